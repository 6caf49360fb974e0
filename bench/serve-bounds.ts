/**
 * Memory and waiting time of `trainyard serve` while one client sends the largest bodies that it may send: 16 MB in chunks of
 * one byte, more than a million rows of CSV, with and without quotes, and 16 MB of JSON and of tensors. The server has a heap of 256 MB.
 */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { request } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { claim } from "./measure.ts";

const root = resolve(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "serve-bounds-"));
const cli = join(root, "bin/trainyard.js");
const limitBytes = 16 * 1024 * 1024;
const row = '{"sepal_length":5.1,"sepal_width":3.5,"petal_length":1.4,"petal_width":0.2}';

interface BoundedServer {
  child: ChildProcess;
  port: number;
}

async function started(): Promise<BoundedServer> {
  const turns = join(import.meta.dirname, "serve/longest-turn.mjs");
  const args = [
    "--max-old-space-size=256",
    "--import",
    turns,
    cli,
    "serve",
    join(folder, "model"),
    "--port",
    "0",
    "--request-timeout-ms",
    "600000",
  ];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  const port = await new Promise<number>((done, failed) => {
    child.stderr.on("data", (chunk) => {
      said += chunk;
      const found = /serving .*:(\d+)\//.exec(said)?.[1];
      if (found !== undefined) done(Number(found));
    });
    child.on("exit", () => failed(new Error(said)));
  });
  return { child, port };
}

/** The longest time in ms that the server computed without looking at its connections, since the last call. */
function longestTurn({ child }: BoundedServer): Promise<number> {
  return new Promise((done) => {
    const take = (chunk: Buffer) => {
      const ms = /longest turn (\S+) ms/.exec(chunk.toString())?.[1];
      if (ms === undefined) return;
      child.stderr!.off("data", take);
      done(Number(ms));
    };
    child.stderr!.on("data", take);
    child.kill("SIGUSR2");
  });
}

/** Peak and present resident memory in bytes. */
function memory({ child }: BoundedServer): { peak: number; now: number } {
  const text = readFileSync(`/proc/${child.pid}/status`, "utf8");
  const bytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(text)?.[1]) * 1024;
  return { peak: bytes("VmHWM"), now: bytes("VmRSS") };
}

/** Sends raw bytes and reads the whole answer without keeping it. @returns its status and length. */
function exchange(port: number, pieces: Iterable<Buffer>): Promise<{ status: string; bytes: number }> {
  return new Promise((done, failed) => {
    const socket = connect(port, "127.0.0.1");
    let head = "";
    let bytes = 0;
    socket.on("data", (chunk) => {
      bytes += chunk.length;
      if (head.length < 1000) head += chunk.toString("latin1");
    });
    // A server that refuses a body closes the connection before it has read all of it. Node drops an answer that arrives
    // after a failed write.
    const ended = () => done({ status: head === "" ? "cut" : head.slice(9, 12), bytes });
    socket.on("error", (error: NodeJS.ErrnoException) =>
      /^(EPIPE|ECONNRESET)$/.test(error.code ?? "") ? ended() : failed(error),
    );
    socket.on("close", ended);
    const write = async () => {
      for (const piece of pieces) {
        if (socket.destroyed) return;
        if (!socket.write(piece)) await new Promise((ready) => socket.once("drain", ready));
      }
    };
    socket.on("connect", () => void write());
  });
}

const head = (type: string, rest: string, path = "/predict") =>
  Buffer.from(`POST ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-type: ${type}\r\n${rest}\r\n\r\n`);

function* whole(type: string, body: Buffer, { path = "/predict", headers = "" } = {}): Generator<Buffer> {
  yield head(type, `${headers}content-length: ${body.length}`, path);
  yield body;
}

/** Each byte is a chunk: six bytes on the network. */
function* inSingleBytes(body: Buffer): Generator<Buffer> {
  yield head("application/json", "transfer-encoding: chunked");
  const piece = 10_000;
  for (let from = 0; from < body.length; from += piece) {
    let text = "";
    for (const byte of body.subarray(from, from + piece)) text += `1\r\n${String.fromCharCode(byte)}\r\n`;
    yield Buffer.from(text, "latin1");
  }
  yield Buffer.from("0\r\n\r\n");
}

