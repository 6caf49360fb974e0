import { Failure } from "../../core/failure.ts";
import { type GraphLabels, graphLabels } from "./attributes.ts";
import type { Graph, GraphNode, GraphTensor } from "./protobuf.ts";

/** Operators that give probabilities as their second output. */
const classifiers = new Set(["TreeEnsembleClassifier", "LinearClassifier"]);

/** Operators between a decision and the label that it becomes. */
const plain = new Set(["Cast", "Reshape", "Identity", "Squeeze", "Flatten"]);

/** The tensor that holds probabilities or predictions, and the labels of classes. */
export interface GraphAnswer {
  tensor: string;
  labels: GraphLabels | undefined;
}

export function answerOf(graph: Graph, file: string): GraphAnswer {
  const producer = (name: string) => graph.nodes.find(({ outputs }) => outputs.includes(name));
  const zipMap = graph.nodes.find(({ op }) => op === "ZipMap");
  const classifier = graph.nodes.findLast(({ op }) => classifiers.has(op));
  if (zipMap !== undefined || classifier !== undefined) {
    const labels = (zipMap && graphLabels(zipMap, file)) ?? (classifier && graphLabels(classifier, file));
    if (labels === undefined) throw new Failure(`${file}: expected class labels, got none`);
    if (zipMap !== undefined) return { tensor: zipMap.inputs[0]!, labels };
    const found = graph.outputs.map(({ name }) => probabilitiesBehind(name, producer, classifier!));
    const probabilities = found.find((name) => name !== undefined);
    return { tensor: probabilities ?? classifier!.outputs[1]!, labels };
  }
  const decided = decidedAnswer(graph, file);
  if (decided !== undefined) return decided;
  const [output] = graph.outputs;
  if (output === undefined || graph.outputs.length !== 1) {
    throw new Failure(`${file}: expected one output, or class labels, got ${graph.outputs.length} outputs`);
  }
  return { tensor: output.name, labels: undefined };
}

/** Operators that take some of the columns: what they take them from has all of them. */
const dividing = new Set(["Slice", "Split", "Gather", "ArrayFeatureExtractor"]);

/** The probabilities of all classes that an output comes from; undefined if it does not come from the classifier's. */
function probabilitiesBehind(
  name: string,
  producer: (name: string) => GraphNode | undefined,
  classifier: GraphNode,
): string | undefined {
  let whole = name;
  for (let at: string | undefined = name, steps = 0; at !== undefined && steps < 20; steps++) {
    if (at === classifier.outputs[1]) return whole;
    const node = producer(at);
    at = node?.inputs[0];
    if (node !== undefined && at !== undefined && dividing.has(node.op)) whole = at;
  }
  return undefined;
}

/** The decision of a graph without a classifier: the label is that of the largest of its numbers. */
function decidedAnswer(graph: Graph, file: string): GraphAnswer | undefined {
  const found = graph.outputs.map(({ name }) => decisionBehind(graph, name));
  const place = found.findIndex((each) => each !== undefined);
  const decision = found[place];
  if (decision === undefined) return undefined;
  const others = graph.outputs.filter((_, index) => index !== place);
  const [scores] = decision.node.inputs;
  const single = others.length === 1 ? others[0]!.name : undefined;
  // Further outputs may hold a column of the probabilities each.
  const split = graph.nodes.find(({ op, inputs }) => op === "Split" && inputs[0] === scores);
  const parts = split !== undefined && others.every(({ name }) => split.outputs.includes(name));
  const tensor = single ?? (parts && others.length > 0 ? scores : undefined);
  if (tensor === undefined) {
    throw new Failure(
      `${file}: expected probabilities next to the label, got ${graph.outputs.length} outputs (export the model with its probabilities)`,
    );
  }
  const labels =
    decision.labels ?? numbered(graph.outputs.find(({ name }) => name === tensor)?.columns ?? others.length);
  return { tensor, labels };
}

function numbered(count: number): GraphLabels {
  return { classes: Array.from({ length: count }, (_, index) => String(index)), classType: "integer" };
}

/** The `ArgMax` behind an output, with the labels that its positions become. */
function decisionBehind(
  graph: Graph,
  output: string,
): { node: GraphNode; labels: GraphLabels | undefined } | undefined {
  let labels: GraphLabels | undefined;
  let name: string | undefined = output;
  for (let steps = 0; name !== undefined && steps < 20; steps++) {
    const at: string = name;
    const node: GraphNode | undefined = graph.nodes.find(({ outputs }) => outputs.includes(at));
    if (node === undefined) return undefined;
    if (node.op === "ArgMax") return { node, labels };
    if (plain.has(node.op)) name = node.inputs[0];
    else if (node.op === "LabelEncoder") {
      labels = encodedLabels(node);
      name = node.inputs[0];
    } else if (node.op === "ArrayFeatureExtractor" && graph.constants.has(node.inputs[0] ?? "")) {
      labels = constantLabels(graph.constants.get(node.inputs[0]!)!);
      name = node.inputs[1];
    } else return undefined;
  }
  return undefined;
}

function constantLabels({ texts, numbers }: GraphTensor): GraphLabels {
  return texts.length > 0
    ? { classes: texts, classType: "string" }
    : { classes: Array.from(numbers, String), classType: "integer" };
}

/** Labels by the positions 0, 1, … */
function encodedLabels({ attributes }: GraphNode): GraphLabels | undefined {
  const keys = attributes.get("keys_int64s");
  const texts = attributes.get("values_strings");
  const numbers = attributes.get("values_int64s");
  const values = Array.isArray(texts)
    ? texts
    : numbers instanceof Float64Array
      ? Array.from(numbers, String)
      : undefined;
  if (values === undefined || !(keys instanceof Float64Array) || keys.length !== values.length) return undefined;
  const classes = values.map((_, position) => values[keys.indexOf(position)]);
  if (!classes.every((each) => each !== undefined)) return undefined;
  return { classes, classType: Array.isArray(texts) ? "string" : "integer" };
}
