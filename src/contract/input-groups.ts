/** Headings for the options of an action, each with the names of its inputs, in order. */
export type InputGroups = Readonly<Record<string, readonly string[]>>;

export const dataGroup = [
  "data",
  "target",
  "task",
  "test-data",
  "features",
  "exclude",
  "id-column",
  "weight-column",
  "weight-by-age",
  "group-column",
  "time-column",
  "schema",
  "encoding",
  "delimiter",
  "missing",
  "scale",
  "max-levels",
] as const;

export const splitGroup = ["split", "test-size", "cv"] as const;

export const forestGroup = [
  "engine",
  "n-estimators",
  "criterion",
  "max-depth",
  "min-samples-split",
  "min-samples-leaf",
  "max-features",
  "bootstrap",
  "max-samples",
  "class-weight",
  "max-bins",
  "importances",
  "threads",
  "seed",
  "decision-threshold",
] as const;

export const outputGroup = [
  "model-dir",
  "report-dir",
  "upload-artifact",
  "comment",
  "issue",
  "key",
  "tracking",
  "token",
  "notify",
  "state",
  "on-failure",
] as const;

export const ruleGroup = [
  "rules",
  "metric",
  "min",
  "max",
  "max-drop",
  "max-relative-drop",
  "direction",
  "mode",
  "margin",
  "confidence",
  "looks",
  "on-inconclusive",
] as const;

export const baselineGroup = [
  "baseline",
  "baseline-predictions",
  "anchor",
  "anchor-predictions",
  "upload-anchor",
  "on-missing-baseline",
] as const;

/** Groups the names of some inputs under their headings. Names without a group come last, under "Options". */
export function grouped(names: readonly string[], groups: InputGroups): Map<string, string[]> {
  const headings = new Map<string, string[]>();
  const left = new Set(names);
  for (const [heading, members] of Object.entries(groups)) {
    const found = members.filter((name) => left.delete(name));
    if (found.length > 0) headings.set(heading, found);
  }
  if (left.size > 0) headings.set("Options", [...left]);
  return headings;
}
