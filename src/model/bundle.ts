import { createHash } from "node:crypto";
import { access, mkdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Failure } from "../failure.ts";
import { replaceFolder } from "../file/write.ts";
import { version } from "../version.ts";
import type { Model } from "./model.ts";

/** The file by which a folder is known as a bundle. */
const mark = "model.json";

/** Writes a bundle; resolves to its digest. */
export async function writeBundle(
  folder: string,
  model: Model,
  { profile }: { profile?: object } = {},
): Promise<string> {
  const text = `${JSON.stringify({ format: "trainyard-model-1", version, ...model }, plainArrays)}\n`;
  await replaceFolder(folder, mark, async (temporary) => {
    await mkdir(temporary, { recursive: true });
    await writeFile(join(temporary, mark), text);
    if (profile !== undefined)
      await writeFile(join(temporary, "profile.json"), `${JSON.stringify(profile, null, 2)}\n`);
  });
  return digestOf(text);
}

/**
 * Reads a bundle.
 *
 * @throws {Failure} for a missing or foreign folder, and for a model file that cannot be read.
 */
export async function readBundle(
  folder: string,
  cwd: string,
): Promise<{ model: Model; digest: string; sizeBytes: number }> {
  const path = resolve(cwd, folder);
  await access(path).catch((error) => {
    throw new Failure(
      `${folder}: there is no such folder (\`train\` writes it; model-dir and model must name the same)`,
      {
        cause: error,
      },
    );
  });
  const text = await readFile(join(path, mark), "utf8").catch((error) => {
    throw new Failure(`${folder}: expected a model bundle with ${mark}, found none`, { cause: error });
  });
  try {
    const held = JSON.parse(text);
    if (held.format !== "trainyard-model-1") throw new Error(`its format is ${JSON.stringify(held.format)}`);
    for (const name of ["roots", "feature", "left", "right", "leaves"])
      held.forest[name] = Int32Array.from(held.forest[name]);
    held.forest.threshold = Float32Array.from(held.forest.threshold);
    return { model: held, digest: digestOf(text), sizeBytes: Buffer.byteLength(text) };
  } catch (error) {
    throw new Failure(`${folder}/${mark}: expected a model of this version, ${(error as Error).message}`, {
      cause: error,
    });
  }
}

function digestOf(text: string): string {
  return `sha256:${createHash("sha256").update(text).digest("hex")}`;
}

function plainArrays(_: string, value: unknown): unknown {
  return ArrayBuffer.isView(value) ? Array.from(value as Int32Array) : value;
}
