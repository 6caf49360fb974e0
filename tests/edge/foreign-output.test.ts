/** What libraries print while a step runs. */
import { Writable } from "node:stream";
import { expect, test } from "vitest";
import { separateForeignOutput } from "../../src/edge/foreign-output.ts";

function stream(): { written: string[]; stdout: NodeJS.WriteStream } {
  const written: string[] = [];
  const stdout = new Writable({
    write(chunk, _encoding, done) {
      written.push(chunk.toString());
      done();
    },
  });
  return { written, stdout: stdout as NodeJS.WriteStream };
}

test("lines of libraries are debug messages, whole and escaped; the step's own are not", () => {
  const { written, stdout } = stream();
  const own = separateForeignOutput(stdout);
  stdout.write("Artifact name ");
  own("accuracy 0.9\n");
  stdout.write("is valid!\n100 % done\r\n");
  stdout.write(Buffer.from("bytes\n"));
  expect(written).toEqual([
    "accuracy 0.9\n",
    "::debug::Artifact name is valid!\n",
    "::debug::100 %25 done\n",
    "::debug::bytes\n",
  ]);
});

test("a secret that a library masks stays masked", () => {
  const { written, stdout } = stream();
  separateForeignOutput(stdout);
  stdout.write("::add-mask::abc%0Adef\n");
  expect(written).toEqual(["::add-mask::abc%0Adef\n"]);
});

test("a library that waits for its write goes on", async () => {
  const { stdout } = stream();
  separateForeignOutput(stdout);
  await new Promise<void>((done) => stdout.write("text\n", () => done()));
  await new Promise<void>((done) => stdout.write("text\n", "utf8", () => done()));
});
