import { describe, expect, test } from "vitest";
import { runCommand } from "../../../src/platform/process/command.ts";
import { splitCommand } from "../../../src/platform/process/command-line.ts";

describe("a command line is words, never shell", () => {
  // The expected words are those that `sh` produces.
  test.each<[line: string, words: string[]]>([
    ["python predict.py", ["python", "predict.py"]],
    ["  a   b\tc ", ["a", "b", "c"]],
    [`py -c 'print("a b")'`, ["py", "-c", 'print("a b")']],
    [`py -c "print('a \\"b\\"')"`, ["py", "-c", `print('a "b"')`]],
    ["a\\ b c\\'d", ["a b", "c'd"]],
    ["x '' \"\"", ["x", "", ""]],
    ["a'b'\"c\"d", ["abcd"]],
    ["cost 5$ a=$", ["cost", "5$", "a=$"]],
    ["echo '$(rm -rf /)'", ["echo", "$(rm -rf /)"]],
  ])("%s", (line, words) => expect(splitCommand(line, "command")).toEqual(words));

  test.each<[line: string, message: string]>([
    [
      "cat | sort",
      "command: expected a program and its words, got \"|\", which only a shell understands (write bash -c 'cat | sort', or put it into a script)",
    ],
    ["a && b", 'got "&"'],
    ["a > b", 'got ">"'],
    ["a; b", 'got ";"'],
    ["echo $HOME", 'got "$"'],
    ["echo $(id)", 'got "$"'],
    ["echo `id`", 'got "`"'],
    ["a 'b", "command: expected a closing ', got the end of the line"],
    ["   ", "command: expected a program and its words, got nothing"],
  ])("%s is refused", (line, message) => expect(() => splitCommand(line, "command")).toThrow(message));
});

describe("running a program", () => {
  const node = (code: string, options: Partial<Parameters<typeof runCommand>[1]> = {}) =>
    runCommand([process.execPath, "-e", code], {
      cwd: ".",
      env: { ...process.env, INPUT_TOKEN: "secret" },
      input: [],
      timeoutMs: 20_000,
      signal: new AbortController().signal,
      ...options,
    });

  test("what it is told and what it says", async () => {
    const ended = await node("process.stdin.pipe(process.stdout); console.error('a\\n\\nb')", {
      input: ["x".repeat(200_000), "\n"],
    });
    expect(ended).toMatchObject({ code: 0, timedOut: false, lastLines: ["a", "b"] });
    expect(ended.stdout.length).toBe(200_001);
  });

  test("its exit code, the last lines, and none of this step's inputs", async () => {
    const code =
      "for (let i = 0; i < 30; i++) console.error('line ' + i); console.log(process.env.INPUT_TOKEN); process.exit(3)";
    const ended = await node(code);
    expect(ended.code).toBe(3);
    expect(ended.lastLines.at(0)).toBe("line 10");
    expect(ended.lastLines.at(-1)).toBe("line 29");
    expect(ended.stdout.toString()).toBe("undefined\n");
  });

  test("one that reads nothing does not break the pipe", async () => {
    expect(await node("process.exit(0)", { input: ["x".repeat(1_000_000)] })).toMatchObject({ code: 0 });
  });

  test("a timeout ends it and its children", async () => {
    // The child holds the pipes open: the promise is settled only when it has ended too.
    const code =
      "require('child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' }); setInterval(() => {}, 1000)";
    const ended = await node(code, { timeoutMs: 300 });
    expect(ended).toMatchObject({ timedOut: true, code: null });
  });

  test("an abort ends it, also one that ignores SIGTERM", async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(new Error("cancelled")), 300);
    const ended = node("process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)", { signal: controller.signal });
    await expect(ended).rejects.toThrow("cancelled");
  });

  test("a program that is not there", async () => {
    const options = { cwd: ".", env: {}, input: [], timeoutMs: 1000, signal: new AbortController().signal };
    await expect(runCommand(["no-such-program"], options)).rejects.toThrow("no-such-program: there is no such program");
  });
});
