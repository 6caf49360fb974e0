import { createHash, timingSafeEqual } from "node:crypto";
import { HttpProblem } from "./problem.ts";

/**
 * Holds `Authorization: Bearer …` (RFC 6750) against a token in a time that says nothing of either.
 */
export class Bearer {
  readonly #digest: Buffer;

  constructor(token: string) {
    this.#digest = digest(token);
  }

  /** @throws {HttpProblem} 401 */
  check(authorization: string | undefined): void {
    const given = /^bearer +(\S+) *$/i.exec(authorization ?? "")?.[1];
    // Digests are of one length whatever the token's is, and compared whole.
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
