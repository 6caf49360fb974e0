import { describe, expect, test } from "vitest";
import { alignIds, idsOf } from "../../../src/evaluation/metrics/ids.ts";
import { sortLabels } from "../../../src/evaluation/metrics/labels.ts";
import {
  type PredictionOptions,
  predictionsOf,
  predictionTypes,
} from "../../../src/evaluation/metrics/prediction-file.ts";
import { tableOf } from "./table.ts";

const read = async (csv: string, options?: PredictionOptions) =>
  predictionsOf(await tableOf(csv, predictionTypes(options?.columns) as Map<string, "category">), options);

test("labels, probabilities, ids and weights", async () => {
  const predictions = await read(
    `id,y_true,y_pred,proba_no,proba_yes,w
     007,no,no,0.75,0.25,1
     7,yes,no,0.5,0.5,2`,
    { columns: { weight: "w" } },
  );
  expect(predictions).toEqual({
    task: "classification",
    rows: 2,
    ids: ["007", "7"],
    weights: Float64Array.of(1, 2),
    classes: ["no", "yes"],
    truth: Int32Array.of(0, 1),
    predicted: Int32Array.of(0, 0),
    probabilities: Float64Array.of(0.75, 0.25, 0.5, 0.5),
  });
});

test("columns under other names", async () => {
  const predictions = await read("key,actual,guess,p_a,p_b\nx,a,b,0.1,0.9", {
    columns: { truth: "actual", predicted: "guess", probability: "p_", id: "key" },
  });
  expect(predictions).toMatchObject({
    ids: ["x"],
    classes: ["a", "b"],
    truth: Int32Array.of(0),
    predicted: Int32Array.of(1),
  });
});

test("the probability of one of two classes is enough, and the most probable class the prediction", async () => {
  const predictions = await read("y_true,proba_1\n0,0.25\n1,0.75\n1,0.5");
  expect(predictions).toMatchObject({
    classes: ["0", "1"],
    // numpy's argmax takes the first of equal ones.
    predicted: Int32Array.of(0, 1, 0),
    probabilities: Float64Array.of(0.75, 0.25, 0.25, 0.75, 0.5, 0.5),
  });
});

test("numbers are one label however they are spelt", async () => {
  const predictions = await read("y_true,y_pred,proba_0.0,proba_1.0\n1,1.0,0.5,0.5\n0,0.0,1,0");
  expect(predictions).toMatchObject({
    classes: ["0", "1"],
    truth: Int32Array.of(1, 0),
    predicted: Int32Array.of(1, 0),
  });
});

test("labels are sorted as scikit-learn sorts them", () => {
  expect(sortLabels(["10", "9", "-1", "9"])).toEqual(["-1", "9", "10"]);
  expect(sortLabels(["b10", "b9", "B", "\u{1F600}", "\uFFFD"])).toEqual(["B", "b10", "b9", "\uFFFD", "\u{1F600}"]);
  expect(sortLabels(["9", "10", "x"])).toEqual(["10", "9", "x"]);
});

describe("the task", () => {
  test.each([
    ["y_true,y_pred\n1.5,2\n2,2", "regression"],
    ["y_true,y_pred\n1,2\n2,2", "classification"],
    ["y_true,y_pred\n1,2.5\n2,2", "regression"],
    [`y_true,y_pred\n${Array.from({ length: 21 }, (_, i) => `${i},${i}`).join("\n")}`, "regression"],
    ["y_true,y_pred\nyes,no\nno,no", "classification"],
    ["y_true,proba_1\n0,0.25\n1,0.75", "classification"],
    ["y_true,y_pred\n0,0.0\n1,1.0", "classification"],
    ["y_true,y_pred\n0,0.25\n1,1.75", "regression"],
  ])("%j is %s", async (csv, task) => expect((await read(csv)).task).toBe(task));

  test("scores for a truth of 0 and 1 are refused, unless the task is given", async () => {
    const scores = "y_true,y_pred\n0,0.25\n1,0.75";
    await expect(read(scores)).rejects.toThrow(
      "y_pred: expected predictions of 0 and 1, as y_true has them, got scores between 0 and 1 (call the column proba_1 for the probability of 1, or set task: regression)",
    );
    expect((await read(scores, { task: "regression" })).task).toBe("regression");
  });

  test("may be given", async () => {
    expect(await read("y_true,y_pred\n1,2\n2,2", { task: "regression" })).toMatchObject({
      task: "regression",
      truth: Float64Array.of(1, 2),
      predicted: Float64Array.of(2, 2),
    });
  });
});

