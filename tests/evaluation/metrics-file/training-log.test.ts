/** Logs as Keras, Lightning and Hugging Face write them. The expected values are the last ones, read off the texts. */
import { expect, test } from "vitest";
import { lastOfTrainingLog } from "../../../src/evaluation/metrics-file/training-log.ts";

test("the last value of each metric in a log", () => {
  const keras = "epoch,accuracy,loss,val_loss\n0,0.5,0.9,1.0\n1,0.75,0.4,nan\n";
  expect(lastOfTrainingLog(keras, "log.csv")).toEqual({ epoch: 1, accuracy: 0.75, loss: 0.4, val_loss: Number.NaN });
  const lightning = "epoch,step,train_loss,val_loss\n0,49,0.7,\n0,49,,0.65\n1,99,0.3,\n1,99,,0.35\n";
  expect(lastOfTrainingLog(lightning, "logs/metrics.csv")).toEqual({
    epoch: 1,
    step: 99,
    train_loss: 0.3,
    val_loss: 0.35,
  });
  const trainer = `{"best_metric": 0.91, "epoch": 2.0, "log_history": [
    {"epoch": 1.0, "loss": 0.6, "step": 10}, {"epoch": 1.0, "eval_accuracy": 0.88, "step": 10},
    {"epoch": 2.0, "loss": 0.2, "step": 20}, {"epoch": 2.0, "eval_accuracy": 0.91, "step": 20}], "stateful_callbacks": {}}`;
  expect(lastOfTrainingLog(trainer, "trainer_state.json")).toEqual({
    epoch: 2,
    loss: 0.2,
    step: 20,
    eval_accuracy: 0.91,
    best_metric: 0.91,
  });
  expect(lastOfTrainingLog('{"loss": [0.9, 0.4], "accuracy": [0.5, NaN]}', "history.json")).toEqual({
    loss: 0.4,
    accuracy: Number.NaN,
  });
});

test("other files are not logs", () => {
  expect(lastOfTrainingLog("metric,value\nauc,0.9\n", "m.csv")).toBeUndefined();
  expect(lastOfTrainingLog('{"accuracy": 0.9}', "m.json")).toBeUndefined();
  expect(lastOfTrainingLog('{"accuracy": 0.9, "per_class": [1]}', "m.json")).toBeUndefined();
  expect(lastOfTrainingLog("{}", "m.json")).toBeUndefined();
  expect(lastOfTrainingLog("loss: 1", "m.yaml")).toBeUndefined();
});
