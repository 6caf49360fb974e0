import { lines, path } from "./inputs.ts";

/** A model that can be run: every action that takes one takes all kinds. */
export const modelInput = path({
  description:
    "Model: a bundle or its `model.onnx`, an MLflow folder, or a model file of XGBoost (JSON or UBJSON), LightGBM (text), scikit-learn (`.pkl`, `.joblib` or `.skops`) or ONNX; `model` when absent.",
});

export const classesInput = lines({
  description:
    "Labels of the classes, one per line, in the order of the model's outputs. Only for a model file that does not name them; they are called 0, 1, … when absent.",
});
