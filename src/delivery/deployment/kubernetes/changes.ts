import { isRecord } from "../../../core/shape/index.ts";

/** The parts of an object that people decide. The cluster writes the others. */
interface LiveObject {
  metadata: { labels?: Record<string, string>; annotations?: Record<string, string> };
  spec: Record<string, unknown>;
}

/** Lists the fields that differ between what is stored and what would be stored. */
export function changedPaths(live: LiveObject, would: LiveObject): string[] {
  const parts = ({ metadata, spec }: LiveObject) => ({
    metadata: { labels: metadata.labels ?? {}, annotations: withoutRevision(metadata.annotations ?? {}) },
    spec,
  });
  return [...differences(parts(live), parts(would), "")];
}

/** The cluster itself counts the revisions of a Deployment. */
function withoutRevision({ "deployment.kubernetes.io/revision": _, ...others }: Record<string, string>) {
  return others;
}

function* differences(before: unknown, after: unknown, path: string): Generator<string> {
  const [left, right] = [entriesOf(before), entriesOf(after)];
  if (left === undefined || right === undefined) {
    if (JSON.stringify(before) !== JSON.stringify(after)) yield path;
    return;
  }
  for (const name of new Set([...Object.keys(left), ...Object.keys(right)])) {
    yield* differences(left[name], right[name], path === "" ? name : `${path}.${name}`);
  }
}

/** Returns the parts of a list or an object by name. Containers, ports and variables are named by themselves. */
function entriesOf(value: unknown): Record<string, unknown> | undefined {
  if (!Array.isArray(value)) return isRecord(value) ? value : undefined;
  return Object.fromEntries(
    value.map((each, index) => [isRecord(each) && typeof each["name"] === "string" ? each["name"] : index, each]),
  );
}
