/** One layer of `src/`. */
export interface Layer {
  name: string;
  /** Purpose of the layer, in one sentence. */
  purpose: string;
  /** The layers that its modules may import, besides their own. */
  imports: readonly string[];
}

/**
 * The layers of `src/`, from the bottom up. `tests/architecture.test.ts` holds every import against this list, and
 * `npm run docs` writes it into `docs/architecture.md`.
 */
export const layers: readonly Layer[] = [
  {
    name: "core",
    purpose: "Types and functions that know nothing of files, models or GitHub: failures, random numbers, the version.",
    imports: [],
  },
  {
    name: "platform",
    purpose:
      "The machine and the network: files, globs, child processes, HTTP, and GitHub and other CI systems behind interfaces.",
    imports: ["core"],
  },
  {
    name: "reports",
    purpose: "What people read: Markdown blocks, JUnit reports, the comment on a pull request and the issue.",
    imports: ["core", "platform"],
  },
  {
    name: "data",
    purpose: "Tables: reading and writing them, preparing features, splitting rows, describing columns.",
    imports: ["core", "platform"],
  },
  {
    name: "models",
    purpose: "Models: the random forest, the bundle on disk, ONNX, and the model files of other tools.",
    imports: ["core", "platform", "reports", "data"],
  },
  {
    name: "evaluation",
    purpose: "Metrics, statistics, comparison with a baseline, rules, and the files that hold their results.",
    imports: ["core", "platform", "reports", "data", "models"],
  },
  {
    name: "delivery",
    purpose:
      "Container images (layers, layouts, registries, lists of their packages), promotion, and the proof of what a deployment serves.",
    imports: ["core", "platform"],
  },
  {
    name: "serving",
    purpose: "The HTTP server around a model: protocols, the page, limits and telemetry.",
    imports: ["core", "platform", "data", "models"],
  },
  {
    name: "contract",
    purpose: "What an action is: inputs, outputs, outcome and context, and the inputs that several actions share.",
    imports: ["core", "platform", "reports", "data"],
  },
  {
    name: "actions",
    purpose: "One folder per action or command: its inputs, its outputs, and a function from the first to an outcome.",
    imports: ["core", "platform", "reports", "data", "models", "evaluation", "delivery", "serving", "contract"],
  },
  {
    name: "edge",
    purpose: "The only code that reads the environment, prints, fails a step or ends the process.",
    imports: ["core", "platform", "reports", "contract", "actions"],
  },
];

/** Actions that compose other actions. */
export const composers: readonly string[] = ["run"];
