export const id = 66;
export const ids = [66];
export const modules = {

/***/ 85066:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ gate_on_metric)
});

// EXTERNAL MODULE: ./src/contract/action.ts
var action = __webpack_require__(99182);
// EXTERNAL MODULE: ./src/contract/artifact-upload.ts
var artifact_upload = __webpack_require__(22542);
// EXTERNAL MODULE: ./src/core/failure.ts
var failure = __webpack_require__(83333);
// EXTERNAL MODULE: ./src/core/version.ts + 1 modules
var version = __webpack_require__(74910);
// EXTERNAL MODULE: ./src/evaluation/expression/tokens.ts
var expression_tokens = __webpack_require__(62639);
// EXTERNAL MODULE: ./src/evaluation/expression/expression.ts
var expression = __webpack_require__(34895);
// EXTERNAL MODULE: ./src/evaluation/rules/rule-form.ts
var rule_form = __webpack_require__(90477);
;// CONCATENATED MODULE: ./src/evaluation/rules/comparison.ts


/** The numbers behind a rule's paths. A comparison that lacks one is not made. */
function evaluateComparison({ left, right, comparator }, rule, numbers) {
    const baselines = new Set();
    let magnitude = 0;
    let complete = true;
    const metricSides = [left, right].map((side) => {
        let metric = false;
        (0,expression/* walk */.n)(side, (each) => {
            const reference = rule.references.get(each);
            if (each.kind === "number")
                magnitude = Math.max(magnitude, Math.abs(each.value));
            if (reference === undefined)
                return;
            const number = numbers.get(each);
            if (number === undefined)
                complete = false;
            else {
                magnitude = Math.max(magnitude, Math.abs(number));
                if (reference.of === "baseline")
                    baselines.add(number);
            }
            metric ||= reference.of === "metrics";
        });
        return metric;
    });
    if (!complete)
        return undefined;
    const a = numberOf(left, numbers);
    const b = numberOf(right, numbers);
    // 0.8 - 0.1 is 0.7000000000000001: what is computed is compared up to the rounding of its terms, what is read exactly.
    const computed = [left, right].some(({ kind }) => kind !== "number" && kind !== "path");
    const tolerance = computed ? 4 * Number.EPSILON * Math.max(magnitude, Math.abs(a), Math.abs(b)) : 0;
    const mirrored = !metricSides[0];
    return {
        value: mirrored ? b : a,
        limit: mirrored ? a : b,
        comparator: mirrored ? (0,rule_form/* flipped */.z)(comparator) : comparator,
        baseline: baselines.size === 1 ? [...baselines][0] : undefined,
        holds: relation(a - b, comparator, tolerance),
    };
}
function relation(difference, comparator, tolerance) {
    const equal = Math.abs(difference) <= tolerance;
    switch (comparator) {
        case ">=":
            return equal || difference > 0;
        case "<=":
            return equal || difference < 0;
        case ">":
            return !equal && difference > 0;
        case "<":
            return !equal && difference < 0;
        case "==":
            return equal;
        case "!=":
            return !equal;
    }
}
function numberOf(expression, numbers) {
    switch (expression.kind) {
        case "number":
            return expression.value;
        case "path":
            return numbers.get(expression);
        case "negative":
            return -numberOf(expression.of, numbers);
        case "sum":
            return expression.terms.reduce((sum, { minus, of }) => (minus ? sum - numberOf(of, numbers) : sum + numberOf(of, numbers)), 0);
        case "product":
            return expression.factors.reduce((product, { divides, of }) => (divides ? product / numberOf(of, numbers) : product * numberOf(of, numbers)), 1);
        case "call": {
            const list = expression.arguments.map((each) => numberOf(each, numbers));
            if (expression.name === "abs")
                return Math.abs(list[0]);
            return list.reduce((a, b) => (expression.name === "min" ? Math.min(a, b) : Math.max(a, b)));
        }
        default:
            throw new TypeError(`a ${expression.kind} is not a number`);
    }
}

// EXTERNAL MODULE: ./src/core/nearest.ts
var nearest = __webpack_require__(90761);
;// CONCATENATED MODULE: ./src/evaluation/rules/unknown-metric.ts

/** A message is to be read: past this many, the rest is counted. */
const MOST_PROBLEMS = 20;
/** Why a name cannot be judged, and what it may have meant. */
function unknownMetric(name, reading, metrics, rule) {
    const { source } = metrics;
    const where = `${rule.place}: ${name}:`;
    if (reading.kind === "group")
        return `${where} expected a number in ${source}, got a group of them (write ${name}.* for each)`;
    if (reading.kind === "list")
        return `${where} expected a number in ${source}, got a list`;
    if (reading.kind === "ambiguous")
        return `${where} expected one number in ${source}, got two under that name`;
    const names = metrics.names();
    // A name with a hyphen or a slash reads as a sum or a quotient unless it is quoted.
    const unquoted = names.find((each) => each.includes('"') && rule.text.includes(each.replaceAll('"', "")));
    const close = unquoted ?? (0,nearest/* nearest */.p)(name, names);
    const hint = close === undefined ? ` (it has ${some(names)})` : ` (did you mean ${close}?)`;
    return `${where} expected a metric of ${source}, which has none of that name${hint}`;
}
function some(names) {
    if (names.length === 0)
        return "no numbers at all";
    return names.slice(0, 8).join(", ") + (names.length > 8 ? ` and ${names.length - 8} more` : "");
}
/** All problems as one message. The later ones are never worked out. */
function problemList(problems) {
    const lines = problems.slice(0, MOST_PROBLEMS).map((problem) => problem());
    if (problems.length > MOST_PROBLEMS)
        lines.push(`and ${problems.length - MOST_PROBLEMS} more metrics that do not exist`);
    return lines.join("\n");
}

// EXTERNAL MODULE: ./src/evaluation/rules/wildcards.ts
var rules_wildcards = __webpack_require__(26885);
;// CONCATENATED MODULE: ./src/evaluation/rules/judgement.ts





/** Rules times matches: what a person could still read is far less. */
const MOST_JUDGEMENTS = 100_000;
/**
 * Judges rules by the numbers as they stand. Whatever is no finite number makes its rule fail, wherever in the rule it stands;
 * so does a metric among `undefinedMetrics`, which is known to have no value, and why.
 *
 * @throws {Failure} that names every metric that does not exist, with the nearest one that does.
 */
