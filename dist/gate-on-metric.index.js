export const id = "gate-on-metric";
export const ids = ["gate-on-metric"];
export const modules = {

/***/ "src/actions/gate-on-metric/index.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ gate_on_metric)
});

var action = __webpack_require__("src/contract/action.ts");
var artifact_upload = __webpack_require__("src/contract/artifact-upload.ts");
var input_groups = __webpack_require__("src/contract/input-groups.ts");
var recorded_inputs = __webpack_require__("src/contract/recorded-inputs.ts");
var tracking_input = __webpack_require__("src/contract/tracking-input.ts");
var failure = __webpack_require__("src/core/failure.ts");
var version = __webpack_require__("src/core/version.ts");
var expression = __webpack_require__("src/evaluation/expression/expression.ts");
var tokens = __webpack_require__("src/evaluation/expression/tokens.ts");
var direction = __webpack_require__("src/evaluation/metrics/direction.ts");
;// CONCATENATED MODULE: ./src/evaluation/metrics/range.ts

const SHARES = new Set(`accuracy balanced_accuracy precision recall f1 f1_score roc_auc roc_auc_ovr roc_auc_ovo auc pr_auc average_precision
   specificity sensitivity jaccard iou dice ece error_rate false_positive_rate false_negative_rate
   line_coverage branch_coverage function_coverage`.split(/\s+/));
const CORRELATIONS = new Set(["mcc", "matthews_corrcoef", "kappa", "cohen_kappa"]);
const SIZES = new Set(`log_loss mse rmse mae mape median_ae max_error rmsle smape mean_squared_error root_mean_squared_error
   mean_absolute_error`.split(/\s+/));
const AT_MOST_ONE = new Set(["r2", "r2_score", "adjusted_r2", "explained_variance"]);
/** Returns the smallest and the largest possible value of a known metric. Undefined for an unknown one. */
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
/** Single-precision rounding may give a share slightly above 1. */
const TOLERANCE = 1e-6;
/** Describes a value that a known metric cannot have. Undefined if the value is possible. */
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

var rule_form = __webpack_require__("src/evaluation/rules/rule-form.ts");
;// CONCATENATED MODULE: ./src/evaluation/rules/comparison.ts


/** Looks up the numbers behind a rule's paths and compares them. Undefined if one is missing. */
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
	// Computed values are compared within rounding, because 0.8 - 0.1 is 0.7000000000000001. Others are compared exactly.
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

var nearest = __webpack_require__("src/core/nearest.ts");
;// CONCATENATED MODULE: ./src/evaluation/rules/unknown-metric.ts

/** Maximum number of problems in a message. Further ones are counted. */
const MOST_PROBLEMS = 20;
/** Explains why a name cannot be judged, and suggests similar names. */
function unknownMetric(name, { reading, metrics, rule }) {
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
	// A name with a hyphen or a slash is parsed as an expression unless it is quoted.
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
/** Combines problems into one message. Texts that exceed the limit are not computed. */
function problemList(problems) {
	const lines = problems.slice(0, MOST_PROBLEMS).map((problem) => problem());
	if (problems.length > MOST_PROBLEMS)
		lines.push(`and ${problems.length - MOST_PROBLEMS} more metrics that do not exist`);
	return lines.join("\n");
}

var rules_wildcards = __webpack_require__("src/evaluation/rules/wildcards.ts");
;// CONCATENATED MODULE: ./src/evaluation/rules/judgement.ts







/** Maximum of rules times matches. No person could read as many. */
const MOST_JUDGEMENTS = 100_000;
/**
 * Judges rules by their numbers alone. A number that is not finite makes its rule fail, wherever it occurs. So does a
 * metric in `undefinedMetrics`, which is known to have no value.
 *
 * @throws {Failure} that names every unknown metric, with the nearest existing one.
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
		const name = (0,tokens/* written */.Mp)(path);
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
			// A name in 10,000 rules is one problem, and the nearest name is only searched for if it will be shown.
			unknown.set(`${of} ${name}`, () => unknownMetric(name, { reading, metrics: source, rule }));
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
/** Returns the metrics that a rule converts before comparing them: `accuracy / 100`. */
function scaledIn(condition) {
	const scaled = new Set();
	(0,expression/* walk */.n)(condition, (each) => {
		if (each.kind === "product")
			for (const { of } of each.factors)
				scaled.add(of);
	});
	return scaled;
}
/** Evaluates with three values: a part with a missing baseline is neither true nor false, but may not matter. */
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
			// All parts are evaluated, so that no NaN is hidden.
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

var rule = __webpack_require__("src/evaluation/rules/rule.ts");
var run_stamp = __webpack_require__("src/evaluation/run-stamp.ts");
var shown_path = __webpack_require__("src/platform/file/shown-path.ts");
;// CONCATENATED MODULE: ./src/actions/gate-on-metric/champion.ts


/**
 * Checks that the metrics belong to the model that they are used to approve.
 *
 * @throws {Failure} if they belong to another model, or do not name theirs.
 */
async function refuseOtherModel(model, { name, evaluation }, cwd) {
	// Most gates only compare numbers and do not need to load the code that reads models.
	const { identityOf } = await Promise.all(/* import() */[__webpack_require__.e("models-predictor-identity"), __webpack_require__.e("platform-file")]).then(__webpack_require__.bind(__webpack_require__, "src/models/predictor/identity.ts"));
	const { digest } = await identityOf(model, cwd);
	const measured = evaluation.model_digest;
	if (measured === digest)
		return;
	throw new failure/* Failure */.H(measured === undefined
		? `model: ${model}: expected an evaluation.json next to ${name} that names its digest, got none (test-model writes it)`
		: `model: ${model}: expected the model that ${name} is about, ${measured}, got ${digest} (run test-model for this model)`);
}
/**
 * Uploads the report. If a model is named, uploads both, but only if the gate passes: an artifact of that name never
 * contains a rejected model, whatever happens to the rest of the run.
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
 * that many small losses are compared with the margin as one.
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

var number_text = __webpack_require__("src/core/number-text.ts");
var holm = __webpack_require__("src/evaluation/statistics/holm.ts");
var numbers = __webpack_require__("src/evaluation/blocks/numbers.ts");
var binomial = __webpack_require__("src/evaluation/statistics/binomial.ts");
var normal = __webpack_require__("src/evaluation/statistics/normal.ts");
;// CONCATENATED MODULE: ./src/evaluation/statistics/power.ts


const quantiles = ({ level, power = 0.8 }) => [(0,normal/* normalQuantile */.Z)(1 - level), (0,normal/* normalQuantile */.Z)(power)];
/**
 * Returns a cautious share of rows on which two models differ: its upper 80 % limit (Clopper and Pearson). If two of
 * 375 rows differ, it is 1.1 % compared with an observed share of 0.5 %.
 */
