import { RequestError, type UploadedArtifact, type WorkflowRun } from "./port.ts";

/** An artifact to upload: files under `root`, as one zip of this run. */
export interface ArtifactFiles {
  name: string;
  files: string[];
  root: string;
}

/**
 * Uploads an artifact. The service comes from the runner's environment, not from a token. An artifact of that name
 * from an earlier attempt of this run is replaced, because a failed attempt's files would otherwise belong to a run
 * that passed.
 *
 * @param attemptStart Start of this attempt. Undefined if GitHub does not say.
 * @throws {RequestError} with status 409 if another job of this attempt has uploaded the name, or the artifact of an
 * earlier attempt could not be replaced.
 */
export async function uploadRunArtifact(
  { name, files, root }: ArtifactFiles,
  run: WorkflowRun,
  attemptStart: () => Promise<Date | undefined>,
): Promise<UploadedArtifact> {
  const { DefaultArtifactClient } = await import("@actions/artifact");
  const client = new DefaultArtifactClient();
  const upload = () => client.uploadArtifact(name, files, root);
  const { id, size, digest } = await upload().catch(async (error) => {
    if (!/\(409\)|already exists/i.test(String(error?.message))) throw error;
    const taken = new RequestError(
      409,
      `another step or job of this run has uploaded an artifact of that name (give each its own, such as ${name}-1)`,
    );
    if (run.runAttempt <= 1) throw taken;
    const start = await attemptStart();
    const { createdAt } = (await client.getArtifact(name)).artifact;
    if (start !== undefined && createdAt !== undefined && createdAt >= start) throw taken;
    await client.deleteArtifact(name);
    return upload();
  });
  if (id === undefined) throw new RequestError(undefined, `the artifact service took ${name} without giving it an id`);
  return {
    id,
    url: `${run.serverUrl}/${run.owner}/${run.repository}/actions/runs/${run.runId}/artifacts/${id}`,
    digest: `sha256:${digest ?? ""}`,
    sizeBytes: size ?? 0,
  };
}

/** Removes an artifact of that name that an earlier attempt of this run left, if there is one. */
export async function deleteRunArtifact(name: string): Promise<void> {
  const { ArtifactNotFoundError, DefaultArtifactClient } = await import("@actions/artifact");
  await new DefaultArtifactClient().deleteArtifact(name).catch((error) => {
    if (!(error instanceof ArtifactNotFoundError)) throw error;
  });
}

export interface ArtifactDownload {
  id: number;
  /** Run that created the artifact. */
  runId: number;
  token: string;
  /** This run, whose repository has the artifact. */
  run: WorkflowRun;
  /** `sha256:…` of the zip file, if GitHub knows it. */
  digest: string | undefined;
}

/**
 * Downloads an artifact of any run in this repository and unpacks it into `folder`.
 *
 * @throws {RequestError} with status 409 if its bytes do not match `digest`.
 */
export async function downloadArtifact(
  { id, runId, token, run, digest }: ArtifactDownload,
  folder: string,
): Promise<void> {
  const { DefaultArtifactClient } = await import("@actions/artifact");
  const { digestMismatch } = await new DefaultArtifactClient().downloadArtifact(id, {
    path: folder,
    findBy: { token, workflowRunId: runId, repositoryOwner: run.owner, repositoryName: run.repository },
    ...(digest !== undefined && { expectedHash: digest }),
  });
  if (digestMismatch === true)
    throw new RequestError(409, `artifact ${id} is not what was uploaded: its digest does not match ${digest}`);
}
