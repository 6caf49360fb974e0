export const id = 987;
export const ids = [987];
export const modules = {

/***/ 51389:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Wc: () => (/* binding */ evidence_area),
  PI: () => (/* binding */ differenceOfAreas),
  D2: () => (/* binding */ differenceOfShares),
  n7: () => (/* binding */ identicalEvidence),
  uM: () => (/* binding */ share)
});

// UNUSED EXPORTS: differenceOfPairs

// EXTERNAL MODULE: ./src/evaluation/metrics/selection.ts
var selection = __webpack_require__(65758);
// EXTERNAL MODULE: ./src/evaluation/statistics/delong.ts
var delong = __webpack_require__(87003);
// EXTERNAL MODULE: ./src/evaluation/statistics/moments.ts
var moments = __webpack_require__(68285);
// EXTERNAL MODULE: ./src/evaluation/statistics/normal.ts
var normal = __webpack_require__(66945);
// EXTERNAL MODULE: ./src/evaluation/statistics/beta.ts
var beta = __webpack_require__(55956);
;// CONCATENATED MODULE: ./src/evaluation/statistics/student.ts

/** Student's t distribution function with `freedom` degrees of freedom, which need not be whole. */
function studentCdf(t, freedom) {
    if (t === 0)
        return 0.5;
    const tail = (0,beta/* regularizedBeta */.R)(freedom / (freedom + t * t), freedom / 2, 0.5) / 2;
    return t < 0 ? tail : 1 - tail;
}
/** The t at which `studentCdf` is `p`, 0 < p < 1. */
function studentQuantile(p, freedom) {
    if (p === 0.5)
        return 0;
    const x = (0,beta/* betaQuantile */.O)(2 * Math.min(p, 1 - p), freedom / 2, 0.5);
    const t = Math.sqrt((freedom * (1 - x)) / x);
    return p < 0.5 ? -t : t;
}

;// CONCATENATED MODULE: ./src/evaluation/statistics/auc-difference.ts




/** Compares the AUCs of two models' `scores` on the same rows (DeLong, DeLong and Clarke-Pearson 1988). */
function aucDifference(positive, first, second) {
    const a = (0,delong/* placements */.DD)(first, positive);
    const b = (0,delong/* placements */.DD)(second, positive);
    const ofPositives = a.ofPositives.map((placement, row) => placement - b.ofPositives[row]);
    const ofNegatives = a.ofNegatives.map((placement, row) => placement - b.ofNegatives[row]);
    const m = ofPositives.length;
    const n = ofNegatives.length;
    const v = (0,moments/* variance */.GV)(ofPositives) / m;
    const w = (0,moments/* variance */.GV)(ofNegatives) / n;
    // Welch and Satterthwaite: with ten positive rows the normal quantile would claim 6 % of the time what it should claim 5 %.
    const freedom = v + w === 0 ? m + n - 2 : (v + w) ** 2 / (v ** 2 / (m - 1) + w ** 2 / (n - 1));
    return { estimate: (0,moments/* mean */.i2)(ofPositives), standardError: Math.sqrt(v + w), freedom, ofPositives, ofNegatives };
}
/**
 * One-sided p-values: that the true difference is no larger, and that it is no smaller, than `difference`.
 *
 * Away from zero this is DeLong's test. A claim that a loss (or a gain) is smaller than `difference` stands on rows whose
 * ranks a worse model would have changed and this one did not: rows that may be missing by luck. DeLong's variance does not
 * know them and is wrong up to 20 % of the time (AUC .97, 50 rows). There the variance is taken under the hypothesis
 * itself, as Tango's is: from the most likely weights of the rows (Owen's empirical likelihood) that give a mean of
 * `difference`, one unseen row among them whose placement changes as much as any seen, or by five times `difference`.
 * At most 5.2 % in every setting of `npm run bench -- gate-errors`.
 */
