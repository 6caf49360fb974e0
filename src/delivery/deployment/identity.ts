import { type Endpoint, type EndpointReply, isSuccess, replyText } from "./endpoint.ts";
import type { ExpectedModel } from "./plan.ts";

/** Number of rows whose answers identify a model that does not say its digest. */
const fingerprintRows = 32;

/** Number of looks without a trace of a model after which it counts as gone. Half of the replicas hide it by chance in 0.1 %. */
const looksUntilGone = 10;

/** The model that one connection reached. */
export interface Sighting {
  isExpected: boolean;
  text: string;
}

/**
 * Finds out which model serves, by the digest that the server states, or else by its answers to some rows. It counts what
 * it saw, for the sentence that says what is wrong.
 */
export class Identity {
  readonly #endpoint: Endpoint;
  readonly #expected: ExpectedModel;
  /** A server without an address for its health is ready if it predicts. */
  #healthIsMissing = false;
  #byAnswers = false;
  #expectedSeen = 0;
  readonly #others = new Map<string, number>();
  readonly #problems = new Map<string, number>();
  #total = 0;
  /** Number of last looks that all found something else than the expected model. */
  #looksWithout = 0;
  served: string | undefined;
  previous: string | undefined;

  constructor(endpoint: Endpoint, expected: ExpectedModel) {
    this.#endpoint = endpoint;
    this.#expected = expected;
  }

  /** Number of connections on which the model was looked at. */
  get connections(): number {
    return this.#total;
  }

  /** Number of different models that answered. */
  get models(): number {
    return this.#others.size + (this.#expectedSeen > 0 ? 1 : 0);
  }

  /** Words that say how the model was identified. */
  get by(): string {
    return this.#byAnswers ? `, by its answers to ${this.#rows} rows` : "";
  }

  get #rows(): number {
    return Math.min(fingerprintRows, this.#expected.answers?.rows ?? 0);
  }

  /** Asks whether the server is ready. One that has no such address is asked to predict. */
  async askReady(): Promise<EndpointReply> {
    const { answers } = this.#expected;
    if (!this.#healthIsMissing) {
      const reply = await this.#endpoint.health();
      const isMissing = reply.status === 404 || reply.status === 405;
      if (!isMissing || answers === undefined) return reply;
      this.#healthIsMissing = true;
    }
    return this.#endpoint.predict(answers!.request(0, 1), "own");
  }

  /** Returns true if the server says which model it serves, or if rows can tell. */
  async isPossible(): Promise<boolean> {
    const { digest, answers } = this.#expected;
    const reply = await this.askReady();
    const says = reply.status !== undefined && reply.digest !== undefined;
    this.#byAnswers = !says || digest === undefined;
    return !this.#byAnswers || answers !== undefined;
  }

  /** Looks at the model behind a new connection. */
  async look(): Promise<Sighting> {
    const { answers } = this.#expected;
    const reply = this.#byAnswers && answers !== undefined ? await this.#fingerprint() : await this.askReady();
    const sighting = !this.#byAnswers
      ? this.#sightingOfDigest(reply)
      : answers === undefined
        ? this.#sightingOfReadiness(reply)
        : this.#sightingOfAnswers(reply);
    this.#total++;
    if (sighting.isExpected) this.#expectedSeen++;
    this.#looksWithout = sighting.isExpected ? 0 : this.#looksWithout + 1;
    return sighting;
  }

  #fingerprint(): Promise<EndpointReply> {
    return this.#endpoint.predict(this.#expected.answers!.request(0, this.#rows), "own");
  }

  #sightingOfDigest(reply: EndpointReply): Sighting {
    if (!isSuccess(reply)) return this.#problem(replyText(reply));
    const { digest } = reply;
    if (digest === undefined) return this.#problem("a server that does not say which model it serves");
    this.served = digest;
    if (digest === this.#expected.digest) return { isExpected: true, text: digest };
    this.previous = digest;
    count(this.#others, digest);
    return { isExpected: false, text: digest };
  }

  #sightingOfAnswers(reply: EndpointReply): Sighting {
    if (!isSuccess(reply)) return this.#problem(replyText(reply));
    const { answers, digest } = this.#expected;
    this.served = reply.digest;
    const difference = answers!.difference(reply.text, 0, this.#rows);
    if (difference === undefined) {
      this.served ??= digest;
      return { isExpected: true, text: digest ?? "the tested answers" };
    }
    if (reply.digest !== undefined) this.previous = reply.digest;
    count(this.#others, reply.digest ?? "another model");
    return { isExpected: false, text: `another model (${difference})` };
  }

  /** Only the platform says which image runs, so that a connection shows no more than a ready server. */
  #sightingOfReadiness(reply: EndpointReply): Sighting {
    return isSuccess(reply) ? { isExpected: true, text: "a ready server" } : this.#problem(replyText(reply));
  }

  #problem(text: string): Sighting {
    count(this.#problems, text);
    return { isExpected: false, text };
  }

  /** Says what was seen instead of the expected model alone. */
  complaint(timeoutMs: number): string {
    const { digest } = this.#expected;
    const what = digest ?? "the model that was tested";
    const seen = [...this.#others, ...this.#problems].map(
      ([text, times]) => `${text} on ${times} of ${this.#total} connections`,
    );
    const parts = seen.length > 3 ? [...seen.slice(0, 3), `${seen.length - 3} other things`] : seen;
    return `expected ${what} on every new connection within ${Math.round(timeoutMs / 1000)} s, got ${parts.join(", ")} (${this.#cause()})`;
  }

  #cause(): string {
    if (this.#others.size === 0 && this.#problems.size > 0) return "does the container restart again and again?";
    if (this.#others.size === 0) return "the time limit is shorter than the quiet time";
    if (this.#expectedSeen === 0) return "the new model was not deployed, or all traffic still goes to the old one";
    if (this.#looksWithout >= looksUntilGone) return "the platform has gone back to the old model";
    return "some replicas still serve the old model";
  }
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
