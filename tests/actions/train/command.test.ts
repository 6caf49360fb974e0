/**
 * `train` with the team's own program, here written in JavaScript, so that Node alone is enough. What must come out follows
 * from what each program writes and prints.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { LogMetrics } from "../../../src/actions/train/command/log-metrics.ts";
import { commandCall, parsedParameters } from "../../../src/actions/train/command/parameters.ts";
import { pythonPrograms } from "../../../src/actions/train/command/python-version.ts";
import { argumentParameters, fileParameters } from "../../../src/actions/train/command/recorded-parameters.ts";
import { trainingKey } from "../../../src/actions/train/command/training-key.ts";
import { cli, folder, root, step } from "../../runner.ts";

const node = process.execPath;

/** A folder with a program that runs `body`, with `fs`, `path` and `process` at hand. */
function programOf(body: string): string {
  const cwd = folder();
  writeFileSync(join(cwd, "train.cjs"), `const fs = require("fs"); const path = require("path");\n${body}`);
  return cwd;
}

/** A process that has ended stays listed as Z until its parent asks for it. */
function isRunning(pid: number): boolean {
  if (!existsSync(`/proc/${pid}/stat`)) return false;
  return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
}

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

const command = `${node} train.cjs`;
const trainingOf = (cwd: string) => JSON.parse(readFileSync(join(cwd, "report/training.json"), "utf8"));

test("what a program makes is found: a model that cannot be read, metrics, predictions; test, gate and report follow", async () => {
  const cwd = programOf(`
    const args = process.argv.slice(2);
    fs.writeFileSync("model.bin", "weights " + args.join(" "));
    fs.writeFileSync("metrics.yaml", "accuracy: 0.91\\nval:\\n  loss: 0.2\\n");
    fs.writeFileSync("preds.csv", "y_true,y_pred\\n1,1\\n0,0\\n1,1\\n");
    console.log("epoch 1 loss=0.5"); console.error("epoch 2 loss=0.25 f1: 0.8");
    console.log(process.env.INPUT_TOKEN ?? "no token", process.env.HOME ?? "");
  `);
  const inputs = {
    command: `${command} --depth {depth}`,
    parameters: "depth=6\nlearning_rate=0.1",
    model: "model.bin",
    "metrics-files": "metrics.yaml",
    "metrics-from-log": "true",
    predictions: "preds.csv",
  };
  // The digest of the packages is that of sha256sum.
  writeFileSync(join(cwd, "requirements.txt"), "six==1.17.0\n");
  const digest = "sha256:ebf206bd17b40856161356787b67bd48f6d9f35bc882bc064dc65f140caf47fa";
  const { code, outputs, stdout } = await step("train", inputs, { cwd, token: "secret", env: { PYTHONHASHSEED: "7" } });
  expect(code, stdout).toBe(0);
  // The output of the program is folded under its command line, while it arrives.
  const [, shown] = /^::group::(.*\n[\s\S]*?)^::endgroup::$/m.exec(stdout) ?? [];
  const words = `${node} train.cjs --depth 6 --learning_rate 0.1`;
  expect(shown?.split("\n").sort()).toEqual(
    ["", words, "epoch 1 loss=0.5", "epoch 2 loss=0.25 f1: 0.8", `no token ${process.env["HOME"]}`].sort(),
  );
  expect(readFileSync(join(cwd, "model/model.bin"), "utf8")).toBe("weights --depth 6 --learning_rate 0.1");
  expect(JSON.parse(readFileSync(outputs["metrics-path"]!, "utf8"))).toEqual({
    accuracy: 0.91,
    val: { loss: 0.2 },
    loss: 0.25,
    f1: 0.8,
  });
  expect(trainingOf(cwd)).toMatchObject({
    command: [node, "train.cjs", "--depth", "6", "--learning_rate", "0.1"],
    parameters: { depth: "6", learning_rate: "0.1" },
    seeds: { PYTHONHASHSEED: "7" },
    lock: { file: "requirements.txt", digest },
    duration_ms: expect.any(Number),
    model: { path: "model.bin", size_bytes: 37 },
  });
  const tested = await step("test-model", { predictions: "report/predictions.csv", model: "model" }, { cwd });
  expect(tested.code, tested.stdout).toBe(0);
  expect(tested.outputs["accuracy"]).toBe("1");
  const gate = await step("gate-on-metric", { rules: "accuracy >= 0.9" }, { cwd });
  expect(gate.code, gate.stdout).toBe(0);
  const gated = JSON.parse(readFileSync(join(cwd, "report/gate.json"), "utf8"));
  expect(gated.model_digest).toBe(outputs["model-digest"]);
});

