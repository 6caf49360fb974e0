/**
 * MLflow projects with `docker_env`, in containers of Docker and Podman themselves. What a program must see is what it sees under
 * MLflow's own `mlflow run`.
 */
import { chmodSync, chownSync, cpSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { mlflowStandIn } from "../../mlflow-server.ts";
import { cli, execute, folder, type Result, root } from "../../runner.ts";
import { type ContainerHost, call, containerHost, startDocker } from "../image/container-host.ts";
import { startRegistry, type TestRegistry } from "../image/registry.ts";
import { pythonEnv } from "../mlflow/server.ts";
import { importBusybox } from "./busybox-image.ts";

const image = "acme/busybox:1";
const note = 'it\'s $(id) & "b"';

let registry: TestRegistry;
let closed: TestRegistry;
let host: ContainerHost;
let daemon: { stop(): Promise<void> };
let engines: Record<"docker" | "podman", Record<string, string>>;

beforeAll(async () => {
  registry = await startRegistry();
  closed = await startRegistry({ login: "htpasswd" });
  host = containerHost([registry.host, closed.host]);
  daemon = await startDocker(host);
  // Docker's client finds no daemon at this address, so that Podman is next.
  const nowhere = { ...host.env, DOCKER_HOST: `unix://${host.folder}/none.sock` };
  engines = { docker: host.env, podman: nowhere };
  await importBusybox(image, [
    { program: "docker", env: engines.docker },
    { program: "podman", env: engines.podman },
  ]);
}, 60_000);

afterAll(async () => {
  await daemon?.stop();
  await host?.remove();
  for (const each of [registry, closed]) await each?.stop();
});

const project = `name: image
docker_env:
  image: ${image}
  environment: [[GREETING, good-day], [API_KEY, 0a1b2c3d4e5f6071], COPIED]
  volumes: ["./shared:/shared"]
entry_points:
  main:
    parameters:
      learning_rate: {type: float, default: 0.01}
      note: {type: string, default: yes}
    command: "sh show.sh {learning_rate} {note}"
  rows:
    parameters:
      rows: path
    command: "cat {rows} /none/such"
  line: {command: "echo $GREETING > greeting.txt && test -d . "}
  long: {command: "sh long.sh"}
  absent: {command: "python train.py"}
  log: {command: "sh log.sh"}
  store: {command: "sh store.sh"}
`;

const show = `{
  for word; do printf '<%s>\\n' "$word"; done
  pwd
  env | sort
} > /shared/seen.txt
echo "$MLFLOW_TRACKING_PASSWORD" > password.txt
[ -z "$TRAINYARD_MODEL_DIR" ] || { echo weights > "$TRAINYARD_MODEL_DIR/model.bin"; echo '{"auc": 0.75}' > metrics.json; }
`;

function workspace(): string {
  const cwd = folder();
  mkdirSync(join(cwd, "shared"));
  writeFileSync(join(cwd, "MLproject"), project);
  writeFileSync(join(cwd, "show.sh"), show);
  // A program that ignores SIGTERM.
  writeFileSync(join(cwd, "long.sh"), "trap : TERM INT\ntouch started\nwhile true; do sleep 0.1; done\n");
  return cwd;
}

interface Seen {
  words: string[];
  variables: Record<string, string>;
}

function seen(cwd: string): Seen {
  const lines = readFileSync(join(cwd, "shared/seen.txt"), "utf8").trimEnd().split("\n");
  const isVariable = (line: string) => /^[A-Za-z_]\w*=/.test(line);
  return {
    words: lines.filter((line) => !isVariable(line)),
    variables: Object.fromEntries(
      lines.filter(isVariable).map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]),
    ),
  };
}

function train(cwd: string, args: string[], env: Record<string, string>): Promise<Result> {
  return cli(["train", "--project", ".", ...args], { cwd, env: { COPIED: "from-here", ...env } });
}

async function left(engine: "docker" | "podman"): Promise<string> {
  return (await call(engine, ["ps", "--all", "--quiet"], { env: engines[engine] })).stdout;
}

