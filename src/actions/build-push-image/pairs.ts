import { Failure } from "../../core/failure.ts";
import { isSecretName, knownSecrets } from "../../core/secret.ts";

/** Pairs of keys and values. */
export type KeyValues = [key: string, value: string][];

/** Parses `KEY=value` lines. A bare `KEY` is an error, because engines disagree about its value. */
export function pairs(lines: string[] | undefined, input: string): KeyValues {
  const problems: string[] = [];
  const read = (lines ?? []).flatMap((line): KeyValues => {
    const equals = line.indexOf("=");
    if (equals > 0) return [[line.slice(0, equals).trim(), line.slice(equals + 1)]];
    problems.push(
      `${input}: expected KEY=value, got ${input === "secrets" ? "a line without =" : JSON.stringify(line.slice(0, 80))}`,
    );
    return [];
  });
  if (problems.length > 0) throw new Failure(problems.join("\n"));
  return read;
}

/**
 * Rejects secrets in build arguments, because anyone who pulls the image can read its history.
 *
 * @param known Secrets of this step.
 * @throws {Failure} for an argument that looks like a secret, with advice. The value is not shown.
 */
export function refuseSecretArguments(args: KeyValues, known: (string | undefined)[]): void {
  const found = args.filter(
    ([name, value]) =>
      (isSecretName(name) && value !== "") ||
      knownSecrets.test(value) ||
      known.some((each) => each !== undefined && each.length > 3 && value.includes(each)),
  );
  if (found.length === 0) return;
  const [name] = found[0]!;
  throw new Failure(
    `build-args: ${found.map(([name]) => name).join(", ")}: expected no secret, got what looks like one: build arguments can be read in the image's history ` +
      `(move it to secrets: \`${name}=…\`, and use it in the Dockerfile with \`RUN --mount=type=secret,id=${name} …\`)`,
  );
}
