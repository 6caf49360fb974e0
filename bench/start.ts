/** Cold start of the gate compared with Node alone. Every step of a workflow pays this. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { claim, interleaved, median, medianRatio } from "./measure.ts";

const root = resolve(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "start-"));
writeFileSync(join(folder, "metrics.json"), '{"accuracy":0.97}');
writeFileSync(join(folder, "output"), "");
writeFileSync(join(folder, "summary"), "");
const env = {
  GITHUB_WORKSPACE: folder,
  GITHUB_OUTPUT: join(folder, "output"),
  GITHUB_STEP_SUMMARY: join(folder, "summary"),
  INPUT_METRICS: "metrics.json",
  INPUT_RULES: "accuracy >= 0.9",
  "INPUT_REPORT-DIR": "report",
  "INPUT_ON-FAILURE": "fail",
};

try {
  const idle = { name: "node -e 0", command: process.execPath, args: ["-e", "0"] };
  const stub = { name: "stub", command: process.execPath, args: [join(root, "actions/gate-on-metric/index.js")], env };
  const cli = {
    name: "cli",
    command: process.execPath,
    args: [join(root, "bin/trainyard.js"), "gate-on-metric", "--metrics", "metrics.json", "--rules", "accuracy >= 0.9"],
    cwd: folder,
  };
  const runs = await interleaved([idle, stub, cli], 21, 2);
  const walls = (name: string) => runs.get(name)!.map(({ wallMs }) => wallMs);
  for (const name of runs.keys()) console.log(`${name.padEnd(10)} median ${median(walls(name)).toFixed(1)} ms`);
  claim("gate-on-metric's stub ÷ node -e 0", medianRatio(walls("stub"), walls("node -e 0")), "at most", 3.5);
  claim("gate-on-metric in the CLI ÷ node -e 0", medianRatio(walls("cli"), walls("node -e 0")), "at most", 3.5);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
