/**
 * AWS' own description of SageMaker's API, as botocore publishes it: members, required ones, types, enumerations, patterns,
 * lengths and ranges. The stand-in refuses what the description does not allow.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { root } from "../../../runner.ts";

interface Shape {
  type: "structure" | "list" | "map" | "string" | "integer" | "long" | "float" | "double" | "boolean" | "timestamp";
  required?: string[];
  members?: Record<string, { shape: string }>;
  member?: { shape: string };
  key?: { shape: string };
  value?: { shape: string };
  enum?: string[];
  pattern?: string;
  min?: number;
  max?: number;
}

interface Description {
  operations: Record<string, { input?: { shape: string }; output?: { shape: string } }>;
  shapes: Record<string, Shape>;
}

const libraries = join(root, "tests/parts/python/moto/.venv/lib");
const file = "site-packages/botocore/data/sagemaker/2017-07-24/service-2.json.gz";
let description: Description | undefined;

function published(): Description {
  if (description === undefined) {
    const python = readdirSync(libraries).find((name) => name.startsWith("python"))!;
    const text = gunzipSync(readFileSync(join(libraries, python, file))).toString("utf8");
    description = JSON.parse(text) as Description;
  }
  return description;
}

/** Returns what AWS would refuse in the body of a request, or what is wrong with an answer. */
export function sageMakerProblem(operation: string, side: "input" | "output", body: unknown): string | undefined {
  const known = published().operations[operation];
  if (known === undefined) return `${operation} is not an operation of SageMaker`;
  const shape = known[side]?.shape;
  return shape === undefined ? undefined : problemOf(shape, body, operation);
}

/** Returns the first place where a value differs from the shape of the name. */
function problemOf(name: string, value: unknown, place: string): string | undefined {
  const shape = published().shapes[name]!;
  if (shape.type === "structure") return structureProblem(shape, value, place);
  if (shape.type === "list") {
    if (!Array.isArray(value)) return `${place}: expected a list, got ${JSON.stringify(value)}`;
    return (
      outside(shape, value.length, place) ??
      first(value.map((each, index) => problemOf(shape.member!.shape, each, `${place}[${index}]`)))
    );
  }
  if (shape.type === "map") {
    if (!isRecord(value)) return `${place}: expected a map, got ${JSON.stringify(value)}`;
    const entries = Object.entries(value);
    return (
      outside(shape, entries.length, place) ??
      first(
        entries.map(
          ([key, each]) =>
            problemOf(shape.key!.shape, key, `${place}: the key`) ??
            problemOf(shape.value!.shape, each, `${place}.${key}`),
        ),
      )
    );
  }
  if (shape.type === "boolean") return typeof value === "boolean" ? undefined : `${place}: expected a boolean`;
  if (shape.type === "string") return stringProblem(shape, value, place);
  if (typeof value !== "number") return `${place}: expected a number, got ${JSON.stringify(value)}`;
  if (/^(integer|long)$/.test(shape.type) && !Number.isInteger(value)) return `${place}: expected a whole number`;
  return outside(shape, value, place);
}

function structureProblem(shape: Shape, value: unknown, place: string): string | undefined {
  if (!isRecord(value)) return `${place}: expected a structure, got ${JSON.stringify(value)}`;
  const missing = (shape.required ?? []).find((member) => value[member] === undefined);
  if (missing !== undefined) return `${place}: the required member ${missing} is missing`;
  return first(
    Object.entries(value).map(([member, each]) => {
      const of = shape.members?.[member];
      return of === undefined
        ? `${place}: there is no member ${member}`
        : problemOf(of.shape, each, `${place}.${member}`);
    }),
  );
}

function stringProblem(shape: Shape, value: unknown, place: string): string | undefined {
  if (typeof value !== "string") return `${place}: expected a text, got ${JSON.stringify(value)}`;
  if (shape.enum !== undefined && !shape.enum.includes(value)) return `${place}: ${value} is not in the enumeration`;
  if (shape.pattern !== undefined && !new RegExp(`^(?:${shape.pattern})$`).test(value)) {
    return `${place}: ${value} does not match ${shape.pattern}`;
  }
  return outside(shape, value.length, place);
}

function outside({ min, max }: Shape, size: number, place: string): string | undefined {
  if (min !== undefined && size < min) return `${place}: ${size} is less than ${min}`;
  return max !== undefined && size > max ? `${place}: ${size} is more than ${max}` : undefined;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const first = (problems: (string | undefined)[]) => problems.find((problem) => problem !== undefined);
