import { HttpProblem } from "./problem.ts";

/** A body's type as its headers describe it. */
export interface BodyType {
  mediaType: string;
  /** True if the body is packed with gzip. */
  gzip: boolean;
}

/**
 * Returns the media type and the coding of a request's body if the route accepts them. "" among `accepts` is a body
 * without a type.
 *
 * @throws {HttpProblem} 415 for another type, a charset that is not UTF-8, and a coding other than gzip.
 */
export function acceptedType(
  contentType: string | undefined,
  contentEncoding: string | undefined,
  accepts: readonly string[],
): BodyType {
  const coding = contentEncoding?.trim().toLowerCase() ?? "identity";
  const gzip = coding === "gzip" || coding === "x-gzip";
  if (!gzip && coding !== "identity") {
    throw refused(`content-encoding: expected gzip, or a body that is not compressed, got ${show(coding)}`, accepts);
  }
  const type = contentType ?? "";
  if (accepts.includes(type)) return { mediaType: type, gzip };
  const [name = "", ...parameters] = type.split(";").map((part) => part.trim().toLowerCase());
  if (!accepts.includes(name)) {
    const known = accepts.filter((each) => each !== "");
    const way = `send the header content-type: ${known[0]}`;
    const got = type === "" ? "no content-type" : show(type);
    throw refused(`content-type: expected ${known.join(" or ")}, got ${got} (${way})`, accepts);
  }
  const charset = parameters.find((parameter) => /^charset\s*=/.test(parameter))?.replace(/^charset\s*=\s*/, "");
  if (charset !== undefined && !/^"?(utf-?8|us-ascii)"?$/.test(charset)) {
    throw refused(`content-type: expected UTF-8, got charset ${show(charset)}`, accepts);
  }
  return { mediaType: name, gzip };
}

/** Returns true if the client reads gzip (RFC 9110, 12.5.3): `gzip` or `*` without a weight of zero. */
export function acceptsGzip(acceptEncoding: string | undefined): boolean {
  if (acceptEncoding === undefined) return false;
  const weights = new Map(
    acceptEncoding.split(",").map((each) => {
      const [name = "", weight = "q=1"] = each.split(";").map((part) => part.trim().toLowerCase());
      return [name, Number(weight.replace(/^q\s*=\s*/, ""))] as const;
    }),
  );
  return (weights.get("gzip") ?? weights.get("*") ?? 0) > 0;
}

function refused(detail: string, accepts: readonly string[]): HttpProblem {
  const known = accepts.filter((each) => each !== "");
  return new HttpProblem(415, detail, { headers: ["accept", known.join(", "), "accept-encoding", "gzip, identity"] });
}

function show(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 59)}…` : text);
}
