import { isRecord } from "../core/shape/index.ts";
import { BinaryValues } from "./binary-tensors.ts";
import { isList, type RowLists, type ValueList } from "./http/long-list.ts";
import { HttpProblem, shownValue } from "./http/problem.ts";
import { label } from "./place.ts";
import { listed, type RequestRows, type RowFields } from "./rows.ts";

const TYPES = [
  "BOOL",
  "UINT8",
  "UINT16",
  "UINT32",
  "UINT64",
  "INT8",
  "INT16",
  "INT32",
  "INT64",
  "FP16",
  "FP32",
  "FP64",
  "BYTES",
];

/** Reads one tensor of N or N × 1 values per column, or a single tensor of N × columns if all are numbers. */
export function tensorRows(tensors: readonly unknown[], fields: RowFields): RequestRows {
  const [first] = tensors;
  const columns = fields.names.length;
  if (tensors.length === 1 && columns > 1 && isRecord(first) && !fields.names.includes(String(first["name"]))) {
    const { shape, values } = tensor(first);
    if (shape.length === 2 && shape[1] === columns) return fields.lists(undefined, flatRows(values, columns));
  }
  return fields.columns(
    tensors.map((each) => {
      const { name, shape, values } = tensor(each);
      if (shape.length > 2 || (shape.length === 2 && shape[1] !== 1)) {
        throw new HttpProblem(
          400,
          `${label(name)}: expected the shape [rows] or [rows, 1], got [${shape.join(", ")}]`,
          {
            column: name,
          },
        );
      }
      return listed(name, values);
    }),
  );
}

function tensor(given: unknown): { name: string; shape: number[]; values: ValueList } {
  if (!isRecord(given) || typeof given["name"] !== "string") {
    throw new HttpProblem(
      400,
      `inputs: expected tensors with name, shape, datatype and data, got ${shownValue(given)}`,
    );
  }
  const { name, shape, datatype, data, parameters } = given as { name: string } & Record<string, unknown>;
  const wrong = (what: string) => new HttpProblem(400, `${label(name)}: ${what}`, { column: name.slice(0, 200) });
  if (data === undefined && isRecord(parameters) && Object.hasOwn(parameters, "binary_data_size")) {
    throw wrong("expected the header inference-header-content-length with binary data, got none");
  }
  if (typeof datatype !== "string" || !TYPES.includes(datatype))
    throw wrong(`datatype: expected one of ${TYPES.join(", ")}, got ${shownValue(datatype)}`);
  if (
    !Array.isArray(shape) ||
    shape.length === 0 ||
    shape.length > 8 ||
    !shape.every((size) => Number.isSafeInteger(size) && size >= 0)
  ) {
    throw wrong("shape: expected a list of sizes");
  }
  if (!isList(data) && !(data instanceof BinaryValues)) {
    throw wrong(`data: expected a list, got ${shownValue(data)}`);
  }
  const values = Array.isArray(data) ? flat(data, shape.length) : unnested(data, wrong);
  const size = shape.reduce((product: number, each: number) => product * each, 1);
  if (values.length !== size)
    throw wrong(`data: expected ${size} values for the shape [${shape.slice(0, 8).join(", ")}], got ${values.length}`);
  return { name, shape, values: datatype === "BOOL" ? booleans(values) : values };
}

function flat(data: readonly unknown[], depth: number): readonly unknown[] {
  return data.some(Array.isArray) ? data.flat(depth) : data;
}

/** The values of a long list, whose elements may be lists of the same length. */
function unnested(data: ValueList, wrong: (what: string) => HttpProblem): ValueList {
  const first = data.length > 0 ? data.at(0) : undefined;
  if (!Array.isArray(first)) return data;
  const width = first.length;
  return {
    length: data.length * width,
    at(index) {
      const list = data.at(Math.floor(index / width));
      if (Array.isArray(list) && list.length === width) return list[index % width];
      throw wrong(`data: expected lists of ${width} values as the first, got ${shownValue(list)}`);
    },
  };
}

function booleans(values: ValueList): ValueList {
  const boolean = (value: unknown) => (value === 1 ? true : value === 0 ? false : value);
  return { length: values.length, at: (index) => boolean(values.at(index)) };
}

/** Rows of a tensor that has all columns, in the order of its values. */
function flatRows(values: ValueList, columns: number): RowLists {
  return {
    length: values.length / columns,
    *parts(from, to) {
      for (let first = from; first < to; first += ROWS_A_PART) {
        const count = Math.min(ROWS_A_PART, to - first);
        const row = (index: number) => Array.from({ length: columns }, (_, k) => values.at(index * columns + k));
        yield { first, values: Array.from({ length: count }, (_, index) => row(first + index)) };
      }
    },
  };
}

const ROWS_A_PART = 64;
