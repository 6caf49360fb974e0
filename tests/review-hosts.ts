/**
 * GitLab, Azure DevOps and Bitbucket as far as `report-model` uses them: stateful, on 127.0.0.1, every request and every answer
 * checked against the vendors' descriptions in tests/fixtures/ci-apis. A request that they do not allow is answered with 400
 * and the difference, so that a test cannot pass on an invented API.
 */
import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { onTestFinished } from "vitest";
import { root } from "./runner.ts";

interface Operation {
  method: string;
  path: string;
  parameters: { name: string; required: boolean; schema: object }[];
  body?: object;
  status: number;
  response?: object;
}

interface Description {
  authorization: { header?: string; prefix?: string; proxy?: string };
  operations: Record<string, Operation>;
}

type Json = Record<string, unknown>;

export interface LoggedRequest {
  operation: string;
  status: number;
  body: Json | undefined;
}

interface Call {
  operation: string;
  path: Record<string, string>;
  query: URLSearchParams;
  body: Json;
}

interface Answer {
  body?: unknown;
  headers?: Record<string, string>;
}

class Refused extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** The common part: authorization, checks against the description, faults and the log. */
abstract class ReviewHost {
  readonly log: LoggedRequest[] = [];
  /** Answers with this status to an operation, instead of carrying it out. */
  readonly refusals: Record<string, { status: number; body: string; type?: string }> = {};
  readonly token = "token-of-the-project";
  origin = "";
  readonly #description: Description;
  readonly #ajv = new Ajv({ strict: false, allErrors: true });
  readonly #coercing = new Ajv({ strict: false, coerceTypes: true });
  readonly #server: Server;

  constructor(name: "gitlab" | "azure" | "bitbucket") {
    this.#description = JSON.parse(readFileSync(join(root, `tests/fixtures/ci-apis/${name}.json`), "utf8"));
    addFormats(this.#ajv);
    this.#server = createServer((request, response) => {
      void this.#answer(request).then(({ status, headers = {}, text }) => {
        response.writeHead(status, { "content-type": "application/json", ...headers }).end(text);
      });
    });
  }

  async listen(): Promise<this> {
    await new Promise<void>((done) => this.#server.listen(0, "127.0.0.1", done));
    this.origin = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
    onTestFinished(() => void this.#server.close());
    return this;
  }

  writes(): string[] {
    return this.log
      .filter(({ operation }) => !/^(list|get|user|connection)/.test(operation))
      .map((each) => each.operation);
  }

  protected abstract carryOut(call: Call): Answer;

  async #answer(request: IncomingMessage): Promise<{ status: number; headers?: Record<string, string>; text: string }> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString();
    const body = text === "" ? undefined : JSON.parse(text);
    const logged: LoggedRequest = { operation: `${request.method} ${request.url}`, status: 0, body };
    this.log.push(logged);
    try {
      const { operation, call, description } = this.#call(request, body);
      logged.operation = operation;
      const refusal = this.refusals[operation];
      if (refusal !== undefined) {
        logged.status = refusal.status;
        return {
          status: refusal.status,
          headers: { "content-type": refusal.type ?? "application/json" },
          text: refusal.body,
        };
      }
      const answer = this.carryOut(call);
      if (description.response !== undefined)
        this.#check(description.response, answer.body, `answer to ${operation}`, 500);
      logged.status = description.status;
      const sent = answer.body === undefined ? "" : JSON.stringify(answer.body);
      return { status: description.status, ...(answer.headers && { headers: answer.headers }), text: sent };
    } catch (error) {
      logged.status = error instanceof Refused ? error.status : 500;
      return { status: logged.status, text: JSON.stringify({ message: (error as Error).message }) };
    }
  }

  #call(request: IncomingMessage, body: Json | undefined): { operation: string; call: Call; description: Operation } {
    const { header, prefix = "", proxy } = this.#description.authorization;
    if (header !== undefined && request.headers[header] !== `${prefix}${this.token}`)
      throw new Refused(401, "401 Unauthorized");
    if (proxy !== undefined && !request.url!.startsWith(`${proxy}/`)) throw new Refused(400, "not asked as a proxy");
    const url = new URL(request.url!, this.origin);
    for (const [operation, description] of Object.entries(this.#description.operations)) {
      const pattern = description.path.replaceAll(".", "\\.").replace(/\{([\w-]+)\}/g, "(?<$1>[^/]+)");
      const match = new RegExp(`^${pattern}$`).exec(url.pathname);
      if (match === null || description.method !== request.method) continue;
      this.#checkQuery(description, url.searchParams, operation);
      if (description.body !== undefined) {
        if (!/^application\/json/.test(request.headers["content-type"] ?? "")) throw new Refused(415, "expected JSON");
        this.#check(description.body, body, `body of ${operation}`, 400);
      } else if (body !== undefined) throw new Refused(400, `${operation} takes no body`);
      return {
        operation,
        description,
        call: { operation, path: { ...match.groups }, query: url.searchParams, body: body ?? {} },
      };
    }
    throw new Refused(404, `404 Not Found: ${request.method} ${url.pathname}`);
  }

  #checkQuery({ parameters }: Operation, query: URLSearchParams, operation: string): void {
    const known = parameters.map(({ name }) => name);
    for (const name of query.keys()) if (!known.includes(name)) throw new Refused(400, `${operation}: unknown ${name}`);
    for (const { name, required, schema } of parameters) {
      const value = query.get(name);
      if (value === null && required) throw new Refused(400, `${operation}: ${name} is missing`);
      const valid = this.#coercing.compile({ type: "object", properties: { value: schema } });
      if (value !== null && !valid({ value })) throw new Refused(400, `${operation}: ${name}=${value}`);
    }
  }

  #check(schema: object, value: unknown, what: string, status: number): void {
    const valid = this.#ajv.compile(schema);
    if (!valid(value)) throw new Refused(status, `${what}: ${this.#ajv.errorsText(valid.errors)}`);
  }
}

