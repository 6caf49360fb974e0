/** Compiles kernels/trees.ts. Run as a program (`npm run kernel`), it writes src/models/trees/kernel-code.ts. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { main } from "assemblyscript/asc";

const root = join(import.meta.dirname, "../..");

/** The file that holds the compiled kernel. */
export const kernelCodePath = join(root, "src/models/trees/kernel-code.ts");

/** Returns the text of the file that holds the kernel. */
export async function compiledKernel(): Promise<string> {
  const place = mkdtempSync(join(tmpdir(), "kernel-"));
  try {
    const output = join(place, "trees.wasm");
    const options = "-O3 --noAssert --runtime stub --enable threads --importMemory --sharedMemory --initialMemory 1";
    const { error, stderr } = await main([
      join(root, "kernels/trees.ts"),
      ...options.split(" "),
      "--maximumMemory",
      "65536",
      "--outFile",
      output,
    ]);
    if (error !== null) throw new Error(stderr.toString(), { cause: error });
    return `/** kernels/trees.ts as WebAssembly, in base64. Written by \`npm run kernel\`. */
export const treeKernelCode =
  "${readFileSync(output, "base64")}";
`;
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

if (import.meta.main) writeFileSync(kernelCodePath, await compiledKernel());
