import type { ForestPlan } from "./parameters.ts";

const PAGE = 65_536;
const MOST_PAGES = 65_536;
/** Arrays are aligned to lines of the cache. */
const LINE = 64;

/** The memory that all threads of a job share: the bins and other arrays, and an area for each thread. Plain data. */
export interface KernelMemory {
  memory: WebAssembly.Memory;
  /** Bytes before the first thread's area. */
  areas: number;
  areaBytes: number;
}

/** Bytes of each array by name, in the order in which the kernel declares their addresses. */
type Sizes<Name extends string> = Record<Name, number>;

/** What a kernel's memory holds. The bins come first. */
export interface ForestLayout<Shared extends string, Own extends string> {
  /** Arrays that every thread reads. */
  shared: Sizes<"codes" | Shared>;
  /** Arrays of each thread. */
  own: Sizes<Own>;
}

/** Lays arrays out one after the other from `from` on. Returns their addresses by name, and the end of the last. */
function layOut<Name extends string>(sizes: Sizes<Name>, from: number): { at: Sizes<Name>; end: number } {
  const at = { ...sizes };
  let end = from;
  for (const name in sizes) {
    at[name] = end as Sizes<Name>[typeof name];
    end = Math.ceil((end + sizes[name]) / LINE) * LINE;
  }
  return { at, end };
}

/** Returns the memory for a layout, or undefined where there is none so large. */
export function kernelMemory<Shared extends string, Own extends string>(
  { shared, own }: ForestLayout<Shared, Own>,
  threads: number,
): KernelMemory | undefined {
  const areas = layOut(shared, LINE).end;
  const areaBytes = layOut(own, 0).end;
  const pages = Math.ceil((areas + threads * areaBytes) / PAGE);
  if (pages > MOST_PAGES) return undefined;
  try {
    return { memory: new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true }), areas, areaBytes };
  } catch (error) {
    // There is no address space left.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Returns the addresses of the arrays of all threads and of one, by name. */
export function kernelAddresses<Shared extends string, Own extends string>(
  { areas, areaBytes }: KernelMemory,
  { shared, own }: ForestLayout<Shared, Own>,
  thread: number,
): { shared: Sizes<"codes" | Shared>; own: Sizes<Own> } {
  return { shared: layOut(shared, LINE).at, own: layOut(own, areas + thread * areaBytes).at };
}

/** Returns where the bins belong: shape (rows, columns). */
export function sharedCodes({ memory }: KernelMemory, { rows, columns }: ForestPlan): Uint8Array {
  return new Uint8Array(memory.buffer, LINE, rows * columns);
}

/** Compiles a kernel. Returns undefined where the processor has no SIMD, or the host allows no WebAssembly. */
export function compiledKernel(code: string): WebAssembly.Module | undefined {
  if (typeof WebAssembly === "undefined") return undefined;
  try {
    return new WebAssembly.Module(Buffer.from(code, "base64"));
  } catch (error) {
    if (error instanceof RangeError || error instanceof WebAssembly.CompileError) return undefined;
    throw error;
  }
}

/** Gives a kernel its addresses, by way of a place in its memory that is 0 and has no use yet. */
export function passAddresses(
  { exports }: WebAssembly.Instance,
  { memory }: KernelMemory,
  { addresses, at }: { addresses: Record<string, number>[]; at: number },
): void {
  const values = addresses.flatMap((each) => Object.values(each));
  const place = new Uint32Array(memory.buffer, at, values.length);
  place.set(values);
  (exports["prepareAddresses"] as (at: number) => void)(at);
  place.fill(0);
}