test("a program in an image sees what it sees under mlflow run, and its results are kept", async () => {
  const theirs = workspace();
  const env = { ...pythonEnv, ...engines.docker, PATH: `${pythonEnv["PATH"]}`, COPIED: "from-here" };
  const words = ["run", ".", "--build-image", "-P", `note=${note}`];
  const run = await execute("mlflow", words, {
    cwd: theirs,
    env: { ...env, MLFLOW_ALLOW_FILE_STORE: "true", MLFLOW_TRACKING_URI: `file://${theirs}/mlruns` },
  });
  expect(run.code, run.stderr).toBe(0);
  const expected = seen(theirs);
  expect(expected.words).toEqual(["<0.01>", `<${note}>`, "/mlflow/projects/code"]);

  for (const engine of ["docker", "podman"] as const) {
    const cwd = workspace();
    // What a list of processes would show of the engine.
    mkdirSync(join(cwd, "bin"));
    const real = (await call("sh", ["-c", `command -v ${engine}`])).stdout.trim();
    writeFileSync(join(cwd, `bin/${engine}`), `#!/bin/sh\necho "$@" >> ${cwd}/calls.txt\nexec ${real} "$@"\n`);
    chmodSync(join(cwd, `bin/${engine}`), 0o755);
    const ours = await train(cwd, ["--parameters", `note=${note}`, "--metrics-files", "metrics.json"], {
      ...engines[engine],
      PATH: `${join(cwd, "bin")}:${engines[engine]["PATH"]}`,
      MLFLOW_TRACKING_PASSWORD: "open sesame",
      PYTHONHASHSEED: "7",
      PRIVATE_DATA: "stays here",
    });
    expect(ours.code, ours.stderr).toBe(0);
    const { words: arguments_, variables } = seen(cwd);
    expect(arguments_).toEqual(expected.words);
    for (const name of ["GREETING", "COPIED", "PATH"])
      expect([name, variables[name]]).toEqual([name, expected.variables[name]]);
    expect(variables).toMatchObject({ GREETING: "good-day", COPIED: "from-here", PYTHONHASHSEED: "7" });
    expect(variables["PRIVATE_DATA"]).toBe(undefined);
    expect(readFileSync(join(cwd, "password.txt"), "utf8")).toBe("open sesame\n");
    const calls = readFileSync(join(cwd, "calls.txt"), "utf8");
    expect(calls).toContain("--env MLFLOW_TRACKING_PASSWORD ");
    expect(calls).not.toContain("sesame");
    expect(calls).not.toContain("privileged ");

    const { stdout } = await call(engine, ["image", "inspect", "--format", "{{.Id}}", image], { env: engines[engine] });
    const training = JSON.parse(readFileSync(join(cwd, "report/training.json"), "utf8"));
    expect(training.image.name).toBe(image);
    expect(training.image.id.replace("sha256:", "")).toBe(stdout.trim().replace("sha256:", ""));
    expect(training.command).toEqual(["sh", "show.sh", "0.01", note]);
    expect(training.parameters).toEqual({ learning_rate: "0.01", note });
    expect(JSON.parse(readFileSync(join(cwd, "report/metrics.json"), "utf8"))).toEqual({ auc: 0.75 });
    expect(readFileSync(join(cwd, "model/model.bin"), "utf8")).toBe("weights\n");
    expect(readFileSync(join(cwd, "model/README.md"), "utf8")).toContain(
      `${image}, ${training.image.digest ?? training.image.id}`,
    );
    expect(await left(engine)).toBe("");
  }
}, 120_000);

test("a line for a shell runs in the image as a whole", async () => {
  const cwd = workspace();
  const done = await train(cwd, ["--entry-point", "line"], engines.podman);
  expect(done.code, done.stderr).toBe(0);
  expect(readFileSync(join(cwd, "greeting.txt"), "utf8")).toBe("good-day\n");
}, 60_000);

test.each([
  ["docker", "SIGINT", 130],
  ["podman", "SIGTERM", 143],
] as const)(
  "no container of %s is left after %s or a timeout",
  async (engine, signal, code) => {
    const place = workspace();
    const stopped = await cli(["train", "--project", ".", "--entry-point", "long"], {
      cwd: place,
      env: { COPIED: "", ...engines[engine] },
      started: (child) => void whenThere(join(place, "started")).then(() => child.kill(signal)),
    });
    expect(stopped.code, stopped.stderr).toBe(code);
    expect(await left(engine)).toBe("");
    const cwd = workspace();
    const late = await train(cwd, ["--entry-point", "long", "--command-timeout", "3"], engines[engine]);
    expect([late.code, late.stderr]).toEqual([2, expect.stringContaining("expected its end within 3 s, got none")]);
    // It was the program that took too long.
    expect(statSync(join(cwd, "started")).isFile()).toBe(true);
    expect(await left(engine)).toBe("");
  },
  120_000,
);

async function whenThere(path: string): Promise<void> {
  while (statSync(path, { throwIfNoEntry: false }) === undefined) await new Promise((done) => setTimeout(done, 50));
}

