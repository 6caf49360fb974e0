/**
 * Google's own description of Cloud Run's API, as `@google-cloud/run` publishes it: fields, their types and enumerations, which
 * of them are required, and which only answers have. The stand-in refuses what the description does not allow.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../../runner.ts";

interface Field {
  type: string;
  rule?: "repeated";
  keyType?: string;
  options?: Record<string, unknown>;
}

interface Node {
  nested?: Record<string, Node>;
  fields?: Record<string, Field>;
  /** Numbers of an enumeration's names. */
  values?: Record<string, number>;
}

const file = join(root, "tests/parts/node_modules/@google-cloud/run/build/protos/protos.json");
let description: Node | undefined;

function published(name: string): Node | undefined {
  description ??= JSON.parse(readFileSync(file, "utf8")) as Node;
  return name.split(".").reduce<Node | undefined>((node, part) => node?.nested?.[part], description);
}

/**
 * Returns what Google would refuse in a Service that is sent. A required field of the Service counts if the mask names it, and
 * a field that the mask does not name is a field that the caller lost.
 */
export function cloudRunProblem(service: unknown, mask: ReadonlySet<string>): string | undefined {
  // Google's client adds empty maps of labels and annotations.
  const sent = Object.entries(service as object).filter(([, value]) => JSON.stringify(value) !== "{}");
  const lost = sent.map(([name]) => name).find((name) => !mask.has(name));
  if (lost !== undefined && mask.size > 0) return `service: the mask does not name ${lost}`;
  return messageProblem("Service", service, "service", mask);
}

const behavior = "(google.api.field_behavior)";

function messageProblem(type: string, value: unknown, place: string, mask?: ReadonlySet<string>): string | undefined {
  if (/^google\.protobuf\.(Duration|Timestamp|FieldMask)$/.test(type)) return typed(value, "string", place);
  const node = published(`google.cloud.run.v2.${type}`) ?? published(type);
  if (node?.values !== undefined) {
    // The clients send the number of an enumeration's name.
    const isKnown =
      typeof value === "number" ? Object.values(node.values).includes(value) : String(value) in node.values;
    return isKnown ? undefined : `${place}: ${value} is not one of ${Object.keys(node.values).join(", ")}`;
  }
  if (node?.fields === undefined) return `${place}: there is no type ${type}`;
  if (typeof value !== "object" || value === null || Array.isArray(value)) return `${place}: expected an object`;
  const sent = new Map(Object.entries(value));
  for (const [name, { options }] of Object.entries(node.fields)) {
    const counts = mask === undefined || mask.has(name);
    if (options?.[behavior] === "REQUIRED" && counts && !sent.has(name))
      return `${place}: the field ${name} is required`;
    if (options?.[behavior] === "OUTPUT_ONLY" && sent.has(name)) return `${place}: only answers have ${name}`;
  }
  for (const [name, each] of sent) {
    const field = node.fields[name];
    const problem =
      field === undefined ? `${place}: there is no field ${name}` : fieldProblem(field, each, `${place}.${name}`);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function fieldProblem({ rule, keyType, type }: Field, value: unknown, place: string): string | undefined {
  if (rule === "repeated" && !Array.isArray(value)) return `${place}: expected a list`;
  if (rule === "repeated" || keyType !== undefined) {
    const all = Object.entries(value as object).map(([key, each]) => valueProblem(type, each, `${place}[${key}]`));
    return all.find((problem) => problem !== undefined);
  }
  return valueProblem(type, value, place);
}

function valueProblem(type: string, value: unknown, place: string): string | undefined {
  if (type === "string") return typed(value, "string", place);
  if (type === "bool") return typed(value, "boolean", place);
  if (/^(double|float)$/.test(type)) return typed(value, "number", place);
  if (/^u?int(32|64)$/.test(type))
    return Number.isInteger(Number(value)) ? undefined : `${place}: expected a whole number`;
  return messageProblem(type, value, place);
}

const typed = (value: unknown, type: string, place: string) =>
  typeof value === type ? undefined : `${place}: expected a ${type}, got ${JSON.stringify(value)}`;