export interface GitLabNote {
  id: number;
  body: string;
  author: { id: number; username: string };
  system: boolean;
  noteable_iid: number;
}

export class GitLabStandIn extends ReviewHost {
  readonly notes: GitLabNote[] = [];
  readonly user = { id: 7, username: "project_5_bot" };
  #next = 1000;

  static start(): Promise<GitLabStandIn> {
    return new GitLabStandIn("gitlab").listen();
  }

  addNote(body: string, author: GitLabNote["author"] = { id: 1, username: "pat" }, system = false): GitLabNote {
    const note = { id: this.#next++, body, author, system, noteable_iid: 12 };
    this.notes.push(note);
    return note;
  }

  /** The variables of a merge request's pipeline. */
  env(more: Record<string, string> = {}): Record<string, string> {
    return {
      GITLAB_CI: "true",
      CI_API_V4_URL: `${this.origin}/api/v4`,
      CI_PROJECT_ID: "5",
      CI_PROJECT_URL: "https://gitlab.example/acme/churn",
      CI_MERGE_REQUEST_PROJECT_ID: "5",
      CI_MERGE_REQUEST_PROJECT_URL: "https://gitlab.example/acme/churn",
      CI_MERGE_REQUEST_IID: "12",
      CI_COMMIT_SHA: "0123456789abcdef0123456789abcdef01234567",
      CI_PIPELINE_ID: "900",
      CI_PIPELINE_URL: "https://gitlab.example/acme/churn/-/pipelines/900",
      GITLAB_TOKEN: this.token,
      ...more,
    };
  }

  protected carryOut({ operation, path, query, body }: Call): Answer {
    if (operation === "user") return { body: this.user };
    if (path["id"] !== "5" || path["merge_request_iid"] !== "12") throw new Refused(404, "404 Not found");
    if (operation === "list-notes") {
      const size = Number(query.get("per_page") ?? 20);
      const page = Number(query.get("page") ?? 1);
      const sorted = query.get("sort") === "asc" ? this.notes : this.notes.toReversed();
      const next = page * size < sorted.length ? String(page + 1) : "";
      return { body: sorted.slice((page - 1) * size, page * size), headers: { "x-next-page": next } };
    }
    if (operation === "create-note") return { body: this.addNote(String(body["body"]), this.user) };
    const at = this.notes.findIndex(({ id }) => id === Number(path["note_id"]));
    if (at < 0) throw new Refused(404, "404 Note Not Found");
    if (this.notes[at]!.author.id !== this.user.id) throw new Refused(403, "403 Forbidden");
    if (operation === "delete-note") {
      this.notes.splice(at, 1);
      return {};
    }
    this.notes[at]!.body = String(body["body"]);
    return { body: this.notes[at]! };
  }
}

interface AzureThread {
  id: number;
  status: unknown;
  isDeleted: boolean;
  comments: { id: number; content: string; isDeleted: boolean; author: { id: string } }[];
}

export class AzureStandIn extends ReviewHost {
  readonly threads: AzureThread[] = [];
  readonly user = "c0ffee00-0000-4000-8000-000000000001";
  #next = 1;

