import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import ts from "typescript";

/**
 * Writes the sources and these benchmarks' programs as plain JavaScript into a folder, as the bundle has them: Node removes the
 * types of TypeScript again in every thread, 100 ms that no user waits for. Returns where the programs are.
 */
export function writePlain(folder: string): string {
  const root = resolve(import.meta.dirname, "../..");
  const compilerOptions = {
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.ESNext,
    verbatimModuleSyntax: true,
    rewriteRelativeImportExtensions: true,
  };
  for (const part of ["src", "bench/forest"]) {
    for (const name of readdirSync(join(root, part), { recursive: true, encoding: "utf8" })) {
      if (!name.endsWith(".ts")) continue;
      const target = join(folder, part, name.replace(/ts$/, "js"));
      mkdirSync(dirname(target), { recursive: true });
      const source = readFileSync(join(root, part, name), "utf8");
      writeFileSync(target, ts.transpileModule(source, { compilerOptions }).outputText);
    }
  }
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  // A thread starts on the bundle's entry, which is in the folder of its chunks.
  writeFileSync(join(folder, "src/platform/process/index.js"), 'import "../../index.js";\n');
  return join(folder, "bench/forest");
}
