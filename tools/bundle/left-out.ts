import type { Chunk } from "./chunk.ts";

/**
 * Packages that are required by code that nothing here calls, with the reason why they are left out of the bundle.
 *
 * `unzip-stream` reads archives with `binary.parse`. Only `binary.stream` uses `buffers`, whose published package names no
 * license and contains no license text.
 */
export const leftOut: readonly string[] = ["buffers"];

/** Replaces the modules of these packages by functions that say so, should they be called after all. */
export function withoutLeftOut({ modules, ...rest }: Chunk): Chunk {
  return {
    ...rest,
    modules: modules.map((module) => {
      const name = leftOut.find((each) => module.name.startsWith(`${each}/`));
      if (name === undefined) return module;
      const code = `((module) => {\n\nmodule.exports = () => {\n\tthrow new Error("the package ${name} is not in this bundle");\n};\n\n})`;
      return { ...module, code: [code], size: code.length };
    }),
  };
}
