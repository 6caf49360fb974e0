import { Readable } from "node:stream";
import type { HttpClient } from "./client.ts";
import { UnreachableError } from "./connection-error.ts";
import { TransientError } from "./retry.ts";

const mostRedirects = 5;

/**
 * Returns a `fetch` for libraries that sends requests through `client`. Redirects keep the method and the body, as
 * GitHub requires for renamed repositories. A redirect to another host does not get the token.
 */
export function fetchThrough(client: HttpClient, silenceMs: number): typeof fetch {
  return async (input, init = {}) => {
    const { method = "GET", body, signal } = init;
    const headers = Object.fromEntries(new Headers(init.headers));
    let url = new URL(input instanceof Request ? input.url : input);
    for (let redirects = 0; ; redirects++) {
      const answer = await client.send({
        method,
        url,
        headers,
        ...((typeof body === "string" || body instanceof Uint8Array) && { body }),
        signal: signal ?? new AbortController().signal,
        silenceMs,
      });
      const { status, headers: received } = answer;
      if ([301, 302, 307, 308].includes(status) && received.location !== undefined && init.redirect !== "manual") {
        answer.body.resume();
        if (redirects === mostRedirects) throw new TransientError(`${url.host} redirected ${redirects} times`);
        if (!URL.canParse(received.location, url.href)) {
          const place = JSON.stringify(received.location.slice(0, 80));
          throw new UnreachableError(`${url.host} redirects to ${place}, which is not an address`);
        }
        const target = new URL(received.location, url);
        if (target.host !== url.host) delete headers["authorization"];
        url = target;
        continue;
      }
      if (status < 200 || status > 599) {
        answer.body.resume();
        throw new UnreachableError(`${url.host} answers with the status ${status}, which HTTP does not have`);
      }
      const pairs = Object.entries(received).flatMap(([name, value]): [string, string][] =>
        [value ?? []].flat().map((each) => [name, each]),
      );
      const empty = status === 204 || status === 205 || status === 304;
      if (empty) answer.body.resume();
      const stream = empty ? null : (Readable.toWeb(answer.body) as ReadableStream<Uint8Array<ArrayBuffer>>);
      return new Response(stream, { status, headers: new Headers(pairs) });
    }
  };
}
