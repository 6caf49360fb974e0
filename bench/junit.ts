/**
 * Reading JUnit XML compared with bare saxes: time and peak memory at 100 MB, time per MB from 10 to 300 MB, many classes in a
 * suite, the whole step over 200 failures in a tree of 20,000 files, and over 1 MB of texts that are slow to search. Both
 * readers run as TypeScript in a process of their own.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { longTexts, reportWith } from "./junit/long-texts.ts";
import { writeReport } from "./junit/write-report.ts";
import { type Command, claim, interleaved, median, medianRatio, type Run, run } from "./measure.ts";

const root = resolve(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "junit-"));
const reader = (name: string, script: string, file: string): Command => ({
  name,
  command: process.execPath,
  args: [join(import.meta.dirname, "junit", `${script}.ts`), join(folder, file)],
});
const said = ({ stdout }: Run): { cases: number; failed: number; skipped: number; cpuMs: number; ms: number } =>
  JSON.parse(stdout);
const megabytes = (file: string) => statSync(join(folder, file)).size / 1e6;

try {
  writeReport(join(folder, "100.xml"), { cases: 575_000, perSuite: 500, classes: 1 });
  console.log(`575,000 cases in 1,150 suites, ${megabytes("100.xml").toFixed(0)} MB`);
  const readers = await interleaved([reader("saxes", "bare", "100.xml"), reader("ours", "ours", "100.xml")], 7);
  const [bare, ours] = [readers.get("saxes")!, readers.get("ours")!];
  const peak = (runs: Run[]) => runs.map(({ peakBytes }) => peakBytes);
  // Processor time of the reading, collector and compiler threads included: on a shared machine the clock counts waiting too.
  const times = (runs: Run[]) => runs.map((each) => said(each).cpuMs);
  const walls = (runs: Run[]) => runs.map((each) => said(each).ms);
  for (const [name, runs] of readers) {
    console.log(
      `${name.padEnd(6)} median ${median(times(runs)).toFixed(0)} ms of processor, ${median(walls(runs)).toFixed(0)} ms by the clock, peak ${(median(peak(runs)) / 1e6).toFixed(0)} MB`,
    );
  }
  const { cases, failed, skipped } = said(ours[0]!);
  if (cases !== 575_000 || failed !== 1150 || skipped !== 1150) throw new Error(`wrong counts: ${ours[0]!.stdout}`);
  claim("processor time ÷ bare saxes", medianRatio(times(ours), times(bare)), "at most", 0.75);
  claim("time by the clock ÷ bare saxes", medianRatio(walls(ours), walls(bare)), "at most", 0.75);
  claim("peak memory ÷ bare saxes", medianRatio(peak(ours), peak(bare)), "at most", 1.3);

  writeReport(join(folder, "10.xml"), { cases: 50_000, perSuite: 500, classes: 1 });
  writeReport(join(folder, "300.xml"), { cases: 1_500_000, perSuite: 500, classes: 1 });
  const sizes = await interleaved([reader("10 MB", "ours", "10.xml"), reader("300 MB", "ours", "300.xml")], 3);
  const perMegabyte = (name: string, file: string) => times(sizes.get(name)!).map((ms) => ms / megabytes(file));
  const [small, large] = [perMegabyte("10 MB", "10.xml"), perMegabyte("300 MB", "300.xml")];
  console.log(`10 MB ${median(small).toFixed(2)} ms/MB, 300 MB ${median(large).toFixed(2)} ms/MB`);
  claim("time per MB at 300 MB ÷ at 10 MB", medianRatio(large, small), "at most", 1.3);

  writeReport(join(folder, "one.xml"), { cases: 200_000, perSuite: 200_000, classes: 1 });
  writeReport(join(folder, "many.xml"), { cases: 200_000, perSuite: 200_000, classes: 50_000 });
  const classes = await interleaved([reader("1 class", "ours", "one.xml"), reader("50,000", "ours", "many.xml")], 5);
  claim(
    "time a case with 50,000 classes in one suite ÷ with 1",
    medianRatio(times(classes.get("50,000")!), times(classes.get("1 class")!)),
    "at most",
    1.3,
  );

  const tree = join(folder, "tree");
  for (let i = 0; i < 200; i++) {
    mkdirSync(join(tree, `pkg${i}`), { recursive: true });
    for (let j = 0; j < 100; j++) writeFileSync(join(tree, `pkg${i}/test_${i}_${j}.py`), "");
  }
  const failure = (i: number) =>
    `<testcase classname="pkg${i}.test_${i}_7.TestA" name="t"><failure message="no">test_${i}_7.py:12: AssertionError</failure></testcase>`;
  writeFileSync(
    join(tree, "junit.xml"),
    `<testsuite name="pytest">${Array.from({ length: 200 }, (_, i) => failure(i)).join("")}</testsuite>`,
  );
  const step: Command = {
    name: "200 failures",
    command: process.execPath,
    args: [join(root, "bin/trainyard.js"), "publish-junit", "--fail-on", "never"],
    cwd: tree,
  };
  const walked = await run(step);
  execFileSync("git", ["init", "-q"], { cwd: tree });
  execFileSync("git", ["add", "."], { cwd: tree });
  const indexed = await run(step);
  claim("200 failures among 20,000 files, without git, whole process in s", walked.wallMs / 1000, "at most", 1);
  claim("the same with git", indexed.wallMs / 1000, "at most", 1);

  for (const [name, content] of Object.entries(longTexts)) {
    const cwd = join(folder, name);
    mkdirSync(cwd);
    writeFileSync(join(cwd, "junit.xml"), reportWith(content));
    const args = [join(root, "bin/trainyard.js"), "publish-junit", "--fail-on", "never"];
    const { wallMs } = await run({ name, command: process.execPath, args, cwd });
    claim(`1 MB: ${name}, whole process in s`, wallMs / 1000, "at most", 1);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
