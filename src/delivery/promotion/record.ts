/** Content of the message of a stage tag. */
export interface PromotionRecord {
  digest: string;
  version: string;
  gate: string | undefined;
  previous: string | undefined;
  image: string | undefined;
  by: string | undefined;
  run: string | undefined;
  isRollback: boolean;
}

const digestPattern = /^sha256:[0-9a-f]{64}$/;

/** Writes a record as the message of a tag: a subject and one `key: value` per line. */
export function promotionText(subject: string, record: PromotionRecord): string {
  const { digest, version, gate, previous, image, by, run, isRollback } = record;
  const entries = {
    digest,
    version,
    gate,
    previous,
    image,
    by,
    run,
    rollback: isRollback ? "true" : undefined,
  };
  const lines = Object.entries(entries).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${value.replace(/\s+/g, " ").slice(0, 500)}`],
  );
  return `${subject}\n\n${lines.join("\n")}\n`;
}

/** Reads the message of a tag. Undefined for a tag of another tool, which has no digest. */
export function parseRecord(message: string | undefined): PromotionRecord | undefined {
  const values = new Map<string, string>();
  for (const line of (message ?? "").split("\n").slice(1)) {
    const [, key, value] = /^([a-z]+): (.+)$/.exec(line.trimEnd()) ?? [];
    if (key !== undefined && value !== undefined && !values.has(key)) values.set(key, value);
  }
  const [digest, version] = [values.get("digest") ?? "", values.get("version") ?? ""];
  if (!digestPattern.test(digest)) return undefined;
  return {
    digest,
    version,
    gate: values.get("gate"),
    previous: values.get("previous"),
    image: values.get("image"),
    by: values.get("by"),
    run: values.get("run"),
    isRollback: values.get("rollback") === "true",
  };
}
