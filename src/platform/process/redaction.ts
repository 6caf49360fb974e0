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

/** A shorter value would occur in words that have nothing to do with it. */
const leastChars = 8;

/** `https://user:password@host`, and `https://token@host`. */
const userinfo = /([A-Za-z][A-Za-z0-9+.-]{0,30}:\/\/)[^\s/?#@'"]{1,2000}@/g;
/** `?sig=…` and `&token=…` of an address. The groups of this and of the next two are what stays, and the name in it. */
const queryValue = /([?&]([\w.-]{1,100})=)[^\s&#'"]{1,4000}/g;
/** `--api-key VALUE` and `--api-key=VALUE` in a line for a shell. */
const flagValue =
  /((?:^|[\s'"])--?([A-Za-z][\w.-]{0,100})(?:=|[ \t]{1,20}))(?:'[^']{0,4000}'|"[^"]{0,4000}"|[^\s'"]{1,4000})/g;
/** `API_KEY=VALUE` in front of a command, and the variables of make. */
const assignment = /((?:^|[\s'";])([A-Za-z_]\w{0,100})=)(?:'[^']{0,4000}'|"[^"]{0,4000}"|[^\s'"]{1,4000})/g;
const known = new RegExp(knownSecrets, "g");
const signature = /^(?:sig|signature|x-amz-signature|x-amz-security-token|x-goog-signature)$/i;

/** Collects the secrets of a command: variables and parameters by their names, and what can be recognised by itself. */
export function redactionOf({ env, parameters }: RedactionSources): Redaction {
  const secrets = [...Object.entries(env), ...parameters]
    .filter((each): each is [string, string] => each[1] !== undefined && isSecretName(each[0]))
    .map(([, value]) => value.trim())
    .filter((value) => value.length >= leastChars)
    .sort((a, b) => b.length - a.length);
  const withoutValues = (text: string) => secrets.reduce((rest, secret) => rest.replaceAll(secret, mask), text);
  // A log has many lines, and most hold nothing in which a secret could be.
  const text = (given: string) => {
    let shown = withoutValues(given).replace(known, mask);
    if (shown.includes("://") && shown.includes("@")) shown = shown.replace(userinfo, `$1${mask}@`);
    if (/[?&]/.test(shown)) shown = shown.replace(queryValue, withoutSecret);
    if (shown.includes("-")) shown = shown.replace(flagValue, withoutSecret);
    return shown.includes("=") ? shown.replace(assignment, withoutSecret) : shown;
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
