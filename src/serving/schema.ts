import { datePart } from "../data/features/index.ts";
import type { InputColumn } from "../data/features/preparation.ts";
import type { ColumnProfile } from "../data/profile/profile.ts";
import { formatDate } from "../data/table/date.ts";
import { isClockFormat } from "../data/table/date-format.ts";
import type { Predictor } from "../models/predictor/predictor.ts";

/** The facts that a person or a program needs to send requests to the model. */
export interface ServedSchema {
  name: string;
  task: "classification" | "regression";
  target: string;
  classes: string[];
  digest: string;
  columns: ServedColumn[];
}

/**
 * `example` is synthetic: a median, or the most frequent value. A date has a time if the hour varied in training, and a
 * time of day alone has no date.
 * Ranges and categories are those of the training rows.
 */
export interface ServedColumn {
  name: string;
  type: "number" | "integer" | "category" | "date";
  example: number | string;
  min?: number | string;
  max?: number | string;
  /** Categories by descending frequency. */
  levels?: string[];
}

/** Maximum number of categories, which is more than a person scrolls through. */
const MOST_LEVELS = 200;

export function servedSchema(name: string, model: Predictor): ServedSchema {
  const { task, target, classes, preparation, digest, profile } = model;
  const profiles = new Map(profile?.columns.map((each) => [each.name, each]));
  return {
    name,
    task,
    target,
    classes,
    digest,
    columns: preparation.columns.map((column) => {
      const { name } = column;
      const served = servedColumn(column, profiles.get(name));
      const format = model.schema?.columns.get(name)?.format;
      return served.type === "date" && format !== undefined && isClockFormat(format) ? withoutDay(served) : served;
    }),
  };
}

/** Returns a column of times of day, such as `08:30`, from one whose times are on 1970-01-01. */
function withoutDay({ example, min, max, ...column }: ServedColumn): ServedColumn {
  const clock = (time: ServedColumn["example"]) => new Date(time).toISOString().slice(11, 16);
  return {
    ...column,
    example: clock(example),
    ...(min !== undefined && max !== undefined && { min: clock(min), max: clock(max) }),
  };
}

function servedColumn(column: InputColumn, profile: ColumnProfile | undefined): ServedColumn {
  const { name } = column;
  if (column.type === "plain number") return { name, type: "number", example: 0 };
  if (column.type === "plain category") {
    return { name, type: "category", example: column.levels[0] ?? "", levels: column.levels.slice(0, MOST_LEVELS) };
  }
  const values = profile !== undefined && "histogram" in profile ? profile : undefined;
  if (column.type === "number") {
    const integer = profile?.type === "integer";
    const example = integer ? Math.round(column.impute) : short(column.impute);
    return {
      name,
      type: integer ? "integer" : "number",
      example,
      ...(values !== undefined && { min: values.min, max: values.max }),
    };
  }
  if (column.type === "date") {
    const median = values?.quantiles["0.5"] ?? undefined;
    const day = median === undefined ? dateOf(column.parts, column.impute) : startOfDay(median);
    const hour = column.parts.indexOf("hour");
    const example =
      hour < 0 ? formatDate(day) : new Date(day + Math.round(column.impute[hour]!) * 3_600_000).toISOString();
    return {
      name,
      type: "date",
      example,
      ...(values !== undefined && { min: formatDate(values.min), max: formatDate(values.max) }),
    };
  }
  // The profile has the frequency of categories, and the model has their list.
  const known = new Set([...column.levels, ...column.infrequent]);
  const listed = profile !== undefined && "levels" in profile ? profile.levels : [];
  const frequent = listed.map(({ level }) => level).filter((level) => known.has(level));
  const levels = [...new Set([...frequent, ...known])].slice(0, MOST_LEVELS);
  return { name, type: "category", example: column.impute, levels };
}

/** Shortens a Float32 median, which may have digits that no one typed: 5.800000190734863. */
function short(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(6)) : 0;
}

function startOfDay(milliseconds: number): number {
  return Math.floor(milliseconds / 86_400_000) * 86_400_000;
}

/** Returns a date with these parts, as far as it can be known without the others. */
function dateOf(parts: readonly string[], medians: readonly number[]): number {
  const part = (name: string, fallback: number) => {
    const at = parts.indexOf(name);
    return at < 0 ? fallback : Math.round(medians[at]!);
  };
  const first = Date.UTC(part("year", 2020), part("month", 6) - 1, 1);
  const weekday = part("weekday", datePart(first, "weekday"));
  return first + ((weekday - datePart(first, "weekday") + 7) % 7) * 86_400_000;
}