test("the model is what the program writes into its folder, and a program without a model is fine", async () => {
  const cwd = programOf(`
    if (process.argv[2] === "none") return;
    fs.writeFileSync(path.join(process.env.TRAINYARD_MODEL_DIR, "weights.bin"), "1");
    fs.writeFileSync(path.join(process.argv[2], "vocabulary.txt"), "a b");
  `);
  const { code, outputs, stdout } = await step("train", { command: `${command} {model_dir}` }, { cwd });
  expect(code, stdout).toBe(0);
  expect(readFileSync(join(cwd, "model/weights.bin"), "utf8")).toBe("1");
  expect(readFileSync(join(cwd, "model/vocabulary.txt"), "utf8")).toBe("a b");
  expect(outputs["model-digest"]).toMatch(/^sha256:/);
  const none = await step(
    "train",
    { command: `${command} none`, shell: "true", "parameters-as": "variables", "model-dir": "m2", "report-dir": "r2" },
    { cwd },
  );
  expect(none.code).toBe(0);
  expect(none.outputs["model-path"]).toBeUndefined();
  expect(existsSync(join(cwd, "m2"))).toBe(false);
});

test("a program that fails, hangs, or writes nothing new", async () => {
  const cwd = programOf(`
    const [what] = process.argv.slice(2);
    if (what === "fail") { console.error("Traceback: no such column"); process.exit(3); }
    if (what === "hang") {
      const child = require("child_process").spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
      fs.writeFileSync("child.pid", String(child.pid));
      setInterval(() => {}, 1000);
    }
  `);
  const failed = await cli(["train", "--command", `${command} fail`], { cwd });
  expect(failed.code).toBe(2);
  expect(failed.stderr).toContain("expected exit code 0, got 3; its last lines:\nTraceback: no such column");
  const hung = await cli(["train", "--command", `${command} hang`, "--command-timeout", "1"], { cwd });
  expect(hung.code).toBe(2);
  expect(hung.stderr).toContain("expected its end within 1 s, got none");
  const pid = Number(readFileSync(join(cwd, "child.pid"), "utf8"));
  expect(isRunning(pid)).toBe(false);
  writeFileSync(join(cwd, "old.pkl"), "x");
  utimesSync(join(cwd, "old.pkl"), 1, 1);
  const stale = await cli(["train", "--command", `${command} ok`, "--model", "old.pkl"], { cwd });
  expect(stale.stderr).toContain("got the file of an earlier run");
  const missing = await cli(["train", "--command", `${command} ok`, "--model", "gone.pkl"], { cwd });
  expect(missing.stderr).toContain("expected the command to write gone.pkl, got no such file");
  const program = await cli(["train", "--command", "no-such-program train.py"], { cwd });
  expect(program.code).toBe(2);
  expect(program.stderr).toContain("no-such-program");
  const without = await cli(["train", "--data", "x.csv", "--target", "y", "--parameters", "a=1"], { cwd });
  expect(without.stderr).toContain("parameters: expected nothing without `command`");
  const nothing = await cli(["train", "--target", "y"], { cwd });
  expect(nothing.stderr).toContain("required without `command`");
});

