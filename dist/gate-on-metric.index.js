export const id = "gate-on-metric";
export const ids = ["gate-on-metric"];
export const modules = {

/***/ "src/actions/gate-on-metric/index.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ gate_on_metric)
});

// EXTERNAL MODULE: ./src/contract/action.ts
var action = __webpack_require__("src/contract/action.ts");
// EXTERNAL MODULE: ./src/contract/artifact-upload.ts
var artifact_upload = __webpack_require__("src/contract/artifact-upload.ts");
// EXTERNAL MODULE: ./src/contract/input-groups.ts
var input_groups = __webpack_require__("src/contract/input-groups.ts");
// EXTERNAL MODULE: ./src/contract/recorded-inputs.ts
var recorded_inputs = __webpack_require__("src/contract/recorded-inputs.ts");
// EXTERNAL MODULE: ./src/core/failure.ts
var failure = __webpack_require__("src/core/failure.ts");
// EXTERNAL MODULE: ./src/core/version.ts + 1 modules
var version = __webpack_require__("src/core/version.ts");
// EXTERNAL MODULE: ./src/evaluation/expression/expression.ts
var expression = __webpack_require__("src/evaluation/expression/expression.ts");
// EXTERNAL MODULE: ./src/evaluation/expression/tokens.ts
var expression_tokens = __webpack_require__("src/evaluation/expression/tokens.ts");
// EXTERNAL MODULE: ./src/evaluation/metrics/direction.ts
var direction = __webpack_require__("src/evaluation/metrics/direction.ts");
;// CONCATENATED MODULE: ./src/evaluation/metrics/range.ts

const SHARES = new Set(`accuracy balanced_accuracy precision recall f1 f1_score roc_auc roc_auc_ovr roc_auc_ovo auc pr_auc average_precision
   specificity sensitivity jaccard iou dice ece error_rate false_positive_rate false_negative_rate`.split(/\s+/));
const CORRELATIONS = new Set(["mcc", "matthews_corrcoef", "kappa", "cohen_kappa"]);
const SIZES = new Set(`log_loss mse rmse mae mape median_ae max_error rmsle smape mean_squared_error root_mean_squared_error
   mean_absolute_error`.split(/\s+/));
const AT_MOST_ONE = new Set(["r2", "r2_score", "adjusted_r2", "explained_variance"]);
/** The smallest and the greatest value that a known metric can have; undefined for an unknown one. */
function metricRange(name) {
    const bases = (0,direction/* baseNames */.Y)(name);
    const isOneOf = (names) => bases.some((base) => names.has(base));
    if (isOneOf(SHARES))
        return { from: 0, to: 1 };
    if (isOneOf(CORRELATIONS))
        return { from: -1, to: 1 };
    if (isOneOf(AT_MOST_ONE))
        return { from: Number.NEGATIVE_INFINITY, to: 1 };
    return isOneOf(SIZES) ? { from: 0, to: Number.POSITIVE_INFINITY } : undefined;
}
/** Rounding in a framework's single precision may leave a share a little above 1. */
const TOLERANCE = 1e-6;
/** What is wrong with a value of `source` that a known metric cannot have; undefined for a possible one. */
function outsideRange(name, value, source) {
    const range = metricRange(name);
    if (range === undefined || (value >= range.from - TOLERANCE && value <= range.to + TOLERANCE))
        return undefined;
    const expected = range.from === Number.NEGATIVE_INFINITY
        ? `a value of at most ${range.to}`
        : range.to === Number.POSITIVE_INFINITY
            ? `a value of at least ${range.from}`
            : `a value from ${range.from} to ${range.to}`;
    const percentage = range.from === 0 && range.to === 1 && value > 1 && value <= 100;
    return `expected ${expected}, got ${value} in ${source}${percentage ? ` (for a percentage, write ${name} / 100)` : ""}`;
}

// EXTERNAL MODULE: ./src/evaluation/rules/rule-form.ts
var rule_form = __webpack_require__("src/evaluation/rules/rule-form.ts");
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
                if (reference.of !== "metrics")
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
var nearest = __webpack_require__("src/core/nearest.ts");
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
        return `${where} expected a number in ${source}, got a list (write ${name}.-1 for its last element, ${name}.0 for its first)`;
    if (reading.kind === "boolean")
        return `${where} expected a number in ${source}, got ${reading.shown}`;
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
var rules_wildcards = __webpack_require__("src/evaluation/rules/wildcards.ts");
;// CONCATENATED MODULE: ./src/evaluation/rules/judgement.ts







/** Rules times matches: what a person could still read is far less. */
const MOST_JUDGEMENTS = 100_000;
/**
 * Judges rules by their numbers alone. Whatever is no finite number makes its rule fail, wherever in the rule it stands;
 * so does a metric among `undefinedMetrics`, which is known to have no value, and why.
 *
 * @throws {Failure} that names every metric that does not exist, with the nearest one that does.
 */
