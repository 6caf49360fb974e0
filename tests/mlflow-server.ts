/**
 * An older MLflow server on 127.0.0.1, for what a newest one does not do: calls that it does not know (an HTML 404), refused
 * long parameters, texts instead of JSON for a refused login, and faults at a chosen call. `tests/parts/mlflow/` holds its
 * answers against those of a real server.
 */
import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

type Json = Record<string, unknown>;

export interface StandInRun {
  info: { run_id: string; experiment_id: string; status: string; artifact_uri: string; run_name: string } & Json;
  params: Map<string, string>;
  tags: Map<string, string>;
  metrics: { key: string; value: number | string; timestamp: number; step: number }[];
  /** Data sets by name and digest. */
  inputs: Map<string, Json>;
}

/** Answer to a call instead of the usual one, the first `times` times. */
export interface Fault {
  /** Part of `METHOD path`. */
  call: string;
  times: number;
  /** `drop` stores and then closes the connection, `reset` closes it while the body is sent. */
  how: { status: number; text: string; headers?: Record<string, string> } | "drop" | "reset" | "hang";
}

export interface StandInOptions {
  /** 2 knows neither logged models nor, with `aliases: false`, aliases. */
  aliases?: boolean;
  loggedModels?: boolean;
  /** Authorization header that is wanted. Others get the text of the sign-in plugin. */
  authorization?: string;
  /** Long parameter values are cut (since 2.11) or refused. */
  longParams?: "cut" | "refuse";
  faults?: Fault[];
  /** Offers uploads in parts, as a server does whose files are in S3. The store is on the same port, below `/store/`. */
  multipart?: boolean;
}

export interface StandIn {
  url: string;
  /** `METHOD path` of each request. */
  calls: string[];
  runs: Map<string, StandInRun>;
  experiments: Map<string, Json>;
  /** Files by their path below the artifact root. */
  files: Map<string, Buffer>;
  models: Map<string, { aliases: Map<string, string>; versions: Json[] }>;
  /** Faults that are still to come. A test may add some. */
  faults: Fault[];
  /** Called while a request is held, before it is carried out. */
  meanwhile?: (call: string) => void;
}

class Refused extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

const htmlNotFound = "<!doctype html>\n<html lang=en>\n<title>404 Not Found</title>\n<h1>Not Found</h1>";
const missing = (what: string) => new Refused(404, "RESOURCE_DOES_NOT_EXIST", `${what} not found`);
const invalid = (message: string) => new Refused(400, "INVALID_PARAMETER_VALUE", message);