test("a project that cannot run in its image is refused with one line", async () => {
  const cwd = workspace();
  const change = (from: string, to: string) => writeFileSync(join(cwd, "MLproject"), project.replace(from, to));
  const refusal = async (
    args: string[] = [],
    env: Record<string, string> = {},
    engine: "docker" | "podman" = "podman",
  ) => {
    const { code, stderr } = await train(cwd, args, { ...engines[engine], ...env });
    expect(code, stderr).toBe(2);
    return stderr.trim().split("\n").at(-1);
  };
  for (const engine of ["docker", "podman"] as const)
    expect(await refusal(["--entry-point", "absent"], {}, engine)).toContain(
      `MLproject: docker_env: expected the program python in the image ${image}, got none that can be started (name an image that has it)`,
    );
  expect(await refusal(["--env-manager", "venv"])).toBe(
    "env-manager: expected local for a project whose image has the packages (MLproject: docker_env), got venv",
  );
  writeFileSync(join(cwd, "rows.csv"), "a\n");
  const rows = await train(cwd, ["--entry-point", "rows", "--parameters", "rows=rows.csv"], engines.podman);
  // The program itself failed, after it had read the path of this machine.
  expect(rows.stderr).toContain("expected exit code 0, got 1; its last lines:\na\ncat: can't open '/none/such'");
  expect(await refusal(["--entry-point", "rows", "--parameters", "rows=/etc/hostname"])).toContain(
    "MLproject: rows: expected a path in the workspace or in the project, got /etc/hostname",
  );
  change(image, "acme/none:1");
  for (const engine of ["docker", "podman"] as const)
    expect(await refusal([], {}, engine)).toMatch(
      /^MLproject: docker_env: expected the image acme\/none:1 on this machine or in a registry, got none: (docker|podman): .* \(build it in an earlier step, or log in to its registry\)$/,
    );
  change("./shared:/shared", "/var/run:/run");
  expect(await refusal()).toContain(
    "docker_env: volumes: expected a path in the workspace or in the project, got /var/run",
  );
  change("COPIED", "NOT_SET, GITHUB_TOKEN");
  expect(await refusal([], { GITHUB_TOKEN: "ghs_0" })).toContain(
    "docker_env: environment: expected the variables NOT_SET, GITHUB_TOKEN on this machine, got none",
  );
}, 120_000);

test("files belong to the caller, and a socket that denies the caller is no engine", async () => {
  const cwd = workspace();
  const user = 1234;
  const home = join(cwd, "home");
  mkdirSync(home);
  for (const path of ["", "home", "shared", "show.sh", "MLproject"]) chownSync(join(cwd, path), user, user);
  // The program and its bundle where the user may read them.
  for (const each of ["bin", "dist", "src", "package.json"])
    cpSync(join(root, each), join(cwd, "trainyard", each), { recursive: true });
  const socket = `${host.folder}/docker.sock`;
  chmodSync(host.folder, 0o711);
  const node = join(cwd, "node");
  cpSync(process.execPath, node);
  chmodSync(cwd, 0o755);
  const asUser = (words: string[], env: Record<string, string>) =>
    call(node, words, { cwd, uid: user, gid: user, env: { ...env, COPIED: "x", HOME: home, RUNNER_TEMP: home } });
  const bin = folder();
  chmodSync(bin, 0o755);
  await execute("sh", ["-c", `ln -s $(command -v docker) $(command -v sh) $(command -v bash) ${bin}`], {
    cwd,
    env: host.env,
  });
  chmodSync(socket, 0o600);
  const question = `import { findContainerEngine } from "./trainyard/src/platform/container/engine.ts";
const signal = new AbortController().signal;
console.log(await findContainerEngine({ cwd: ".", env: process.env, signal }));`;
  const denied = await asUser(["--input-type=module", "-e", question], { ...engines.docker, PATH: bin });
  expect(denied.stdout).toBe("docker: permission denied for its socket (add the runner's user to the group docker)\n");
  chmodSync(socket, 0o666);
  const program = join(cwd, "trainyard/bin/trainyard.js");
  await asUser([program, "train", "--project", ".", "--metrics-files", "metrics.json"], {
    ...engines.docker,
    PATH: bin,
  });
  expect(statSync(join(cwd, "metrics.json")).uid).toBe(user);
  expect(statSync(join(cwd, "model/model.bin")).uid).toBe(user);
  expect(seen(cwd).variables["HOME"]).toBe("/tmp");
}, 60_000);

test("in a container that only has the socket of its host's Docker, a project runs in the container", async () => {
  const cwd = folder();
  const script = `mount -t tmpfs none ${cwd} && mkdir ${cwd}/w && cd ${cwd}/w && printf 'docker_env: {image: ${image}}\\nentry_points: {main: {command: "touch ran"}}\\n' > MLproject &&
KUBERNETES_SERVICE_HOST=10.0.0.1 ${process.execPath} ${join(root, "bin/trainyard.js")} train --project . && ls`;
  const done = await execute("unshare", ["--mount", "sh", "-c", script], { cwd, env: engines.docker });
  expect(done.code, done.stderr).toBe(0);
  expect(done.stderr).toContain("the project runs in the container of this job, which has to be like acme/busybox:1");
  expect(done.stdout).toMatch(/^ran$/m);
}, 60_000);

