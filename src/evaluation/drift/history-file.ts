import {
  type Document,
  documentOf,
  formatMark,
  integer,
  listOf,
  numberValue,
  object,
  optional,
  record,
  type TypeOf,
  textValue,
} from "../../core/shape/index.ts";

const countLists = record(listOf(numberValue({ min: 0 })), { key: "column" });

const historyLook = object({
  at: textValue({ description: "Time of the look." }),
  from: optional(textValue({ description: "First and last time of its rows." })),
  to: optional(textValue()),
  rows: integer({ min: 0 }),
  digest: textValue({ description: "Digest of its rows: the same rows are one look." }),
  p: numberValue({ min: 0, max: 1, description: "P-value of the data set against all earlier rows." }),
  columns: record(numberValue({ min: 0, max: 1 }), {
    key: "column",
    description: "P-values of the columns against all earlier rows.",
  }),
  counts: countLists,
});

const historyFileShape = object({
  format: formatMark("trainyard-drift-history-1"),
  reference: textValue({ description: "Identity of the reference. With another reference, looks start again." }),
  looks: listOf(historyLook, { description: "Looks at the same reference, the oldest first." }),
});

/** The content of `drift-history.json`. Nothing in it reveals a row. */
export type DriftHistoryFile = TypeOf<typeof historyFileShape>;
export type HistoryLook = DriftHistoryFile["looks"][number];

export const driftHistoryDocument: Document<DriftHistoryFile> = documentOf({
  what: "a history of drift checks",
  file: "drift-history.json",
  format: "trainyard-drift-history",
  version: 1,
  writer: "detect-drift",
  purpose: "The looks at one reference, as counts per bin, so that a schedule is judged as a sequence.",
  remedy: "remove the file to start again",
  shape: historyFileShape,
});
