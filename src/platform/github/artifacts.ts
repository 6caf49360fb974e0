import { RequestError, type UploadedArtifact, type WorkflowRun } from "./port.ts";

/** Files under `root` as one zip of this run. The service comes from the runner's environment, not from a token. */
export async function uploadRunArtifact(
  name: string,
  files: string[],
  root: string,
  run: WorkflowRun,
): Promise<UploadedArtifact> {
  const { DefaultArtifactClient } = await import("@actions/artifact");
  const { id, size, digest } = await new DefaultArtifactClient().uploadArtifact(name, files, root);
  if (id === undefined) throw new RequestError(undefined, `the artifact service took ${name} without giving it an id`);
  return {
    id,
    url: `${run.serverUrl}/${run.owner}/${run.repository}/actions/runs/${run.runId}/artifacts/${id}`,
    digest: `sha256:${digest ?? ""}`,
    sizeBytes: size ?? 0,
  };
}

/**
 * An artifact of any run of this repository, unpacked into `folder`.
 *
 * @throws {RequestError} with status 409 when its bytes are not those of `digest` (`sha256:…`).
 */
export async function downloadArtifact(
  id: number,
  folder: string,
  { runId, token, run, digest }: { runId: number; token: string; run: WorkflowRun; digest: string | undefined },
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