function aucDifferenceTest(compared, difference) {
    const { estimate, standardError, freedom, ofPositives, ofNegatives } = compared;
    const distance = estimate - difference;
    // Ranks that agree wholly say nothing of either model.
    if (distance === 0)
        return { larger: standardError === 0 ? 1 : 0.5, smaller: standardError === 0 ? 1 : 0.5 };
    const towardsZero = difference < 0 === distance > 0 && difference !== 0;
    if (!towardsZero) {
        const t = standardError === 0 ? Math.sign(distance) * Number.POSITIVE_INFINITY : distance / standardError;
        const smaller = Number.isFinite(t) ? studentCdf(t, freedom) : t < 0 ? 0 : 1;
        return { larger: Number.isFinite(t) ? studentCdf(-t, freedom) : t > 0 ? 0 : 1, smaller };
    }
    const z = distance /
        Math.sqrt(restrictedVariance(ofPositives, difference) / (ofPositives.length - 1) +
            restrictedVariance(ofNegatives, difference) / (ofNegatives.length - 1));
    return { larger: (0,normal/* normalCdf */.v)(-z), smaller: (0,normal/* normalCdf */.v)(z) };
}
/** Rows beyond which the two variances agree and the interval is DeLong's. */
const MANY_ROWS = 20_000;
/** The differences that neither one-sided test rejects. */
function aucDifferenceInterval(compared, confidence) {
    const { estimate, standardError, freedom, ofPositives, ofNegatives } = compared;
    const tail = (1 - confidence) / 2;
    const half = standardError === 0 ? 0 : -studentQuantile(tail, freedom) * standardError;
    const end = (direction) => {
        const plain = estimate + direction * half;
        const many = ofPositives.length + ofNegatives.length > MANY_ROWS;
        // On this side of zero DeLong's test is the one that is used.
        if (many || (direction === -1 ? plain > 0 : plain < 0))
            return plain;
        let inside = direction === -1 ? Math.min(estimate, 0) : Math.max(estimate, 0);
        let outside = direction;
        for (let i = 0; i < 40; i++) {
            const middle = (inside + outside) / 2;
            const { larger, smaller } = aucDifferenceTest(compared, middle);
            if ((direction === -1 ? larger : smaller) > tail)
                inside = middle;
            else
                outside = middle;
        }
        return inside;
    };
    return { low: end(-1), high: end(1) };
}
/** The λ up to `highest` at which Σ e / (1 + λ e) is 0, with e = sign (value - centre): Newton's method inside a bracket. */
function balance(values, sign, centre, highest) {
    let low = 0;
    let high = highest;
    let lambda = 0;
    for (let i = 0; i < 60; i++) {
        let sum = 0;
        let slope = 0;
        for (const value of values) {
            const share = 1 / (1 / (sign * (value - centre)) + lambda);
            sum += share;
            slope += share * share;
        }
        if (sum > 0)
            low = lambda;
        else
            high = lambda;
        const newton = lambda + sum / slope;
        const next = newton > low && newton < high ? newton : (low + high) / 2;
        if (Math.abs(next - lambda) <= 1e-13 * highest)
            return next;
        lambda = next;
    }
    return lambda;
}
/** The variance of `values` around `centre` under the most likely weights that make `centre` their mean. */
function restrictedVariance(values, centre) {
    const sign = (0,moments/* mean */.i2)(values) >= centre ? 1 : -1;
    let largest = 5 * Math.abs(centre);
    let nearest = Number.POSITIVE_INFINITY;
    for (const value of values) {
        largest = Math.max(largest, Math.abs(value));
        nearest = Math.min(nearest, sign * (value - centre));
    }
    // The unseen row, beyond the centre.
    const unseen = Math.min(-Math.min(1, largest) - sign * centre, nearest, -Number.EPSILON);
    // Weights are 1 / (n (1 + λ e)); λ is where the weighted mean of the e is 0, or where the unseen row's weight begins.
    const lambda = balance(values, sign, centre, (-1 / unseen) * (1 - 1e-13));
    let squares = 0;
    let weights = 0;
    for (const value of values) {
        const e = sign * (value - centre);
        const weight = 1 / (values.length * (1 + lambda * e));
        squares += weight * e * e;
        weights += weight;
    }
    return squares + Math.max(0, 1 - weights) * unseen * unseen;
}

;// CONCATENATED MODULE: ./src/evaluation/statistics/binomial.ts

/** P(X ≤ `k`) for X the successes in `n` trials of probability `p`. */
function binomialCdf(k, n, p) {
    if (k < 0)
        return 0;
    return k >= n ? 1 : (0,beta/* regularizedBeta */.R)(1 - p, n - k, k + 1);
}
/** P(X ≥ `k`), without the loss of digits that 1 - P(X ≤ k - 1) would bring. */
function binomial_binomialSf(k, n, p) {
    if (k <= 0)
        return 1;
    return k > n ? 0 : (0,beta/* regularizedBeta */.R)(p, k, n - k + 1);
}
/**
 * The exact two-sided interval of a proportion (Clopper and Pearson 1934): each end leaves at most (1 - confidence) / 2.
 * Wider than Wilson's, and what a claim at a level needs: Wilson's one-sided error reaches 8 % at n = 50 for a nominal 5 %.
 */
function clopperPearson(successes, n, confidence = 0.95) {
    const tail = (1 - confidence) / 2;
    return {
        low: successes <= 0 ? 0 : (0,beta/* betaQuantile */.O)(tail, successes, n - successes + 1),
        high: successes >= n ? 1 : (0,beta/* betaQuantile */.O)(1 - tail, successes + 1, n - successes),
    };
}

;// CONCATENATED MODULE: ./src/evaluation/statistics/mcnemar.ts

/**
 * McNemar's conditional test on paired yes/no outcomes, from the rows on which two models differ: `first` where the one was
 * right, `second` where the other was (McNemar 1947; mid-p as in Fagerland, Lydersen and Laake 2013). One-sided: small when
 * `first` is too large for chance. Without any row that differs there is nothing to tell apart: both are 1.
 */
