import { Failure } from "../../core/failure.ts";
import { readPickle } from "../pickle/machine.ts";
import { isObject } from "../pickle/numpy.ts";
import { PythonName, PythonObject } from "../pickle/values.ts";
import type { ZipMember } from "../zip/archive.ts";
import { type ModelContents, quotedName, type TensorFacts, tensorContents } from "./contents.ts";

/** A pickle of names, shapes and settings. Numbers are in members of their own. */
const MOST_PICKLE = 100_000_000;
const MOST_VALUES = 2_000_000;

/** Modules whose names every saved state has. Others are code that loading the file runs. */
const harmless =
  /^(torch(\.|$)|collections\.|numpy[.]|builtins\.(set|dict|list|tuple|int|float|bool|str|slice)$|_codecs\.encode$)/;

/**
 * Tensors and class names in a file of `torch.save`. Its pickle is read by the machine that calls nothing.
 *
 * @throws {Failure} for a damaged pickle.
 */
export function torchContents(pickle: ZipMember, file: string): ModelContents {
  if (pickle.sizeBytes > MOST_PICKLE) {
    throw new Failure(
      `${file}: expected a description of at most 100 MB, got ${Math.round(pickle.sizeBytes / 1e6)} MB`,
    );
  }
  const names = new Set<string>();
  const root = readPickle(pickle.read(), `${file}: ${pickle.name}`, { onName: (name) => names.add(name) });
  const tensors: TensorFacts[] = [];
  collect(root, tensors);
  const foreign = [...names].filter((name) => !harmless.test(name)).sort();
  const { facts, parts } = tensorContents(tensors);
  const state = foreign.length === 0;
  return {
    kind: "PyTorch, written by torch.save",
    facts: { ...facts, content: state ? "tensors alone" : "objects with code of their own" },
    parts,
    python: [
      state
        ? `model.load_state_dict(torch.load(${quotedName(file)}, weights_only=True))`
        : `model = torch.load(${quotedName(file)}, weights_only=False)`,
      'torch.onnx.export(model, (example,), "model.onnx")',
    ],
    notices: state
      ? []
      : [`loading it in Python runs code of ${foreign.slice(0, 10).join(", ")}: only load a file that you trust`],
  };
}

/** Tensors anywhere in the value, named by their keys. */
function collect(root: unknown, tensors: TensorFacts[]): void {
  const seen = new Set<unknown>();
  const open: [name: string, value: unknown][] = [["", root]];
  for (let next = open.pop(); next !== undefined && seen.size < MOST_VALUES; next = open.pop()) {
    const [name, value] = next;
    if (typeof value !== "object" || value === null || seen.has(value) || ArrayBuffer.isView(value)) continue;
    seen.add(value);
    const inside = (key: unknown) => (name === "" ? String(key) : `${name}.${String(key)}`);
    if (value instanceof Map) for (const [key, each] of [...value].reverse()) open.push([inside(key), each]);
    else if (Array.isArray(value)) for (const [index, each] of value.entries()) open.push([inside(index), each]);
    else if (isObject(value, "_rebuild_tensor_v2", "_rebuild_tensor")) tensors.push(tensorOf(name, value));
    else if (isObject(value, "_rebuild_parameter") && Array.isArray(value.args)) open.push([name, value.args[0]]);
    else if (value instanceof PythonObject) open.push([name, value.state]);
  }
}

/** Arguments: the storage, the offset, the shape, … A storage names its type. */
function tensorOf(name: string, { args }: PythonObject): TensorFacts {
  const [storage, , shape] = Array.isArray(args) ? args : [];
  const place = isObject(storage, "persistent") ? storage.args : undefined;
  const type = Array.isArray(place) && place[1] instanceof PythonName ? place[1].name : "unknown";
  const sizes = Array.isArray(shape)
    ? shape.filter((each): each is number => Number.isSafeInteger(each) && each >= 0)
    : [];
  return {
    name,
    type: type
      .replace(/^torch\./, "")
      .replace(/Storage$/, "")
      .slice(0, 40),
    shape: sizes,
  };
}