describe("what is wrong is named with its row", () => {
  test.each<[what: string, csv: string, message: string, options?: PredictionOptions]>([
    ["a truth that is missing", "y_true,y_pred\na,a\n,a", "p.csv:3: y_true: expected a label, got nothing"],
    [
      "a label nobody knows",
      "y_true,y_pred,proba_a,proba_b\na,c,1,0",
      'p.csv:2: y_pred: expected one of "a", "b", got "c"',
    ],
    [
      "a class the model was not trained on",
      "y_true,y_pred\na,a\nviginica,a",
      'p.csv:3: y_true: expected one of "a", "virginica", got "viginica" (did you mean "virginica"?)',
      { classes: ["a", "virginica"] },
    ],
    [
      "no probability",
      "y_true,y_pred,proba_a,proba_b\na,a,1,0\nb,b,,1",
      "p.csv:3: proba_a: expected a probability from 0 to 1, got nothing or no finite number",
    ],
    [
      "a probability of text",
      "y_true,y_pred,proba_a,proba_b\na,a,1,0\nb,b,high,1",
      'p.csv:3: proba_a: expected a probability from 0 to 1, got "high"',
    ],
    [
      "a probability above 1",
      "y_true,y_pred,proba_a,proba_b\na,a,1,0\nb,b,1.5,-0.5",
      'p.csv:3: probability of "a": expected a number from 0 to 1, got 1.5',
    ],
    [
      "probabilities that do not sum to 1",
      "y_true,y_pred,proba_a,proba_b\na,a,1,0\nb,b,0.6,0.5",
      "p.csv:3: expected probabilities that sum to 1, got 1.1 (are these scores? leave their columns out)",
    ],
    [
      "no column for a class",
      "y_true,y_pred,proba_a\na,a,1\nb,b,0\nc,c,0",
      'probabilities: expected a column for each class, got none for "b", "c"',
    ],
    [
      "a number that is none",
      "y_true,y_pred\n1.5,2.5\n2.5,",
      "p.csv:3: y_pred: expected a number, got nothing or no finite number",
      { task: "regression" },
    ],
    [
      "text for a number",
      "y_true,y_pred\n1.5,2.5\n2.5,big",
      'p.csv:3: y_pred: expected a number, got "big"',
      { task: "regression" },
    ],
    [
      "an id twice",
      "id,y_true,y_pred\nx,a,a\ny,a,a\nx,b,b",
      'p.csv:4: id: expected each id once, got "x" again (first at p.csv:2)',
    ],
    ["an id that is missing", "id,y_true,y_pred\nx,a,a\n,a,a", "p.csv:3: id: expected an id, got nothing"],
    [
      "a weight below zero",
      "y_true,y_pred,w\na,a,1\nb,b,-2",
      "p.csv:3: w: expected a weight of at least 0, got -2",
      { columns: { weight: "w" } },
    ],
    [
      "weights of zero",
      "y_true,y_pred,w\na,a,0\nb,b,0",
      "w: expected a weight above 0, got only zeros",
      { columns: { weight: "w" } },
    ],
    [
      "no truth",
      "y_ture,y_pred\na,a",
      "p.csv: expected a column y_true with the truth, found y_ture, y_pred (did you mean y_ture? name it with truth-column)",
    ],
    ["no predictions", "y_true,age\na,1", "p.csv: expected a column y_pred with the predictions, found y_true, age"],
    [
      "codes instead of labels",
      "y_true,y_pred\ncat,0\ndog,1",
      'y_pred: expected labels of y_true ("cat", "dog"), got none of them ("0", "1")',
    ],
  ])("%s", async (_, csv, message, options) => {
    await expect(read(csv, options)).rejects.toThrow(message);
  });
});

describe("rows joined by id", () => {
  const side = async (csv: string) => {
    const table = await tableOf(csv, new Map([["id", "category"]]));
    return { ids: idsOf(table.columns[0]!, table.place), place: table.place };
  };

  test("in the order of the first", async () => {
    expect(alignIds(await side("id\na\nb\nc"), await side("id\nc\na\nb"))).toEqual(Int32Array.of(1, 2, 0));
  });

  test("one that has no partner is named", async () => {
    expect(await side("id\na\nb\nc").then(async (left) => () => alignIds(left, { ids: ["a"], place: String }))).toThrow(
      'p.csv:3: id "b": expected a prediction, got none (nor for 1 other rows)',
    );
    const [few, many] = [await side("id\na"), await side("id\na\nz")];
    expect(() => alignIds(few, many)).toThrow('p.csv:3: id "z": expected an id of the data, which has no such row');
  });
});
