/**
 * GitHub's REST API as far as the suite uses it: stateful, on 127.0.0.1, every request and every answer checked against
 * GitHub's own OpenAPI description (tests/fixtures/github). An answer that the description does not allow is a 500 that
 * names the difference, so that a test cannot pass on an invented API.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { Ajv, type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";
import { onTestFinished } from "vitest";
import { folder, root } from "./runner.ts";

type Json = Record<string, unknown>;

interface Parameter {
  name: string;
  in: "path" | "query" | "header";
  required?: boolean;
  schema: Json;
}

interface Operation {
  operationId: string;
  parameters?: (Parameter | { $ref: string })[];
  requestBody?: { required?: boolean; content?: Record<string, { schema: { properties?: Json } }> };
  responses: Record<
    string,
    {
      $ref?: string;
      content?: Record<string, { schema: Json; examples?: Record<string, { $ref?: string; value?: unknown }> }>;
    }
  >;
}

interface Description {
  paths: Record<string, Record<string, Operation>>;
  components: Record<string, Record<string, unknown>>;
}

const description: Description = JSON.parse(readFileSync(join(root, "tests/fixtures/github/openapi.json"), "utf8"));

interface Route {
  method: string;
  path: string;
  operation: Operation;
  pattern: RegExp;
  parameters: Parameter[];
  pointer: string;
}

const routes: Route[] = Object.entries(description.paths)
  .flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      operation,
      pattern: new RegExp(
        `^${path.replaceAll(".", "\\.").replace(/\{(\w+)\}/g, (_, name) => (name === "ref" ? "(?<ref>.+?)" : `(?<${name}>[^/]+)`))}$`,
      ),
      parameters: (operation.parameters ?? []).map((parameter) => resolved<Parameter>(parameter)),
      pointer: `github#/paths/${encodeURIComponent(path.replaceAll("~", "~0").replaceAll("/", "~1"))}/${method}`,
    })),
  )
  // Literal segments win over placeholders.
  .sort((a, b) => a.path.split("{").length - b.path.split("{").length);

const strict = validator(false);
const coercing = validator(true);

/** A wrong call, answered as GitHub answers it. */
class Refused extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export interface Logged {
  method: string;
  path: string;
  operation: string;
  status: number;
  body: Json | undefined;
  error?: string;
}

/** One fault: an answer instead of the real one, or a connection cut before or after the work is done. */
export interface Fault {
  operation: string;
  times: number;
  /** `body` is sent as it is, with the media type of a web page unless `headers` names another. */
  answer:
    | { status: number; message?: string; body?: string; headers?: Record<string, string> }
    | "reset"
    | "reset-after";
}

interface Call {
  /** The body as it was sent. */
  bytes: Buffer;
  path: Record<string, string>;
  query: Record<string, string>;
  body: Json;
  link: string[];
  url: URL;
  route: Route;
}

interface State {
  pulls: {
    number: number;
    headSha: string;
    headRepository: string;
    branch: string;
    state: "open" | "closed";
    mergeSha?: string;
    title?: string;
  }[];
  files: { filename: string; patch?: string }[];
  comments: (Json & { id: number; body: string; issue: string; user: Json })[];
  issues: (Json & { number: number; title: string; body: string; state: string; labels: string[] })[];
  checks: (Json & { id: number; annotations: Json[] })[];
  runs: (Json & { id: number; head_sha: string; head_branch: string; conclusion: string | null; path?: string })[];
  /** Time of the newest commit of the default branch. */
  newestCommit: string;
  /** Earlier attempts of runs. */
  attempts: (Json & { id: number })[];
  artifacts: {
    id: number;
    name: string;
    runId: number;
    expired?: boolean;
    digest?: string;
    sizeBytes?: number;
    url(): string;
  }[];
  /** `base...head` → the merge base's commit. */
  mergeBases: Record<string, string>;
  /** Deployments, the newest last, each with its statuses. */
  deployments: { id: number; sha: string; environment: string; statuses: Json[] }[];
  /** Branch → the commit it is at. */
  branches: Record<string, string>;
  /** Tag → the tag object or commit it is at. */
  tags: Record<string, string>;
  /** Tag objects by their hash. */
  tagObjects: Record<string, { tag: string; message: string; object: string; date: string }>;
  /** Releases, the newest last, each with its assets. */
  releases: { id: number; fields: Json; assets: { id: number; name: string; state: string; bytes: Buffer }[] }[];
  /** Branch → path → the file's text and the hash of its content. */
  contents: Record<string, Record<string, { text: string; sha: string }>>;
  /** Events of `repository_dispatch`. */
  dispatches: Json[];
  /** Reviews of the run's environments. */
  reviews: { environment: string; state: "approved" | "rejected" }[];
}

