import { SaxesParser } from "saxes";
import { Failure } from "../../core/failure.ts";
import type { Tree } from "./metrics.ts";

type Attributes = Readonly<Record<string, string>>;

/**
 * Coverage from a Cobertura report, as coverage.py, gcovr, coverlet and Istanbul write it: `line_coverage` and
 * `branch_coverage`, as shares from 0 to 1, and those of each package under `packages`. A report whose program measured no
 * branches has no `branch_coverage`.
 *
 * @throws {Failure} for XML that cannot be read, for another kind of XML, and for a rate that is no number from 0 to 1.
 */
export function coberturaTree(text: string, source: string): Tree {
  const problem = (expected: string, got: string, line?: number) =>
    new Failure(`${source}${line === undefined ? "" : `:${line}`}: expected ${expected}, got ${got}`, {
      at: { file: source, ...(line !== undefined && { line }) },
    });
  const parser = new SaxesParser<{ xmlns: false; position: true }>({ xmlns: false, position: true });
  const packages: Record<string, Tree> = Object.create(null);
  let root: Tree | undefined;
  let depth = 0;
  let measuresBranches = true;
  parser.on("error", ({ message }) => {
    throw problem("XML", message.slice(message.indexOf(": ") + 2), parser.line);
  });
  parser.on("opentag", ({ name, attributes }) => {
    depth++;
    const rates = () => ratesOf(attributes, measuresBranches, (got) => problem("a rate from 0 to 1", got, parser.line));
    if (depth === 1) {
      if (name !== "coverage" || attributes["line-rate"] === undefined)
        throw problem("a Cobertura report (<coverage line-rate=…>)", `<${name}>`, parser.line);
      measuresBranches = attributes["branches-valid"] !== "0";
      root = rates();
    } else if (name === "package" && attributes["name"] !== undefined) packages[attributes["name"]] = rates();
  });
  parser.on("closetag", () => {
    depth--;
  });
  parser.write(text).close();
  if (root === undefined) throw problem("a Cobertura report", "no element");
  return { ...root, ...(Object.keys(packages).length > 0 && { packages }) };
}

function ratesOf(attributes: Attributes, measuresBranches: boolean, wrong: (got: string) => Failure): Tree {
  const line = rateOf(attributes, { covered: "lines-covered", valid: "lines-valid", rate: "line-rate" }, wrong);
  const branch = measuresBranches
    ? rateOf(attributes, { covered: "branches-covered", valid: "branches-valid", rate: "branch-rate" }, wrong)
    : undefined;
  return {
    ...(line !== undefined && { line_coverage: line }),
    ...(branch !== undefined && { branch_coverage: branch }),
  };
}

/** The counts where there are some: rates are rounded to four digits. */
function rateOf(
  attributes: Attributes,
  names: { covered: string; valid: string; rate: string },
  wrong: (got: string) => Failure,
): number | undefined {
  const [covered, valid] = [attributes[names.covered], attributes[names.valid]];
  if (covered !== undefined && valid !== undefined && /^\d+$/.test(covered) && /^[1-9]\d*$/.test(valid)) {
    if (Number(covered) > Number(valid)) throw wrong(`${names.covered}=${covered} of ${names.valid}=${valid}`);
    return Number(covered) / Number(valid);
  }
  const rate = attributes[names.rate];
  if (rate === undefined) return undefined;
  const value = /^(?:\d+(?:\.\d+)?|\.\d+)(?:e-?\d+)?$/i.test(rate) ? Number(rate) : Number.NaN;
  if (!(value >= 0 && value <= 1)) throw wrong(`${names.rate}=${JSON.stringify(rate.slice(0, 40))}`);
  return value;
}
