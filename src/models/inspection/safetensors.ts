import { Failure } from "../../core/failure.ts";
import { isRecord } from "../../core/shape/index.ts";
import type { FileContent } from "../bundle/content.ts";
import { type ModelContents, quotedName, type TensorFacts, tensorContents } from "./contents.ts";

/** The library's own limit. */
const MOST_HEADER = 100_000_000;

/** Bytes of an element by its type. */
const typeBytes: Readonly<Record<string, number>> = {
  BOOL: 1,
  U8: 1,
  I8: 1,
  F8_E5M2: 1,
  F8_E4M3: 1,
  U16: 2,
  I16: 2,
  F16: 2,
  BF16: 2,
  U32: 4,
  I32: 4,
  F32: 4,
  U64: 8,
  I64: 8,
  F64: 8,
};

/** Returns true if the first bytes are those of a safetensors file: the length of a JSON object, and its brace. */
export function isSafetensors(head: Uint8Array): boolean {
  return head.length >= 9 && head[8] === 0x7b && head[6] === 0 && head[7] === 0 && head[5] === 0 && head[4] === 0;
}

/**
 * The tensors of a safetensors file, from its header alone.
 *
 * @throws {Failure} for a header that is damaged, and for tensors that overlap, leave gaps or lie beyond the file.
 */
export function safetensorsContents(content: FileContent): ModelContents {
  const { file, length } = content;
  const fail = (what: string) =>
    new Failure(`${file}: expected a safetensors model, got ${what} (the file is damaged)`);
  const head = content.slice(0, 8);
  const size = Number(new DataView(head.buffer).getBigUint64(0, true));
  if (size > MOST_HEADER || 8 + size > length) throw fail(`a header of ${size} bytes in a file of ${length}`);
  let header: unknown;
  try {
    header = JSON.parse(Buffer.from(content.slice(8, 8 + size)).toString("utf8"));
  } catch (error) {
    throw new Failure(fail("a header that is no JSON").message, { cause: error });
  }
  if (!isRecord(header)) throw fail("a header that is no object");
  const { __metadata__: metadata, ...named } = header;
  const places: { begin: number; end: number }[] = [];
  const tensors = Object.entries(named).map(([name, held]): TensorFacts => {
    const { dtype, shape, data_offsets: offsets } = isRecord(held) ? held : {};
    const [begin, end] = isNumbers(offsets) ? offsets : [];
    if (typeof dtype !== "string" || !isNumbers(shape) || begin === undefined || end === undefined)
      throw fail(`a tensor without type, shape and place: ${JSON.stringify(name.slice(0, 60))}`);
    const bytes = shape.reduce((product, each) => product * each, typeBytes[dtype] ?? Number.NaN);
    if (!Number.isNaN(bytes) && end - begin !== bytes)
      throw fail(`${end - begin} bytes for a tensor of ${bytes}: ${JSON.stringify(name.slice(0, 60))}`);
    places.push({ begin, end });
    return { name, type: dtype.slice(0, 20), shape };
  });
  let at = 0;
  for (const { begin, end } of places.sort((a, b) => a.begin - b.begin || a.end - b.end)) {
    if (begin !== at || end < begin) throw fail(`a tensor at ${begin} where ${at} was expected`);
    at = end;
  }
  if (at !== length - 8 - size) throw fail(`tensors of ${at} bytes in ${length - 8 - size} bytes`);
  const { facts, parts } = tensorContents(tensors);
  return {
    kind: "safetensors",
    facts: { ...facts, ...metadataFacts(metadata) },
    parts,
    python: [
      `model.load_state_dict(safetensors.torch.load_file(${quotedName(file)}))`,
      'torch.onnx.export(model, (example,), "model.onnx")',
    ],
    notices: [],
  };
}

function metadataFacts(metadata: unknown): Record<string, string> {
  if (!isRecord(metadata)) return {};
  const texts = Object.entries(metadata).filter((each): each is [string, string] => typeof each[1] === "string");
  return Object.fromEntries(
    texts.slice(0, 10).map(([name, text]) => [`metadata: ${name.slice(0, 40)}`, text.slice(0, 100)]),
  );
}

function isNumbers(value: unknown): value is number[] {
  return Array.isArray(value) && value.length <= 64 && value.every((each) => Number.isSafeInteger(each) && each >= 0);
}
