/** Notifications of steps, to servers that take them like the services do, and to a real SMTP server. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { GitHubStandIn } from "../../github.ts";
import { execute, folder, type StepResult, step } from "../../runner.ts";
import { mailServer, Services, signingKey } from "./services.ts";

/** A workspace whose model has this accuracy. */
function workspace(accuracy: number, cwd = folder()): string {
  mkdirSync(join(cwd, "report"), { recursive: true });
  writeFileSync(join(cwd, "report/metrics.json"), JSON.stringify({ accuracy }));
  return cwd;
}

const rules = "accuracy >= 0.9";
const all = ["slack", "slack-workflow", "teams", "discord", "webhook"];
const warnings = ({ annotations }: StepResult) =>
  annotations.filter(({ level }) => level === "warning").map(({ message }) => message);
const secrets = [
  "slack-secret",
  "workflow-secret",
  "teams-secret",
  "discord-secret",
  "hook-secret",
  "p@ss-word",
  signingKey,
];

test("a schedule outside GitHub's runs: one notification for a failure, none while it lasts, one for the recovery", async () => {
  const services = await Services.start();
  const { port, mails } = await mailServer();
  const mail = `smtp://ci:p%40ss-word@127.0.0.1:${port}?from=ci@example.com&to=ops@example.com&to=ml+team@example.com`;
  const notify = `${services.addresses}\n${mail}`;
  const cwd = folder();
  const week = async (accuracy: number) => {
    services.taken.length = 0;
    mails.length = 0;
    const result = await step(
      "gate-on-metric",
      { rules, notify, state: "notices.json" },
      { cwd: workspace(accuracy, cwd) },
    );
    const log = `${result.stdout.replace(/^::add-mask::.*$/gm, "")}${result.stderr}${result.summary}`;
    for (const secret of secrets) expect(log).not.toContain(secret);
    return { ...result, services: services.taken.map(({ service }) => service), mails: mails.length };
  };

  // Discord is busy at first: a retry after the time it asks for.
  services.faults["/api/webhooks/1/discord-secret"] = [{ status: 429, body: '{"retry_after": 0.1}' }];
  const red = await week(0.87);
  expect(red).toMatchObject({ code: 1, services: all, mails: 1 });
  expect(warnings(red)).toEqual([]);
  const masked = red.stdout.match(/^::add-mask::.*$/gm)!.join("\n");
  for (const secret of secrets) expect(masked).toContain(secret);
  expect(mails[0]).toMatchObject({
    from: "ci@example.com",
    to: ["ops@example.com", "ml+team@example.com"],
    auth: "ci:p@ss-word",
  });
  expect(mails[0]!.text).toMatch(/^Subject: gate-on-metric failed\r$/m);
  expect(mails[0]!.text).toMatch(/^Auto-Submitted: auto-generated\r$/m);
  expect(services.taken.at(-1)!.message).toMatchObject({
    state: "fail",
    title: "gate-on-metric failed",
    headline: expect.stringContaining("1 of 1 rule failed: accuracy >= 0.9"),
  });
  expect(readFileSync(join(cwd, "notices.json"), "utf8")).not.toMatch(/secret|example\.com|127\.0/);

  expect(await week(0.86)).toMatchObject({ code: 1, services: [], mails: 0 });
  const green = await week(0.95);
  expect(green).toMatchObject({ code: 0, services: all, mails: 1 });
  expect(services.taken.at(-1)!.message).toMatchObject({ state: "pass", title: "gate-on-metric passed again" });
  expect(await week(0.96)).toMatchObject({ code: 0, services: [], mails: 0 });

  // A destination that refuses is a warning, the step ends as its verdict says, and only this destination is tried again.
  services.faults["/services/T0/B0/slack-secret"] = [{ status: 404, body: "no_service" }];
  const broken = await week(0.8);
  expect(broken).toMatchObject({ code: 1, services: all.slice(1), mails: 1 });
  expect(warnings(broken)).toEqual([
    "notify: slack: not sent: answered 404 no_service (the webhook does not exist any more: create a new one)",
  ]);
  expect(await week(0.8)).toMatchObject({ code: 1, services: ["slack"], mails: 0 });

  writeFileSync(join(cwd, "notices.json"), "{");
  const damaged = await week(0.8);
  expect(damaged).toMatchObject({ code: 1, services: all, mails: 1 });
  expect(warnings(damaged)[0]).toMatch(/^notify: starting without an earlier state: notices\.json: expected a file of/);
  expect(await week(0.8)).toMatchObject({ services: [], mails: 0 });
});

