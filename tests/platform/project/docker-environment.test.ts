/** `docker_env` of an MLproject. What a project sees in a container is compared with MLflow in tests/parts/train/. */
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { acceptedImage } from "../../../src/actions/train/command/project-source.ts";
import { silentReporter } from "../../../src/core/silent-reporter.ts";
import { containerArguments } from "../../../src/platform/container/container.ts";
import { findContainerEngine } from "../../../src/platform/container/engine.ts";
import { registryDigest } from "../../../src/platform/container/image.ts";
import { containerWords } from "../../../src/platform/project/container-words.ts";
import { mountable } from "../../../src/platform/project/docker-environment.ts";
import { readMlProject } from "../../../src/platform/project/mlproject.ts";
import { folder } from "../../runner.ts";

async function environment(text: string) {
  const path = folder();
  writeFileSync(join(path, "MLproject"), `docker_env: ${text}\n`);
  return (await readMlProject(path)).environment;
}

test("variables and volumes are read as MLflow writes them", async () => {
  expect(
    await environment(
      '{image: "ghcr.io/acme/train:1", environment: [[LR, 0.10], [NOTE, "a b"], HF_HOME], volumes: ["/w/data:/data:ro", "./out:/out"]}',
    ),
  ).toEqual({
    kind: "docker_env",
    image: "ghcr.io/acme/train:1",
    copiedVariables: ["HF_HOME"],
    variables: [
      ["LR", "0.1"],
      ["NOTE", "a b"],
    ],
    volumes: [
      { source: "/w/data", target: "/data", isReadOnly: true },
      { source: "./out", target: "/out", isReadOnly: false },
    ],
  });
});

test.each([
  ["no image", "{environment: []}", "docker_env: expected the name of an image, got none"],
  ["an option as image", '{image: "--privileged"}', 'expected the name of an image, got "--privileged"'],
  [
    "a pattern of variables",
    '{image: a, environment: ["AWS_*"]}',
    "expected the name of a variable or [name, value], got AWS_*",
  ],
  ["an assignment", '{image: a, environment: ["A=b"]}', "expected the name of a variable or [name, value], got A=b"],
  ["a list of three", "{image: a, environment: [[A, b, c]]}", "got ['A', 'b', 'c']"],
  ["a text of variables", "{image: a, environment: A}", "environment: expected a list, got A"],
  ["a name of a volume", '{image: a, volumes: ["cache:/data"]}', "volumes: expected a path of this machine, a colon"],
  ["a volume over everything", '{image: a, volumes: ["./x:/"]}', "an absolute path in the container"],
  ["an option of a volume", '{image: a, volumes: ["./x:/y:shared"]}', "such as ./data:/data or ./data:/data:ro"],
  ["a variable in a volume", '{image: a, volumes: ["$HOME/x:/y"]}', 'got "$HOME/x:/y"'],
  ["a comma in a volume", '{image: a, volumes: ["./x:/y,readonly=false"]}', "volumes: expected a path"],
])("%s is refused", async (_, text, message) => {
  await expect(environment(text)).rejects.toMatchObject({ name: "Failure", message: expect.stringContaining(message) });
});

test("only paths of the workspace and the project are mounted, also through links", async () => {
  const workspace = folder();
  mkdirSync(join(workspace, "project/data"), { recursive: true });
  symlinkSync("/etc", join(workspace, "project/link"));
  const places = { folder: join(workspace, "project"), workspace };
  expect(await mountable("data", "x", places)).toBe(join(workspace, "project/data"));
  expect(await mountable("..", "x", places)).toBe(workspace);
  for (const path of ["/etc", "link", "../..", "/"])
    await expect(mountable(path, "volumes", places), path).rejects.toThrow(
      `volumes: expected a path in the workspace or in the project, got ${path}`,
    );
  await expect(mountable("none", "volumes", places)).rejects.toThrow("expected a file or folder that exists, got none");
});

