/** Servers that take notifications like the services do: they refuse what breaks a published limit, and keep what they took. */
import { createHmac } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { onTestFinished } from "vitest";
import { discordProblems, slackProblems, slackWorkflowProblems, teamsProblems } from "./limits.ts";

type Json = Record<string, unknown>;

/** The answers of one path, in order; afterwards the service answers as usual. */
export interface Answer {
  status: number;
  headers?: Record<string, string>;
  body?: string;
}

export const signingKey = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

export class Services {
  readonly taken: { service: string; message: Json }[] = [];
  /** Requests that reached a path, also those that were refused. */
  readonly requests: { path: string; headers: Record<string, unknown> }[] = [];
  readonly faults: Record<string, Answer[]> = {};
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(): Promise<Services> {
    const server = createServer();
    const services = new Services(server);
    server.on("request", async (request, response) => {
      let text = "";
      for await (const chunk of request) text += chunk;
      const path = new URL(request.url!, "http://x").pathname;
      services.requests.push({ path, headers: request.headers });
      const fault = services.faults[path]?.shift();
      const { status, body = "", headers = {} } = fault ?? services.#answer(path, text, request.headers as Json);
      response.writeHead(status, headers).end(body);
    });
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    return services;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** The value of `notify` for every service. */
  get addresses(): string {
    return [
      `slack=${this.url}/services/T0/B0/slack-secret`,
      `slack=${this.url}/triggers/T0/1/workflow-secret`,
      `teams=${this.url}/powerautomate/flow?sig=teams-secret`,
      `discord=${this.url}/api/webhooks/1/discord-secret`,
      `${this.url}/hook?token=hook-secret#key=${signingKey}`,
    ].join("\n");
  }

  #answer(path: string, text: string, headers: Json): Answer {
    const message = JSON.parse(text) as Json;
    const take = (service: string, problems: string[], answer: Answer, refusal: string): Answer => {
      if (headers["content-type"] !== "application/json") problems.push("content-type");
      if (problems.length > 0) return { status: 400, body: `${refusal}: ${problems.join(", ")}` };
      this.taken.push({ service, message });
      return answer;
    };
    if (path.startsWith("/services/"))
      return take("slack", slackProblems(message), { status: 200, body: "ok" }, "invalid_blocks");
    if (path.startsWith("/triggers/"))
      return take("slack-workflow", slackWorkflowProblems(message), { status: 200, body: '{"ok":true}' }, "invalid");
    if (path.startsWith("/powerautomate/")) return take("teams", teamsProblems(message), { status: 202 }, "InvalidBot");
    if (path.startsWith("/api/webhooks/"))
      return take("discord", discordProblems(message), { status: 200, body: '{"id":"1"}' }, "50035");
    const signed = `${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${text}`;
    const key = Buffer.from(signingKey.replace("whsec_", ""), "base64");
    const expected = `v1,${createHmac("sha256", key).update(signed).digest("base64")}`;
    const age = Math.abs(Date.now() / 1000 - Number(headers["webhook-timestamp"]));
    const problems = headers["webhook-signature"] === expected && age < 300 ? [] : ["signature"];
    return take("webhook", problems, { status: 204 }, "unauthorized");
  }
}

export interface Mail {
  from: string;
  to: string[];
  text: string;
  /** True if the connection was encrypted. */
  secure: boolean;
  /** User, and password or token. */
  auth: string | undefined;
}

/** A real SMTP server. */
export async function mailServer(options: SMTPServerOptions = {}): Promise<{ port: number; mails: Mail[] }> {
  const mails: Mail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: options.cert ? [] : ["STARTTLS"],
    onAuth: ({ username, password, accessToken }, _, done) =>
      done(null, { user: `${username}:${password ?? accessToken}` }),
    onData(stream, { envelope, secure, user }, done) {
      let text = "";
      stream.on("data", (chunk) => {
        text += chunk;
      });
      stream.on("end", () => {
        const from = envelope.mailFrom === false ? "" : envelope.mailFrom.address;
        mails.push({ from, to: envelope.rcptTo.map(({ address }) => address), text, secure, auth: user as string });
        done();
      });
    },
    ...options,
  });
  // A client that does not trust the certificate breaks the connection.
  server.on("error", () => {});
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", () => ready()));
  onTestFinished(() => new Promise<void>((done) => server.close(() => done())));
  return { port: (server.server.address() as AddressInfo).port, mails };
}
