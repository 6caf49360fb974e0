/** The message for each service, held against its published limits and its own syntax. */
import { expect, test } from "vitest";
import { paragraph, table } from "../../../src/reports/markdown/block.ts";
import { discordMessage } from "../../../src/reports/notice/discord.ts";
import { mailMessage } from "../../../src/reports/notice/email.ts";
import { type Notification, noticeLines } from "../../../src/reports/notice/notice.ts";
import { slackMessage, slackWorkflowMessage } from "../../../src/reports/notice/slack.ts";
import { readTargets, secretsOf } from "../../../src/reports/notice/target.ts";
import { teamsMessage } from "../../../src/reports/notice/teams.ts";
import { signatureHeaders } from "../../../src/reports/notice/webhook.ts";
import { discordProblems, slackProblems, slackWorkflowProblems, teamsProblems } from "./limits.ts";

const at = new Date("2026-11-28T08:00:00Z");
const usual: Notification = {
  id: "msg_1",
  at,
  state: "fail",
  title: "gate-on-metric failed (octo/models, main)",
  headline: "1 of 2 rules failed: accuracy >= 0.9",
  facts: [["Branch", "main"]],
  lines: ["rule: accuracy >= 0.9 · value: 0.87"],
  url: "https://github.com/octo/models/actions/runs/7",
  report: [paragraph("accuracy is 0.87")],
};
const plain = (value: object) => JSON.parse(JSON.stringify(value));

/** Texts that grow when they are escaped, and characters of two UTF-16 units. */
const long = {
  ampersands: "&".repeat(9000),
  stars: "*a".repeat(9000),
  faces: "😀".repeat(9000),
  quotes: '"\\'.repeat(9000),
};

test.each(Object.entries(long))("a huge report of %s fits each service, and says what was left out", (_, text) => {
  const huge: Notification = {
    ...usual,
    title: text,
    headline: text,
    facts: Array.from({ length: 4 }, (_, at): [string, string] => [`fact ${at}`, text]),
    lines: noticeLines(Array.from({ length: 60 }, () => paragraph(text))),
  };
  expect(slackProblems(plain(slackMessage(huge)))).toEqual([]);
  expect(slackWorkflowProblems(slackWorkflowMessage(huge))).toEqual([]);
  expect(teamsProblems(plain(teamsMessage(huge)))).toEqual([]);
  expect(discordProblems(plain(discordMessage(huge)))).toEqual([]);
  for (const message of [slackMessage(huge), discordMessage(huge)])
    expect(JSON.stringify(message)).toMatch(/… and \d+ more lines in the report/);
  // A cut in the middle of a character would leave half of it behind.
  for (const message of [slackMessage(huge), teamsMessage(huge), discordMessage(huge)])
    expect(JSON.stringify(message)).not.toMatch(/\\ud[89a-f]/i);
});

const hostile =
  "<!channel> <@U1> <https://evil.example|ok> @everyone **b** _i_ [x](https://evil.example) {{DATE(2026-01-01T00:00:00Z)}} <at>all</at> &amp;";
const attacked: Notification = {
  ...usual,
  title: `${hostile}\r\nBcc: evil@example.com`,
  headline: hostile,
  facts: [["Branch", hostile]],
  lines: noticeLines([paragraph(`${hostile}\u001b[31m\u202e`), table(["rule", ">value"], [[hostile, "1"]])]),
  report: [paragraph(`<script>alert(1)</script> ${hostile}`)],
};