function likelyDiscordance(differing, rows) {
	return (0,binomial/* clopperPearson */.mI)(differing, rows, 0.6).high;
}
/**
 * Returns the smallest loss that McNemar's test detects with the required power, if models differ on a share
 * `discordance` of `rows`. A loss x needs a discordance of at least x, so the result is never below (z_α + z_β)² /
 * rows, which is five or six rows.
 */
function detectableLoss(discordance, rows, plan) {
	const [alpha, beta] = quantiles(plan);
	const z = alpha + beta;
	return Math.min(1, Math.max(z * Math.sqrt(discordance / rows), (z * z) / rows));
}
/** Returns the number of rows that McNemar's test needs to detect a `loss` (Connor 1987). */
function rowsToDetect(loss, discordance, plan) {
	const [alpha, beta] = quantiles(plan);
	const share = Math.max(discordance, loss);
	return Math.ceil(((alpha * Math.sqrt(share) + beta * Math.sqrt(Math.max(0, share - loss * loss))) / loss) ** 2);
}
/**
 * Returns the number of rows that Tango's test needs to show that a loss is below `margin` if there is no loss. The
 * variance is that under the hypothesis (Nam 1997), with the half row of the test's continuity correction.
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
 * Returns the smallest loss that is shown to exceed `margin` with the required power. It uses two variances: under
 * the hypothesis that of a model worse by the margin, and for the power that of the loss itself. The continuity
 * correction costs one row.
 */
function lossBeyond({ margin, discordance, rows }, plan) {
	const [alpha, beta] = quantiles(plan);
	let loss = margin;
	for (let i = 0; i < 50; i++) {
		const share = Math.max(discordance, loss);
		// The hypothesis assumes the observed discordance, but at least the margin.
		const restricted = Math.max(0, share - margin * margin);
		const own = Math.max(0, share - loss * loss);
		loss = margin + (alpha * Math.sqrt(restricted / rows) + beta * Math.sqrt(own / rows)) + 1 / rows;
	}
	return Math.min(1, loss);
}
/**
 * Returns the number of rows (or groups) needed to detect a `difference`, if `rows` of them gave `standardError`. The
 * variance is inversely proportional to their number.
 */
function rowsNeeded({ rows, standardError }, difference, plan) {
	const [alpha, beta] = quantiles(plan);
	return Math.ceil(rows * (((alpha + beta) * standardError) / difference) ** 2 - 1e-9);
}
/** Returns the smallest difference that a measurement with this standard error detects with the required power. */
function detectable(standardError, plan) {
	const [alpha, beta] = quantiles(plan);
	return (alpha + beta) * standardError;
}

;// CONCATENATED MODULE: ./src/actions/gate-on-metric/detectable.ts



/**
 * Describes what this number of rows can detect with a probability of 80 %, given how often the models differ. In
 * `no-worse` this is the smallest loss that fails. In `non-inferior` it is the number of rows that shows an equally
 * good model to be within the margin.
 */
function detectableText(answer, { metric, level }) {
	const { evidence, threshold, higher, mode, inPoints } = answer;
	const amount = (value) => {
		const points = Number((value * 100).toPrecision(2));
		if (inPoints)
			return `${(0,number_text/* plainNumber */.ku)(points)} ${points === 1 ? "point" : "points"}`;
		return (0,numbers/* inUnit */.IP)(Number(value.toPrecision(2)), metric);
	};
	const setting = settingText(answer);
	const plan = { level };
	const error = evidence.standardError;
	const units = evidence.groups ?? evidence.rows;
	const unit = evidence.groups === undefined ? "rows" : "groups";
	const [loss, gain] = higher ? ["loss", "gain"] : ["rise", "fall"];
	// A margin is a permitted loss. A required improvement has the opposite sign.
	const margin = higher ? -threshold : threshold;
	const discordance = evidence.differing === undefined ? undefined : likelyDiscordance(evidence.differing, evidence.rows);
	if (discordance === undefined && !(error > 0))
		return `${setting}: they do not say how much the models differ elsewhere`;
	if (mode === "no-worse" || margin <= 0) {
		const beyond = discordance === undefined
			? Math.abs(margin) + detectable(error, plan)
			: margin > 0
				? lossBeyond({ margin, discordance, rows: evidence.rows }, plan)
				: Math.abs(margin) + detectableLoss(discordance, evidence.rows, plan);
		const found = mode === "no-worse" ? `a ${loss} of ${amount(beyond)} is found` : `a ${gain} of ${amount(beyond)} is shown`;
		return `${setting}: ${found} with a probability of 80 %, a smaller one less often`;
	}
	const needed = discordance === undefined
		? rowsNeeded({ rows: units, standardError: error }, margin, plan)
		: rowsToShow(margin, discordance, plan);
	const claim = `showing that a ${loss} is below ${amount(margin)}`;
	return needed > units
		? `${setting}: ${claim} takes about ${about(needed)} ${unit}`
		: `${setting}: enough for ${claim}, which takes about ${about(needed)}`;
}
function settingText({ evidence: { rows, groups, differing } }) {
	const rowsText = `${rows.toLocaleString("en-US")} rows${groups === undefined ? "" : ` in ${groups.toLocaleString("en-US")} groups`}`;
	if (differing === undefined)
		return rowsText;
	return `${rowsText}, models differ on ${(0,number_text/* plainNumber */.ku)(Number(((100 * differing) / rows).toPrecision(2)))} %`;
}
/** A number of rows, rounded to two digits. */
function about(count) {
	return (0,number_text/* plainNumber */.ku)(Math.round(Number(count.toPrecision(2))));
}

;// CONCATENATED MODULE: ./src/actions/gate-on-metric/rule-text.ts




