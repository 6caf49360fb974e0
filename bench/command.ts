/** Time that `train` adds to a training program: the same program by itself and as its `command`, with a model and metrics to keep. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { claim, interleaved, median } from "./measure.ts";

const root = resolve(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "command-"));
const program = `
const fs = require("fs");
fs.writeFileSync("model.bin", Buffer.alloc(1_000_000));
fs.writeFileSync("metrics.json", '{"accuracy":0.97}');
for (let epoch = 1; epoch <= 1000; epoch++) console.log("epoch=" + epoch + " loss=" + 1 / epoch);
`;
writeFileSync(join(folder, "train.cjs"), program);

try {
  const alone = { name: "program", command: process.execPath, args: ["train.cjs"], cwd: folder };
  const trained = {
    name: "train",
    command: process.execPath,
    args: [
      ...[join(root, "bin/trainyard.js"), "train", "--command", `${process.execPath} train.cjs`],
      ...["--model", "model.bin", "--metrics-files", "metrics.json", "--metrics-from-log"],
    ],
    cwd: folder,
  };
  const runs = await interleaved([alone, trained], 15, 2);
  const walls = (name: string) => runs.get(name)!.map(({ wallMs }) => wallMs);
  for (const name of runs.keys()) console.log(`${name.padEnd(10)} median ${median(walls(name)).toFixed(1)} ms`);
  // Processor time, because the wall time of two processes in turn is that of whatever else runs on the machine.
  const costs = (name: string) => runs.get(name)!.map(({ cpuMs }) => cpuMs);
  const added = median(costs("train").map((cost, index) => cost - costs("program")[index]!));
  claim("ms of processor time that train adds to a command", added, "at most", 300);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
