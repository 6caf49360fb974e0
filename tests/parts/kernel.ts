/** Compiles the kernels in kernels/. Run as a program (`npm run kernel`), it writes the modules of src/ that hold their code. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { main } from "assemblyscript/asc";

const root = join(import.meta.dirname, "../..");

export interface Kernel {
  /** Name of the source in kernels/. */
  name: string;
  /** Module of src/ that holds the compiled code, and the constant in it. */
  module: string;
  constant: string;
  options: string;
}

export const kernels: Kernel[] = [
  {
    name: "trees",
    module: "src/models/trees/kernel-code.ts",
    constant: "treeKernelCode",
    options: "--enable threads --importMemory --sharedMemory --initialMemory 1 --maximumMemory 65536",
  },
  {
    name: "csv",
    module: "src/data/table/csv-kernel-code.ts",
    constant: "csvKernelCode",
    options: "--converge --enable simd --importMemory --memoryBase 3200",
  },
  ...["regression", "classification"].map((name) => ({
    name,
    module: `src/models/forest/${name}-kernel-code.ts`,
    constant: `${name}KernelCode`,
    options: "--enable simd --enable threads --importMemory --sharedMemory --initialMemory 1 --maximumMemory 65536",
  })),
];

export const kernelPath = ({ module }: Kernel): string => join(root, module);

/** Returns the text of the module that holds a kernel. */
export async function compiledKernel({ name, constant, options }: Kernel): Promise<string> {
  const place = mkdtempSync(join(tmpdir(), "kernel-"));
  try {
    const output = join(place, `${name}.wasm`);
    const { error, stderr } = await main([
      join(root, `kernels/${name}.ts`),
      ...`-O3 --noAssert --runtime stub ${options}`.split(" "),
      "--outFile",
      output,
    ]);
    if (error !== null) throw new Error(stderr.toString(), { cause: error });
    return `/** kernels/${name}.ts as WebAssembly, in base64. Written by \`npm run kernel\`. */
export const ${constant} =
  "${readFileSync(output, "base64")}";
`;
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

if (import.meta.main) for (const kernel of kernels) writeFileSync(kernelPath(kernel), await compiledKernel(kernel));