/** Says whether the metric is above or below its bound, and by how much. */
function comparisonText(judgement) {
	const { decisive, holds } = judgement;
	if (decisive === undefined)
		return holds ? "holds" : "does not hold";
	const metric = metricName(judgement);
	const { value, limit, comparator, baseline } = decisive;
	const [shown, bound] = (0,number_text/* comparedNumbers */.Yq)(value, limit).map((text) => text + (0,numbers/* unitOf */.uF)(metric));
	const distance = (0,numbers/* inUnit */.IP)(Math.abs(value - limit), metric);
	const against = baseline === undefined || baseline === limit ? "" : `; the baseline is ${(0,numbers/* inUnit */.IP)(baseline, metric)}`;
	if (comparator === "==" || comparator === "!=")
		return `${shown} compared with ${bound}`;
	// The comparison shown here may not decide a rule that has several parts.
	if (decisive.holds !== holds)
		return `${shown} compared with ${bound}, in a rule of several parts`;
	if (value === limit)
		return `${shown} equals the limit${against}`;
	return `${shown} is ${value > limit ? "above" : "below"} ${bound} (by ${distance}${against})`;
}
/** Returns the name that determines the unit of a rule's numbers: that of its first metric. */
function metricName({ rule, bound }) {
	for (const { of, pattern } of rule.references.values())
		if (of === "metrics")
			return (0,tokens/* written */.Mp)((0,rules_wildcards/* boundTo */.sy)(pattern, bound));
	return "";
}
/** Describes the measured number as a sentence without its end. */
function estimateText({ evidence: { estimate }, of }, metric) {
	if (of === "metric")
		return `${metric} is ${(0,numbers/* inUnit */.IP)(estimate, metric)}`;
	if (estimate === 0)
		return `${metric} equals the ${of}'s`;
	return `${metric} is ${(0,numbers/* inUnit */.IP)(Math.abs(estimate), metric)} ${estimate > 0 ? "above" : "below"} the ${of}'s`;
}
/** Describes what a rule requires of the metric, or of its difference from another model's. */
function keptText({ of, threshold, higher }, metric) {
	const least = higher ? "at least" : "at most";
	if (of === "metric")
		return `${least} ${(0,numbers/* inUnit */.IP)(threshold, metric)}`;
	if (threshold === 0)
		return `${least} the ${of}'s`;
	// "at most 0.01 below" describes a permitted loss. A required improvement has the opposite sign.
	const allowed = threshold < 0 === higher;
	return `${allowed ? "at most" : "at least"} ${distanceText(of, threshold, metric)}`;
}
/** Describes the opposite of the requirement. */
function brokenText({ of, threshold, higher }, metric) {
	const wrong = higher ? "below" : "above";
	if (of === "metric")
		return `${wrong} ${(0,numbers/* inUnit */.IP)(threshold, metric)}`;
	if (threshold === 0)
		return `${wrong} the ${of}'s`;
	const allowed = threshold < 0 === higher;
	return `${allowed ? "more than" : "less than"} ${distanceText(of, threshold, metric)}`;
}
function distanceText(of, threshold, metric) {
	return `${(0,numbers/* inUnit */.IP)(Math.abs(threshold), metric)} ${threshold < 0 ? "below" : "above"} the ${of}'s`;
}
function pText(p, method) {
	return `${(0,number_text/* pValueText */.nY)(p)}, ${method}`;
}

;// CONCATENATED MODULE: ./src/actions/gate-on-metric/decide.ts




/** Decides the result of each rule, in the order of the rules. */
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
 * Adjusts the p-values for "the rule is broken" by Holm's method within three families: rules about another model,
 * rules about a bound, and rules that only warn. A rule about a bound therefore costs the comparison with the
 * baseline no power.
 *
 * The claims that a rule is met need no adjustment: the gate passes only if all are shown, and a model that breaks a
 * rule passes that rule with at most the level's probability (an intersection-union test, Berger 1982).
 */
function adjustedByFamily(weighed) {
	const families = new Map();
	for (const rule of weighed) {
		const name = rule.judgement.rule.level === "warn" ? "warn" : rule.answer.of === "metric" ? "bound" : "model";
		families.set(name, [...(families.get(name) ?? []), rule]);
	}
	const adjusted = new Map();
	for (const family of families.values()) {
		const broken = (0,holm/* holm */.f)(family.map(({ answer }) => answer.broken));
		family.forEach(({ judgement }, i) => {
			adjusted.set(judgement, { broken: broken[i], family: family.length });
		});
	}
	return adjusted;
}
/** Returns true if every rule about the anchor shows that the model is at least as good as the anchor. */
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
/** A difference below this share of the metric counts as no difference, however significant it is. */
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
			// The intervals are two-sided, as in evaluation.json: two one-sided bounds of 95 % enclose 90 %.
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
		const why = `so many rows allow too few resamples for a confidence of ${confidence}: the smallest p would be ${(0,number_text/* pValueNumber */.ZI)(least)}, ${evidence.method}`;
		return end("inconclusive", `inconclusive: ${estimate}; ${why}`, onInconclusive);
	}
	if (noWorse)
		return end("pass", `${estimate}: not proven ${miss} (${test})`);
	const goal = keptText(answer, metric);
	if (kept <= level)
		return end("pass", `${estimate}: shown to be ${goal} (${test})`);
	const hint = detectable === undefined ? "" : `; ${detectable}`;
	if (answer.unshowable !== undefined)
		return end("inconclusive", `inconclusive: ${estimate}, not proven ${miss}; ${answer.unshowable}`, onInconclusive);
	return end("inconclusive", `inconclusive: ${estimate}, neither shown to be ${goal} nor proven ${miss} (${test})${hint}`, onInconclusive);
}
function isWithoutEffect({ of, threshold, evidence }, { decisive }) {
	if (of === "metric" || threshold !== 0 || decisive === undefined)
		return false;
	// The whole interval must be zero. An estimate of zero from rows that differ may be chance.
	const { low, high } = evidence.interval;
	const largest = Math.max(Math.abs(evidence.estimate), Math.abs(low), Math.abs(high));
	return largest <= NO_EFFECT * Math.max(Math.abs(decisive.value), Math.abs(decisive.limit));
}
const ENDS = { fail: "red", warn: "warning", pass: "green" };
/** A rule that only warns never fails the gate. */
function ended(policy, level) {
	return policy === "fail" && level === "warn" ? "warning" : ENDS[policy];
}
function fromNumbers({ rule, expression, decisive }) {
	return {
		expression,
		level: rule.level,
		value: decisive?.value ?? null,
		comparator: decisive?.comparator ?? null,
		bound: decisive?.limit ?? null,
		baseline: decisive?.baseline ?? null,
		difference: decisive === undefined ? null : rounded(decisive.value - decisive.limit),
		method: "point",
		interval: null,
		p: null,
		adjusted_p: null,
	};
}
/** Removes the rounding error of a subtraction: 0.89 - 0.88 becomes 0.01. */
function rounded(value) {
	return Number(value.toPrecision(12));
}

