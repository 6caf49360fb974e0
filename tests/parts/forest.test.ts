/** Threads give the same forest on every supported version of Node. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { drawn } from "../models/forest/data.ts";
import { cli, folder, root } from "../runner.ts";

const parts = join(root, "tests/parts/node_modules");
const versions = { 20: join(parts, "node20/bin/node"), 22: join(parts, "node22/bin/node"), 24: process.execPath };

test.each(["classification", "regression"])(
  "1, 2 and 8 threads on Node 20, 22 and 24 grow one forest: %s",
  async (task) => {
    const cwd = folder();
    const rows = 6000;
    const { matrix, target } = drawn(rows, 6, task === "classification" ? 3 : 0, 12);
    const lines = Array.from({ length: rows }, (_, row) => {
      const cells = Array.from({ length: 6 }, (_, column) => matrix.data[column * rows + row]);
      return [...cells, target.task === "classification" ? `k${target.codes[row]}` : target.values[row]].join();
    });
    writeFileSync(join(cwd, "rows.csv"), `a,b,c,d,e,f,y\n${lines.join("\n")}\n`);
    const digests = new Set<string>();
    const threads: (string | undefined)[] = [];
    for (const node of Object.values(versions)) {
      for (const count of ["1", "8"]) {
        const given = [
          "--data",
          "rows.csv",
          "--target",
          "y",
          "--n-estimators",
          "500",
          "--max-depth",
          "7",
          "--max-features",
          "1.0",
        ];
        const result = await cli(["train", ...given, "--threads", count, "--json"], { cwd, node });
        expect(result.code, result.stderr).toBe(0);
        threads.push(/on (\w+) thread/.exec(result.stderr)?.[1]);
        digests.add(JSON.parse(result.stdout.trim().split("\n").at(-1)!)["model-digest"]);
      }
    }
    expect(threads.filter((each) => each === "one")).toHaveLength(3);
    expect(digests.size).toBe(1);
  },
);
