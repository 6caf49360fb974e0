import { fit } from "../markdown/budget.ts";
import { toHtml } from "../markdown/html.ts";
import { toText } from "../markdown/text.ts";
import { NoticeError, type Notification, shortened } from "./notice.ts";
import type { MailServer } from "./target.ts";

/** A report of this size still opens in every mail program. Gmail cuts the view at 102 kB. */
const mostReportBytes = 90_000;

export interface MailMessage {
  from: string;
  to: string[];
  subject: string;
  text: string;
  html: string;
  messageId: string;
  headers: Record<string, string>;
}

/** Builds the e-mail: the same report as text and as HTML, in which data is escaped. */
export function mailMessage(notice: Notification, { from, to }: Pick<MailServer, "from" | "to">): MailMessage {
  const { id, title, headline, facts, url } = notice;
  const head = [
    headline,
    "",
    ...facts.map(([name, value]) => `${name}: ${value}`),
    ...(url === undefined ? [] : [url]),
  ];
  const report = fit(notice.report, { bytes: mostReportBytes, rest: "all of it is in the report of the run" });
  return {
    from,
    to: [...to],
    // A line break would start another header.
    subject: shortened(title.replace(/\s+/g, " "), 200),
    text: `${head.join("\n")}\n\n${toText(report)}`,
    html: toHtml(
      [
        { kind: "paragraph", text: headline },
        { kind: "list", items: facts.map(([name, value]) => `${name}: ${value}`) },
        ...(url === undefined
          ? []
          : [{ kind: "paragraph" as const, text: { kind: "link" as const, text: "Open the run", href: url } }]),
        ...report,
      ],
      title,
    ),
    messageId: `<${id}@${from.replace(/^.*@/, "").replace(/[^\w.-]/g, "") || "trainyard"}>`,
    // Vacation replies and mailing lists do not answer to such a message (RFC 3834).
    headers: { "Auto-Submitted": "auto-generated" },
  };
}

/** Advice for the errors of the mail client, by its codes. */
const hints: Readonly<Record<string, string>> = {
  EAUTH: "the server refused the sign-in: check user and password; Gmail needs an app password, Exchange Online OAuth2",
  EOAUTH2: "the OAuth2 token was refused: check the client, the refresh token and the address of tokens",
  ECONNECTION: "the server did not answer: check host and port; hosted runners cannot use port 25",
  ESOCKET: "the connection failed: check host, port and certificate; smtps:// is for port 465, smtp:// for 587",
  ETIMEDOUT: "the server did not answer in time: check host and port; hosted runners cannot use port 25",
  EDNS: "there is no such host",
  ETLS: "the server offers no STARTTLS on this port: use smtps:// if its port takes TLS from the start",
  EENVELOPE: "the server refused the sender or a recipient",
};

/**
 * Sends an e-mail by SMTP.
 *
 * @throws {NoticeError} if the server does not take it for every recipient.
 */
export async function sendMail(message: MailMessage, server: MailServer): Promise<void> {
  const { createTransport } = await import("nodemailer");
  const { host, port, secure, isLoopback, user, password, oauth2 } = server;
  const transport = createTransport({
    host,
    port,
    secure,
    // Without this, a server without STARTTLS would get the password in clear text.
    requireTLS: !secure && !isLoopback,
    disableFileAccess: true,
    disableUrlAccess: true,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    ...(user !== undefined && {
      auth: oauth2 === undefined ? { user, pass: password ?? "" } : { type: "OAuth2" as const, user, ...oauth2 },
    }),
  });
  try {
    const { rejected } = await transport.sendMail(message);
    if (rejected.length > 0)
      throw new NoticeError(`the server refused ${rejected.length} of ${message.to.length} recipients`);
  } catch (error) {
    if (error instanceof NoticeError) throw error;
    const { code = "", message: reason } = error as Error & { code?: string };
    const hint = hints[code];
    throw new NoticeError(`${reason}${hint === undefined ? "" : ` (${hint})`}`, { cause: error });
  } finally {
    transport.close();
  }
}
