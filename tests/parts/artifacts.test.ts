/** `upload-artifact` and `baseline: artifact:NAME` when GitHub, the network or the artifact itself is faulty. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, onTestFinished, test } from "vitest";
import type { GitHubStandIn } from "../github.ts";
import { folder, root, type StepResult, step } from "../runner.ts";
import { ArtifactService, type ServiceFault } from "./artifact-service.ts";

const iris = join(root, "examples/iris/iris.csv");

let service: ArtifactService;

beforeAll(async () => {
  service = await ArtifactService.start();
});

afterAll(() => service.stop());

afterEach(() => {
  service.faults.length = 0;
});

/** A step in a run of main, whose artifacts later runs find. */
async function onMain(
  standIn: GitHubStandIn,
  action: string,
  inputs: Record<string, string>,
  cwd: string,
): Promise<StepResult & { runId: number }> {
  const runId = standIn.addRun({ head_sha: "e".repeat(40) });
  const env = { ...standIn.environment(), ...service.environment(runId) };
  const result = await step(action, inputs, { cwd, env });
  standIn.state.artifacts.unshift(...service.ofRun(runId));
  return { ...result, runId };
}

const few = { data: iris, target: "species", "n-estimators": "3" };

/** A bundle on main as `train` uploads it, a workspace with another model, and the step that compares the two. */
async function started() {
  const standIn = await service.github();
  const trained = await onMain(standIn, "train", { ...few, "upload-artifact": "model" }, folder());
  expect(trained.code, trained.stdout).toBe(0);
  const cwd = folder();
  const own = await step("train", { ...few, seed: "1" }, { cwd });
  expect(own.code, own.stdout).toBe(0);
  const temporary = folder();
  const compared = (more: Record<string, string> = {}) =>
    step(
      "test-model",
      { "test-data": "report/test.csv", baseline: "artifact:model", token: "t", ...more },
      { cwd, env: { ...standIn.environment(), ...service.environment(1), TMPDIR: temporary } },
    );
  const artifact = standIn.state.artifacts[0]!;
  return { standIn, trained, cwd, temporary, compared, artifact };
}

const said = ({ annotations }: StepResult) => annotations.map(({ level, message }) => `${level}: ${message}`);

test("train uploads its bundle, test-model finds it and uploads its report, the gate takes that as a baseline", async () => {
  const { standIn, trained, cwd, temporary, compared, artifact } = await started();
  expect(trained.outputs).toMatchObject({
    "artifact-id": String(artifact.id),
    "artifact-digest": artifact.digest,
    "artifact-url": `https://github.com/octo/models/actions/runs/${trained.runId}/artifacts/${artifact.id}`,
  });
  const result = await compared();
  expect(result.code, result.stdout).toBe(0);
  expect(JSON.parse(readFileSync(join(cwd, "report/baseline/baseline.json"), "utf8"))).toMatchObject({
    format: "trainyard-baseline-1",
    name: `artifact model of run ${trained.runId} (commit eeeeeee)`,
    commit: "e".repeat(40),
    how: "tested",
    model_digest: trained.outputs["model-digest"],
  });
  // The fetched files have been removed.
  expect(readdirSync(temporary)).toEqual([]);

  const tested = await onMain(standIn, "test-model", { data: "report/test.csv", "upload-artifact": "report" }, cwd);
  expect(tested.outputs["artifact-digest"]).toBe(standIn.state.artifacts[0]!.digest);
  // The next run tests its own model.
  const next = { cwd, env: { ...standIn.environment(), ...service.environment(2) } };
  await step("test-model", { "test-data": "report/test.csv" }, next);
  const gated = await step(
    "gate-on-metric",
    { baseline: "artifact:report", rules: "accuracy >= baseline", token: "t" },
    next,
  );
  expect(gated.code, gated.stdout).toBe(0);
  expect(gated.summary).toContain(`artifact report of run ${tested.runId}`);
});

test("an artifact of a report alone is compared as it is", async () => {
  const { standIn, cwd, compared } = await started();
  const report = await onMain(standIn, "test-model", { data: "report/test.csv", "upload-artifact": "report" }, cwd);
  const result = await compared({ baseline: "artifact:report" });
  expect(result.code, result.stdout).toBe(0);
  expect(JSON.parse(readFileSync(join(cwd, "report/baseline/baseline.json"), "utf8"))).toMatchObject({
    name: `artifact report of run ${report.runId} (commit eeeeeee)`,
    how: "copied",
  });
});

