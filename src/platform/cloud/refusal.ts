import { Failure } from "../../core/failure.ts";
import { isRecord } from "../../core/shape/index.ts";
import type { CloudRequest } from "./api.ts";

/** Meaning of a refusal, whatever the vendor: AWS answers most of them with the status 400, and an expired token also with 403. */
export interface RefusalKind {
  /** Status in the sense of HTTP: 401, 403, 404, 409, 429. 0 if nothing answered. */
  status: number;
  code: string;
  said: string;
  isQuota: boolean;
  isTransient: boolean;
}

/** A refusal of a cloud's API that stays. */
export class CloudRefusal extends Failure {
  readonly status: number;
  readonly code: string;

  constructor(message: string, { status, code = "", cause }: { status: number; code?: string; cause?: unknown }) {
    super(message, { cause });
    this.status = status;
    this.code = code;
  }

  static of({ method, url, headers, permission }: CloudRequest, kind: RefusalKind, who: string): CloudRefusal {
    const operation = headers?.["x-amz-target"] ?? `${method} ${url.pathname}`;
    const hint = hintFor(kind, { who, permission });
    return new CloudRefusal(
      `${url.host}: ${operation}: ${kind.status}${kind.code === "" ? "" : ` ${kind.code}`}${kind.said === "" ? "" : `: ${kind.said}`}${hint}`,
      kind,
    );
  }
}

function hintFor(kind: RefusalKind, { who, permission }: { who: string; permission: string }): string {
  if (kind.isQuota) return " (the quota is used up: ask the vendor for more, or delete what is no longer needed)";
  if (kind.status === 401) return ` (the token of ${who} was refused, a new one too: log in again in this job)`;
  if (kind.status === 403) return ` (${who} needs the permission ${permission})`;
  if (kind.status === 404)
    return ` (check the name, the region and the account; without ${permission} it may be hidden)`;
  if (kind.status === 409)
    return " (another change is in progress or was made meanwhile: run one deployment at a time)";
  return "";
}

const awsStatus: Readonly<Record<string, number>> = {
  AccessDenied: 403,
  AccessDeniedException: 403,
  ExpiredToken: 401,
  ExpiredTokenException: 401,
  InvalidClientTokenId: 401,
  UnrecognizedClientException: 401,
  InvalidSignatureException: 401,
  ThrottlingException: 429,
  ResourceInUse: 409,
  ResourceNotFound: 404,
  ConflictException: 409,
};

const quotaCodes = /^(ResourceLimitExceeded|QuotaExceeded|ContainerGroupQuotaReached|RESOURCE_EXHAUSTED_QUOTA)$/;

/** Reads the error of Google (`error.status`), Azure (`error.code`, `Code`) or AWS (`__type`). */
export function refusalKind(status: number, json: Record<string, unknown>, text: string): RefusalKind {
  const inner = isRecord(json["error"]) ? json["error"] : json;
  const field = (...names: string[]) => names.map((name) => inner[name]).find((value) => typeof value === "string");
  const code = String(field("status", "code", "Code", "__type") ?? "").replace(/^.*#/, "");
  const said = String(field("message", "Message") ?? (Object.keys(json).length > 0 ? "" : text))
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 400);
  const missing = status === 400 && /^ValidationException$/.test(code) && /could not find/i.test(said);
  const meant = missing ? 404 : status === 400 || status === 403 ? (awsStatus[code] ?? status) : status;
  const isQuota =
    quotaCodes.test(code) || (meant === 429 && /quota exceeded|quota limit|exceeded your quota/i.test(said));
  const isTransient = !isQuota && (meant === 408 || meant === 429 || meant >= 500);
  return { status: meant, code, said, isQuota, isTransient };
}