test("the variables of SageMaker and of Vertex AI", async () => {
  const cwd = programOf(`
    const names = /^(SM|AIP)_/;
    fs.writeFileSync("seen.json", JSON.stringify(Object.fromEntries(Object.entries(process.env).filter(([n]) => names.test(n)))));
    const config = process.env.SM_INPUT_CONFIG_DIR;
    if (config) fs.cpSync(config, "config", { recursive: true });
    fs.writeFileSync(path.join(process.env.SM_MODEL_DIR ?? process.env.AIP_MODEL_DIR, "m.bin"), "1");
  `);
  mkdirSync(join(cwd, "data"));
  writeFileSync(join(cwd, "data/train.csv"), "a,b\n1,2\n");
  const parameters = "lr=1e-3\nepochs=3\nC=a b\nbf16=true\nseed=12345678901234567890";
  const inputs = { command, parameters, data: "data/train.csv", target: "b" };
  const sagemaker = await step("train", { ...inputs, "script-mode": "sagemaker" }, { cwd });
  expect(sagemaker.code, sagemaker.stdout).toBe(0);
  const seen = JSON.parse(readFileSync(join(cwd, "seen.json"), "utf8"));
  expect(seen).toMatchObject({
    SM_CHANNEL_TRAIN: join(cwd, "data"),
    SM_CHANNELS: '["train","training"]',
    SM_HPS: '{"C":"a b","bf16":true,"epochs":3,"lr":0.001,"seed":"12345678901234567890"}',
    SM_HP_EPOCHS: "3",
    SM_HP_BF16: "true",
    SM_USER_ARGS: '["-C","a b","--bf16","True","--epochs","3","--lr","1e-3","--seed","12345678901234567890"]',
    SM_LOG_LEVEL: "20",
    SM_CURRENT_HOST: "algo-1",
    SM_NETWORK_INTERFACE_NAME: "lo",
  });
  // The files that SageMaker's documentation shows. A hyperparameter is a text in them, and one computer has no network to others.
  const config = (name: string) => JSON.parse(readFileSync(join(cwd, "config", name), "utf8"));
  const parametersOf = { C: "a b", bf16: "true", epochs: "3", lr: "1e-3", seed: "12345678901234567890" };
  const channel = { TrainingInputMode: "File", S3DistributionType: "FullyReplicated", RecordWrapperType: "None" };
  expect(config("hyperparameters.json")).toEqual(parametersOf);
  expect(config("inputdataconfig.json")).toEqual({ train: channel, training: channel });
  expect(JSON.parse(seen.SM_INPUT_DATA_CONFIG)).toEqual({ train: channel, training: channel });
  const resources = { current_host: "algo-1", hosts: ["algo-1"], network_interface_name: "lo" };
  expect(config("resourceconfig.json")).toEqual(resources);
  expect(trainingOf(cwd).command.slice(2)).toEqual(JSON.parse(seen.SM_USER_ARGS));
  expect(JSON.parse(seen.SM_TRAINING_ENV)).toMatchObject({ hyperparameters: { epochs: 3 }, current_host: "algo-1" });
  expect(existsSync(join(cwd, "model/m.bin"))).toBe(true);
  const vertex = await step("train", { ...inputs, "script-mode": "vertex", "model-dir": "m2" }, { cwd });
  expect(vertex.code, vertex.stdout).toBe(0);
  const { AIP_TRAINING_DATA_URI, AIP_DATA_FORMAT } = JSON.parse(readFileSync(join(cwd, "seen.json"), "utf8"));
  expect([AIP_TRAINING_DATA_URI, AIP_DATA_FORMAT]).toEqual([join(cwd, "data/train.csv"), "csv"]);
});

test("trained twice", async () => {
  const cwd = programOf(
    `fs.writeFileSync("model.bin", process.argv[2] === "random" ? String(process.hrtime.bigint()) : "same")`,
  );
  const inputs = { model: "model.bin", reproduce: "true" };
  const same = await step("train", { ...inputs, command }, { cwd });
  expect(same.outputs["reproduced"]).toBe("bit-equal");
  const other = await step("train", { ...inputs, command: `${command} random` }, { cwd });
  expect(other.outputs["reproduced"]).toBe("different");
  expect(other.annotations.map(({ message }) => message).join()).toMatch(/the file differs from byte \d+ on/);
});

test("trained twice, with a model that can be read: the same predictions, and the first row with another one", async () => {
  // XGBoost wrote the model and its predictions. A blank at the end changes the file only, and a weight of \`age\` the predictions
  // of all rows that have an age, of which the first row has none.
  const fixtures = join(root, "tests/fixtures/models/xgboost-3.2.0");
  const cwd = programOf(`
    const text = fs.readFileSync(process.argv[2], "utf8");
    const isSecond = fs.existsSync("first");
    fs.writeFileSync("first", "");
    const other = process.argv[3] === "blank" ? text + " " : text.replace("9.416725E-1", "9.5E-1");
    fs.writeFileSync("model.json", isSecond ? other : text);
  `);
  const [header, ...rows] = readFileSync(join(fixtures, "rows.csv"), "utf8").trimEnd().split("\n");
  writeFileSync(join(cwd, "data.csv"), [`${header},y`, ...rows.map((row, at) => `${row},${at}.5`)].join("\n"));
  const reproduce = async (how: string) => {
    rmSync(join(cwd, "first"), { force: true });
    const call = `${command} ${join(fixtures, "linear.json")} ${how}`;
    const inputs = { command: call, model: "model.json", reproduce: "true", data: "data.csv", target: "y" };
    return step("train", inputs, { cwd });
  };
  const equal = await reproduce("blank");
  expect(equal.code, equal.stdout).toBe(0);
  expect(equal.outputs["reproduced"]).toBe("equal predictions");
  const length = statSync(join(fixtures, "linear.json")).size;
  expect(equal.stdout).toContain(`equal predictions, although the file differs from byte ${length} on`);
  expect(trainingOf(cwd).reproduced).toBe("equal predictions");
  const other = await reproduce("weight");
  expect(other.outputs["reproduced"]).toBe("different");
  const said = other.annotations.map(({ message }) => message).join();
  const [, row, first, second] = /row (\d+) of data: (\S+) and ([-\d.e]+)/.exec(said) ?? [];
  expect(row).toBe("2");
  const { predicted } = JSON.parse(readFileSync(join(fixtures, "linear.expected"), "utf8"));
  expect(Number(first)).toBeCloseTo(predicted[1], 6);
  expect(Number(second) - Number(first)).toBeCloseTo((0.95 - 0.9416725) * Number(rows[1]!.split(",")[0]), 6);
});

