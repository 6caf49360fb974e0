/**
 * Time that `train` adds to a training program: the same program by itself and as its `command`, with a model and metrics to keep. Once
 * for a program of Node, and once for one of Python, whose version is asked for meanwhile.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { claim, interleaved, median } from "./measure.ts";

const root = resolve(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "command-"));
const script = `
const fs = require("fs");
fs.writeFileSync("model.bin", Buffer.alloc(1_000_000));
fs.writeFileSync("metrics.json", '{"accuracy":0.97}');
for (let epoch = 1; epoch <= 1000; epoch++) console.log("epoch=" + epoch + " loss=" + 1 / epoch);
`;
writeFileSync(join(folder, "train.cjs"), script);
const python = `
open("model.bin", "wb").write(bytes(1_000_000))
open("metrics.json", "w").write('{"accuracy":0.97}')
for epoch in range(1, 1001): print(f"epoch={epoch} loss={1 / epoch}")
`;
writeFileSync(join(folder, "train.py"), python);

/** Processor time, because the wall time of two processes in turn is that of whatever else runs on the machine. */
async function addedMs(name: string, [command, ...args]: [string, ...string[]]): Promise<number> {
  const alone = { name, command, args, cwd: folder };
  const trained = {
    name: `${name}, train`,
    command: process.execPath,
    args: [
      ...[join(root, "bin/trainyard.js"), "train", "--command", [command, ...args].join(" ")],
      ...["--model", "model.bin", "--metrics-files", "metrics.json", "--metrics-from-log"],
    ],
    cwd: folder,
  };
  const runs = await interleaved([alone, trained], 15, 2);
  for (const [each, results] of runs) {
    const wall = median(results.map(({ wallMs }) => wallMs));
    console.log(`${each.padEnd(16)} median ${wall.toFixed(1)} ms`);
  }
  const costs = (each: string) => runs.get(each)!.map(({ cpuMs }) => cpuMs);
  return median(costs(trained.name).map((cost, index) => cost - costs(alone.name)[index]!));
}

try {
  const node = await addedMs("node", [process.execPath, "train.cjs"]);
  claim("ms of processor time that train adds to a command", node, "at most", 300);
  // The Python in PATH may be a script that looks for the right version first, as that of pyenv is.
  const added = await addedMs("python3", ["python3", "train.py"]);
  claim("ms of processor time that train adds to a command of Python", added, "at most", 300);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
