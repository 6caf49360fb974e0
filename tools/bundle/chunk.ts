import { type Comment, type Node, type ObjectExpression, parse } from "acorn";
import { type Span, withoutComments, withTabs } from "./comments.ts";

/** A place in a module that loads chunks: one `import()`. */
export interface ImportSite {
  /** Name of the module that is imported. */
  target: string;
  /** The chunks in which ncc put the modules that it needs. */
  chunks: readonly number[];
  /** Name of webpack's runtime at this place. */
  runtime: string;
}

/** JavaScript in pieces: text to write as it is, and places that load chunks. */
export type Code = readonly (string | ImportSite)[];

/** A module as it is bundled: the function that webpack's runtime calls to run it. */
export interface BundledModule {
  name: string;
  code: Code;
  /** Length of the text in characters. */
  size: number;
}

export interface Chunk {
  modules: BundledModule[];
  /** Code before and after the object of modules. In the entry, that is webpack's runtime and the code of `src/index.ts`. */
  before: Code;
  after: Code;
}

/** A piece of the source to be replaced. */
interface Edit {
  start: number;
  end: number;
  by: string | ImportSite;
}

/** Takes apart a file that ncc wrote, and names the modules that its code refers to. */
export function readChunk(file: string, text: string, names: ReadonlyMap<number, string>): Chunk {
  const comments: Comment[] = [];
  const program = parse(text, { ecmaVersion: "latest", sourceType: "module", onComment: comments });
  const edits: Edit[] = [];
  const texts: Span[] = [];
  collectEdits(program, edits, texts, (id) => nameOf(id, names, file));
  texts.sort((a, b) => a.start - b.start);
  const object = modulesIn(program);
  if (object === undefined) throw new Error(`${file}: expected an object of modules`);
  const modules = object.properties.map((property) => {
    if (property.type !== "Property" || property.key.type !== "Literal")
      throw new Error(`${file}: expected modules by number`);
    const name = nameOf(Number(property.key.value), names, file);
    const { start, end } = property.value;
    // If both begin at the same place, the comment is removed with its indentation.
    const removals = withoutComments(text, start, end, comments, name);
    removals.push(...withTabs(text, start, end, texts));
    const code = edited(text, start, end, [
      ...edits.filter((edit) => edit.start >= start && edit.end <= end),
      ...removals,
    ]);
    return { name, code, size: sizeOf(code) };
  });
  const outside = (start: number, end: number) =>
    edited(
      text,
      start,
      end,
      edits.filter((edit) => edit.start >= start && edit.end <= end),
    );
  return { modules, before: outside(0, object.start), after: outside(object.end, text.length) };
}

function nameOf(id: number, names: ReadonlyMap<number, string>, file: string): string {
  const name = names.get(id);
  if (name === undefined) throw new Error(`${file}: expected the number of a module, got ${id}`);
  return name;
}

function sizeOf(code: Code): number {
  return code.reduce((size, piece) => size + (typeof piece === "string" ? piece.length : 0), 0);
}

function edited(text: string, start: number, end: number, edits: Edit[]): Code {
  const code: (string | ImportSite)[] = [];
  let at = start;
  for (const edit of edits.sort((a, b) => a.start - b.start)) {
    // A comment may lie within a call that is replaced.
    if (edit.start < at) continue;
    code.push(text.slice(at, edit.start), edit.by);
    at = edit.end;
  }
  code.push(text.slice(at, end));
  return code;
}

const isRequire = (name: string) => name === "__webpack_require__" || name === "__nccwpck_require__";

type Tree = Node & Record<string, unknown>;

function isNode(value: unknown): value is Tree {
  return typeof value === "object" && value !== null && "type" in value;
}

function children(node: Tree): Tree[] {
  return Object.values(node).flatMap((value) => (Array.isArray(value) ? value : [value]).filter(isNode));
}

