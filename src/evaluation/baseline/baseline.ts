import { mkdir, stat, writeFile } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, resolve, sep } from "node:path";
import { Failure } from "../../core/failure.ts";
import { shownPath } from "../../platform/file/shown-path.ts";
import { temporaryFolder } from "../../platform/file/temporary.ts";
import { RequestError } from "../../platform/github/port.ts";
import { type MlflowUri, parseMlflowUri } from "../../platform/mlflow/model-uri.ts";
import { findArtifact } from "./artifact.ts";
import { type CommitOptions, mergeBase, resolveCommit } from "./commit.ts";
import { isRefused } from "./contents.ts";
import { blobAt, filesAt, locateInRepository } from "./repository.ts";

/** The location of a baseline's files on this disk, or the reason why there is no baseline. */
export type Baseline =
  | {
      found: true;
      /** A file, or a folder with the baseline's files. */
      path: string;
      /** Name of the baseline in messages: `main:report (commit 1a2b3c4)`. */
      name: string;
      commit: string | undefined;
      /** Removes the fetched files. */
      remove(): Promise<void>;
    }
  | { found: false; reason: string };

/** Maximum number of files. A report has some dozens, so a ref that names a whole repository is a mistake. */
const MOST_FILES = 5000;

/**
 * Finds the report that a `baseline` input names: a path (optionally with `file:`), `git:REF:PATH`,
 * `git:merge-base:PATH`, `artifact:NAME`, MLflow's `models:/NAME@ALIAS` and `runs:/ID`, or `none`.
 *
 * @throws {Failure} if the input is none of these, or the location cannot be reached. A missing report is a valid
 * result.
 */
export async function findBaseline(spec: string | undefined, options: CommitOptions): Promise<Baseline> {
  if (spec === undefined || spec === "none")
    return { found: false, reason: spec === undefined ? "none was given" : "baseline: none" };
  const uri = mlflowUri(spec);
  if (uri !== undefined) return fromMlflow(spec, uri, options);
  const [, kind, rest] = /^(file|git|artifact):(.*)$/s.exec(spec) ?? [undefined, "file", spec];
  if (kind === "git") return fromGit(rest, options);
  if (kind === "artifact") return fromArtifact(rest, options);
  const path = resolve(options.cwd, rest);
  const present = await stat(path).then(
    () => true,
    () => false,
  );
  if (!present) return { found: false, reason: `there is no file or folder ${rest}` };
  const name = isAbsolute(rest) ? shownPath(path, options.cwd) : rest;
  return { found: true, path, name, commit: undefined, remove: async () => {} };
}

function mlflowUri(spec: string): MlflowUri | undefined {
  try {
    return parseMlflowUri(spec);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    throw new Failure(`baseline: ${error.message}`, { cause: error });
  }
}

async function fromMlflow(spec: string, uri: MlflowUri, { env, signal }: CommitOptions): Promise<Baseline> {
  const { fetchMlflowBaseline } = await import("./mlflow.ts");
  const folder = await temporaryFolder("baseline", env);
  try {
    const options = { env, signal: signal ?? new AbortController().signal, folder: folder.path };
    const fetched = await fetchMlflowBaseline(uri, options);
    if (fetched.found) return { ...fetched, path: folder.path, remove: folder.remove };
    await folder.remove();
    return fetched;
  } catch (error) {
    await folder.remove();
    if (!(error instanceof Failure)) throw error;
    throw new Failure(`baseline: ${spec}: ${error.message}`, { cause: error });
  }
}

async function fromGit(rest: string, options: CommitOptions): Promise<Baseline> {
  const [, ref, path] = /^([^:]+):(.+)$/s.exec(rest) ?? [];
  if (ref === undefined || path === undefined) {
    throw new Failure(`baseline: git:${rest}: expected git:REF:PATH such as git:main:report/metrics.json`);
  }
  const place = await locateInRepository(path, options);
  const inRepository = { ...options, ...place.options };
  const commit = ref === "merge-base" ? await mergeBase(inRepository) : await resolveCommit(ref, inRepository);
  const name = `${ref}:${path} (commit ${commit.slice(0, 7)})`;
  const found = await filesAt(commit, place);
  if (found === undefined) return { found: false, reason: `commit ${commit.slice(0, 7)} (${ref}) has no ${path}` };
  const { files, options: reading } = found;
  if (files.length > MOST_FILES) {
    throw new Failure(`baseline: git:${rest}: expected a report's folder, got one with ${files.length} files`);
  }
  return kept({ name, commit, env: options.env }, async (folder) => {
    for (const each of files) {
      const target = join(folder, each.file === "" ? basename(place.path) : each.file);
      // Names in a tree are untrusted data.
      if (!target.startsWith(folder + sep)) continue;
      const bytes = await blobAt(each, path, reading);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, bytes);
      if (each.file === "") return target;
    }
    return folder;
  });
}

async function fromArtifact(name: string, options: CommitOptions): Promise<Baseline> {
  const { github } = options;
  if (name === "") throw new Failure("baseline: artifact:: expected the name of an artifact");
  if (github === undefined) {
    throw new Failure(
      `baseline: artifact:${name}: expected to run on GitHub with a token, got neither (set token, or name a path)`,
    );
  }
  try {
    // The commit that a pull request branched from is useful but optional, so an error is ignored.
    const preferred = github.run.pullRequest && (await mergeBase(options).catch(() => undefined));
    let taken: Baseline | undefined;
    const artifact = await findArtifact({
      name,
      github,
      preferred,
      take: async ({ id, runId, commit }) => {
        const title = `artifact ${name} of run ${runId} (commit ${commit.slice(0, 7)})`;
        const fetched = await kept({ name: title, commit, env: options.env }, async (folder) => {
          await github.downloadArtifact(id, runId, folder);
          return folder;
        }).catch((error) => {
          // The artifact may have expired since it was listed.
          if (error instanceof RequestError && error.status === 410) return "expired" as const;
          throw error;
        });
        if (fetched === "expired") return fetched;
        if (!(await isRefused(fetched.path))) {
          taken = fetched;
          return "taken";
        }
        await fetched.remove();
        return "refused";
      },
    });
    return taken ?? { found: false, reason: String(artifact) };
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    const permission =
      error.status === 403 || error.status === 404 ? "the job needs `permissions: actions: read`" : undefined;
    const hint = error.hint ?? permission;
    const answered = error.status === undefined ? "" : `GitHub answered ${error.status}: `;
    throw new Failure(
      `baseline: artifact:${name}: ${answered}${error.message}${hint === undefined ? "" : ` (${hint})`}`,
      {
        cause: error,
      },
    );
  }
}

/** Creates a temporary folder, which `fill` fetches files into. `fill` returns the path to use. */
async function kept(
  { name, commit, env }: { name: string; commit: string; env: CommitOptions["env"] },
  fill: (folder: string) => Promise<string>,
): Promise<Baseline & { found: true }> {
  const folder = await temporaryFolder("baseline", env);
  try {
    return { found: true, path: await fill(folder.path), name, commit, remove: folder.remove };
  } catch (error) {
    await folder.remove();
    throw error;
  }
}
