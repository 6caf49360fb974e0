import { isDeepStrictEqual } from "node:util";
import { Failure } from "../../core/failure.ts";
import { matrixWidth } from "../../data/features/transform.ts";
import { decodeArray } from "../onnx/attributes.ts";
import { ensembleArrays, readEnsemble } from "../onnx/ensemble-reader.ts";
import {
  classLabels,
  type EnsembleLayout,
  ensembleAttributes,
  ensembleSettings,
  layoutOf,
  positionLabels,
} from "../onnx/ensemble-writer.ts";
import { type PreparationGraph, preparationGraph } from "../onnx/graph.ts";
import { type Attribute, FORMAT_KEY, type Node, type OnnxFormat, type OnnxModel, type Value } from "../onnx/onnx.ts";
import { decodeOnnx } from "../onnx/reader.ts";
import { encodeOnnx } from "../onnx/writer.ts";
import type { FileContent } from "./content.ts";
import { describe, readDescription, readPreparation } from "./description.ts";
import type { Model } from "./model.ts";

/*
 * A model as one ONNX file, preparation included, and back. What ONNX has no place for (which column a part belongs to, hyperparameters)
 * is JSON in the file's metadata; everything that decides a prediction is read from the graph itself.
 */

const DESCRIPTION_KEY = "trainyard.model";

/**
 * The model as the bytes of an ONNX file (IR 8, opset 15, `ai.onnx.ml` 3), the same for the same model on every machine.
 *
 * Outputs are `label` and one `probability_CLASS` a class, or `prediction`; memory needed is the file's size.
 *
 * @throws {Failure} for fewer than two classes (ONNX Runtime ends the process on one) and files of 2 GiB.
 */
export function encodeModel(model: Model): Uint8Array {
  const { forest, classes, preparation } = model;
  if (model.task === "classification" && classes.length < 2) {
    throw new Failure(`${model.target}: expected a target of at least two classes, got ${classes.length}`);
  }
  const width = matrixWidth(preparation);
  if (width === 0) throw new Failure("model.onnx: expected at least one column to predict from, got none");
  if (preparation.columns.some(({ name }) => name === "")) {
    throw new Failure(
      "model.onnx: expected a name for every column, got an empty one (ONNX has no input without a name)",
    );
  }
  if (model.task !== forest.task || width !== forest.features) {
    throw new TypeError(`a ${forest.task} forest of ${forest.features} features for a ${model.task} model of ${width}`);
  }
  const { graph, trees } = modelGraph(model);
  trees.attributes = { ...trees.attributes, ...ensembleAttributes(forest) };
  return encodeOnnx(graph);
}

/**
 * Reads what `encodeModel` wrote, also after Python's `onnx.save` has written it anew.
 *
 * @throws {Failure} when the bytes are no such file; checked before anything of a size that they name is allocated.
 */
export function decodeModel(content: FileContent): Model {
  const { file } = content;
  const onnx = decodeOnnx(content);
  const changed = (what: string) =>
    new Failure(
      `${file}: expected a model as trainyard writes it, got ${what} (the file was changed after training: train anew)`,
    );
  const description = readDescription(onnx.metadata[DESCRIPTION_KEY], changed);
  const trees = onnx.nodes.find(({ op }) => op.startsWith("TreeEnsemble"));
  if (trees === undefined) throw changed("a graph without trees");
  const layout = readLayout(onnx.nodes, trees, content);
  const labels = readLabels(onnx.nodes, trees, content);
  const task = layout === "one target" ? "regression" : "classification";
  if (task === "classification" && labels.classes.length < 2) throw changed(`${labels.classes.length} classes`);
  const preparation = readPreparation(description.columns, onnx.nodes, changed);
  const { target, parameters, schema } = description;
  const head = { task, target, ...labels, preparation, parameters, ...(schema !== undefined && { schema }) } as const;

  // The graph that this model would be written as: whatever differs has another meaning, or one that we don't know.
  const { graph, trees: expected } = modelGraph(head, { layout });
  if (!isDeepStrictEqual(settings(trees, layout), settings(expected, layout)))
    throw changed("other settings of its trees");
  const plain = (node: Node) => (node.op === trees.op ? { ...node, attributes: {} } : node);
  const nodes = onnx.nodes.map(plain);
  const isAsOf = (spellings: boolean) =>
    isDeepStrictEqual(nodes, modelGraph(head, { layout, spellings }).graph.nodes.map(plain));
  if (!isDeepStrictEqual(nodes, graph.nodes.map(plain)) && !isAsOf(false)) throw changed("other nodes");
  if (!isDeepStrictEqual(onnx.initializers, graph.initializers)) throw changed("other constants");
  if (!isDeepStrictEqual(onnx.inputs, graph.inputs)) throw changed("other inputs");
  if (!isDeepStrictEqual(onnx.outputs, graph.outputs)) throw changed("other outputs");

  const features = matrixWidth(preparation);
  return { ...head, forest: readEnsemble(trees, { layout, features, classes: labels.classes.length, content }) };
}

function readLayout(nodes: Node[], trees: Node, content: FileContent): EnsembleLayout {
  if (trees.op !== "TreeEnsembleClassifier") {
    return nodes.at(-1)?.op === "Split" ? "two targets" : "one target";
  }
  return readLabels(nodes, trees, content).classes.length === 2 ? "binary classifier" : "classifier";
}

