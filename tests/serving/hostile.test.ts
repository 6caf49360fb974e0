/** Hostile bytes on a raw socket get a response or a closed connection, and the next request is answered. */
import { join } from "node:path";
import { afterEach, beforeAll, expect, test } from "vitest";
import { post, Raw, request, row, type Served, serve, trained } from "./server.ts";

let served: Served;

beforeAll(async () => {
  const timeouts = ["--header-timeout-ms", "300", "--request-timeout-ms", "600"];
  served = await serve(join(await trained(), "model"), timeouts, { keep: true });
});

afterEach(async () => {
  expect((await post(`${served.url}predict`, row)).status).toBe(200);
});

const raw = () => new Raw(served.port);

/** `{"a0": 1, …}` */
function wide(columns: number): string {
  return `{${Array.from({ length: columns }, (_, index) => `"a${index}":1`).join(",")}}`;
}

test.each([
  ["lists in lists, a million deep", "[".repeat(1_000_000), "at most 16 levels of nesting"],
  ["objects in objects, a million deep", '{"a":'.repeat(1_000_000), "at most 16 levels of nesting"],
  [
    "deep inside a cell",
    `{"petal_width":${"[".repeat(20)}${"]".repeat(20)}}`,
    "petal_width: expected a number, got a list",
  ],
  ["four million empty lists", `[${"[],".repeat(4_000_000)}[]]`, "at most 2000000 lists and objects"],
  ["a million columns", wide(1_000_000), "at most 100000 names in an object"],
  ["ten thousand columns", wide(10_000), "row 1: sepal_length: expected a value, got no such column"],
  [
    "__proto__ in a row",
    '{"__proto__":{"sepal_length":1},"constructor":{"prototype":{}}}',
    "expected a value, got no such column",
  ],
  ["a key of a million letters", `{"${"a".repeat(1_000_000)}":1}`, "expected a value, got no such column"],
  ["NUL bytes", "\0\0\0\0", "expected JSON"],
])("%s: 400 that says why, in a short answer", async (_, body, detail) => {
  const connection = raw().send(request(body));
  expect(await connection.answers(1)).toEqual(["400"]);
  expect(connection.received).toContain(detail);
  expect(connection.received.length).toBeLessThan(2000);
});

test("a million columns of CSV", async () => {
  const header = Array.from({ length: 1_000_000 }, (_, index) => `a${index}`).join(",");
  const connection = raw().send(request(`${header}\n`, { "content-type": "text/csv" }));
  expect(await connection.answers(1)).toEqual(["400"]);
  expect(connection.received.length).toBeLessThan(2000);
});

test("more rows than an answer can hold: 413", async () => {
  const csv = `sepal_length,sepal_width,petal_length,petal_width\n${"1,1,1,1\n".repeat(1_300_000)}`;
  const connection = raw().send(request(csv, { "content-type": "text/csv" }));
  expect(await connection.answers(1)).toEqual(["413"]);
  // Three probabilities and a class a row, five million of them at most.
  expect(connection.received).toContain("expected at most 1250000 rows, got 1300000");
});

test("invalid UTF-8: 400", async () => {
  const connection = raw().send(request(Buffer.from([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x7d])));
  expect(await connection.answers(1)).toEqual(["400"]);
});

test("headers that come a byte at a time: 408 and closed", async () => {
  const connection = raw().send("POST /predict HTTP/1.1\r\nhost: x\r\n");
  const drip = setInterval(() => connection.send("a"), 50);
  await connection.closed;
  clearInterval(drip);
  expect(connection.statuses()).toEqual(["408"]);
});

test("a body that does not come: 408 and closed", async () => {
  const connection = raw().send(
    "POST /predict HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{",
  );
  await connection.closed;
  expect(connection.statuses()).toEqual(["408"]);
});

test("a connection that says nothing is closed", async () => {
  const connection = raw();
  await connection.closed;
  expect(["", "408"]).toContain(connection.statuses().join());
});

test("a client that half-closes after its request gets its answer", async () => {
  const connection = raw();
  connection.socket.end(request(JSON.stringify(row)));
  await connection.closed;
  expect(connection.statuses()).toEqual(["200"]);
});

test("a client that leaves in the middle of its body", async () => {
  const connection = raw().send(request(JSON.stringify(row)).subarray(0, 120));
  await new Promise((done) => setTimeout(done, 50));
  connection.socket.resetAndDestroy();
});

