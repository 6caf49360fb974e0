import { readdir } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import type { Context } from "../context.ts";
import { input } from "../inputs.ts";

/** The input `upload-artifact` of every action that writes something worth keeping. */
export function artifactName(what: string) {
  return input<string, { description: string }>(
    { description: `Name of an artifact to upload ${what} as; nothing is uploaded when absent.` },
    {
      expected: "artifact name",
      // What GitHub refuses in artifact names, because file systems do.
      parse: (name) =>
        /^[^\\/":<>|*?\r\n]{1,255}$/.test(name)
          ? { ok: true, value: name }
          : { ok: false, expected: 'a name without \\ / " : < > | * ? and line ends' },
    },
  );
}

/** The outputs that go with it. */
export const artifactOutputs = {
  "artifact-id": "Id of the uploaded artifact, for GitHub's API.",
  "artifact-url": "Where the uploaded artifact can be downloaded by people with access to the run.",
  "artifact-digest": "`sha256:…` of the uploaded zip.",
};

export type ArtifactOutputs = { [K in keyof typeof artifactOutputs]?: string | number };

/**
 * Uploads whole folders as one artifact. What cannot be uploaded is a warning, never a red run: the files are on disk still.
 * Several folders keep their place below the folder they share.
 */
export async function uploadFolders(
  name: string | undefined,
  folders: string[],
  { github, reporter, cwd, signal }: Pick<Context, "github" | "reporter" | "cwd" | "signal">,
): Promise<ArtifactOutputs> {
  if (name === undefined) return {};
  if (github === undefined) {
    reporter.notice(
      `upload-artifact: ${name} was not uploaded: there is no artifact service outside a GitHub workflow`,
    );
    return {};
  }
  const absolute = folders.map((folder) => resolve(cwd, folder));
  try {
    const files = (await Promise.all(absolute.map(filesBelow))).flat();
    const { id, url, digest } = await github.uploadArtifact(name, files, sharedRoot(absolute));
    return { "artifact-id": id, "artifact-url": url, "artifact-digest": digest };
  } catch (error) {
    signal.throwIfAborted();
    reporter.warning(`upload-artifact: ${name} was not uploaded: ${(error as Error).message}`);
    return {};
  }
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** The deepest folder that holds all of them. */
export function sharedRoot(folders: string[]): string {
  let shared = folders[0]!;
  while (folders.some((folder) => relative(shared, folder).split(sep)[0] === "..")) shared = dirname(shared);
  return shared;
}
