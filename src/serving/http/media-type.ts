import { HttpProblem } from "./problem.ts";

/**
 * Returns the media type of a request's body if the route accepts it.
 *
 * @throws {HttpProblem} 415 for another type, a charset that is not UTF-8, and a compressed body.
 */
export function acceptedType(
  contentType: string | undefined,
  contentEncoding: string | undefined,
  accepts: readonly string[],
): string {
  if (contentEncoding !== undefined && !/^identity$/i.test(contentEncoding.trim())) {
    throw refused(`content-encoding: expected a body that is not compressed, got ${show(contentEncoding)}`, accepts);
  }
  const type = contentType ?? "";
  if (accepts.includes(type)) return type;
  const [name = "", ...parameters] = type.split(";").map((part) => part.trim().toLowerCase());
  if (!accepts.includes(name)) {
    const way = `send the header content-type: ${accepts[0]}`;
    const got = type === "" ? "no content-type" : show(type);
    throw refused(`content-type: expected ${accepts.join(" or ")}, got ${got} (${way})`, accepts);
  }
  const charset = parameters.find((parameter) => /^charset\s*=/.test(parameter))?.replace(/^charset\s*=\s*/, "");
  if (charset !== undefined && !/^"?(utf-?8|us-ascii)"?$/.test(charset)) {
    throw refused(`content-type: expected UTF-8, got charset ${show(charset)}`, accepts);
  }
  return name;
}

function refused(detail: string, accepts: readonly string[]): HttpProblem {
  return new HttpProblem(415, detail, { headers: ["accept", accepts.join(", "), "accept-encoding", "identity"] });
}

function show(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 59)}…` : text);
}
