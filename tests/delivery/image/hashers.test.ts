/** Archives hashed by threads: the digests that coreutils give for the same bytes, which tests/image/tar.test.ts holds against Python's. */
import { execFileSync } from "node:child_process";
import { appendFileSync, writeFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { expect, onTestFinished, test } from "vitest";
import { folderEntries } from "../../../src/delivery/image/entries.ts";
import { Hashers } from "../../../src/delivery/image/hashers.ts";
import { makeLayer } from "../../../src/delivery/image/layer.ts";
import { type Entry, Tar } from "../../../src/delivery/image/tar.ts";
import { folder } from "../../runner.ts";

const signal = new AbortController().signal;

function hashers(): Hashers {
  const made = new Hashers();
  onTestFinished(() => made.stop());
  return made;
}

/** A folder with a file of `megabytes`, different for each `name`. */
async function archive(name: string, megabytes: number): Promise<{ entries: Entry[]; file: string; digest: string }> {
  const cwd = folder();
  const file = join(cwd, name);
  execFileSync("sh", ["-c", `yes "${name}" | head -c ${megabytes}000000 > "${file}"`]);
  const { entries } = await folderEntries(cwd, "/", "m");
  return { entries, file, digest: await sha256sum(new Tar(entries).read()) };
}

async function sha256sum(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const file = join(folder(), "bytes");
  await writeFile(file, bytes);
  return `sha256:${execFileSync("sha256sum", [file], { encoding: "utf8" }).slice(0, 64)}`;
}

test("several archives at once, more than there are threads to start, each with its own digest", async () => {
  const threads = hashers();
  const archives = await Promise.all(["a", "b", "c"].map((name) => archive(name, 3)));
  const digests = await Promise.all(archives.map(({ entries }) => threads.hash(entries, signal)));
  expect(digests).toEqual(archives.map(({ digest }) => digest));
  // Threads that are done take the next.
  expect(await threads.hash(archives[1]!.entries, signal)).toBe(archives[1]!.digest);
});

test("a layer that is large enough for a thread, with its progress", async () => {
  const { entries, digest } = await archive("weights", 100);
  const told: number[] = [];
  const layer = await makeLayer(new Tar(entries), {
    part: "model",
    title: "weights",
    compression: "none",
    scratch: folder(),
    signal,
    hashers: hashers(),
    onProgress: (done) => told.push(done),
  });
  expect(layer.blob.digest).toBe(digest);
  expect(layer.diffId).toBe(digest);
  expect(told.length).toBeGreaterThan(1);
  expect(told).toEqual([...told].sort((a, b) => a - b));
});

test("a file that is longer by now is a failure that names it; the thread goes on", async () => {
  const threads = hashers();
  const changed = await archive("changed", 1);
  const whole = await archive("whole", 1);
  appendFileSync(changed.file, "more");
  await expect(threads.hash(changed.entries, signal)).rejects.toThrow(
    `${changed.file}: the file changed while it was read (is another step still writing it?)`,
  );
  expect(await threads.hash(whole.entries, signal)).toBe(whole.digest);
});

test("whoever is interrupted does not wait", async () => {
  const stopping = new AbortController();
  const { entries } = await archive("long", 200);
  const hashed = hashers().hash(entries, stopping.signal);
  stopping.abort(new Error("stopped"));
  await expect(hashed).rejects.toThrow("stopped");
});

test("what is large and packs well is packed", async () => {
  const cwd = folder();
  writeFileSync(join(cwd, "zeros"), Buffer.alloc(70_000_000));
  const layer = await makeLayer(new Tar((await folderEntries(cwd, "/", "m")).entries), {
    part: "model",
    title: "zeros",
    compression: "auto",
    scratch: folder(),
    signal,
    hashers: hashers(),
  });
  expect(layer.compression).toBe("gzip");
  expect(layer.diffId).toBe(await sha256sum(Readable.from(layer.blob.read(0)).pipe(createGunzip())));
});