function mcnemar(first, second) {
    const differing = first + second;
    if (differing === 0)
        return { exact: 1, midP: 1 };
    const exact = binomial_binomialSf(first, differing, 0.5);
    return { exact, midP: (exact + binomial_binomialSf(first + 1, differing, 0.5)) / 2 };
}
/** Both sides: twice the smaller one-sided p-value, at most 1. */
function mcnemarTwoSided(first, second) {
    const larger = mcnemar(Math.max(first, second), Math.min(first, second));
    // When both sides are equal, doubling the mid-p leaves 1 minus the table's probability counted once (Fagerland 2013, formula 4).
    return {
        exact: Math.min(1, 2 * larger.exact),
        midP: first === second && first > 0 ? tied(first) : Math.min(1, 2 * larger.midP),
    };
}
function tied(each) {
    const probability = binomialSf(each, 2 * each, 0.5) - binomialSf(each + 1, 2 * each, 0.5);
    return 1 - probability / 2;
}

;// CONCATENATED MODULE: ./src/evaluation/statistics/tango.ts

/**
 * Tango's score statistic of "first minus second is `difference`" for paired proportions: standard normal if so, large when
 * the true difference is larger (Tango 1998, Statistics in Medicine 17, 891, formulas 20 to 22). -1 < `difference` < 1.
 * `correction`: rows by which the distance from it is shortened, for continuity.
 */
function tangoZ({ rows, gains, losses }, difference, correction = 0) {
    const a = 2 * rows;
    const b = -gains - losses + (2 * rows - gains + losses) * difference;
    const c = -losses * difference * (1 - difference);
    const root = Math.sqrt(Math.max(0, b * b - 4 * a * c));
    // Of the two forms of the root the one that does not cancel.
    const q = Math.max(0, b > 0 ? (-2 * c) / (b + root) : (root - b) / (2 * a));
    const variance = rows * (2 * q + difference * (1 - difference));
    const apart = gains - losses - rows * difference;
    const distance = Math.sign(apart) * Math.max(0, Math.abs(apart) - correction);
    // No row differs and no difference is asked about: nothing is known, and nothing speaks against it.
    if (distance === 0)
        return 0;
    return distance / Math.sqrt(Math.max(variance, Number.MIN_VALUE));
}
/**
 * One-sided p-values: that the true difference is no larger, and that it is no smaller, than `difference`. With a correction
 * for continuity: half a row for a claim that a loss or gain is smaller than `difference`, a whole one for a claim that it is
 * larger. Their error is then at most 4.9 % for a nominal 5 %, from 50 to 2,000 rows and whatever share of them differs
 * (by enumeration); Tango's own reaches 5.8 % and 7.3 %, since few rows that differ make a coarse statistic.
 */
function tangoTest(pairs, difference) {
    return {
        larger: (0,normal/* normalCdf */.v)(-tangoZ(pairs, difference, correctionFor("larger", difference))),
        smaller: (0,normal/* normalCdf */.v)(tangoZ(pairs, difference, correctionFor("smaller", difference))),
    };
}
function correctionFor(claim, difference) {
    return (claim === "larger" ? difference > 0 : difference < 0) ? 1 : 0.5;
}
/**
 * Tango's two-sided score interval of a difference of paired proportions. Its one-sided error stays at most 5.3 % where Wald's
 * is 37 % (50 rows, 2 % of which differ); without any row that differs it reaches ±z²/(n + z²), not zero.
 */
function tangoInterval(pairs, confidence = 0.95) {
    const z = normalQuantile(0.5 + confidence / 2);
    const estimate = (pairs.gains - pairs.losses) / pairs.rows;
    return {
        low: crossing((at) => tangoZ(pairs, at) > z, -1, estimate),
        high: crossing((at) => tangoZ(pairs, at) > -z, estimate, 1),
    };
}
/** The differences that `tangoTest` rejects on neither side at (1 - confidence) / 2: Tango's interval, a little wider. */
function correctedTangoInterval(pairs, confidence) {
    const tail = (1 - confidence) / 2;
    const estimate = (pairs.gains - pairs.losses) / pairs.rows;
    return {
        low: crossing((at) => tangoTest(pairs, at).larger < tail, -1, estimate),
        high: crossing((at) => tangoTest(pairs, at).smaller > tail, estimate, 1),
    };
}
/** Where `below`, which is true up to there, becomes false; halving until no number lies between. */
function crossing(below, from, to) {
    let low = from;
    let high = to;
    for (let i = 0; i < 200; i++) {
        const middle = (low + high) / 2;
        if (middle === low || middle === high)
            break;
        if (below(middle))
            low = middle;
        else
            high = middle;
    }
    return (low + high) / 2;
}

// EXTERNAL MODULE: ./src/evaluation/comparison/measure.ts
var comparison_measure = __webpack_require__(98274);
;// CONCATENATED MODULE: ./src/evaluation/comparison/evidence.ts








