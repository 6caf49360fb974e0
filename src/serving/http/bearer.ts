import { createHash, timingSafeEqual } from "node:crypto";
import { HttpProblem } from "./problem.ts";

/**
 * Compares `Authorization: Bearer …` (RFC 6750) with a token in constant time.
 */
export class Bearer {
  readonly #digest: Buffer;

  constructor(token: string) {
    this.#digest = digest(token);
  }

  /** Checks a token. @throws {HttpProblem} 401 */
  check(authorization: string | undefined): void {
    const given = /^bearer +(\S+) *$/i.exec(authorization ?? "")?.[1];
    // Digests have the same length for tokens of any length, and are compared as a whole.
    if (given !== undefined && timingSafeEqual(digest(given), this.#digest)) return;
    throw new HttpProblem(
      401,
      given === undefined
        ? "authorization: expected `Bearer TOKEN`, got none"
        : "authorization: expected the server's token, got another",
      { headers: ["www-authenticate", given === undefined ? "Bearer" : 'Bearer error="invalid_token"'] },
    );
  }
}

function digest(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
