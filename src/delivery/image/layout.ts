import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { Failure } from "../../core/failure.ts";
import { jsonOf, problemText } from "../../core/shape/index.ts";
import { reason } from "../../platform/file/read.ts";
import { replaceFolder } from "../../platform/file/write.ts";
import { annotationMember } from "./annotations.ts";
import { type Blob, digestHex, fileBlob, sha256 } from "./blob.ts";
import { type Image, indexShape } from "./image.ts";
import { type Index, OCI } from "./media-types.ts";
import type { RegistryDocument } from "./repository.ts";

/** The file that identifies a folder as an OCI image layout. */
const mark = "oci-layout";

export interface LayoutContent {
  image: Image;
  tags: string[];
  signal: AbortSignal;
}

/**
 * Writes an image as an OCI image layout (image specification 1.1) and replaces the whole folder.
 *
 * @throws {Failure} if the folder has other content, or a blob does not match its digest.
 */
export async function writeLayout(folder: string, { image, tags, signal }: LayoutContent): Promise<void> {
  await replaceFolder(folder, mark, async (temporary) => {
    const blobs = join(temporary, "blobs", "sha256");
    await mkdir(blobs, { recursive: true });
    await writeFile(join(temporary, mark), '{"imageLayoutVersion":"1.0.0"}');
    const written = new Set<string>();
    for (const { document, blobs: held } of [...image.platforms, ...image.others]) {
      for (const blob of held) {
        if (written.has(blob.digest)) continue;
        written.add(blob.digest);
        await writeBlob(join(blobs, digestHex(blob.digest, blob.title)), blob, signal);
      }
      await writeFile(join(blobs, digestHex(document.digest, "image")), document.bytes);
    }
    const { root, descriptorAnnotations = {} } = image;
    await writeFile(join(blobs, digestHex(root.digest, "image")), root.bytes);
    const descriptor = { mediaType: root.mediaType, digest: root.digest, size: root.bytes.length };
    const index: Index = {
      schemaVersion: 2,
      mediaType: OCI.index,
      manifests:
        tags.length === 0
          ? [{ ...descriptor, ...annotationMember(descriptorAnnotations) }]
          : tags.map((tag) => ({
              ...descriptor,
              annotations: { ...descriptorAnnotations, "org.opencontainers.image.ref.name": tag },
            })),
    };
    await writeFile(join(temporary, "index.json"), JSON.stringify(index));
  });
}

async function writeBlob(path: string, blob: Blob, signal: AbortSignal): Promise<void> {
  const hash = createHash("sha256");
  const checked = async function* () {
    for await (const chunk of blob.read(0)) {
      hash.update(chunk);
      yield chunk;
    }
  };
  await pipeline(checked, createWriteStream(path), { signal });
  const digest = `sha256:${hash.digest("hex")}`;
  if (digest !== blob.digest) throw new Failure(`${blob.title}: expected ${blob.digest}, got ${digest}`);
}

/** An OCI image layout for reading. */
export interface Layout {
  /** Reads a document by its digest or its name in `index.json`. Without a name, reads the only one. */
  document(name?: string): Promise<RegistryDocument | undefined>;
  blob(about: Omit<Blob, "read" | "origin">): Blob;
  /** Returns the path of a blob. */
  file(digest: string): string;
}

/** Opens a layout. @throws {Failure} for any other folder. */
export async function openLayout(folder: string, where: string): Promise<Layout> {
  const text = (name: string) =>
    readFile(join(folder, name), "utf8").catch((error) => {
      throw new Failure(`${where}: expected an OCI image layout with ${name}: ${reason(error)}`, { cause: error });
    });
  await text(mark);
  const index = jsonOf(await text("index.json"), `${where}: index.json`, "an image index");
  const [problem] = indexShape.problems(index);
  if (problem !== undefined || !indexShape.fits(index)) {
    throw new Failure(`${where}: index.json: ${problem === undefined ? "" : problemText(problem)}`);
  }
  const file = (digest: string) => join(folder, "blobs", "sha256", digestHex(digest, where));
  const load = async (digest: string, mediaType: string): Promise<RegistryDocument> => {
    const bytes = await readFile(file(digest)).catch((error) => {
      throw new Failure(`${where}: ${digest}: ${reason(error)}`, { cause: error });
    });
    const found = sha256(bytes);
    if (found !== digest) throw new Failure(`${where}: expected a document with the digest ${digest}, got ${found}`);
    return { mediaType, digest, bytes };
  };
  return {
    async document(name) {
      if (name?.startsWith("sha256:")) {
        const present = await stat(file(name)).catch(() => undefined);
        return present === undefined ? undefined : load(name, "");
      }
      const found = index.manifests.filter(
        ({ annotations }) => name === undefined || annotations?.["org.opencontainers.image.ref.name"] === name,
      );
      const digests = new Set(found.map(({ digest }) => digest));
      if (digests.size > 1)
        throw new Failure(`${where}: expected one image, got ${digests.size} (name one: oci:PATH:TAG)`);
      return found[0] === undefined ? undefined : load(found[0].digest, found[0].mediaType);
    },
    blob: (about) => fileBlob(file(about.digest), about),
    file,
  };
}
