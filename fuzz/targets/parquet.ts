import fc from "fast-check";
import { parquetWriteBuffer } from "hyparquet-writer";
import { parseTable, writeCsv } from "../../src/data/table/index.ts";
import { attack, hold, plainly, type Target } from "../target.ts";
import { damaged, damages, text, wellFormed } from "../values.ts";

const columns = fc.record({
  numbers: fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1, maxLength: 20 }),
  texts: fc.array(text, { minLength: 20, maxLength: 20 }),
  codec: fc.constantFrom("SNAPPY" as const, "UNCOMPRESSED" as const),
});

const inputs = fc.record({ columns, damages });

export const target: Target = {
  about: "Parquet bytes: whole files read back, damaged ones are read or refused",
  sources: ["data/table/parquet.ts", "data/table/compression.ts", "data/table/record-table.ts"],
  batch: 300,
  open: () => ({
    attack: attack({
      inputs,
      async check({ columns: { numbers, texts, codec }, damages }) {
        const bytes = Buffer.from(
          parquetWriteBuffer({
            columnData: [
              { name: "x", data: numbers, type: "DOUBLE" },
              {
                name: "label",
                data: texts.slice(0, numbers.length).map((each) => `k${wellFormed(each)}`),
                type: "STRING",
              },
            ],
            codec,
          }),
        );
        const whole = await plainly(() => parseTable(bytes, "t.parquet", { only: new Set(["x"]) }));
        const [x] = whole?.columns ?? [];
        hold(x !== undefined && "values" in x, () => "the column x is not there");
        for (const [row, value] of numbers.entries())
          hold(x.values[row] === value + 0, () => `row ${row}: ${value} became ${x.values[row]}`);
        const table = await plainly(() =>
          parseTable(damaged(bytes, damages), "t.parquet", { limitBytes: 200_000_000 }),
        );
        if (table !== undefined) [...writeCsv(table)];
      },
    }),
  }),
};