function judgeRules(rules, metrics, baseline, undefinedMetrics = {}) {
    const judgements = [];
    const unknown = new Map();
    for (const rule of rules) {
        const references = [...rule.references.values()];
        const wildcards = Math.max(...references.map(rules_wildcards/* wildcardsIn */.Pe));
        const bindings = wildcards === 0 ? [[]] : (0,rules_wildcards/* matchesOf */.th)(references, wildcards, metrics, baseline, MOST_JUDGEMENTS);
        if (bindings.length === 0) {
            const pattern = references.find((each) => (0,rules_wildcards/* wildcardsIn */.Pe)(each) === wildcards).pattern;
            unknown.set(rule.place, () => `${rule.place}: ${(0,rules_wildcards/* patternText */.U)(pattern)}: expected to find metrics in ${metrics.source}, got none`);
        }
        if (judgements.length + bindings.length > MOST_JUDGEMENTS) {
            throw new failure/* Failure */.H(`${rule.place}: expected at most ${MOST_JUDGEMENTS} rules once wildcards are replaced, got more`);
        }
        for (const bound of bindings) {
            const judgement = judgeOne(rule, bound, metrics, baseline, undefinedMetrics, unknown);
            if (judgement !== undefined)
                judgements.push(judgement);
        }
    }
    if (unknown.size > 0)
        throw new failure/* Failure */.H(problemList([...unknown.values()]));
    return judgements;
}
function judgeOne(rule, bound, metrics, baseline, undefinedMetrics, unknown) {
    const numbers = new Map();
    const problems = [];
    let missing;
    for (const [at, { of, pattern }] of rule.references) {
        const path = (0,rules_wildcards/* boundTo */.sy)(pattern, bound);
        const name = (0,expression_tokens/* written */.Mp)(path);
        if (of === "baseline" && baseline === undefined) {
            missing ??= "there is no baseline";
            continue;
        }
        const source = of === "baseline" ? baseline : metrics;
        const reading = source.read(path);
        if (reading.kind === "number" && Number.isFinite(reading.value))
            numbers.set(at, reading.value);
        else if (reading.kind === "number" || reading.kind === "other") {
            problems.push(`${of === "baseline" ? "baseline." : ""}${name} is ${shown(reading)}, not a finite number`);
        }
        else if (reading.kind === "absent" && of === "baseline" && metrics.read(path).kind === "number") {
            missing ??= `the baseline has no ${name}`;
        }
        else if (reading.kind === "absent" && of === "metrics" && Object.hasOwn(undefinedMetrics, path.join("."))) {
            problems.push(`${name} has no value: ${String(undefinedMetrics[path.join(".")])}`);
        }
        else if (reading.kind === "absent" && bound.length > 0) {
            problems.push(`${name} is missing from ${source.source}`);
        }
        else {
            // The same name in 10,000 rules is one problem, and the search for the nearest name waits until it is known to be shown.
            unknown.set(`${of} ${name}`, () => unknownMetric(name, reading, source, rule));
        }
    }
    const expression = (0,rules_wildcards/* textOf */.b6)(rule, bound);
    if (problems.length > 0) {
        return { rule, expression, bound, holds: false, decisive: undefined, reason: problems.join("; ") };
    }
    const compared = [];
    const uncomputable = [];
    const holds = truth(rule.condition, (comparison) => {
        const result = evaluateComparison(comparison, rule, numbers);
        if (result === undefined)
            return undefined;
        compared.push(result);
        for (const side of [result.value, result.limit]) {
            if (!Number.isFinite(side))
                uncomputable.push(`it comes to ${side}: a division by zero, or too large`);
        }
        return result.holds;
    });
    const decisive = compared.find((each) => !each.holds) ?? compared[0];
    const [first] = uncomputable;
    if (first !== undefined)
        return { rule, expression, bound, holds: false, decisive: undefined, reason: first };
    return { rule, expression, bound, holds, decisive, reason: holds === undefined ? missing : undefined };
}
/** Three-valued: what hangs on a missing baseline is neither true nor false, but may not matter. */
function truth(condition, of) {
    switch (condition.kind) {
        case "comparison":
            return of(condition);
        case "not": {
            const inner = truth(condition.of, of);
            return inner === undefined ? undefined : !inner;
        }
        case "and":
        case "or": {
            // All parts are looked at, so that a NaN hides behind nothing.
            const parts = condition.parts.map((part) => truth(part, of));
            const decided = condition.kind === "or";
            if (parts.includes(decided))
                return decided;
            return parts.includes(undefined) ? undefined : !decided;
        }
        default:
            throw new TypeError(`a ${condition.kind} is neither true nor false`);
    }
}
function shown(reading) {
    if (reading.kind === "number")
        return String(reading.value);
    return reading.kind === "other" && reading.shown.startsWith('"') ? `the text ${reading.shown}` : "null";
}

// EXTERNAL MODULE: ./src/evaluation/expression/parser.ts
var parser = __webpack_require__(59050);
;// CONCATENATED MODULE: ./src/evaluation/rules/rule.ts




/** A message is to be read: past this many, the rest is counted. */
const rule_MOST_PROBLEMS = 20;
const PREFIX = /^\s*(warn\s*:\s*)?/i;
/**
 * Reads rules, one a line, with `#` comments and blank lines between them. `placeOf` is what messages call a line (from 1).
 *
 * @throws {Failure} that names every unreadable rule with its line and column.
 */
function parseRules(text, placeOf = (line) => `rules: line ${line}`) {
    const rules = [];
    const repeated = [];
    const seen = new Map();
    const problems = [];
    for (const [index, whole] of text.split(/\r\n|\n|\r/).entries()) {
        const line = index + 1;
        const [prefix = "", warn] = PREFIX.exec(whole) ?? [];
        const body = whole.slice(prefix.length);
        const level = warn === undefined ? "fail" : "warn";
        try {
            const tokens = (0,expression_tokens/* tokenize */.qw)(body);
            if (tokens.length === 1 && level === "fail")
                continue;
            const condition = (0,parser/* parseExpression */.Y)(body, tokens);
            const references = referencesIn(condition, body);
            const identity = `${level} ${tokens.map(({ start, end }) => body.slice(start, end)).join(" ")}`;
            const first = seen.get(identity);
            if (first !== undefined) {
                repeated.push({ line, first });
                continue;
            }
            seen.set(identity, line);
            rules.push({
                place: placeOf(line),
                text: body.slice(0, tokens.at(-1).start).trimEnd(),
                level,
                condition,
                references,
            });
        }
        catch (error) {
            if (!(error instanceof expression_tokens/* Misreading */._0))
                throw error;
            const column = prefix.length + error.at + 1;
            problems.push(`${placeOf(line)}, column ${column}: ${error.message}\n${underlined(whole, column)}`);
        }
    }
    const rest = problems.length - rule_MOST_PROBLEMS;
    if (rest > 0)
        problems.splice(rule_MOST_PROBLEMS, rest, `and ${rest} more rules that cannot be read`);
    if (problems.length > 0)
        throw new failure/* Failure */.H(problems.join("\n"));
    return { rules, repeated };
}
/** What the paths of a rule name. A rule is a comparison, or comparisons joined; one without a metric says the same of every model. */
function referencesIn(condition, text) {
    const bare = firstBare(condition);
    if (bare !== undefined) {
        throw new expression_tokens/* Misreading */._0(bare.start, "a comparison such as accuracy >= 0.9", (0,expression_tokens/* quotedText */.w0)(text.slice(bare.start, bare.end)));
    }
    const references = new Map();
    (0,expression/* walk */.n)(condition, (each) => {
        if (each.kind === "comparison")
            readComparison(each, text, references);
    });
    return references;
}
function readComparison(comparison, text, references) {
    const metrics = new Map();
    const baselines = [];
    (0,expression/* walk */.n)(comparison, (each) => {
        if (each.kind !== "path")
            return;
        const [first] = each.segments;
        const fromBaseline = first.text === "baseline" && first.form === "plain";
        if (fromBaseline && each.segments.length === 1) {
            baselines.push(each);
            return;
        }
        const pattern = each.segments.map(({ text: name, form }) => (form === "wildcard" ? undefined : name));
        const reference = fromBaseline
            ? { of: "baseline", pattern: pattern.slice(1) }
            : { of: "metrics", pattern };
        references.set(each, reference);
        if (!fromBaseline)
            metrics.set(JSON.stringify(pattern), reference);
    });
    const { left, right } = comparison;
    if (metrics.size === 0)
        throw new expression_tokens/* Misreading */._0(comparison.start, "a comparison that names a metric", "none in it");
    if (text.slice(left.start, left.end) === text.slice(right.start, right.end)) {
        throw new expression_tokens/* Misreading */._0(comparison.start, "two different sides", "the same one twice");
    }
    const [metric, ...others] = metrics.values();
    for (const each of baselines) {
        if (others.length > 0) {
            throw new expression_tokens/* Misreading */._0(each.start, `baseline.NAME, since the comparison has ${metrics.size} metrics`, '"baseline"');
        }
        references.set(each, { of: "baseline", pattern: metric.pattern });
    }
}
function firstBare(condition) {
    if (!(0,expression/* isCondition */.G)(condition))
        return condition;
    if (condition.kind === "not")
        return firstBare(condition.of);
    if (condition.kind !== "and" && condition.kind !== "or")
        return undefined;
    for (const part of condition.parts) {
        const bare = firstBare(part);
        if (bare !== undefined)
            return bare;
    }
    return undefined;
}
/** The line and a caret under the column; of a long line, the part around it. */
function underlined(line, column) {
    const from = Math.max(0, column - 41);
    const shown = line.slice(from, from + 80).replace(/[\t\p{Cc}]/gu, " ");
    return `    ${from > 0 ? "…" : ""}${shown}${from + 80 < line.length ? "…" : ""}\n    ${" ".repeat(column - 1 - from + (from > 0 ? 1 : 0))}^`;
}

