/** A project with one of the examples, as somebody who copied it has it. */
import { chmodSync, cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { base } from "../../actions/build-push-image/base-layout.ts";
import { execute, folder, type Result, root } from "../../runner.ts";

/** Options of build-push-image for a machine without a registry and without an engine. */
export const offline = "--base-image oci:base --image-output oci:out/image --platforms linux/amd64 --smoke-test false";

export class Project {
  readonly cwd = folder();
  readonly env: Record<string, string>;

  constructor() {
    const bin = join(this.cwd, "bin");
    mkdirSync(bin);
    // The command line is installed: a program called trainyard is on the path.
    const program = join(bin, "trainyard");
    writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" "${join(root, "bin/trainyard.js")}" "$@"\n`);
    chmodSync(program, 0o755);
    cpSync(join(root, "examples/iris"), join(this.cwd, "examples/iris"), { recursive: true });
    base(this.cwd, ["amd64"]);
    this.env = { PATH: `${bin}:${process.env["PATH"] ?? ""}`, HOME: this.cwd, LANG: "C.UTF-8" };
  }

  /** Copies a file of an example, with replacements. Each replaced text must be in it. */
  copy(from: string, to: string, replacements: Record<string, string> = {}): void {
    let text = readFileSync(join(root, "examples", from), "utf8");
    for (const [old, replacement] of Object.entries(replacements)) {
      if (!text.includes(old)) throw new Error(`${from} does not contain ${old}`);
      text = text.replaceAll(old, replacement);
    }
    this.write(to, text);
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.cwd, path)), { recursive: true });
    writeFileSync(join(this.cwd, path), text);
  }

  read(path: string): string {
    return readFileSync(join(this.cwd, path), "utf8");
  }

  run(program: string, args: string[], env: Record<string, string> = {}): Promise<Result> {
    return execute(program, args, { cwd: this.cwd, env: { ...this.env, ...env } });
  }

  /** Runs a module of a Python environment in tests/parts/python. */
  python(environment: string, args: string[], env: Record<string, string> = {}): Promise<Result> {
    return this.run(join(root, "tests/parts/python", environment, ".venv/bin/python"), args, env);
  }

  /** Counts the accuracy in the predictions, and reads the one that the pipeline reported. */
  accuracies(): { counted: number; reported: number } {
    const [header = "", ...rows] = this.read("report/predictions.csv").trim().split("\n");
    const columns = header.split(",");
    const right = rows.filter((row) => {
      const cells = row.split(",");
      return cells[columns.indexOf("y_true")] === cells[columns.indexOf("y_pred")];
    });
    return { counted: right.length / rows.length, reported: JSON.parse(this.read("report/metrics.json")).accuracy };
  }
}
