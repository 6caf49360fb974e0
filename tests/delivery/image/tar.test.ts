import { createHash } from "node:crypto";
import { appendFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Entry, Tar } from "../../../src/delivery/image/tar.ts";
import { folder } from "../../runner.ts";
import expected from "./fixtures/tar/expected.json" with { type: "json" };

const dir = (path: string): Entry => ({ path, content: { kind: "folder" } });
const file = (path: string, text: string): Entry => ({ path, content: { kind: "bytes", bytes: Buffer.from(text) } });
const long = `${Array(5).fill("a-folder-with-a-long-name").join("/")}/file.txt`;

async function bytes(tar: Tar, from = 0): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of tar.read(from)) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

const cases: Record<keyof typeof expected, Entry[]> = {
  empty: [],
  folder: [dir("model")],
  small: [dir("model"), file("model/a.txt", "hello\n"), file("model/empty", ""), file("model/block", "x".repeat(512))],
  long: [
    file(long, "long"),
    file(long.slice(0, 99), "99"),
    file(long.slice(0, 100), "100"),
    file(long.slice(0, 101), "101"),
  ],
};

test.each(Object.entries(cases))("%s: the same bytes as Python's tarfile", async (name, entries) => {
  const data = await bytes(new Tar(entries));
  expect({ bytes: data.length, sha256: createHash("sha256").update(data).digest("hex") }).toEqual(
    expected[name as keyof typeof expected],
  );
});

test("reading from any offset gives the rest", async () => {
  const path = join(folder(), "weights");
  writeFileSync(path, Buffer.alloc(1_300_000, "weights!"));
  const tar = new Tar([
    dir("m"),
    file("m/é.txt", "accents go into a pax header"),
    { path: "m/weights", content: { kind: "file", file: path, sizeBytes: 1_300_000 } },
    file("m/z", "end"),
  ]);
  const whole = await bytes(tar);
  expect(whole.length).toBe(tar.sizeBytes);
  const edges = [0, 1, 511, 512, 513, 1024, 1536, 2047, 2048, 2560, 1_048_576 + 2560, 1_302_560, 1_303_000];
  for (const offset of [...edges, whole.length - 1025, whole.length - 1024, whole.length - 1, whole.length]) {
    expect((await bytes(tar, offset)).equals(whole.subarray(offset)), `from ${offset}`).toBe(true);
  }
});

test("sizes beyond 8 GiB go into a pax header, as POSIX asks", async () => {
  const sizeBytes = 8 * 1024 ** 3;
  const tar = new Tar([{ path: "huge", content: { kind: "file", file: "/nowhere", sizeBytes } }]);
  const stream = tar.read();
  const { value: head } = (await stream.next()) as { value: Uint8Array };
  // "19 size=8589934592\n": the length counts itself.
  expect(Buffer.from(head).toString("latin1", 512, 531)).toBe("19 size=8589934592\n");
  expect(tar.sizeBytes).toBe(512 * 3 + sizeBytes + 1024);
});

test("a file that grows while it is read is refused", async () => {
  const path = join(folder(), "log");
  writeFileSync(path, "one");
  const tar = new Tar([{ path: "log", content: { kind: "file", file: path, sizeBytes: 3 } }]);
  appendFileSync(path, "more");
  await expect(bytes(tar)).rejects.toThrow(/log: the file changed while it was read/);
});