// EXTERNAL MODULE: ./src/platform/file/shown-path.ts
var shown_path = __webpack_require__(98631);
;// CONCATENATED MODULE: ./src/actions/gate-on-metric/champion.ts


/**
 * Holds the judged metrics against the model that is to be let through by them.
 *
 * @throws {Failure} when they are another model's, or do not say whose they are.
 */
async function refuseOtherModel(model, { name, evaluation }, cwd) {
    // Most gates compare numbers alone, and need not load what reads models.
    const { identityOf } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(360), __webpack_require__.e(545)]).then(__webpack_require__.bind(__webpack_require__, 7545));
    const { digest } = await identityOf(model, cwd);
    const measured = evaluation.model_digest;
    if (measured === digest)
        return;
    throw new failure/* Failure */.H(measured === undefined
        ? `model: ${model}: expected an evaluation.json beside ${name} that names its digest, got none (test-model writes it)`
        : `model: ${model}: expected the model that ${name} speaks of, ${measured}, got ${digest} (test this model anew)`);
}
/**
 * Uploads the report; or, where a model is named, both, and only when the verdict lets it through: an artifact of that name
 * holds no model that was refused, whatever became of the step and its run.
 */
async function uploadJudged({ verdict }, inputs, context) {
    const { model, "report-dir": report, "upload-artifact": name } = inputs;
    if (model === undefined)
        return (0,artifact_upload/* uploadArtifact */.mz)(name, report, context);
    if (verdict === "pass")
        return (0,artifact_upload/* uploadArtifact */.mz)(name, { model, report }, context);
    if (name !== undefined) {
        context.reporter.notice(`upload-artifact: ${name} was not uploaded: the verdict on ${model} is ${verdict}`);
    }
    return {};
}

// EXTERNAL MODULE: ./src/evaluation/gate/result.ts
var result = __webpack_require__(91743);
;// CONCATENATED MODULE: ./src/evaluation/statistics/holm.ts
/**
 * Holm's step-down adjustment: the p-values of several claims, enlarged so that all of them may be held against one level
 * and the probability of even one false claim stays below it, however they depend on each other (Holm 1979). In the order given.
 */
function holm(pValues) {
    const order = pValues.map((_, index) => index).sort((a, b) => pValues[a] - pValues[b]);
    const adjusted = new Array(pValues.length);
    let least = 0;
    for (const [rank, index] of order.entries()) {
        least = Math.max(least, Math.min(1, (pValues.length - rank) * pValues[index]));
        adjusted[index] = least;
    }
    return adjusted;
}

// EXTERNAL MODULE: ./src/evaluation/statistics/normal.ts
var normal = __webpack_require__(66945);
;// CONCATENATED MODULE: ./src/evaluation/statistics/power.ts

/**
 * Rows needed to tell a `difference` from none, when `rows` of them measured it with `standardError`:
 * rows · ((z_α + z_β) · standardError / difference)², since the variance falls with the number of rows.
 * For proportions of which a share d differs, standardError² = d / rows, and this is d (z_α + z_β)² / difference².
 */
function rowsNeeded(rows, standardError, difference, plan) {
    return Math.ceil(rows * ((quantiles(plan) * standardError) / difference) ** 2 - 1e-9);
}
/** The smallest difference that a measurement with this standard error can tell from none. */
function detectable(standardError, plan) {
    return quantiles(plan) * standardError;
}
function quantiles({ confidence, power = 0.8 }) {
    return (0,normal/* normalQuantile */.Z)(confidence) + (0,normal/* normalQuantile */.Z)(power);
}

;// CONCATENATED MODULE: ./src/actions/gate-on-metric/decide.ts