test("hostile text stays text in Slack: nothing of it begins with <, which mentions and links need", () => {
  const { blocks, text } = slackMessage(attacked);
  const texts = [text, ...JSON.stringify(blocks).matchAll(/"text":"((?:[^"\\]|\\.)*)"/g)].map(String);
  for (const each of texts) {
    expect(each).not.toMatch(/<[!@#h]/);
    expect(each).not.toMatch(/&(?!amp;|lt;|gt;)/);
  }
  expect(text).toContain("&lt;!channel&gt;");
  expect(JSON.stringify(blocks)).toContain('"verbatim":true');
  expect(Object.values(slackWorkflowMessage(attacked)).join("")).not.toContain("<");
});

test("hostile text stays text in Teams: its text runs have no Markdown, and its dates are not expanded", () => {
  const text = JSON.stringify(teamsMessage(attacked));
  expect(text).not.toContain('"TextBlock"');
  expect(text).not.toContain("{{DATE");
  expect(text).not.toContain('"mention"');
});

test("hostile text stays text in Discord: formatting is escaped, and nobody is mentioned", () => {
  const { embeds, allowed_mentions } = discordMessage(attacked);
  expect(allowed_mentions).toEqual({ parse: [] });
  expect(embeds[0]!.description).toContain("\\*\\*b\\*\\* \\_i\\_ \\[x\\]\\(https:\u200b//evil.example\\)");
  expect(embeds[0]!.description).not.toMatch(/@everyone|(?<!\\)</);
});

test("an e-mail has one subject and no other header of the data, and its HTML shows markup as text", () => {
  const mail = mailMessage(attacked, { from: "ci@example.com", to: ["ops@example.com"] });
  expect(mail.subject).not.toMatch(/[\r\n]/);
  expect(mail.html).not.toContain("<script>alert");
  expect(mail.html).toContain("&lt;script&gt;");
  expect(mail.messageId).toBe("<msg_1@example.com>");
});

test("control characters and direction overrides become visible characters in every line", () => {
  for (const character of ["\u001b", "\u202e"]) expect(attacked.lines.join("\n")).not.toContain(character);
  expect(attacked.lines[1]).toMatch(/^rule: .* · value: 1$/);
});

test("signatures are those of the standards' own examples", () => {
  // https://github.com/standard-webhooks/standard-webhooks: the example that its libraries are tested with.
  const example = { id: "msg_p5jXN8AQM9LWM0D4loKWxJek", at: new Date(1_614_265_330_000) };
  const key = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  expect(signatureHeaders('{"test": 2432232314}', example, { key })).toMatchObject({
    "webhook-id": example.id,
    "webhook-timestamp": "1614265330",
    "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
  });
  // https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries#testing-the-webhook-payload-validation
  const githubKey = "It's a Secret to Everybody";
  expect(signatureHeaders("Hello, World!", example, { githubKey })["x-hub-signature-256"]).toBe(
    "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17",
  );
});

test.each([
  ["https://hooks.slack.com/services/T/B/x", "slack"],
  ["https://hooks.slack.com/triggers/T/1/x", "slack-workflow"],
  ["https://default1.a.environment.api.powerplatform.com:443/powerautomate/x?sig=y", "teams"],
  ["https://discord.com/api/webhooks/1/x", "discord"],
  ["https://ptb.discord.com/api/webhooks/1/x", "discord"],
  ["https://ci.example.com/hook", "webhook"],
  // A host that only ends like a service's own is somebody else's.
  ["https://hooks.slack.com.evil.example/services/T/B/x", "webhook"],
  ["teams=https://flows.example.com/x", "teams"],
  ["smtps://u:p@mail.example.com?from=ci@example.com&to=a@example.com", "email"],
])("%s is an address of %s", (line, kind) => {
  expect(readTargets(line)).toMatchObject({ problems: [], targets: [{ kind }] });
});

test("a mail address keeps its plus, and a password its special characters", () => {
  const [target] = readTargets(
    "smtp://ci%40example.com:p%40ss%2Fword%25@mail.example.com?from=ci@example.com&to=a+b@example.com&to=c@example.com,d@example.com",
  ).targets;
  expect(target).toMatchObject({
    server: {
      port: 587,
      secure: false,
      user: "ci@example.com",
      password: "p@ss/word%",
      to: ["a+b@example.com", "c@example.com", "d@example.com"],
    },
  });
});

test("a wrong line is named by its number alone, because it may be a secret", () => {
  const text = [
    "slack=",
    "",
    "http://ci.example.com/s3cret",
    "s3cret",
    "irc=https://x.example/s3cret",
    "email=https://x.example/s3cret",
    "smtps://u:s3cret@mail.example.com",
    "smtps://u:s3cret@mail.example.com?from=a&to=b",
  ].join("\n");
  const { targets, problems } = readTargets(text);
  expect(targets).toEqual([]);
  expect(problems.map((each) => each.slice(0, 7))).toEqual([3, 4, 5, 6, 7, 8].map((line) => `line ${line}:`));
  expect(problems.join("")).not.toContain("s3cret");
});

test("everything secret in an address is known, to be masked", () => {
  expect(secretsOf("webhook=https://x.example/h?token=abc#key=whsec_QUJD&github-key=word")).toEqual([
    "https://x.example/h?token=abc",
    "/h?token=abc",
    "whsec_QUJD",
    "word",
  ]);
  expect(
    secretsOf("smtps://u:p%40ss@mail.example.com?from=a@b.c&to=d@e.f&client-secret=cs12&refresh-token=rt12"),
  ).toEqual(expect.arrayContaining(["p@ss", "cs12", "rt12"]));
});