test("a model that is half written or hostile is kept, although there is data, and never executed", async () => {
  // Protocol 2 of pickle: os.system("touch executed"), and the first half of it. XGBoost's JSON ends in the middle.
  const cwd = programOf(`
    const hostile = Buffer.from("\\x80\\x02cposix\\nsystem\\nX\\x0e\\0\\0\\0touch executed\\x85R.", "latin1");
    const contents = { hostile, half: hostile.subarray(0, 24), json: '{"learner":{"gradient_boos' };
    fs.writeFileSync("model.pkl", contents[process.argv[2]]);
  `);
  writeFileSync(join(cwd, "data.csv"), "a,y\n1,0\n2,1\n");
  for (const what of ["hostile", "half", "json"]) {
    const inputs = { command: `${command} ${what}`, model: "model.pkl", data: "data.csv", target: "y" };
    const { code, outputs, stdout, annotations } = await step("train", inputs, { cwd });
    expect(code, stdout).toBe(0);
    expect(annotations.map(({ message }) => message).join()).toContain("model.pkl is kept as it is");
    expect(outputs["model-digest"]).toBe(`sha256:${sha256(readFileSync(join(cwd, "model.pkl")))}`);
    expect(readFileSync(join(cwd, "model/README.md"), "utf8")).toContain(outputs["model-digest"]);
  }
  expect(existsSync(join(cwd, "executed"))).toBe(false);
  const predict = await cli(["predict", "--model", "model", "--data", "data.csv", "--output", "p.csv"], { cwd });
  expect(predict.code, predict.stderr).toBe(2);
});

test("packages of a fork are not installed, unless that is wanted", async () => {
  const cwd = folder();
  const event = join(cwd, "event.json");
  const repository = { name: "r", full_name: "o/r", owner: { login: "o" }, default_branch: "main" };
  const side = (id: number, full: string) => ({
    sha: "0".repeat(40),
    ref: "x",
    repo: { id, full_name: full, fork: id > 1 },
  });
  const pull = { number: 1, base: side(1, "o/r"), head: side(2, "f/r") };
  writeFileSync(event, JSON.stringify({ repository, pull_request: pull }));
  const env = {
    GITHUB_EVENT_NAME: "pull_request",
    GITHUB_EVENT_PATH: event,
    GITHUB_REPOSITORY: "o/r",
    GITHUB_SHA: "0".repeat(40),
  };
  const inputs = { command, "env-manager": "uv" };
  const refused = await step("train", inputs, { cwd, env, token: "t" });
  expect(refused.stdout).toContain("expected local on a pull request from a fork, got uv");
  const allowed = await step(
    "train",
    { ...inputs, requirements: "none.txt", "install-on-forks": "true" },
    { cwd, env, token: "t" },
  );
  expect(allowed.stdout).toContain("requirements: expected the file none.txt, got none");
});

test("without a model: predictions are tested, gated and reported, and there is no image", async () => {
  const cwd = programOf(`fs.writeFileSync("p.csv", "y_true,y_pred\\n1,1\\n0,0\\n1,0\\n0,0\\n")`);
  const trained = await step("train", { command, predictions: "p.csv" }, { cwd });
  expect(trained.code, trained.stdout).toBe(0);
  const tested = await step("test-model", { predictions: "report/predictions.csv" }, { cwd });
  expect(tested.outputs["accuracy"]).toBe("0.75");
  expect((await step("gate-on-metric", { metric: "accuracy", min: "0.7" }, { cwd })).code).toBe(0);
  expect((await step("report-model", {}, { cwd })).code).toBe(0);
  const image = await step("build-push-image", { "image-output": "oci:out", gate: "report/gate.json" }, { cwd });
  expect(image.code).toBe(1);
  expect(image.annotations.map(({ message }) => message).join()).toMatch(/^model: there is no such folder/);
});