test("bodies in one piece, in two, and in one segment with the next request get the same answer", async () => {
  const bytes = request(JSON.stringify(row)).toString();
  const answerOf = ({ received }: Raw) =>
    received
      .split("\r\n\r\n")
      .map((part) => part.split("\n", 1)[0])
      .slice(1);
  const whole = raw().send(bytes);
  await whole.answers(1);
  const halves = raw().send(bytes.slice(0, -30));
  await new Promise((done) => setTimeout(done, 50));
  await halves.send(bytes.slice(-30)).answers(1);
  const twice = raw().send(bytes + bytes);
  await twice.answers(2);
  expect(answerOf(whole)[0]).toMatch(/^\{"prediction":"setosa"/);
  expect(answerOf(halves)).toEqual(answerOf(whole));
  expect(answerOf(twice)).toEqual([answerOf(whole)[0], answerOf(whole)[0]]);
});

test("pipelined requests are answered in order, a broken one among them ends the connection", async () => {
  const good = request(JSON.stringify(row));
  const bad = request(JSON.stringify({ ...row, petal_width: "x" }));
  const connection = raw().send(Buffer.concat([good, bad, good, good]));
  expect(await connection.answers(4)).toEqual(["200", "400", "200", "200"]);
  connection.send(Buffer.concat([good, Buffer.from("rubbish\r\n\r\n"), good]));
  await connection.closed;
  expect(connection.statuses().slice(4)).not.toContain("500");
  expect(connection.statuses().length).toBeLessThanOrEqual(6);
});

test("two thousand pipelined requests whose answers nobody reads at first", async () => {
  const connection = raw();
  connection.socket.pause();
  connection.send(Buffer.concat(Array(2000).fill(request(JSON.stringify(row)))));
  await new Promise((done) => setTimeout(done, 100));
  expect((await post(`${served.url}predict`, row)).status).toBe(200);
  connection.socket.resume();
  expect((await connection.answers(2000)).filter((status) => status === "200")).toHaveLength(2000);
});

test.each([
  ["no HTTP at all", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", "400"],
  ["HTTP/9.9", "GET /ping HTTP/9.9\r\nhost: x\r\n\r\n", "400"],
  ["a header without a colon", "GET /ping HTTP/1.1\r\nhost x\r\n\r\n", "400"],
  ["no host", "GET /ping HTTP/1.1\r\n\r\n", "400"],
  ["two lengths", "POST /predict HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n{}", "400"],
  [
    "length and chunks",
    "POST /predict HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n",
    "400",
  ],
  ["a negative length", "POST /predict HTTP/1.1\r\nhost: x\r\ncontent-length: -1\r\n\r\n", "400"],
  ["headers of 64 kB", `GET /ping HTTP/1.1\r\nhost: x\r\nx: ${"a".repeat(65_536)}\r\n\r\n`, "431"],
  ["a target of 64 kB", `GET /${"a".repeat(65_536)} HTTP/1.1\r\nhost: x\r\n\r\n`, "431"],
])("%s: %s", async (_, bytes, status) => {
  const connection = raw().send(Buffer.from(bytes, "latin1"));
  await connection.closed;
  expect(connection.statuses()).toEqual([status]);
});

test.each([
  ["..", "GET /../../etc/passwd HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n", "404"],
  ["%2e%2e", "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n", "404"],
  ["half an escape", "GET /%E0%A4%A HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n", "404"],
  ["the absolute form", "GET http://x/ping?a=b HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n", "200"],
  ["an asterisk", "OPTIONS * HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n", "404"],
])("a target with %s", async (_, bytes, status) => {
  const connection = raw().send(bytes);
  await connection.closed;
  expect(connection.statuses()).toEqual([status]);
});

test("all of it again and again leaves memory flat", async () => {
  const attacks = [
    request("[".repeat(300_000)),
    request(wide(20_000)),
    request(JSON.stringify(Array(2000).fill(row))),
    request(Buffer.alloc(500_000, 0xff)),
    Buffer.from("GET /ping HTTP/9.9\r\nhost: x\r\n\r\n"),
    request(JSON.stringify(row)).subarray(0, 120),
  ];
  const round = async () => {
    for (const bytes of attacks) {
      const connection = raw().send(bytes);
      if (bytes.length > 200) await connection.answers(1);
      connection.socket.destroy();
    }
  };
  const resident = async () =>
    Number(/^process_resident_memory_bytes (\d+)$/m.exec(await (await fetch(`${served.url}metrics`)).text())?.[1]);
  const grown = async () => {
    const before = await resident();
    for (let index = 0; index < 15; index++) await round();
    return (await resident()) - before;
  };
  const windows = [];
  for (let window = 0; window < 4; window++) windows.push(await grown());
  // A leak of one body a round is 7.5 MB and more in each of them; what the collector has not come to yet is not in all.
  expect(Math.min(...windows)).toBeLessThan(7.5e6);
});
