/** Pickles of scikit-learn 1.1.3 and 1.9.1, and what it predicts with them (tests/fixtures/models/sklearn_models.py). */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cli, folder, root } from "../../runner.ts";
import { expectDamageRefused, refusal } from "./damage.ts";
import { answersOf, expectFrameworks, modelsIn, predictedHere } from "./frameworks.ts";

const fixtures = join(root, "tests/fixtures/models");

describe.each(["scikit-learn-1.1.3", "scikit-learn-1.9.1"])("%s", (name) => {
  const place = join(fixtures, name);
  // Trees are equal bit for bit. Products of linear models are added in another order, and `exp` differs in the last bit.
  test.each(modelsIn(place))("%s", async (model) => {
    const exact = /^(forest|tree|extra|skopsgradient)/.test(model) ? 0 : 1e-12;
    expectFrameworks(await predictedHere(place, model), answersOf(place, model), exact);
  });
});

test("describe shows steps, columns and labels", async () => {
  const { stdout } = await cli(["describe", "mixed.pkl"], { cwd: join(fixtures, "scikit-learn-1.9.1") });
  expect(stdout).toContain("scikit-learn 1.9.1: ColumnTransformer, LogisticRegression");
  expect(stdout).toContain("blue, green, red");
  const forest = await cli(["describe", "forest.pkl"], { cwd: join(fixtures, "scikit-learn-1.1.3") });
  expect(forest.stdout).toContain("no, yes");
});

/** Operations of a pickle, with texts as they are. */
const pickle = (...parts: (string | number[])[]) =>
  Buffer.concat([Buffer.from([0x80, 4]), ...parts.map((part) => Buffer.from(part as string, "latin1"))]);
const text = (value: string) => `\x8c${String.fromCharCode(value.length)}${value}`;

describe("refuses, and executes nothing", () => {
  const model = readFileSync(join(fixtures, "scikit-learn-1.9.1/forest.pkl"));
  const marker = join(folderName(), "executed");
  const attack = pickle(text("posix"), text("system"), "\x93", text(`touch ${marker}`), "\x85R.");
  const pipeline = `${text("sklearn.pipeline")}${text("Pipeline")}\x93)\x81\x94}${text("steps")}](${text("again")}h\x00\x86esb.`;
  const cases: Record<string, [Uint8Array, string]> = {
    "a function of the system": [attack, "got one with posix.system (nothing was executed"],
    "a function that the memo hides": [
      pickle(text("posix"), "\x94", text("system"), "\x94", "0", "0", "h\x00h\x01\x93", text("true"), "\x85R."),
      "got one with posix.system",
    ],
    "a function by its old operation": [
      pickle("cposix\nsystem\n", text("true"), "\x85R."),
      "got one with posix.system",
    ],
    "an import of anything": [
      pickle(text("builtins"), text("eval"), "\x93", text("1"), "\x85R."),
      "got one with builtins.eval",
    ],
    "a name on the stack that is no text": [pickle("K\x01", text("system"), "\x93."), "expected the name of a class"],
    "a second pickle": [Buffer.concat([model, attack]), "expected one pickle, got more bytes after it"],
    "a persistent identifier": [pickle("Pmodel\n."), "expected an operation that models need, got 0x50"],
    "an instance by its old operation": [
      pickle("(iposix\nsystem\n."),
      "expected an operation that models need, got 0x69",
    ],
    "a text longer than the file": [pickle("\x8d\xff\xff\xff\xff\xff\xff\xff\x3f"), "got the end of the file"],
    "bytes longer than the file": [pickle("B\xff\xff\xff\x7f"), "got the end of the file"],
    "a value that is not in the memo": [pickle("j\x07\x00\x00\x00."), "expected a value at 7 of the memo, got none"],
    "an empty stack": [pickle("."), "expected a value on the stack, got none"],
    "a list in itself": [pickle("]\x94h\x00a."), "a pickle of another thing than a model"],
    "a pipeline in itself": [pickle(pipeline), "a model that does not say how many columns it reads"],
    "a protocol from the future": [Buffer.from([0x80, 5, 0x80, 9, 0x2e]), "expected a pickle of protocol 2 to 5"],
    "a file that is cut off": [model.subarray(0, model.length - 50), "got the end of the file"],
  };
  test.each(Object.entries(cases))("%s", async (_, [content, message]) => {
    expect(await refusal(content)).toContain(message);
    expect(existsSync(marker)).toBe(false);
  });

  test("in one line, with exit code 2", async () => {
    const cwd = folder();
    writeFileSync(join(cwd, "model.pkl"), attack);
    const result = await cli(["describe", "model.pkl"], { cwd });
    expect(result).toMatchObject({ code: 2, stdout: "" });
    expect(result.stderr).toMatch(/^model\.pkl: expected a model of scikit-learn, .* got one with posix\.system .*\n$/);
    expect(existsSync(marker)).toBe(false);
  });

  test("any damage with a message", async () => {
    for (const file of ["forest.pkl", "mixedforest.joblib", "forestgz.gz", "histreg.pkl"]) {
      await expectDamageRefused(readFileSync(join(fixtures, "scikit-learn-1.9.1", file)), 25);
    }
  });
});