test.each<[what: string, fault: Omit<ServiceFault, "times">, message: RegExp]>([
  [
    "403",
    { method: "CreateArtifact", answer: { status: 403, message: "token expired" } },
    /\(403\) Forbidden: token expired$/,
  ],
  [
    "404 at the end",
    { method: "FinalizeArtifact", answer: { status: 404, message: "artifact not found" } },
    /\(404\) Not Found: artifact not found$/,
  ],
  [
    "a name that another step of the run has used",
    { method: "CreateArtifact", answer: { status: 409, message: "conflict" } },
    /another step or job of this run has uploaded an artifact of that name \(give each its own, such as m-1\)$/,
  ],
  ["a dropped connection", { method: "CreateArtifact", answer: "reset" }, /ECONNRESET/],
])("%s while uploading: a warning, and the step stays green with all it wrote", async (_, fault, message) => {
  const cwd = folder();
  service.faults.push({ ...fault, times: 1 });
  const result = await onMain(await service.github(), "train", { ...few, "upload-artifact": "m" }, cwd);
  expect(result.code, result.stdout).toBe(0);
  expect(existsSync(join(cwd, "model/model.onnx"))).toBe(true);
  expect(result.outputs["artifact-id"]).toBeUndefined();
  const [warning, ...others] = said(result).filter((each) => each.includes("upload-artifact"));
  expect(warning).toMatch(/^warning: upload-artifact: m was not uploaded: /);
  expect(warning).toMatch(message);
  expect(others).toEqual([]);
});

/** One attempt of a run on main that uploads a report with this accuracy. */
async function attempt(
  standIn: GitHubStandIn,
  {
    runId,
    number,
    right,
    job = "model",
    artifact = "report",
  }: { runId: number; number: number; right: number; job?: string; artifact?: string },
) {
  const cwd = folder();
  const rows = Array.from({ length: 10 }, (_, i) => `a,${i < right ? "a" : "b"}`);
  writeFileSync(join(cwd, "p.csv"), ["y_true,y_pred", ...rows, "b,b"].join("\n"));
  const env = {
    ...standIn.environment(),
    ...service.environment(runId),
    GITHUB_RUN_ATTEMPT: String(number),
    GITHUB_JOB: job,
  };
  const tested = await step("test-model", { predictions: "p.csv" }, { cwd, env });
  expect(tested.code, tested.stdout).toBe(0);
  const inputs = { rules: "accuracy >= 0.01", "upload-artifact": artifact, token: "t" };
  return step("gate-on-metric", inputs, { cwd, env });
}

/** The accuracy in the artifact `report` of a run. */
async function accuracyOf(standIn: GitHubStandIn, runId: number): Promise<number> {
  const cwd = folder();
  standIn.state.artifacts = service.ofRun(runId);
  writeFileSync(join(cwd, "metrics.json"), '{"accuracy": 1}');
  const env = { ...standIn.environment(), ...service.environment(1) };
  const inputs = { metrics: "metrics.json", baseline: "artifact:report", rules: "accuracy >= baseline", token: "t" };
  const { outputs, stdout } = await step("gate-on-metric", inputs, { cwd, env });
  const [rule] = JSON.parse(outputs["results"] ?? "[]");
  expect(rule?.baseline, stdout).toBeTypeOf("number");
  return rule.baseline;
}

test("the artifact of a second attempt replaces that of the first", async () => {
  const standIn = await service.github();
  const runId = standIn.addRun({ head_sha: "e".repeat(40) });
  const first = await attempt(standIn, { runId, number: 1, right: 3 });
  expect(first.outputs["artifact-id"]).toMatch(/^\d+$/);
  standIn.state.runs[0]!["run_started_at"] = new Date(Date.now() + 2000).toISOString();
  const second = await attempt(standIn, { runId, number: 2, right: 9 });
  expect(second.code, second.stdout).toBe(0);
  expect(second.outputs["artifact-id"]).not.toBe(first.outputs["artifact-id"]);
  expect(service.ofRun(runId)).toHaveLength(1);
  expect(await accuracyOf(standIn, runId)).toBeCloseTo(10 / 11, 12);
});