/** How each rule ends, in the order of the rules. */
function decide(judgements, answers, decision) {
    const weighed = judgements.flatMap((judgement) => {
        const answer = answers.get(judgement);
        return answer !== undefined && "evidence" in answer ? [{ judgement, answer }] : [];
    });
    const broken = holm(weighed.map(({ answer }) => answer.broken));
    const kept = holm(weighed.map(({ answer }) => answer.kept));
    const adjusted = new Map(weighed.map(({ judgement }, i) => [judgement, { broken: broken[i], kept: kept[i] }]));
    return judgements.map((judgement) => {
        const answer = answers.get(judgement);
        const p = adjusted.get(judgement);
        if (answer !== undefined && "evidence" in answer && p !== undefined)
            return byRows(judgement, answer, p, decision);
        return byNumbers(judgement, answer, decision);
    });
}
function byNumbers(judgement, answer, decision) {
    const { rule, holds } = judgement;
    const base = fromNumbers(judgement);
    const missing = answer !== undefined && "missing" in answer ? answer.missing : holds === undefined ? judgement.reason : undefined;
    if (missing !== undefined) {
        const why = missing === "there is no baseline" && decision.noBaseline
            ? `there is no baseline: ${decision.noBaseline}`
            : missing;
        const policy = decision.onMissingBaseline;
        const status = policy === "pass" ? "skipped" : "fail";
        return { ...base, status, ends: ended(policy, rule.level), reason: why };
    }
    const note = answer !== undefined && "unweighed" in answer ? ` (${answer.unweighed})` : "";
    const said = judgement.reason ?? comparisonText(judgement);
    const status = holds ? "pass" : "fail";
    return { ...base, status, ends: ended(status, rule.level), reason: `${said}${note}` };
}
function byRows(judgement, answer, adjusted, { mode, confidence, onInconclusive }) {
    const { evidence, of } = answer;
    const level = 1 - confidence;
    const noWorse = mode === "no-worse";
    const claim = noWorse ? adjusted.broken : adjusted.kept;
    const provenBroken = adjusted.broken <= level;
    const identical = evidence.method === "identical";
    const metric = metricName(judgement);
    const goal = keptText(answer, metric);
    const miss = brokenText(answer, metric);
    const test = `p = ${(0,result/* shownNumber */.b8)(Number(claim.toPrecision(3)))}, ${evidence.method}`;
    const estimate = of === "metric" ? `${metric} is ${(0,result/* inUnit */.IP)(evidence.estimate, metric)}` : differenceText(evidence.estimate, metric);
    const base = {
        ...fromNumbers(judgement),
        method: evidence.method,
        interval: { of, low: evidence.interval.low, high: evidence.interval.high, confidence },
        p: noWorse ? answer.broken : answer.kept,
        adjusted_p: claim,
        ...(of === "difference" && !identical && { detectable: detectableText(answer, confidence, metric) }),
    };
    const end = (status, reason, policy = status === "fail" ? "fail" : "pass") => ({
        ...base,
        status,
        ends: ended(policy, judgement.rule.level),
        reason,
    });
    if (identical)
        return end("pass", "the predictions are identical to the baseline's (p = 1)");
    if (provenBroken)
        return end("fail", `${estimate}: proven ${miss} (p = ${(0,result/* shownNumber */.b8)(Number(adjusted.broken.toPrecision(3)))}, ${evidence.method})`);
    if (noWorse)
        return end("pass", `${estimate}: not proven ${miss} (${test})`);
    if (adjusted.kept <= level)
        return end("pass", `${estimate}: shown to be ${goal} (${test})`);
    const hint = base.detectable === undefined ? "" : `; ${base.detectable}`;
    return end("inconclusive", `inconclusive: ${estimate}, neither shown to be ${goal} nor proven ${miss} (${test})${hint}`, onInconclusive);
}
const ENDS = { fail: "red", warn: "warning", pass: "green" };
/** A warning rule never ends red. */
function ended(policy, level) {
    return policy === "fail" && level === "warn" ? "warning" : ENDS[policy];
}
function fromNumbers({ rule, expression, decisive }) {
    const upwards = decisive?.comparator.startsWith(">");
    const downwards = decisive?.comparator.startsWith("<");
    const distance = decisive === undefined ? null : decisive.value - decisive.limit;
    return {
        expression,
        level: rule.level,
        value: decisive?.value ?? null,
        comparator: decisive?.comparator ?? null,
        bound: decisive?.limit ?? null,
        baseline: decisive?.baseline ?? null,
        margin: distance === null ? null : upwards ? rounded(distance) : downwards ? rounded(0 - distance) : null,
        method: "point",
        interval: null,
        p: null,
        adjusted_p: null,
    };
}
/** Without the rounding errors of a subtraction: 0.89 - 0.88 is 0.01. */
function rounded(value) {
    return Number(value.toPrecision(12));
}
/** What the numbers say: by how much the bound is kept or missed. */
function comparisonText(judgement) {
    const { decisive, holds } = judgement;
    if (decisive === undefined)
        return holds ? "holds" : "does not hold";
    const metric = metricName(judgement);
    const { value, limit, comparator, baseline } = decisive;
    const off = (0,result/* inUnit */.IP)(Math.abs(value - limit), metric);
    const against = baseline === undefined || baseline === limit ? "" : ` (the baseline is ${(0,result/* inUnit */.IP)(baseline, metric)})`;
    if (comparator === "==" || comparator === "!=")
        return `${(0,result/* inUnit */.IP)(value, metric)} beside ${(0,result/* inUnit */.IP)(limit, metric)}`;
    // In a rule of several parts the one shown need not be what the whole comes to.
    if (decisive.holds !== holds)
        return `${(0,result/* inUnit */.IP)(value, metric)} beside ${(0,result/* inUnit */.IP)(limit, metric)}, in a rule of several parts`;
    return `${(0,result/* inUnit */.IP)(value, metric)} ${holds ? "keeps" : "misses"} ${(0,result/* inUnit */.IP)(limit, metric)} by ${off}${against}`;
}
/** The name whose unit its numbers have: that of the rule's first metric. */
function metricName({ rule, bound }) {
    for (const { of, pattern } of rule.references.values())
        if (of === "metrics")
            return (0,expression_tokens/* written */.Mp)((0,rules_wildcards/* boundTo */.sy)(pattern, bound));
    return "";
}
function differenceText(estimate, metric) {
    if (estimate === 0)
        return `${metric} equals the baseline's`;
    return `${metric} is ${(0,result/* inUnit */.IP)(Math.abs(estimate), metric)} ${estimate > 0 ? "above" : "below"} the baseline's`;
}
/** What a rule asks of the metric, or of its distance from the baseline's. */
function keptText({ of, threshold, higher }, metric) {
    const least = higher ? "at least" : "at most";
    if (of === "metric")
        return `${least} ${(0,result/* inUnit */.IP)(threshold, metric)}`;
    if (threshold === 0)
        return `${least} the baseline's`;
    // "at most 0.01 below" is what a margin allows; a demand to improve has the other sign.
    const allowed = threshold < 0 === higher;
    return `${allowed ? "at most" : "at least"} ${distanceText(threshold, metric)}`;
}
/** The opposite. */
function brokenText({ of, threshold, higher }, metric) {
    const wrong = higher ? "below" : "above";
    if (of === "metric")
        return `${wrong} ${(0,result/* inUnit */.IP)(threshold, metric)}`;
    if (threshold === 0)
        return `${wrong} the baseline's`;
    const allowed = threshold < 0 === higher;
    return `${allowed ? "more than" : "less than"} ${distanceText(threshold, metric)}`;
}
function distanceText(threshold, metric) {
    return `${(0,result/* inUnit */.IP)(Math.abs(threshold), metric)} ${threshold < 0 ? "below" : "above"} the baseline's`;
}
/**
 * What so many rows, on which the models differ so much, can tell from noise: with a margin the rows that a claim within it
 * needs, without one the smallest loss that would be noticed. A power of 80 % throughout.
 */
function detectableText({ evidence, threshold, inPoints, higher }, confidence, metric) {
    const { rows, differing, standardError } = evidence;
    const amount = (value) => inPoints
        ? `${(0,result/* shownNumber */.b8)(Number((value * 100).toPrecision(2)))} ${value * 100 === 1 ? "point" : "points"}`
        : (0,result/* inUnit */.IP)(Number(value.toPrecision(2)), metric);
    const share = differing === undefined ? "" : `, models differ on ${(0,result/* shownNumber */.b8)(Number((differing * 100).toPrecision(2)))} %`;
    const setting = `${rows.toLocaleString("en-US")} rows${share}`;
    const error = differing === undefined ? standardError : Math.sqrt(differing / rows);
    const loss = higher ? "loss of" : "rise of";
    if (!(error > 0))
        return `${setting}: how much they differ elsewhere cannot be told`;
    const plan = { confidence };
    if (threshold === 0)
        return `${setting}: a ${loss} less than ${amount(detectable(error, plan))} cannot be told from noise`;
    const needed = rowsNeeded(rows, error, Math.abs(threshold), plan);
    const size = amount(Math.abs(threshold));
    return needed > rows
        ? `${setting}: a ${loss} ${size} cannot be told from noise; about ${(0,result/* about */.Cv)(needed)} rows are needed`
        : `${setting}: a ${loss} ${size} can be told from noise; about ${(0,result/* about */.Cv)(needed)} rows are needed`;
}

// EXTERNAL MODULE: ./src/contract/inputs.ts
var inputs = __webpack_require__(42785);
;// CONCATENATED MODULE: ./src/actions/gate-on-metric/inputs.ts


