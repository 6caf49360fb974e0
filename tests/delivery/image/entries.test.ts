import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderEntries, shards } from "../../../src/delivery/image/entries.ts";
import { makeLayer } from "../../../src/delivery/image/layer.ts";
import { type Entry, Tar } from "../../../src/delivery/image/tar.ts";
import { folder } from "../../runner.ts";

test("a folder's entries are sorted by code units, links followed", async () => {
  const root = folder();
  const cache = folder();
  writeFileSync(join(cache, "f3a1"), "cached weights");
  for (const name of ["b", "a", "Z", "é"]) writeFileSync(join(root, name), name);
  mkdirSync(join(root, "a.d"));
  symlinkSync(join(cache, "f3a1"), join(root, "weights.bin"));
  const { entries } = await folderEntries(root, "/", "model");
  expect(entries.map(({ path }) => path)).toEqual([
    "model",
    "model/Z",
    "model/a",
    "model/a.d",
    "model/b",
    "model/weights.bin",
    "model/é",
  ]);
  expect(entries.find(({ path }) => path === "model/weights.bin")?.content).toMatchObject({
    kind: "file",
    sizeBytes: 14,
  });
});

test("links to nowhere, links in a circle and pipes are refused by name", async () => {
  const dangling = folder();
  symlinkSync("/nowhere/at/all", join(dangling, "weights.bin"));
  await expect(folderEntries(dangling, "/", "m")).rejects.toThrow(
    /weights\.bin: its link leads nowhere \(run `dvc pull`/,
  );
  const circle = folder();
  symlinkSync(circle, join(circle, "again"));
  await expect(folderEntries(circle, "/", "m")).rejects.toThrow(
    /again: expected a folder, got a link to a folder that contains it/,
  );
  const pipe = folder();
  execFileSync("mkfifo", [join(pipe, "p")]);
  await expect(folderEntries(pipe, "/", "m")).rejects.toThrow(
    /p: expected a file or folder, got a socket, pipe or device/,
  );
});

const sized = (path: string, megabytes: number): Entry => ({
  path,
  content: { kind: "file", file: path, sizeBytes: megabytes * 1024 * 1024 },
});

test("large files stand alone, small ones share a layer", () => {
  const entries = [sized("m/a", 1), sized("m/b", 900), sized("m/c", 1), sized("m/d", 4)];
  expect(shards(entries, { limitBytes: 4e9 }).map(({ entries }) => entries.map(({ path }) => path))).toEqual([
    ["m/a", "m/c"],
    ["m/b"],
    ["m/d"],
  ]);
});

test("a thousand large files share layers up to the limit", () => {
  const entries = Array.from({ length: 1000 }, (_, index) => sized(`m/${index}`, 5));
  const divided = shards(entries, { limitBytes: 4e9 });
  expect(divided.length).toBeLessThanOrEqual(32);
  expect(divided.flatMap(({ entries }) => entries)).toHaveLength(1000);
});

test("compression is chosen by what it gains", async () => {
  const root = folder();
  const signal = new AbortController().signal;
  const options = { part: "model", title: "t", compression: "auto", scratch: root, signal } as const;
  const random = randomBytes(400_000);
  const noise = await makeLayer(new Tar([{ path: "n", content: { kind: "bytes", bytes: random } }]), options);
  const text = await makeLayer(
    new Tar([{ path: "t", content: { kind: "bytes", bytes: Buffer.alloc(400_000, "a") } }]),
    options,
  );
  expect([noise.compression, text.compression]).toEqual(["none", "gzip"]);
  expect(noise.diffId).toBe(noise.blob.digest);
  expect(text.blob.sizeBytes).toBeLessThan(4000);
});

test("gzip's header has no clock and no system's name (RFC 1952)", async () => {
  const root = folder();
  const signal = new AbortController().signal;
  writeFileSync(join(root, "large"), "");
  // A hole: 20 MB that go through a file instead of memory.
  truncateSync(join(root, "large"), 20_000_000);
  for (const content of [
    { kind: "bytes", bytes: Buffer.alloc(1000) } as const,
    { kind: "file", file: join(root, "large"), sizeBytes: 20_000_000 } as const,
  ]) {
    const layer = await makeLayer(new Tar([{ path: "f", content }]), {
      part: "app",
      title: "t",
      compression: "gzip",
      scratch: root,
      signal,
    });
    const parts: Uint8Array[] = [];
    for await (const chunk of layer.blob.read(0)) parts.push(chunk);
    const bytes = Buffer.concat(parts);
    // Magic, deflate, no flags, time 0; then a level byte, and 255 for an unknown system.
    expect([...bytes.subarray(0, 8), bytes[9]]).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 255]);
    expect(bytes.length).toBe(layer.blob.sizeBytes);
  }
});
