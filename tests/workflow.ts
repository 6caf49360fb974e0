/** Runs a job of a workflow as GitHub does, as far as our workflows need it: expressions by GitHub's own evaluator, steps through `dist`. */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { data, Evaluator, Lexer, Parser } from "@actions/expressions";
import { parse } from "yaml";
import { execute, type StepResult, step } from "./runner.ts";

interface Step {
  id?: string;
  name?: string;
  if?: string;
  uses?: string;
  run?: string;
  env?: Record<string, string>;
  with?: Record<string, string | number | boolean>;
}

export interface Done extends StepResult {
  /** Its id, else the action it uses. */
  name: string;
  outcome: "success" | "failure" | "skipped";
  inputs: Record<string, string>;
}

export interface Job {
  conclusion: "success" | "failure";
  /** Outputs that the job declares. */
  outputs: Record<string, string>;
  steps: Done[];
  /** The step of that id or action. */
  step(name: string): Done;
}

/** Actions around ours that do not run here. The workspace and the artifacts are there already, and the test logs in itself. */
const given =
  /^(actions\/(checkout|setup-node|setup-python|upload-artifact|download-artifact)|google-github-actions\/(auth|get-gke-credentials))@/;
/** One of ours; `.` and `OWNER/trainyard` alone are the root action. */
const ours = /^(?:\.|\.\/\.trainyard|OWNER\/trainyard)(?:\/actions\/([\w-]+))?(?:@v\d+)?\/?$/;

export async function runJob(
  file: string,
  job: string,
  {
    cwd,
    env,
    github = {},
    inputs: dispatched = {},
    vars = {},
    needs = {},
    elsewhere = {},
    defaults = {},
  }: {
    cwd: string;
    env: Record<string, string>;
    github?: Record<string, unknown>;
    /** Inputs of `workflow_dispatch`. A scheduled run has none. */
    inputs?: Record<string, unknown>;
    /** Variables of the job's environment. */
    vars?: Record<string, string>;
    /** Outputs of the jobs that this one needs. */
    needs?: Record<string, { outputs: Record<string, string> }>;
    /** Texts of the file that stand for a place on the network, and what stands there in a test: `ghcr.io`, a registry of its own. */
    elsewhere?: Record<string, string>;
    /** Likewise for inputs that the file leaves to their defaults, by action. */
    defaults?: Record<string, Record<string, string>>;
  },
): Promise<Job> {
  const text = Object.entries(elsewhere).reduce(
    (all, [there, here]) => all.replaceAll(there, here),
    readFileSync(file, "utf8"),
  );
  const { jobs } = parse(text) as { jobs: Record<string, { steps: Step[]; outputs?: Record<string, string> }> };
  const done: Done[] = [];
  const contextOf = () => ({
    github: { token: "token-of-the-job", ...github },
    inputs: dispatched,
    vars,
    needs,
    secrets: {},
    job: { workflow_repository: "octo/trainyard", workflow_sha: "e".repeat(40) },
    steps: Object.fromEntries(
      done.map(({ name, outputs, outcome }) => [name, { outputs, outcome, conclusion: outcome }]),
    ),
  });
  for (const each of jobs[job]!.steps) {
    const red = done.some(({ outcome }) => outcome === "failure");
    const context = contextOf();
    const name = each.id ?? ours.exec(each.uses ?? "")?.[1] ?? each.uses ?? "run";
    if (each.uses !== undefined && given.test(each.uses)) continue;
    const wanted = evaluate(condition(each.if), context, red);
    const inputs = Object.fromEntries(
      Object.entries(each.with ?? {}).map(([key, value]) => [key, interpolate(String(value), context, red)]),
    );
    const nothing = { code: null, stdout: "", stderr: "", outputs: {}, written: {}, summary: "", annotations: [] };
    if (!truthy(wanted)) {
      done.push({ ...nothing, name, inputs, outcome: "skipped" });
      continue;
    }
    if (each.run !== undefined) {
      const given = Object.entries(each.env ?? {}).map(([key, value]) => [key, interpolate(value, context, red)]);
      const script = ["--noprofile", "--norc", "-eo", "pipefail", "-c", interpolate(each.run, context, red)];
      const result = await execute("bash", script, { cwd, env: { ...env, ...Object.fromEntries(given) } });
      done.push({ ...nothing, ...result, name, inputs, outcome: result.code === 0 ? "success" : "failure" });
      continue;
    }
    const action = ours.exec(each.uses ?? "")?.[1] ?? (ours.test(each.uses ?? "") ? "run" : undefined);
    if (action === undefined) throw new Error(`${file}: ${each.uses}: only our own actions run here`);
    const all = { ...defaults[action], ...inputs };
    const stepEnv = Object.entries(each.env ?? {}).map(([key, value]) => [key, interpolate(value, context, red)]);
    const result = await step(action, all, {
      cwd,
      env: { ...env, ...Object.fromEntries(stepEnv) },
      token: context.github.token,
    });
    done.push({ ...result, name, inputs, outcome: result.code === 0 ? "success" : "failure" });
  }
  const conclusion = done.some(({ outcome }) => outcome === "failure") ? "failure" : "success";
  const outputs = Object.entries(jobs[job]!.outputs ?? {}).map(([name, value]) => [
    name,
    interpolate(value, contextOf(), conclusion === "failure"),
  ]);
  return {
    conclusion,
    outputs: Object.fromEntries(outputs),
    steps: done,
    step: (name) => done.find((each) => each.name === name)!,
  };
}