  static start(): Promise<AzureStandIn> {
    return new AzureStandIn("azure").listen();
  }

  addThread(content: string, author = "someone-else", status: unknown = "active"): AzureThread {
    // "IDs start at 1 and are unique to a pull request."
    const comments = [{ id: this.threads.length + 1, content, isDeleted: false, author: { id: author } }];
    const thread = { id: this.#next++, status, isDeleted: false, comments };
    this.threads.push(thread);
    return thread;
  }

  /** The variables of a pull request's build. */
  env(more: Record<string, string> = {}): Record<string, string> {
    return {
      TF_BUILD: "True",
      BUILD_BUILDURI: "vstfs:///Build/Build/800",
      BUILD_BUILDID: "800",
      BUILD_SOURCEVERSION: "0123456789abcdef0123456789abcdef01234567",
      SYSTEM_COLLECTIONURI: `${this.origin}/acme/`,
      SYSTEM_TEAMPROJECT: "Customer churn",
      SYSTEM_PULLREQUEST_PULLREQUESTID: "12",
      BUILD_REPOSITORY_ID: "4d2f2b1c-0000-4000-8000-000000000002",
      BUILD_REPOSITORY_PROVIDER: "TfsGit",
      BUILD_REPOSITORY_URI: "https://dev.azure.com/acme/Customer%20churn/_git/churn",
      SYSTEM_ACCESSTOKEN: this.token,
      ...more,
    };
  }

  protected carryOut({ operation, path, body }: Call): Answer {
    if (operation === "connection-data") return { body: { authenticatedUser: { id: this.user } } };
    if (path["project"] !== "Customer%20churn" || path["pullRequestId"] !== "12")
      throw new Refused(404, "TF401180: not found");
    if (operation === "list-threads") return { body: { value: this.threads, count: this.threads.length } };
    if (operation === "create-thread") {
      const [first] = body["comments"] as { content: string }[];
      return { body: this.addThread(first!.content, this.user, body["status"]) };
    }
    const thread = this.threads.find(({ id }) => id === Number(path["threadId"]));
    const numbered =
      path["commentId"] === undefined
        ? thread?.comments
        : thread?.comments.filter(({ id }) => id === Number(path["commentId"]));
    const comment = numbered?.[0];
    if (thread === undefined || comment === undefined || thread.isDeleted)
      throw new Refused(404, "TF400813: not found");
    if (operation === "update-thread") {
      thread.status = body["status"];
      return { body: thread };
    }
    if (comment.author.id !== this.user) throw new Refused(403, "TF401444: only the author can edit a comment");
    if (operation === "delete-comment") {
      comment.isDeleted = true;
      thread.isDeleted = true;
      return {};
    }
    comment.content = String(body["content"]);
    return { body: comment };
  }
}

/** Bitbucket behind the proxy of a pipeline's step, which adds the login. */
export class BitbucketStandIn extends ReviewHost {
  readonly reports: Record<string, Json> = {};

  static start(): Promise<BitbucketStandIn> {
    return new BitbucketStandIn("bitbucket").listen();
  }

  /** The variables of a pull request's pipeline. */
  env(more: Record<string, string> = {}): Record<string, string> {
    return {
      BITBUCKET_BUILD_NUMBER: "700",
      BITBUCKET_COMMIT: "0123456789abcdef0123456789abcdef01234567",
      BITBUCKET_BRANCH: "threshold",
      BITBUCKET_REPO_FULL_NAME: "acme/churn",
      BITBUCKET_PR_ID: "12",
      BITBUCKET_PR_DESTINATION_BRANCH: "main",
      ...more,
    };
  }

  protected carryOut({ operation, path, body }: Call): Answer {
    const id = path["reportId"]!;
    if (operation === "create-or-update-report") this.reports[id] = body;
    if (this.reports[id] === undefined) throw new Refused(404, "Report not found");
    return { body: this.reports[id] };
  }
}
