/** The name of a Python class or function. It is never imported. */
export class PythonName {
  readonly name: string;

  constructor(module: string, name: string) {
    this.name = `${module}.${name}`;
  }
}

/** A Python object as a pickle describes it: its class, the arguments of its constructor, and its state. */
export class PythonObject {
  readonly type: string;
  readonly args: unknown;
  state: unknown;

  constructor(type: string, args: unknown) {
    this.type = type;
    this.args = args;
  }

  /** A field of the state, which is a dictionary, or a pair of one and another. */
  get(name: string): unknown {
    const state = Array.isArray(this.state) ? this.state.find((each) => each instanceof Map) : this.state;
    return state instanceof Map ? state.get(name) : undefined;
  }

  has(name: string): boolean {
    return this.get(name) !== undefined;
  }
}

/** The way numpy stores an element. */
export interface ArrayType {
  /** `f` float, `i` integer, `u` unsigned integer, `b` boolean, `O` object, `U` text, `S` bytes, `V` record, `M` and `m` times. */
  kind: string;
  size: number;
  bigEndian: boolean;
  /** Fields of a record, with the place of each. */
  fields: Map<string, { type: ArrayType; offset: number }> | undefined;
}

/** A numpy array: bytes, or the elements of an array of objects. */
export class PythonArray {
  shape: number[] = [];
  type: ArrayType | undefined;
  columnMajor = false;
  bytes: Uint8Array = new Uint8Array(0);
  objects: unknown[] | undefined;

  get length(): number {
    return this.shape.reduce((product, each) => product * each, 1);
  }
}