/** Nothing to tell apart: no test rejects anything. */
function identicalEvidence(rows) {
    return {
        method: "identical",
        estimate: 0,
        interval: { low: 0, high: 0 },
        below: 1,
        above: 1,
        standardError: 0,
        rows,
        differing: 0,
    };
}
/** The candidate's metric minus the baseline's, held against `threshold`. `confidence` is one-sided. */
function differenceOfShares(measure, { candidate, baseline }, threshold, confidence) {
    const ours = (0,comparison_measure/* right */.pG)(rowsOf(candidate, measure));
    const theirs = (0,comparison_measure/* right */.pG)(rowsOf(baseline, measure));
    const rows = ours.length;
    let gains = 0;
    let losses = 0;
    for (let row = 0; row < rows; row++) {
        if (ours[row] > theirs[row])
            gains++;
        else if (ours[row] < theirs[row])
            losses++;
    }
    return differenceOfPairs({ rows, gains, losses }, threshold, confidence);
}
/** The same from the counts alone. */
function differenceOfPairs(pairs, threshold, confidence) {
    const { rows, gains, losses } = pairs;
    const differing = (gains + losses) / rows;
    const estimate = (gains - losses) / rows;
    const tested = threshold === 0
        ? { method: "mcnemar", below: mcnemar(losses, gains).midP, above: mcnemar(gains, losses).midP }
        : { method: "tango", ...sides(tangoTest(pairs, clamped(threshold))) };
    return {
        ...tested,
        estimate,
        interval: correctedTangoInterval(pairs, 2 * confidence - 1),
        standardError: Math.sqrt((differing - estimate ** 2) / rows),
        rows,
        differing,
    };
}
function differenceOfAreas(measure, { candidate, baseline }, threshold, confidence) {
    const ours = rowsOf(candidate, measure);
    const theirs = rowsOf(baseline, measure);
    const positive = (0,comparison_measure/* isClass */.D4)(ours, measure.positive);
    const compared = aucDifference(positive, (0,comparison_measure/* scoresOf */.xt)(ours, measure.positive), (0,comparison_measure/* scoresOf */.xt)(theirs, measure.positive));
    return {
        method: "delong",
        estimate: compared.estimate,
        interval: aucDifferenceInterval(compared, 2 * confidence - 1),
        ...sides(aucDifferenceTest(compared, clamped(threshold))),
        standardError: compared.standardError,
        rows: ours.rows,
    };
}
/** A share of right rows, held against `bound`: exact, so that its error never exceeds the level. */
function share(measure, predictions, bound, confidence) {
    const each = (0,comparison_measure/* right */.pG)(rowsOf(predictions, measure));
    const rows = each.length;
    const successes = each.reduce((sum, one) => sum + one, 0);
    const estimate = successes / rows;
    return {
        method: "binomial",
        estimate,
        interval: clopperPearson(successes, rows, 2 * confidence - 1),
        below: bound <= 0 ? 1 : bound >= 1 ? 0 : binomialCdf(successes, rows, bound),
        above: bound >= 1 ? 1 : bound <= 0 ? 0 : binomial_binomialSf(successes, rows, bound),
        standardError: Math.sqrt((estimate * (1 - estimate)) / rows),
        rows,
    };
}
/**
 * An AUC held against `bound`: DeLong's variance, or Hanley and McNeil's (1982) at the bound where that is larger, as it is
 * near 1, where few rows are ranked wrongly and the variance seen is too small.
 */
function evidence_area(measure, predictions, bound, confidence) {
    const own = rowsOf(predictions, measure);
    const positive = (0,comparison_measure/* isClass */.D4)(own, measure.positive);
    const { aucs, covariance } = (0,delong/* delong */.Cu)(positive, (0,comparison_measure/* scoresOf */.xt)(own, measure.positive));
    const estimate = aucs[0];
    const seen = covariance[0][0];
    const m = positive.reduce((sum, one) => sum + one, 0);
    const z = (at) => (estimate - at) / Math.sqrt(Math.max(seen, hanleyMcNeil(at, m, own.rows - m)));
    const quantile = (0,normal/* normalQuantile */.Z)(confidence);
    const at = bound >= 0 && bound <= 1 ? z(bound) : bound < 0 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
    const p = Number.isNaN(at) ? { below: 1, above: 1 } : sides({ larger: (0,normal/* normalCdf */.v)(-at), smaller: (0,normal/* normalCdf */.v)(at) });
    return {
        method: "delong",
        estimate,
        interval: { low: endOf(z, quantile, estimate, 0), high: endOf(z, -quantile, estimate, 1) },
        ...p,
        standardError: Math.sqrt(seen),
        rows: own.rows,
    };
}
function hanleyMcNeil(auc, m, n) {
    const one = auc / (2 - auc) - auc * auc;
    const two = (2 * auc * auc) / (1 + auc) - auc * auc;
    return (auc * (1 - auc) + (m - 1) * one + (n - 1) * two) / (m * n);
}
/** Where z passes `quantile` between the estimate and the end of the scale. */
function endOf(z, quantile, estimate, end) {
    let [inside, outside] = [estimate, end];
    for (let i = 0; i < 60; i++) {
        const middle = (inside + outside) / 2;
        if (Math.abs(z(middle)) < Math.abs(quantile))
            inside = middle;
        else
            outside = middle;
    }
    return inside;
}
function rowsOf(predictions, { rows }) {
    return rows === undefined ? predictions : (0,selection/* selectPredictions */.x)(predictions, rows);
}
function sides({ larger, smaller }) {
    return { above: larger, below: smaller };
}
/** Differences of shares and areas lie between -1 and 1, and the tests at the very ends are of no use. */
function clamped(difference) {
    return Math.min(1 - 1e-12, Math.max(-1 + 1e-12, difference));
}