const policy = ["fail", "warn", "pass"];
const inputs_inputs = {
    metrics: (0,inputs/* path */.Ae)({
        description: "The metrics to judge: a file of trainyard, DVC (JSON, YAML, TOML), MLflow (a run as JSON), github-action-benchmark, plain JSON or CSV; or a report's folder.",
        default: "report/metrics.json",
    }),
    rules: (0,inputs/* input */.hF)({ description: "Rules, one a line: `accuracy >= 0.9`, `f1_macro >= baseline - 0.01`, `warn: ece <= 0.05`." }, { expected: "list, one a line", list: true, parse: (value) => ({ ok: true, value }) }),
    metric: (0,inputs/* text */.Qq)({ description: "Short form for one rule: the metric that the next four bound." }),
    min: (0,inputs/* number */.ai)({ description: "Least value of `metric`." }),
    max: (0,inputs/* number */.ai)({ description: "Greatest value of `metric`." }),
    "max-drop": (0,inputs/* number */.ai)({ description: "How much worse than the baseline `metric` may be, in its own unit.", min: 0 }),
    "max-relative-drop": (0,inputs/* number */.ai)({
        description: "How much worse than the baseline `metric` may be, as a share of the baseline's size: 0.05 for 5 %.",
        min: 0,
    }),
    direction: (0,inputs/* lines */.Mn)({
        description: "Whether more is better, for a metric that trainyard does not know: `higher`, `lower`, or lines of `NAME: lower`.",
    }),
    baseline: (0,inputs/* text */.Qq)({
        description: "What to compare with: a report's folder or file, `git:REF:PATH`, `git:merge-base:PATH`, `artifact:NAME` (of the newest green run of the default branch), or `none`.",
    }),
    model: (0,inputs/* path */.Ae)({
        description: "The model that is judged, a bundle or any file or folder: the metrics have to be its own, and `upload-artifact` uploads it when it passes.",
    }),
    predictions: (0,inputs/* lines */.Mn)({
        description: "The predictions behind the metrics, for any mode but `point`; found beside the metrics when absent.",
    }),
    "baseline-predictions": (0,inputs/* lines */.Mn)({
        description: "The baseline's predictions of the same rows, joined by `id`; found in the baseline when absent.",
    }),
    mode: (0,inputs/* choice */.Yq)({
        description: "`point`: by the numbers as they stand. `no-worse`: red only when proven worse. `non-inferior`: green only when shown to be within the margin.",
        choices: ["point", "no-worse", "non-inferior"],
        default: "point",
    }),
    margin: (0,inputs/* number */.ai)({
        description: "How far below the baseline a rule that names no distance (`f1 >= baseline`) may be, outside `point`.",
        min: 0,
        default: "0",
    }),
    confidence: (0,inputs/* number */.ai)({ description: "Of each one-sided claim.", min: 0.5, max: 0.9999, default: "0.95" }),
    "group-column": (0,inputs/* text */.Qq)({
        description: "Column of the predictions whose equal values belong together (a patient's rows): whole groups are resampled.",
    }),
    "positive-class": (0,inputs/* text */.Qq)({
        description: "The class that `recall`, `roc_auc` and the like are about; of two, the second.",
    }),
    seed: (0,inputs/* number */.ai)({ description: "Of the bootstrap.", min: 0, integer: true, default: "0" }),
    "on-inconclusive": (0,inputs/* choice */.Yq)({
        description: "What comes of a rule that the rows neither show nor disprove, in `non-inferior`.",
        choices: policy,
        default: "fail",
    }),
    "on-missing-baseline": (0,inputs/* choice */.Yq)({
        description: "What comes of a rule that needs a baseline when there is none; a first run sets `pass`.",
        choices: policy,
        default: "fail",
    }),
    "on-failure": (0,inputs/* choice */.Yq)({
        description: "Whether a failed rule ends the step red.",
        choices: ["fail", "warn"],
        default: "fail",
    }),
    "report-dir": (0,inputs/* path */.Ae)({ description: "Folder gate.json and junit-gate.xml are written to.", default: "report" }),
    token: (0,inputs/* githubToken */.bU)(),
    "upload-artifact": (0,artifact_upload/* artifactName */.Cs)("the report folder, or with `model` of the report and a model that passed"),
};

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/evaluation/gate/results-table.ts
var results_table = __webpack_require__(84147);
// EXTERNAL MODULE: ./src/platform/file/write.ts
var write = __webpack_require__(71081);
;// CONCATENATED MODULE: ./src/actions/gate-on-metric/junit.ts
/**
 * The rules as JUnit XML: a rule that ends red is a `<failure>`, one that ends in a warning is `<skipped>` with its reason, and
 * numbers are properties. There is no `time`: a metric is no duration.
 *
 * Written by hand: loading a library for these lines would take longer than the whole gate.
 */
