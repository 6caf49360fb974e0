import { RequestError } from "../../platform/github/port.ts";

export interface RefusedWrite {
  error: unknown;
  permission: string;
  readOnly: boolean;
}

/**
 * Describes a refused write on which nothing else depends, in one line: the input it was for, and the permission that
 * is most likely missing.
 */
export function writeRefusal(input: string, { error, permission, readOnly }: RefusedWrite): string {
  if (!(error instanceof RequestError)) throw error;
  const { status, message, hint } = error;
  if (status === undefined || status === 401) return `${input}: left out: ${message}`;
  const missing = readOnly
    ? "the token of a pull request from a fork or from Dependabot may only read: publish from a workflow on `workflow_run` instead"
    : `the job needs \`permissions: ${permission}\``;
  const advice = hint ?? (status === 403 || status === 404 ? missing : undefined);
  return `${input}: left out: GitHub answered ${status}: ${message}${advice === undefined ? "" : ` (${advice})`}`;
}
