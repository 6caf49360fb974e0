/** Timestamps keep their hour in the schema for the page and for clients. A schema given to `serve` is used. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cli, folder } from "../runner.ts";
import { post, serve } from "./server.ts";

test("the example of a timestamp has the median hour, and dates are read as a schema says", async () => {
  const cwd = folder();
  // Hours 8 to 16 equally often: the median is 12.
  const rows = Array.from({ length: 90 }, (_, n) => {
    const hour = 8 + (n % 9);
    const day = `2026-03-${String((n % 28) + 1).padStart(2, "0")}`;
    const clock = `${String(hour).padStart(2, "0")}:30`;
    return `${day}T${clock}:00Z,${clock},${hour < 12 ? "morning" : "later"}`;
  });
  writeFileSync(join(cwd, "rows.csv"), `${["seen,at,part", ...rows].join("\n")}\n`);
  const trained = await cli(["train", "--data", "rows.csv", "--target", "part"], { cwd });
  expect(trained.code, trained.stderr).toBe(0);
  writeFileSync(join(cwd, "schema.yaml"), 'columns:\n  seen: { format: "%d.%m.%Y %H:%M" }\n');
  const served = await serve(join(cwd, "model"), ["--schema", join(cwd, "schema.yaml")]);
  const { columns } = (await (await fetch(`${served.url}schema`)).json()) as { columns: { example: string }[] };
  expect(columns[0]!.example).toMatch(/^2026-03-\d\dT12:00:00\.000Z$/);
  expect(columns[1]).toMatchObject({ type: "date", example: "12:00", min: "08:30", max: "16:30" });
  const given = [
    { seen: "14.03.2026 09:15", at: "09:15" },
    { seen: "2026-03-14T15:15:00Z", at: "15:15:30" },
    { seen: "2026-03-14T15:15:00Z", at: "1970-01-01T15:15:30Z" },
  ];
  const answers = (await (await post(`${served.url}predict`, given)).json()) as { prediction: string }[];
  expect(answers.map(({ prediction }) => prediction)).toEqual(["morning", "later", "later"]);
  const wrong = await post(`${served.url}predict`, [{ seen: "2026-03-14", at: "24:10" }]);
  expect(await wrong.json()).toMatchObject({
    status: 400,
    detail: 'row 1: at: expected a time of day such as "08:30", got "24:10"',
  });
});
