import type { GitHub } from "../../platform/github/port.ts";
import { type AuthoredText, ownership } from "./marker.ts";
import type { CommentHost, StoredComment } from "./sticky.ts";

interface Comment extends AuthoredText {
  id: number;
  html_url: string;
}

const comments = "/repos/{owner}/{repo}/issues/{issue_number}/comments";
const one = "/repos/{owner}/{repo}/issues/comments/{comment_id}";

/** The comments of a pull request on GitHub, Gitea or Forgejo. */
export function githubComments(github: GitHub, pull: number): CommentHost {
  return {
    runId: github.run.runId,
    async own(key) {
      const isOwn = ownership(github, key);
      const own: Comment[] = [];
      for await (const comment of github.list<Comment>(comments, { issue_number: pull }))
        if (await isOwn(comment)) own.push(comment);
      return own.sort((a, b) => a.id - b.id).map(stored);
    },
    create: async (body) => stored(await github.request<Comment>("POST", comments, { issue_number: pull, body })),
    update: async (id, body) => stored(await github.request<Comment>("PATCH", one, { comment_id: id, body })),
    async remove(id) {
      await github.request("DELETE", one, { comment_id: id });
    },
  };
}

function stored({ id, body, html_url: url }: Comment): StoredComment {
  return { id, body: body ?? "", url };
}
