import { Failure } from "../failure.ts";

/** How many of `columns` a share, a count or a name stands for; at least one. A count is a whole number without a point. */
export function featuresPerTree(asked: string, columns: number): number {
  if (asked === "sqrt") return Math.max(1, Math.floor(Math.sqrt(columns)));
  if (asked === "log2") return Math.max(1, Math.floor(Math.log2(columns)));
  if (asked === "third") return Math.max(1, Math.floor(columns / 3));
  if (/^\d+$/.test(asked) && Number(asked) >= 1 && Number(asked) <= columns) return Number(asked);
  if (/^(0?\.\d+|1\.0*)$/.test(asked) && Number(asked) > 0) return Math.max(1, Math.floor(Number(asked) * columns));
  throw new Failure(
    `max-features: expected sqrt, log2, third, a share like 0.5, or a count from 1 to ${columns}, got ${JSON.stringify(asked)}`,
  );
}
