import { RequestError } from "../../platform/github/port.ts";
import type { RestApi } from "../../platform/pipeline/rest.ts";
import { marker } from "./marker.ts";
import type { CommentHost, StoredComment } from "./sticky.ts";

/** A note as GitLab returns it. */
interface Note {
  id: number;
  body?: string | null;
  system?: boolean;
  author?: { id?: number } | null;
}

export interface NoteOptions {
  api: RestApi;
  projectId: string;
  mergeRequest: number;
  /** Page of the merge request. */
  pageUrl: string;
  runId: number;
}

/** Maximum number of pages of 100 notes. A server whose pages never end must not block a job. */
const mostPages = 300;

/** The notes of a merge request. https://docs.gitlab.com/api/notes/#merge-requests */
export function gitlabNotes({ api, projectId, mergeRequest, pageUrl, runId }: NoteOptions): CommentHost {
  const notes = `/projects/${encodeURIComponent(projectId)}/merge_requests/${mergeRequest}/notes`;
  let user: Promise<number> | undefined;
  const stored = ({ id, body }: Note): StoredComment => ({ id, body: body ?? "", url: `${pageUrl}#note_${id}` });
  return {
    runId,
    async own(key) {
      const start = marker(key);
      const own: Note[] = [];
      for await (const note of listed(api, `${notes}?sort=asc&order_by=created_at&per_page=100`)) {
        if (note.system === true || note.body?.startsWith(start) !== true) continue;
        // A note of somebody else under our marker does not count: editing it would put our words into their mouth.
        user ??= tokenUser(api);
        if (note.author?.id === (await user)) own.push(note);
      }
      return own.sort((a, b) => a.id - b.id).map(stored);
    },
    create: async (body) => stored(noteIn(api, (await api.request("POST", notes, { body })).data)),
    update: async (id, body) => stored(noteIn(api, (await api.request("PUT", `${notes}/${id}`, { body })).data)),
    async remove(id) {
      await api.request("DELETE", `${notes}/${id}`);
    },
  };
}

async function* listed(api: RestApi, path: string): AsyncGenerator<Note> {
  for (let page: number | undefined = 1; page !== undefined && page <= mostPages; ) {
    const { data, nextPage } = await api.request("GET", `${path}&page=${page}`);
    if (!Array.isArray(data)) throw unexpected(api, "a list of notes", data);
    for (const each of data) yield noteIn(api, each);
    page = nextPage;
  }
}

async function tokenUser(api: RestApi): Promise<number> {
  const { data } = await api.request("GET", "/user");
  const { id } = Object(data);
  if (typeof id !== "number") throw unexpected(api, "the token's user", data);
  return id;
}

function noteIn(api: RestApi, data: unknown): Note {
  if (typeof Object(data).id !== "number") throw unexpected(api, "a note", data);
  return data as Note;
}

function unexpected({ host }: RestApi, what: string, data: unknown): RequestError {
  return new RequestError(undefined, `expected ${what} from ${host}, got ${String(JSON.stringify(data)).slice(0, 80)}`);
}
