import { RequestError } from "../../platform/github/port.ts";
import type { RestApi } from "../../platform/pipeline/rest.ts";
import { marker } from "./marker.ts";
import type { CommentHost, StoredComment } from "./sticky.ts";

/** A thread as Azure DevOps returns it. */
interface Thread {
  id: number;
  isDeleted?: boolean;
  comments?: { id: number; content?: string | null; isDeleted?: boolean; author?: { id?: string } | null }[] | null;
}

export interface ThreadOptions {
  api: RestApi;
  /** Path of the repository in the API. */
  repositoryPath: string;
  pullRequest: number;
  pageUrl: string;
  runId: number;
  /** True if the thread should stay open, which a policy can make a condition for merging. */
  open: boolean;
}

const version = "api-version=7.1";
/** Values of `CommentThreadStatus`. */
const status = { active: 1, closed: 4 } as const;
/** Value of `CommentType`. */
const plainText = 1;

/**
 * The threads of a pull request, each with one comment of ours. A thread is open while the report is negative, and closed
 * otherwise. https://learn.microsoft.com/en-us/rest/api/azure/devops/git/pull-request-threads
 */
export function azureThreads({ api, repositoryPath, pullRequest, pageUrl, runId, open }: ThreadOptions): CommentHost {
  const threads = `${repositoryPath}/pullRequests/${pullRequest}/threads`;
  const wanted = { status: open ? status.active : status.closed };
  /** The number of our comment in each thread. */
  const numbers = new Map<number, number>();
  const stored = (id: number, body: string): StoredComment => ({ id, body, url: `${pageUrl}?discussionId=${id}` });
  const comment = (id: number) => `${threads}/${id}/comments/${numbers.get(id)}?${version}`;
  return {
    runId,
    async own(key) {
      const { data } = await api.request("GET", `${threads}?${version}`);
      const { value } = Object(data);
      if (!Array.isArray(value)) throw unexpected(api, "a list of threads", data);
      const start = marker(key);
      const marked = (value as Thread[]).flatMap(({ id, isDeleted, comments }) => {
        const [first] = comments ?? [];
        const isMarked = isDeleted !== true && first?.isDeleted !== true && first?.content?.startsWith(start) === true;
        if (!isMarked) return [];
        numbers.set(id, first.id);
        return [{ id, body: first.content!, author: first.author?.id }];
      });
      if (marked.length === 0) return [];
      // A comment of somebody else under our marker does not count: editing it would put our words into their mouth.
      const user = await tokenUser(api);
      return marked
        .filter(({ author }) => author === user)
        .sort((a, b) => a.id - b.id)
        .map(({ id, body }) => stored(id, body));
    },
    async create(content) {
      const first = { parentCommentId: 0, content, commentType: plainText };
      const { data } = await api.request("POST", `${threads}?${version}`, { comments: [first], ...wanted });
      const thread = Object(data) as Thread;
      const number = thread.comments?.[0]?.id;
      if (typeof thread.id !== "number" || number === undefined) throw unexpected(api, "a thread", data);
      numbers.set(thread.id, number);
      return stored(thread.id, content);
    },
    async update(id, content) {
      await api.request("PATCH", comment(id), { content });
      await api.request("PATCH", `${threads}/${id}?${version}`, wanted);
      return stored(id, content);
    },
    async remove(id) {
      await api.request("DELETE", comment(id));
    },
  };
}

async function tokenUser(api: RestApi): Promise<string> {
  const { data } = await api.request("GET", "/_apis/connectionData");
  const { id } = Object(Object(data).authenticatedUser);
  if (typeof id !== "string") throw unexpected(api, "the token's user", data);
  return id;
}

function unexpected({ host }: RestApi, what: string, data: unknown): RequestError {
  return new RequestError(undefined, `expected ${what} from ${host}, got ${String(JSON.stringify(data)).slice(0, 80)}`);
}