/** The object of modules: `export const modules = {…}` in a chunk, `var __webpack_modules__ = ({…})` in the entry. */
function modulesIn(program: Node): ObjectExpression | undefined {
  for (const statement of children(program as Tree)) {
    const declaration = isNode(statement["declaration"]) ? statement["declaration"] : statement;
    for (const variable of declaration.type === "VariableDeclaration" ? children(declaration) : []) {
      const { id, init } = variable as Tree & { id: Tree; init: Tree | null };
      if ((id["name"] === "modules" || id["name"] === "__webpack_modules__") && init?.type === "ObjectExpression")
        return init as Node as ObjectExpression;
    }
  }
  return undefined;
}

/**
 * Finds webpack's references: a module's number becomes its name, and what loads chunks becomes an import site. Adds the spans of
 * strings and templates to `texts`.
 */
function collectEdits(node: Tree | Node, edits: Edit[], texts: Span[], name: (id: number) => string): void {
  const call = node as Tree;
  if (node.type === "TemplateElement" || node.type === "Literal") texts.push(span(node));
  if (call.type === "CallExpression") {
    const then = loaded(call);
    if (then !== undefined) {
      const id = moduleNumber(then.argument);
      if (id === undefined) throw new Error(`expected a module after its chunks, got ${then.argument.type}`);
      edits.push({ ...span(then.site), by: { target: name(Number(id["value"])), ...then.loads } });
      edits.push({ ...span(id), by: JSON.stringify(name(Number(id["value"]))) });
      return;
    }
    const id = moduleNumber(call);
    if (id !== undefined) {
      edits.push({ ...span(id), by: JSON.stringify(name(Number(id["value"]))) });
      return;
    }
    if (loadsOf(call) !== undefined) throw new Error("expected chunks to be loaded for a module");
  }
  for (const child of children(call)) collectEdits(child, edits, texts, name);
}

const span = ({ start, end }: Node) => ({ start, end });

/** `require.e(1).then(…)` or `Promise.all([require.e(1), …]).then(…)`. */
function loaded(call: Tree): { site: Tree; loads: Loads; argument: Tree } | undefined {
  const callee = call["callee"] as Tree;
  if (callee.type !== "MemberExpression" || (callee["property"] as Tree)["name"] !== "then") return undefined;
  const site = callee["object"] as Tree;
  const loads = loadsOf(site);
  return loads && { site, loads, argument: (call["arguments"] as Tree[])[0]! };
}

type Loads = Pick<ImportSite, "chunks" | "runtime">;

function loadsOf(node: Tree): Loads | undefined {
  if (node.type !== "CallExpression") return undefined;
  const [first] = node["arguments"] as Tree[];
  const path = memberPath(node["callee"] as Tree);
  if (path.length === 2 && isRequire(path[0]!) && path[1] === "e")
    return { chunks: [Number(first!["value"])], runtime: path[0]! };
  if (path.join(".") !== "Promise.all" || first?.type !== "ArrayExpression") return undefined;
  const parts = (first["elements"] as Tree[]).map((element) => (isNode(element) ? loadsOf(element) : undefined));
  if (parts.length === 0 || !parts.every((part) => part !== undefined)) return undefined;
  return { chunks: parts.flatMap(({ chunks }) => chunks), runtime: parts[0]!.runtime };
}

/** The number in `require(1)`, `require.t(1, 2)`, `require.bind(require, 1)` or `require.t.bind(require, 1, 2)`. */
function moduleNumber(call: Tree): Tree | undefined {
  if (call.type !== "CallExpression") return undefined;
  const path = memberPath(call["callee"] as Tree);
  if (!isRequire(path[0] ?? "")) return undefined;
  const rest = path.slice(1).join(".");
  const at = rest === "" || rest === "t" ? 0 : rest === "bind" || rest === "t.bind" ? 1 : undefined;
  const argument = at === undefined ? undefined : (call["arguments"] as Tree[])[at];
  return typeof argument?.["value"] === "number" ? argument : undefined;
}

/** `a.b.c` as its names; empty for any other expression. */
function memberPath(node: Tree): string[] {
  if (node.type === "Identifier") return [String(node["name"])];
  if (node.type !== "MemberExpression" || node["computed"] === true) return [];
  const object = memberPath(node["object"] as Tree);
  return object.length === 0 ? [] : [...object, String((node["property"] as Tree)["name"])];
}