test("whatever a program makes: secrets are not recorded, and files that cannot be read get a card, metrics of any kind", async () => {
  const cwd = programOf(`
    const { api_key, note } = JSON.parse(process.argv[2]);
    console.log("logged in with " + api_key + " and " + process.env.WANDB_API_KEY);
    // protocol 0 of pickle: os.system("touch executed")
    fs.mkdirSync("made"); fs.writeFileSync("made/model.pkl", "cposix\\nsystem\\n(S'touch executed'\\ntR.");
    fs.writeFileSync("made/half.json", '{"learner": {"gradient');
    const metrics = { "é λ/ü": 1, "__proto__x": 2, nan: NaN, endless: -Infinity };
    for (let at = 0; at < 10000; at++) metrics["metric " + at] = at;
    const text = JSON.stringify(metrics, (k, v) => typeof v === "number" && !Number.isFinite(v) ? "@" + v : v);
    fs.writeFileSync("m.json", text.replace(/"@(NaN|-Infinity)"/g, "$1"));
    fs.writeFileSync("length", String(note.length));
  `);
  const note = "n".repeat(7000);
  const [key, variable] = ["s3cr3t-of-the-input", "s3cr3t-of-the-job"];
  const inputs = {
    command: `${command} '{"api_key":"{api_key}","note":"{note}"}' --token abcdefgh --source https://me:hunter22@host.example/x`,
    parameters: `api_key=${key}\nnote=${note}`,
    model: "made",
    "metrics-files": "m.json",
  };
  const { code, outputs, stdout, summary } = await step("train", inputs, { cwd, env: { WANDB_API_KEY: variable } });
  expect(code, stdout.slice(-3000)).toBe(0);
  expect(readFileSync(join(cwd, "length"), "utf8")).toBe("7000");
  const texts = ["report/training.json", "model/training.json", "model/README.md"].map((file) =>
    readFileSync(join(cwd, file), "utf8"),
  );
  for (const text of [...texts, summary, stdout]) {
    for (const secret of [key, variable, "abcdefgh", "hunter22"]) expect(text).not.toContain(secret);
  }
  expect(stdout).toContain("logged in with *** and ***");
  expect(trainingOf(cwd).parameters).toEqual({
    api_key: "***",
    note,
    token: "***",
    source: "https://***@host.example/x",
  });
  // Nothing of the pickle ran, and both files are as they were.
  expect(existsSync(join(cwd, "executed"))).toBe(false);
  for (const name of ["model.pkl", "half.json"])
    expect(readFileSync(join(cwd, "model", name))).toEqual(readFileSync(join(cwd, "made", name)));
  const digests = ["half.json", "model.pkl"].map((name) => [name, sha256(readFileSync(join(cwd, "made", name)))]);
  const listed = digests.map(([name, digest]) => `${JSON.stringify(name)} ${digest}\n`).join("");
  expect(outputs["model-digest"]).toBe(`sha256:${sha256(Buffer.from(listed))}`);
  expect(texts[2]).toContain(outputs["model-digest"]);
  const metrics = JSON.parse(readFileSync(outputs["metrics-path"]!, "utf8"));
  expect(Object.keys(metrics)).toHaveLength(10_004);
  expect([metrics["é λ/ü"], metrics["metric 9999"]]).toEqual([1, 9999]);
  // NaN is no measurement: a rule on it must not pass.
  const rules = { rules: "nan >= 0", "report-dir": "report" };
  const gate = await step("gate-on-metric", rules, { cwd });
  expect(gate.code).toBe(1);
  // The folder is recognised: trained again it is replaced, and a changed model is noticed.
  rmSync(join(cwd, "made"), { recursive: true });
  expect((await step("train", inputs, { cwd })).code).toBe(0);
  writeFileSync(join(cwd, "model/model.pkl"), "changed");
  writeFileSync(join(cwd, "p.csv"), "y_true,y_pred\n1,1\n0,0\n");
  const changed = await step("test-model", { predictions: "p.csv", model: "model" }, { cwd });
  expect(changed.annotations[0]?.message).toMatch(/^model: expected the model sha256:.*, got another one/);
});

