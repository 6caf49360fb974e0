import { Failure } from "../../core/failure.ts";
import { PickleBytes } from "./bytes.ts";
import { knownName, madeOf } from "./made.ts";
import { PickleMemo } from "./memo.ts";
import { fillArray, isArrayType, isShape, setArrayState, setTypeState } from "./numpy.ts";
import { type ArrayType, PythonArray, PythonName, PythonObject } from "./values.ts";

/** A pickle in a pickle, as joblib writes arrays of objects. */
const MOST_DEPTH = 20;

const MARK = Symbol("mark");

export interface PickleOptions {
  /** Called with each class and function, of which all are accepted then. Without it, unknown ones are refused. */
  onName?: (name: string) => void;
}

/**
 * Reads a pickle of protocol 2 to 5 as data: a stack machine that builds lists, dictionaries and records, and calls nothing.
 * joblib's arrays, whose bytes follow their description, are read too. Memory is taken for bytes that are there.
 *
 * @throws {Failure} that names an unknown class or function, an operation that models do not need, or the place where the file ends.
 */
export function readPickle(bytes: Uint8Array, file: string, { onName }: PickleOptions = {}): unknown {
  const reader = new PickleBytes(bytes, file);
  const value = new PickleMachine(reader, file, onName).read(0);
  if (reader.at !== bytes.length) {
    throw new Failure(`${file}: expected one pickle, got more bytes after it (a second pickle is not read)`);
  }
  return value;
}

class PickleMachine {
  readonly #bytes: PickleBytes;
  readonly #file: string;
  readonly #onName: PickleOptions["onName"];

  constructor(bytes: PickleBytes, file: string, onName: PickleOptions["onName"]) {
    this.#bytes = bytes;
    this.#file = file;
    this.#onName = onName;
  }

  #name(module: unknown, name: unknown): PythonName {
    if (this.#onName === undefined) return knownName(module, name, this.#file);
    if (typeof module !== "string" || typeof name !== "string") throw this.#bytes.fail("expected the name of a class");
    this.#onName(`${module}.${name}`);
    return new PythonName(module, name);
  }