var data_inputs = __webpack_require__("src/contract/data-inputs.ts");
var inputs = __webpack_require__("src/contract/inputs.ts");
var notice_inputs = __webpack_require__("src/contract/notice-inputs.ts");
var shared_inputs = __webpack_require__("src/contract/shared-inputs.ts");
;// CONCATENATED MODULE: ./src/actions/gate-on-metric/inputs.ts






const gateInputs = {
	metrics: (0,inputs/* path */.Ae)({
		description: "Metrics to check: a file of trainyard, DVC (JSON, YAML, TOML), MLflow (a run as JSON) or github-action-benchmark, plain JSON or CSV; code coverage (Cobertura, lcov); or the folder of a report. When absent, `report/metrics.json`.",
	}),
	rules: shared_inputs/* sharedInputs */.dO.rules,
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
		description: "Report to compare with: a folder or file, `git:REF:PATH`, `git:merge-base:PATH`, `artifact:NAME` (from the newest successful run of the default branch), MLflow's `models:/NAME@ALIAS` or `runs:/ID`, or `none`.",
	}),
	anchor: (0,inputs/* text */.Qq)({
		description: "Report of the best model so far, for rules about `anchor`; named like `baseline`. It does not move with every model that passes, so that many small losses are seen as one.",
	}),
	"upload-anchor": (0,artifact_upload/* artifactName */.Cs)("the anchor: `model` and its report if the model passes and is shown to be at least as good, otherwise the anchor as it was"),
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
	schema: data_inputs/* dataInputs */.g.schema,
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
		description: "Number of models that are judged on the same test rows, such as 52 for a weekly schedule. `non-inferior` divides the significance level by it.",
		min: 1,
		max: 10_000,
		integer: true,
		default: "1",
	}),
	"group-column": shared_inputs/* sharedInputs */.dO["group-column"],
	"positive-class": shared_inputs/* sharedInputs */.dO["positive-class"],
	seed: shared_inputs/* sharedInputs */.dO.seed,
	"on-inconclusive": (0,inputs/* choice */.Yq)({
		description: "What to do when the data are not conclusive: a rule in `non-inferior` that is neither shown nor disproven, or too few groups.",
		choices: shared_inputs/* policies */.R3,
		default: "fail",
	}),
	"on-missing-baseline": shared_inputs/* sharedInputs */.dO["on-missing-baseline"],
	"on-failure": shared_inputs/* sharedInputs */.dO["on-failure"],
	"report-dir": shared_inputs/* sharedInputs */.dO["report-dir"],
	tracking: tracking_input/* trackingInput */.Az,
	token: (0,inputs/* githubToken */.bU)(),
	...notice_inputs/* noticeInputs */.c,
	"upload-artifact": (0,artifact_upload/* artifactName */.Cs)("the report folder. With `model`, it also holds the model, and exists only if the model passed"),
};

var external_node_path_ = __webpack_require__("node:path");
var gate_file = __webpack_require__("src/evaluation/gate/gate-file.ts");
var results_table = __webpack_require__("src/evaluation/gate/results-table.ts");
var write = __webpack_require__("src/platform/file/write.ts");
var xml_text = __webpack_require__("src/reports/junit/xml-text.ts");
;// CONCATENATED MODULE: ./src/actions/gate-on-metric/junit.ts

/**
 * Writes the rules as JUnit XML: a rule that fails is a `<failure>`, one that warns is `<skipped>` with its reason,
 * and numbers are properties. There is no `time`, because a metric has no duration.
 *
 * The XML is built by hand, because loading a library would take longer than the whole gate.
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
	const { status, method, value, bound, baseline, difference, interval, p, adjusted_p, expression, reason, ends } = result;
	const numbers = { value, bound, baseline, difference, low: interval?.low, high: interval?.high, p, adjusted_p };
	const properties = Object.entries({ status, method, ...numbers })
		.filter(([, each]) => each !== null && each !== undefined)
		.map(([name, each]) => `        <property name="${name}" value="${(0,xml_text/* xmlText */.x)(String(each))}"/>\n`);
	const said = (0,xml_text/* xmlText */.x)(reason);
	const end = ends === "red"
		? `      <failure message="${said}">${said}</failure>\n`
		: isSkipped(result)
			? `      <skipped message="${said}"/>\n`
			: `      <system-out>${said}</system-out>\n`;
	return `    <testcase classname="gate-on-metric" name="${(0,xml_text/* xmlText */.x)(expression)}">
      <properties>
${properties.join("")}      </properties>
${end}    </testcase>
`;
}
function isSkipped({ ends, status }) {
	return ends === "warning" || status === "skipped";
}

var block = __webpack_require__("src/reports/markdown/block.ts");
;// CONCATENATED MODULE: ./src/actions/gate-on-metric/summary.ts