test.each([
  ["python train.py --lr 0.1", ["python", "train.py", "--lr", "0.1"]],
  ["python train.py --note 'it'\"'\"'s $(id)' ''", ["python", "train.py", "--note", "it's $(id)", ""]],
  ["a && b", ["sh", "-ec", "a && b"]],
  ["LR=1 python train.py", ["sh", "-ec", "LR=1 python train.py"]],
  ["python train.py $LR", ["sh", "-ec", "python train.py $LR"]],
  ["cat *.csv", ["sh", "-ec", "cat *.csv"]],
  ["one\ntwo\n", ["sh", "-ec", "one\ntwo"]],
  ['python -c "print(\\"x\\")"', ["sh", "-ec", 'python -c "print(\\"x\\")"']],
])("%s becomes words without a shell, or a line for the shell of the image", (line, words) => {
  expect(containerWords(line)).toEqual(words);
});

const image = { name: "acme/train:1", id: `sha256:${"a".repeat(64)}`, digest: undefined };
const call = {
  image,
  name: "trainyard-1",
  folder: "/mlflow/projects/code",
  mounts: [{ source: "/w", target: "/data", isReadOnly: true }],
  variableNames: ["MLFLOW_TRACKING_TOKEN"],
  variables: [["LR", "0.1"]] as const,
  user: { uid: 1001, gid: 127 },
  usesHostNetwork: false,
};

test("a container belongs to the caller, has no more rights than it, and shows no secret", () => {
  const engine = { program: "docker", kind: "docker", isRootless: false } as const;
  expect(containerArguments({ ...call, engine }, ["python", "--privileged"]).join(" ")).toBe(
    "run --rm --pull=never --name trainyard-1 --security-opt no-new-privileges --workdir /mlflow/projects/code " +
      "--user 1001:127 --env HOME=/tmp --mount type=bind,source=/w,target=/data,readonly --env MLFLOW_TRACKING_TOKEN " +
      `--env LR=0.1 -- ${image.id} python --privileged`,
  );
  const userOf = (rootless: "docker" | "podman") =>
    /no-new-privileges --workdir \S+ (.*?)--mount/.exec(
      containerArguments({ ...call, engine: { program: rootless, kind: rootless, isRootless: true } }, ["id"]).join(
        " ",
      ),
    )?.[1];
  // Root in a container of a rootless Docker is the caller already.
  expect([userOf("docker"), userOf("podman")]).toEqual(["", "--userns=keep-id --user 1001:127 --env HOME=/tmp "]);
  expect(() =>
    containerArguments({ ...call, engine, mounts: [{ source: "/a,readonly", target: "/x" }] }, ["id"]),
  ).toThrow("expected a path without a comma");
});

test.each([
  ["python:3.11", ["python@sha256:1"], "sha256:1"],
  ["python:3.11", ["docker.io/library/python@sha256:1"], "sha256:1"],
  ["127.0.0.1:5000/a/b", ["localhost/a/b@sha256:1", "127.0.0.1:5000/a/b@sha256:2"], "sha256:2"],
  ["a/b@sha256:3", ["a/b@sha256:2"], "sha256:3"],
  ["a/b:1", ["localhost/a/b@sha256:1"], undefined],
  ["a/b:1", ["c/a/b@sha256:1", "c/a/b@sha256:2"], undefined],
  ["a/b:1", ["other/ab@sha256:1"], undefined],
  ["a/b:1", [], undefined],
])("the digest of %s in a registry, out of %s, is %s", (name, known, digest) => {
  expect(registryDigest(name, known)).toBe(digest);
});

test("without an engine, a project runs in the container of its job, or is refused", async () => {
  const signal = new AbortController().signal;
  const found = await findContainerEngine({ cwd: folder(), env: { PATH: folder() }, signal, reporter: silentReporter });
  expect(found).toBe("neither docker nor podman is installed");
  const place = { file: "MLproject", isContainer: false, isFork: false, found };
  expect(() => acceptedImage("acme/train:1", place)).toThrow(
    "MLproject: docker_env: expected docker or podman to start the image acme/train:1, got none that can: neither docker nor podman is installed (or run the job in it: `container: acme/train:1`)",
  );
  expect(() => acceptedImage("acme/train:1", { ...place, isFork: true })).toThrow(
    "expected no image on a pull request from a fork, got acme/train:1 (its author would choose what runs here; install-on-forks: true allows it)",
  );
  expect(acceptedImage("acme/train:1", { ...place, isContainer: true })).toBe(
    "MLproject: the project runs in the container of this job, which has to be like acme/train:1",
  );
});
