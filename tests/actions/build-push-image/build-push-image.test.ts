/** The serving image as an OCI layout on a handmade base. Registries and container programs are in tests/parts. */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { cli, folder, type Result, resultLines, root, step } from "../../runner.ts";
import { base } from "./base-layout.ts";
import { trainedIris } from "./trained.ts";

const sha256 = (bytes: string | Uint8Array) => `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
let trained: string;

beforeAll(async () => {
  trained = await trainedIris("tests-image-model", 5);
});

function workspace(): string {
  const cwd = folder();
  cpSync(trained, join(cwd, "model"), { recursive: true });
  base(cwd);
  return cwd;
}

/** Neither podman nor docker is there; Node is. */
const env = { PATH: dirname(process.execPath) };
const common = ["--base-image", "oci:base", "--push", "false"];

function build(cwd: string, args: string[], more: Record<string, string> = {}): Promise<Result> {
  return cli(["build-push-image", ...common, ...args], { cwd, env: { ...env, ...more } });
}

const outputsOf = ({ stdout }: Result) => JSON.parse(stdout);

interface Descriptor {
  digest: string;
  size: number;
  mediaType: string;
  platform?: { architecture: string };
  annotations?: Record<string, string>;
}

const blob = (layout: string, digest: string) => readFileSync(join(layout, "blobs/sha256", digest.slice(7)));
const json = (layout: string, digest: string) => JSON.parse(blob(layout, digest).toString());

/** Lists a tar archive with GNU tar. */
const listed = (tar: Buffer) =>
  execFileSync("tar", ["-t"], { input: tar, encoding: "utf8" })
    .split("\n")
    .filter((path) => path !== "");

test("an image of a model file of another tool holds the file and answers the smoke test", async () => {
  const cwd = folder();
  base(cwd);
  cpSync(join(root, "tests/fixtures/models/xgboost-3.2.0/partition.ubj"), join(cwd, "churn.ubj"));
  const result = await build(cwd, [
    "--model",
    "churn.ubj",
    "--image-output",
    "oci:out",
    "--platforms",
    "linux/amd64",
    "--json",
  ]);
  expect(result.code, result.stderr).toBe(0);
  expect(result.stderr).toContain("the bundle alone, by trainyard serve");
  const layout = join(cwd, "out");
  const index = JSON.parse(readFileSync(join(layout, "index.json"), "utf8"));
  const top = json(layout, index.manifests[0].digest);
  const manifest = top.manifests === undefined ? top : json(layout, top.manifests[0].digest);
  const paths = manifest.layers.flatMap(({ digest, mediaType }: Descriptor) => {
    const bytes = blob(layout, digest);
    return listed(mediaType.endsWith("gzip") ? gunzipSync(bytes) : bytes);
  });
  expect(paths).toContain("models/churn.ubj");
  expect(paths.filter((path: string) => /xgboost/.test(path))).not.toEqual([]);
  const { config } = json(layout, manifest.config.digest);
  expect([config.Entrypoint, config.Cmd]).toEqual([["node", "/app/bin/serve.js"], []]);
  const model = readFileSync(join(cwd, "churn.ubj"));
  // Nothing is known of this model's rows, and both labels say so.
  expect(config.Labels).toMatchObject({
    "trainyard.model-digest": sha256(model),
    "trainyard.training-data-digest": "unknown",
    "trainyard.test-data-digest": "unknown",
  });
});

test("an image layout whose every digest and size is right, with program and model on the base", async () => {
  const cwd = workspace();
  const result = await build(
    cwd,
    [
      "--smoke-test",
      "false",
      "--image-output",
      "oci:out",
      "--platforms",
      "linux/amd64,linux/arm64",
      "--labels",
      "team=flowers",
      "--annotations",
      "note=kept",
      "--port",
      "9000",
      "--image",
      "ghcr.io/Acme/Iris",
      "--tags",
      "model",
      "--json",
    ],
    { GITHUB_SHA: "0123456789abcdef" },
  );
  expect(result.code, result.stderr).toBe(0);
  const outputs = outputsOf(result);
  const layout = join(cwd, "out");
  const modelDigest = JSON.parse(readFileSync(join(cwd, "model/provenance.json"), "utf8")).model_digest as string;
  const [image] = JSON.parse(readFileSync(join(layout, "index.json"), "utf8")).manifests as Descriptor[];
  expect(image).toMatchObject({
    digest: outputs["digest"],
    annotations: { "org.opencontainers.image.ref.name": modelDigest.slice(7, 19) },
  });
  expect(
    readdirSync(join(layout, "blobs/sha256")).filter(
      (name) => sha256(blob(layout, `sha256:${name}`)) !== `sha256:${name}`,
    ),
  ).toEqual([]);
  const index = json(layout, image!.digest);
  expect(index.manifests.map(({ platform }: Descriptor) => platform?.architecture)).toEqual(["amd64", "arm64"]);
  for (const { digest, size } of index.manifests as Descriptor[]) {
    expect(blob(layout, digest).length).toBe(size);
    const manifest = json(layout, digest) as { config: Descriptor; layers: Descriptor[]; annotations: object };
    expect(manifest.annotations).toMatchObject({ note: "kept", "trainyard.model-digest": modelDigest });
    const config = json(layout, manifest.config.digest);
    const tars = manifest.layers.map(({ digest, mediaType }) =>
      mediaType.endsWith("gzip") ? gunzipSync(blob(layout, digest)) : blob(layout, digest),
    );
    expect(config.rootfs.diff_ids).toEqual(tars.map((tar) => sha256(tar)));
    expect(config).toMatchObject({
      created: "1970-01-01T00:00:00Z",
      config: {
        User: "1000:1000",
        Env: ["PATH=/usr/local/bin", "NODE_ENV=production", "PORT=9000"],
        Entrypoint: ["node", "/app/bin/serve.js"],
        Cmd: [],
        ExposedPorts: { "9000/tcp": {} },
        Labels: {
          below: "kept",
          team: "flowers",
          "org.opencontainers.image.revision": "0123456789abcdef",
          "trainyard.training-data-digest": sha256(readFileSync(join(root, "examples/iris/iris.csv"))),
          "trainyard.test-data-digest": "unknown",
        },
      },
    });
    // The image has exactly the files that `serve` loads. The suite in tests/serve runs on the same files.
    const paths = tars.flatMap((tar) => listed(tar));
    const program: string[] = JSON.parse(readFileSync(join(root, "dist/serving.json"), "utf8"));
    expect(paths.filter((path) => path.startsWith("app/")).sort()).toEqual(
      [
        ...["app/", "app/bin/", "app/dist/", "app/bin/serve.js", "app/package.json"],
        ...program.map((file) => `app/dist/${file}`),
      ].sort(),
    );
    // KServe looks for the files of an image below /models, and the server for those below /model, which is a link.
    expect(paths.filter((path) => path.startsWith("model")).sort()).toEqual(
      ["model", "models/", ...readdirSync(join(cwd, "model")).map((file) => `models/${file}`)].sort(),
    );
  }
});

test("no clock: another day, another folder, another time zone, the same digest", async () => {
  const digests = [];
  for (const [TZ, time] of [
    ["UTC", 1],
    ["Asia/Tokyo", 2_000_000_000],
  ] as const) {
    const cwd = workspace();
    for (const name of readdirSync(join(cwd, "model"))) utimesSync(join(cwd, "model", name), time, time);
    const result = await build(cwd, ["--smoke-test", "false", "--image-output", "oci:out", "--json"], { TZ });
    digests.push(outputsOf(result)["digest"]);
  }
  expect(digests[0]).toMatch(/^sha256:/);
  expect(digests[1]).toBe(digests[0]);
});

test("without podman and docker the bundle is served by the same program, and the summary says so", async () => {
  const cwd = workspace();
  const result = await step(
    "build-push-image",
    {
      "base-image": "oci:base",
      push: "false",
      "smoke-timeout": "30",
      "smoke-path": "/invocations",
      "health-path": "/health",
      "max-latency-ms": "10000",
    },
    { cwd, env },
  );
  expect(result.code, result.stdout).toBe(0);
  expect(result.outputs).toMatchObject({ passed: "true", verdict: "pass", "uploaded-bytes": "0" });
  expect(result.summary).toMatch(/the image itself was not started .*neither docker nor podman is there/);
  expect(result.annotations.filter(({ level }) => level === "warning")).toHaveLength(1);
  const lines = resultLines(result);
  expect(lines[0]).toMatch(/^Image built, not pushed: [\d.]+ [kM]B$/);
  expect(lines[1]).toMatch(/^Smoke test passed: the bundle alone, by trainyard serve; .* answered in \d+ ms\.$/);
  expect(lines).toContain(`  digest     ${result.outputs["digest"]}`);
  expect(lines.length).toBeLessThanOrEqual(10);
  // Layers and phases are in the folded part alone.
  expect(lines.join("\n")).not.toMatch(/Layers|phase/);
  expect(result.stdout).toMatch(/^::group::The whole result$[\s\S]*^Layers$[\s\S]*^::endgroup::$/m);
});

test("an answer that is wrong ends red: nothing is written", async () => {
  const cwd = workspace();
  writeFileSync(join(cwd, "request.json"), JSON.stringify({ dataframe_split: { columns: ["x"], data: [[1]] } }));
  const inputs = { "base-image": "oci:base", push: "false", "smoke-request": "request.json" };
  const red = await step("build-push-image", inputs, { cwd, env });
  expect(red.code).toBe(1);
  const lines = resultLines(red);
  expect(lines[0]).toBe("The image was not shipped");
  expect(lines[1]).toMatch(/^smoke test failed .*expected status 200, got 400/);
  // The reason comes once, then the table of what was built.
  expect(lines.filter((line) => line.includes("expected status 200"))).toHaveLength(1);
  expect(lines).toContain("  platforms  linux/amd64");
  expect(red.stdout).toMatch(/^::group::Log of the container$\n(?:.*\n)*?serving model at .*\n::endgroup::$/m);
  expect(red.annotations).toContainEqual(
    expect.objectContaining({ level: "error", message: expect.stringMatching(/^smoke test failed/) }),
  );
  const result = await build(cwd, ["--smoke-request", "request.json", "--image-output", "oci:out", "--json"]);
  expect(result.code).toBe(1);
  expect(result.stderr).toMatch(
    /smoke test failed .*POST \/invocations with request\.json: expected status 200, got 400/,
  );
  expect(outputsOf(result)).toMatchObject({ passed: false, verdict: "fail" });
  expect(readdirSync(cwd).sort()).toEqual(["base", "model", "request.json"]);
});

test("a dry run tells layers, sizes and tags, and writes nothing", async () => {
  const cwd = workspace();
  writeFileSync(join(cwd, "metrics.json"), '{"accuracy":0.97,"per_class":{"a":1}}');
  const result = await build(cwd, [
    "--dry-run",
    "--image",
    "ghcr.io/acme/iris",
    "--tags",
    "Rc-1",
    "--metrics",
    "metrics.json",
    "--image-output",
    "oci:out",
    "--layer-limit",
    "100",
    "--retry-for",
    "5",
    "--stall-timeout",
    "5",
    "--on-existing",
    "skip",
    "--json",
  ]);
  expect(result.code, result.stderr).toBe(0);
  expect(result.stderr).toContain("Plan: nothing was written");
  expect(result.stderr).toContain("ghcr.io/acme/iris:Rc-1");
  const [platform] = outputsOf(result)["metadata"].platforms;
  expect(platform.labels["trainyard.metrics"]).toBe('{"accuracy":0.97}');
  expect(platform.blobs.map(({ part }: { part: string }) => part)).toEqual(["base", "app", "model", "config"]);
  expect(readdirSync(cwd).sort()).toEqual(["base", "metrics.json", "model"]);
});

/** A gate that version 0.1.0 wrote, about another model. */
const wholeGate = JSON.parse(readFileSync(join(root, "tests/fixtures/v0.1.0/iris/report/gate.json"), "utf8"));
const { model_digest: _, ...gateWithoutModel } = wholeGate;

const gates: [string, (digest: string) => object, number, RegExp][] = [
  ["passed", (digest) => ({ ...wholeGate, model_digest: digest }), 0, /^/],
  [
    "failed",
    (digest) => ({ ...wholeGate, verdict: "fail", passed: false, results: [], model_digest: digest }),
    1,
    /Nothing was built: gate\.json: the gate's verdict is fail/,
  ],
  [
    "is inconclusive",
    (digest) => ({ ...wholeGate, verdict: "inconclusive", passed: false, model_digest: digest }),
    1,
    /verdict is inconclusive/,
  ],
  [
    "speaks of another model",
    () => wholeGate,
    2,
    /expected a gate for the model sha256:.*, got one for sha256:b13a8d2b/,
  ],
  ["names no model", () => gateWithoutModel, 2, /got one for a model it does not name/],
  [
    "is no gate",
    () => ({ accuracy: 1 }),
    2,
    /expected a gate that `gate-on-metric` wrote \(gate\.json\), got other JSON/,
  ],
  [
    "a newer version wrote",
    (digest) => ({ ...wholeGate, format: "trainyard-gate-99", model_digest: digest }),
    2,
    /^gate\.json: expected trainyard-gate of version 1, got version 99, which a newer version of trainyard wrote \(update trainyard\)$/m,
  ],
  [
    "says two things",
    (digest) => ({ ...wholeGate, verdict: "fail", model_digest: digest }),
    2,
    /expected a verdict that follows from its results, got fail in contradiction to them/,
  ],
];

test.each(gates)("a gate that %s", async (_, gate, code, message) => {
  const cwd = workspace();
  const digest = JSON.parse(readFileSync(join(cwd, "model/provenance.json"), "utf8")).model_digest as string;
  writeFileSync(join(cwd, "gate.json"), JSON.stringify(gate(digest)));
  const result = await build(cwd, ["--gate", "gate.json", "--smoke-test", "false"]);
  expect(result.stderr).toMatch(message);
  expect(result.code).toBe(code);
});

const edited: [string, object][] = [
  ["says it did not pass", { verdict: "pass", passed: false, results: [] }],
  [
    "has a failed rule",
    {
      verdict: "pass",
      passed: true,
      results: [
        {
          expression: "accuracy >= 0.9",
          reason: "0.5 is below 0.9",
          status: "fail",
          ends: "red",
          level: "fail",
          value: 0.5,
          comparator: ">=",
          method: "point",
          bound: 0.9,
          baseline: null,
          margin: -0.4,
          p: null,
          adjusted_p: null,
          interval: null,
        },
      ],
    },
  ],
];

test.each(edited)("a gate that passes although it %s contradicts itself", async (_, gate) => {
  const cwd = workspace();
  const digest = JSON.parse(readFileSync(join(cwd, "model/provenance.json"), "utf8")).model_digest as string;
  writeFileSync(join(cwd, "gate.json"), JSON.stringify({ ...wholeGate, ...gate, model_digest: digest }));
  const result = await build(cwd, ["--gate", "gate.json", "--smoke-test", "false"]);
  expect(result.stderr).toContain(
    "gate.json: expected a verdict that follows from its results, got pass in contradiction",
  );
  expect(result.code).toBe(2);
});

describe("a gate for the model of another framework, which a Dockerfile serves", () => {
  const bytes = "a model of another framework";
  const digest = sha256(bytes);
  const gated = async (gate: object, args: string[]) => {
    const cwd = folder();
    writeFileSync(join(cwd, "Dockerfile"), "FROM scratch\n");
    writeFileSync(join(cwd, "model.bin"), bytes);
    writeFileSync(join(cwd, "gate.json"), JSON.stringify({ ...gateWithoutModel, ...gate }));
    return build(cwd, ["--gate", "gate.json", ...args]);
  };
  // A gate that is accepted leads to the next mistake: there is no tag, or no program that builds a Dockerfile.
  const accepted =
    /tags: expected at least one for this event, got none|build-engine: expected docker, podman or buildah/;
  const warn = ["--on-unknown-model", "warn"];
  test.each<[string, object, string[], string | RegExp]>([
    ["its digest", { model_digest: digest }, ["--model", "model.bin"], accepted],
    [
      "another digest",
      { model_digest: `sha256:${"0".repeat(64)}` },
      ["--model", "model.bin"],
      "expected a gate for the model",
    ],
    [
      "another digest, also with warn",
      { model_digest: `sha256:${"0".repeat(64)}` },
      ["--model", "model.bin", ...warn],
      "expected a gate for the model",
    ],
    ["no digest", {}, ["--model", "model.bin"], "got one for a model it does not name"],
    ["a digest and no model", { model_digest: digest }, [], "set model to its file or folder"],
    ["a digest and no model, with warn", { model_digest: digest }, warn, accepted],
    ["no digest, with warn", {}, ["--model", "model.bin", ...warn], accepted],
  ])("%s", async (_, gate, args, message) => {
    const result = await gated(gate, args);
    expect(result.code).toBe(2);
    expect(result.stderr).toMatch(message);
  });
});

const bad: [string, string[], (cwd: string) => void, RegExp][] = [
  ["a missing model", ["--model", "absent"], () => {}, /^absent: there is no such folder/],
  [
    "a pickle: with a Dockerfile to start from",
    ["--model", "pickled"],
    (cwd) => {
      mkdirSync(join(cwd, "pickled"));
      writeFileSync(join(cwd, "pickled/model.pkl"), "x");
    },
    /a pickled Python model \(model\.pkl\)[\s\S]*FROM python:3\.12-slim[\s\S]*COPY pickled\/ \/model\/[\s\S]*and name it with file: Dockerfile\.$/,
  ],
  [
    "an MLflow model of another kind: with the server that MLflow has",
    ["--model", "mlflow"],
    (cwd) => {
      mkdirSync(join(cwd, "mlflow"));
      writeFileSync(join(cwd, "mlflow/MLmodel"), "flavors:\n  sklearn: {}\n  python_function: {}\n");
      writeFileSync(join(cwd, "mlflow/requirements.txt"), "scikit-learn\n");
    },
    /an MLflow model of flavor sklearn\n[\s\S]*COPY mlflow\/requirements\.txt \/tmp\/\n[\s\S]*"mlflow", "models", "serve"/,
  ],
  [
    "a model file that cannot be served",
    ["--model", "model.cbm"],
    (cwd) => writeFileSync(join(cwd, "model.cbm"), "CBM1...."),
    /^model\.cbm: expected a model that can be read, got a binary CatBoost model/,
  ],
  [
    "an empty folder",
    ["--model", "empty"],
    (cwd) => mkdirSync(join(cwd, "empty")),
    /^empty: expected a model that trainyard trained, got an empty folder$/,
  ],
  [
    "a model file without its folder",
    ["--model", "model/model.onnx"],
    () => {},
    /^model\/model\.onnx: expected the folder of a model, got a file \(`train` writes the folder\)$/,
  ],
  [
    "weights that Git LFS did not fetch",
    [],
    (cwd) =>
      writeFileSync(
        join(cwd, "model/weights.bin"),
        "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 9\n",
      ),
    /^model\/weights\.bin: expected data, got a Git LFS pointer/,
  ],
  [
    "a changed model",
    [],
    (cwd) => writeFileSync(join(cwd, "model/params.yaml"), "seed: 9\n"),
    /changed after training/,
  ],
  [
    "a missing base",
    ["--base-image", "oci:nowhere"],
    () => {},
    /^oci:nowhere: expected an OCI image layout with oci-layout: there is no such file/,
  ],
  [
    "a platform the base lacks",
    ["--platforms", "linux/s390x"],
    () => {},
    /expected an image for linux\/s390x, got linux\/amd64, linux\/arm64/,
  ],
  [
    "a platform that is none",
    ["--platforms", "amd64"],
    () => {},
    /^platforms: expected platforms such as linux\/amd64/,
  ],
  [
    "a build argument that is a secret",
    ["--build-args", "NPM_TOKEN=abc"],
    () => {},
    /^build-args: NPM_TOKEN: expected no secret[\s\S]*--mount=type=secret/,
  ],
  [
    "a user without a password",
    ["--username", "ci", "--registry", "ghcr.io"],
    () => {},
    /^password: expected the password of username, got nothing/,
  ],
  [
    "a Dockerfile that is not there",
    ["--file", "Dockerfile.gpu", "--target", "t", "--context", ".", "--pull", "--no-cache"],
    () => {},
    /^file: Dockerfile\.gpu: there is no such file/,
  ],
  [
    "an engine without a Dockerfile",
    ["--build-engine", "podman"],
    () => {},
    /^context: expected a Dockerfile in \. for build-engine: podman, got none/,
  ],
  [
    "a Dockerfile without an engine",
    [],
    (cwd) => writeFileSync(join(cwd, "Dockerfile"), "FROM scratch\n"),
    /^build-engine: expected docker, podman or buildah to build the Dockerfile, got none/,
  ],
  [
    "an output of another kind",
    ["--image-output", "docker:x"],
    () => {},
    /^image-output: expected oci:PATH, got "docker:x"/,
  ],
  ["plain HTTP on another machine", ["--tags", "http://10.0.0.1:5000/a:1"], () => {}, /leave the scheme out/],
  [
    "someone else's folder as output",
    ["--image-output", "oci:mine", "--smoke-test", "false"],
    (cwd) => {
      mkdirSync(join(cwd, "mine"));
      writeFileSync(join(cwd, "mine/thesis.txt"), "years");
    },
    /mine: expected an empty or new folder, or one with oci-layout to replace/,
  ],
];

test.each(bad)("%s is told in plain words, exit 2", async (_, args, prepare, message) => {
  const cwd = workspace();
  prepare(cwd);
  const given = args.includes("--base-image") ? common.slice(2) : common;
  const result = await cli(["build-push-image", ...given, ...args], { cwd, env });
  expect(result.stderr.trim()).toMatch(message);
  expect(result.code).toBe(2);
});

test("secrets without a key are refused, and not shown", async () => {
  const cwd = workspace();
  const result = await step(
    "build-push-image",
    { "base-image": "oci:base", push: "false", secrets: "just-a-value", password: "" },
    { cwd, env },
  );
  expect(result.code).toBe(1);
  expect(result.annotations[0]?.message).toBe("secrets: expected KEY=value, got a line without =");
});

test("SIGTERM while it works leaves nothing", async () => {
  const cwd = workspace();
  writeFileSync(join(cwd, "model/weights.bin"), Buffer.alloc(300_000_000, "weights"));
  const result = await build(cwd, ["--smoke-test", "false", "--image-output", "oci:out"], {}).then((each) => each);
  expect(result.code, result.stderr).toBe(0);
  const again = await cli(["build-push-image", ...common, "--smoke-test", "false", "--image-output", "oci:other"], {
    cwd,
    env: { ...env, TMPDIR: cwd },
    // Once it has begun to write, it is stopped.
    started: (child) => {
      const before = new Set(readdirSync(cwd));
      const watch = setInterval(() => {
        if (readdirSync(cwd).every((name) => before.has(name))) return;
        clearInterval(watch);
        child.kill("SIGTERM");
      }, 5);
      child.on("exit", () => clearInterval(watch));
    },
  });
  expect(again.code, again.stderr).toBe(143);
  expect(readdirSync(cwd).sort()).toEqual(["base", "model", "out"]);
});
