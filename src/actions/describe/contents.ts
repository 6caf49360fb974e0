import type { Outcome } from "../../contract/action.ts";
import type { ModelContents } from "../../models/inspection/contents.ts";
import { code, codeBlock, heading, type Inline, list, paragraph, table } from "../../reports/markdown/block.ts";
import type { describeOutputs } from "./inputs.ts";

/** The description of a model that cannot be run here. */
export function describeContents(
  path: string,
  { kind, facts, parts, python, notices }: ModelContents,
  { digest, sizeBytes }: { digest: string; sizeBytes: number },
): Outcome<typeof describeOutputs> {
  const all = { model: kind, "model-digest": digest, "size-bytes": sizeBytes, ...facts };
  const rows = Object.entries(all).map(([what, value]): Inline[] => [what, String(value)]);
  return {
    outputs: {
      task: undefined,
      target: undefined,
      "model-digest": digest,
      "size-bytes": sizeBytes,
      trees: undefined,
      nodes: undefined,
      depth: undefined,
    },
    summary: [
      heading(2, [code(path)]),
      table(["what", "value"], rows),
      ...(parts === undefined ? [] : [heading(3, parts.heading), table(parts.columns, parts.rows)]),
      heading(3, "Use"),
      paragraph(
        "It cannot be run here. Test it through `predictions`, `command` or `url`, or export it in Python and run that:",
      ),
      codeBlock(python.join("\n"), "python"),
      ...(notices.length === 0 ? [] : [list(notices)]),
    ],
  };
}
