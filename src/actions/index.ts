import type { Action, Outcome, Outputs } from "../contract/action.ts";
import type { Context } from "../contract/context.ts";
import type { Inputs, Values } from "../contract/inputs.ts";

/** An action without its specific types, in the form that the edges handle. */
export interface AnyAction extends Omit<Action<Inputs, Outputs>, "run"> {
  run(inputs: Values<Inputs>, context: Context): Promise<Outcome>;
}

type Loader = () => Promise<{ default: AnyAction }>;

/** The actions of the suite, each of which is a `uses:` step and a CLI command. `run` is the root action. */
export const actions: Record<string, Loader> = {
  train: () => import("./train/index.ts"),
  "test-model": () => import("./test-model/index.ts"),
  "gate-on-metric": () => import("./gate-on-metric/index.ts"),
  "publish-junit": () => import("./publish-junit/index.ts"),
  "build-push-image": () => import("./build-push-image/index.ts"),
  "report-model": () => import("./report-model/index.ts"),
  "detect-drift": () => import("./detect-drift/index.ts"),
  "verify-deployment": () => import("./verify-deployment/index.ts"),
  "deploy-model": () => import("./deploy-model/index.ts"),
  "promote-model": () => import("./promote-model/index.ts"),
  champion: () => import("./champion/index.ts"),
  run: () => import("./run/index.ts"),
};

/** Commands that only the CLI has. */
export const commands: Record<string, Loader> = {
  preprocess: () => import("./preprocess/index.ts"),
  predict: () => import("./predict/index.ts"),
  describe: () => import("./describe/index.ts"),
  serve: () => import("./serve/index.ts"),
  track: () => import("./track/index.ts"),
  history: () => import("./history/index.ts"),
};

/** Finds an action or command by name. Undefined if there is none. */
export async function find(name: string): Promise<AnyAction | undefined> {
  const load = Object.hasOwn(actions, name)
    ? actions[name]
    : Object.hasOwn(commands, name)
      ? commands[name]
      : undefined;
  return load === undefined ? undefined : (await load()).default;
}