/** Maximum number of rules in the table. gate.json has all of them. */
const MOST_ROWS = 100;
/** GitHub shows ten annotations of each kind per step. */
const MOST_ANNOTATIONS = 20;
function gateSummary(results, options) {
	return [
		(0,block/* heading */.R_)(2, title(results, options.verdict)),
		(0,block/* paragraph */.FY)(setting(options, results)),
		...(0,results_table/* resultsTable */.r6)(results, MOST_ROWS),
		...detectability((0,results_table/* ordered */.Sj)(results)),
		...(options.notes.length > 0 ? [(0,block/* list */.p_)(options.notes)] : []),
	];
}
/** The verdict and a row per rule; the reasons of rules that failed. */
function gateLog(results, { verdict, most }) {
	const failed = (0,results_table/* ordered */.Sj)(results).filter(({ ends }) => ends === "red");
	return [
		(0,block/* paragraph */.FY)(title(results, verdict)),
		...(0,results_table/* rulesTable */.mi)(results, failed.length > 0 ? MOST_ROWS : most),
		...(failed.length > 0 ? [(0,block/* list */.p_)(failed.slice(0, MOST_ANNOTATIONS).map(results_table/* reasonItem */.iT))] : []),
	];
}
function title(results, verdict) {
	const red = results.filter(({ ends }) => ends === "red").length;
	const all = `${(0,number_text/* plainNumber */.ku)(results.length)} ${results.length === 1 ? "rule" : "rules"}`;
	if (verdict === "fail")
		return `Gate failed: ${(0,number_text/* plainNumber */.ku)(red)} of ${all} failed`;
	return verdict === "pass" ? `Gate passed: ${all}` : `Gate inconclusive: ${all}`;
}
function setting({ mode, confidence, looks, models }, results) {
	const tested = results.some(({ mode: own }) => own !== undefined);
	const looked = looks > 1 ? `, with the level of what is shown shared by ${looks} looks` : "";
	const how = mode === "point" && !tested
		? "Numbers are compared directly, without a statistical test."
		: `Mode ${mode}, with one-sided tests at ${(0,number_text/* plainNumber */.ku)(confidence * 100)} % confidence${looked}.`;
	const compared = Object.entries(models).map(([role, text]) => ` ${role === "anchor" ? "Anchor" : "Baseline"}: ${text}.`);
	return how + compared.join("");
}
/** Lists the smallest differences that the test set can detect. Rules with the same answer share a sentence. */
function detectability(results) {
	const said = new Map();
	for (const { detectable, expression } of results) {
		if (detectable !== undefined && !said.has(detectable))
			said.set(detectable, expression);
	}
	const items = [...said].slice(0, 20).map(([text, expression]) => [(0,block/* code */.aY)(expression), `: ${text}`]);
	return items.length === 0 ? [] : [(0,block/* details */.zH)("What the test set can detect", [(0,block/* list */.p_)(items)])];
}
/** Returns an annotation for each rule that failed or warns. `file` is the metrics file. */
function gateAnnotations(results, onFailure, file) {
	return (0,results_table/* ordered */.Sj)(results)
		.filter(({ ends }) => ends === "warning" || (ends === "red" && onFailure !== "pass"))
		.slice(0, MOST_ANNOTATIONS)
		.map(({ expression, reason, ends }) => ({
		level: ends === "red" && onFailure === "fail" ? "error" : "warning",
		title: "gate-on-metric",
		message: `${expression}: ${reason}`,
		at: { file },
	}));
}

;// CONCATENATED MODULE: ./src/actions/gate-on-metric/outcome.ts







/** Writes `gate.json` and `junit-gate.xml`, and returns the outcome of the gate. */
async function gateOutcome(gate, { inputs, context, report, models }) {
	const folder = (0,external_node_path_.resolve)(context.cwd, inputs["report-dir"]);
	const gatePath = (0,external_node_path_.join)(folder, "gate.json");
	const junitPath = (0,external_node_path_.join)(folder, "junit-gate.xml");
	await (0,gate_file/* writeGateFile */.xC)(gatePath, gate);
	await (0,write/* replaceFile */.fR)(junitPath, gateJunit(gate.results));
	const { results, verdict, passed, notes } = gate;
	const red = results.filter(({ ends }) => ends === "red");
	const file = (0,shown_path/* shownPath */.p)(report.metricsPath, context.cwd);
	const listed = fitting((0,results_table/* ordered */.Sj)(results).map((result) => JSON.stringify(result)));
	if (listed.length < results.length) {
		context.reporter.notice(`the output \`results\` has the first ${listed.length} of ${results.length} rules, failed ones first; all are in ${(0,shown_path/* shownPath */.p)(gatePath, context.cwd)}`);
	}
	return {
		outputs: {
			passed,
			verdict,
			results: (0,results_table/* ordered */.Sj)(results).slice(0, listed.length),
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
		log: gateLog(results, { verdict, most: 5 }),
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
	return digest !== undefined && report.evaluation.model_digest === digest ? `${name}, which is the same model` : name;
}
/** Linux rejects environment variables of more than 128 KiB, and workflows pass outputs on through `env:`. */
const largestOutputBytes = 120_000;
/** Keeps as many texts from the start as fit into an output. */
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
	// An inconclusive rule counts as passed only if its policy lets it pass.
	const open = results.some(({ ends, status, level }) => status === "inconclusive" && level === "fail" && ends !== "green");
	const verdict = red ? "fail" : open ? "inconclusive" : "pass";
	return { verdict, passed: verdict === "pass" };
}

;// CONCATENATED MODULE: ./src/actions/gate-on-metric/short-form.ts




/**
 * Returns the rules that `metric` with `min`, `max`, `max-drop` and `max-relative-drop` means. A relative drop
 * is a share of |baseline|, so it also works for a negative baseline and is impossible for a baseline of zero.
 *
 * @throws {Failure} for bounds without a metric, for a metric without bounds (unless `compares`, where the mode alone
 * is enough), and for a drop of a metric of unknown direction, because a direction is never guessed.
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
		throw new failure/* Failure */.H(`metric: expected min or max with ${metric} (or max-drop, max-relative-drop), got none of them`);
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
	return (0,rule/* parseRules */.N)(texts.join("\n"), () => "metric").rules;
}
/** Returns whether a higher value of the metric is better. @throws {Failure} when the direction is unknown. */
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
		const [direction = ""] = /(higher|lower)$/i.exec(line) ?? [];
		const before = line.slice(0, line.length - direction.length).trimEnd();
		const name = before.slice(0, -1).trimEnd();
		if (direction === "" || (before !== "" && (!/[:=]$/.test(before) || name === ""))) {
			throw new failure/* Failure */.H(`direction: expected higher, lower or lines of NAME: higher, got ${JSON.stringify(line.slice(0, 80))}`);
		}
		directions.set(name, direction.toLowerCase());
	}
	return directions;
}
/** Returns a metric's name in the syntax of rules. It is quoted if it is not a valid path (`f1-score`). */
function asWritten(metric) {
	try {
		const [first, second] = (0,tokens/* tokenize */.qw)(metric);
		if (first?.kind === "path" && second?.kind === "end" && metric !== "baseline")
			return metric;
	}
	catch {
		// The text is not a path but a name with other characters in it.
	}
	return JSON.stringify(metric);
}

