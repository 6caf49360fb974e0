import { copyFile, mkdir, stat, symlink } from "node:fs/promises";
import { basename, join, relative, resolve } from "node:path";
import { Failure } from "../core/failure.ts";
import { temporaryFolder } from "../platform/file/temporary.ts";
import { type GitHub, RequestError } from "../platform/github/port.ts";
import { insidePath, linkedTree } from "../platform/workspace/linked-tree.ts";
import type { Context } from "./context.ts";
import { input } from "./inputs.ts";

/** Declares the input `upload-artifact` of actions that write files worth keeping. */
export function artifactName(what: string) {
  return input<string, { description: string; onGitHub: true }>(
    { description: `Name of the artifact for ${what}. Nothing is uploaded when absent.`, onGitHub: true },
    {
      expected: "artifact name",
      // GitHub and file systems do not allow these characters in artifact names.
      parse: (name) =>
        /^[^\\/":<>|*?\r\n]{1,255}$/.test(name)
          ? { ok: true, value: name }
          : { ok: false, expected: 'a name without \\ / " : < > | * ? and line ends' },
    },
  );
}

/** The outputs for an uploaded artifact. */
export const artifactOutputs = {
  "artifact-id": "Identifier of the uploaded artifact in GitHub's API.",
  "artifact-url": "Address of the uploaded artifact, for people with access to the run.",
  "artifact-digest": "Digest of the uploaded zip file, `sha256:…`.",
};

export type ArtifactOutputs = Record<keyof typeof artifactOutputs, string | number | undefined>;

/** The outputs without an uploaded artifact. */
export const noArtifact: ArtifactOutputs = {
  "artifact-id": undefined,
  "artifact-url": undefined,
  "artifact-digest": undefined,
};

/** The content of an artifact: one folder, or several folders and files by their place in the artifact. */
export type ArtifactContent = string | Readonly<Record<string, string>>;

/**
 * Uploads a run's files as one artifact. A failed upload is a warning and never fails the step: the files are still on disk.
 */
export async function uploadResults(
  name: string | undefined,
  content: ArtifactContent,
  { github, reporter, cwd, env, signal }: Pick<Context, "github" | "reporter" | "cwd" | "env" | "signal">,
): Promise<ArtifactOutputs> {
  if (name === undefined) return noArtifact;
  if (github === undefined) {
    reporter.notice(
      `upload-artifact: ${name} was not uploaded: there is no artifact service outside a GitHub workflow`,
    );
    return noArtifact;
  }
  const files = (folder: string) =>
    allFiles(folder, cwd, ({ message }) => reporter.warning(`upload-artifact: left out of ${name}: ${message}`));
  try {
    const { id, url, digest } =
      typeof content === "string"
        ? await github.uploadArtifact(name, await files(content), resolve(cwd, content))
        : await arranged(content, { cwd, env, files }, (paths, root) => github.uploadArtifact(name, paths, root));
    return { "artifact-id": id, "artifact-url": url, "artifact-digest": digest };
  } catch (error) {
    signal.throwIfAborted();
    const { message } = error as Error;
    const hint = error instanceof RequestError && error.hint !== undefined ? ` (${error.hint})` : "";
    // A failed attempt's artifact must not be mistaken for the result of this attempt.
    if (github.run.runAttempt > 1 && !(error instanceof RequestError && error.status === 409)) {
      await withdrawArtifact(name, github);
    }
    reporter.warning(`upload-artifact: ${name} was not uploaded: ${message}${hint}`);
    return noArtifact;
  }
}

/**
 * Removes the artifact that an earlier attempt of this run uploaded under that name.
 *
 * @throws {Failure} if it may still exist, because a passing run would then have the wrong files.
 */
export async function withdrawArtifact(name: string, github: GitHub): Promise<void> {
  if (github.run.runAttempt <= 1) return;
  try {
    await github.deleteArtifact(name);
  } catch (error) {
    // Without an artifact service, there is no earlier artifact either.
    if (error instanceof RequestError && error.hint !== undefined) return;
    throw new Failure(
      `upload-artifact: ${name}: an earlier attempt of this run may have left an artifact of that name, which could neither be replaced nor removed: ${(error as Error).message} (start a new run instead of another attempt)`,
      { cause: error },
    );
  }
}

interface Arrangement extends Pick<Context, "cwd" | "env"> {
  /** Lists the files in a folder of the workspace. */
  files(folder: string): Promise<string[]>;
}

/** Provides a temporary folder with the artifact's structure, because its paths are those of its files on disk. */
async function arranged<T>(
  content: Readonly<Record<string, string>>,
  { cwd, env, files: filesIn }: Arrangement,
  use: (files: string[], root: string) => Promise<T>,
): Promise<T> {
  const { path: root, remove } = await temporaryFolder("artifact", env);
  try {
    const files: string[] = [];
    for (const [place, path] of Object.entries(content)) {
      const [from, to] = [await insidePath(path, cwd), join(root, place)];
      if ((await stat(from)).isDirectory()) {
        // Links avoid copying large models. A junction is a link that Windows allows for everyone.
        await symlink(from, to, "junction");
        files.push(...(await filesIn(path)).map((file) => join(to, relative(resolve(cwd, path), file))));
      } else {
        await mkdir(to);
        await copyFile(from, join(to, basename(path)));
        files.push(join(to, basename(path)));
      }
    }
    return await use(files, root);
  } finally {
    // Only the link is removed, not its target.
    await remove();
  }
}

/** Lists the files in a folder, also those behind links, which are how DVC keeps weights. */
async function allFiles(folder: string, cwd: string, onRefused: (failure: Failure) => void): Promise<string[]> {
  const entries = await linkedTree(folder, { cwd, onRefused });
  return entries
    .filter(({ kind }) => kind === "file")
    .map(({ path }) => join(resolve(cwd, folder), path))
    .sort();
}
