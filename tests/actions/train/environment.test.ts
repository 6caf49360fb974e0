/** The packages of `env-manager`: which file is read, what its digest covers, and which packages bring CUDA. */
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { condaWords } from "../../../src/actions/train/command/environment-install.ts";
import { packageFile } from "../../../src/actions/train/command/package-files.ts";
import { cudaLine } from "../../../src/actions/train/command/package-lines.ts";
import { environmentLines } from "../../../src/platform/project/package-list.ts";
import { folder, step } from "../../runner.ts";

const sha256 = (text: string) => `sha256:${createHash("sha256").update(text).digest("hex")}`;

test("each manager finds the file that it reads, and refuses others", async () => {
  const cwd = folder();
  for (const name of ["uv.lock", "requirements.txt", "pyproject.toml"]) writeFileSync(join(cwd, name), `# ${name}\n`);
  writeFileSync(join(cwd, "environment.yml"), "name: x\ndependencies: [python=3.11]\n");
  const fileFor = async (manager: Parameters<typeof packageFile>[0]) =>
    (await packageFile(manager, undefined, cwd))?.file;
  expect(await fileFor("uv")).toBe("uv.lock");
  expect(await fileFor("venv")).toBe("requirements.txt");
  expect(await fileFor("conda")).toBe("environment.yml");
  expect(await fileFor("local")).toBe("uv.lock");
  await expect(packageFile("venv", "uv.lock", cwd)).rejects.toThrow(
    "requirements: expected a file that venv reads, such as requirements.txt, python_env.yaml, pyproject.toml, conda.yaml, got uv.lock",
  );
  await expect(packageFile("conda", "requirements.txt", cwd)).rejects.toThrow("got requirements.txt");
  await expect(packageFile("conda", undefined, folder())).rejects.toThrow("got none of conda.yaml, environment.yml");
  expect(await packageFile("local", undefined, folder())).toBeUndefined();
});

test("the digest covers the files that requirements refer to", async () => {
  const cwd = folder();
  mkdirSync(join(cwd, "deps"));
  writeFileSync(join(cwd, "alone.txt"), "six==1.17.0\n");
  expect((await packageFile("venv", "alone.txt", cwd))?.digest).toBe(sha256("six==1.17.0\n"));
  writeFileSync(join(cwd, "requirements.txt"), "-r deps/base.txt\n--constraint=limits.txt\n-r requirements.txt\n");
  writeFileSync(join(cwd, "deps/base.txt"), "-r more.txt\n");
  writeFileSync(join(cwd, "deps/more.txt"), "six\n");
  writeFileSync(join(cwd, "limits.txt"), "six<2\n");
  const digest = async () => (await packageFile("venv", undefined, cwd))?.digest;
  const seen = [await digest()];
  for (const name of ["deps/more.txt", "limits.txt", "requirements.txt"]) {
    writeFileSync(join(cwd, name), "six==1.17.0\n");
    seen.push(await digest());
  }
  expect(new Set(seen).size).toBe(4);
});

test("packages that bring CUDA", () => {
  const lock = (name: string) => `[[package]]\nname = "torch"\nversion = "2.9.0"\n\n[[package]]\nname = "${name}"\n`;
  expect(cudaLine("numpy\ntorch==2.9.0\n")).toBe("torch==2.9.0");
  expect(cudaLine("torch==2.9.0+cpu\n")).toBeUndefined();
  expect(cudaLine("--extra-index-url https://download.pytorch.org/whl/cpu\ntorch\n")).toBeUndefined();
  expect(cudaLine("torch==2.9.0+cu126\n")).toBe("torch==2.9.0+cu126");
  expect(cudaLine("jax[cuda12]==0.8\n")).toBe("jax[cuda12]==0.8");
  expect(cudaLine("tensorflow==2.20\nnvidia-ml-py==13\ntorchmetrics\n")).toBeUndefined();
  // A lock lists everything: the same torch with and without NVIDIA's packages.
  expect(cudaLine(lock("nvidia-cublas-cu12"))).toBe('name = "nvidia-cublas-cu12');
  expect(cudaLine(lock("numpy"))).toBeUndefined();
  expect(
    cudaLine("torch==2.9.0 \\\n    --hash=sha256:00\nnvidia-nccl-cu12==2.27 \\\n    --hash=sha256:11\n"),
  ).toContain("nvidia-nccl-cu12");
  expect(cudaLine("dependencies:\n  - pytorch\n  - pytorch-cuda=12.4\n")).toBe("pytorch-cuda=12.4");
  expect(cudaLine("dependencies:\n  - pytorch\n  - cpuonly\n")).toBeUndefined();
});

test("packages of environment files, in lists of any style, and no channels", () => {
  const lineOf = (text: string) => cudaLine(environmentLines(text));
  expect(lineOf("dependencies: [pip, {pip: [numpy, 'torch==2.9.0']}]\n")).toBe("torch==2.9.0");
  expect(lineOf("name: x\ndependencies: [python=3.11, pytorch, pytorch-cuda=12.4]\n")).toBe("pytorch-cuda=12.4");
  expect(lineOf('{"python": "3.11", "dependencies": ["torch"]}')).toBe("torch");
  expect(lineOf("dependencies: [pip, {pip: [--extra-index-url https://x.example/whl/cpu, torch]}]\n")).toBeUndefined();
  expect(lineOf("channels: [pytorch]\ndependencies:\n  - numpy # not torch\n")).toBeUndefined();
  expect(environmentLines("dependencies:\n- python=3.11\n- pip:\n  - -r base.txt\n")).toBe("python=3.11\n-r base.txt");
  // The program that reads the file has the better message.
  expect(environmentLines("dependencies: [torch")).toBe("dependencies: [torch");
});

test("conda's programs, and a machine that has none of them", async () => {
  expect(condaWords("conda", "/e", "conda.yaml")).toEqual([
    "conda",
    "env",
    "create",
    "--prefix",
    "/e",
    "--file",
    "conda.yaml",
  ]);
  expect(condaWords("micromamba", "/e", "c.yaml")).toEqual([
    "micromamba",
    "create",
    "--prefix",
    "/e",
    "--file",
    "c.yaml",
  ]);
  const cwd = folder();
  writeFileSync(join(cwd, "conda.yaml"), "channels: [pytorch]\ndependencies: [python=3.11, pytorch-cuda=12.4]\n");
  const inputs = { command: `${process.execPath} -e 0`, "env-manager": "conda" };
  const { code, annotations } = await step("train", inputs, {
    cwd,
    env: { PATH: "/nowhere", XDG_CACHE_HOME: folder() },
  });
  expect(code).toBe(1);
  expect(annotations.map(({ level, message }) => `${level}: ${message}`)).toEqual([
    expect.stringMatching(/^warning: conda.yaml: it brings packages for CUDA \(pytorch-cuda=12.4.*no GPU/),
    "error: env-manager: expected the program conda or mamba or micromamba on this machine, got none (install it in an earlier step)",
  ]);
});