var sources = __webpack_require__("src/actions/gate-on-metric/sources.ts");
;// CONCATENATED MODULE: ./src/actions/gate-on-metric/tracking.ts
/** Logs the verdict to the tracking server, in the run of the model. */
async function trackGate(gate, { outcome, report, inputs }, context) {
	if (!context.env["MLFLOW_TRACKING_URI"] && inputs.tracking !== "required")
		return undefined;
	const { trackStep } = await Promise.all(/* import() */[__webpack_require__.e("platform-mlflow"), __webpack_require__.e("platform-http-2"), __webpack_require__.e("evaluation-gate"), __webpack_require__.e("delivery-tracking-track")]).then(__webpack_require__.bind(__webpack_require__, "src/delivery/tracking/track.ts"));
	const { gateEntries } = await __webpack_require__.e("track").then(__webpack_require__.bind(__webpack_require__, "src/evaluation/tracking/entries.ts"));
	const { outputs } = outcome;
	return trackStep({
		isStart: false,
		entries: { ...gateEntries(gate), metrics: foreignMetrics(report, context.now().getTime()) },
		files: [outputs["gate-path"], outputs["junit-path"], report.metricsPath],
		modelDigest: gate.model_digest,
	}, { policy: inputs.tracking, reportDir: inputs["report-dir"] }, context);
}
/** Metrics of another tool, which no other action has logged. */
function foreignMetrics({ evaluation, metrics }, timestamp) {
	if (evaluation.model_digest !== undefined || evaluation.data_digest !== undefined)
		return [];
	return metrics.names(mostMetrics).flatMap((key) => {
		const found = metrics.read(key.split("."));
		return found.kind === "number" ? [{ key, value: found.value, timestamp, step: 0 }] : [];
	});
}
const mostMetrics = 1000;

;// CONCATENATED MODULE: ./src/actions/gate-on-metric/index.ts


















/* harmony default export */ const gate_on_metric = ((0,action/* action */.X)({
	name: "gate-on-metric",
	description: "Checks metrics against rules, limits and a baseline, with statistical tests, and fails when a rule fails.",
	examples: [
		'--rules "accuracy >= 0.9"',
		'--rules "f1 >= baseline - 0.01" --baseline git:main:report --mode non-inferior',
	],
	groups: {
		Metrics: ["metrics", "model", "predictions", "schema", "group-column", "positive-class", "seed"],
		Rules: input_groups/* ruleGroup */.yH,
		Baseline: input_groups/* baselineGroup */.zz,
		Output: input_groups/* outputGroup */.ro,
	},
	inputs: gateInputs,
	outputs: {
		passed: "Whether every rule passed: `true` or `false`.",
		verdict: "Verdict: `pass`, `fail` or `inconclusive`.",
		results: "Results of the rules as JSON, failed ones first, with value, limit, baseline, interval, p and reason.",
		"failed-rules": "Rules that failed, one per line.",
		"gate-path": "Path of the verdict as JSON, with the digests of the model and data it is about.",
		"junit-path": "Path of the rules as JUnit XML.",
		...tracking_input/* trackingOutputs */.Ew,
		...artifact_upload/* artifactOutputs */.Fz,
	},
	async run(inputs, context) {
		const { cwd } = context;
		const { mode, confidence, looks } = inputs;
		if (inputs["upload-anchor"] !== undefined && inputs.model === undefined)
			throw new failure/* Failure */.H("upload-anchor: expected the input model, which becomes the anchor when it passes, got none");
		const { rules, notes } = rulesOf(inputs);
		const report = await (0,sources/* readReport */.tL)(inputs.metrics ?? usualMetrics, cwd);
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
				: await (await Promise.all(/* import() */[__webpack_require__.e("gate-on-metric-statistics"), __webpack_require__.e("evaluation-metrics-evaluation"), __webpack_require__.e("data-table"), __webpack_require__.e("data-features"), __webpack_require__.e("platform-workspace"), __webpack_require__.e("evaluation-served-model"), __webpack_require__.e("evaluation-comparison"), __webpack_require__.e("evaluation-statistics")]).then(__webpack_require__.bind(__webpack_require__, "src/actions/gate-on-metric/statistics.ts"))).weighAll(judgements, { inputs, report, models, context });
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
			const tracked = (0,tracking_input/* trackedOutputs */.zT)(await trackGate(gate, { outcome, report, inputs }, context));
			const artifact = await uploadJudged(gate, inputs, context);
			const reached = isAnchorReached(weighed.answers.values(), { confidence, looks });
			await uploadAnchor({ verdict: gate.verdict, anchor, reached }, inputs, context);
			return { ...outcome, outputs: { ...outcome.outputs, ...tracked, ...artifact } };
		}
		finally {
			await models.baseline?.remove();
			await models.anchor?.remove();
		}
	},
}));
/** The default path of the metrics that test-model writes. */
const usualMetrics = "report/metrics.json";
/** Collects the rules. @throws {Failure} if there is none, because a gate without rules would always pass. */
function rulesOf(inputs) {
	const directions = readDirections(inputs.direction ?? []);
	const { rules, repeated } = (0,rule/* parseRules */.N)(inputs.rules ?? "");
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







/** Reads the candidate's metrics from a file or a report folder. */
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
 * @throws {Failure} if the evaluation belongs to other metrics, because its digests are then another model's. A
 * baseline's evaluation may lack fields that an older version did not write.
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
		// Metrics files are often rounded, sometimes to three digits.
		if (Math.abs(own.value - value) <= 1e-3 * Math.max(1, Math.abs(value)))
			continue;
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${name}: expected the metrics of evaluation.json next to it, got ${metric} ${own.value} where it has ${value} (one of the two is another model's)`);
	}
	const { model_digest, data_digest, positive_class, own_metrics, absent = {} } = evaluation;
	return {
		...(model_digest !== undefined && { model_digest }),
		...(data_digest !== undefined && { data_digest }),
		...(positive_class !== undefined && { positive_class }),
		...(own_metrics !== undefined && { own_metrics }),
		absent,
		problems,
		...(evaluation.run !== undefined && { run: evaluation.run }),
	};
}
/**
 * Finds the model to compare with that the input `role` names.
 *
 * @throws {Failure} if it cannot be fetched or read, and if it is the candidate itself, because that comparison would
 * always pass.
 */
