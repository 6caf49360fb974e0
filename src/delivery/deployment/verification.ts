import type { Check, CheckName, Verification } from "./check.ts";
import type { Clock } from "./clock.ts";
import { type Endpoint, type EndpointReply, isSuccess, replyText } from "./endpoint.ts";
import { Identity } from "./identity.ts";
import { type LatencyFigures, measureLoad } from "./load.ts";
import type { ExpectedModel, KnownAnswers, VerificationPlan } from "./plan.ts";
import { askPlatform, type ExpectedImage } from "./platform-word.ts";
import { remarks } from "./waiting.ts";

const batchRows = 100;
const soakPauseMs = 1000;

/** Verifies that a deployment serves the expected model: no check passes on a response that it did not get. */
export async function verifyDeployment(endpoint: Endpoint, options: RunOptions): Promise<Verification> {
  const run = new VerificationRun(endpoint, options);
  await run.all();
  return run.result();
}

interface RunOptions {
  expected: ExpectedModel;
  plan: VerificationPlan;
  clock: Clock;
  signal: AbortSignal;
  /** Called when a check begins to wait, and every 15 seconds while it does, with what it waits for. */
  waiting?(text: string): void;
}

/** Thrown by a check that fails. */
class CheckFailed extends Error {}

class VerificationRun {
  readonly #endpoint: Endpoint;
  readonly #options: RunOptions;
  readonly #identity: Identity;
  readonly #checks: Check[] = [];
  readonly #deadline: number;
  #latency: LatencyFigures | undefined;

  constructor(endpoint: Endpoint, options: RunOptions) {
    this.#endpoint = endpoint;
    this.#options = options;
    this.#identity = new Identity(endpoint, options.expected);
    this.#deadline = options.clock.now() + options.plan.timeoutMs;
  }