test("when only a failed job runs again, the artifact of the other job stays", async () => {
  const standIn = await service.github();
  const runId = standIn.addRun({ head_sha: "e".repeat(40) });
  await attempt(standIn, { runId, number: 1, right: 3 });
  const other = await attempt(standIn, { runId, number: 1, right: 5, job: "small", artifact: "small" });
  standIn.state.runs[0]!["run_started_at"] = new Date(Date.now() + 2000).toISOString();
  const second = await attempt(standIn, { runId, number: 2, right: 9 });
  expect(second.code, second.stdout).toBe(0);
  const artifacts = service.ofRun(runId).map(({ id, name }) => [name, String(id)]);
  expect(artifacts.sort()).toEqual([
    ["report", second.outputs["artifact-id"]],
    ["small", other.outputs["artifact-id"]],
  ]);
  expect(await accuracyOf(standIn, runId)).toBeCloseTo(10 / 11, 12);
});

test("two jobs of one attempt do not replace each other's artifact", async () => {
  const standIn = await service.github();
  const runId = standIn.addRun({ head_sha: "e".repeat(40) });
  standIn.state.runs[0]!["run_started_at"] = new Date(Date.now() - 60_000).toISOString();
  await attempt(standIn, { runId, number: 2, right: 3 });
  const other = await attempt(standIn, { runId, number: 2, right: 9 });
  expect(said(other).join()).toContain("another step or job of this run has uploaded an artifact of that name");
  expect(await accuracyOf(standIn, runId)).toBeCloseTo(4 / 11, 12);
});

test("an artifact of an earlier attempt that can be neither replaced nor removed fails the step", async () => {
  const standIn = await service.github();
  const runId = standIn.addRun({ head_sha: "e".repeat(40) });
  await attempt(standIn, { runId, number: 1, right: 3 });
  standIn.state.runs[0]!["run_started_at"] = new Date(Date.now() + 2000).toISOString();
  service.faults.push({ method: "DeleteArtifact", times: 9, answer: { status: 403, message: "no" } });
  const second = await attempt(standIn, { runId, number: 2, right: 9 });
  expect(second.code).toBe(1);
  expect(said(second).join()).toContain(
    "error: upload-artifact: report: an earlier attempt of this run may have left an artifact of that name",
  );
});

test("502 while uploading is tried again", async () => {
  service.faults.push({ method: "CreateArtifact", times: 1, answer: { status: 502, message: "bad gateway" } });
  const result = await onMain(await service.github(), "train", { ...few, "upload-artifact": "m" }, folder());
  expect(result.code, result.stdout).toBe(0);
  expect(result.outputs["artifact-id"]).toMatch(/^\d+$/);
});

test.each([
  [403, "Resource not accessible by integration"],
  [404, "Not Found"],
])("%i while looking for the champion is a mistake, and says which permission is missing", async (status, message) => {
  const { standIn, compared, cwd } = await started();
  standIn.faults.push({ operation: "actions/list-artifacts-for-repo", times: 9, answer: { status, message } });
  const result = await compared();
  expect(result.code).toBe(1);
  expect(said(result)).toHaveLength(1);
  expect(said(result)[0]).toContain(`error: baseline: artifact:model: GitHub answered ${status}: ${message}`);
  expect(said(result)[0]).toContain("(the job needs `permissions: actions: read`)");
  expect(existsSync(join(cwd, "report/metrics.json"))).toBe(false);
});

test("502 and a dropped connection while looking for it are waited out", async () => {
  const { standIn, compared } = await started();
  standIn.faults.push({ operation: "actions/list-artifacts-for-repo", times: 1, answer: { status: 502 } });
  standIn.faults.push({ operation: "actions/get-artifact", times: 1, answer: "reset" });
  const result = await compared();
  expect(result.code, result.stdout).toBe(0);
});