async function readGateBaseline({ role, spec, candidate }, { cwd, env, signal, github, pipeline }) {
	// Most gates have no baseline and do not need to load the code that finds one.
	const { findBaseline } = await Promise.all(/* import() */[__webpack_require__.e("platform-mlflow"), __webpack_require__.e("evaluation-gate"), __webpack_require__.e("evaluation-baseline-baseline")]).then(__webpack_require__.bind(__webpack_require__, "src/evaluation/baseline/baseline.ts"));
	const { readBaselineRecord } = await Promise.all(/* import() */[__webpack_require__.e("yaml"), __webpack_require__.e("data-features"), __webpack_require__.e("evaluation-baseline-record")]).then(__webpack_require__.bind(__webpack_require__, "src/evaluation/baseline/record.ts"));
	const baseline = await findBaseline(spec, { cwd, env, signal, github, targetBranch: pipeline?.run.targetBranch });
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
		// The record says where `test-model` fetched the baseline from.
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
/** Returns a readable name: the path of a fetched file begins with a meaningless folder name. */
function nameOf({ name, path }, file) {
	return file === path ? name : `${name}/${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(path, file)}`;
}
/** Finds the predictions next to the candidate's metrics, if the input names none. */
async function predictionsBeside({ metricsPath }) {
	return (0,_evaluation_baseline_contents_js__WEBPACK_IMPORTED_MODULE_4__/* .partOf */ .BU)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(metricsPath), "predictions");
}


/***/ }),

/***/ "src/actions/run/index.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ run)
});

var action = __webpack_require__("src/contract/action.ts");
var artifact_upload = __webpack_require__("src/contract/artifact-upload.ts");
var input_groups = __webpack_require__("src/contract/input-groups.ts");
var failure = __webpack_require__("src/core/failure.ts");
var findings = __webpack_require__("src/actions/report-model/findings.ts");
var report_writer = __webpack_require__("src/actions/report-model/report-writer.ts");
var gate_on_metric = __webpack_require__("src/actions/gate-on-metric/index.ts");
var inputs = __webpack_require__("src/actions/report-model/inputs.ts");
var test_model_inputs = __webpack_require__("src/actions/test-model/inputs.ts");
var train_inputs = __webpack_require__("src/actions/train/inputs.ts");
;// CONCATENATED MODULE: ./src/actions/run/inputs.ts





// The pipeline itself passes these files from part to part.
const { metrics: _metrics, predictions: _predictions, model: _model, "upload-anchor": _uploadAnchor, ...gateInputs } = gate_on_metric["default"].inputs;
const { slices, baseline, "derived-metrics": derivedMetrics, "metric-command": metricCommand, "operating-points": operatingPoints, timeout, } = test_model_inputs/* testModelInputs */.L;
const { comment, issue, key } = inputs/* reportModelInputs */.n;
const runInputs = {
	...gateInputs,
	...train_inputs/* builtInInputs */.nR,
	baseline,
	slices,
	"derived-metrics": derivedMetrics,
	"metric-command": metricCommand,
	"operating-points": operatingPoints,
	timeout,
	comment,
	issue,
	key,
	"upload-artifact": (0,artifact_upload/* artifactName */.Cs)("the report, and the model if it passed"),
};
const reportOutputs = {
	"report-path": "Path of the report as Markdown. Empty when both `comment` and `issue` are `never`.",
	"comment-url": "URL of the comment, if there is one.",
	"issue-url": "URL of the issue, if one was written.",
};
const runOutputs = { ...train_inputs/* builtInOutputs */.G9, ...test_model_inputs/* testModelOutputs */.U, ...gate_on_metric["default"].outputs, ...reportOutputs };

var metric_items = __webpack_require__("src/evaluation/blocks/metric-items.ts");
var results_table = __webpack_require__("src/evaluation/gate/results-table.ts");
var shown_path = __webpack_require__("src/platform/file/shown-path.ts");
var block = __webpack_require__("src/reports/markdown/block.ts");
var budget = __webpack_require__("src/reports/markdown/budget.ts");
var outcome = __webpack_require__("src/actions/test-model/outcome.ts");
var train_outcome = __webpack_require__("src/actions/train/outcome.ts");
;// CONCATENATED MODULE: ./src/actions/run/outcome.ts