export class GitHubStandIn {
  readonly state: State = {
    pulls: [],
    files: [],
    comments: [],
    issues: [],
    checks: [],
    runs: [],
    newestCommit: "2026-11-01T00:00:00Z",
    attempts: [],
    artifacts: [],
    mergeBases: {},
    branches: {},
    deployments: [],
    tags: {},
    tagObjects: {},
    releases: [],
    contents: {},
    dispatches: [],
    reviews: [],
  };
  readonly log: Logged[] = [];
  readonly faults: Fault[] = [];
  /** Called while a request is held, before it is carried out: what another job does at that moment. */
  meanwhile: ((operation: string) => void) | undefined;
  /** Gitea and Forgejo answer like GitHub without some fields; their answers are not held against GitHub's description. */
  forge: "github" | "gitea" = "github";
  /** Login and type of the token's owner. */
  readonly user: { login: string; id: number; type: string | undefined } = {
    login: "github-actions[bot]",
    id: 41898282,
    type: "Bot",
  };
  readonly #server: Server;
  #lastId = 1000;

  private constructor(server: Server) {
    this.#server = server;
    server.on("request", (request, response) => void this.#serve(request, response));
  }

  /** Runs until the test is over. */
  static async start(): Promise<GitHubStandIn> {
    const server = createServer();
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    return new GitHubStandIn(server);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** The environment of a step in a pull request, or on a branch. Its token goes into the input `token`. */
  environment({
    event = "push",
    payload = {},
    ...rest
  }: {
    event?: string;
    payload?: Json;
    [variable: string]: unknown;
  } = {}): Record<string, string> {
    const path = join(folder(), "event.json");
    writeFileSync(path, JSON.stringify({ repository: { default_branch: "main" }, ...payload }));
    return {
      GITHUB_API_URL: this.url,
      GITHUB_SERVER_URL: "https://github.com",
      GITHUB_REPOSITORY: "octo/models",
      GITHUB_EVENT_NAME: event,
      GITHUB_EVENT_PATH: path,
      GITHUB_SHA: "a".repeat(40),
      GITHUB_REF: "refs/heads/main",
      GITHUB_RUN_ID: "77",
      GITHUB_RUN_ATTEMPT: "1",
      GITHUB_WORKFLOW: "model",
      GITHUB_JOB: "model",
      ...(rest as Record<string, string>),
    };
  }

  /** `environment` for pull request `number`; `from` is its head repository. */
  pullRequest(number: number, { from = "octo/models" } = {}): Record<string, string> {
    const headSha = "b".repeat(40);
    this.state.pulls.push({ number, headSha, headRepository: from, branch: "patch", state: "open" });
    const payload = {
      pull_request: {
        number,
        head: { sha: headSha, repo: { full_name: from } },
        base: { sha: "c".repeat(40), ref: "main", repo: { full_name: "octo/models" } },
      },
    };
    return this.environment({ event: "pull_request", payload, GITHUB_REF: `refs/pull/${number}/merge` });
  }

  /** `environment` of a workflow that runs after a pull request's, as GitHub tells it: a fork's event names no pull request. */
  workflowRun(from = "octo/models", id = 77): Record<string, string> {
    const [login] = from.split("/");
    const head = { id, head_sha: "b".repeat(40), head_branch: "patch", head_repository: { owner: { login } } };
    return this.environment({ event: "workflow_run", payload: { workflow_run: { ...head, pull_requests: [] } } });
  }

  id(): number {
    return ++this.#lastId;
  }

  /** A comment by somebody: for pull requests that have many. */
  addComment(issue: number, body: string, user: Json = { login: "octocat", id: 1, type: "User" }): number {
    const id = this.id();
    const example = this.#example("issues/create-comment", "201");
    this.state.comments.push({
      ...example,
      id,
      body,
      issue: String(issue),
      user: { ...(example["user"] as Json), ...user },
    });
    return id;
  }

  addRun(run: {
    head_sha: string;
    head_branch?: string;
    conclusion?: string | null;
    event?: string;
    path?: string;
    head_repository?: string;
    created_at?: string;
    run_started_at?: string;
  }): number {
    const id = this.id();
    const [example] = this.#example("actions/list-workflow-runs-for-repo", "200")["workflow_runs"] as Json[];
    const { head_repository = "octo/models", conclusion = "success", head_branch = "main", ...rest } = run;
    this.state.runs.unshift({
      ...example,
      ...rest,
      id,
      head_branch,
      conclusion,
      status: conclusion === null ? "in_progress" : "completed",
      event: run.event ?? "push",
      pull_requests: [],
      repository: { ...(example!["repository"] as Json), id: 1 },
      head_repository: {
        ...(example!["head_repository"] as Json),
        full_name: head_repository,
        id: head_repository === "octo/models" ? 1 : 2,
      },
    });
    return id;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", this.url);
    const logged: Logged = {
      method: request.method ?? "",
      path: url.pathname,
      operation: "",
      status: 0,
      body: undefined,
    };
    this.log.push(logged);
    try {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const bytes = Buffer.concat(chunks);
      if (!/^(token|bearer) \S/i.test(request.headers.authorization ?? ""))
        throw new Refused(401, "Requires authentication");
      const route = routes.find((each) => each.method === request.method && each.pattern.test(url.pathname));
      if (route === undefined) throw new Refused(404, "Not Found");
      logged.operation = route.operation.operationId;
      const fault = this.faults.find(({ operation, times }) => operation === logged.operation && times > 0);
      if (fault !== undefined) fault.times--;
      if (fault?.answer === "reset") return void request.socket.destroy();
      if (typeof fault?.answer === "object") {
        const { status, message = "fault", body, headers = {} } = fault.answer;
        logged.status = status;
        if (body !== undefined)
          return void response.writeHead(status, { "content-type": "text/html", ...headers }).end(body);
        return this.#send(response, status, { message, documentation_url: "https://docs.github.com/rest" }, headers);
      }
      const call = read(route, url, bytes);
      logged.body = call.body;
      this.meanwhile?.(logged.operation);
      const [status, data, headers = {}] = this.#carryOut(call);
      if (this.forge === "github") validateAnswer(route, status, data);
      logged.status = status;
      if (fault?.answer === "reset-after") return void request.socket.destroy();
      const sent = this.forge === "github" ? data : withoutGitHubFields(data);
      this.#send(response, status, sent, { ...headers, ...(call.link.length > 0 && { link: call.link.join(", ") }) });
    } catch (error) {
      logged.status = error instanceof Refused ? error.status : 500;
      logged.error = String((error as Error).message);
      this.#send(
        response,
        logged.status,
        { message: logged.error, documentation_url: "https://docs.github.com/rest" },
        {},
      );
    }
  }

  #send(response: ServerResponse, status: number, data: unknown, headers: Record<string, string>): void {
    response.writeHead(status, {
      "content-type": "application/json; charset=utf-8",
      "x-ratelimit-remaining": "4999",
      ...headers,
    });
    response.end(data === undefined ? undefined : JSON.stringify(data));
  }

