import { RequestError } from "../../platform/github/port.ts";

export interface RefusedWrite {
  error: unknown;
  /** Who refused: `GitHub`. */
  host?: string;
  /** The most likely cause when the answer is 403 or 404. */
  missing: string;
}

/** Returns the advice for a permission of GitHub that the job's token does not have. */
export function missingPermission(permission: string, readOnly: boolean): string {
  return readOnly
    ? "the token of a pull request from a fork or from Dependabot may only read: publish from a workflow on `workflow_run` instead"
    : `the job needs \`permissions: ${permission}\``;
}

/**
 * Describes a refused write on which nothing else depends, in one line: the input it was for, and what is most likely
 * missing.
 */
export function writeRefusal(input: string, { error, host = "GitHub", missing }: RefusedWrite): string {
  if (!(error instanceof RequestError)) throw error;
  const { status, message, hint } = error;
  if (status === undefined || (status === 401 && host === "GitHub")) return `${input}: left out: ${message}`;
  const advice = hint ?? ([401, 403, 404].includes(status) ? missing : undefined);
  return `${input}: left out: ${host} answered ${status}: ${message}${advice === undefined ? "" : ` (${advice})`}`;
}
