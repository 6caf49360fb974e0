/**
 * Twenty promoters that have all read the same tags before any of them writes. The right result follows from the protocol:
 * a tag can be created once, so that one digest wins, and promoters of the same digest share one tag.
 */
import { expect, test } from "vitest";
import { GitTagTarget } from "../../../src/delivery/promotion/git-tag-target.ts";
import { GitHubTags } from "../../../src/delivery/promotion/github-tags.ts";
import { runTransaction } from "../../../src/delivery/promotion/transaction.ts";
import { connect } from "../../../src/platform/github/connect.ts";
import { GitHubStandIn } from "../../github.ts";

const digestOf = (number: number) => `sha256:${number.toString(16).padStart(64, "0")}`;

/** Lets twenty promoters check, and then write at the same time. */
async function race(digests: string[]) {
  const server = await GitHubStandIn.start();
  const env = server.environment();
  const retries = { attempts: 3, forMs: 5000, firstMs: 1, mostMs: 10, random: () => 0 };
  const targets = digests.map((digest) => {
    const github = connect({ env, token: "t", signal: new AbortController().signal, retries })!;
    const record = {
      digest,
      gate: "pass",
      previous: undefined,
      image: undefined,
      by: "octocat",
      run: undefined,
      isRollback: false,
    };
    const store = new GitHubTags(github);
    return new GitTagTarget({
      store,
      model: "churn",
      stage: "prod",
      commit: "a".repeat(40),
      version: undefined,
      record,
    });
  });
  const before = await Promise.all(targets.map((target) => target.check()));
  const ends = await Promise.all(targets.map((target, at) => runTransaction([target], [before[at]!], () => {})));
  return { server, ends };
}

test("twenty promoters of twenty digests: one wins, and nineteen are refused without a trace", async () => {
  const { server, ends } = await race(Array.from({ length: 20 }, (_, at) => digestOf(at + 1)));
  const won = ends.flatMap(({ done }, at) => (done ? [at] : []));
  expect(won).toHaveLength(1);
  expect(ends.filter(({ isLostRace }) => isLostRace)).toHaveLength(19);
  expect(Object.keys(server.state.tags).sort()).toEqual(["churn#prod#1", "churn@v0.0.1"]);
  const stage = server.state.tagObjects[server.state.tags["churn#prod#1"]!]!;
  expect(stage.message).toContain(`digest: ${digestOf(won[0]! + 1)}\n`);
});

test("twenty promoters of one digest: all succeed, and each tag is written once", async () => {
  const { server, ends } = await race(Array.from({ length: 20 }, () => digestOf(7)));
  expect(ends.filter(({ done }) => done)).toHaveLength(20);
  expect(Object.keys(server.state.tags).sort()).toEqual(["churn#prod#1", "churn@v0.0.1"]);
  const written = server.log.filter(({ operation, status }) => operation === "git/create-ref" && status === 201);
  expect(written).toHaveLength(2);
});
