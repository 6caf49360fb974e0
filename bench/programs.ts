import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** Programs and Python modules that a benchmark needs. */
interface Needs {
  programs: readonly string[];
  pythonModules?: readonly string[];
}

const account = "/usr/bin/time";
const python = "/usr/bin/python3";
const newestModels = join(import.meta.dirname, "../tests/parts/python/models-newest/.venv/bin/python");

/** Requirements of each benchmark besides Node. The others only need `/usr/bin/time`. */
const needs: Record<string, Needs> = {
  drift: { programs: [account, join(import.meta.dirname, "../tests/parts/python/drift/.venv/bin/python")] },
  forest: { programs: [account, newestModels] },
  "forest-quality": { programs: [account, python], pythonModules: ["sklearn"] },
  image: { programs: [account, "buildah", "docker-registry", "skopeo", "strip"] },
  metrics: { programs: [account, python], pythonModules: ["sklearn"] },
  model: { programs: [account, python], pythonModules: ["sklearn", "onnx"] },
  predict: { programs: [newestModels] },
  serve: { programs: [account, python, "wrk"], pythonModules: ["sklearn", "pandas", "uvicorn", "uvloop", "httptools"] },
  table: {
    programs: [account, python, join(import.meta.dirname, "table/peers/.venv/bin/python")],
    pythonModules: ["pandas"],
  },
};

/** The programs and packages that the benchmark needs and this machine lacks. */
export function missingPrograms(benchmark: string): string[] {
  const { programs, pythonModules = [] } = needs[benchmark] ?? { programs: [account] };
  const lacking = programs.filter((program) => !isInstalled(program));
  if (!lacking.includes(python)) {
    lacking.push(...pythonModules.filter((name) => !succeeds(python, ["-c", `import ${name}`])));
  }
  return lacking;
}

function isInstalled(program: string): boolean {
  const places = program.startsWith("/")
    ? [program]
    : (process.env["PATH"] ?? "").split(delimiter).map((folder) => join(folder, program));
  return places.some((place) => {
    try {
      accessSync(place, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

function succeeds(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: "ignore" }).status === 0;
}