  async all(): Promise<void> {
    const { image } = this.#options.expected;
    const steps: (readonly [CheckName, () => Promise<string | undefined>])[] = [
      ["reachable", () => this.#reachable()],
      ["ready", () => this.#ready()],
      ["serves the model", () => this.#servesModel()],
      ...(image === undefined ? [] : [["runs the image", () => this.#runsImage(image, 0)] as const]),
      ["answers as tested", () => this.#answers()],
      ["refuses bad input", () => this.#refuses()],
      ["answers under load", () => this.#load()],
      ["stays so", () => this.#stays()],
    ];
    for (const [name, step] of steps) {
      try {
        const text = await step();
        const ends = text?.startsWith("skipped: ") === true ? "skipped" : "passed";
        this.#checks.push({ name, ends, text: text ?? "" });
      } catch (error) {
        if (!(error instanceof CheckFailed)) throw error;
        this.#checks.push({ name, ends: "failed", text: error.message });
        return;
      }
    }
  }

  result(): Verification {
    const { served, previous, models, connections } = this.#identity;
    return {
      checks: this.#checks,
      servedDigest: served,
      previousDigest: previous,
      modelsSeen: models,
      connections,
      latency: this.#latency,
    };
  }

  /** Some HTTP response came. A refused connection may be a server that is starting. */
  async #reachable(): Promise<string> {
    const { seconds } = this;
    const reply = await this.#until((each) => each.status !== undefined);
    if (reply.status !== undefined) return "something answers";
    throw new CheckFailed(
      `expected a server at ${this.#endpoint.name}, got none for ${seconds} s: ${replyText(reply)} (is this the address, and does the container listen on the port that the platform sends requests to?)`,
    );
  }

  async #ready(): Promise<string> {
    const { seconds } = this;
    let tries = 0;
    const reply = await this.#until((each) => {
      tries++;
      if (each.status === 401 || each.status === 403) {
        throw new CheckFailed(
          `expected an answer, got ${replyText(each)} (set request-headers to the name of a header and the environment variable of its value)`,
        );
      }
      return isSuccess(each);
    });
    if (isSuccess(reply)) return tries === 1 ? "at once" : `at the ${tries}th request`;
    throw new CheckFailed(
      `expected a server that is ready within ${seconds} s, got ${replyText(reply)} to the last of ${tries} requests (see the container's log; health-url is the address that answers 200 when it is ready)`,
    );
  }

  /** Every new connection reached the expected model, for the quiet time without an exception. */
  async #servesModel(): Promise<string> {
    const { clock, signal, plan, expected } = this.#options;
    const identity = this.#identity;
    if (!(await identity.isPossible())) {
      if (expected.image !== undefined) return this.#runsImage(expected.image, plan.quietMs);
      throw new CheckFailed(
        "the server does not say which model it serves (header x-model-digest), and there are no rows to compare its answers with: set data and predictions",
      );
    }
    const pause = Math.max(20, Math.min(1000, plan.quietMs / plan.connections));
    let since = clock.now();
    let inRow = 0;
    const remark = remarks({ clock, deadline: this.#deadline, waiting: this.#options.waiting ?? (() => undefined) });
    for (;;) {
      const sighting = await identity.look();
      if (sighting.isExpected) inRow++;
      else {
        remark(`the tested model; what answers: ${sighting.text}`);
        inRow = 0;
        since = clock.now();
      }
      if (inRow >= plan.connections && clock.now() - since >= plan.quietMs) {
        return `on ${inRow} new connections in ${((clock.now() - since) / 1000).toFixed(1)} s${identity.by}`;
      }
      if (clock.now() >= this.#deadline) throw new CheckFailed(identity.complaint(plan.timeoutMs));
      await clock.sleep(pause, signal);
    }
  }

  /** The platform itself names the expected image, and no other. */
  async #runsImage(image: ExpectedImage, quietMs: number): Promise<string> {
    const { clock, signal } = this.#options;
    const { agrees, text } = await askPlatform(image, { clock, signal, quietMs, deadline: this.#deadline });
    if (!agrees) throw new CheckFailed(text);
    return `according to the platform: ${text}`;
  }

  async #answers(): Promise<string> {
    const { answers } = this.#options.expected;
    if (answers === undefined) return "skipped: there are no rows with predictions to compare with";
    for (let start = 0; start < answers.rows; start += batchRows) {
      await this.#compare(answers, { start, end: Math.min(answers.rows, start + batchRows), connection: "kept" });
    }
    return `${answers.rows} rows`;
  }

  /** Sends known rows and compares the answers. */
  async #compare(
    answers: KnownAnswers,
    { start, end, connection }: { start: number; end: number; connection: "own" | "kept" },
  ): Promise<void> {
    const reply = await this.#endpoint.predict(answers.request(start, end), connection);
    if (!isSuccess(reply)) throw new CheckFailed(`expected predictions, got ${replyText(reply)}`);
    const difference = answers.difference(reply.text, start, end);
    if (difference !== undefined) throw new CheckFailed(difference);
  }

  async #refuses(): Promise<string> {
    const reply = await this.#endpoint.predict('{"rows": [', "own");
    if (reply.status !== undefined && reply.status >= 400 && reply.status < 500) return `HTTP ${reply.status}`;
    const isSilent = reply.status !== undefined && reply.status < 400;
    const meaning = isSilent ? "a server that answers anything hides errors" : "the server failed";
    throw new CheckFailed(
      `expected a refusal (HTTP 4xx) of a body that is not JSON, got ${replyText(reply)} (${meaning})`,
    );
  }

  async #load(): Promise<string> {
    const { plan, expected, clock } = this.#options;
    if (expected.answers === undefined || plan.requests === 0) return "skipped: there are no rows to send";
    const figures = await measureLoad(this.#endpoint, { answers: expected.answers, plan, clock });
    this.#latency = figures;
    if (figures.errors > 0) {
      throw new CheckFailed(
        `expected ${figures.requests} answers, got ${figures.errors} errors, the first ${figures.firstError}`,
      );
    }
    const text = `p50 ${figures.p50Ms.toFixed(1)} ms, p95 ${figures.p95Ms.toFixed(1)} ms, p99 ${figures.p99Ms.toFixed(1)} ms`;
    if (plan.mostLatencyMs !== undefined && figures.p95Ms > plan.mostLatencyMs) {
      throw new CheckFailed(`expected a 95th percentile of at most ${plan.mostLatencyMs} ms, got ${text}`);
    }
    return `${text} of ${figures.requests} requests`;
  }

  async #stays(): Promise<string> {
    const { plan, clock, signal, expected } = this.#options;
    if (plan.soakMs === 0) return "skipped: soak is 0";
    const start = clock.now();
    let looks = 0;
    while (clock.now() - start < plan.soakMs) {
      await clock.sleep(Math.min(soakPauseMs, plan.soakMs), signal);
      const sighting = await this.#identity.look();
      looks++;
      if (!sighting.isExpected) {
        const after = Math.round((clock.now() - start) / 1000);
        throw new CheckFailed(
          `expected the same model all the time, got ${sighting.text} after ${after} s (was it rolled back, or does the container restart?)`,
        );
      }
    }
    const { answers, image } = expected;
    if (image !== undefined) await this.#runsImage(image, 0);
    if (answers !== undefined)
      await this.#compare(answers, { start: 0, end: Math.min(answers.rows, batchRows), connection: "own" });
    return `on ${looks} new connections in ${Math.round(plan.soakMs / 1000)} s`;
  }

  /** Asks for the health until `isDone`, or until the time is over. Returns the last reply. */
  async #until(isDone: (reply: EndpointReply) => boolean): Promise<EndpointReply> {
    const { clock, signal } = this.#options;
    const remark = remarks({ clock, deadline: this.#deadline, waiting: this.#options.waiting ?? (() => undefined) });
    for (let pause = 100; ; pause = Math.min(2000, pause * 1.5)) {
      const reply = await this.#identity.askReady();
      if (isDone(reply) || clock.now() >= this.#deadline) return reply;
      remark(`${this.#endpoint.name}: ${replyText(reply)}`);
      await clock.sleep(Math.min(pause, Math.max(1, this.#deadline - clock.now())), signal);
    }
  }

  private get seconds(): number {
    return Math.round(this.#options.plan.timeoutMs / 1000);
  }
}
