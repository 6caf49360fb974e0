import { readTargets } from "../reports/notice/target.ts";
import { input, path } from "./inputs.ts";

/** Inputs of the actions that judge, for notifications. The edge sends them, so an action only declares them. */
export const noticeInputs = {
  notify: input<string, { description: string }>(
    {
      description:
        "Addresses to notify on failure, recovery or change, one per line: webhooks of Slack, Teams or Discord, other webhooks, and mail servers. They are secrets; see docs/notifications.md.",
    },
    {
      expected: "one address per line",
      secret: "TRAINYARD_NOTIFY",
      parse(value) {
        const { problems } = readTargets(value);
        return problems.length === 0 ? { ok: true, value } : { ok: false, expected: `in ${problems.join("; in ")}` };
      },
    },
  ),
  state: path({
    description:
      "File that remembers the state that was announced last, so that no state is announced twice. When absent, the previous run of the same workflow and branch on GitHub counts, which needs `actions: read`.",
  }),
};