/** Asks for one row again and again until `over`, on a connection of its own. @returns the longest wait in ms. */
async function longestWait(port: number, over: Promise<unknown>): Promise<number> {
  let running = true;
  void over.finally(() => {
    running = false;
  });
  let longest = 0;
  while (running) {
    const start = performance.now();
    await new Promise<void>((done, failed) => {
      const headers = { "content-type": "application/json" };
      request({ port, host: "127.0.0.1", path: "/predict", method: "POST", headers }, (response) => {
        response.resume().on("end", done);
      })
        .on("error", failed)
        .end(row);
    });
    longest = Math.max(longest, performance.now() - start);
    await new Promise((done) => setTimeout(done, 2));
  }
  return longest;
}

const json = Buffer.from(
  `[${Array(Math.floor((limitBytes - 2) / (row.length + 1)))
    .fill(row)
    .join(",")}]`,
);
const csvHead = "sepal_length,sepal_width,petal_length,petal_width\n";
const csv = Buffer.from(csvHead + "5,3,1,0\n".repeat(1_200_000));
const quotedCsv = Buffer.from(csvHead + '"5",3,1,"0"\n'.repeat(1_200_000));
const names = csvHead.trim().split(",");
const tensorRows = 1_200_000;
const numbers = Array(tensorRows).fill(5).join(",");
const tensorHead = (name: string) => `{"name":"${name}","shape":[${tensorRows}],"datatype":"FP32",`;
const tensors = Buffer.from(`{"inputs":[${names.map((name) => `${tensorHead(name)}"data":[${numbers}]}`).join(",")}]}`);
const binaryRows = Math.floor((limitBytes - 1000) / 16);
const binaryHead = (name: string) =>
  `{"name":"${name}","shape":[${binaryRows}],"datatype":"FP32","parameters":{"binary_data_size":${binaryRows * 4}}}`;
const binaryJson = `{"inputs":[${names.map(binaryHead).join(",")}]}`;
const binary = Buffer.concat([
  Buffer.from(binaryJson),
  ...names.map(() => Buffer.from(new Float32Array(binaryRows).fill(5).buffer)),
]);
const infer = { path: "/v2/models/model/infer" };
const bodies: [name: string, pieces: () => Iterable<Buffer>][] = [
  ["16 MB of JSON in chunks of one byte", () => inSingleBytes(json)],
  ["1,200,000 rows of CSV", () => whole("text/csv", csv)],
  ["1,200,000 rows of CSV with quotes", () => whole("text/csv", quotedCsv)],
  ["1,200,000 rows of CSV at /invocations", () => whole("text/csv", csv, { path: "/invocations" })],
  ["16 MB of JSON", () => whole("application/json", json)],
  ["1,200,000 rows as tensors in JSON", () => whole("application/json", tensors, infer)],
  [
    "16 MB of binary tensors",
    () =>
      whole("application/octet-stream", binary, {
        ...infer,
        headers: `inference-header-content-length: ${binaryJson.length}\r\n`,
      }),
  ],
];

try {
  const iris = join(root, "examples/iris/iris.csv");
  const words = ["--data", iris, "--target", "species", "--model-dir", "model", "--report-dir", "report"];
  execFileSync(process.execPath, [cli, "train", ...words], { cwd: folder, stdio: "ignore" });
  for (const [name, pieces] of bodies) {
    const server = await started();
    try {
      // The compiler and the collector have their own memory after some requests.
      await longestWait(server.port, new Promise((done) => setTimeout(done, 1000)));
      await longestTurn(server);
      const before = memory(server).now;
      const start = performance.now();
      const answer = exchange(server.port, pieces());
      const waitMs = await longestWait(server.port, answer);
      const { status, bytes } = await answer;
      const turnMs = await longestTurn(server);
      const grownMb = (memory(server).peak - before) / 2 ** 20;
      const seconds = (performance.now() - start) / 1000;
      console.log(
        `${name}: ${status}, ${(bytes / 1e6).toFixed(1)} MB of answer in ${seconds.toFixed(1)} s, ${grownMb.toFixed(0)} MB more at the peak, and another request waited ${waitMs.toFixed(0)} ms on this machine`,
      );
      claim(`${name}: memory at the peak ÷ body limit`, (grownMb * 2 ** 20) / limitBytes, "at most", 4);
      claim(`${name}: ms that the server looked at no other request`, turnMs, "at most", 250);
    } finally {
      server.child.kill("SIGKILL");
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
