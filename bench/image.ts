/** Pushes 1 GB of random weights to a local registry, twice: `append` compared with `buildah bud` and push. */
import { execFileSync } from "node:child_process";
import { randomFillSync } from "node:crypto";
import { closeSync, cpSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { makeBaseImage, pushBaseImage } from "../tests/parts/image/base-image.ts";
import { containerHost } from "../tests/parts/image/container-host.ts";
import { startRegistry } from "../tests/parts/image/registry.ts";
import { claim, median, run } from "./measure.ts";

const root = resolve(import.meta.dirname, "..");
const rounds = Number(process.env["ROUNDS"] ?? 3);
const sizeBytes = Number(process.env["WEIGHTS_MB"] ?? 1000) * 1_000_000;
const work = mkdtempSync(join(tmpdir(), "bench-image-"));
const trainyard = join(root, "bin/trainyard.js");
const registry = await startRegistry();
const base = makeBaseImage();
const host = containerHost([registry.host]);

/** A workspace as a checkout and a download leave it: all times are new. */
function workspace(name: string, notes: string): string {
  const cwd = join(work, name);
  mkdirSync(cwd);
  cpSync(join(work, "model"), join(cwd, "model"), { recursive: true });
  writeFileSync(join(cwd, "model/notes.md"), notes.repeat(1000).slice(0, 10_000));
  writeFileSync(join(cwd, "Containerfile"), `FROM ${registry.host}/base/node:20\nCOPY app /app\nCOPY model /model\n`);
  mkdirSync(join(cwd, "app"));
  for (const each of ["bin", "dist"]) cpSync(join(root, each), join(cwd, "app", each), { recursive: true });
  return cwd;
}

async function append(cwd: string, tag: string): Promise<{ wallMs: number; peakBytes: number; uploaded: number }> {
  const args = ["build-push-image", "--build-engine", "append", "--base-image", `${registry.host}/base/node:20`];
  const done = await run({
    name: "append",
    command: process.execPath,
    args: [trainyard, ...args, "--smoke-test", "false", "--tags", `${registry.host}/acme/append:${tag}`, "--json"],
    cwd,
    env: host.env,
  });
  const outputs = JSON.parse(done.stdout.trim().split("\n").at(-1)!);
  return { ...done, uploaded: Number(outputs["uploaded-bytes"]) };
}

/** Builds as a new runner does, with only the base in its store. */
async function buildah(cwd: string, tag: string): Promise<number> {
  const fresh = containerHost([registry.host]);
  try {
    execFileSync("buildah", ["pull", "-q", `${registry.host}/base/node:20`], { env: fresh.env });
    const image = `${registry.host}/acme/buildah:${tag}`;
    const script = `buildah bud -q -t ${image} . && buildah push -q --tls-verify=false ${image}`;
    return (await run({ name: "buildah", command: "sh", args: ["-c", script], cwd, env: fresh.env })).wallMs;
  } finally {
    execFileSync("podman", ["system", "reset", "--force"], { env: fresh.env, stdio: "ignore" });
    rmSync(fresh.folder, { recursive: true, force: true });
  }
}

/** A process that has loaded the same program and waits: what Node itself takes. */
async function idleBytes(): Promise<number> {
  return (await run({ name: "idle", command: process.execPath, args: [trainyard, "--version"] })).peakBytes;
}

/** Each push is of other weights: the registry must not have them. */
function changeWeights(cwd: string, round: number): void {
  const file = openSync(join(cwd, "model/weights.bin"), "r+");
  writeSync(file, Buffer.from(`round ${round}`), 0, undefined, 0);
  closeSync(file);
}

const settle = () => execFileSync("sync");

try {
  await pushBaseImage(base.layout, "base", `${registry.host}/base/node:20`);
  execFileSync(
    process.execPath,
    [
      ...[trainyard, "train", "--data", join(root, "examples/iris/iris.csv"), "--target", "species"],
      ...["--n-estimators", "20", "--model-dir", join(work, "model"), "--report-dir", join(work, "report")],
    ],
    { stdio: "ignore" },
  );
  const weights = openSync(join(work, "model/weights.bin"), "w");
  const chunk = Buffer.alloc(10_000_000);
  for (let at = 0; at < sizeBytes; at += chunk.length) writeSync(weights, randomFillSync(chunk));
  closeSync(weights);

  const idle = await idleBytes();
  const first: Record<string, number[]> = { append: [], buildah: [] };
  const change: Record<string, number[]> = { append: [], buildah: [] };
  const peaks: number[] = [];
  const uploads: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const cwd = workspace(`first-${round}`, `first ${round}`);
    changeWeights(cwd, round);
    settle();
    const pushed = await append(cwd, `first-${round}`);
    first["append"]!.push(pushed.wallMs);
    settle();
    first["buildah"]!.push(await buildah(cwd, `first-${round}`));
    rmSync(cwd, { recursive: true });

    const changed = workspace(`change-${round}`, `change ${round}`);
    changeWeights(changed, round);
    settle();
    const again = await append(changed, `change-${round}`);
    change["append"]!.push(again.wallMs);
    uploads.push(again.uploaded);
    settle();
    change["buildah"]!.push(await buildah(changed, `change-${round}`));
    rmSync(changed, { recursive: true });
    peaks.push(pushed.peakBytes, again.peakBytes);
    const line = (times: Record<string, number[]>) =>
      Object.entries(times)
        .map(([name, values]) => `${name} ${(values.at(-1)! / 1000).toFixed(2)} s`)
        .join(", ");
    console.log(`round ${round + 1}: first push: ${line(first)}; one file changed: ${line(change)}`);
  }
  const ratio = (times: Record<string, number[]>) =>
    median(times["buildah"]!.map((value, index) => value / times["append"]![index]!));
  for (const [what, times] of [
    ["first push", first],
    ["one file changed", change],
  ] as const) {
    for (const [name, values] of Object.entries(times))
      console.log(`${what.padEnd(18)} ${name.padEnd(8)} median ${(median(values) / 1000).toFixed(2)} s`);
  }
  claim("first push: buildah ÷ append", ratio(first), "at least", 4);
  claim("one 10 kB file changed: buildah ÷ append", ratio(change), "at least", 20);
  claim("one 10 kB file changed: kB uploaded", Math.max(...uploads) / 1000, "at most", 100);
  claim("memory above an idle process, MB", (Math.max(...peaks) - idle) / 1e6, "at most", 150);
} finally {
  await registry.stop();
  await host.remove();
  base.remove();
  rmSync(work, { recursive: true, force: true });
}
