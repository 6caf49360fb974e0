/** ONNX Runtime as WebAssembly on one thread, for comparison with our own evaluation of the same file. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const folder = join(import.meta.dirname, "peers/node_modules/onnxruntime-web/dist");

/** The part of the package that is used here. */
interface Runtime {
  env: { wasm: { numThreads: number; wasmBinary: Uint8Array } };
  InferenceSession: {
    create(model: Uint8Array): Promise<{
      run(feeds: Record<string, unknown>, outputs: string[]): Promise<Record<string, unknown>>;
    }>;
  };
  Tensor: new (type: "float32", data: Float32Array, shape: number[]) => unknown;
}

/** Returns a function that computes the probabilities of rows, given column after column, in one call. */
export async function webAssemblyModel(
  file: string,
): Promise<(cells: Float64Array, rows: number) => () => Promise<unknown>> {
  const bundle = join(folder, "ort.wasm.bundle.min.mjs");
  if (!existsSync(bundle)) throw new Error("ONNX Runtime for WebAssembly is missing; bench/install.sh installs it");
  const runtime: Runtime = await import(pathToFileURL(bundle).href);
  runtime.env.wasm.numThreads = 1;
  runtime.env.wasm.wasmBinary = readFileSync(join(folder, "ort-wasm-simd-threaded.wasm"));
  const session = await runtime.InferenceSession.create(readFileSync(file));
  return (cells, rows) => {
    const columns = cells.length / rows;
    const data = new Float32Array(cells.length);
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) data[row * columns + column] = cells[column * rows + row]!;
    }
    const input = new runtime.Tensor("float32", data, [rows, columns]);
    return () => session.run({ X: input }, ["probabilities"]);
  };
}