const notGated = { results: undefined, "failed-rules": undefined, "gate-path": undefined };
const notReported = {
	"report-path": undefined,
	"comment-url": undefined,
	"issue-url": undefined,
};
/** The outcome of the whole pipeline. Every part contributes; the pipeline fails when one of them fails. */
function runOutcome({ training, testing, gate }, report, { inputs, cwd }) {
	const trained = (0,train_outcome.trainOutcome)(training, inputs, artifact_upload/* noArtifact */.OS);
	const tested = (0,outcome/* testOutcome */.B)(testing, inputs, artifact_upload/* noArtifact */.OS);
	const judged = gate === undefined ? [tested] : [tested, gate];
	const parts = [trained, ...judged];
	const failures = parts.flatMap(({ failure }) => failure ?? []);
	const verdicts = judged.map(({ outputs }) => outputs.verdict);
	const title = pipelineTitle({ testing, gate, tested });
	// All parts are searched, because two of them write a JUnit report.
	const files = parts.flatMap((part) => Object.entries(part.outputs).flatMap(([name, file]) => name.endsWith("-path") && typeof file === "string" ? [[name.replace(/-path$/, ""), (0,shown_path/* shownPath */.p)(file, cwd)]] : []));
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
			(0,block/* heading */.R_)(1, title),
			...(report === undefined ? [...(gate?.summary ?? []), ...tested.summary] : report.summary),
			(0,block/* details */.zH)("Training", trained.summary),
			...(report === undefined
				? []
				: [
					(0,block/* details */.zH)("Test and gate", judged.flatMap(({ summary }) => summary)),
				]),
			(0,block/* details */.zH)("Files", [(0,block/* codeBlock */.DV)(files.map(([name, file]) => `${name.padEnd(12)} ${file}`).join("\n"))]),
		], { bytes: budget/* limits */.Fy.stepSummary - 1024 }),
		log: pipelineLog(title, { testing, gate }),
		annotations: [...parts.flatMap(({ annotations = [] }) => annotations), ...(report?.annotations ?? [])],
		failure: failures.length === 0 ? undefined : failures.join("\n"),
	};
}
/** `Pipeline failed: 1 of 3 rules failed`. */
function pipelineTitle({ testing, gate, tested }) {
	const reasons = [
		...(tested.failure === undefined
			? []
			: [testing.ended === "evaluated" ? beforeColon(tested.failure) : "the model could not be tested"]),
		...(gate?.failure === undefined ? [] : [beforeColon(gate.failure)]),
	];
	return reasons.length === 0 ? "Pipeline passed" : `Pipeline failed: ${reasons.join(", ")}`;
}
/** Returns the number that failed, without the list of their names. */
function beforeColon(failure) {
	return failure.split(": ", 1)[0];
}
/** The verdict, the rules and the first metrics. */
function pipelineLog(title, { testing, gate }) {
	const metrics = testing.ended === "evaluated" ? (0,metric_items/* metricItems */.D)(testing.evaluation, 2) : [];
	return [
		(0,block/* paragraph */.FY)(title),
		...(gate === undefined ? [] : (0,results_table/* rulesTable */.mi)(gate.outputs.results, gate.failure === undefined ? 3 : 100)),
		...(metrics.length === 0 ? [] : [(0,block/* list */.p_)(metrics)]),
	];
}

var external_node_path_ = __webpack_require__("node:path");
var contract_inputs = __webpack_require__("src/contract/inputs.ts");
var test_model_testing = __webpack_require__("src/actions/test-model/testing.ts");
var train_training = __webpack_require__("src/actions/train/training.ts");
;// CONCATENATED MODULE: ./src/actions/run/pipeline.ts







/** Inputs that the test gets unchanged. Others of the same name belong to the training. */
const TEST_INPUTS = [
	"report-dir",
	"positive-class",
	"baseline",
	"slices",
	"derived-metrics",
	"metric-command",
	"operating-points",
	"timeout",
	"id-column",
	"weight-column",
	"seed",
	"on-failure",
];
function picked(given, names) {
	return Object.fromEntries(Object.entries(given).filter(([name]) => names.includes(name)));
}
/** Trains and tests a model, and judges it if there are rules. */
async function runPipeline(inputs, context) {
	const { given } = context;
	const report = inputs["report-dir"];
	const training = await (0,train_training.trainModel)(inputs, context);
	// Reports show the path as a user would write it.
	const testData = (0,shown_path/* shownPath */.p)(training.testDataPath, context.cwd);
	const testing = await (0,test_model_testing/* testModel */.Q)({
		...(0,contract_inputs/* read */.LF)(test_model_inputs/* testModelInputs */.L, () => undefined),
		model: inputs["model-dir"],
		"test-data": [testData],
		"report-dir": inputs["report-dir"],
		"positive-class": inputs["positive-class"],
		baseline: inputs.baseline,
		slices: inputs.slices,
		"derived-metrics": inputs["derived-metrics"],
		"metric-command": inputs["metric-command"],
		"operating-points": inputs["operating-points"],
		timeout: inputs.timeout,
		"id-column": inputs["id-column"],
		"weight-column": inputs["weight-column"],
		seed: inputs.seed,
		"on-failure": inputs["on-failure"],
		tracking: inputs.tracking,
	}, {
		...context,
		given: { ...picked(given, TEST_INPUTS), model: inputs["model-dir"], "test-data": testData },
	});
	const gated = inputs.rules !== undefined || inputs.metric !== undefined;
	if (!gated || testing.ended !== "evaluated")
		return { training, testing, gate: undefined };
	// The schema describes the tables of `data`, but trainyard wrote the predictions.
	const { schema: _schema, ...gateGiven } = given;
	const verdict = await gate_on_metric["default"].run({
		...inputs,
		schema: undefined,
		model: undefined,
		"upload-anchor": undefined,
		metrics: testing.paths.metrics,
		predictions: [testing.paths.predictions],
		// If there is no baseline report, the gate itself explains why.
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
		Model: [...input_groups/* forestGroup */.PG, "model", "classes"],
		Test: ["slices", "positive-class", "derived-metrics", "metric-command", "operating-points", "timeout"],
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
			// An older report must not be mistaken for that of a run without results.
			if (reporting && error instanceof failure/* Failure */.H)
				await (0,report_writer/* writeModelReport */.x)((0,findings/* nothingBut */.z)(error.message), inputs, context);
			throw error;
		});
		const sources = {
			"report-dir": report,
			model,
			"junit-files": undefined,
			notes: undefined,
			baseline: undefined,
			schema: undefined,
		};
		const written = reporting ? await (0,report_writer/* writeModelReport */.x)(await (0,findings/* gather */.k)(sources, context), inputs, context) : undefined;
		const outcome = runOutcome(pipeline, written, { inputs, cwd: context.cwd });
		// A policy can accept a failed verdict, but the model must not be uploaded where it could become a champion.
		const content = { report, ...(outcome.outputs.passed && { model }) };
		const artifact = await (0,artifact_upload/* uploadResults */.g4)(inputs["upload-artifact"], content, context);
		return { ...outcome, outputs: { ...outcome.outputs, ...artifact } };
	},
}));


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
 * Finds all names that match the wildcards of a rule, in the metrics and in the baseline, so that a class that was
 * dropped fails instead of being forgotten. The nth wildcard of every path has the same name.
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
/** Replaces the wildcards of a pattern. */
function boundTo(pattern, names) {
	let next = 0;
	return pattern.map((each) => each ?? names[next++] ?? "*");
}
/** Formats a rule with its wildcards replaced. */
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
/** Formats a pattern as it was written. */
function patternText(pattern) {
	return pattern.map((each) => (each === undefined ? "*" : (0,_expression_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .written */ .Mp)(["x", each]).slice(2))).join(".");
}


/***/ })

};
