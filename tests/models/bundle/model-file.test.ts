import { describe, expect, test } from "vitest";
import { FileContent } from "../../../src/models/bundle/content.ts";
import { decodeModel, encodeModel } from "../../../src/models/bundle/model-file.ts";
import { COLUMNS, randomModel, type Shape } from "./random-models.ts";

const shapes: Record<string, Shape> = {
  "two classes": { seed: 1, trees: 20, nodes: 60, classes: ["no", "yes"] },
  "three classes": { seed: 2, trees: 50, nodes: 40, classes: ["a", "b", "c"] },
  "many classes": {
    seed: 3,
    trees: 7,
    nodes: 200,
    classes: Array.from({ length: 40 }, (_, index) => `class ${index}`),
  },
  "whole numbers as classes": {
    seed: 4,
    trees: 9,
    nodes: 20,
    classes: ["-5", "9", "9223372036854775807"],
    classType: "integer",
  },
  "a number": { seed: 5, trees: 30, nodes: 80 },
  "one tree that is a leaf": { seed: 6, trees: 4, nodes: 1, classes: ["x", "y"] },
  "one number column": { seed: 7, trees: 5, nodes: 9, classes: ["x", "y"], columns: [COLUMNS[0]!] },
  "one category column": { seed: 8, trees: 5, nodes: 9, classes: ["x", "y"], columns: [COLUMNS[2]!] },
  "one date column": { seed: 9, trees: 5, nodes: 9, classes: ["x", "y"], columns: [COLUMNS[4]!] },
};

describe("a model file read back is the model", () => {
  for (const [name, shape] of Object.entries(shapes)) {
    test(name, () => {
      const model = randomModel(shape);
      const bytes = encodeModel(model);
      expect(decodeModel(FileContent.ofBytes(bytes, "model.onnx"))).toEqual(model);
      expect(Buffer.compare(encodeModel(decodeModel(FileContent.ofBytes(bytes, "model.onnx"))), bytes)).toBe(0);
    });
  }
});