/***/ }),

/***/ 98274:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D4: () => (/* binding */ isClass),
/* harmony export */   ak: () => (/* binding */ metricOf),
/* harmony export */   c_: () => (/* binding */ measureOf),
/* harmony export */   oG: () => (/* binding */ statistics),
/* harmony export */   pG: () => (/* binding */ right),
/* harmony export */   xt: () => (/* binding */ scoresOf)
/* harmony export */ });
/* harmony import */ var _metrics_resampled_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76517);
/* harmony import */ var _metrics_score_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92309);
/* harmony import */ var _metrics_selection_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65758);
/* harmony import */ var _statistics_delong_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87003);




/** All rows right over all rows: what these come to when each row has one class. */
const SHARES_OF_ALL = new Set(["accuracy", "precision_micro", "recall_micro", "f1_micro", "recall_weighted"]);
/** How the metric at `path` of `metrics.json` is computed from predictions; undefined when it cannot be. */
function measureOf(path, predictions, options) {
    if (path[0] === "slices" && path.length > 2) {
        const rows = options.sliceRows?.(path[1]);
        if (rows === undefined || rows.length === 0)
            return undefined;
        const own = measureOf(path.slice(2), (0,_metrics_selection_js__WEBPACK_IMPORTED_MODULE_0__/* .selectPredictions */ .x)(predictions, rows), {
            ...options,
            sliceRows: () => undefined,
        });
        return own && { ...own, rows: own.rows === undefined ? rows : own.rows.map((row) => rows[row]) };
    }
    const name = path.join("\0");
    const independent = options.clustered !== true && predictions.weights === undefined;
    if (predictions.task === "classification" && independent) {
        if (SHARES_OF_ALL.has(name))
            return { kind: "share", rows: undefined };
        const recalled = recalledClass(path, predictions, options.positive);
        if (recalled !== undefined) {
            const rows = Int32Array.from(predictions.truth.keys()).filter((row) => predictions.truth[row] === recalled);
            return rows.length === 0 ? undefined : { kind: "share", rows };
        }
        if (name === "roc_auc" && predictions.classes.length === 2 && predictions.probabilities !== undefined) {
            return options.positive === undefined ? undefined : { kind: "area", positive: options.positive, rows: undefined };
        }
    }
    return Number.isFinite(allOf(predictions, options.positive)[name])
        ? { kind: "resampled", name, rows: undefined }
        : undefined;
}
/** The metric's value on all of its rows. */
function metricOf(measure, predictions, positive) {
    const own = measure.rows === undefined ? predictions : (0,_metrics_selection_js__WEBPACK_IMPORTED_MODULE_0__/* .selectPredictions */ .x)(predictions, measure.rows);
    if (measure.kind === "share")
        return right(own).reduce((sum, each) => sum + each, 0) / own.rows;
    if (measure.kind === "area")
        return (0,_statistics_delong_js__WEBPACK_IMPORTED_MODULE_1__/* .auc */ .Ij)(scoresOf(own, measure.positive), isClass(own, measure.positive));
    return allOf(own, positive)[measure.name];
}
const known = new WeakMap();
/** Every metric that resampling knows, of all rows; remembered, since every rule asks. */
function allOf(predictions, positive) {
    const remembered = known.get(predictions);
    if (remembered !== undefined)
        return remembered;
    const once = new Int32Array(predictions.rows).fill(1);
    const others = predictions.task === "classification" ? (0,_metrics_score_js__WEBPACK_IMPORTED_MODULE_2__/* .scoreClasses */ .h)(predictions, positive).values : {};
    const values = { ...others, ...(0,_metrics_resampled_js__WEBPACK_IMPORTED_MODULE_3__/* .statisticsOf */ .jm)(predictions, positive)(once) };
    known.set(predictions, values);
    return values;
}
/** 1 for each row that is right. */
function right({ truth, predicted, rows }) {
    const result = new Uint8Array(rows);
    for (let row = 0; row < rows; row++)
        result[row] = truth[row] === predicted[row] ? 1 : 0;
    return result;
}
/** Each row's probability of a class. */
function scoresOf(predictions, index) {
    const { probabilities, classes, rows } = predictions;
    const scores = new Float64Array(rows);
    for (let row = 0; row < rows; row++)
        scores[row] = probabilities[row * classes.length + index];
    return scores;
}
/** 1 for each row that is truly of a class. */
function isClass({ truth, rows }, index) {
    const result = new Uint8Array(rows);
    for (let row = 0; row < rows; row++)
        result[row] = truth[row] === index ? 1 : 0;
    return result;
}
/**
 * The named metrics as functions of how often each row counts. Those without a formula for that are computed anew from the
 * repeated rows, which is slow and the same.
 */
