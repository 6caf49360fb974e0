import { Failure } from "../../core/failure.ts";
import { isKnownName } from "./names.ts";
import { arrayType, fillArray, scalarOf } from "./numpy.ts";
import { PythonArray, PythonName, PythonObject } from "./values.ts";

/** The value that a class or function stands for, of the few that have a meaning here; else a record of its name and arguments. */
export function madeOf(type: unknown, args: unknown, file: string): unknown {
  if (!(type instanceof PythonName) || !Array.isArray(args)) throw unclear(file, "a class and its arguments");
  const { name } = type;
  if (name === "numpy.dtype") return { ...arrayType(String(args[0]), file) };
  if (/^numpy\._?core\.multiarray\._reconstruct$/.test(name)) return new PythonArray();
  if (/^numpy\._?core\.multiarray\.scalar$/.test(name)) return scalarOf(args[0], args[1], file);
  if (/^numpy\._?core\.numeric\._frombuffer$/.test(name)) {
    const [data, of, shape, order] = args;
    const array = new PythonArray();
    fillArray(array, { shape, type: of, columnMajor: order === "F", data, file: file });
    return array;
  }
  if (name === "_codecs.encode") return Buffer.from(String(args[0]), "latin1");
  if (/^(builtins|__builtin__)\.bytearray$/.test(name)) return args[0] ?? new Uint8Array(0);
  if (/^copy_?reg\._reconstructor$/.test(name)) {
    const [of] = args;
    if (!(of instanceof PythonName)) throw unclear(file, "a class");
    return new PythonObject(of.name, []);
  }
  return new PythonObject(name, args);
}

/** @throws {Failure} for a name that models of the known tools do not hold. */
export function knownName(module: unknown, name: unknown, file: string): PythonName {
  if (typeof module !== "string" || typeof name !== "string") throw unclear(file, "the name of a class");
  if (!isKnownName(module, name)) {
    throw new Failure(
      `${file}: expected a model of scikit-learn, XGBoost or LightGBM, got one with ${`${module}.${name}`.slice(0, 100)} (nothing was executed; test the model through \`predictions\`, \`command\` or \`url\`)`,
    );
  }
  return new PythonName(module, name);
}

function unclear(file: string, expected: string): Failure {
  return new Failure(`${file}: expected ${expected}, got another value (the file is damaged, or no model)`);
}