test("on GitHub, the previous run of the same workflow and branch counts; a cancelled run and a fork's do not", async () => {
  const services = await Services.start();
  const standIn = await GitHubStandIn.start();
  const head_sha = "d".repeat(40);
  const run = async (accuracy: number, { attempt = 1, conclusions = [] as (string | [string, string])[] } = {}) => {
    services.taken.length = 0;
    standIn.state.runs.length = 0;
    for (const each of conclusions) {
      const [conclusion, head_repository] = typeof each === "string" ? [each, "octo/models"] : each;
      standIn.addRun({ head_sha, conclusion, head_repository });
    }
    const id = standIn.addRun({ head_sha, conclusion: null });
    standIn.state.attempts.splice(0, 9, { ...standIn.state.runs[0]!, conclusion: "failure" });
    const env = standIn.environment({ GITHUB_RUN_ID: String(id), GITHUB_RUN_ATTEMPT: String(attempt) });
    const notify = `${services.url}/hook#key=${signingKey}`;
    const result = await step("gate-on-metric", { rules, notify }, { cwd: workspace(accuracy), env, token: "t" });
    return { titles: services.taken.map(({ message }) => message["title"]), warnings: warnings(result) };
  };
  const place = "(octo/models, main)";
  const nothing = { titles: [], warnings: [] };
  expect(await run(0.8)).toEqual({ titles: [`gate-on-metric failed ${place}`], warnings: [] });
  expect(await run(0.8, { conclusions: ["failure", "cancelled"] })).toEqual(nothing);
  expect(await run(0.95, { conclusions: ["timed_out", ["success", "fork/models"]] })).toEqual({
    titles: [`gate-on-metric passed again ${place}`],
    warnings: [],
  });
  expect(await run(0.95, { conclusions: ["failure", "success"] })).toEqual(nothing);
  // A second attempt is compared with the first, which failed.
  expect(await run(0.8, { conclusions: ["success"], attempt: 2 })).toEqual(nothing);

  standIn.faults.push({
    operation: "actions/get-workflow-run",
    times: 1,
    answer: { status: 403, message: "Resource not accessible by integration" },
  });
  expect(await run(0.8, { conclusions: ["failure"] })).toEqual({
    titles: [`gate-on-metric failed ${place}`],
    warnings: [
      expect.stringMatching(
        /^notify: the state of the previous run is not known.*\(grant actions: read, or set state to a file\)$/,
      ),
    ],
  });
});

test("every judging action reports that it could not judge", async () => {
  const services = await Services.start();
  const notify = `${services.url}/hook#key=${signingKey}`;
  const missing = {
    "gate-on-metric": { rules, metrics: "none.json" },
    "test-model": { predictions: "none.csv" },
    "publish-junit": { files: "none.xml" },
    "detect-drift": { current: "none.csv", reference: "none.csv" },
    "verify-deployment": { url: "http://127.0.0.1:1", model: "none" },
    run: { data: "none.csv", target: "y", rules },
  };
  for (const [action, inputs] of Object.entries(missing)) {
    const { code, stdout } = await step(action, { ...inputs, notify, state: "notices.json" });
    expect(code, stdout).toBe(1);
    expect(services.taken.at(-1)!.message["title"], stdout).toMatch(
      new RegExp(`^${action} (could not be completed|failed)$`),
    );
  }
  expect(services.taken).toHaveLength(Object.keys(missing).length);
  // report-model never fails, but announces the verdict of the run.
  const cwd = workspace(0.8);
  await step("gate-on-metric", { rules }, { cwd });
  const reported = await step("report-model", { notify, state: "notices.json", key: "churn <!here>" }, { cwd });
  expect(reported.code).toBe(0);
  expect(services.taken.at(-1)!.message["title"]).toBe("report-model churn <!here> failed");
});

test("by STARTTLS and by TLS, with the certificate checked, and with OAuth2", async () => {
  const place = folder();
  const made = await execute(
    "openssl",
    "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout key.pem -out cert.pem -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost,IP:127.0.0.1".split(
      " ",
    ),
    { cwd: place, env: { PATH: process.env["PATH"]! } },
  );
  expect(made.code, made.stderr).toBe(0);
  const [key, cert] = ["key.pem", "cert.pem"].map((file) => readFileSync(join(place, file)));
  const starttls = await mailServer({ key, cert });
  const tls = await mailServer({ key, cert, secure: true, authMethods: ["XOAUTH2"] });
  const addresses = [
    `smtp://ci:word@127.0.0.1:${starttls.port}?from=ci@example.com&to=ops@example.com`,
    `smtps://ci%40example.com@localhost:${tls.port}?from=ci@example.com&to=ops@example.com&access-token=ya29.token`,
  ];
  const send = (env: Record<string, string>) =>
    step("gate-on-metric", { rules, notify: addresses.join("\n") }, { cwd: workspace(0.8), env });
  const trusted = await send({ NODE_EXTRA_CA_CERTS: join(place, "cert.pem") });
  expect(warnings(trusted)).toEqual([]);
  expect(starttls.mails).toMatchObject([{ secure: true, auth: "ci:word" }]);
  expect(tls.mails).toMatchObject([{ secure: true, auth: "ci@example.com:ya29.token" }]);
  const untrusted = await send({});
  expect(warnings(untrusted)).toHaveLength(2);
  for (const each of warnings(untrusted)) expect(each).toMatch(/^notify: email: not sent: .*certificate/);
  expect([...starttls.mails, ...tls.mails]).toHaveLength(2);
});