function statistics(predictions, positive, names) {
    const fast = (0,_metrics_resampled_js__WEBPACK_IMPORTED_MODULE_3__/* .statisticsOf */ .jm)(predictions, positive);
    const known = fast(new Int32Array(predictions.rows).fill(1));
    const slow = names.some((name) => known[name] === undefined);
    return (counts) => {
        const values = fast(counts);
        const others = slow && predictions.task === "classification" ? scoresOfCounts(predictions, positive, counts) : {};
        return names.map((name) => values[name] ?? others[name] ?? Number.NaN);
    };
}
function scoresOfCounts(predictions, positive, counts) {
    const rows = new Int32Array(counts.reduce((sum, each) => sum + each, 0));
    let next = 0;
    for (let row = 0; row < counts.length; row++)
        for (let i = 0; i < counts[row]; i++)
            rows[next++] = row;
    return (0,_metrics_score_js__WEBPACK_IMPORTED_MODULE_2__/* .scoreClasses */ .h)((0,_metrics_selection_js__WEBPACK_IMPORTED_MODULE_0__/* .selectPredictions */ .x)(predictions, rows), positive).values;
}
function recalledClass(path, { classes }, positive) {
    if (path.length === 1 && path[0] === "recall")
        return positive;
    if (path.length !== 3 || path[0] !== "per_class" || path[2] !== "recall")
        return undefined;
    const index = classes.indexOf(path[1]);
    return index < 0 ? undefined : index;
}


/***/ }),

/***/ 19740:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ pair)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83333);
/* harmony import */ var _metrics_selection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65758);


/**
 * Joins two models' predictions by id.
 *
 * @throws {Failure} when they are not about the same rows: other ids, other truth, another task. Comparing what overlaps would
 * be a guess about the rest.
 */
