import type { AnyAction } from "../actions/index.ts";
import type { Outcome } from "../contract/action.ts";
import type { Context } from "../contract/context.ts";
import type { Inputs, Values } from "../contract/inputs.ts";
import { Failure } from "../core/failure.ts";
import { compactText } from "../reports/markdown/text.ts";
import type { StepResult } from "../reports/notice/announce.ts";

/** Runs an action, and sends the notifications that its input `notify` asks for, whether it ends with a result or a failure. */
export async function runNotified(action: AnyAction, values: Values<Inputs>, context: Context): Promise<Outcome> {
  const { notify, state, key } = values;
  if (typeof notify !== "string" || action.inputs["notify"] === undefined) return action.run(values, context);
  const subject = typeof key === "string" && key !== "" ? `${action.name} ${key}` : action.name;
  const send = async (result: Omit<StepResult, "subject">) => {
    const { announce } = await import("../reports/notice/announce.ts");
    await announce(
      { subject, ...result },
      {
        ...context,
        notify,
        state: typeof state === "string" ? state : undefined,
        pipeline: context.pipeline?.run,
        now: context.now(),
      },
    );
  };
  try {
    const outcome = await action.run(values, context);
    // An action that judges nothing only announces what it changed.
    if ("verdict" in outcome.outputs || outcome.failure !== undefined || outcome.change !== undefined)
      await send(resultOf(outcome));
    return outcome;
  } catch (error) {
    if (error instanceof Failure && !context.signal.aborted)
      await send({
        state: "error",
        headline: error.message.split("\n")[0]!,
        log: [],
        report: [],
        change: undefined,
        isRunState: true,
      });
    throw error;
  }
}

function resultOf({ outputs, summary, log = [], failure, change, isRunState }: Outcome): Omit<StepResult, "subject"> {
  const { verdict } = outputs;
  const judged = verdict === "pass" || verdict === "fail" || verdict === "inconclusive" ? verdict : undefined;
  // A verdict may be positive while the step fails for another reason.
  const state = failure === undefined ? (judged ?? "pass") : judged === "inconclusive" ? judged : "fail";
  const [first = "", ...rest] = compactText(log).split("\n");
  return {
    state,
    headline: failure?.split("\n")[0] ?? first.trim(),
    log: rest.length > 0 || failure !== undefined ? log : [],
    report: summary,
    change,
    isRunState: failure !== undefined || isRunState === true,
  };
}
