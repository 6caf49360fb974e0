import { get } from "node:http";

/** Asks a server on this machine whether it answers. Resolves to the status. */
export function probe({ host, port, path, timeoutMs }: ProbeTarget): Promise<number> {
  return new Promise((done, failed) => {
    const request = get({ host, port, path, timeout: timeoutMs }, (response) => {
      response.resume();
      done(response.statusCode ?? 0);
    });
    request.on("error", failed);
    request.on("timeout", () => request.destroy(new Error(`no answer within ${timeoutMs} ms`)));
  });
}

export interface ProbeTarget {
  host: string;
  port: number;
  path: string;
  timeoutMs: number;
}