function pair(candidate, baseline, candidateName, baselineName) {
    const both = `${candidateName} and ${baselineName}`;
    if (candidate.task !== baseline.task) {
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${both}: expected predictions of one task, got ${candidate.task} and ${baseline.task}`);
    }
    for (const [{ ids }, name] of [
        [candidate, candidateName],
        [baseline, baselineName],
    ]) {
        if (ids === undefined) {
            throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${name}: expected a column id, which joins the rows of two models, got none (or use mode: point)`);
        }
    }
    const rowOf = new Map(baseline.ids.map((id, row) => [id, row]));
    const shared = candidate.ids.filter((id) => rowOf.has(id)).length;
    if (shared !== candidate.rows || shared !== baseline.rows) {
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${both}: expected the same ids in both, got ${shared} shared of ${candidate.rows} and ${baseline.rows} ` +
            `(for example ${strangers(candidate.ids, rowOf, baseline.ids)}; predict the same test rows with both models)`);
    }
    const aligned = (0,_metrics_selection_js__WEBPACK_IMPORTED_MODULE_1__/* .selectPredictions */ .x)(baseline, Int32Array.from(candidate.ids, (id) => rowOf.get(id)));
    const [first, second] = withSameClasses(candidate, aligned);
    refuseOtherTruth(first, second, both);
    return { candidate: first, baseline: second, identical: identical(first, second) };
}
function strangers(candidate, rowOf, baseline) {
    const own = new Set(candidate);
    const examples = [candidate.find((id) => !rowOf.has(id)), baseline.find((id) => !own.has(id))];
    const [first, second] = examples.map((id) => (id === undefined ? undefined : JSON.stringify(id.slice(0, 40))));
    if (first !== undefined && second !== undefined)
        return `${first} is in the first only, ${second} in the second`;
    return first === undefined ? `${second} is in the second only` : `${first} is in the first only`;
}
function withSameClasses(a, b) {
    if (a.task !== "classification" || b.task !== "classification")
        return [a, b];
    if (a.classes.length === b.classes.length && a.classes.every((name, index) => name === b.classes[index]))
        return [a, b];
    // A class that one of them never met: numbers stay in the order of numbers, as scikit-learn sorts them.
    const classes = [...new Set([...a.classes, ...b.classes])];
    const numeric = classes.every((name) => name !== "" && Number.isFinite(Number(name)));
    classes.sort((x, y) => (numeric ? Number(x) - Number(y) : x < y ? -1 : x > y ? 1 : 0));
    return [renamed(a, classes), renamed(b, classes)];
}
function renamed(predictions, classes) {
    const index = predictions.classes.map((name) => classes.indexOf(name));
    const k = classes.length;
    let probabilities;
    if (predictions.probabilities !== undefined) {
        probabilities = new Float64Array(predictions.rows * k);
        for (let row = 0; row < predictions.rows; row++) {
            for (const [from, to] of index.entries()) {
                probabilities[row * k + to] = predictions.probabilities[row * index.length + from];
            }
        }
    }
    const moved = (codes) => codes.map((code) => index[code]);
    return {
        ...predictions,
        classes,
        truth: moved(predictions.truth),
        predicted: moved(predictions.predicted),
        probabilities,
    };
}
function refuseOtherTruth(a, b, both) {
    for (let row = 0; row < a.rows; row++) {
        if (a.truth[row] === b.truth[row]) {
            if (a.weights?.[row] === b.weights?.[row])
                continue;
            throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${both}: expected the same weights, got others for id ${JSON.stringify(a.ids[row])}`);
        }
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${both}: expected the same truth in both, got ${truthOf(a, row)} and ${truthOf(b, row)} for id ${JSON.stringify(a.ids[row])}`);
    }
}
function truthOf(predictions, row) {
    if (predictions.task === "regression")
        return String(predictions.truth[row]);
    return JSON.stringify(predictions.classes[predictions.truth[row]]);
}
function identical(a, b) {
    if (!same(a.predicted, b.predicted))
        return false;
    if (a.task !== "classification" || b.task !== "classification")
        return true;
    if (a.probabilities === undefined || b.probabilities === undefined)
        return a.probabilities === b.probabilities;
    return same(a.probabilities, b.probabilities);
}
function same(a, b) {
    for (let i = 0; i < a.length; i++)
        if (a[i] !== b[i])
            return false;
    return a.length === b.length;
}


/***/ }),

/***/ 15891:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dg: () => (/* binding */ clustersOf),
/* harmony export */   R_: () => (/* binding */ readPredictions),
/* harmony export */   mG: () => (/* binding */ sliceRows),
/* harmony export */   yZ: () => (/* binding */ positiveIndex)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83333);
/* harmony import */ var _core_nearest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(90761);
/* harmony import */ var _data_table_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14400);
/* harmony import */ var _platform_workspace_expand_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67333);
/* harmony import */ var _metrics_prediction_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71562);
/* harmony import */ var _slices_cut_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62548);






/** Reads predictions from files or globs; `name` is what messages call them. */
async function readPredictions(paths, name, cwd, signal) {
    const table = await (0,_data_table_index_js__WEBPACK_IMPORTED_MODULE_1__/* .readTable */ .xz)(await (0,_platform_workspace_expand_js__WEBPACK_IMPORTED_MODULE_2__/* .expandGlobs */ .G)(paths, cwd), { cwd, signal, types: (0,_metrics_prediction_file_js__WEBPACK_IMPORTED_MODULE_3__/* .predictionTypes */ .FS)() });
    return { name, predictions: (0,_metrics_prediction_file_js__WEBPACK_IMPORTED_MODULE_3__/* .predictionsOf */ .eE)(table), table, digest: table.digest };
}
/** Of two classes the second, as scikit-learn has it; of more, the one that is named. */
function positiveIndex(predictions, name) {
    if (predictions.task !== "classification")
        return undefined;
    if (name === undefined)
        return predictions.classes.length === 2 ? 1 : undefined;
    const index = predictions.classes.indexOf(name);
    if (index >= 0)
        return index;
    throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`positive-class: expected one of ${predictions.classes.slice(0, 10).join(", ")}, got ${JSON.stringify(name)}`);
}
/**
 * The rows of a slice as `metrics.json` names it: `sex=F`, or a condition on the columns of the predictions file. Undefined
 * when its columns are not there: then the predictions do not say who belongs to it.
 */
function sliceRows({ table }) {
    const known = new Map();
    return (name) => {
        if (!known.has(name))
            known.set(name, rowsOf(table, name));
        return known.get(name);
    };
}
function rowsOf(table, name) {
    for (let at = name.indexOf("="); at > 0; at = name.indexOf("=", at + 1)) {
        const column = name.slice(0, at);
        if ((0,_data_table_index_js__WEBPACK_IMPORTED_MODULE_1__/* .findColumn */ .kn)(table, column) !== undefined)
            return (0,_slices_cut_js__WEBPACK_IMPORTED_MODULE_4__/* .cutSlices */ .U)(table, [column]).find((slice) => slice.name === name)?.rows;
    }
    try {
        return (0,_slices_cut_js__WEBPACK_IMPORTED_MODULE_4__/* .cutSlices */ .U)(table, [name])[0]?.rows;
    }
    catch (error) {
        if (error instanceof _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H)
            return undefined;
        throw error;
    }
}
/**
 * A number for each row, the same for rows with the same value of `column`.
 *
 * @throws {Failure} when there is no such column, or a row has no value in it: whom does it belong to?
 */
function clustersOf({ table, name }, column) {
    const found = (0,_data_table_index_js__WEBPACK_IMPORTED_MODULE_1__/* .findColumn */ .kn)(table, column);
    if (found === undefined) {
        const names = table.columns.map((each) => each.name);
        const close = (0,_core_nearest_js__WEBPACK_IMPORTED_MODULE_5__/* .nearest */ .p)(column, names);
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`group-column: expected a column of ${name}, got ${JSON.stringify(column)} (${close === undefined ? `there are ${names.slice(0, 10).join(", ")}` : `did you mean ${close}?`})`);
    }
    const numbers = new Map();
    return Int32Array.from({ length: table.rows }, (_, row) => {
        const value = cellOf(found, row);
        if (Number.isNaN(value) || value === -1) {
            throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`group-column: ${table.place(row)}: expected a value of ${column}, got nothing`);
        }
        const number = numbers.get(value) ?? numbers.size;
        numbers.set(value, number);
        return number;
    });
}
/** A cell as a number that stands for its value. */
function cellOf(column, row) {
    // -1 is a missing level, and a number like any other.
    if ("codes" in column)
        return column.codes[row];
    return column.values[row] === -1 ? Number.MIN_VALUE : column.values[row];
}


/***/ }),

/***/ 95928:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ resampledEvidence),
/* harmony export */   c: () => (/* binding */ resample)
/* harmony export */ });
/* harmony import */ var _metrics_selection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65758);
/* harmony import */ var _statistics_bootstrap_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85650);
/* harmony import */ var _measure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98274);



/**
 * Resamples the rows once for all `measures` (of the same rows) and both models: what is compared is compared on the same
 * draw. Returns the candidate's values and the differences from the baseline's, in the order of `measures`.
 */
async function resample(measures, { candidate, baseline }, { seed, resamples, positive, clusters, signal, mostRows = 100_000 }) {
    const all = measures[0].rows ?? Int32Array.from({ length: candidate.rows }, (_, row) => row);
    const drawn = all.length > mostRows ? (0,_metrics_selection_js__WEBPACK_IMPORTED_MODULE_1__/* .sampleRows */ .m)(all.length, mostRows, seed).map((index) => all[index]) : all;
    const names = measures.map(({ name }) => name);
    const models = baseline === undefined ? [candidate] : [candidate, baseline];
    const ofRows = models.map((model) => (0,_measure_js__WEBPACK_IMPORTED_MODULE_0__/* .statistics */ .oG)((0,_metrics_selection_js__WEBPACK_IMPORTED_MODULE_1__/* .selectPredictions */ .x)(model, drawn), positive, names));
    const once = new Int32Array(drawn.length).fill(1);
    const sampled = ofRows.map((of) => of(once));
    const whole = drawn === all
        ? sampled
        : models.map((model) => (0,_measure_js__WEBPACK_IMPORTED_MODULE_0__/* .statistics */ .oG)((0,_metrics_selection_js__WEBPACK_IMPORTED_MODULE_1__/* .selectPredictions */ .x)(model, all), positive, names)(new Int32Array(all.length).fill(1)));
    const draws = await (0,_statistics_bootstrap_js__WEBPACK_IMPORTED_MODULE_2__/* .bootstrapPatiently */ .Pp)({
        rows: drawn.length,
        resamples,
        seed,
        ...(clusters && { clusters: numbered(drawn.map((row) => clusters[row])) }),
        ...(signal && { signal }),
    }, (counts) => ofRows.flatMap((of) => of(counts)));
    const scale = Math.sqrt(drawn.length / all.length);
    // Around the estimate of all rows: errors shrink with the root of the rows.
    const moved = (values, from, to) => scale === 1 ? values : values.map((value) => to + (value - from) * scale);
    return {
        values: names.map((_, i) => ({
            estimate: whole[0][i],
            values: moved(draws[i], sampled[0][i], whole[0][i]),
            rows: all.length,
        })),
        differences: baseline === undefined
            ? []
            : names.map((_, i) => {
                const theirs = draws[names.length + i];
                const from = sampled[0][i] - sampled[1][i];
                const estimate = whole[0][i] - whole[1][i];
                return {
                    estimate,
                    values: moved(draws[i].map((value, draw) => value - theirs[draw]), from, estimate),
                    rows: all.length,
                };
            }),
    };
}
/** Held against `threshold` by the percentile method. A resample that leaves the metric undefined speaks against every claim. */
function resampledEvidence({ estimate, values, rows }, threshold, confidence) {
    let notBelow = 0;
    let notAbove = 0;
    let sum = 0;
    let squares = 0;
    let defined = 0;
    for (const value of values) {
        if (!(value < threshold))
            notBelow++;
        if (!(value > threshold))
            notAbove++;
        if (Number.isNaN(value))
            continue;
        defined++;
        sum += value - estimate;
        squares += (value - estimate) ** 2;
    }
    return {
        method: "bootstrap",
        estimate,
        interval: { low: (0,_statistics_bootstrap_js__WEBPACK_IMPORTED_MODULE_2__/* .sampleQuantile */ .gW)(values, 1 - confidence), high: (0,_statistics_bootstrap_js__WEBPACK_IMPORTED_MODULE_2__/* .sampleQuantile */ .gW)(values, confidence) },
        // The sample itself counts as one resample, so that no p-value is ever 0.
        below: (1 + notBelow) / (1 + values.length),
        above: (1 + notAbove) / (1 + values.length),
        standardError: Math.sqrt(Math.max(0, squares / defined - (sum / defined) ** 2)),
        rows,
    };
}
/** The same clusters, numbered from 0 without gaps. */
function numbered(clusters) {
    const numbers = new Map();
    return clusters.map((cluster) => {
        const number = numbers.get(cluster) ?? numbers.size;
        numbers.set(cluster, number);
        return number;
    });
}


/***/ })

};
