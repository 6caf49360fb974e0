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
 * Converts a model, including its preparation, to one ONNX file and back. Facts that ONNX cannot express (the column
 * of a part, hyperparameters) are JSON in the file's metadata. Everything that decides a prediction is read from the
 * graph itself.
 */

const DESCRIPTION_KEY = "trainyard.model";

/**
 * Encodes a model as an ONNX file (IR 8, opset 15, `ai.onnx.ml` 3). The bytes are the same on every machine.
 *
 * The outputs are `label` and one `probability_CLASS` per class, or `prediction`. It needs as much memory as the
 * file.
 *
 * @throws {Failure} for fewer than two classes (which would crash ONNX Runtime), and for files of 2 GiB.
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
 * Decodes a file that `encodeModel` wrote, even if Python's `onnx.save` has rewritten it.
 *
 * @throws {Failure} for any other bytes. Sizes in the file are checked before memory is allocated.
 */
export function decodeModel(content: FileContent): Model {
  const { file } = content;
  const onnx = decodeOnnx(content);
  const changed = (what: string) =>
    new Failure(
      `${file}: expected a model as trainyard writes it, got ${what} (the file was changed after training: train again)`,
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

  // The file must equal the graph that this model would be written as, because any difference has another meaning.
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

/** Returns the attributes of a tree operator without arrays and labels. */
function settings(trees: Node, layout: EnsembleLayout): Record<string, Attribute> {
  const read = new Set([...ensembleArrays(layout), "classlabels_strings", "classlabels_int64s"]);
  return Object.fromEntries(Object.entries(trees.attributes).filter(([name]) => !read.has(name)));
}

/** Returns the labels of a classifier, or those of the encoder after two targets. */
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

/** Returns the names of the graph's inputs and outputs in order, for callers of the file. */
export function modelSignature(model: Omit<Model, "forest">): { inputs: Value[]; outputs: Value[] } {
  const { inputs, outputs } = modelGraph(model).graph;
  return { inputs, outputs };
}

/** Returns the whole graph except for the trees' arrays. */
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
  /** The nodes, starting with the trees. */
  nodes: [Node, ...Node[]];
}

/** Returns one output per class, because MLflow converts each output to a column. */
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
