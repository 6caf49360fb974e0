import { describe, expect, test } from "vitest";
import { Failure } from "../../../src/core/failure.ts";
import { FileContent } from "../../../src/models/bundle/content.ts";
import type { Model } from "../../../src/models/bundle/model.ts";
import { decodeModel, encodeModel } from "../../../src/models/bundle/model-file.ts";
import { Message } from "../../../src/models/onnx/wire.ts";
import { COLUMNS, randomModel } from "./random-models.ts";

const columns = [COLUMNS[0]!, COLUMNS[2]!];
const shape = { seed: 3, trees: 4, nodes: 12, columns };
const classifier = randomModel({ ...shape, classes: ["a", "b", "c"] });
const pair = randomModel({ ...shape, classes: ["a", "b"] });
const regressor = randomModel(shape);

/** Returns the error message for a model whose forest was damaged before it was written. */
function says(model: Model, spoil: (forest: Model["forest"]) => void): string {
  const copy = structuredClone(model);
  spoil(copy.forest);
  return refusal(encodeModel(copy));
}

function refusal(bytes: Uint8Array): string {
  try {
    decodeModel(FileContent.ofBytes(bytes, "model.onnx"));
  } catch (error) {
    if (error instanceof Failure) return error.message;
    throw error;
  }
  throw new Error("it was read");
}

/** The first node that splits, of the second tree. */
const split = (forest: Model["forest"]) =>
  forest.feature.findIndex((feature, node) => node >= forest.roots[1]! && feature >= 0);

describe("a forest that could not have been trained is refused", () => {
  test("a node that leads back to its root", () => {
    expect(
      says(classifier, (forest) => {
        forest.left[split(forest)] = forest.roots[1]!;
      }),
    ).toMatchInlineSnapshot(
      `"model.onnx: expected a forest as trainyard writes it, got tree 1, node 0: branches to nodes 0 and 8 (the file was changed after training: train again)"`,
    );
  });
  test("two branches to one node", () => {
    expect(
      says(classifier, (forest) => {
        forest.left[split(forest)] = forest.right[split(forest)]!;
      }),
    ).toMatchInlineSnapshot(
      `"model.onnx: expected a forest as trainyard writes it, got tree 1, node 0: branches to nodes 8 and 8 (the file was changed after training: train again)"`,
    );
    expect(
      says(classifier, (forest) => {
        forest.left[split(forest)] = forest.right[split(forest)]! + 1;
      }),
    ).toMatchInlineSnapshot(
      `"model.onnx: expected a forest as trainyard writes it, got tree 1, node 1: no branch leads to it (the file was changed after training: train again)"`,
    );
  });
  test("a branch out of the tree", () => {
    expect(
      says(classifier, (forest) => {
        forest.right[split(forest)] = forest.roots[2]!;
      }),
    ).toMatchInlineSnapshot(
      `"model.onnx: expected a forest as trainyard writes it, got tree 1, node 0: a branch out of its tree (the file was changed after training: train again)"`,
    );
  });
  test("a feature that no column makes", () => {
    expect(
      says(classifier, (forest) => {
        forest.feature[split(forest)] = 6;
      }),
    ).toMatchInlineSnapshot(
      `"model.onnx: expected a forest as trainyard writes it, got tree 1, node 0: feature 6 of 6 (the file was changed after training: train again)"`,
    );
  });
  test("a threshold that is no number", () => {
    expect(
      says(classifier, (forest) => {
        forest.threshold[split(forest)] = Number.NaN;
      }),
    ).toMatchInlineSnapshot(
      `"model.onnx: expected a forest as trainyard writes it, got tree 1, node 0: a threshold that is not a number (the file was changed after training: train again)"`,
    );
  });
  test("weights that are no shares", () => {
    expect(
      says(classifier, (forest) => {
        forest.leaves[0]! += 1;
      }),
    ).toMatchInlineSnapshot(
      `"model.onnx: expected a forest as trainyard writes it, got tree 0, node 3: weights that are not its share of 2^24 units (the file was changed after training: train again)"`,
    );
    expect(
      says(pair, (forest) => {
        forest.leaves[0] = 0;
        forest.leaves[1] = 2 ** 24;
      }),
    ).toMatchInlineSnapshot(
      `"model.onnx: expected a forest as trainyard writes it, got tree 0, node 3: weights that are not its share of 2^24 units (the file was changed after training: train again)"`,
    );
    expect(
      says(regressor, (forest) => {
        forest.leaves[0] = Number.POSITIVE_INFINITY;
      }),
    ).toMatchInlineSnapshot(
      `"model.onnx: expected a forest as trainyard writes it, got tree 0, node 3: a leaf without its value (the file was changed after training: train again)"`,
    );
  });
});

