/**
 * `trainyard serve` under load from a second process (wrk), compared with a Node HTTP server that answers the same requests with a
 * constant, with the bare predictor, and with the same model in scikit-learn behind uvicorn. Needs Debian's wrk, python3-sklearn,
 * python3-pandas, python3-uvicorn, python3-uvloop and python3-httptools.
 *
 * The cost of a request is the server's processor time, which other programs on the machine change much less than the rate. They
 * still make it longer, because they take the caches, so the round with the least counts.
 */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { matrix, preparedTypes } from "../src/data/features/index.ts";
import { readTable } from "../src/data/table/index.ts";
import { readBundle } from "../src/models/bundle/bundle.ts";
import { predictProbabilities } from "../src/models/forest/predict.ts";
import { claim, median, medianRatio } from "./measure.ts";

const root = resolve(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "serve-"));
const cli = join(root, "bin/trainyard.js");
const iris = join(root, "examples/iris/iris.csv");
const children: ChildProcess[] = [];

interface Load {
  perSecond: number;
  p99Ms: number;
  medianMs: number;
  requests: number;
}

/** A load, and the processor time in microseconds that each of its requests took on the server. */
interface CostedLoad extends Load {
  costUs: number;
}

/** wrk with a script that posts `body`, or gets where there is none; prints what we read as JSON. */
function script(name: string, body: string | undefined): string {
  const file = join(folder, `${name}.lua`);
  const send =
    body === undefined
      ? ""
      : `wrk.method = "POST"\nwrk.headers["content-type"] = "application/json"\nlocal file = io.open("${join(folder, `${name}.json`)}")\nwrk.body = file:read("*a")\nfile:close()\n`;
  if (body !== undefined) writeFileSync(join(folder, `${name}.json`), body);
  writeFileSync(
    file,
    `${send}function done(summary, latency, requests)
  io.write(string.format("\\n{\\"perSecond\\":%f,\\"p99Ms\\":%f,\\"medianMs\\":%f,\\"requests\\":%d,\\"errors\\":%d}\\n",
    summary.requests / summary.duration * 1e6, latency:percentile(99) / 1000, latency:percentile(50) / 1000, summary.requests,
    summary.errors.status + summary.errors.read + summary.errors.write + summary.errors.timeout + summary.errors.connect))
end\n`,
  );
  return file;
}

/** Asynchronous: a batch that is measured here must not stand in the way of what is measured there. */
async function load(url: string, file: string, seconds: number, connections = 16): Promise<Load> {
  const child = spawn("wrk", ["-t1", `-c${connections}`, `-d${seconds}s`, "-s", file, url], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  child.stdout.on("data", (chunk) => {
    said += chunk;
  });
  await new Promise((done, failed) => child.on("error", failed).on("close", done));
  const { errors, ...figures } = JSON.parse(said.trim().split("\n").at(-1)!);
  if (errors > 0) throw new Error(`${url}: ${errors} of ${figures.requests} requests failed\n${said}`);
  return figures;
}

/** User and system time of a process in microseconds. Linux counts it in ticks of 10 ms. */
function processorUs({ pid }: ChildProcess): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]!.split(" ");
  return (Number(fields[11]) + Number(fields[12])) * 10_000;
}

async function costedLoad(server: ChildProcess, url: string, file: string): Promise<CostedLoad> {
  const before = processorUs(server);
  const figures = await load(url, file, 1);
  return { ...figures, costUs: (processorUs(server) - before) / figures.requests };
}

async function started(port: number): Promise<string> {
  const child = spawn(process.execPath, [cli, "serve", join(folder, "model"), "--port", String(port)], {
    stdio: "ignore",
  });
  children.push(child);
  return answering(port);
}

async function answering(port: number): Promise<string> {
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 600; tries++) {
    const answered = await fetch(`${url}/ping`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answered) return url;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`${url} does not answer`);
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => done(port));
    });
  });
}

async function resident(url: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(/^process_resident_memory_bytes (\d+)$/m.exec(text)?.[1]);
}