/** Attributes of a tree operator without arrays and labels. */
function settings(trees: Node, layout: EnsembleLayout): Record<string, Attribute> {
  const read = new Set([...ensembleArrays(layout), "classlabels_strings", "classlabels_int64s"]);
  return Object.fromEntries(Object.entries(trees.attributes).filter(([name]) => !read.has(name)));
}

/** Labels of a classifier, or those that the encoder after two targets gives. */
function readLabels(nodes: Node[], trees: Node, content: FileContent): Pick<Model, "classes" | "classType"> {
  const encoder = nodes.slice(nodes.indexOf(trees)).find(({ op }) => op === "LabelEncoder");
  const { classlabels_strings: texts, classlabels_int64s: integers } = trees.attributes;
  const given = integers ?? texts ?? encoder?.attributes["values_int64s"] ?? encoder?.attributes["values_strings"];
  const none = { classes: [], classType: "string" as const };
  if (given?.kind !== "texts" && given?.kind !== "ints") return none;
  if ("content" in given) return none;
  const values = "range" in given ? decodeArray(given.kind, given.range, content) : given;
  if (values.kind === "ints") return { classes: values.values.map(String), classType: "integer" };
  return { classes: values.kind === "texts" ? values.values : [], classType: "string" };
}

/** Names of the graph's inputs and outputs, in order: what a caller of the file must feed and gets. */
export function modelSignature(model: Omit<Model, "forest">): { inputs: Value[]; outputs: Value[] } {
  const { inputs, outputs } = modelGraph(model).graph;
  return { inputs, outputs };
}

/** The whole graph but for the trees' arrays. */
function modelGraph(
  model: Omit<Model, "forest">,
  { layout = layoutOf(model.classes.length), spellings = true }: { layout?: EnsembleLayout; spellings?: boolean } = {},
): { graph: OnnxModel; trees: Node } {
  const prepared = preparationGraph(model.preparation, { spellings });
  const tail = layout === "one target" ? regressor(prepared) : classifier(model, prepared, layout);
  const graph: OnnxModel = {
    producer: "trainyard",
    metadata: { [FORMAT_KEY]: formatOf(model), [DESCRIPTION_KEY]: JSON.stringify(describe(model)) },
    inputs: prepared.inputs,
    outputs: tail.outputs,
    values: [...prepared.values, ...tail.values],
    initializers: prepared.initializers,
    nodes: [...prepared.nodes, ...tail.nodes],
  };
  return { graph, trees: tail.nodes[0]! };
}

function formatOf({ classes, schema }: Omit<Model, "forest">): OnnxFormat {
  return classes.length === 2 || schema !== undefined ? "2" : "1";
}

interface Tail {
  outputs: Value[];
  values: Value[];
  /** The trees first. */
  nodes: [Node, ...Node[]];
}

/** One output a class: MLflow makes each output a column, which a matrix of probabilities cannot be. */
function classifier(
  { classes, classType }: Omit<Model, "forest">,
  { features, name }: PreparationGraph,
  layout: EnsembleLayout,
): Tail {
  const label = name("label");
  const outputs = classes.map((each) => name(`probability_${each}`));
  const probabilities = name("probabilities");
  const graphOutputs: Value[] = [
    { name: label, type: classType === "integer" ? "int64" : "string", shape: ["N"] },
    ...outputs.map((each): Value => ({ name: each, type: "float", shape: ["N", 1] })),
  ];
  const values: Value[] = [{ name: probabilities, type: "float", shape: ["N", classes.length] }];
  const split: Node = {
    op: "Split",
    domain: "",
    inputs: [probabilities],
    outputs,
    attributes: { axis: { kind: "int", value: 1 } },
  };
  const trees = { domain: "ai.onnx.ml", inputs: [features], attributes: ensembleSettings(layout) };
  if (layout !== "two targets") {
    const attributes = { ...trees.attributes, ...classLabels(classes, classType) };
    const node = { ...trees, op: "TreeEnsembleClassifier", outputs: [label, probabilities], attributes };
    return { outputs: graphOutputs, values, nodes: [node, split] };
  }
  const position = name("position");
  return {
    outputs: graphOutputs,
    values: [...values, { name: position, type: "int64", shape: ["N"] }],
    nodes: [
      { ...trees, op: "TreeEnsembleRegressor", outputs: [probabilities] },
      {
        op: "ArgMax",
        domain: "",
        inputs: [probabilities],
        outputs: [position],
        attributes: { axis: { kind: "int", value: 1 }, keepdims: { kind: "int", value: 0 } },
      },
      {
        op: "LabelEncoder",
        domain: "ai.onnx.ml",
        inputs: [position],
        outputs: [label],
        attributes: positionLabels(classes, classType),
      },
      split,
    ],
  };
}

function regressor({ features, name }: PreparationGraph): Tail {
  const prediction = name("prediction");
  return {
    outputs: [{ name: prediction, type: "float", shape: ["N", 1] }],
    values: [],
    nodes: [
      {
        op: "TreeEnsembleRegressor",
        domain: "ai.onnx.ml",
        inputs: [features],
        outputs: [prediction],
        attributes: ensembleSettings("one target"),
      },
    ],
  };
}
