import { controlCharts } from "./control-chart.ts";
import type { DriftHistory } from "./drift-file.ts";
import { evidenceOfLooks } from "./e-process.ts";
import { type LookCounts, pooledPValues, type ReferenceCounts } from "./history-counts.ts";
import type { DriftHistoryFile, HistoryLook } from "./history-file.ts";

/** The present look, before it is compared with the earlier ones. */
export interface PresentLook extends Pick<HistoryLook, "at" | "from" | "to" | "rows" | "digest"> {
  counts: ReferenceCounts;
  seed: number;
}

export interface LookOptions {
  method: DriftHistory["method"];
  /** Number of looks that share the level. */
  looks: number;
}

export interface JudgedLook {
  file: DriftHistoryFile;
  history: DriftHistory;
  notes: string[];
}

/** Adds the present look to the history of its reference. The same rows are not counted twice. */
export function addLook(
  earlier: DriftHistoryFile | undefined,
  present: PresentLook,
  { reference, method, looks }: LookOptions & { reference: string },
): JudgedLook {
  const notes: string[] = [];
  if (earlier !== undefined && earlier.reference !== reference && earlier.looks.length > 0) {
    notes.push("history: the reference is a new one, so looks are counted from 1 again");
  }
  const kept = earlier?.reference === reference ? earlier.looks : [];
  const before = kept.filter(({ digest }) => digest !== present.digest);
  const last = before[before.length - 1];
  if (last !== undefined && Date.parse(last.at) > Date.parse(present.at)) {
    notes.push(`history: the last look is of ${last.at}, which is later than now: is the clock right?`);
  }
  const look = judgedLook(before, present);
  const all = [...before, look];
  if (all.length > looks && method === "spending") {
    notes.push(
      `history: this is look ${all.length} of ${looks} that share the level (raise planned-looks, or take a newer reference)`,
    );
  }
  const evidence = evidenceOfLooks(
    all.map(({ p }) => p),
    looks,
  );
  return {
    file: { format: "trainyard-drift-history-1", reference, looks: all },
    history: {
      look: all.length,
      looks,
      method,
      evidence: evidence[evidence.length - 1]!,
      charts: chartsOf(all),
    },
    notes,
  };
}

function judgedLook(before: readonly HistoryLook[], { counts, seed, ...look }: PresentLook): HistoryLook {
  const earlier: LookCounts[] = [counts.reference, ...before.map((each) => each.counts)];
  const columns = pooledPValues(earlier, counts.current, seed);
  const least = Math.min(1, ...columns.values());
  return {
    ...look,
    p: Math.min(1, least * columns.size),
    columns: Object.fromEntries(columns),
    counts: counts.current,
  };
}

function chartsOf(looks: readonly HistoryLook[]): DriftHistory["charts"] {
  const last = looks[looks.length - 1]!;
  return Object.keys(last.columns).flatMap((column) => {
    const own = looks.map((look, at) => ({ at, p: look.columns[column] })).filter(({ p }) => p !== undefined);
    return controlCharts(own.map(({ p }) => p!)).map(({ chart, began }) => {
      const { at } = own[began]!;
      const look = looks[at]!;
      return { column, chart, began: look.from ?? look.at.slice(0, 10), look: at + 1 };
    });
  });
}