test("a program in a container logs to a server on this machine", async () => {
  const server = await mlflowStandIn();
  for (const engine of ["docker", "podman"] as const) {
    const cwd = workspace();
    const metrics = '[{"key": "auc", "value": 0.5, "timestamp": 1, "step": 3}]';
    const body = `{"run_id": "'$MLFLOW_RUN_ID'", "metrics": ${metrics}, "params": [{"key": "depth", "value": "4"}]}`;
    const request = "wget -q -O - --header 'Content-Type: application/json' --post-data";
    writeFileSync(join(cwd, "log.sh"), `${request} '${body}' "$MLFLOW_TRACKING_URI/api/2.0/mlflow/runs/log-batch"\n`);
    const env = { ...engines[engine], MLFLOW_TRACKING_URI: server.url };
    const done = await train(cwd, ["--entry-point", "log", "--tracking", "required"], env);
    expect(done.code, done.stderr).toBe(0);
    expect(JSON.parse(readFileSync(join(cwd, "report/metrics.json"), "utf8"))).toEqual({ auc: 0.5 });
    expect(JSON.parse(readFileSync(join(cwd, "report/training.json"), "utf8")).parameters).toEqual({ depth: "4" });
    const run = [...server.runs.values()].at(-1)!;
    expect([run.info.status, Object.fromEntries(run.params)]).toEqual(["FINISHED", { depth: "4" }]);
  }
}, 60_000);

test("the run that a program logs to a store of files in its container is read, and secrets of the project are not shown", async () => {
  const cwd = workspace();
  // A store as MLflow itself writes it.
  const script = `import mlflow
mlflow.set_tracking_uri("file:stored")
with mlflow.start_run():
    mlflow.log_param("depth", 4)
    mlflow.log_metric("auc", 0.5)
`;
  const env = { ...pythonEnv, MLFLOW_ALLOW_FILE_STORE: "true" };
  const logged = await execute("python", ["-c", script], { cwd, env });
  expect(logged.code, logged.stderr).toBe(0);
  // MLflow makes the default experiment together with its store, whose folder must not be there before.
  writeFileSync(join(cwd, "store.sh"), 'cp -r stored "${MLFLOW_TRACKING_URI#file://}"\necho "the key is $API_KEY"\n');
  const done = await train(cwd, ["--entry-point", "store"], engines.podman);
  expect(done.code, done.stderr).toBe(0);
  expect(done.stderr).toContain("the key is ***");
  expect(JSON.parse(readFileSync(join(cwd, "report/metrics.json"), "utf8"))).toEqual({ auc: 0.5 });
  expect(JSON.parse(readFileSync(join(cwd, "report/training.json"), "utf8")).parameters).toEqual({ depth: "4" });
}, 60_000);

test("an image is pulled from its registry, whose digest is recorded, and a denied one is refused", async () => {
  const name = `${registry.host}/acme/busybox:1`;
  for (const args of [
    ["tag", image, name],
    ["push", "--quiet", name],
    ["rmi", name],
  ])
    await call("docker", args, { env: engines.docker });
  const manifest = await fetch(`http://${registry.host}/v2/acme/busybox/manifests/1`, {
    headers: {
      accept: "application/vnd.oci.image.manifest.v1+json, application/vnd.docker.distribution.manifest.v2+json",
    },
  });
  const digest = manifest.headers.get("docker-content-digest");
  expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/);
  for (const engine of ["docker", "podman"] as const) {
    const cwd = workspace();
    writeFileSync(join(cwd, "MLproject"), project.replace(image, name));
    const done = await train(cwd, ["--entry-point", "line"], engines[engine]);
    expect(done.code, done.stderr).toBe(0);
    expect(done.stderr).toContain(`Pull ${name} with ${engine}`);
    expect(JSON.parse(readFileSync(join(cwd, "report/training.json"), "utf8")).image).toMatchObject({ name, digest });
    const denied = `${closed.host}/acme/busybox:1`;
    writeFileSync(join(cwd, "MLproject"), project.replace(image, denied));
    const refused = await train(cwd, ["--entry-point", "line"], engines[engine]);
    expect([refused.code, refused.stderr.trim().split("\n").at(-1)]).toEqual([
      2,
      expect.stringMatching(
        /^MLproject: docker_env: expected the image .* got none: (docker|podman): .*(no basic auth credentials|authentication required).* \(build it/,
      ),
    ]);
  }
}, 60_000);