  #carryOut(call: Call): [status: number, data?: unknown, headers?: Record<string, string>] {
    const { path, query, body, route } = call;
    const example = (status: string) => this.#example(route.operation.operationId, status);
    switch (route.operation.operationId) {
      case "issues/list-comments": {
        const comments = this.state.comments.filter(({ issue }) => issue === path["issue_number"]);
        return [
          200,
          page(
            comments.map(({ issue: _, ...comment }) => comment),
            call,
          ),
        ];
      }
      case "issues/create-comment": {
        refuseLong(body["body"]);
        const pull = this.state.pulls.find(({ number }) => String(number) === path["issue_number"]);
        if (pull === undefined && this.state.issues.every(({ number }) => String(number) !== path["issue_number"]))
          throw new Refused(404, "Not Found");
        const id = this.addComment(Number(path["issue_number"]), String(body["body"]), this.user);
        const { issue: _, ...comment } = this.state.comments.find((each) => each.id === id)!;
        return [201, comment];
      }
      case "issues/update-comment": {
        refuseLong(body["body"]);
        const comment = found(this.state.comments, path["comment_id"]);
        comment.body = String(body["body"]);
        const { issue: _, ...rest } = comment;
        return [200, rest];
      }
      case "issues/delete-comment":
        this.state.comments.splice(this.state.comments.indexOf(found(this.state.comments, path["comment_id"])), 1);
        return [204];
      case "issues/list-for-repo": {
        const wanted = (query["labels"] ?? "").split(",").filter((label) => label !== "");
        const issues = this.state.issues.filter(
          ({ state, labels }) =>
            (query["state"] ?? "open") === "all" ||
            (state === (query["state"] ?? "open") && wanted.every((label) => labels.includes(label))),
        );
        return [200, page(issues.map(issueAnswer), call)];
      }
      case "issues/create": {
        const number = this.id();
        const labels = ((body["labels"] as unknown[]) ?? []).map((label) =>
          typeof label === "string" ? label : String((label as Json)["name"]),
        );
        const title = String(body["title"]);
        // The description's example of an issue is one of a pull request.
        const { pull_request: _, ...issue } = example("201");
        this.state.issues.push({
          ...issue,
          id: number,
          number,
          title,
          body: String(body["body"] ?? ""),
          state: "open",
          labels,
          html_url: `https://github.com/octo/models/issues/${number}`,
          user: { ...(issue["user"] as Json), ...this.user },
          author_association: "NONE",
        });
        return [201, issueAnswer(this.state.issues.at(-1)!)];
      }
      case "issues/update": {
        const issue = this.state.issues.find(({ number }) => String(number) === path["issue_number"]);
        if (issue === undefined) throw new Refused(404, "Not Found");
        for (const key of ["title", "body", "state", "state_reason"])
          if (body[key] !== undefined) issue[key] = body[key];
        return [200, issueAnswer(issue)];
      }
      case "repos/list-deployments": {
        const { sha, environment } = query;
        const found = this.state.deployments.filter(
          (each) => (sha ?? each.sha) === each.sha && each.environment === environment,
        );
        const item = (example("200") as unknown as Json[])[0];
        return [200, page(found.reverse(), call).map((each) => ({ ...item, ...shownDeployment(each) }))];
      }
      case "repos/create-deployment": {
        const deployment = {
          id: this.id(),
          sha: String(body["ref"]),
          environment: String(body["environment"] ?? "production"),
          statuses: [],
        };
        this.state.deployments.push(deployment);
        return [201, { ...example("201"), ...shownDeployment(deployment) }];
      }
      case "repos/create-deployment-status": {
        const deployment = found(this.state.deployments, path["deployment_id"]);
        deployment.statuses.push(body);
        return [201, { ...example("201"), ...body }];
      }
      case "repos/list-deployment-statuses": {
        const { statuses } = found(this.state.deployments, path["deployment_id"]);
        const item = (example("200") as unknown as Json[])[0];
        return [200, page([...statuses].reverse(), call).map((each) => ({ ...item, ...each }))];
      }
      case "repos/create-dispatch-event":
        this.state.dispatches.push(body);
        return [204];
      case "git/list-matching-refs": {
        const prefix = (path["ref"] ?? "").replace(/^tags\//, "");
        const [item] = example("200") as unknown as Json[];
        const names = Object.keys(this.state.tags).filter((name) => name.startsWith(prefix));
        return [200, names.sort().map((name) => this.#ref(item!, `refs/tags/${name}`, this.state.tags[name]!))];
      }
      case "git/create-tag": {
        const sha = this.id().toString(16).padStart(40, "0");
        const object = String(body["object"]);
        const date = new Date().toISOString();
        const made = { tag: String(body["tag"]), message: String(body["message"]), object, date };
        this.state.tagObjects[sha] = made;
        return [201, this.#tagObject(example("201"), sha)];
      }
      case "git/get-tag": {
        if (this.state.tagObjects[path["tag_sha"] ?? ""] === undefined) throw new Refused(404, "Not Found");
        return [200, this.#tagObject(example("200"), path["tag_sha"]!)];
      }
      case "git/create-ref": {
        const [, branch] = /^refs\/heads\/(.+)$/.exec(String(body["ref"])) ?? [];
        if (branch !== undefined) {
          if (this.state.branches[branch] !== undefined) throw new Refused(422, "Reference already exists");
          this.#moveBranch(branch, String(body["sha"]));
          return [201, this.#ref(example("201"), String(body["ref"]), String(body["sha"]))];
        }
        const name = String(body["ref"]).replace(/^refs\/tags\//, "");
        if (this.state.tags[name] !== undefined) throw new Refused(422, "Reference already exists");
        this.state.tags[name] = String(body["sha"]);
        return [201, this.#ref(example("201"), String(body["ref"]), String(body["sha"]))];
      }
      case "git/update-ref": {
        const branch = (path["ref"] ?? "").replace(/^heads\//, "");
        if (this.state.branches[branch] === undefined) throw new Refused(422, "Reference does not exist");
        this.#moveBranch(branch, String(body["sha"]));
        return [200, this.#ref(example("200"), `refs/heads/${branch}`, String(body["sha"]))];
      }
      case "repos/get-content": {
        const file = this.state.contents[query["ref"] ?? "main"]?.[path["path"] ?? ""];
        if (file === undefined) throw new Refused(404, "Not Found");
        const content = Buffer.from(file.text).toString("base64");
        return [200, { ...example("200"), type: "file", path: path["path"], sha: file.sha, content }];
      }
      case "repos/create-or-update-file-contents": {
        const [branch, file] = [String(body["branch"] ?? "main"), path["path"] ?? ""];
        const files = this.state.contents[branch];
        if (files === undefined) throw new Refused(404, `Branch ${branch} not found`);
        const held = files[file];
        if (held !== undefined && body["sha"] === undefined)
          throw new Refused(422, 'Invalid request.\n\n"sha" wasn\'t supplied.');
        if (held !== undefined && body["sha"] !== held.sha)
          throw new Refused(409, `${file} does not match ${String(body["sha"])}`);
        const text = Buffer.from(String(body["content"]), "base64").toString("utf8");
        files[file] = { text, sha: this.id().toString(16).padStart(40, "f") };
        this.state.branches[branch] = this.id().toString(16).padStart(40, "e");
        const status = held === undefined ? 201 : 200;
        return [status, example(String(status))];
      }
      case "pulls/create": {
        const branch = String(body["head"]);
        if (this.state.branches[branch] === undefined)
          throw new Refused(422, 'Validation Failed: {"resource":"PullRequest","field":"head","code":"invalid"}');
        if (this.state.pulls.some((each) => each.branch === branch && each.state === "open"))
          throw new Refused(422, `Validation Failed: A pull request already exists for octo:${branch}.`);
        const [number, title] = [this.id(), String(body["title"])];
        const pull = { number, headSha: this.state.branches[branch], headRepository: "octo/models", branch, title };
        this.state.pulls.push({ ...pull, state: "open" });
        return [201, pullAnswer(example("201"), this.state.pulls.at(-1)!)];
      }
      case "pulls/update": {
        const pull = this.state.pulls.find(({ number }) => String(number) === path["pull_number"]);
        if (pull === undefined) throw new Refused(404, "Not Found");
        if (body["state"] !== undefined) pull.state = body["state"] === "closed" ? "closed" : "open";
        if (body["title"] !== undefined) pull.title = String(body["title"]);
        return [200, pullAnswer(example("200"), pull)];
      }
      case "repos/list-releases": {
        const [item] = example("200") as unknown as Json[];
        return [200, page([...this.state.releases].reverse(), call).map((each) => this.#releaseAnswer(item!, each))];
      }
      case "repos/create-release": {
        const release = { id: this.id(), fields: body, assets: [] };
        this.state.releases.push(release);
        return [201, this.#releaseAnswer(example("201"), release)];
      }
      case "repos/update-release": {
        const release = found(this.state.releases, path["release_id"]);
        release.fields = { ...release.fields, ...body };
        return [200, this.#releaseAnswer(example("200"), release)];
      }
      case "repos/delete-release":
        this.state.releases.splice(this.state.releases.indexOf(found(this.state.releases, path["release_id"])), 1);
        return [204];
      case "repos/list-release-assets": {
        const [item] = example("200") as unknown as Json[];
        const { assets } = found(this.state.releases, path["release_id"]);
        return [200, page(assets, call).map((each) => assetAnswer(item!, each))];
      }
      case "repos/upload-release-asset": {
        const { assets } = found(this.state.releases, path["release_id"]);
        const name = String(query["name"]);
        if (assets.some((each) => each.name === name)) throw new Refused(422, "Validation Failed: already_exists");
        const asset = { id: this.id(), name, state: "uploaded", bytes: call.bytes };
        assets.push(asset);
        return [201, assetAnswer(example("201"), asset)];
      }
      case "repos/delete-release-asset": {
        for (const { assets } of this.state.releases) {
          const at = assets.findIndex(({ id }) => String(id) === path["asset_id"]);
          if (at >= 0) assets.splice(at, 1);
        }
        return [204];
      }
      case "git/delete-ref": {
        const name = (path["ref"] ?? "").replace(/^tags\//, "");
        if (this.state.tags[name] === undefined) throw new Refused(422, "Reference does not exist");
        delete this.state.tags[name];
        return [204];
      }
      case "git/get-commit":
        return [200, { ...example("200"), sha: path["commit_sha"] }];
      case "git/create-commit":
        return [201, { ...example("201"), sha: this.id().toString(16).padStart(40, "c") }];
      case "actions/get-reviews-for-run": {
        const [review] = example("200") as unknown as Json[];
        const [environment] = review!["environments"] as Json[];
        return [
          200,
          this.state.reviews.map(({ state, environment: name }) => ({
            ...review,
            state,
            environments: [{ ...environment, name }],
          })),
        ];
      }
      case "checks/create": {
        const check = {
          ...example("201"),
          id: this.id(),
          conclusion: null,
          status: "queued",
          annotations: [],
          output: {},
        };
        this.state.checks.push(check);
        return [201, checkAnswer(updateCheck(check, body))];
      }
      case "checks/update":
        return [200, checkAnswer(updateCheck(found(this.state.checks, path["check_run_id"]), body))];
      case "checks/list-for-ref": {
        const checks = this.state.checks.filter((check) => check["head_sha"] === path["ref"]).map(checkAnswer);
        return [200, { total_count: checks.length, check_runs: page(checks, call) }];
      }
      case "checks/list-annotations": {
        const defaults = {
          start_column: null,
          end_column: null,
          title: null,
          raw_details: null,
          blob_href: "https://github.com/octo/models",
        };
        return [
          200,
          page(
            found(this.state.checks, path["check_run_id"]).annotations.map((each) => ({ ...defaults, ...each })),
            call,
          ),
        ];
      }
      case "pulls/list": {
        const [pull] = example("200") as unknown as Json[];
        const pulls = this.state.pulls.filter(
          ({ headRepository, branch, state }) =>
            (query["state"] ?? "open") === state &&
            (query["head"] ?? `${headRepository.split("/")[0]}:${branch}`) ===
              `${headRepository.split("/")[0]}:${branch}`,
        );
        return [
          200,
          page(
            pulls.map((each) => pullAnswer(pull!, each)),
            call,
          ),
        ];
      }
      case "pulls/get": {
        const pull = this.state.pulls.find(({ number }) => String(number) === path["pull_number"]);
        if (pull === undefined) throw new Refused(404, "Not Found");
        return [200, pullAnswer(example("200"), pull)];
      }
      case "pulls/list-files": {
        const [file] = example("200") as unknown as Json[];
        return [
          200,
          page(
            this.state.files.map((each) => ({ ...file, ...each })),
            call,
          ),
        ];
      }
      case "repos/list-pull-requests-associated-with-commit": {
        const [pull] = example("200") as unknown as Json[];
        // A fork's commits are not in the repository: GitHub finds nothing by them.
        const pulls = this.state.pulls.filter(
          ({ headSha, mergeSha, headRepository }) =>
            (headSha === path["commit_sha"] && headRepository === "octo/models") || mergeSha === path["commit_sha"],
        );
        return [
          200,
          page(
            pulls.map((each) => pullAnswer(pull!, each)),
            call,
          ),
        ];
      }
      case "users/get-authenticated": {
        // Tokens of an App belong to no user.
        if (this.user.type === "Bot") throw new Refused(403, "Resource not accessible by integration");
        return [200, { ...example("200"), ...this.user }];
      }
      case "git/get-ref": {
        const [, tag] = /^tags\/(.+)$/.exec(path["ref"] ?? "") ?? [];
        const target = tag === undefined ? undefined : this.state.tags[tag];
        if (target !== undefined) return [200, this.#ref(example("200"), `refs/tags/${tag}`, target)];
        const sha = this.state.branches[(path["ref"] ?? "").replace(/^heads\//, "")];
        if (sha === undefined) throw new Refused(404, "Not Found");
        const answer = example("200");
        return [200, { ...answer, object: { ...(answer["object"] as Json), sha } }];
      }
      case "repos/get": {
        // The description's own example lacks a property that it requires, and so do the repositories in it.
        const { source: _, parent: __, ...repository } = example("200");
        return [200, { ...repository, language: null, default_branch: "main" }];
      }
      case "repos/compare-commits-with-basehead": {
        const base = this.state.mergeBases[path["basehead"]!];
        if (base === undefined) throw new Refused(404, "Not Found");
        const answer = example("200");
        return [200, { ...answer, merge_base_commit: { ...(answer["merge_base_commit"] as Json), sha: base } }];
      }
      case "actions/list-workflow-runs":
      case "actions/list-workflow-runs-for-repo": {
        const runs = this.state.runs.filter(
          (run) =>
            (query["branch"] === undefined || run.head_branch === query["branch"]) &&
            (query["head_sha"] === undefined || run.head_sha === query["head_sha"]) &&
            (query["event"] === undefined || run["event"] === query["event"]) &&
            (query["status"] === undefined || [run["status"], run.conclusion].includes(query["status"])),
        );
        return [200, { total_count: runs.length, workflow_runs: page(runs, call) }];
      }
      case "actions/get-workflow-run":
        return [200, found(this.state.runs, path["run_id"])];
      case "actions/enable-workflow":
        return [204];
      case "repos/list-commits": {
        const [commit] = example("200") as unknown as Json[];
        const { author, ...rest } = commit!["commit"] as Json;
        const committer = { ...(rest["committer"] as Json), date: this.state.newestCommit };
        return [200, [{ ...commit, commit: { ...rest, author, committer } }]];
      }
      case "actions/get-workflow-run-attempt":
        return [200, found(this.state.attempts, path["run_id"])];
      case "actions/list-artifacts-for-repo":
      case "actions/list-workflow-run-artifacts": {
        const artifacts = this.state.artifacts
          .filter(
            ({ name, runId }) =>
              (query["name"] ?? name) === name && (path["run_id"] ?? String(runId)) === String(runId),
          )
          .map((artifact) => this.#artifactAnswer(artifact));
        return [200, { total_count: artifacts.length, artifacts: page(artifacts, call) }];
      }
      case "actions/get-artifact":
        return [200, this.#artifactAnswer(found(this.state.artifacts, path["artifact_id"]))];
      case "actions/download-artifact": {
        const artifact = found(this.state.artifacts, path["artifact_id"]);
        if (artifact.expired) throw new Refused(410, "Artifact has expired");
        return [302, undefined, { location: artifact.url() }];
      }
      default:
        throw new Refused(501, `the stand-in does not serve ${route.operation.operationId}`);
    }
  }

  /** Moves a branch to a commit, whose files are those of the branch that is at it. */
  #moveBranch(branch: string, sha: string): void {
    const from = Object.entries(this.state.branches).find(([, at]) => at === sha)?.[0];
    this.state.contents[branch] = { ...this.state.contents[from ?? ""] };
    this.state.branches[branch] = sha;
  }

  #releaseAnswer(item: Json, { id, fields, assets }: State["releases"][number]): Json {
    const upload = `${this.url}/repos/octo/models/releases/${id}/assets{?name,label}`;
    const [asset] = item["assets"] as Json[];
    const { make_latest: _, ...shown } = fields;
    return { ...item, ...shown, id, upload_url: upload, assets: assets.map((each) => assetAnswer(asset!, each)) };
  }

  #ref(item: Json, ref: string, sha: string): Json {
    const type = this.state.tagObjects[sha] === undefined ? "commit" : "tag";
    return { ...item, ref, object: { ...(item["object"] as Json), type, sha } };
  }

  #tagObject(item: Json, sha: string): Json {
    const { tag, message, object, date } = this.state.tagObjects[sha]!;
    const tagger = { ...(item["tagger"] as Json), date };
    return { ...item, sha, tag, message, tagger, object: { ...(item["object"] as Json), type: "commit", sha: object } };
  }

  #artifactAnswer({
    id,
    name,
    runId,
    expired = false,
    digest = `sha256:${"0".repeat(64)}`,
    sizeBytes = 1,
  }: State["artifacts"][number]): Json {
    const example = this.#example("actions/get-artifact", "200");
    const run = this.state.runs.find((each) => each.id === runId);
    const workflowRun = {
      ...(example["workflow_run"] as Json),
      id: runId,
      ...(run && { head_sha: run.head_sha, head_branch: run.head_branch }),
    };
    return { ...example, id, name, expired, digest, size_in_bytes: sizeBytes, workflow_run: workflowRun };
  }

  #example(operationId: string, status: string): Json {
    const { operation } = routes.find((route) => route.operation.operationId === operationId)!;
    const [example] = Object.values(operation.responses[status]!.content!["application/json"]!.examples!);
    return structuredClone(resolved<{ value: Json }>(example!).value);
  }
}

/** Answers like the API of Gitea 1.24, without user types, associations and artifact runs. */
function withoutGitHubFields(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value ?? null, (name, each) => {
      if (name === "author_association" || name === "workflow_run") return undefined;
      if (name !== "user") return each;
      const { type: _, ...user } = Object(each);
      return user;
    }),
  );
}

function shownDeployment({ statuses: _, ...deployment }: { statuses: Json[] } & Json): Json {
  return deployment;
}

function updateCheck(
  check: GitHubStandIn["state"]["checks"][number],
  body: Json,
): GitHubStandIn["state"]["checks"][number] {
  const output = (body["output"] ?? {}) as { annotations?: Json[] };
  // GitHub's own rule, which its description lost: a completed check has a conclusion.
  if (body["status"] === "completed" && body["conclusion"] === undefined)
    throw new Refused(422, '"conclusion" wasn\'t supplied.');
  check.annotations.push(...(output.annotations ?? []));
  const { annotations: _, images: __, ...shown } = output as Json;
  const before = check["output"] as Json;
  Object.assign(check, body, {
    status: body["conclusion"] !== undefined ? "completed" : (body["status"] ?? check["status"]),
    output: {
      title: null,
      summary: null,
      text: null,
      ...before,
      ...shown,
      annotations_count: check.annotations.length,
      annotations_url: "https://api.github.com/",
    },
  });
  return check;
}

function checkAnswer({ annotations: _, actions: __, ...check }: Json): Json {
  return check;
}

function issueAnswer({ labels, ...issue }: GitHubStandIn["state"]["issues"][number]): Json {
  return { ...issue, labels: labels.map((name) => ({ name })) };
}

function pullAnswer(example: Json, { number, headSha, headRepository, state }: State["pulls"][number]): Json {
  const head = example["head"] as Json;
  return {
    ...example,
    // The description's own example of a team lacks a property that the description requires.
    requested_teams: [],
    number,
    state,
    head: { ...head, sha: headSha, repo: { ...(head["repo"] as Json), full_name: headRepository } },
  };
}

function assetAnswer(example: Json, { id, name, state, bytes }: State["releases"][number]["assets"][number]): Json {
  return { ...example, id, name, state, size: bytes.length };
}

function refuseLong(body: unknown): void {
  if (String(body).length > 65_536)
    throw new Refused(422, "Validation Failed: body is too long (maximum is 65536 characters)");
  if (String(body) === "") throw new Refused(422, "Validation Failed: body can't be blank");
}

function found<T extends { id: number }>(all: T[], id: string | undefined): T {
  const one = all.find((each) => String(each.id) === id);
  if (one === undefined) throw new Refused(404, "Not Found");
  return one;
}

/** One page, with the Link header GitHub gives. */
function page<T>(all: T[], call: Call): T[] {
  const size = Number(call.query["per_page"] ?? 30);
  const number = Number(call.query["page"] ?? 1);
  const last = Math.max(1, Math.ceil(all.length / size));
  const link = (to: number, rel: string) => {
    const url = new URL(call.url);
    url.searchParams.set("page", String(to));
    call.link.push(`<${url.href}>; rel="${rel}"`);
  };
  if (number < last) {
    link(number + 1, "next");
    link(last, "last");
  }
  if (number > 1) link(number - 1, "prev");
  return all.slice((number - 1) * size, number * size);
}

/** A request's parameters and body, held against the description; what it does not know is refused too. */
function read(route: Route, url: URL, bytes: Buffer): Call {
  const path = Object.fromEntries(
    Object.entries(route.pattern.exec(url.pathname)!.groups ?? {}).map(([name, value]) => [
      name,
      decodeURIComponent(value),
    ]),
  );
  const query = Object.fromEntries(url.searchParams);
  for (const [place, given] of [
    ["path", path],
    ["query", query],
  ] as const) {
    const known = route.parameters.filter((parameter) => parameter.in === place);
    for (const { name, required, schema } of known) {
      if (given[name] === undefined) {
        if (required) throw new Refused(422, `missing ${place} parameter ${name}`);
        continue;
      }
      // In an address, a number is also a text, so that exactly one of both never fits.
      const { oneOf, ...rest } = rebased(schema) as { oneOf?: unknown };
      const value = oneOf === undefined ? rest : { ...rest, anyOf: oneOf };
      const check = coercing.compile({ type: "object", properties: { value } });
      if (!check({ value: given[name] }))
        throw new Refused(422, `${place} parameter ${name}: ${coercing.errorsText(check.errors)}`);
    }
    const unknown = Object.keys(given).find((name) => known.every((parameter) => parameter.name !== name));
    if (unknown !== undefined) throw new Refused(422, `unknown ${place} parameter ${unknown}`);
  }
  return { bytes, path, query, body: readBody(route, bytes.toString("utf8")), link: [], url, route };
}

function readBody(route: Route, text: string): Json {
  const schema = route.operation.requestBody?.content?.["application/json"]?.schema;
  if (schema === undefined) return {};
  let body: Json;
  try {
    body = text === "" ? {} : JSON.parse(text);
  } catch {
    throw new Refused(400, "Problems parsing JSON");
  }
  const check = compiled(`${route.pointer}/requestBody/content/application~1json/schema`);
  if (!check(body))
    throw new Refused(422, `Invalid request.\n\n${strict.errorsText(check.errors, { dataVar: "body" })}`);
  const unknown =
    schema.properties === undefined
      ? undefined
      : Object.keys(body).find((key) => schema.properties![key] === undefined);
  if (unknown !== undefined) throw new Refused(422, `unknown property ${unknown} in the body`);
  return body;
}

function validateAnswer(route: Route, status: number, data: unknown): void {
  const declared = route.operation.responses[String(status)];
  if (declared === undefined)
    throw new Error(`${route.operation.operationId}: status ${status} is not in the description`);
  const whole = resolved<typeof declared>(declared);
  if (whole.content?.["application/json"] === undefined) return;
  const pointer = declared.$ref === undefined ? `${route.pointer}/responses/${status}` : `github${declared.$ref}`;
  const check = compiled(`${pointer}/content/application~1json/schema`);
  if (!check(data))
    throw new Error(`the stand-in's answer is not GitHub's: ${strict.errorsText(check.errors?.slice(0, 5))}`);
}

function compiled(ref: string): ValidateFunction {
  return strict.getSchema(ref) ?? strict.compile({ $ref: ref });
}

function resolved<T>(value: unknown): T {
  const { $ref } = value as { $ref?: string };
  if ($ref === undefined) return value as T;
  const [, , kind = "", name = ""] = $ref.split("/");
  return description.components[kind]![name] as T;
}

function rebased(schema: Json): Json {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"github#/'));
}

function validator(coerceTypes: boolean): Ajv {
  const ajv = new Ajv({ strict: false, allErrors: true, coerceTypes, logger: false });
  addFormats["default"](ajv);
  ajv.addSchema({ $id: "github", ...typed(description) });
  return ajv;
}

/** OpenAPI allows `nullable` beside `allOf` without a `type`; Ajv wants the alternative spelt out. */
function typed<T>(schema: T): T {
  if (typeof schema !== "object" || schema === null) return schema;
  if (Array.isArray(schema)) return schema.map(typed) as T;
  const { nullable, ...rest } = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, typed(value)]));
  if (nullable === undefined) return rest as T;
  return (nullable === true && !("type" in rest) ? { anyOf: [rest, { enum: [null] }] } : { ...rest, nullable }) as T;
}