test("parameters of the argument list and of params.yaml", async () => {
  const cwd = folder();
  writeFileSync(join(cwd, "params.yaml"), "lr: 0.10\ntrain:\n  epochs: 20\n  layers: [1, 2]\nseed: null\n");
  expect(Object.fromEntries(await fileParameters(cwd))).toEqual({
    lr: "0.1",
    "train.epochs": "20",
    "train.layers": "[1,2]",
    seed: "null",
  });
  expect((await fileParameters(folder())).size).toBe(0);
  const words = [
    "python",
    "train.py",
    "--epochs",
    "20",
    "--lr=0.1",
    "--shift",
    "-1",
    "--shuffle",
    "--out",
    "m.pkl",
    "-v",
  ];
  expect(Object.fromEntries(argumentParameters(words))).toEqual({
    epochs: "20",
    lr: "0.1",
    shift: "-1",
    shuffle: "true",
    out: "m.pkl",
  });
});

test("parameters in a command", () => {
  const parameters = parsedParameters(["lr=0.1", "note: it's $(id) `x`", "shift=-1", "empty="]);
  const places = new Map([["model_dir", "/m"]]);
  const call = (line: string, more: Partial<Parameters<typeof commandCall>[0]> = {}) =>
    commandCall({ command: line, shell: false, parameters, as: "flags", places, ...more });
  expect(call('python train.py --lr {lr} "{note}" {unknown}').words).toEqual([
    ...["python", "train.py", "--lr", "0.1", "it's $(id) `x`", "{unknown}"],
    ...["--shift=-1", "--empty", ""],
  ]);
  expect(call("make model LR={lr} {note} {shift} {empty}", { shell: true }).words.at(-1)).toBe(
    `make model LR=0.1 'it'"'"'s $(id) \`x\`' -1 ''`,
  );
  expect(call("x {note} {empty}", { as: "variables" }).variables).toEqual({ LR: "0.1", SHIFT: "-1" });
  expect(() => parsedParameters(["a"])).toThrow("expected lines such as learning_rate=0.1");
  expect(() => parsedParameters(["a=1", "a=2"])).toThrow("got a twice");
});

test("metrics in a log", () => {
  const log = new LogMetrics();
  for (const line of [
    "loss=0.5, accuracy: 0.9",
    "val/auc=9.5e-1 f1=nan",
    "time=12:30:01 url=http://x/ name=bert",
    "loss=.25",
  ])
    log.read(line);
  expect(Object.fromEntries(log.values)).toEqual({ loss: 0.25, accuracy: 0.9, "val/auc": 0.95, f1: Number.NaN });
});

test("the key of a training holds the inputs, the files, the packages, the image and Python's version", async () => {
  const cwd = folder();
  writeFileSync(join(cwd, "train.py"), "print(1)\n");
  const given = { command: "python train.py", "run-cache": "train.py" };
  const values = { "run-cache": ["train.py"] } as Parameters<typeof trainingKey>[0];
  const keyOf = (python: string, more: Record<string, string> = {}, digest = "sha256:1", image?: string) =>
    trainingKey(values, { lock: { file: "uv.lock", digest }, python, image }, { cwd, given: { ...given, ...more } });
  const first = await keyOf("Python 3.11.7");
  expect(first).toMatch(/^[0-9a-f]{24}$/);
  expect(await keyOf("Python 3.11.7", { force: "true", tracking: "never" })).toBe(first);
  const others = [
    await keyOf("Python 3.12.1"),
    await keyOf("Python 3.11.7", { parameters: "depth=3" }),
    await keyOf("Python 3.11.7", {}, "sha256:2"),
    await keyOf("Python 3.11.7", {}, "sha256:1", "sha256:3"),
    await keyOf("Python 3.11.7", {}, "sha256:1", "sha256:4"),
  ];
  writeFileSync(join(cwd, "train.py"), "print(2)\n");
  others.push(await keyOf("Python 3.11.7"));
  expect(new Set([first, ...others]).size).toBe(7);
});

test("the Python whose version is recorded is the one that the command starts", () => {
  const asked = (command: string | undefined, shell = false) => pythonPrograms({ command, shell });
  expect(asked("python3.12 train.py")).toEqual(["python3.12", "python", "python3"]);
  expect(asked("/opt/py/bin/python -m train")).toEqual(["/opt/py/bin/python", "python", "python3"]);
  expect(asked("make train")).toEqual(["python", "python3"]);
  expect(asked(undefined)).toEqual(["python", "python3"]);
  expect(asked("node train.js")).toEqual([]);
  expect(asked("node prepare.js && python train.py", true)).toEqual(["python", "python3"]);
});