function gateJunit(results) {
    const failures = results.filter(({ ends }) => ends === "red").length;
    const skipped = results.filter(isSkipped).length;
    const counts = `tests="${results.length}" failures="${failures}" errors="0" skipped="${skipped}"`;
    return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites ${counts}>
  <testsuite name="gate-on-metric" ${counts}>
${results.map(testCase).join("")}  </testsuite>
</testsuites>
`;
}
function testCase(result) {
    const { status, method, value, bound, baseline, margin, interval, p, adjusted_p, expression, reason, ends } = result;
    const numbers = { value, bound, baseline, margin, low: interval?.low, high: interval?.high, p, adjusted_p };
    const properties = Object.entries({ status, method, ...numbers })
        .filter(([, each]) => each !== null && each !== undefined)
        .map(([name, each]) => `        <property name="${name}" value="${escaped(String(each))}"/>\n`);
    const said = escaped(reason);
    const end = ends === "red"
        ? `      <failure message="${said}">${said}</failure>\n`
        : isSkipped(result)
            ? `      <skipped message="${said}"/>\n`
            : `      <system-out>${said}</system-out>\n`;
    return `    <testcase classname="gate-on-metric" name="${escaped(expression)}">
      <properties>
${properties.join("")}      </properties>
${end}    </testcase>
`;
}
function isSkipped({ ends, status }) {
    return ends === "warning" || status === "skipped";
}
const ENTITIES = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "\n": "&#10;",
    "\t": "&#9;",
};
/** For text and attributes alike. What XML 1.0 cannot hold at all (control characters, lone surrogates) becomes U+FFFD. */
function escaped(text) {
    return text
        .replace(/[^\t\n\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, "\u{fffd}")
        .replace(/[&<>"\n\t]/g, (character) => ENTITIES[character]);
}

// EXTERNAL MODULE: ./src/reports/markdown/block.ts
var block = __webpack_require__(46008);
;// CONCATENATED MODULE: ./src/actions/gate-on-metric/summary.ts



/** More rows than these nobody reads; gate.json has them all. */
const MOST_ROWS = 100;
/** GitHub shows ten of a kind for a step. */
const MOST_ANNOTATIONS = 20;
function gateSummary(results, told) {
    return [
        (0,block/* heading */.R_)(2, title(results, told.verdict)),
        (0,block/* paragraph */.FY)(setting(told)),
        ...(0,results_table/* resultsTable */.r)(results, MOST_ROWS),
        ...detectability((0,results_table/* ordered */.S)(results)),
        ...(told.notes.length > 0 ? [(0,block/* list */.p_)(told.notes)] : []),
    ];
}
function title(results, verdict) {
    const red = results.filter(({ ends }) => ends === "red").length;
    if (verdict === "fail")
        return `Gate failed: ${red} of ${results.length} ${results.length === 1 ? "rule" : "rules"}`;
    return verdict === "pass" ? "Gate passed" : "Gate inconclusive";
}
function setting({ mode, confidence, baseline }) {
    const how = mode === "point"
        ? "Judged by the numbers as they stand."
        : `Judged in mode ${mode} at ${(0,result/* shownNumber */.b8)(confidence * 100)} % confidence, one-sided.`;
    return baseline === undefined ? how : `${how} Baseline: ${baseline}.`;
}
/** What the test set can detect, once for each different answer. */
function detectability(results) {
    const said = new Map();
    for (const { detectable, expression } of results) {
        if (detectable !== undefined && !said.has(detectable))
            said.set(detectable, expression);
    }
    const items = [...said].slice(0, 20).map(([text, expression]) => [(0,block/* code */.aY)(expression), `: ${text}`]);
    return items.length === 0 ? [] : [(0,block/* details */.zH)("What the test set can detect", [(0,block/* list */.p_)(items)])];
}
/** One for each rule that failed or warns. `file` is the metrics file they speak of. */
function gateAnnotations(results, onFailure, file) {
    return (0,results_table/* ordered */.S)(results)
        .filter(({ ends }) => ends !== "green")
        .slice(0, MOST_ANNOTATIONS)
        .map(({ expression, reason, ends }) => ({
        level: ends === "red" && onFailure === "fail" ? "error" : "warning",
        title: "gate-on-metric",
        message: `${expression}: ${reason}`,
        at: { file },
    }));
}

;// CONCATENATED MODULE: ./src/actions/gate-on-metric/outcome.ts






/** Writes `gate.json` and `junit-gate.xml`, and says what came of the gate. */
async function gateOutcome(gate, { inputs, context, report, baseline }) {
    const folder = (0,external_node_path_.resolve)(context.cwd, inputs["report-dir"]);
    const gatePath = (0,external_node_path_.join)(folder, "gate.json");
    const junitPath = (0,external_node_path_.join)(folder, "junit-gate.xml");
    await (0,write/* replaceFile */.fR)(gatePath, `${JSON.stringify(gate, null, 2)}\n`);
    await (0,write/* replaceFile */.fR)(junitPath, gateJunit(gate.results));
    const { results, verdict, passed, notes } = gate;
    const red = results.filter(({ ends }) => ends === "red");
    const baselineText = baseline && (baseline.report === undefined ? `none (${baseline.reason})` : named(baseline, report));
    const file = (0,shown_path/* shownPath */.p)(report.metricsPath, context.cwd);
    return {
        outputs: {
            passed,
            verdict,
            results: shortened((0,results_table/* ordered */.S)(results)),
            "failed-rules": red
                .map(({ expression }) => expression)
                .slice(0, 1000)
                .join("\n"),
            "gate-path": gatePath,
            "junit-path": junitPath,
        },
        summary: gateSummary(results, {
            verdict,
            mode: inputs.mode,
            confidence: inputs.confidence,
            baseline: baselineText,
            notes,
        }),
        annotations: [
            ...gateAnnotations(results, inputs["on-failure"], file),
            ...notes.map((message) => ({ level: "warning", title: "gate-on-metric", message })),
        ],
        failure: red.length > 0 && inputs["on-failure"] === "fail" ? failureText(red, results.length) : undefined,
    };
}
function named({ name, report }, candidate) {
    const digest = candidate.evaluation.model_digest;
    return digest !== undefined && report?.evaluation.model_digest === digest ? `${name}, the very same model` : name;
}
/** GitHub allows a megabyte for all outputs of a job; `gate.json` has what is left out. */
const LARGEST_RESULTS_CHARACTERS = 200_000;
function shortened(results) {
    const parts = [];
    let length = 2;
    for (const result of results) {
        const part = JSON.stringify(result);
        length += part.length + 1;
        if (length > LARGEST_RESULTS_CHARACTERS)
            break;
        parts.push(part);
    }
    return `[${parts.join(",")}]`;
}
function failureText(red, all) {
    const said = red.slice(0, 5).map(({ expression, reason }) => `${expression} (${reason})`);
    const rest = red.length > said.length ? `; and ${red.length - said.length} more` : "";
    return `${red.length} of ${all} ${all === 1 ? "rule" : "rules"} failed: ${said.join("; ")}${rest}`;
}
function gateVerdict(results) {
    const red = results.some(({ ends }) => ends === "red");
    // Only an inconclusive rule that its policy lets pass counts as passed.
    const open = results.some(({ ends, status, level }) => status === "inconclusive" && level === "fail" && ends !== "green");
    const verdict = red ? "fail" : open ? "inconclusive" : "pass";
    return { verdict, passed: verdict === "pass" };
}

// EXTERNAL MODULE: ./src/evaluation/metrics/direction.ts
var direction = __webpack_require__(11677);
;// CONCATENATED MODULE: ./src/actions/gate-on-metric/short-form.ts




/**
 * The rules that `metric` with `min`, `max`, `max-drop` and `max-relative-drop` stand for. A relative drop is a share of the
 * baseline's size, |baseline|, so that it means the same for a negative baseline and nothing for one of zero.
 *
 * @throws {Failure} for bounds without a metric and a metric without bounds (`compares`: one needs none, since the mode alone
 * says what is asked), and for a drop of a metric of unknown direction: whether more is better is never guessed.
 */
function shortForm(given, directions, compares) {
    const { metric } = given;
    const bounds = ["min", "max", "max-drop", "max-relative-drop"].filter((name) => given[name] !== undefined);
    if (metric === undefined) {
        if (bounds.length === 0)
            return [];
        throw new failure/* Failure */.H(`metric: expected the metric that ${bounds.join(" and ")} bounds, got nothing`);
    }
    if (bounds.length === 0 && !compares) {
        throw new failure/* Failure */.H(`metric: expected min or max beside ${metric} (or max-drop, max-relative-drop), got none of them`);
    }
    const name = asWritten(metric);
    const texts = bounds.map((bound) => {
        const value = given[bound];
        if (bound === "min")
            return `${name} >= ${value}`;
        if (bound === "max")
            return `${name} <= ${value}`;
        const loss = bound === "max-drop" ? String(value) : `${value} * abs(baseline)`;
        return directionOf(metric, directions) === "higher"
            ? `${name} >= baseline - ${loss}`
            : `${name} <= baseline + ${loss}`;
    });
    if (texts.length === 0) {
        texts.push(`${name} ${directionOf(metric, directions) === "higher" ? ">=" : "<="} baseline`);
    }
    return parseRules(texts.join("\n"), () => "metric").rules;
}
/** Whether more of the metric is better. @throws {Failure} when nobody knows. */
function directionOf(metric, directions) {
    const known = directions.get(metric) ?? directions.get("") ?? (0,direction/* direction */.o)(metric);
    if (known !== undefined)
        return known;
    throw new failure/* Failure */.H(`direction: expected higher or lower for ${metric}, which trainyard does not know (is more of it better? write direction: higher)`);
}
/**
 * Reads `direction`: `higher` or `lower`, or lines of `NAME: higher`.
 *
 * @throws {Failure} for anything else.
 */
function readDirections(lines) {
    const directions = new Map();
    for (const line of lines) {
        const [, name = "", direction] = /^(?:(.+?)\s*[:=]\s*)?(higher|lower)$/i.exec(line) ?? [];
        if (direction === undefined) {
            throw new failure/* Failure */.H(`direction: expected higher, lower or lines of NAME: higher, got ${JSON.stringify(line.slice(0, 80))}`);
        }
        directions.set(name, direction.toLowerCase());
    }
    return directions;
}
/** A metric's name as a rule would write it: quoted where it is not one path as it stands (`f1-score`). */
function asWritten(metric) {
    try {
        const [first, second] = (0,expression_tokens/* tokenize */.qw)(metric);
        if (first?.kind === "path" && second?.kind === "end" && metric !== "baseline")
            return metric;
    }
    catch {
        // Not a path: a name with other characters in it.
    }
    return JSON.stringify(metric);
}

// EXTERNAL MODULE: ./src/actions/gate-on-metric/sources.ts
var sources = __webpack_require__(67624);
;// CONCATENATED MODULE: ./src/actions/gate-on-metric/index.ts













/* harmony default export */ const gate_on_metric = ((0,action/* action */.X)({
    name: "gate-on-metric",
    description: "Judges metrics by rules, against bounds and a baseline, with honest statistics, and ends red when a rule fails.",
    inputs: inputs_inputs,
    outputs: {
        passed: "Whether every rule is kept: `true` or `false`.",
        verdict: "`pass`, `fail` or `inconclusive`.",
        results: "Each rule, failed ones first, with value, bound, baseline, interval, p and reason, as JSON.",
        "failed-rules": "The rules that failed, one a line.",
        "gate-path": "The verdict as JSON, with the digests of model and data it speaks of.",
        "junit-path": "The rules as JUnit XML.",
        ...artifact_upload/* artifactOutputs */.Fz,
    },
    async run(inputs, context) {
        const { cwd } = context;
        const { mode } = inputs;
        const { rules, notes } = rulesOf(inputs);
        const report = await (0,sources/* readReport */.tL)(inputs.metrics, cwd);
        if (inputs.model !== undefined)
            await refuseOtherModel(inputs.model, report, cwd);
        const baseline = asksForBaseline(rules) || inputs.baseline !== undefined
            ? await (0,sources/* readGateBaseline */.pK)(inputs.baseline, report, context)
            : undefined;
        try {
            const judgements = judgeRules(rules, report.metrics, baseline?.report?.metrics, report.evaluation.absent);
            const answers = mode === "point" || judgements.length === 0
                ? { answers: new Map(), predictions: undefined, baselinePredictions: undefined }
                : await (await Promise.all(/* import() */[__webpack_require__.e(400), __webpack_require__.e(615), __webpack_require__.e(150), __webpack_require__.e(987), __webpack_require__.e(266)]).then(__webpack_require__.bind(__webpack_require__, 58010))).weighAll(judgements, { inputs, report, baseline, context });
            const results = decide(judgements, answers.answers, {
                mode,
                confidence: inputs.confidence,
                onInconclusive: inputs["on-inconclusive"],
                onMissingBaseline: inputs["on-missing-baseline"],
                noBaseline: baseline?.report === undefined ? baseline?.reason : undefined,
            });
            notes.push(...warningsAbout(report, baseline));
            const gate = {
                format: "trainyard-gate-1",
                version: version/* version */.r,
                ...gateVerdict(results),
                mode,
                confidence: inputs.confidence,
                ...digests(report),
                metrics: { path: (0,shown_path/* shownPath */.p)(report.metricsPath, cwd), digest: report.digest },
                ...(answers.predictions && { predictions: answers.predictions }),
                ...(baseline && { baseline: baselineSaid(baseline, answers.baselinePredictions) }),
                results,
                notes,
            };
            const told = await gateOutcome(gate, { inputs, context, report, baseline });
            const artifact = await uploadJudged(gate, inputs, context);
            return { ...told, outputs: { ...told.outputs, ...artifact } };
        }
        finally {
            await baseline?.remove();
        }
    },
}));
/** @throws {Failure} when there is no rule at all: a gate that asks nothing would always be open. */
function rulesOf(inputs) {
    const directions = readDirections(inputs.direction ?? []);
    const { rules, repeated } = parseRules(inputs.rules ?? "");
    const all = [...rules, ...shortForm(inputs, directions, inputs.mode !== "point")];
    if (all.length === 0) {
        throw new failure/* Failure */.H("rules: expected at least one rule (`accuracy >= 0.9`), or metric with min or max, got none");
    }
    return {
        rules: all,
        notes: repeated
            .slice(0, 10)
            .map(({ line, first }) => `rules: line ${line} repeats line ${first}; it is judged once`),
    };
}
function asksForBaseline(rules) {
    return rules.some(({ references }) => [...references.values()].some(({ of }) => of === "baseline"));
}
function warningsAbout(report, baseline) {
    const [ours, theirs] = [report.evaluation.data_digest, baseline?.report?.evaluation.data_digest];
    if (ours === undefined || theirs === undefined || ours === theirs)
        return [];
    return [`the baseline (${baseline.name}) was measured on other data: a difference may be that of the rows`];
}
function digests({ evaluation: { model_digest, data_digest } }) {
    return { ...(model_digest !== undefined && { model_digest }), ...(data_digest !== undefined && { data_digest }) };
}
function baselineSaid({ report, name, commit, reason }, predictions) {
    if (report === undefined)
        return { found: false, reason };
    return {
        found: true,
        name,
        ...(commit !== undefined && { commit }),
        ...digests(report),
        digest: report.digest,
        ...(predictions !== undefined && { predictions }),
    };
}


/***/ }),

/***/ 67624:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XW: () => (/* binding */ predictionsBeside),
/* harmony export */   pK: () => (/* binding */ readGateBaseline),
/* harmony export */   tL: () => (/* binding */ readReport)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83333);
/* harmony import */ var _evaluation_baseline_contents_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92008);
/* harmony import */ var _evaluation_metrics_file_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6651);
/* harmony import */ var _evaluation_metrics_file_read_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(30108);






/** The candidate's metrics: a file, or a report's folder. */
async function readReport(path, cwd, name = path) {
    const file = await (0,_evaluation_baseline_contents_js__WEBPACK_IMPORTED_MODULE_3__/* .partOf */ .BU)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, path), "metrics");
    if (file === undefined && (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path).includes(".") === false) {
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${name}: expected a metrics file, or a folder with one (${(0,_evaluation_baseline_contents_js__WEBPACK_IMPORTED_MODULE_3__/* .namesOf */ .eZ)("metrics")}), got neither`);
    }
    const metricsPath = file ?? path;
    const shown = file !== undefined && file !== (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, path) ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(name, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(file)) : name;
    const { metrics, digest } = await (0,_evaluation_metrics_file_read_js__WEBPACK_IMPORTED_MODULE_5__/* .readMetricsFile */ ._)(metricsPath, cwd, shown);
    if (metrics.names(1).length === 0)
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${shown}: expected metrics, got no number`);
    const evaluation = await evaluationBeside((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, metricsPath), metrics, shown);
    return { name, metricsPath: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, metricsPath), metrics, digest, evaluation };
}
/**
 * @throws {Failure} when the evaluation speaks of other metrics: then its digests are another model's.
 */
async function evaluationBeside(metricsPath, metrics, name) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(metricsPath), "evaluation.json");
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, "utf8").catch(() => undefined);
    const parsed = text === undefined ? undefined : (0,_evaluation_metrics_file_json_js__WEBPACK_IMPORTED_MODULE_4__/* .parseMetricsJson */ .j)(text, path);
    if (!isObject(parsed))
        return { absent: {} };
    for (const [metric, value] of Object.entries(isObject(parsed["metrics"]) ? parsed["metrics"] : {})) {
        const own = metrics.read([metric]);
        if (typeof value !== "number" || own.kind !== "number" || Number.isNaN(own.value))
            continue;
        // Metrics files are often rounded, to three digits at worst.
        if (Math.abs(own.value - value) <= 1e-3 * Math.max(1, Math.abs(value)))
            continue;
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${name}: expected the metrics of evaluation.json beside it, got ${metric} ${own.value} where it has ${value} (one of the two is another model's)`);
    }
    const text1 = (field) => (typeof parsed[field] === "string" ? { [field]: parsed[field] } : {});
    return {
        ...text1("model_digest"),
        ...text1("data_digest"),
        ...text1("positive_class"),
        absent: isObject(parsed["absent"]) ? parsed["absent"] : {},
    };
}
/**
 * @throws {Failure} when it cannot be reached or read, and when it is the candidate itself: that comparison is always green.
 */