describe("a file that was changed is refused", () => {
  const bytes = encodeModel(classifier);
  const replaced = (from: string, to: string) => {
    expect(to.length).toBe(from.length);
    const copy = Buffer.from(bytes);
    const at = copy.lastIndexOf(from);
    expect(at).toBeGreaterThan(0);
    copy.write(to, at, "latin1");
    return copy;
  };

  test("another mode", () =>
    expect(refusal(replaced("BRANCH_LEQ", "BRANCH_GEQ"))).toMatchInlineSnapshot(
      `"model.onnx: expected a forest as trainyard writes it, got node 23: a mode other than BRANCH_LEQ and LEAF (the file was changed after training: train again)"`,
    ));
  test("another operator", () =>
    expect(refusal(replaced("TreeEnsembleClassifier", "TreeEnsembleRegressor_"))).toMatchInlineSnapshot(
      `"model.onnx: expected a model as trainyard writes it, got other settings of its trees (the file was changed after training: train again)"`,
    ));
  test("another node", () =>
    expect(refusal(replaced("Imputer", "Cmputer"))).toMatchInlineSnapshot(
      `"model.onnx: expected a model as trainyard writes it, got Cmputer in place of Imputer (the file was changed after training: train again)"`,
    ));
  test("another column", () =>
    expect(refusal(replaced('"name":"age"', '"name":"agE"'))).toMatchInlineSnapshot(
      `"model.onnx: expected a model as trainyard writes it, got other nodes (the file was changed after training: train again)"`,
    ));
  test("another number of levels", () =>
    expect(refusal(replaced('"levels":4', '"levels":5'))).toMatchInlineSnapshot(
      `"model.onnx: expected a model as trainyard writes it, got city with other columns than levels (the file was changed after training: train again)"`,
    ));
  test("absurd numbers of levels", () =>
    expect(refusal(replaced('"levels":4,"infrequent":2', '"levels":4,"infrequent":9'))).toMatchInlineSnapshot(
      `"model.onnx: expected a model as trainyard writes it, got city with 9 levels (the file was changed after training: train again)"`,
    ));
  test("metadata of another kind", () =>
    expect(refusal(replaced('{"target"', '["target"'))).toMatchInlineSnapshot(
      `"model.onnx: expected a model as trainyard writes it, got metadata that are no JSON (the file was changed after training: train again)"`,
    ));
  test("a newer format", () =>
    expect(refusal(replaced("trainyard.format\x12\x011", "trainyard.format\x12\x013"))).toMatchInlineSnapshot(
      `"model.onnx: expected format 1 or 2, got format "3" (a newer trainyard wrote it: update this one)"`,
    ));
  test("another transform", () =>
    expect(refusal(replaced("NONE", "SOFT"))).toMatchInlineSnapshot(
      `"model.onnx: expected a model as trainyard writes it, got other settings of its trees (the file was changed after training: train again)"`,
    ));
  test("an ONNX model of someone else's", () => {
    const foreign = new Message()
      .varint(1, 8)
      .text(2, "skl2onnx")
      .bytes(7, new Message())
      .bytes(8, new Message().varint(2, 18));
    const file = new Uint8Array(foreign.size);
    foreign.write(file, 0);
    expect(refusal(file)).toMatchInlineSnapshot(
      `"model.onnx: expected a model that trainyard trained, got an ONNX model of "skl2onnx" (test it through its predictions, or with a command that runs it)"`,
    );
  });

  test("every cut and every flipped bit ends in a failure or in a model, never in another error", () => {
    const small = encodeModel(randomModel({ seed: 9, trees: 2, nodes: 5, columns, classes: ["a", "b", "c"] }));
    for (let length = 0; length < small.length; length++) refusal(small.slice(0, length));
    for (let at = 0; at < small.length; at++) {
      for (const bit of [1, 8, 128]) {
        const flipped = small.slice();
        flipped[at]! ^= bit;
        try {
          decodeModel(FileContent.ofBytes(flipped, "model.onnx"));
        } catch (error) {
          if (!(error instanceof Failure)) throw error;
        }
      }
    }
  });

  test("lengths of terabytes are refused before anything is made of them", () => {
    // Field 7 (the graph) that claims 2^42 bytes; then a packed array that claims as many.
    const head = [0x08, 8, 0x3a, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x02];
    expect(refusal(Uint8Array.from(head))).toMatchInlineSnapshot(
      `"model.onnx: expected an ONNX model, got one that ends in the middle of a field at byte 10 of 10 (the file was cut short: copy it again, or train again)"`,
    );
    expect(refusal(Uint8Array.from([0x08, 8, ...Array(12).fill(0xff)]))).toMatchInlineSnapshot(
      `"model.onnx: expected an ONNX model, got a number of more than ten bytes at byte 12 (the file is damaged: copy it again, or train again)"`,
    );
  });
});
