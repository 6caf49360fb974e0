/** A served model as its users meet it: the committed bundle's `serve`, from no more files than an image holds, as a child process on a free port. */
import type { ChildProcess } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { note } from "../exercised.ts";
import { endWithFile } from "../leftovers.ts";
import { cli, execute, type Result, root } from "../runner.ts";

export const iris = join(root, "examples/iris/iris.csv");
export const row = { sepal_length: 5.1, sepal_width: 3.5, petal_length: 1.4, petal_width: 0.2 };

export interface Served {
  url: string;
  port: number;
  child: ChildProcess;
  /** The process' end. */
  ended: Promise<Result>;
}

let program: string | undefined;

/** `serve` next to the files it loads, and no others. */
function servingProgram(): string {
  if (program !== undefined) return program;
  const folder = mkdtempSync(join(tmpdir(), "trainyard-serving-"));
  endWithFile(() => {
    program = undefined;
    rmSync(folder, { recursive: true, force: true });
  });
  const files: string[] = JSON.parse(readFileSync(join(root, "dist/serving.json"), "utf8"));
  for (const file of ["package.json", "bin/serve.js", ...files.map((each) => `dist/${each}`)])
    cpSync(join(root, file), join(folder, file));
  program = join(folder, "bin/serve.js");
  return program;
}

interface StartOptions {
  env?: Record<string, string>;
  /** What it must have said. */
  until?: string;
  /** True for a server of all tests of a file. It is ended with the test otherwise. */
  keep?: boolean;
}

/** Starts a server of `model` on a free port of this machine. */
export function serve(model: string, args: string[] = [], options: StartOptions = {}): Promise<Served> {
  return start(["--model", model, "--host", "127.0.0.1", "--port", "0", ...args], options);
}

/** Starts the program of an image as a platform does: with these words and these variables, and no others. */
export async function start(
  words: string[],
  { env = {}, until = "serving", keep = false }: StartOptions = {},
): Promise<Served> {
  const preset = (env["TRAINYARD_SERVE_OPTIONS"] ?? "").split(" ");
  note("serve", [
    ...[...words, ...preset].flatMap((word) => /^--(.+)/.exec(word)?.[1] ?? []),
    ...(env["TRAINYARD_TOKEN"] === undefined ? [] : ["bearer-token"]),
  ]);
  let child: ChildProcess | undefined;
  const ended = execute(process.execPath, [servingProgram(), ...words], {
    cwd: root,
    env: { PATH: process.env["PATH"] ?? "", ...env },
    started: (process) => {
      child = process;
    },
  });
  const stop = async () => {
    child?.kill("SIGKILL");
    await ended;
  };
  if (keep) endWithFile(stop);
  else onTestFinished(stop);
  let said = "";
  await new Promise<void>((done, failed) => {
    child!.stderr!.on("data", (chunk) => {
      said += chunk;
      if (said.includes(until)) done();
    });
    ended.then(({ stderr }) => failed(new Error(`ended before it said "${until}": ${stderr}`)));
  });
  const [url = "", port = ""] = /http:\/\/[^/]*:(\d+)\//.exec(said) ?? [];
  return { url, port: Number(port), child: child!, ended };
}

/** A port on which nothing listens. */
export function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}

/** A model of Iris, and its held-out rows with what `test-model` says of them, in a folder kept for the file's tests. */
export async function trained(data = iris, target = "species", args: string[] = []): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "trainyard-serve-"));
  endWithFile(() => rmSync(folder, { recursive: true, force: true }));
  const words = ["--data", data, "--target", target, "--model-dir", "model", "--report-dir", "report"];
  const train = await cli(["train", ...words, ...args], { cwd: folder });
  if (train.code !== 0) throw new Error(train.stderr);
  return folder;
}

export function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const text = typeof body === "string" || body instanceof Uint8Array;
  return fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: text ? (body as string) : JSON.stringify(body),
  });
}

/** A connection without manners: bytes in, and all that comes back until it is closed or `wait` is over. */
export class Raw {
  readonly socket: Socket;
  received = "";
  readonly closed: Promise<void>;

  constructor(port: number, allowHalfOpen = true) {
    this.socket = connect({ port, host: "127.0.0.1", allowHalfOpen });
    this.socket.setNoDelay(true);
    this.socket.on("data", (chunk) => {
      this.received += chunk.toString("latin1");
    });
    this.socket.on("error", () => {});
    this.closed = new Promise((done) => {
      this.socket.on("end", () => done()).on("close", () => done());
    });
    onTestFinished(() => {
      this.socket.destroy();
    });
  }

  send(bytes: string | Uint8Array): this {
    this.socket.write(bytes);
    return this;
  }

  /** Waits for this number of responses, or until the connection is closed. */
  async answers(count: number): Promise<string[]> {
    while (this.statuses().length < count && !this.socket.destroyed && !this.socket.readableEnded) {
      await new Promise((done) => setTimeout(done, 5));
    }
    return this.statuses();
  }

  statuses(): string[] {
    return [...this.received.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => status!);
  }
}

export function request(body: string | Uint8Array, headers: Record<string, string> = {}): Buffer {
  const lines = Object.entries({ "content-type": "application/json", ...headers }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  const head = `POST /predict HTTP/1.1\r\nhost: x\r\ncontent-length: ${Buffer.byteLength(body)}\r\n${lines.join("")}\r\n`;
  return Buffer.concat([Buffer.from(head), Buffer.from(body)]);
}