describe("refuses an archive of skops", () => {
  const bytes = readFileSync(join(fixtures, "scikit-learn-1.9.1/skopsxgb.skops"));
  /** The archive with a text in it replaced by another of the same length; members that are packed cannot be changed so. */
  const changed = (from: string, to: string) => Buffer.from(bytes.toString("latin1").replaceAll(from, to), "latin1");
  const end = bytes.lastIndexOf("PK\x05\x06", undefined, "latin1");
  const counted = Buffer.from(bytes);
  counted.writeUInt16LE(60_000, end + 10);
  const central = bytes.readUInt32LE(end + 16);
  const packed = readFileSync(join(fixtures, "scikit-learn-1.9.1/skopsmixed.skops"));
  const huge = Buffer.from(packed);
  huge.writeUInt32LE(
    4_000_000_000,
    packed.readUInt32LE(packed.lastIndexOf("PK\x05\x06", undefined, "latin1") + 16) + 24,
  );
  const other = Buffer.from(packed);
  other.writeUInt32LE(100, packed.lastIndexOf("schema.json", undefined, "latin1") - 46 + 24);
  const encrypted = Buffer.from(bytes);
  encrypted.writeUInt16LE(1, central + 8);
  const cases: Record<string, [Uint8Array, string]> = {
    "another class": [
      changed('"XGBClassifier"', '"XGBClassifie!"'),
      "got one with xgboost.sklearn.XGBClassifie! (nothing",
    ],
    "another module": [changed('"xgboost.sklearn"', '"subprocess_open"'), "got one with subprocess_open.XGBClassifier"],
    "a node that runs something": [
      changed('"ObjectNode"', '"MethodNode"'),
      "expected a node that models need, got MethodNode",
    ],
    "a member that the schema does not name": [changed('.bin"', '.bi_"'), "expected the name of a member, got"],
    "an archive without a schema": [changed("schema.json", "schema.jsox"), "expected schema.json, which skops writes"],
    "an archive that is cut off": [bytes.subarray(0, bytes.length - 30), "one without its end"],
    "more members than there are": [counted, "a list of members that ends early"],
    "a size beyond all limits": [huge, "of at most 500 MB unpacked"],
    "another size than a member has": [other, "the damaged member"],
    "an encrypted member": [encrypted, "the encrypted member"],
    "JSON that is damaged": [
      changed('"__class__": "XGBClassifier"', '"__class__"::"XGBClassifier"'),
      "schema.json: expected JSON",
    ],
  };
  test.each(Object.entries(cases))("%s", async (_, [content, message]) => {
    expect(await refusal(content)).toContain(message);
  });

  test("any damage with a message", async () => {
    for (const file of ["skopsxgb.skops", "skopsmixed.skops"])
      await expectDamageRefused(readFileSync(join(fixtures, "scikit-learn-1.9.1", file)), 25);
  });
});

function folderName(): string {
  return join(root, "out");
}
