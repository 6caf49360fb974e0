import { action } from "../../contract/action.ts";
import { githubToken, text } from "../../contract/inputs.ts";
import { Failure } from "../../core/failure.ts";
import { GitTags } from "../../delivery/promotion/git-tags.ts";
import { GitHubTags } from "../../delivery/promotion/github-tags.ts";
import { type Assignment, ledgerOf } from "../../delivery/promotion/ledger.ts";
import { checkedName } from "../../delivery/promotion/tag-name.ts";
import { code, heading, paragraph, table } from "../../reports/markdown/block.ts";

const historyInputs = {
  name: text({ description: "Name of the model, such as `churn`.", required: true }),
  stage: text({ description: "Stage to list. All stages when absent." }),
  remote: text({
    description:
      "Git remote whose tags are read, such as `origin`. When absent, the tags of the checkout, or in a workflow those on GitHub.",
  }),
  token: githubToken(),
};

export default action({
  name: "history",
  description:
    "Lists the promotions of a model: when, who, which version, digest and gate. It reads nothing but the Git tags that promote-model or gto made.",
  examples: ["churn --remote origin", "churn --stage prod"],
  inputs: historyInputs,
  positional: "name",
  outputs: { promotions: "The promotions as JSON, the newest first." },
  async run(inputs, { cwd, env, signal, github, reporter }) {
    const model = checkedName("name", inputs.name);
    const { stage, remote } = inputs;
    if (remote?.startsWith("-"))
      throw new Failure(`remote: expected the name of a remote, got ${JSON.stringify(remote)}`);
    const store =
      github === undefined || remote !== undefined ? new GitTags({ cwd, env, signal, remote }) : new GitHubTags(github);
    const ledger = ledgerOf(model, await store.list(model));
    for (const warning of ledger.warnings) reporter.warning(warning);
    const found = ledger.assignments.filter((each) => stage === undefined || each.stage === stage).reverse();
    if (found.length === 0) {
      throw new Failure(
        `name: ${model}: expected tags such as ${model}#${stage ?? "prod"}#1, got none (git fetch --tags fetches them, and remote reads those of a server)`,
      );
    }
    return {
      outputs: { promotions: found.map(promotionOf) },
      summary: [
        heading(2, `Promotions of ${model}`),
        table(["tag", "when", "who", "version", "digest", "gate", ""], found.map(rowOf)),
        paragraph(`${found.length} in all. The digests are those in the tags' messages.`),
      ],
    };
  },
});

function promotionOf({ tag, stage, date, by, version, isUndone, record }: Assignment) {
  return {
    tag,
    stage,
    date,
    by,
    version,
    digest: record?.digest,
    gate: record?.gate,
    image: record?.image,
    previous: record?.previous,
    run: record?.run,
    kind: isUndone ? "withdrawn" : record?.isRollback ? "rollback" : "promotion",
  };
}

function rowOf({ tag, date, by, version, isUndone, record }: Assignment) {
  const kind = isUndone ? "withdrawn" : record?.isRollback ? "rollback" : "";
  return [code(tag), date ?? "", by ?? "", version ?? "", code(record?.digest ?? "unknown"), record?.gate ?? "", kind];
}