async function readGateBaseline(spec, candidate, { cwd, env, signal, github }) {
    // Most gates compare with nothing, and need not load how to find it.
    const { findBaseline } = await __webpack_require__.e(/* import() */ 429).then(__webpack_require__.bind(__webpack_require__, 82810));
    const { readBaselineRecord } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(487)]).then(__webpack_require__.bind(__webpack_require__, 65487));
    const baseline = await findBaseline(spec, { cwd, env, signal, github });
    if (!baseline.found) {
        return { ...nothing(baseline.reason), remove: async () => { } };
    }
    try {
        const folder = await (0,_evaluation_baseline_contents_js__WEBPACK_IMPORTED_MODULE_3__/* .reportIn */ .kf)(baseline.path);
        const metrics = folder && (await (0,_evaluation_baseline_contents_js__WEBPACK_IMPORTED_MODULE_3__/* .partOf */ .BU)(folder, "metrics"));
        if (folder === undefined || metrics === undefined)
            return { ...nothing(`${baseline.name} has no metrics (${(0,_evaluation_baseline_contents_js__WEBPACK_IMPORTED_MODULE_3__/* .namesOf */ .eZ)("metrics")})`), remove: baseline.remove };
        const report = await readReport(metrics, cwd, nameOf(baseline, metrics));
        if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(report.metricsPath)) === (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(candidate.metricsPath))) {
            throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`baseline: expected another model's metrics, got those that are judged (${baseline.name})`);
        }
        const predictionsPath = await (0,_evaluation_baseline_contents_js__WEBPACK_IMPORTED_MODULE_3__/* .partOf */ .BU)(folder, "predictions");
        // Where `test-model` fetched it from.
        const record = await readBaselineRecord(folder);
        return {
            report,
            predictionsPath,
            name: record?.name ?? baseline.name,
            commit: record?.commit ?? baseline.commit,
            reason: undefined,
            remove: baseline.remove,
        };
    }
    catch (error) {
        await baseline.remove();
        throw error;
    }
}
function nothing(reason) {
    return { report: undefined, predictionsPath: undefined, name: "none", commit: undefined, reason };
}
/** What was fetched lies in a folder whose name says nothing. */
function nameOf({ name, path }, file) {
    return file === path ? name : `${name}/${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(path, file)}`;
}
/** The predictions beside the candidate's metrics, when the input names none. */
async function predictionsBeside({ metricsPath }) {
    return (0,_evaluation_baseline_contents_js__WEBPACK_IMPORTED_MODULE_3__/* .partOf */ .BU)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(metricsPath), "predictions");
}
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 90477:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ ruleFormOf),
/* harmony export */   z: () => (/* binding */ flipped)
/* harmony export */ });
const OTHER = { kind: "other" };
/** `higher`: the metric has to be at least the bound; otherwise at most. */
function ruleFormOf({ condition, references }) {
    if (condition.kind !== "comparison")
        return OTHER;
    const { comparator, left, right } = condition;
    if (comparator === "==" || comparator === "!=")
        return OTHER;
    const mirrored = references.get(left)?.of !== "metrics";
    const metric = references.get(mirrored ? right : left);
    if (metric?.of !== "metrics")
        return OTHER;
    const higher = comparator.startsWith(">") !== mirrored;
    const bound = affine(mirrored ? left : right, references, metric.pattern);
    if (bound === undefined || bound.baselines > 1)
        return OTHER;
    return bound.baselines === 1
        ? { kind: "relative", pattern: metric.pattern, higher, offset: bound.constant }
        : { kind: "absolute", pattern: metric.pattern, higher, bound: bound.constant };
}
function flipped(comparator) {
    if (comparator.startsWith(">"))
        return comparator.replace(">", "<");
    return comparator.replace("<", ">");
}
/** `baselines` times the same metric's baseline, plus a constant; undefined when it is anything else. */
function affine(expression, references, pattern) {
    const constant = constantOf(expression);
    if (constant !== undefined)
        return { baselines: 0, constant };
    const reference = references.get(expression);
    if (reference?.of === "baseline" && String(reference.pattern) === String(pattern))
        return { baselines: 1, constant: 0 };
    if (expression.kind !== "sum")
        return undefined;
    const sum = { baselines: 0, constant: 0 };
    for (const { minus, of } of expression.terms) {
        const term = affine(of, references, pattern);
        if (term === undefined || (minus && term.baselines > 0))
            return undefined;
        sum.baselines += term.baselines;
        sum.constant += minus ? -term.constant : term.constant;
    }
    return sum;
}
function constantOf(expression) {
    switch (expression.kind) {
        case "number":
            return expression.value;
        case "negative": {
            const value = constantOf(expression.of);
            return value === undefined ? undefined : -value;
        }
        case "sum": {
            let sum = 0;
            for (const { minus, of } of expression.terms) {
                const value = constantOf(of);
                if (value === undefined)
                    return undefined;
                sum += minus ? -value : value;
            }
            return sum;
        }
        case "product": {
            let product = 1;
            for (const { divides, of } of expression.factors) {
                const value = constantOf(of);
                if (value === undefined)
                    return undefined;
                product = divides ? product / value : product * value;
            }
            return product;
        }
        default:
            return undefined;
    }
}