function judgeRules(rules, sources) {
    const { metrics, baseline, anchor } = sources;
    const judgements = [];
    const unknown = new Map();
    for (const rule of rules) {
        const references = [...rule.references.values()];
        const wildcards = Math.max(...references.map(rules_wildcards/* wildcardsIn */.Pe));
        const bindings = wildcards === 0
            ? [[]]
            : (0,rules_wildcards/* matchesOf */.th)(references, { wildcards, models: { metrics, baseline, anchor }, limit: MOST_JUDGEMENTS });
        if (bindings.length === 0) {
            const pattern = references.find((each) => (0,rules_wildcards/* wildcardsIn */.Pe)(each) === wildcards).pattern;
            unknown.set(rule.place, () => `${rule.place}: ${(0,rules_wildcards/* patternText */.U)(pattern)}: expected to find metrics in ${metrics.source}, got none`);
        }
        if (judgements.length + bindings.length > MOST_JUDGEMENTS) {
            throw new failure/* Failure */.H(`${rule.place}: expected at most ${MOST_JUDGEMENTS} rules once wildcards are replaced, got more`);
        }
        for (const bound of bindings) {
            const judgement = judgeOne({ rule, bound, sources, unknown });
            if (judgement !== undefined)
                judgements.push(judgement);
        }
    }
    if (unknown.size > 0)
        throw new failure/* Failure */.H(problemList([...unknown.values()]));
    return judgements;
}
function judgeOne({ rule, bound, sources, unknown }) {
    const { metrics, undefinedMetrics = {} } = sources;
    const numbers = new Map();
    const problems = [];
    let missing;
    const scaled = scaledIn(rule.condition);
    for (const [at, { of, pattern }] of rule.references) {
        const path = (0,rules_wildcards/* boundTo */.sy)(pattern, bound);
        const name = (0,expression_tokens/* written */.Mp)(path);
        const source = sources[of];
        if (source === undefined) {
            missing ??= `there is no ${of}`;
            continue;
        }
        const reading = source.read(path);
        if (reading.kind === "number" && Number.isFinite(reading.value)) {
            numbers.set(at, reading.value);
            const outside = scaled.has(at) ? undefined : outsideRange(name, reading.value, source.source);
            if (outside !== undefined)
                unknown.set(`${of} ${name}`, () => `${rule.place}: ${name}: ${outside}`);
        }
        else if (reading.kind === "number" || reading.kind === "other") {
            problems.push(`${of === "metrics" ? "" : `${of}.`}${name} is ${readingText(reading)}, not a finite number`);
        }
        else if (reading.kind === "absent" && of !== "metrics" && metrics.read(path).kind === "number") {
            missing ??= `the ${of} has no ${name}`;
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
/** The metrics that a rule converts before it compares them: `accuracy / 100`. */
function scaledIn(condition) {
    const scaled = new Set();
    (0,expression/* walk */.n)(condition, (each) => {
        if (each.kind === "product")
            for (const { of } of each.factors)
                scaled.add(of);
    });
    return scaled;
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
function readingText(reading) {
    if (reading.kind === "number")
        return String(reading.value);
    return reading.kind === "other" && reading.shown.startsWith('"') ? `the text ${reading.shown}` : "null";
}

// EXTERNAL MODULE: ./src/evaluation/expression/parser.ts
var parser = __webpack_require__("src/evaluation/expression/parser.ts");
;// CONCATENATED MODULE: ./src/evaluation/rules/always.ts
/** Metrics that are shares, from 0 to 1, and metrics that are never negative. Only what holds by definition is listed. */
const shares = /^(balanced_)?accuracy$|^(precision|recall|f1|specificity|sensitivity|jaccard|average_precision|brier|ece)$|^roc_auc(_ov[ro])?$/;
const nonNegative = /^(log_loss|mse|rmse|mae|mape|median_ae|max_error|rmsle|latency_p\d+_ms|model_bytes)$/;
const anything = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
/**
 * Whether a comparison holds for every model, because of the values that its metrics can have: `log_loss >= 0`, or
 * `-log_loss <= 0.001`, which was meant as an item of a list. As a rule it would pass whatever the model does.
 */
function alwaysHolds({ comparator, left, right }) {
    const [leftLow, leftHigh] = rangeOf(left);
    const [rightLow, rightHigh] = rangeOf(right);
    if (comparator === ">=")
        return leftLow >= rightHigh;
    if (comparator === ">")
        return leftLow > rightHigh;
    if (comparator === "<=")
        return leftHigh <= rightLow;
    return comparator === "<" && leftHigh < rightLow;
}
function rangeOf(expression) {
    switch (expression.kind) {
        case "number":
            return [expression.value, expression.value];
        case "path": {
            const name = (expression.segments.at(-1)?.text ?? "").replace(/_(macro|micro|weighted)$/, "");
            if (shares.test(name))
                return [0, 1];
            return nonNegative.test(name) ? [0, Number.POSITIVE_INFINITY] : anything;
        }
        case "negative": {
            const [low, high] = rangeOf(expression.of);
            return [-high, -low];
        }
        case "sum":
            return expression.terms.reduce(([low, high], { minus, of }) => {
                const [from, to] = rangeOf(of);
                return minus ? [low - to, high - from] : [low + from, high + to];
            }, [0, 0]);
        default:
            return anything;
    }
}

;// CONCATENATED MODULE: ./src/evaluation/rules/rule.ts





const RULE_MODES = ["point", "no-worse", "non-inferior"];
const REFERENCES = ["baseline", "anchor"];
/** A message is to be read: past this many, the rest is counted. */
const rule_MOST_PROBLEMS = 20;
/** `warn:`, a mode, and the dash of a YAML list: `- accuracy >= 0.9`. Read as a minus, it would make a rule that always holds. */
const PREFIX = /^\s*(?:-\s+)?(?:(?:warn|point|no-worse|non-inferior)\s*:\s*)*/i;
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
        const [prefix = ""] = PREFIX.exec(whole) ?? [];
        const body = whole.slice(prefix.length);
        const words = prefix.toLowerCase().match(/[a-z][a-z-]*/g) ?? [];
        const level = words.includes("warn") ? "warn" : "fail";
        const modes = RULE_MODES.filter((mode) => words.includes(mode));
        try {
            if (modes.length > 1 || new Set(words).size < words.length)
                throw new expression_tokens/* Misreading */._0(0, "at most one mode and one warn before a rule", (0,expression_tokens/* quotedText */.w0)(prefix.trim()));
            const tokens = (0,expression_tokens/* tokenize */.qw)(body);
            if (tokens.length === 1 && words.length === 0)
                continue;
            const condition = (0,parser/* parseExpression */.Y)(body, tokens);
            const references = referencesIn(condition, body);
            const identity = `${level} ${modes} ${tokens.map(({ start, end }) => body.slice(start, end)).join(" ")}`;
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
                mode: modes[0],
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
    const bare = [];
    (0,expression/* walk */.n)(comparison, (each) => {
        if (each.kind !== "path")
            return;
        const [first] = each.segments;
        const of = first.form === "plain" ? REFERENCES.find((name) => name === first.text) : undefined;
        if (of !== undefined && each.segments.length === 1) {
            bare.push({ at: each, of });
            return;
        }
        const pattern = each.segments.map(({ text: name, form }) => (form === "wildcard" ? undefined : name));
        const reference = of === undefined ? { of: "metrics", pattern } : { of, pattern: pattern.slice(1) };
        references.set(each, reference);
        if (of === undefined)
            metrics.set(JSON.stringify(pattern), reference);
    });
    const { left, right } = comparison;
    if (metrics.size === 0)
        throw new expression_tokens/* Misreading */._0(comparison.start, "a comparison that names a metric", "none in it");
    if (text.slice(left.start, left.end) === text.slice(right.start, right.end)) {
        throw new expression_tokens/* Misreading */._0(comparison.start, "two different sides", "the same one twice");
    }
    if (alwaysHolds(comparison)) {
        throw new expression_tokens/* Misreading */._0(comparison.start, "a rule that can fail", "one that holds for every model");
    }
    const [metric, ...others] = metrics.values();
    for (const { at, of } of bare) {
        if (others.length > 0)
            throw new expression_tokens/* Misreading */._0(at.start, `${of}.NAME, since the comparison has ${metrics.size} metrics`, `"${of}"`);
        references.set(at, { of, pattern: metric.pattern });
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

// EXTERNAL MODULE: ./src/evaluation/run-stamp.ts
var run_stamp = __webpack_require__("src/evaluation/run-stamp.ts");
// EXTERNAL MODULE: ./src/platform/file/shown-path.ts
var shown_path = __webpack_require__("src/platform/file/shown-path.ts");
;// CONCATENATED MODULE: ./src/actions/gate-on-metric/champion.ts


/**
 * Holds the judged metrics against the model that is to be let through by them.
 *
 * @throws {Failure} when they are another model's, or do not say whose they are.
 */
async function refuseOtherModel(model, { name, evaluation }, cwd) {
    // Most gates compare numbers alone, and need not load what reads models.
    const { identityOf } = await Promise.all(/* import() */[__webpack_require__.e("models-bundle"), __webpack_require__.e("yaml"), __webpack_require__.e("models-bundle-identity"), __webpack_require__.e("data-features")]).then(__webpack_require__.bind(__webpack_require__, "src/models/bundle/identity.ts"));
    const { digest } = await identityOf(model, cwd);
    const measured = evaluation.model_digest;
    if (measured === digest)
        return;
    throw new failure/* Failure */.H(measured === undefined
        ? `model: ${model}: expected an evaluation.json next to ${name} that names its digest, got none (test-model writes it)`
        : `model: ${model}: expected the model that ${name} is about, ${measured}, got ${digest} (run test-model for this model)`);
}
/**
 * Uploads the report; or, where a model is named, both, and only when the verdict lets it through: an artifact of that name
 * holds no model that was refused, whatever became of the step and its run.
 */
async function uploadJudged({ verdict }, inputs, context) {
    const { model, "report-dir": report, "upload-artifact": name } = inputs;
    if (model === undefined)
        return (0,artifact_upload/* uploadResults */.g4)(name, report, context);
    if (verdict === "pass")
        return (0,artifact_upload/* uploadResults */.g4)(name, { model, report }, context);
    if (name !== undefined) {
        if (context.github !== undefined)
            await (0,artifact_upload/* withdrawArtifact */.f5)(name, context.github);
        context.reporter.notice(`upload-artifact: ${name} was not uploaded: the verdict on ${model} is ${verdict}`);
    }
    return artifact_upload/* noArtifact */.OS;
}
/**
 * Uploads the anchor: the model that passed, when there was no anchor or it is shown to be at least as good as that; otherwise
 * the same anchor again, which keeps its artifact from expiring. It never moves to a model that is only not proven worse, so
 * that many small losses cannot add up to more than the margin that rules allow.
 */
async function uploadAnchor({ verdict, anchor, reached }, inputs, context) {
    const { model, "report-dir": report, "upload-anchor": name } = inputs;
    if (name === undefined || model === undefined)
        return;
    const first = anchor?.report === undefined;
    if (verdict === "pass" && (first || reached)) {
        context.reporter.notice(first
            ? `upload-anchor: ${model} is the first anchor`
            : `upload-anchor: ${model} is the new anchor: it is shown to be at least as good as ${anchor.name}`);
        await (0,artifact_upload/* uploadResults */.g4)(name, { model, report }, context);
    }
    else if (anchor?.artifactPath !== undefined) {
        await (0,artifact_upload/* uploadResults */.g4)(name, anchor.artifactPath, context);
    }
}

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

// EXTERNAL MODULE: ./src/evaluation/gate/result.ts
var result = __webpack_require__("src/evaluation/gate/result.ts");
// EXTERNAL MODULE: ./src/evaluation/statistics/binomial.ts
var binomial = __webpack_require__("src/evaluation/statistics/binomial.ts");
// EXTERNAL MODULE: ./src/evaluation/statistics/normal.ts
var normal = __webpack_require__("src/evaluation/statistics/normal.ts");
;// CONCATENATED MODULE: ./src/evaluation/statistics/power.ts


const quantiles = ({ level, power = 0.8 }) => [(0,normal/* normalQuantile */.Z)(1 - level), (0,normal/* normalQuantile */.Z)(power)];
/**
 * The share of rows on which two models differ, carefully: its upper 80 % limit (Clopper and Pearson). Of 375 rows with two
 * that differ 1.1 %, where the share seen is 0.5 %.
 */
function likelyDiscordance(differing, rows) {
    return (0,binomial/* clopperPearson */.mI)(differing, rows, 0.6).high;
}
/**
 * The smallest loss that McNemar's test finds with the power asked for, when models differ on a share `discordance` of
 * `rows`: a loss x needs a discordance of at least x, so that it is never below (z_α + z_β)² / rows, five or six rows.
 */
function detectableLoss(discordance, rows, plan) {
    const [alpha, beta] = quantiles(plan);
    const z = alpha + beta;
    return Math.min(1, Math.max(z * Math.sqrt(discordance / rows), (z * z) / rows));
}
/** Rows that McNemar's test needs to find a `loss` (Connor 1987). */
function rowsToDetect(loss, discordance, plan) {
    const [alpha, beta] = quantiles(plan);
    const share = Math.max(discordance, loss);
    return Math.ceil(((alpha * Math.sqrt(share) + beta * Math.sqrt(Math.max(0, share - loss * loss))) / loss) ** 2);
}
/**
 * Rows that Tango's test needs to show that a loss is below `margin` when there is none: the variance under the hypothesis
 * (Nam 1997), with the half row by which the test is corrected for continuity.
 */
function rowsToShow(margin, discordance, plan) {
    const [alpha, beta] = quantiles(plan);
    const sum = discordance + 2 * margin;
    const losing = (sum + Math.sqrt(Math.max(0, sum * sum - 4 * discordance * margin * (1 + margin)))) / 4;
    const variance = Math.max(0, 2 * losing - margin * (1 + margin));
    const k = alpha * Math.sqrt(variance) + beta * Math.sqrt(discordance);
    return Math.ceil(((k + Math.sqrt(k * k + 2 * margin)) / (2 * margin)) ** 2);
}
/**
 * The smallest loss that is proven to exceed `margin` with the power asked for: the margin and some more. The variance is that
 * of a model worse by the margin under the hypothesis and that of the loss itself for the power; one row is lost to the
 * correction for continuity.
 */
function lossBeyond(margin, discordance, rows, plan) {
    const [alpha, beta] = quantiles(plan);
    let loss = margin;
    for (let i = 0; i < 50; i++) {
        const share = Math.max(discordance, loss);
        // Under the hypothesis the test takes the discordance to be what was seen, and at least the margin.
        const restricted = Math.max(0, share - margin * margin);
        const own = Math.max(0, share - loss * loss);
        loss = margin + (alpha * Math.sqrt(restricted / rows) + beta * Math.sqrt(own / rows)) + 1 / rows;
    }
    return Math.min(1, loss);
}
/**
 * Rows (or groups) needed to find a `difference`, when `rows` of them measured it with `standardError`: the variance falls
 * with their number.
 */
function rowsNeeded(rows, standardError, difference, plan) {
    const [alpha, beta] = quantiles(plan);
    return Math.ceil(rows * (((alpha + beta) * standardError) / difference) ** 2 - 1e-9);
}
/** The smallest difference that a measurement with this standard error finds with the power asked for. */
function detectable(standardError, plan) {
    const [alpha, beta] = quantiles(plan);
    return (alpha + beta) * standardError;
}

;// CONCATENATED MODULE: ./src/actions/gate-on-metric/detectable.ts


/**
 * What so many rows, on which the models differ so much, can find with a probability of 80 %: in `no-worse` the smallest loss
 * that ends red, in `non-inferior` the rows that it takes to show that a model which is as good is within the margin.
 */
function detectableText(answer, { metric, level }) {
    const { evidence, threshold, higher, mode, inPoints } = answer;
    const amount = (value) => {
        const points = Number((value * 100).toPrecision(2));
        if (inPoints)
            return `${(0,result/* shownNumber */.b8)(points)} ${points === 1 ? "point" : "points"}`;
        return (0,result/* inUnit */.IP)(Number(value.toPrecision(2)), metric);
    };
    const setting = settingText(answer);
    const plan = { level };
    const error = evidence.standardError;
    const units = evidence.groups ?? evidence.rows;
    const unit = evidence.groups === undefined ? "rows" : "groups";
    const [loss, gain] = higher ? ["loss", "gain"] : ["rise", "fall"];
    // A margin is what may be lost; a demand to improve has the other sign.
    const margin = higher ? -threshold : threshold;
    const discordance = evidence.differing === undefined ? undefined : likelyDiscordance(evidence.differing, evidence.rows);
    if (discordance === undefined && !(error > 0))
        return `${setting}: they do not say how much the models differ elsewhere`;
    if (mode === "no-worse" || margin <= 0) {
        const beyond = discordance === undefined
            ? Math.abs(margin) + detectable(error, plan)
            : margin > 0
                ? lossBeyond(margin, discordance, evidence.rows, plan)
                : Math.abs(margin) + detectableLoss(discordance, evidence.rows, plan);
        const found = mode === "no-worse" ? `a ${loss} of ${amount(beyond)} is found` : `a ${gain} of ${amount(beyond)} is shown`;
        return `${setting}: ${found} with a probability of 80 %, a smaller one less often`;
    }
    const needed = discordance === undefined ? rowsNeeded(units, error, margin, plan) : rowsToShow(margin, discordance, plan);
    const claim = `showing that a ${loss} is below ${amount(margin)}`;
    return needed > units
        ? `${setting}: ${claim} takes about ${(0,result/* about */.Cv)(needed)} ${unit}`
        : `${setting}: enough for ${claim}, which takes about ${(0,result/* about */.Cv)(needed)}`;
}
function settingText({ evidence: { rows, groups, differing } }) {
    const rowsText = `${rows.toLocaleString("en-US")} rows${groups === undefined ? "" : ` in ${groups.toLocaleString("en-US")} groups`}`;
    if (differing === undefined)
        return rowsText;
    return `${rowsText}, models differ on ${(0,result/* shownNumber */.b8)(Number(((100 * differing) / rows).toPrecision(2)))} %`;
}

;// CONCATENATED MODULE: ./src/actions/gate-on-metric/rule-text.ts



/** What the numbers of a rule say: on which side of the bound the metric is, and by how much. */
function comparisonText(judgement) {
    const { decisive, holds } = judgement;
    if (decisive === undefined)
        return holds ? "holds" : "does not hold";
    const metric = metricName(judgement);
    const { value, limit, comparator, baseline } = decisive;
    const [shown, bound] = [(0,result/* inUnit */.IP)(value, metric), (0,result/* inUnit */.IP)(limit, metric)];
    const distance = (0,result/* inUnit */.IP)(Math.abs(value - limit), metric);
    const against = baseline === undefined || baseline === limit ? "" : `; the baseline is ${(0,result/* inUnit */.IP)(baseline, metric)}`;
    if (comparator === "==" || comparator === "!=")
        return `${shown} compared with ${bound}`;
    // In a rule of several parts the one shown need not decide the whole.
    if (decisive.holds !== holds)
        return `${shown} compared with ${bound}, in a rule of several parts`;
    if (value === limit)
        return `${shown} equals the bound${against}`;
    return `${shown} is ${value > limit ? "above" : "below"} ${bound} (by ${distance}${against})`;
}
/** The name whose unit its numbers have: that of the rule's first metric. */
function metricName({ rule, bound }) {
    for (const { of, pattern } of rule.references.values())
        if (of === "metrics")
            return (0,expression_tokens/* written */.Mp)((0,rules_wildcards/* boundTo */.sy)(pattern, bound));
    return "";
}
/** The number that was measured, as a sentence without its end. */
function estimateText({ evidence: { estimate }, of }, metric) {
    if (of === "metric")
        return `${metric} is ${(0,result/* inUnit */.IP)(estimate, metric)}`;
    if (estimate === 0)
        return `${metric} equals the ${of}'s`;
    return `${metric} is ${(0,result/* inUnit */.IP)(Math.abs(estimate), metric)} ${estimate > 0 ? "above" : "below"} the ${of}'s`;
}
/** What a rule asks of the metric, or of its distance from another model's. */
function keptText({ of, threshold, higher }, metric) {
    const least = higher ? "at least" : "at most";
    if (of === "metric")
        return `${least} ${(0,result/* inUnit */.IP)(threshold, metric)}`;
    if (threshold === 0)
        return `${least} the ${of}'s`;
    // "at most 0.01 below" is what a margin allows; a demand to improve has the other sign.
    const allowed = threshold < 0 === higher;
    return `${allowed ? "at most" : "at least"} ${distanceText(of, threshold, metric)}`;
}
/** The opposite. */
function brokenText({ of, threshold, higher }, metric) {
    const wrong = higher ? "below" : "above";
    if (of === "metric")
        return `${wrong} ${(0,result/* inUnit */.IP)(threshold, metric)}`;
    if (threshold === 0)
        return `${wrong} the ${of}'s`;
    const allowed = threshold < 0 === higher;
    return `${allowed ? "more than" : "less than"} ${distanceText(of, threshold, metric)}`;
}
function distanceText(of, threshold, metric) {
    return `${(0,result/* inUnit */.IP)(Math.abs(threshold), metric)} ${threshold < 0 ? "below" : "above"} the ${of}'s`;
}
function pText(p, method) {
    return `p = ${(0,result/* shownNumber */.b8)(Number(p.toPrecision(3)))}, ${method}`;
}

;// CONCATENATED MODULE: ./src/actions/gate-on-metric/decide.ts



/** How each rule ends, in the order of the rules. */
function decide(judgements, answers, options) {
    const adjusted = adjustedByFamily(weighedRules(judgements, answers));
    return judgements.map((judgement) => {
        const answer = answers.get(judgement);
        if (answer !== undefined && "evidence" in answer)
            return byRows({ judgement, answer }, adjusted.get(judgement), options);
        return byNumbers(judgement, answer, options);
    });
}
function weighedRules(judgements, answers) {
    return judgements.flatMap((judgement) => {
        const answer = answers.get(judgement);
        return answer !== undefined && "evidence" in answer ? [{ judgement, answer }] : [];
    });
}
/**
 * Claims that a rule is broken are adjusted by Holm within three families: rules about another model, rules about a bound, and
 * rules that only warn. A rule with a bound that holds anyway then takes nothing from the comparison with the baseline.
 *
 * Claims that a rule is kept need no adjustment: the gate passes when all are shown, and a model that breaks one passes that
 * one with the level's probability at most (an intersection-union test, Berger 1982).
 */
function adjustedByFamily(weighed) {
    const families = new Map();
    for (const rule of weighed) {
        const name = rule.judgement.rule.level === "warn" ? "warn" : rule.answer.of === "metric" ? "bound" : "model";
        families.set(name, [...(families.get(name) ?? []), rule]);
    }
    const adjusted = new Map();
    for (const family of families.values()) {
        const broken = holm(family.map(({ answer }) => answer.broken));
        family.forEach(({ judgement }, i) => {
            adjusted.set(judgement, { broken: broken[i], family: family.length });
        });
    }
    return adjusted;
}
/** Whether every rule about the anchor shows the model to be at least as good as the anchor itself. */
function isAnchorReached(answers, { confidence, looks }) {
    const shown = [];
    for (const answer of answers) {
        if (!("evidence" in answer) || answer.of !== "anchor" || answer.mode !== "non-inferior")
            continue;
        const { atAnchor, higher } = answer;
        const p = atAnchor === undefined ? 1 : higher ? atAnchor.above : atAnchor.below;
        shown.push(p <= (1 - confidence) / looks);
    }
    return shown.length > 0 && shown.every((each) => each);
}
function byNumbers(judgement, answer, options) {
    const { rule, holds } = judgement;
    const base = fromNumbers(judgement);
    if (answer !== undefined && "undecided" in answer) {
        const reason = `inconclusive: ${answer.undecided}; by the numbers ${comparisonText(judgement)}`;
        return { ...base, status: "inconclusive", ends: ended(options.onInconclusive, rule.level), reason };
    }
    const missing = answer !== undefined && "missing" in answer ? answer.missing : holds === undefined ? judgement.reason : undefined;
    if (missing !== undefined) {
        const [, model] = /^there is no (baseline|anchor)$/.exec(missing) ?? [];
        const cause = options.absent[model];
        const policy = options.onMissingBaseline;
        const status = policy === "pass" ? "skipped" : "fail";
        const reason = cause === undefined ? missing : `${missing}: ${cause}`;
        return { ...base, status, ends: ended(policy, rule.level), reason };
    }
    const note = answer !== undefined && "unweighed" in answer ? ` (${answer.unweighed})` : "";
    const text = judgement.reason ?? comparisonText(judgement);
    const status = holds ? "pass" : "fail";
    return { ...base, status, ends: ended(status, rule.level), reason: `${text}${note}` };
}
/** A difference of less than this share of the metric has no effect, however surely it is there. */
const NO_EFFECT = 1e-6;
function byRows({ judgement, answer }, { broken, family }, { confidence, looks, onInconclusive }) {
    const { evidence, of, mode } = answer;
    const level = 1 - confidence;
    const noWorse = mode === "no-worse";
    const kept = Math.min(1, looks * answer.kept);
    const claim = noWorse ? broken : kept;
    const metric = metricName(judgement);
    const detectable = of === "metric" || evidence.method === "identical"
        ? undefined
        : detectableText(answer, { metric, level: noWorse ? level / family : level / looks });
    const base = {
        ...fromNumbers(judgement),
        mode,
        method: evidence.method,
        interval: {
            of: of === "metric" ? "metric" : "difference",
            low: evidence.interval.low,
            high: evidence.interval.high,
            // Two-sided, as in evaluation.json: two one-sided bounds of 95 % enclose 90 %.
            confidence: rounded(2 * confidence - 1),
            one_sided_confidence: confidence,
        },
        p: noWorse ? answer.broken : answer.kept,
        adjusted_p: claim,
        ...(detectable !== undefined && { detectable }),
    };
    const end = (status, reason, policy = status === "fail" ? "fail" : "pass") => ({
        ...base,
        status,
        ends: ended(policy, judgement.rule.level),
        reason,
    });
    if (evidence.method === "identical")
        return end("pass", `the predictions are identical to the ${of}'s (p = 1)`);
    const estimate = estimateText(answer, metric);
    if (isWithoutEffect(answer, judgement))
        return end("pass", `${estimate}, less than a millionth of it: a difference without effect`);
    const miss = brokenText(answer, metric);
    const test = pText(claim, evidence.method);
    if (broken <= level)
        return end("fail", `${estimate}: proven ${miss} (${pText(broken, evidence.method)})`);
    const least = (evidence.smallestP ?? 0) * (noWorse ? family : looks);
    if (least > level) {
        const why = `so many rows allow too few resamples for a confidence of ${confidence}: the smallest p would be ${pText(least, evidence.method).slice(4)}`;
        return end("inconclusive", `inconclusive: ${estimate}; ${why}`, onInconclusive);
    }
    if (noWorse)
        return end("pass", `${estimate}: not proven ${miss} (${test})`);
    const goal = keptText(answer, metric);
    if (kept <= level)
        return end("pass", `${estimate}: shown to be ${goal} (${test})`);
    const hint = detectable === undefined ? "" : `; ${detectable}`;
    return end("inconclusive", `inconclusive: ${estimate}, neither shown to be ${goal} nor proven ${miss} (${test})${hint}`, onInconclusive);
}
function isWithoutEffect({ of, threshold, evidence }, { decisive }) {
    if (of === "metric" || threshold !== 0 || decisive === undefined)
        return false;
    // The whole interval: an estimate of zero from rows that differ is a chance, not a proof.
    const { low, high } = evidence.interval;
    const largest = Math.max(Math.abs(evidence.estimate), Math.abs(low), Math.abs(high));
    return largest <= NO_EFFECT * Math.max(Math.abs(decisive.value), Math.abs(decisive.limit));
}
const ENDS = { fail: "red", warn: "warning", pass: "green" };
/** A rule that only warns never ends red. */
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

// EXTERNAL MODULE: ./src/contract/inputs.ts
var inputs = __webpack_require__("src/contract/inputs.ts");
;// CONCATENATED MODULE: ./src/actions/gate-on-metric/inputs.ts


const policy = ["fail", "warn", "pass"];
const gateInputs = {
    metrics: (0,inputs/* path */.Ae)({
        description: "Metrics to check: a file of trainyard, DVC (JSON, YAML, TOML), MLflow (a run as JSON) or github-action-benchmark, plain JSON or CSV; or the folder of a report.",
        default: "report/metrics.json",
    }),
    rules: (0,inputs/* input */.hF)({
        description: "Rules, one per line: `accuracy >= 0.9`, `f1_macro >= baseline - 0.01`, `warn: brier <= 0.2`, `non-inferior: accuracy >= anchor - 0.02`.",
    }, { expected: "list, one a line", list: true, parse: (value) => ({ ok: true, value }) }),
    metric: (0,inputs/* text */.Qq)({
        description: "Metric to check, together with `min`, `max`, `max-drop` or `max-relative-drop`. Shorthand for a single rule.",
    }),
    min: (0,inputs/* number */.ai)({ description: "Minimum value of `metric`." }),
    max: (0,inputs/* number */.ai)({ description: "Maximum value of `metric`." }),
    "max-drop": (0,inputs/* number */.ai)({ description: "Maximum loss of `metric` compared with the baseline, in its own unit.", min: 0 }),
    "max-relative-drop": (0,inputs/* number */.ai)({
        description: "Maximum loss of `metric` compared with the baseline, as a share of the baseline's value: 0.05 for 5 %.",
        min: 0,
    }),
    direction: (0,inputs/* lines */.Mn)({
        description: "Direction of a metric that trainyard does not know: `higher` or `lower` is better, or lines of `NAME: lower`.",
    }),
    baseline: (0,inputs/* text */.Qq)({
        description: "Report to compare with: a folder or file, `git:REF:PATH`, `git:merge-base:PATH`, `artifact:NAME` (from the newest successful run of the default branch), or `none`.",
    }),
    anchor: (0,inputs/* text */.Qq)({
        description: "Report of the best model so far, for rules about `anchor`; named like `baseline`. It does not move with every model that passes, so that small losses cannot add up.",
    }),
    "upload-anchor": (0,artifact_upload/* artifactName */.Cs)("the anchor: `model` and its report when it passes and is shown to be at least as good, else the same anchor again"),
    model: (0,inputs/* path */.Ae)({
        description: "Model that the metrics must be about: a bundle, or any file or folder. When it passes, `upload-artifact` uploads it.",
    }),
    predictions: (0,inputs/* lines */.Mn)({
        description: "Predictions behind the metrics, for every mode except `point`. When absent, they are found next to the metrics.",
    }),
    "baseline-predictions": (0,inputs/* lines */.Mn)({
        description: "Predictions of the baseline for the same rows, joined by `id`. When absent, they are found in the baseline.",
    }),
    "anchor-predictions": (0,inputs/* lines */.Mn)({
        description: "Predictions of the anchor for the same rows, joined by `id`; found in the anchor when absent.",
    }),
    schema: (0,inputs/* path */.Ae)({
        description: "YAML file that says how tables of predictions are read: the texts that mean a missing value, decimal signs, and the id column.",
    }),
    mode: (0,inputs/* choice */.Yq)({
        description: "Mode of rules that name none. `point` compares the numbers. `no-worse` fails only when the model is proven worse. `non-inferior` passes only when it is shown to be within the margin.",
        choices: ["point", "no-worse", "non-inferior"],
        default: "point",
    }),
    margin: (0,inputs/* number */.ai)({
        description: "Margin below the baseline for rules that name none (`f1 >= baseline`), in every mode except `point`.",
        min: 0,
        default: "0",
    }),
    confidence: (0,inputs/* number */.ai)({
        description: "Confidence level of each one-sided test, such as 0.95.",
        min: 0.5,
        max: 0.9999,
        default: "0.95",
    }),
    looks: (0,inputs/* number */.ai)({
        description: "Number of models that are judged on the same test rows, such as 52 for a weekly schedule. What is shown in `non-inferior` has to be shown at that part of the level.",
        min: 1,
        max: 10_000,
        integer: true,
        default: "1",
    }),
    "group-column": (0,inputs/* text */.Qq)({
        description: "Column of groups in the predictions, such as the patient of each row. Whole groups are swapped and resampled; it takes at least five.",
    }),
    "positive-class": (0,inputs/* text */.Qq)({
        description: "Class that `precision`, `recall`, `f1` and `roc_auc` are about when there are two classes. When absent, the second in sorted order.",
    }),
    seed: (0,inputs/* number */.ai)({ description: "Seed of the swap test and of resampling.", min: 0, integer: true, default: "0" }),
    "on-inconclusive": (0,inputs/* choice */.Yq)({
        description: "What to do when the data are not conclusive: a rule in `non-inferior` that is neither shown nor disproven, or too few groups.",
        choices: policy,
        default: "fail",
    }),
    "on-missing-baseline": (0,inputs/* choice */.Yq)({
        description: "What to do with a rule that needs a baseline or an anchor when there is none. Set `pass` for a first run.",
        choices: policy,
        default: "fail",
    }),
    "on-failure": (0,inputs/* choice */.Yq)({
        description: "Whether a failed rule fails the step.",
        choices: ["fail", "warn"],
        default: "fail",
    }),
    "report-dir": (0,inputs/* path */.Ae)({ description: "Folder for gate.json and junit-gate.xml.", default: "report" }),
    token: (0,inputs/* githubToken */.bU)(),
    "upload-artifact": (0,artifact_upload/* artifactName */.Cs)("the report folder, and with `model` also for a model that passed"),
};

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__("node:path");
// EXTERNAL MODULE: ./src/evaluation/gate/gate-file.ts
var gate_file = __webpack_require__("src/evaluation/gate/gate-file.ts");
// EXTERNAL MODULE: ./src/evaluation/gate/results-table.ts
var results_table = __webpack_require__("src/evaluation/gate/results-table.ts");
// EXTERNAL MODULE: ./src/platform/file/write.ts
var write = __webpack_require__("src/platform/file/write.ts");
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
var block = __webpack_require__("src/reports/markdown/block.ts");
;// CONCATENATED MODULE: ./src/actions/gate-on-metric/summary.ts



/** More rows than these nobody reads; gate.json has them all. */
const MOST_ROWS = 100;
/** GitHub shows ten of a kind for a step. */
const MOST_ANNOTATIONS = 20;
function gateSummary(results, options) {
    return [
        (0,block/* heading */.R_)(2, title(results, options.verdict)),
        (0,block/* paragraph */.FY)(setting(options, results)),
        ...(0,results_table/* resultsTable */.r)(results, MOST_ROWS),
        ...detectability((0,results_table/* ordered */.S)(results)),
        ...(options.notes.length > 0 ? [(0,block/* list */.p_)(options.notes)] : []),
    ];
}
function title(results, verdict) {
    const red = results.filter(({ ends }) => ends === "red").length;
    if (verdict === "fail")
        return `Gate failed: ${red} of ${results.length} ${results.length === 1 ? "rule" : "rules"}`;
    return verdict === "pass" ? "Gate passed" : "Gate inconclusive";
}
function setting({ mode, confidence, looks, models }, results) {
    const tested = results.some(({ mode: own }) => own !== undefined);
    const looked = looks > 1 ? `, with the level of what is shown shared by ${looks} looks` : "";
    const how = mode === "point" && !tested
        ? "Judged by the numbers alone."
        : `Judged in mode ${mode} at ${(0,result/* shownNumber */.b8)(confidence * 100)} % confidence, one-sided${looked}.`;
    const compared = Object.entries(models).map(([role, text]) => ` ${role === "anchor" ? "Anchor" : "Baseline"}: ${text}.`);
    return how + compared.join("");
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
async function gateOutcome(gate, { inputs, context, report, models }) {
    const folder = (0,external_node_path_.resolve)(context.cwd, inputs["report-dir"]);
    const gatePath = (0,external_node_path_.join)(folder, "gate.json");
    const junitPath = (0,external_node_path_.join)(folder, "junit-gate.xml");
    await (0,gate_file/* writeGateFile */.xC)(gatePath, gate);
    await (0,write/* replaceFile */.fR)(junitPath, gateJunit(gate.results));
    const { results, verdict, passed, notes } = gate;
    const red = results.filter(({ ends }) => ends === "red");
    const file = (0,shown_path/* shownPath */.p)(report.metricsPath, context.cwd);
    const listed = fitting((0,results_table/* ordered */.S)(results).map((result) => JSON.stringify(result)));
    if (listed.length < results.length) {
        context.reporter.notice(`the output \`results\` has the first ${listed.length} of ${results.length} rules, failed ones first; all are in ${(0,shown_path/* shownPath */.p)(gatePath, context.cwd)}`);
    }
    return {
        outputs: {
            passed,
            verdict,
            results: `[${listed.join(",")}]`,
            "failed-rules": fitting(red.map(({ expression }) => expression)).join("\n"),
            "gate-path": gatePath,
            "junit-path": junitPath,
        },
        summary: gateSummary(results, {
            verdict,
            mode: inputs.mode,
            confidence: inputs.confidence,
            looks: inputs.looks,
            models: Object.fromEntries(Object.entries(models).map(([role, model]) => [role, modelText(model, report)])),
            notes,
        }),
        annotations: [
            ...gateAnnotations(results, inputs["on-failure"], file),
            ...notes.map((message) => ({ level: "warning", title: "gate-on-metric", message })),
        ],
        failure: red.length > 0 && inputs["on-failure"] === "fail" ? failureText(red, results.length) : undefined,
    };
}
function modelText({ name, report, reason }, candidate) {
    if (report === undefined)
        return `none (${reason})`;
    const digest = candidate.evaluation.model_digest;
    return digest !== undefined && report.evaluation.model_digest === digest ? `${name}, the very same model` : name;
}
/** Linux refuses an environment variable of more than 128 KiB, and `env:` is how a workflow hands an output on. */
const largestOutputBytes = 120_000;
/** Keeps as many of the first texts as an output can hold. */
function fitting(texts) {
    let bytes = 2;
    const end = texts.findIndex((text) => {
        bytes += Buffer.byteLength(text) + 1;
        return bytes > largestOutputBytes;
    });
    return end < 0 ? [...texts] : texts.slice(0, end);
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
var sources = __webpack_require__("src/actions/gate-on-metric/sources.ts");
;// CONCATENATED MODULE: ./src/actions/gate-on-metric/index.ts
















/* harmony default export */ const gate_on_metric = ((0,action/* action */.X)({
    name: "gate-on-metric",
    description: "Checks metrics against rules, limits and a baseline, with statistical tests, and fails when a rule fails.",
    examples: [
        '--rules "accuracy >= 0.9"',
        '--rules "f1 >= baseline - 0.01" --baseline git:main:report --mode non-inferior',
    ],
    groups: { Rules: input_groups/* ruleGroup */.yH, Baseline: input_groups/* baselineGroup */.zz, Output: input_groups/* outputGroup */.ro },
    inputs: gateInputs,
    outputs: {
        passed: "Whether every rule passed: `true` or `false`.",
        verdict: "Verdict: `pass`, `fail` or `inconclusive`.",
        results: "Results of the rules as JSON, failed ones first, with value, limit, baseline, interval, p and reason.",
        "failed-rules": "Rules that failed, one per line.",
        "gate-path": "Path of the verdict as JSON, with the digests of the model and data it is about.",
        "junit-path": "Path of the rules as JUnit XML.",
        ...artifact_upload/* artifactOutputs */.Fz,
    },
    async run(inputs, context) {
        const { cwd } = context;
        const { mode, confidence, looks } = inputs;
        if (inputs["upload-anchor"] !== undefined && inputs.model === undefined)
            throw new failure/* Failure */.H("upload-anchor: expected the input model, which becomes the anchor when it passes, got none");
        const { rules, notes } = rulesOf(inputs);
        const report = await (0,sources/* readReport */.tL)(inputs.metrics, cwd);
        const stale = (0,run_stamp/* staleReason */.Wf)(report.evaluation.run, context.github?.run);
        if (stale !== undefined)
            throw new failure/* Failure */.H(`${report.name}: ${stale}`);
        if (inputs.model !== undefined)
            await refuseOtherModel(inputs.model, report, cwd);
        const models = {};
        try {
            for (const role of ["baseline", "anchor"]) {
                const spec = inputs[role];
                if (spec !== undefined || asksFor(role, rules))
                    models[role] = await (0,sources/* readGateBaseline */.pK)({ role, spec, candidate: report }, context);
            }
            const { baseline, anchor } = models;
            const judgements = judgeRules(rules, {
                metrics: report.metrics,
                baseline: baseline?.report?.metrics,
                anchor: anchor?.report?.metrics,
                undefinedMetrics: report.evaluation.absent,
            });
            const weighed = judgements.every(({ rule }) => (rule.mode ?? mode) === "point")
                ? { answers: new Map(), predictions: {} }
                : await (await Promise.all(/* import() */[__webpack_require__.e("gate-on-metric-statistics"), __webpack_require__.e("data-table"), __webpack_require__.e("platform-workspace"), __webpack_require__.e("data-features"), __webpack_require__.e("evaluation-metrics-evaluation"), __webpack_require__.e("evaluation-comparison")]).then(__webpack_require__.bind(__webpack_require__, "src/actions/gate-on-metric/statistics.ts"))).weighAll(judgements, { inputs, report, models, context });
            const results = decide(judgements, weighed.answers, {
                confidence,
                looks,
                onInconclusive: inputs["on-inconclusive"],
                onMissingBaseline: inputs["on-missing-baseline"],
                absent: { baseline: reasonOf(baseline), anchor: reasonOf(anchor) },
            });
            notes.push(...warningsAbout(report, models));
            const { predictions } = weighed;
            const gate = {
                format: "trainyard-gate-1",
                version: version/* version */.r,
                ...gateVerdict(results),
                mode,
                confidence,
                ...(looks > 1 && { looks }),
                ...digests(report),
                inputs: (0,recorded_inputs/* recordedInputs */.K)(gateInputs, context),
                metrics: { path: (0,shown_path/* shownPath */.p)(report.metricsPath, cwd), digest: report.digest },
                ...(predictions.metrics && { predictions: predictions.metrics }),
                ...(baseline && { baseline: modelRecord(baseline, predictions.baseline) }),
                ...(anchor && { anchor: modelRecord(anchor, predictions.anchor) }),
                ...(context.github && { run: (0,run_stamp/* stampOf */.Zs)(context.github.run) }),
                results,
                notes,
            };
            const outcome = await gateOutcome(gate, { inputs, context, report, models });
            const artifact = await uploadJudged(gate, inputs, context);
            const reached = isAnchorReached(weighed.answers.values(), { confidence, looks });
            await uploadAnchor({ verdict: gate.verdict, anchor, reached }, inputs, context);
            return { ...outcome, outputs: { ...outcome.outputs, ...artifact } };
        }
        finally {
            await models.baseline?.remove();
            await models.anchor?.remove();
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
function asksFor(role, rules) {
    return rules.some(({ references }) => [...references.values()].some(({ of }) => of === role));
}
function reasonOf(model) {
    return model?.report === undefined ? model?.reason : undefined;
}
function warningsAbout(report, models) {
    return Object.entries(models).flatMap(([role, model]) => {
        const theirs = model.report?.evaluation;
        const older = (theirs?.problems ?? []).map((problem) => `the ${role} (${model.name}) is compared without a part of its evaluation.json: ${problem}`);
        const [ours, other] = [report.evaluation.data_digest, theirs?.data_digest];
        if (ours === undefined || other === undefined || ours === other)
            return older;
        return [...older, `the ${role} (${model.name}) was measured on other data: a difference may come from the rows`];
    });
}
function digests({ evaluation: { model_digest, data_digest } }) {
    return { ...(model_digest !== undefined && { model_digest }), ...(data_digest !== undefined && { data_digest }) };
}
function modelRecord({ report, name, commit, reason = "" }, predictions) {
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

/***/ "src/actions/gate-on-metric/sources.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XW: () => (/* binding */ predictionsBeside),
/* harmony export */   pK: () => (/* binding */ readGateBaseline),
/* harmony export */   tL: () => (/* binding */ readReport)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:fs/promises");
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _core_shape_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/core/shape/index.ts");
/* harmony import */ var _evaluation_baseline_contents_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("src/evaluation/baseline/contents.ts");
/* harmony import */ var _evaluation_metrics_file_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("src/evaluation/metrics-file/json.ts");
/* harmony import */ var _evaluation_metrics_file_read_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("src/evaluation/metrics-file/read.ts");







/** The candidate's metrics: a file, or a report's folder. */
async function readReport(path, cwd, { name = path, role = "candidate" } = {}) {
    const file = await (0,_evaluation_baseline_contents_js__WEBPACK_IMPORTED_MODULE_4__/* .partOf */ .BU)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, path), "metrics");
    if (file === undefined && (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path).includes(".") === false) {
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${name}: expected a metrics file, or a folder with one (${(0,_evaluation_baseline_contents_js__WEBPACK_IMPORTED_MODULE_4__/* .namesOf */ .eZ)("metrics")}), got neither`);
    }
    const metricsPath = file ?? path;
    const shown = file !== undefined && file !== (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, path) ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(name, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(file)) : name;
    const { metrics, digest } = await (0,_evaluation_metrics_file_read_js__WEBPACK_IMPORTED_MODULE_6__/* .readMetricsFile */ ._)(metricsPath, cwd, shown);
    if (metrics.names(1).length === 0)
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${shown}: expected metrics, got no number`);
    const evaluation = await evaluationBeside((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, metricsPath), metrics, { name: shown, role });
    return { name, metricsPath: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, metricsPath), metrics, digest, evaluation };
}
/**
 * @throws {Failure} when the evaluation speaks of other metrics: then its digests are another model's. A baseline's may lack
 * what an older version did not write.
 */
async function evaluationBeside(metricsPath, metrics, { name, role }) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(metricsPath), "evaluation.json");
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, "utf8").catch(() => undefined);
    const { evaluationDocument } = await __webpack_require__.e("evaluation-metrics-evaluation").then(__webpack_require__.bind(__webpack_require__, "src/evaluation/metrics/evaluation.ts"));
    const where = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(name), "evaluation.json");
    if (text === undefined || !evaluationDocument.marks((0,_evaluation_metrics_file_json_js__WEBPACK_IMPORTED_MODULE_5__/* .parseMetricsJson */ .j)(text, where)))
        return { absent: {}, problems: [] };
    const parsed = (0,_core_shape_index_js__WEBPACK_IMPORTED_MODULE_3__/* .jsonOf */ .o_)(text, where, "an evaluation");
    const { value: evaluation, problems } = role === "baseline"
        ? evaluationDocument.fitting(parsed, where)
        : { value: evaluationDocument.check(parsed, where), problems: [] };
    for (const [metric, value] of Object.entries(evaluation.metrics ?? {})) {
        const own = metrics.read([metric]);
        if (own.kind !== "number" || Number.isNaN(own.value))
            continue;
        // Metrics files are often rounded, to three digits at worst.
        if (Math.abs(own.value - value) <= 1e-3 * Math.max(1, Math.abs(value)))
            continue;
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${name}: expected the metrics of evaluation.json beside it, got ${metric} ${own.value} where it has ${value} (one of the two is another model's)`);
    }
    const { model_digest, data_digest, positive_class, absent = {} } = evaluation;
    return {
        ...(model_digest !== undefined && { model_digest }),
        ...(data_digest !== undefined && { data_digest }),
        ...(positive_class !== undefined && { positive_class }),
        absent,
        problems,
        ...(evaluation.run !== undefined && { run: evaluation.run }),
    };
}
/**
 * Finds the model to compare with that the input `role` names.
 *
 * @throws {Failure} when it cannot be reached or read, and when it is the candidate itself: that comparison is always green.
 */
async function readGateBaseline({ role, spec, candidate }, { cwd, env, signal, github }) {
    // Most gates compare with nothing, and need not load how to find it.
    const { findBaseline } = await Promise.all(/* import() */[__webpack_require__.e("contract"), __webpack_require__.e("evaluation-baseline-baseline")]).then(__webpack_require__.bind(__webpack_require__, "src/evaluation/baseline/baseline.ts"));
    const { readBaselineRecord } = await Promise.all(/* import() */[__webpack_require__.e("yaml"), __webpack_require__.e("data-features"), __webpack_require__.e("evaluation-baseline-record")]).then(__webpack_require__.bind(__webpack_require__, "src/evaluation/baseline/record.ts"));
    const baseline = await findBaseline(spec, { cwd, env, signal, github });
    if (!baseline.found) {
        return { ...nothing(baseline.reason), remove: async () => { } };
    }
    try {
        const folder = await (0,_evaluation_baseline_contents_js__WEBPACK_IMPORTED_MODULE_4__/* .reportIn */ .kf)(baseline.path);
        const metrics = folder && (await (0,_evaluation_baseline_contents_js__WEBPACK_IMPORTED_MODULE_4__/* .partOf */ .BU)(folder, "metrics"));
        if (folder === undefined || metrics === undefined)
            return { ...nothing(`${baseline.name} has no metrics (${(0,_evaluation_baseline_contents_js__WEBPACK_IMPORTED_MODULE_4__/* .namesOf */ .eZ)("metrics")})`), remove: baseline.remove };
        const report = await readReport(metrics, cwd, { name: nameOf(baseline, metrics), role: "baseline" });
        if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(report.metricsPath)) === (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(candidate.metricsPath))) {
            throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${role}: expected another model's metrics, got those that are judged (${baseline.name})`);
        }
        const predictionsPath = await (0,_evaluation_baseline_contents_js__WEBPACK_IMPORTED_MODULE_4__/* .partOf */ .BU)(folder, "predictions");
        // Where `test-model` fetched it from.
        const record = await readBaselineRecord(folder);
        return {
            report,
            predictionsPath,
            artifactPath: spec?.startsWith("artifact:") ? baseline.path : undefined,
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
    return {
        report: undefined,
        predictionsPath: undefined,
        artifactPath: undefined,
        name: "none",
        commit: undefined,
        reason,
    };
}
/** What was fetched lies in a folder whose name says nothing. */
function nameOf({ name, path }, file) {
    return file === path ? name : `${name}/${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(path, file)}`;
}
/** The predictions beside the candidate's metrics, when the input names none. */
async function predictionsBeside({ metricsPath }) {
    return (0,_evaluation_baseline_contents_js__WEBPACK_IMPORTED_MODULE_4__/* .partOf */ .BU)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(metricsPath), "predictions");
}


/***/ }),

/***/ "src/actions/run/index.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ run)
});

// EXTERNAL MODULE: ./src/contract/action.ts
var action = __webpack_require__("src/contract/action.ts");
// EXTERNAL MODULE: ./src/contract/artifact-upload.ts
var artifact_upload = __webpack_require__("src/contract/artifact-upload.ts");
// EXTERNAL MODULE: ./src/contract/input-groups.ts
var input_groups = __webpack_require__("src/contract/input-groups.ts");
// EXTERNAL MODULE: ./src/core/failure.ts
var failure = __webpack_require__("src/core/failure.ts");
// EXTERNAL MODULE: ./src/actions/report-model/findings.ts + 5 modules
var findings = __webpack_require__("src/actions/report-model/findings.ts");
// EXTERNAL MODULE: ./src/actions/report-model/tell.ts + 9 modules
var tell = __webpack_require__("src/actions/report-model/tell.ts");
// EXTERNAL MODULE: ./src/actions/gate-on-metric/index.ts + 17 modules
var gate_on_metric = __webpack_require__("src/actions/gate-on-metric/index.ts");
// EXTERNAL MODULE: ./src/actions/report-model/inputs.ts
var inputs = __webpack_require__("src/actions/report-model/inputs.ts");
// EXTERNAL MODULE: ./src/actions/test-model/inputs.ts + 1 modules
var test_model_inputs = __webpack_require__("src/actions/test-model/inputs.ts");
// EXTERNAL MODULE: ./src/actions/train/inputs.ts
var train_inputs = __webpack_require__("src/actions/train/inputs.ts");
;// CONCATENATED MODULE: ./src/actions/run/inputs.ts





// The pipeline itself passes these files from part to part.
const { metrics: _metrics, predictions: _predictions, model: _model, "upload-anchor": _uploadAnchor, rules, ...gateInputs } = gate_on_metric["default"].inputs;
const { slices, baseline, "positive-class": positiveClass } = test_model_inputs/* testModelInputs */.L;
const { comment, issue, key } = inputs/* reportModelInputs */.n;
const runInputs = {
    ...gateInputs,
    ...train_inputs/* trainInputs */.iM,
    "positive-class": positiveClass,
    baseline,
    slices,
    comment: { ...comment, default: "never" },
    issue,
    key,
    "upload-artifact": (0,artifact_upload/* artifactName */.Cs)("the report, and for the model if it passed"),
    rules: { ...rules, description: `${rules.description} Without rules, nothing is gated.` },
};
const reportOutputs = {
    "report-path": "Path of the report as Markdown. Only with `comment` or `issue`.",
    "comment-url": "URL of the comment, if there is one.",
    "issue-url": "URL of the issue, if one was written.",
};
const runOutputs = { ...train_inputs/* trainOutputs */.$5, ...test_model_inputs/* testModelOutputs */.U, ...gate_on_metric["default"].outputs, ...reportOutputs };

// EXTERNAL MODULE: ./src/reports/markdown/block.ts
var block = __webpack_require__("src/reports/markdown/block.ts");
// EXTERNAL MODULE: ./src/reports/markdown/budget.ts
var budget = __webpack_require__("src/reports/markdown/budget.ts");
// EXTERNAL MODULE: ./src/actions/test-model/outcome.ts + 1 modules
var outcome = __webpack_require__("src/actions/test-model/outcome.ts");
// EXTERNAL MODULE: ./src/actions/train/outcome.ts
var train_outcome = __webpack_require__("src/actions/train/outcome.ts");
;// CONCATENATED MODULE: ./src/actions/run/outcome.ts





const notGated = { results: undefined, "failed-rules": undefined, "gate-path": undefined };
const notReported = {
    "report-path": undefined,
    "comment-url": undefined,
    "issue-url": undefined,
};
/** The outcome of the whole pipeline. Every part contributes; the pipeline fails when one of them fails. */
function runOutcome({ training, testing, gate }, report, inputs) {
    const trained = (0,train_outcome/* trainOutcome */.H)(training, inputs, artifact_upload/* noArtifact */.OS);
    const tested = (0,outcome/* testOutcome */.B)(testing, inputs, artifact_upload/* noArtifact */.OS);
    const judged = gate === undefined ? [tested] : [tested, gate];
    const parts = [trained, ...judged];
    const failures = parts.flatMap(({ failure }) => failure ?? []);
    // Of every part: two of them write a JUnit report.
    const files = parts.flatMap((part) => Object.entries(part.outputs).filter(([name, file]) => name.endsWith("-path") && file !== undefined));
    const verdicts = judged.map(({ outputs }) => outputs.verdict);
    const told = parts.flatMap(({ summary }) => summary);
    return {
        outputs: {
            ...trained.outputs,
            ...tested.outputs,
            ...notGated,
            ...gate?.outputs,
            ...notReported,
            ...(report && {
                "report-path": report.outputs["report-path"],
                "comment-url": report.outputs["comment-url"],
                "issue-url": report.outputs["issue-url"],
            }),
            passed: judged.every(({ outputs }) => outputs.passed === true),
            verdict: verdicts.find((each) => each === "fail") ?? verdicts.find((each) => each === "inconclusive") ?? "pass",
        },
        summary: (0,budget/* fit */.Uj)([
            (0,block/* heading */.R_)(1, failures.length === 0 ? "Pipeline passed" : "Pipeline failed"),
            ...(report === undefined ? told : [...report.summary, (0,block/* details */.zH)("Each part", told)]),
            (0,block/* heading */.R_)(2, "Files"),
            (0,block/* codeBlock */.DV)(files.map(([name, file]) => `${name.replace(/-path$/, "").padEnd(12)} ${file}`).join("\n")),
        ], { bytes: budget/* limits */.Fy.stepSummary - 1024 }),
        annotations: [...parts.flatMap(({ annotations = [] }) => annotations), ...(report?.annotations ?? [])],
        failure: failures.length === 0 ? undefined : failures.join("\n"),
    };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__("node:path");
// EXTERNAL MODULE: ./src/contract/inputs.ts
var contract_inputs = __webpack_require__("src/contract/inputs.ts");
// EXTERNAL MODULE: ./src/actions/test-model/testing.ts + 9 modules
var test_model_testing = __webpack_require__("src/actions/test-model/testing.ts");
// EXTERNAL MODULE: ./src/actions/train/training.ts + 18 modules
var train_training = __webpack_require__("src/actions/train/training.ts");
;// CONCATENATED MODULE: ./src/actions/run/pipeline.ts






/** The inputs of the pipeline that the test takes as they are; others of the same name are about the training. */
const TEST_INPUTS = [
    "report-dir",
    "positive-class",
    "baseline",
    "slices",
    "id-column",
    "weight-column",
    "seed",
    "on-failure",
];
function picked(given, names) {
    return Object.fromEntries(Object.entries(given).filter(([name]) => names.includes(name)));
}
/** Trains, tests and, where there are rules, gates. */
async function runPipeline(inputs, context) {
    const { given } = context;
    const report = inputs["report-dir"];
    const training = await (0,train_training/* trainModel */._)(inputs, context);
    const testing = await (0,test_model_testing/* testModel */.Q)({
        ...(0,contract_inputs/* read */.LF)(test_model_inputs/* testModelInputs */.L, () => undefined),
        model: inputs["model-dir"],
        data: [training.testDataPath],
        "report-dir": inputs["report-dir"],
        "positive-class": inputs["positive-class"],
        baseline: inputs.baseline,
        slices: inputs.slices,
        "id-column": inputs["id-column"],
        "weight-column": inputs["weight-column"],
        seed: inputs.seed,
        "on-failure": inputs["on-failure"],
    }, { ...context, given: { ...picked(given, TEST_INPUTS), model: inputs["model-dir"], data: training.testDataPath } });
    const gated = inputs.rules !== undefined || inputs.metric !== undefined;
    if (!gated || testing.ended !== "evaluated")
        return { training, testing, gate: undefined };
    // The schema is about the tables of `data`; the predictions are trainyard's own.
    const { schema: _schema, ...gateGiven } = given;
    const verdict = await gate_on_metric["default"].run({
        ...inputs,
        schema: undefined,
        model: undefined,
        "upload-anchor": undefined,
        metrics: testing.paths.metrics,
        predictions: [testing.paths.predictions],
        // Without a baseline report, the gate itself says why there is none.
        baseline: testing.baselinePath ?? inputs.baseline,
        "upload-artifact": undefined,
    }, {
        ...context,
        given: {
            ...gateGiven,
            metrics: (0,external_node_path_.join)(report, "metrics.json"),
            ...(testing.baselinePath !== undefined && { baseline: testing.baselinePath }),
        },
    });
    return { training, testing, gate: verdict };
}

;// CONCATENATED MODULE: ./src/actions/run/index.ts









/* harmony default export */ const run = ((0,action/* action */.X)({
    name: "run",
    description: "Runs the whole pipeline in one step: trains a model, tests it on held-out rows, checks its metrics against rules, and reports the result.",
    examples: [
        '--data data/customers.csv --target churned --rules "accuracy >= 0.9"',
        '--data data/customers.csv --target churned --rules "f1 >= baseline - 0.01" --baseline git:main:report',
    ],
    groups: {
        Data: input_groups/* dataGroup */.m8,
        Split: input_groups/* splitGroup */.kE,
        Model: input_groups/* forestGroup */.PG,
        Test: ["slices", "positive-class"],
        Gate: input_groups/* ruleGroup */.yH,
        Baseline: input_groups/* baselineGroup */.zz,
        Output: input_groups/* outputGroup */.ro,
    },
    inputs: runInputs,
    outputs: runOutputs,
    async run(inputs, context) {
        const { "model-dir": model, "report-dir": report } = inputs;
        const reporting = inputs.comment !== "never" || inputs.issue !== "never";
        const pipeline = await runPipeline(inputs, context).catch(async (error) => {
            // An older report must not stand for a run that has no results.
            if (reporting && error instanceof failure/* Failure */.H)
                await (0,tell/* tell */.q)((0,findings/* nothingBut */.z)(error.message), inputs, context);
            throw error;
        });
        const sources = { "report-dir": report, model, files: undefined, baseline: undefined, schema: undefined };
        const told = reporting ? await (0,tell/* tell */.q)(await (0,findings/* gather */.k)(sources, context), inputs, context) : undefined;
        const outcome = runOutcome(pipeline, told, inputs);
        // A policy can let a failed verdict pass: a refused model must not be uploaded where it could be taken for a champion.
        const content = { report, ...(outcome.outputs.passed && { model }) };
        const artifact = await (0,artifact_upload/* uploadResults */.g4)(inputs["upload-artifact"], content, context);
        return { ...outcome, outputs: { ...outcome.outputs, ...artifact } };
    },
}));


/***/ }),

/***/ "src/evaluation/rules/rule-form.ts":
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
    if (bound === undefined || bound.models.length > 1)
        return OTHER;
    const [to] = bound.models;
    return to === undefined
        ? { kind: "absolute", pattern: metric.pattern, higher, bound: bound.constant }
        : { kind: "relative", to, pattern: metric.pattern, higher, offset: bound.constant };
}
function flipped(comparator) {
    if (comparator.startsWith(">"))
        return comparator.replace(">", "<");
    return comparator.replace("<", ">");
}
/** The same metric of `models`, plus a constant; undefined when it is anything else. */
function affine(expression, references, pattern) {
    const constant = constantOf(expression);
    if (constant !== undefined)
        return { models: [], constant };
    const reference = references.get(expression);
    if (reference !== undefined && reference.of !== "metrics" && String(reference.pattern) === String(pattern))
        return { models: [reference.of], constant: 0 };
    if (expression.kind !== "sum")
        return undefined;
    const sum = { models: [], constant: 0 };
    for (const { minus, of } of expression.terms) {
        const term = affine(of, references, pattern);
        if (term === undefined || (minus && term.models.length > 0))
            return undefined;
        sum.models.push(...term.models);
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

/***/ "src/evaluation/rules/wildcards.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pe: () => (/* binding */ wildcardsIn),
/* harmony export */   U: () => (/* binding */ patternText),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   sy: () => (/* binding */ boundTo),
/* harmony export */   th: () => (/* binding */ matchesOf)
/* harmony export */ });
/* harmony import */ var _expression_tokens_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/evaluation/expression/tokens.ts");

/**
 * All that the wildcards of a rule stand for, in the metrics and in the baseline: a class that was dropped is a class that
 * fails, not one that is forgotten. The nth wildcard of every path stands for the same name.
 */
function matchesOf(references, { wildcards, models, limit }) {
    const found = new Map();
    for (const reference of references) {
        if (wildcardsIn(reference) !== wildcards)
            continue;
        for (const match of models[reference.of]?.matches(reference.pattern, limit + 1) ?? [])
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
        const bare = text.slice(at.start, at.end) === of;
        const path = (0,_expression_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .written */ .Mp)(boundTo(pattern, bound));
        result += text.slice(end, at.start) + (bare ? of : of === "metrics" ? path : `${of}.${path}`);
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