/** Requests of 16 kept connections until the server closes each of them; how many were sent and not answered. */
async function lostAtTheEnd(
  port: number,
  child: ChildProcess,
  body: string,
): Promise<{ sent: number; lost: number; ms: number }> {
  const bytes = `POST /predict HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
  let sent = 0;
  let answered = 0;
  const clients = Array.from({ length: 16 }, () => {
    const socket = connect({ port, host: "127.0.0.1", noDelay: true });
    let received = "";
    const ask = () => {
      sent++;
      received = "";
      socket.write(bytes);
    };
    socket.on("connect", ask);
    socket.on("data", (chunk) => {
      received += chunk.toString("latin1");
      if (!/\r\n\r\n\{.*\}\n$/s.test(received)) return;
      answered++;
      if (/connection: close/i.test(received)) socket.end();
      else ask();
    });
    return new Promise((done) => socket.on("close", done).on("error", () => {}));
  });
  await new Promise((done) => setTimeout(done, 1000));
  const start = performance.now();
  const ended = new Promise((done) => child.on("exit", done));
  child.kill("SIGTERM");
  await Promise.all(clients);
  const code = await ended;
  if (code !== 0) throw new Error(`expected exit 0 after SIGTERM, got ${code}`);
  return { sent, lost: sent - answered, ms: performance.now() - start };
}

try {
  const words = ["--data", iris, "--target", "species", "--model-dir", "model", "--report-dir", "report"];
  execFileSync(process.execPath, [cli, "train", ...words], { cwd: folder, stdio: "ignore" });
  const [header = "", ...lines] = readFileSync(iris, "utf8").trim().split("\n");
  const names = header.split(",").slice(0, 4);
  const rows = lines.map((line) =>
    Object.fromEntries(
      line
        .split(",")
        .slice(0, 4)
        .map((cell, index) => [names[index], Number(cell)]),
    ),
  );
  const thousand = Array.from({ length: 1000 }, (_, index) => rows[index % rows.length]);
  const one = script("one", JSON.stringify(rows[0]));
  const batch = script("batch", JSON.stringify(thousand));
  const constant = script("constant", undefined);

  const port = await freePort();
  const url = await started(port);
  const server = children[0]!;
  const constantPort = await freePort();
  const constantServer = spawn(process.execPath, [join(root, "bench/serve/constant.mjs"), String(constantPort)]);
  children.push(constantServer);
  const constantUrl = await answering(constantPort);
  await load(`${url}/predict`, one, 2);
  await load(`${constantUrl}/predict`, one, 2);

  const singles: CostedLoad[] = [];
  const pings: CostedLoad[] = [];
  const constants: CostedLoad[] = [];
  const constantGets: CostedLoad[] = [];
  for (let round = 0; round < 15; round++) {
    constants.push(await costedLoad(constantServer, `${constantUrl}/predict`, one));
    singles.push(await costedLoad(server, `${url}/predict`, one));
    constantGets.push(await costedLoad(constantServer, `${constantUrl}/ping`, constant));
    pings.push(await costedLoad(server, `${url}/ping`, constant));
  }
  const rate = (loads: Load[]) => loads.map(({ perSecond }) => perSecond);
  const p99 = (loads: Load[]) => loads.map(({ p99Ms }) => p99Ms);
  const leastCost = (loads: CostedLoad[]) => Math.min(...loads.map(({ costUs }) => costUs));
  for (const [what, loads] of [
    ["one row          ", singles],
    ["the constant     ", constants],
    ["our GET /ping    ", pings],
    ["a constant by GET", constantGets],
  ] as const) {
    console.log(
      `${what} ${leastCost(loads).toFixed(1)} µs of the processor, ${median(rate(loads)).toFixed(0)} a second, p99 ${Math.min(...p99(loads)).toFixed(2)} ms`,
    );
  }
  const ratio = leastCost(constants) / leastCost(singles);
  claim("processor time of a constant ÷ that of a single row, same requests", ratio, "at least", 0.7);
  const p99Ratio = Math.min(...p99(singles)) / Math.min(...p99(constants));
  claim("p99 of single rows ÷ p99 of a constant", p99Ratio, "at most", 2);

  const { model } = await readBundle(join(folder, "model"), folder);
  const table = await readTable([iris], { types: preparedTypes(model.preparation) });
  const x = matrix(
    model.preparation,
    table,
    Int32Array.from(thousand, (_, index) => index % table.rows),
  );
  if (model.forest.task !== "classification") throw new Error("expected a classifier");
  const bare = (times: number) => {
    const taken: number[] = [];
    for (let index = 0; index < times; index++) {
      const start = performance.now();
      predictProbabilities(model.forest as never, x);
      taken.push(performance.now() - start);
    }
    return median(taken);
  };
  bare(300);
  await load(`${url}/predict`, batch, 1, 1);
  const batches: number[] = [];
  const bares: number[] = [];
  for (let round = 0; round < 7; round++) {
    bares.push(bare(200));
    batches.push((await load(`${url}/predict`, batch, 1, 1)).medianMs);
  }
  console.log(
    `1,000 rows       ${median(batches).toFixed(2)} ms over HTTP, ${median(bares).toFixed(2)} ms the bare predictor`,
  );
  claim("1,000 rows over HTTP ÷ bare predictor", medianRatio(batches, bares), "at most", 2);

  const uvicornPort = await freePort();
  children.push(
    spawn("/usr/bin/python3", [join(root, "bench/serve/uvicorn_app.py"), String(uvicornPort), iris], {
      stdio: ["ignore", "ignore", "inherit"],
    }),
  );
  const peer = await answering(uvicornPort);
  const peerOne = await load(`${peer}/predict`, one, 3);
  const peerConstant = await load(`${peer}/ping`, constant, 2);
  const peerBatch = await load(`${peer}/predict`, batch, 2, 1);
  console.log(
    `scikit-learn     ${peerOne.perSecond.toFixed(0)} a second behind uvicorn, p99 ${peerOne.p99Ms.toFixed(1)} ms (a constant: ${peerConstant.perSecond.toFixed(0)} a second); 1,000 rows ${peerBatch.medianMs.toFixed(1)} ms`,
  );
  claim("rate of single rows ÷ scikit-learn's", median(rate(singles)) / peerOne.perSecond, "at least", 1);
  claim("time of 1,000 rows ÷ scikit-learn's", median(batches) / peerBatch.medianMs, "at most", 1);

  let requests = 0;
  const memory: number[] = [];
  while (requests < 1_000_000) {
    requests += (await load(`${url}/predict`, one, 5)).requests;
    memory.push((await resident(url)) / 1e6);
  }
  console.log(`memory           ${memory.map((each) => each.toFixed(0)).join(", ")} MB over ${requests} requests`);
  claim(
    "MB more after 1,000,000 requests than after the first 5 s of them",
    memory.at(-1)! - memory[0]!,
    "at most",
    16,
  );

  const { sent, lost, ms } = await lostAtTheEnd(port, server, JSON.stringify(rows[0]));
  console.log(`SIGTERM          ${sent} requests sent, ${lost} lost, ended in ${ms.toFixed(0)} ms`);
  claim("requests lost by SIGTERM under load", lost, "at most", 0);
  claim("seconds from SIGTERM to the end", ms / 1000, "at most", 5);
} finally {
  for (const child of children) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
}
