import { Failure } from "../../core/failure.ts";
import { isRecord } from "../../core/shape/index.ts";
import { plainMessage } from "../github/refusal.ts";

/** A call that an MLflow server refused or did not answer. */
export class MlflowError extends Failure {
  /** MLflow's code, such as `RESOURCE_DOES_NOT_EXIST`. Undefined if the answer was not MLflow's. */
  readonly code: string | undefined;
  /** Undefined if there was no answer. */
  readonly status: number | undefined;
  /** True for a page instead of JSON with status 404: this server is too old for the call, or the address is wrong. */
  readonly isMissingEndpoint: boolean;

  constructor(
    message: string,
    options: ErrorOptions & {
      code?: string | undefined;
      status?: number | undefined;
      isMissingEndpoint?: boolean;
    } = {},
  ) {
    super(message, options);
    this.code = options.code;
    this.status = options.status;
    this.isMissingEndpoint = options.isMissingEndpoint ?? false;
  }
}

/** Statuses after which the same request may succeed later. MLflow's own client retries them too. */
export const transientStatuses: ReadonlySet<number> = new Set([408, 429, 500, 502, 503, 504]);

export interface MlflowRefusal {
  /** Address of the server. */
  url: string;
  /** The call, such as `POST runs/create`. */
  call: string;
  status: number;
  text: string;
}

/** Explains an answer that is not a success. */
export function refusalOf({ url, call, status, text }: MlflowRefusal): MlflowError {
  const answer = jsonIn(text);
  const code = typeof answer?.["error_code"] === "string" ? answer["error_code"] : undefined;
  const message = typeof answer?.["message"] === "string" ? answer["message"] : text;
  const isMissingEndpoint = status === 404 && answer === undefined;
  const said = plainMessage(message) || "no message";
  const hint = hintFor({ status, code, said });
  return new MlflowError(
    `${url}: ${call}: MLflow answered ${status}: ${code === undefined ? "" : `${code}: `}${said}${hint === undefined ? "" : ` (${hint})`}`,
    { code, status, isMissingEndpoint },
  );
}

function hintFor({ status, code, said }: { status: number; code: string | undefined; said: string }) {
  if (status === 401) return "check MLFLOW_TRACKING_USERNAME with MLFLOW_TRACKING_PASSWORD, or MLFLOW_TRACKING_TOKEN";
  if (/Invalid Host header/i.test(said))
    return "start the server with --allowed-hosts and the name by which this machine reaches it";
  if (status === 403) return "this user may not do that: ask for the permission on the experiment or the model";
  if (status === 404 && code === undefined)
    return "the server does not know this call: it is too old, or MLFLOW_TRACKING_URI lacks a path prefix";
  if (status >= 300 && status < 400) return "a sign-in page or another address is in front of the server";
  if (status === 413) return "a gateway in front of the server limits the size of requests";
  return undefined;
}

function jsonIn(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : undefined;
  } catch {
    // Sign-in plugins, gateways and crashes answer with a page or with plain text.
    return undefined;
  }
}
