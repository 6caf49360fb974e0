/** Cells are written as they were read: leading zeros, decimal places, spellings of dates and missing values. */
import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { cli, folder, root } from "../runner.ts";

const tables = join(root, "tests/fixtures/tables/remembered");

test("a command gets zip codes as they are written: the program is right in every row, as it is by itself", async () => {
  const cwd = folder();
  const words = ["test-model", "--command", `python3 ${join(tables, "zip_predict.py")}`, "--target", "coast"];
  const { code, stdout, stderr } = await cli([...words, "--data", join(tables, "zip.csv"), "--json"], { cwd });
  expect(code, stderr).toBe(0);
  expect(JSON.parse(stdout.trim().split("\n").at(-1)!)["accuracy"]).toBe(1);
});

const header = "code,size,day,note,y";
const lines = Array.from({ length: 40 }, (_, n) => {
  const day = `2026/01/${String((n % 28) + 1).padStart(2, "0")}`;
  return `0${4402 + n},${n % 7}.0,${day},${n % 5 === 0 ? "NA" : n % 2 === 0 ? '"a, b"' : "c"},${n % 7 < 3 ? "no" : "yes"}`;
});

test("the held-out rows are lines of the data", async () => {
  const cwd = folder();
  writeFileSync(join(cwd, "rows.csv"), `${[header, ...lines].join("\n")}\n`);
  const { code, stderr } = await cli(["train", "--data", "rows.csv", "--target", "y"], { cwd });
  expect(code, stderr).toBe(0);
  const [first, ...held] = readFileSync(join(cwd, "report/test.csv"), "utf8").trimEnd().split("\n");
  expect(first).toBe(header);
  expect(held).toHaveLength(10);
  expect(lines).toEqual(expect.arrayContaining(held));
});

test("semicolons and decimal commas stay, and test-model reads them", async () => {
  const cwd = folder();
  const rows = Array.from({ length: 40 }, (_, n) => `${n % 8},${n % 10}5;${n % 8 < 4 ? "no" : "yes"}`);
  writeFileSync(join(cwd, "rows.csv"), `${["size;y", ...rows].join("\n")}\n`);
  const { code, stderr } = await cli(["train", "--data", "rows.csv", "--target", "y"], { cwd });
  expect(code, stderr).toBe(0);
  const [first, ...held] = readFileSync(join(cwd, "report/test.csv"), "utf8").trimEnd().split("\n");
  expect(first).toBe("size;y");
  expect(rows).toEqual(expect.arrayContaining(held));
  const accuracy = async (data: string) => {
    const tested = await cli(["test-model", "--test-data", data, "--json"], { cwd });
    return JSON.parse(tested.stdout.trim().split("\n").at(-1)!)["accuracy"];
  };
  const points = held.map((line) => line.replace(",", ".").replace(";", ","));
  writeFileSync(join(cwd, "points.csv"), `${["size,y", ...points].join("\n")}\n`);
  const semicolons = await accuracy("report/test.csv");
  expect(semicolons).toBe(await accuracy("points.csv"));
  expect(semicolons).toBeGreaterThan(0.8);
});

test("a served model gets codes, dates and categories as they are written, and null for missing cells", async () => {
  const cwd = folder();
  writeFileSync(join(cwd, "rows.csv"), `${[header, ...lines].join("\n")}\n`);
  const asked: Record<string, unknown>[] = [];
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on("data", (piece) => pieces.push(piece));
    request.on("end", () => {
      const rows = JSON.parse(Buffer.concat(pieces).toString("utf8"));
      asked.push(...rows);
      response.end(JSON.stringify(rows.map(() => "yes")));
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => void server.close());
  const { port } = server.address() as { port: number };
  const words = ["test-model", "--url", `http://127.0.0.1:${port}/`, "--data", "rows.csv", "--target", "y"];
  const { code, stderr } = await cli(words, { cwd });
  expect(code, stderr).toBe(0);
  expect(asked[0]).toEqual({ code: "04402", size: 0, day: "2026/01/01", note: null });
  expect(asked[1]).toEqual({ code: "04403", size: 1, day: "2026/01/02", note: "c" });
});
