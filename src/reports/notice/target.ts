import { isIP } from "node:net";

/** Sign-in by OAuth2: a token, or what the mail client needs to get one. */
export interface MailOAuth2 {
  accessToken?: string;
  clientId?: string;
  clientSecret?: string;
  refreshToken?: string;
  accessUrl?: string;
}

export interface MailServer {
  host: string;
  port: number;
  /** True if the connection is encrypted from the start, as on port 465. Otherwise STARTTLS is required. */
  secure: boolean;
  /** True for the machine itself, where no encryption is needed. */
  isLoopback: boolean;
  user?: string;
  password?: string;
  oauth2?: MailOAuth2;
  from: string;
  to: string[];
}

/** A destination of notifications. */
export type NoticeTarget =
  | { kind: "slack" | "slack-workflow" | "teams" | "discord"; url: URL }
  | { kind: "webhook"; url: URL; key?: string; githubKey?: string }
  | { kind: "email"; server: MailServer };

/** The destinations in a text, and what is wrong with the others. Problems never quote the text, which is secret. */
export interface TargetReading {
  targets: NoticeTarget[];
  problems: string[];
}

const kinds = ["slack", "slack-workflow", "teams", "discord", "webhook", "email"] as const;
type Kind = (typeof kinds)[number];

/** Reads the input `notify`: one destination per line, `KIND=ADDRESS` or an address whose host is known. */
export function readTargets(text: string): TargetReading {
  const reading: TargetReading = { targets: [], problems: [] };
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    const given = line.trim();
    const named = /^([a-z][a-z-]*)=(.*)$/.exec(given);
    const address = (named?.[2] ?? given).trim();
    // A secret that does not exist, for example in a fork, leaves a line without an address.
    if (address === "") continue;
    const target = readTarget(named?.[1], address);
    if (typeof target === "string") reading.problems.push(`line ${at + 1}: ${target}`);
    else reading.targets.push(target);
  }
  return reading;
}

function readTarget(kind: string | undefined, address: string): NoticeTarget | string {
  if (kind !== undefined && !kinds.some((known) => known === kind))
    return `a kind of ${kinds.join(", ")} before =, got another word`;
  if (!URL.canParse(address)) return "an address such as https://… or smtps://…, got another text";
  const url = new URL(address);
  const isMail = url.protocol === "smtp:" || url.protocol === "smtps:";
  if (kind === "email" || (kind === undefined && isMail))
    return isMail ? mailTarget(url) : "an address of smtp:// or smtps://";
  const secure = url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url.hostname));
  if (!secure) return "an address that starts with https:// (http:// is for the machine itself only)";
  const found = (kind as Exclude<Kind, "email"> | undefined) ?? kindOf(url);
  if (found === "webhook") {
    const { key, "github-key": githubKey } = parameters(url.hash.slice(1));
    url.hash = "";
    return { kind: found, url, ...(key !== undefined && { key }), ...(githubKey !== undefined && { githubKey }) };
  }
  if (found === "discord") url.searchParams.set("wait", "true");
  const isWorkflow = found === "slack" && url.pathname.startsWith("/triggers/");
  return { kind: isWorkflow ? "slack-workflow" : found, url };
}

/** Finds the service by the host of its webhooks. Any other host has a webhook of one's own. */
function kindOf({ hostname, pathname }: URL): Exclude<Kind, "email"> {
  if (/^hooks\.slack(-gov)?\.com$/.test(hostname)) return "slack";
  if (/\.(api\.powerplatform|logic\.azure|webhook\.office)\.com$/.test(hostname)) return "teams";
  if (/^(\w+\.)?discord(app)?\.com$/.test(hostname) && pathname.startsWith("/api/webhooks/")) return "discord";
  return "webhook";
}

/** `smtps://USER:PASSWORD@HOST:465?from=…&to=…`. Several `to` are several recipients. */
function mailTarget(url: URL): NoticeTarget | string {
  const given = url.search.slice(1);
  const to = given
    .split("&")
    .filter((pair) => pair.startsWith("to="))
    .flatMap((pair) => decoded(pair.slice("to=".length)).split(","))
    .map((each) => each.trim())
    .filter((each) => each !== "");
  const { from, ...rest } = parameters(given);
  if (from === undefined || to.length === 0) return "?from=ADDRESS&to=ADDRESS at the end of the mail server's address";
  if ([from, ...to].some((each) => !/^[^@\s<>]+@[^@\s<>]+$/.test(each))) return "e-mail addresses in from and to";
  const secure = url.protocol === "smtps:";
  const [user, password] = [decoded(url.username), decoded(url.password)];
  const oauth2: MailOAuth2 = {
    ...(rest["access-token"] && { accessToken: rest["access-token"] }),
    ...(rest["client-id"] && { clientId: rest["client-id"] }),
    ...(rest["client-secret"] && { clientSecret: rest["client-secret"] }),
    ...(rest["refresh-token"] && { refreshToken: rest["refresh-token"] }),
    ...(rest["token-url"] && { accessUrl: rest["token-url"] }),
  };
  return {
    kind: "email",
    server: {
      host: url.hostname.replace(/^\[|\]$/g, ""),
      port: Number(url.port) || (secure ? 465 : 587),
      secure,
      isLoopback: isLoopback(url.hostname),
      ...(user !== "" && { user }),
      ...(password !== "" && { password }),
      ...(Object.keys(oauth2).length > 0 && { oauth2 }),
      from,
      to,
    },
  };
}

/** `a=b&c=d`, in which `+` is a plus: keys in base64 and e-mail addresses have it. */
function parameters(text: string): Record<string, string> {
  return Object.fromEntries(
    text
      .split("&")
      .map((pair) => [pair.slice(0, Math.max(0, pair.indexOf("="))), decoded(pair.slice(pair.indexOf("=") + 1))])
      .filter(([name]) => name !== ""),
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function isLoopback(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, "");
  return host === "localhost" || host === "::1" || (isIP(host) === 4 && host.startsWith("127."));
}

/** Every text in the destinations that must not appear in a log. */
export function secretsOf(text: string): string[] {
  const { targets } = readTargets(text);
  const found = targets.flatMap((target) => {
    if (target.kind === "email") {
      const { user, password, oauth2 } = target.server;
      return [
        password,
        ...(oauth2 === undefined ? [] : [oauth2.accessToken, oauth2.clientSecret, oauth2.refreshToken]),
        ...(password === undefined ? [] : [Buffer.from(`\0${user}\0${password}`).toString("base64")]),
      ];
    }
    const keys = target.kind === "webhook" ? [target.key, target.githubKey] : [];
    return [target.url.href, `${target.url.pathname}${target.url.search}`, ...keys];
  });
  return [...new Set(found.filter((each) => each !== undefined && each.length >= 4))] as string[];
}