/***/ }),

/***/ 26885:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pe: () => (/* binding */ wildcardsIn),
/* harmony export */   U: () => (/* binding */ patternText),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   sy: () => (/* binding */ boundTo),
/* harmony export */   th: () => (/* binding */ matchesOf)
/* harmony export */ });
/* harmony import */ var _expression_tokens_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62639);

/**
 * All that the wildcards of a rule stand for, in the metrics and in the baseline: a class that was dropped is a class that
 * fails, not one that is forgotten. The nth wildcard of every path stands for the same name.
 */
function matchesOf(references, wildcards, metrics, baseline, limit) {
    const found = new Map();
    for (const reference of references) {
        if (wildcardsIn(reference) !== wildcards)
            continue;
        const source = reference.of === "baseline" ? baseline : metrics;
        for (const match of source?.matches(reference.pattern, limit + 1) ?? [])
            found.set(JSON.stringify(match), match);
    }
    return [...found.values()];
}
function wildcardsIn({ pattern }) {
    return pattern.reduce((count, each) => (each === undefined ? count + 1 : count), 0);
}
/** A pattern with its wildcards replaced. */
function boundTo(pattern, names) {
    let next = 0;
    return pattern.map((each) => each ?? names[next++] ?? "*");
}
/** A rule as it would be written without its wildcards. */
function textOf({ text, references }, bound) {
    if (bound.length === 0)
        return text;
    let result = "";
    let end = 0;
    const paths = [...references].sort(([a], [b]) => a.start - b.start);
    for (const [at, { pattern, of }] of paths) {
        const bare = text.slice(at.start, at.end) === "baseline";
        const path = (0,_expression_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .written */ .Mp)(boundTo(pattern, bound));
        result += text.slice(end, at.start) + (bare ? "baseline" : of === "baseline" ? `baseline.${path}` : path);
        end = at.end;
    }
    return result + text.slice(end);
}
/** A pattern as it was written. */
function patternText(pattern) {
    return pattern.map((each) => (each === undefined ? "*" : (0,_expression_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .written */ .Mp)(["x", each]).slice(2))).join(".");
}


/***/ })

};