  /** One pickle, up to its STOP. */
  read(depth: number): unknown {
    if (depth > MOST_DEPTH) throw this.#bytes.fail(`expected at most ${MOST_DEPTH} pickles in each other`);
    const stack: unknown[] = [];
    const memo = new PickleMemo();
    const pop = (): unknown => {
      if (stack.length === 0 || stack.at(-1) === MARK)
        throw this.#bytes.fail("expected a value on the stack, got none");
      return stack.pop();
    };
    const marked = (): unknown[] => {
      const start = stack.lastIndexOf(MARK);
      if (start < 0) throw this.#bytes.fail("expected a mark on the stack, got none");
      const values = stack.splice(start + 1);
      stack.pop();
      return values;
    };
    const top = (): unknown => {
      if (stack.length === 0) throw this.#bytes.fail("expected a value on the stack, got none");
      return stack.at(-1);
    };
    for (;;) {
      const code = this.#bytes.byte();
      switch (code) {
        case 0x80: // PROTO
          if (this.#bytes.byte() > 5) throw this.#bytes.fail("expected a pickle of protocol 2 to 5, got a newer one");
          break;
        case 0x95: // FRAME
          this.#bytes.take(8);
          break;
        case 0x2e: // STOP
          return pop();
        case 0x28:
          stack.push(MARK);
          break;
        case 0x30: // POP
          if (top() === MARK) stack.pop();
          else pop();
          break;
        case 0x31: // POP_MARK
          marked();
          break;
        case 0x32: // DUP
          stack.push(top());
          break;
        case 0x29:
        case 0x5d:
          stack.push([]);
          break;
        case 0x7d:
          stack.push(new Map());
          break;
        case 0x8f:
          stack.push(new Set());
          break;
        case 0x85: // TUPLE1 to TUPLE3
          stack.push([pop()]);
          break;
        case 0x86: {
          const second = pop();
          stack.push([pop(), second]);
          break;
        }
        case 0x87: {
          const third = pop();
          const second = pop();
          stack.push([pop(), second, third]);
          break;
        }
        case 0x74: // TUPLE, LIST
        case 0x6c:
          stack.push(marked());
          break;
        case 0x64: // DICT
          stack.push(this.#pairs(new Map(), marked()));
          break;
        case 0x91: // FROZENSET
          stack.push(new Set(marked()));
          break;
        case 0x61: // APPEND
        case 0x65: {
          const values = code === 0x61 ? [pop()] : marked();
          const list = top();
          if (!Array.isArray(list)) throw this.#bytes.fail("expected a list to append to");
          for (const value of values) list.push(value);
          break;
        }
        case 0x73: // SETITEM
        case 0x75: {
          const values = code === 0x73 ? [pop(), pop()].reverse() : marked();
          const target = top();
          // Classes such as OrderedDict are dictionaries.
          if (target instanceof PythonObject && target.state === undefined) target.state = new Map();
          const items = target instanceof PythonObject ? target.state : target;
          if (!(items instanceof Map)) throw this.#bytes.fail("expected a dictionary to set items of");
          this.#pairs(items, values);
          break;
        }
        case 0x90: {
          // ADDITEMS
          const values = marked();
          const set = top();
          if (!(set instanceof Set)) throw this.#bytes.fail("expected a set to add items to");
          for (const value of values) set.add(value);
          break;
        }
        case 0x71: // BINPUT, LONG_BINPUT, MEMOIZE
          memo.set(this.#bytes.byte(), top());
          break;
        case 0x72:
          memo.set(this.#bytes.length(4), top());
          break;
        case 0x94:
          memo.set(memo.size, top());
          break;
        case 0x68: // BINGET, LONG_BINGET
        case 0x6a: {
          const key = code === 0x68 ? this.#bytes.byte() : this.#bytes.length(4);
          if (!memo.has(key)) throw this.#bytes.fail(`expected a value at ${key} of the memo, got none`);
          stack.push(memo.get(key));
          break;
        }
        case 0x63: // GLOBAL
          stack.push(this.#name(this.#bytes.line(), this.#bytes.line()));
          break;
        case 0x93: {
          // STACK_GLOBAL
          const name = pop();
          stack.push(this.#name(pop(), name));
          break;
        }
        case 0x52: // REDUCE, NEWOBJ
        case 0x81: {
          const args = pop();
          stack.push(madeOf(pop(), args, this.#file));
          break;
        }
        case 0x92: {
          // NEWOBJ_EX
          pop();
          const args = pop();
          stack.push(madeOf(pop(), args, this.#file));
          break;
        }
        case 0x62: {
          // BUILD
          const state = pop();
          const target = stack.pop();
          stack.push(this.#built(target, state, depth));
          // joblib puts the array in place of its description, also in the memo.
          const built = stack.at(-1);
          if (built !== target) memo.replace(target, built);
          break;
        }
        case 0x51: // BINPERSID
          if (this.#onName === undefined) throw this.#bytes.fail("expected an operation that models need, got 0x51");
          stack.push(new PythonObject("pickle.persistent", pop()));
          break;
        default:
          stack.push(this.#bytes.literal(code));
      }
    }
  }

  #built(target: unknown, state: unknown, depth: number): unknown {
    if (target instanceof PythonArray) setArrayState(target, state, this.#file);
    else if (target instanceof PythonObject) {
      target.state = state;
      if (target.type === "joblib.numpy_pickle.NumpyArrayWrapper") return this.#joblibArray(target, depth);
    } else if (isArrayType(target)) setTypeState(target, state, this.#file);
    else throw this.#bytes.fail("expected an object to give a state to");
    return target;
  }

  /** The bytes of an array follow its description: their alignment in one byte, as many bytes, and the elements. */
  #joblibArray(wrapper: PythonObject, depth: number): PythonArray {
    const shape = wrapper.get("shape");
    const type = wrapper.get("dtype");
    if (!isShape(shape) || !isArrayType(type)) throw this.#bytes.fail("expected the shape and type of an array");
    if (type.kind === "O") {
      const inner = this.read(depth + 1);
      if (!(inner instanceof PythonArray)) throw this.#bytes.fail("expected an array of objects");
      return inner;
    }
    const alignment = wrapper.get("numpy_array_alignment_bytes");
    if (alignment !== undefined && alignment !== null) this.#bytes.take(this.#bytes.byte());
    const count = shape.reduce((product, each) => product * each, 1);
    const array = new PythonArray();
    const data = this.#bytes.slice(count * (type as ArrayType).size);
    fillArray(array, { shape, type, columnMajor: wrapper.get("order") === "F", data, file: this.#file });
    return array;
  }

  #pairs(target: Map<unknown, unknown>, values: readonly unknown[]): Map<unknown, unknown> {
    if (values.length % 2 !== 0) throw this.#bytes.fail("expected keys with values");
    for (let index = 0; index < values.length; index += 2) target.set(values[index], values[index + 1]);
    return target;
  }
}
