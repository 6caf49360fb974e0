import { Failure } from "../../core/failure.ts";
import { tokenize } from "../../evaluation/expression/tokens.ts";
import { direction as knownDirection } from "../../evaluation/metrics/direction.ts";
import { parseRules, type Rule } from "../../evaluation/rules/rule.ts";
import type { GateInputs } from "./inputs.ts";

export type Direction = "higher" | "lower";

export type ShortForm = Pick<GateInputs, "metric" | "min" | "max" | "max-drop" | "max-relative-drop">;

/**
 * Returns the rules that `metric` with `min`, `max`, `max-drop` and `max-relative-drop` means. A relative drop
 * is a share of |baseline|, so it also works for a negative baseline and is impossible for a baseline of zero.
 *
 * @throws {Failure} for bounds without a metric, for a metric without bounds (unless `compares`, where the mode alone
 * is enough), and for a drop of a metric of unknown direction, because a direction is never guessed.
 */
export function shortForm(given: ShortForm, directions: Map<string, Direction>, compares: boolean): Rule[] {
  const { metric } = given;
  const bounds = (["min", "max", "max-drop", "max-relative-drop"] as const).filter((name) => given[name] !== undefined);
  if (metric === undefined) {
    if (bounds.length === 0) return [];
    throw new Failure(`metric: expected the metric that ${bounds.join(" and ")} bounds, got nothing`);
  }
  if (bounds.length === 0 && !compares) {
    throw new Failure(`metric: expected min or max with ${metric} (or max-drop, max-relative-drop), got none of them`);
  }
  const name = asWritten(metric);
  const texts = bounds.map((bound) => {
    const value = given[bound]!;
    if (bound === "min") return `${name} >= ${value}`;
    if (bound === "max") return `${name} <= ${value}`;
    const loss = bound === "max-drop" ? String(value) : `${value} * abs(baseline)`;
    return directionOf(metric, directions) === "higher"
      ? `${name} >= baseline - ${loss}`
      : `${name} <= baseline + ${loss}`;
  });
  if (texts.length === 0) {
    texts.push(`${name} ${directionOf(metric, directions) === "higher" ? ">=" : "<="} baseline`);
  }
  return parseRules(texts.join("\n"), () => "metric").rules;
}

/** Returns whether a higher value of the metric is better. @throws {Failure} when the direction is unknown. */
export function directionOf(metric: string, directions: Map<string, Direction>): Direction {
  const known = directions.get(metric) ?? directions.get("") ?? knownDirection(metric);
  if (known !== undefined) return known;
  throw new Failure(
    `direction: expected higher or lower for ${metric}, which trainyard does not know (is more of it better? write direction: higher)`,
  );
}

/**
 * Reads `direction`: `higher` or `lower`, or lines of `NAME: higher`.
 *
 * @throws {Failure} for anything else.
 */
export function readDirections(lines: readonly string[]): Map<string, Direction> {
  const directions = new Map<string, Direction>();
  for (const line of lines) {
    const [direction = ""] = /(higher|lower)$/i.exec(line) ?? [];
    const before = line.slice(0, line.length - direction.length).trimEnd();
    const name = before.slice(0, -1).trimEnd();
    if (direction === "" || (before !== "" && (!/[:=]$/.test(before) || name === ""))) {
      throw new Failure(
        `direction: expected higher, lower or lines of NAME: higher, got ${JSON.stringify(line.slice(0, 80))}`,
      );
    }
    directions.set(name, direction.toLowerCase() as Direction);
  }
  return directions;
}

/** Returns a metric's name in the syntax of rules. It is quoted if it is not a valid path (`f1-score`). */
function asWritten(metric: string): string {
  try {
    const [first, second] = tokenize(metric);
    if (first?.kind === "path" && second?.kind === "end" && metric !== "baseline") return metric;
  } catch {
    // The text is not a path but a name with other characters in it.
  }
  return JSON.stringify(metric);
}