test("a download that is cut off in the middle is begun anew", async () => {
  const { compared, artifact } = await started();
  const bytes = Buffer.from(await (await fetch(artifact.url())).arrayBuffer());
  let asked = 0;
  const server = createServer((_, response) => {
    response.writeHead(200, { "content-type": "application/zip", "content-length": bytes.length });
    if (asked++ > 0) response.end(bytes);
    else response.write(bytes.subarray(0, 1000), () => response.destroy());
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  onTestFinished(() => void server.close());
  artifact.url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/artifact.zip`;
  const result = await compared();
  expect(result.code, result.stdout).toBe(0);
  expect(asked).toBe(2);
});

test("one that expired, or expires between the list and the download, is passed over", async () => {
  const { standIn, compared, cwd, artifact } = await started();
  artifact.expired = true;
  const listed = await compared();
  expect(listed.code, listed.stdout).toBe(0);
  expect(said(listed)).toContain(
    "notice: baseline: compared with nothing: no successful run of main has an artifact called model, only 1 that expired",
  );
  artifact.expired = false;
  standIn.meanwhile = (operation) => {
    if (operation === "actions/get-artifact") artifact.expired = true;
  };
  const between = await compared();
  expect(between.code, between.stdout).toBe(0);
  expect(said(between)).toEqual(said(listed));
  expect(existsSync(join(cwd, "report/baseline"))).toBe(false);
});

test("a model that is not the one that was uploaded is refused, whatever the zip's digest says", async () => {
  const { compared, artifact } = await started();
  const bytes = Buffer.from(await (await fetch(artifact.url())).arrayBuffer());
  const other = zip({ MLmodel: "metadata: {}", "provenance.json": "{}", "model.onnx": "not a model" });
  await service.corrupt(artifact.id, other);
  const changed = await compared();
  expect(said(changed)).toEqual([
    expect.stringMatching(
      /^error: baseline: artifact:model: GitHub answered 409: artifact \d+ is not what was uploaded/,
    ),
  ]);
  artifact.digest = digestOf(other);
  const forged = await compared();
  expect(said(forged)).toEqual([
    expect.stringMatching(
      /^error: baseline: artifact model of run \d+ \(commit eeeeeee\): expected a model that trainyard trained, got .*\(baseline: none continues without it\)$/,
    ),
  ]);
  await service.corrupt(artifact.id, bytes);
});

test("a zip whose paths lead elsewhere writes nothing elsewhere", async () => {
  const { compared, temporary, artifact, cwd } = await started();
  const hostile = zip({
    "metrics.json": '{"accuracy": 0.5}',
    "../escaped.txt": "one up",
    "a/../../../escaped.txt": "two up",
    "..\\escaped.txt": "the other slash",
    [join(cwd, "escaped.txt")]: "absolute",
  });
  await service.corrupt(artifact.id, hostile);
  artifact.digest = digestOf(hostile);
  const result = await compared();
  expect(result.code, result.stdout).toBe(0);
  expect(readdirSync(temporary)).toEqual([]);
  expect(existsSync(join(temporary, "../escaped.txt"))).toBe(false);
  expect(existsSync(join(cwd, "escaped.txt"))).toBe(false);
  expect(readdirSync(join(cwd, "report/baseline")).sort()).toEqual(["baseline.json", "metrics.json"]);
});

test("an artifact that holds nothing to compare with is a mistake, not a first run", async () => {
  const { compared, artifact } = await started();
  const empty = zip({ "notes.txt": "nothing" });
  await service.corrupt(artifact.id, empty);
  artifact.digest = digestOf(empty);
  const result = await compared();
  expect(result.code).toBe(1);
  expect(said(result)[0]).toMatch(
    /^error: baseline: artifact model of run \d+ \(commit eeeeeee\): expected a model bundle, or metrics .*, got neither$/,
  );
});

const digestOf = (bytes: Buffer) => `sha256:${createHash("sha256").update(bytes).digest("hex")}`;

/** A zip of stored entries, with any names: PKWARE's APPNOTE, sections 4.3.7, 4.3.12 and 4.3.16. */
function zip(files: Record<string, string>): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const [path, text] of Object.entries(files)) {
    const [name, content] = [Buffer.from(path), Buffer.from(text)];
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt32LE(crc32(content), 10);
    shared.writeUInt32LE(content.length, 14);
    shared.writeUInt32LE(content.length, 18);
    shared.writeUInt16LE(name.length, 22);
    const entry = Buffer.concat([Buffer.from("PK\x03\x04"), shared, name, content]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    central.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00"), shared, rest, name]));
    local.push(entry);
    at += entry.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(central.length, 8);
  end.writeUInt16LE(central.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...local, directory, end]);
}

function crc32(bytes: Buffer): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