/**
 * Runs a job that calls the reusable workflow `called`, with the inputs that GitHub passes on: the caller's, and the
 * defaults of the others. Booleans arrive as booleans.
 */
export async function runCall(
  file: string,
  job: string,
  {
    called,
    changes = {},
    ...options
  }: {
    called: string;
    cwd: string;
    env: Record<string, string>;
    /** Inputs of `workflow_dispatch` of the caller. */
    inputs?: Record<string, unknown>;
    /** Inputs of the call that a test changes, such as names of columns. */
    changes?: Record<string, unknown>;
    elsewhere?: Record<string, string>;
    defaults?: Record<string, Record<string, string>>;
  },
): Promise<Job> {
  const caller = parse(readFileSync(file, "utf8")).jobs[job] as { uses: string; with: Record<string, unknown> };
  if (!caller.uses.includes(`/${basename(called)}@`)) throw new Error(`${file}: ${job} calls ${caller.uses}`);
  const context = { github: {}, inputs: options.inputs ?? {}, secrets: {} };
  const given = { ...caller.with, ...changes };
  return runJob(called, "loop", { ...options, inputs: calledInputs(called, given, context) });
}

/** Inputs of a reusable workflow as it receives them. */
export function calledInputs(called: string, given: Record<string, unknown>, context: object = {}) {
  const declared = parse(readFileSync(called, "utf8")).on.workflow_call.inputs as Record<
    string,
    { type: string; default?: unknown; required?: boolean }
  >;
  for (const name of Object.keys(given)) if (!(name in declared)) throw new Error(`${called} has no input ${name}`);
  return Object.fromEntries(
    Object.entries(declared).map(([name, { type, default: usual = "", required }]) => {
      if (required && !(name in given)) throw new Error(`${called} requires ${name}`);
      const value = name in given ? interpolate(String(given[name]), context, false) : usual;
      return [name, type === "boolean" ? String(value) === "true" : String(value)];
    }),
  );
}

/** A step without a status function in its `if` runs only while all is green. */
function condition(given: string | undefined): string {
  const expression = (given ?? "success()").replace(/^\$\{\{([\s\S]*)\}\}$/, "$1");
  return /\b(success|failure|always|cancelled)\(/.test(expression) ? expression : `success() && (${expression})`;
}

function interpolate(text: string, context: object, red: boolean): string {
  return text.replace(/\$\{\{([\s\S]*?)\}\}/g, (_, expression: string) =>
    evaluate(expression, context, red).coerceString(),
  );
}

function evaluate(expression: string, context: object, red: boolean): data.ExpressionData {
  const status = (name: string, value: boolean) => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(value),
  });
  const functions = [
    status("success", !red),
    status("failure", red),
    status("always", true),
    status("cancelled", false),
  ];
  const names = Object.keys(context);
  const tree = new Parser(new Lexer(expression).lex().tokens, names, functions).parse();
  const known = JSON.parse(JSON.stringify(context), data.reviver) as data.Dictionary;
  return new Evaluator(tree, known, new Map(functions.map((each) => [each.name, each]))).evaluate();
}

function truthy(value: data.ExpressionData): boolean {
  return !["", "false", "0"].includes(value.coerceString());
}
