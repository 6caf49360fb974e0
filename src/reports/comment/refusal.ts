import { RequestError } from "../../platform/github/port.ts";

/**
 * One line for a write that GitHub refused and that nothing depends on: which input it was for, and the permission that is
 * most likely missing.
 */
export function writeRefusal(input: string, error: unknown, permission: string, readOnly: boolean): string {
  if (!(error instanceof RequestError)) throw error;
  const { status, message } = error;
  if (status === 401) return `${input}: left out: ${message}`;
  if (status !== 403 && status !== 404) return `${input}: left out: GitHub answered ${status}: ${oneLine(message)}`;
  const wayOut = readOnly
    ? "the token of a pull request from a fork or from Dependabot may only read: publish from a workflow on `workflow_run` instead"
    : `the job needs \`permissions: ${permission}\``;
  return `${input}: left out: GitHub answered ${status}: ${oneLine(message)} (${wayOut})`;
}

function oneLine(message: string): string {
  return message.replace(/\s+/g, " ").slice(0, 300);
}