/** Starts the server, and stops it at the end of the test. */
export async function mlflowStandIn(options: StandInOptions = {}): Promise<StandIn> {
  const state: StandIn = {
    url: "",
    calls: [],
    runs: new Map(),
    experiments: new Map([["0", { experiment_id: "0", name: "Default", lifecycle_stage: "active" }]]),
    files: new Map(),
    models: new Map(),
    faults: (options.faults ?? []).map((fault) => ({ ...fault })),
  };
  const server = createServer((request, response) => {
    answer(request, response, { state, options }).catch((error: unknown) => {
      response.writeHead(500, { "content-type": "text/html" });
      response.end(`<!doctype html><title>500 Internal Server Error</title>${String(error)}`);
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  state.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return state;
}

interface Serving {
  state: StandIn;
  options: StandInOptions;
}

async function answer(request: IncomingMessage, response: ServerResponse, { state, options }: Serving) {
  const url = new URL(request.url ?? "/", state.url);
  const call = `${request.method} ${url.pathname}`;
  state.calls.push(call);
  const fault = state.faults.find((each) => each.times > 0 && call.includes(each.call));
  if (fault !== undefined) fault.times--;
  if (fault?.how === "hang") return;
  if (fault?.how === "reset") {
    request.once("data", () => request.socket.destroy());
    return;
  }
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  if (fault !== undefined && fault.how !== "drop") {
    response.writeHead(fault.how.status, { "content-type": "text/html", ...fault.how.headers });
    response.end(fault.how.text);
    return;
  }
  if (call.startsWith("PUT /store/")) {
    storePart(request, response, { state, bytes });
    return;
  }
  if (options.authorization !== undefined && request.headers.authorization !== options.authorization) {
    response.writeHead(401, { "content-type": "text/html; charset=utf-8" });
    response.end("You are not authenticated. Please see https://www.mlflow.org/docs/latest/auth/index.html");
    return;
  }
  try {
    state.meanwhile?.(call);
    const found = route(call, { state, options, url, bytes });
    if (fault?.how === "drop") {
      request.socket.destroy();
      return;
    }
    if (found === undefined) {
      response.writeHead(404, { "content-type": "text/html; charset=utf-8" });
      response.end(htmlNotFound);
    } else if (Buffer.isBuffer(found)) {
      response.end(found);
    } else {
      response.writeHead(200, { "content-type": "application/json" });
      response.end(JSON.stringify(found));
    }
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    response.writeHead(error.status, { "content-type": "application/json" });
    response.end(JSON.stringify({ error_code: error.code, message: error.message }));
  }
}

interface Call {
  state: StandIn;
  options: StandInOptions;
  url: URL;
  bytes: Buffer;
}

function route(call: string, { state, options, url, bytes }: Call): Json | Buffer | undefined {
  if (call === "GET /health") return Buffer.from("OK");
  if (options.multipart === true && call.startsWith("POST /api/2.0/mlflow-artifacts/mpu/"))
    return multipart(call, { state, bytes });
  const artifact = /^(GET|PUT) \/api\/2\.0\/mlflow-artifacts\/artifacts(?:\/(.+))?$/.exec(call);
  if (artifact !== null) return artifacts(artifact[1]!, artifact[2], { state, url, bytes });
  const [, method, path] = /^(\w+) \/api\/2\.0\/mlflow\/(.+)$/.exec(call) ?? [];
  if (method === undefined || path === undefined) return undefined;
  const body: Json =
    method === "GET" ? Object.fromEntries(url.searchParams) : (JSON.parse(bytes.toString() || "{}") as Json);
  const handler = handlers[`${method} ${path}`];
  if (handler === undefined) return undefined;
  if (path.startsWith("registered-models/alias") && options.aliases === false) return undefined;
  return handler(body, state, options);
}

/** S3 answers a part with its MD5 in quotes, and refuses a login that is not its own. */
function storePart(
  request: IncomingMessage,
  response: ServerResponse,
  { state, bytes }: Pick<Call, "state" | "bytes">,
) {
  if (request.headers.authorization !== undefined) {
    response.writeHead(400).end("InvalidArgument: Only one auth mechanism allowed");
    return;
  }
  state.files.set(request.url ?? "", bytes);
  response.writeHead(200, { etag: `"${createHash("md5").update(bytes).digest("hex")}"` }).end();
}

function multipart(call: string, { state, bytes }: Pick<Call, "state" | "bytes">): Json {
  const [, step, folder = ""] = /mpu\/(\w+)\/(.+)$/.exec(call) ?? [];
  const body = JSON.parse(bytes.toString()) as {
    path: string;
    num_parts: number;
    parts: { part_number: number; etag: string }[];
  };
  const target = `${decodeURIComponent(folder)}/${body.path}`;
  const part = (number: number) => `/store/${encodeURIComponent(target)}?part=${number}&signature=s3cret`;
  const numbers = Array.from({ length: body.num_parts ?? 0 }, (_, at) => at + 1);
  if (step === "create") {
    const credentials = numbers.map((number) => ({
      url: `${state.url}${part(number)}`,
      part_number: number,
      headers: {},
    }));
    return { upload_id: "u1", credentials };
  }
  const stored = (body.parts ?? []).map(({ part_number: number, etag }) => {
    const content = state.files.get(part(number));
    if (content === undefined || !etag.includes(createHash("md5").update(content).digest("hex")))
      throw invalid("InvalidPart");
    return content;
  });
  for (const key of [...state.files.keys()]) if (key.startsWith("/store/")) state.files.delete(key);
  if (step === "complete") state.files.set(target, Buffer.concat(stored));
  return {};
}

function artifacts(method: string, path: string | undefined, { state, url, bytes }: Omit<Call, "options">) {
  // The server decodes the path a second time.
  const decoded = decodeURIComponent(decodeURIComponent(path ?? ""));
  if (/(^|\/)\.\.(\/|$)|#/.test(decoded)) throw invalid("Invalid path");
  if (method === "PUT") {
    state.files.set(decoded, bytes);
    return {};
  }
  if (path !== undefined) {
    const file = state.files.get(decoded);
    if (file === undefined) throw new Refused(500, "INTERNAL_ERROR", "No such file or directory");
    return file;
  }
  return listing(state, url.searchParams.get("path") ?? "", "");
}

function listing(state: StandIn, folder: string, prefix: string): Json {
  const entries = new Map<string, Json>();
  for (const [name, content] of state.files) {
    if (!name.startsWith(`${folder}/`)) continue;
    const [first = "", ...rest] = name.slice(folder.length + 1).split("/");
    const path = prefix === "" ? first : `${prefix}/${first}`;
    if (rest.length > 0) entries.set(path, { path, is_dir: true });
    else entries.set(path, { path, is_dir: false, ...(content.length > 0 && { file_size: content.length }) });
  }
  return entries.size === 0 ? {} : { files: [...entries.values()] };
}

type Handler = (body: Json, state: StandIn, options: StandInOptions) => Json;

let serial = 0;
const hexId = () => (++serial).toString(16).padStart(32, "0");

function runOf(state: StandIn, id: unknown): StandInRun {
  const run = state.runs.get(String(id));
  if (run === undefined) throw missing(`Run with id=${String(id)}`);
  return run;
}

function shown({ info, params, tags, metrics }: StandInRun): Json {
  const latest = new Map<string, StandInRun["metrics"][number]>();
  for (const each of metrics) {
    const held = latest.get(each.key);
    if (held === undefined || each.step > held.step || (each.step === held.step && each.timestamp >= held.timestamp))
      latest.set(each.key, each);
  }
  const pairs = (map: Map<string, string>) => [...map].map(([key, value]) => ({ key, value }));
  const data = {
    ...(latest.size > 0 && { metrics: [...latest.values()] }),
    ...(params.size > 0 && { params: pairs(params) }),
    ...(tags.size > 0 && { tags: pairs(tags) }),
  };
  return { info, data };
}

function modelOf(state: StandIn, name: unknown) {
  const model = state.models.get(String(name));
  if (model === undefined) throw missing(`Registered Model with name=${String(name)}`);
  return model;
}

const pairsOf = (value: unknown) => (Array.isArray(value) ? (value as { key: string; value: string }[]) : []);

const handlers: Record<string, Handler> = {
  "GET experiments/get-by-name": ({ experiment_name: name }, { experiments }) => {
    const experiment = [...experiments.values()].find((each) => each["name"] === name);
    if (experiment === undefined) throw missing(`Could not find experiment with name '${String(name)}'`);
    return { experiment };
  },
  "POST experiments/create": ({ name }, { experiments }) => {
    if ([...experiments.values()].some((each) => each["name"] === name))
      throw new Refused(400, "RESOURCE_ALREADY_EXISTS", `Experiment '${String(name)}' already exists.`);
    const id = String(experiments.size);
    experiments.set(id, { experiment_id: id, name, lifecycle_stage: "active" });
    return { experiment_id: id };
  },
  "POST runs/create": ({ experiment_id: id, run_name: name, start_time: start, tags }, state) => {
    const experiment = state.experiments.get(String(id));
    if (experiment === undefined) throw missing(`No Experiment with id=${String(id)} exists`);
    if (experiment["lifecycle_stage"] === "deleted")
      throw invalid(`The experiment ${String(id)} must be in the 'active' state. Current state is deleted.`);
    const run_id = hexId();
    const info = {
      run_id,
      run_uuid: run_id,
      experiment_id: String(id),
      run_name: String(name ?? "a-run"),
      status: "RUNNING",
      start_time: start ?? 0,
      artifact_uri: `mlflow-artifacts:/${String(id)}/${run_id}/artifacts`,
      lifecycle_stage: "active",
    };
    const run = {
      info,
      params: new Map<string, string>(),
      tags: new Map(pairsOf(tags).map(({ key, value }) => [key, value])),
      metrics: [],
      inputs: new Map<string, Json>(),
    };
    state.runs.set(run_id, run);
    return { run: shown(run) };
  },
  "GET runs/get": ({ run_id: id }, state) => ({ run: shown(runOf(state, id)) }),
  "POST runs/search": ({ experiment_ids: ids, filter }, state) => {
    const wanted = new Set(Array.isArray(ids) ? ids.map(String) : []);
    const terms = [...String(filter ?? "").matchAll(/tags\.`?([^`=]+?)`? ?= ?'([^']*)'/g)];
    const found = [...state.runs.values()].filter(
      ({ info, tags }) =>
        wanted.has(info.experiment_id) && terms.every(([, key, value]) => tags.get(String(key)) === value),
    );
    return found.length === 0 ? {} : { runs: found.map(shown) };
  },
  "POST runs/update": ({ run_id: id, status, end_time: end, run_name: name }, state) => {
    const { info } = runOf(state, id);
    if (typeof status === "string") info.status = status;
    if (end !== undefined) info["end_time"] = end;
    if (typeof name === "string") info.run_name = name;
    return { run_info: info };
  },
  "POST runs/log-batch": ({ run_id: id, metrics, params, tags }, state, { longParams = "cut" }) => {
    const run = runOf(state, id);
    const [points, values, marks] = [pairsOf(metrics), pairsOf(params), pairsOf(tags)];
    if (points.length > 1000 || values.length > 100 || marks.length > 100)
      throw invalid("A batch logging request can contain at most 1000 metrics, 100 params and 100 tags.");
    if (points.length + values.length + marks.length > 1000)
      throw invalid("A batch logging request can contain at most 1000 metrics, params, and tags.");
    for (const { key } of [...points, ...values, ...marks]) {
      if (!/^[\p{L}\p{N}_\-./ ]{1,250}$/u.test(String(key)) || /^\/|\/$|\/\/|(^|\/)\.\.?(\/|$)/.test(String(key)))
        throw invalid(`Invalid name: '${String(key)}'.`);
    }
    if (new Set(values.map(({ key }) => key)).size < values.length)
      throw invalid("Duplicate parameter keys have been submitted");
    for (const { key, value } of values) {
      let text = String(value);
      if (text.length > 6000 && longParams === "refuse")
        throw invalid(
          `Param value '${text.slice(0, 20)}…' had length ${text.length}, which exceeded length limit of 6000`,
        );
      text = text.slice(0, 6000);
      const held = run.params.get(String(key));
      if (held !== undefined && held !== text)
        throw invalid(`Changing param values is not allowed. Param with key='${String(key)}' was already logged`);
      run.params.set(String(key), text);
    }
    for (const { key, value } of marks) run.tags.set(String(key), String(value));
    for (const point of Array.isArray(metrics) ? (metrics as StandInRun["metrics"]) : []) {
      const value = point.value === "Infinity" ? Number.MAX_VALUE : point.value;
      const isHeld = run.metrics.some(
        (each) => each.key === point.key && each.step === point.step && each.timestamp === point.timestamp,
      );
      if (!isHeld) run.metrics.push({ ...point, value, step: point.step ?? 0 });
    }
    return {};
  },
  "POST runs/log-inputs": ({ run_id: id, datasets }, state) => {
    for (const each of Array.isArray(datasets) ? (datasets as Json[]) : []) {
      const { name, digest } = each["dataset"] as { name: string; digest: string };
      if (digest.length > 36) throw invalid("Dataset digest exceeds the maximum length of 36");
      runOf(state, id).inputs.set(`${name} ${digest}`, each);
    }
    return {};
  },
  "GET metrics/get-history": ({ run_id: id, metric_key: key, max_results: most }, state) => {
    // Servers from 3.4 to 3.12 answer without metrics if the limit is left out.
    if (most === undefined) return { next_page_token: "0" };
    const metrics = state.runs.get(String(id))?.metrics.filter((each) => each.key === key) ?? [];
    return metrics.length === 0 ? {} : { metrics };
  },
  "GET artifacts/list": ({ run_id: id, path = "" }, state) => {
    const { info } = runOf(state, id);
    const root = info.artifact_uri.replace("mlflow-artifacts:/", "");
    const inside = String(path);
    return { root_uri: info.artifact_uri, ...listing(state, inside === "" ? root : `${root}/${inside}`, inside) };
  },
  "POST registered-models/create": ({ name }, { models }) => {
    if (models.has(String(name)))
      throw new Refused(400, "RESOURCE_ALREADY_EXISTS", `Registered Model (name=${String(name)}) already exists.`);
    models.set(String(name), { aliases: new Map(), versions: [] });
    return { registered_model: { name } };
  },
  "POST model-versions/create": ({ name, source, run_id: run, tags }, state) => {
    const model = modelOf(state, name);
    const version = {
      name,
      version: String(model.versions.length + 1),
      status: "READY",
      current_stage: "None",
      source,
      run_id: run ?? "",
      tags,
    };
    model.versions.push(version);
    return { model_version: version };
  },
  "GET model-versions/search": ({ filter }, state) => {
    const [, name] = /name ?= ?'([^']*)'/.exec(String(filter)) ?? [];
    const terms = [...String(filter).matchAll(/tags\.`([^`]+)` ?= ?'([^']*)'/g)];
    const found = (state.models.get(String(name))?.versions ?? []).filter((version) =>
      terms.every(([, key, value]) => pairsOf(version["tags"]).some((tag) => tag.key === key && tag.value === value)),
    );
    return found.length === 0 ? {} : { model_versions: found.reverse() };
  },
  "DELETE registered-models/alias": ({ name, alias }, state) => {
    modelOf(state, name).aliases.delete(String(alias));
    return {};
  },
  "POST model-versions/transition-stage": ({ name, version, stage, archive_existing_versions: archive }, state) => {
    const { versions } = modelOf(state, name);
    for (const each of versions) {
      if (each["version"] === version) each["current_stage"] = stage;
      else if (archive === true && each["current_stage"] === stage) each["current_stage"] = "Archived";
    }
    return { model_version: versions.find((each) => each["version"] === version) ?? {} };
  },
  "GET model-versions/get": ({ name, version }, state) => {
    const found = modelOf(state, name).versions.find((each) => each["version"] === version);
    if (found === undefined) throw missing(`Model Version (name=${String(name)}, version=${String(version)})`);
    return { model_version: found };
  },
  "POST registered-models/alias": ({ name, alias, version }, state) => {
    modelOf(state, name).aliases.set(String(alias), String(version));
    return {};
  },
  "GET registered-models/alias": ({ name, alias }, state) => {
    const model = modelOf(state, name);
    const version = model.aliases.get(String(alias));
    if (version === undefined) throw invalid(`Registered model alias ${String(alias)} not found.`);
    return { model_version: model.versions.find((each) => each["version"] === version) ?? {} };
  },
  "POST registered-models/get-latest-versions": ({ name, stages }, state) => {
    const wanted = Array.isArray(stages) ? stages : [];
    const found = modelOf(state, name).versions.filter((each) => wanted.includes(each["current_stage"]));
    return found.length === 0 ? {} : { model_versions: found };
  },
};
