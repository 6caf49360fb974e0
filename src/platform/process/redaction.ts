import { isSecretName, knownSecrets } from "../../core/secret.ts";

/** Removes the secrets of a command from what is recorded and shown. */
export interface Redaction {
  /** Replaces every secret in a text by `***`. */
  text(text: string): string;
  /** Does the same for an argument list, where the word after `--api-key` is a secret too. */
  words(words: readonly string[]): string[];
  /** Does the same for the values of parameters. A parameter with the name of a secret is `***` altogether. */
  values(parameters: ReadonlyMap<string, string>): Map<string, string>;
}

export interface RedactionSources {
  /** Environment of the command. Variables with the name of a secret are secrets wherever their value occurs. */
  env: Readonly<Record<string, string | undefined>>;
  parameters: ReadonlyMap<string, string>;
}

const mask = "***";

/** Shells keep the working folder in these variables, whose name could also mean a password. */
const folders = ["PWD", "OLDPWD"];

/** A shorter value would occur in words that have nothing to do with it. */
const leastChars = 8;

/** `https://user:password@host`, and `https://token@host`. */
const userinfo = /:\/\/[^\s/?#@'"]{1,2000}@/g;
/** `?sig=…` and `&token=…` of an address. */
const queryValue = /([?&]([\w.-]{1,100})=)[^\s&#'"]{1,4000}/g;
const known = new RegExp(knownSecrets, "g");
const signature = /^(?:sig|signature|x-amz-signature|x-amz-security-token|x-goog-signature)$/i;

/** Collects the secrets of a command: variables and parameters by their names, and what can be recognised by itself. */
export function redactionOf({ env, parameters }: RedactionSources): Redaction {
  const secrets = [...Object.entries(env).filter(([name]) => !folders.includes(name)), ...parameters]
    .filter((each): each is [string, string] => each[1] !== undefined && isSecretName(each[0]))
    .map(([, value]) => value.trim())
    .filter((value) => value.length >= leastChars)
    .sort((a, b) => b.length - a.length);
  const withoutValues = (text: string) => secrets.reduce((rest, secret) => rest.replaceAll(secret, mask), text);
  // A log has many lines, and most hold nothing in which a secret could be.
  const text = (given: string) => {
    let shown = withoutValues(given).replace(known, mask);
    if (shown.includes("://")) shown = shown.replace(userinfo, `://${mask}@`);
    if (/[?&]/.test(shown)) shown = shown.replace(queryValue, withoutSecret);
    return /[=-]/.test(shown) ? lineWithoutSecrets(shown) : shown;
  };
  return {
    text,
    words: (words) =>
      words.map((word, index) => {
        const [, flag] = /^--?([A-Za-z][\w.-]*)$/.exec(words[index - 1] ?? "") ?? [];
        if (flag !== undefined && isSecretName(flag) && !word.startsWith("-")) return mask;
        const [, name] = /^(?:--?)?([A-Za-z_][\w.-]*)=/.exec(word) ?? [];
        return name !== undefined && isSecretName(name) ? `${word.slice(0, word.indexOf("=") + 1)}${mask}` : text(word);
      }),
    values: (values) =>
      new Map([...values].map(([name, value]) => [name, isSecretName(name) && value !== "" ? mask : text(value)])),
  };
}

function withoutSecret(whole: string, start: string, name: string): string {
  return isSecretName(name) || signature.test(name) ? start + mask : whole;
}

/** Removes the values of `--api-key VALUE`, `--api-key=VALUE` and `API_KEY=VALUE` from a line for a shell. */
function lineWithoutSecrets(line: string): string {
  // Words are at even places, and the blanks between them at odd ones.
  const parts = line.split(/(\s+)/);
  const shown: string[] = [];
  for (let at = 0; at < parts.length; ) {
    const word = parts[at]!;
    const [start = "", name] = /^['"]?-{0,2}([A-Za-z_][\w.-]*)=?/.exec(word) ?? [];
    if (name === undefined || !isSecretName(name)) {
      shown.push(word);
      at++;
    } else if (start.endsWith("=") && word.length > start.length) {
      shown.push(start + mask);
      at = endOfValue(parts, at, word.slice(start.length));
    } else {
      shown.push(word);
      const next = parts[at + 2];
      const hasValue = start === word && /^['"]?-/.test(word) && next !== undefined && !/^(?:-|$)/.test(next);
      if (hasValue) shown.push(parts[at + 1]!, mask);
      at = hasValue ? endOfValue(parts, at + 2, next) : at + 1;
    }
  }
  return shown.join("");
}

/** The place after a value, which goes on to the next quote if it begins with one. */
function endOfValue(parts: readonly string[], at: number, value: string): number {
  const quote = value[0];
  const isOpen = (quote === "'" || quote === '"') && (value.length === 1 || !value.endsWith(quote));
  if (!isOpen) return at + 1;
  const end = parts.findIndex((part, index) => index > at && part.endsWith(quote));
  return end === -1 ? at + 1 : end + 1;
}
