import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { parseTable, writeCsv } from "../../src/data/table/index.ts";
import { attack, plainly, type Target } from "../target.ts";
import { damaged, damages } from "../values.ts";

const fixtures = resolve(import.meta.dirname, "../../tests/data/table/fixtures/written");
const originals = ["stream.arrow", "polars.arrow", "lz4.feather", "zstd.feather", "uncompressed.feather"].map((file) =>
  readFileSync(join(fixtures, file)),
);

const inputs = fc.record({ file: fc.constantFrom(...originals.keys()), damages });

export const target: Target = {
  about: "Arrow files and streams: damaged bytes are read or refused, and reading ends",
  sources: ["data/table/arrow.ts", "data/table/arrow-stream.ts", "data/table/arrow-dictionaries.ts"],
  batch: 300,
  open: () => ({
    attack: attack({
      inputs,
      async check({ file, damages }) {
        const bytes = damaged(originals[file]!, damages);
        const table = await plainly(() => parseTable(bytes, "t.arrow", { limitBytes: 200_000_000 }));
        if (table !== undefined) [...writeCsv(table)];
      },
    }),
  }),
};
