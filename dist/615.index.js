export const id = 615;
export const ids = [615];
export const modules = {

/***/ 38640:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ Random)
/* harmony export */ });
/**
 * Seeded random numbers: sfc32 (Chris Doty-Humphrey, PractRand), seeded through splitmix32, the same on every machine.
 * `stream` sets independent sequences of one seed apart: a tree's, a resample's, a shuffle's.
 */
class Random {
    #a;
    #b;
    #c;
    #counter = 1;
    constructor(seed, stream = 0) {
        // Seeds are whole numbers up to 2^53: both halves count.
        let state = (seed | 0) ^ Math.imul(Math.floor(seed / 2 ** 32) | 0, 0x85eb_ca6b);
        const next = () => {
            state = (state + 0x9e37_79b9) | 0;
            let z = state;
            z = Math.imul(z ^ (z >>> 16), 0x21f0_aaad);
            z = Math.imul(z ^ (z >>> 15), 0x735a_2d97);
            return z ^ (z >>> 15);
        };
        this.#a = next();
        this.#b = next() ^ stream;
        this.#c = next() ^ Math.imul(stream, 0x9e37_79b1);
        for (let i = 0; i < 12; i++)
            this.int32();
    }
    /** A whole number from -2^31 to 2^31 - 1. */
    int32() {
        const result = (this.#a + this.#b + this.#counter) | 0;
        this.#counter = (this.#counter + 1) | 0;
        this.#a = this.#b ^ (this.#b >>> 9);
        this.#b = (this.#c + (this.#c << 3)) | 0;
        this.#c = ((this.#c << 21) | (this.#c >>> 11)) + result;
        this.#c |= 0;
        return result;
    }
    /** At least 0, less than 1, in steps of 2^-53. */
    unit() {
        return ((this.int32() >>> 5) * 67_108_864 + (this.int32() >>> 6)) / 9_007_199_254_740_992;
    }
    /** A whole number from 0 to `bound` - 1, `bound` at most 2^32; Lemire's multiply without rejection would be biased, so rejects. */
    below(bound) {
        const limit = 2 ** 32 - (2 ** 32 % bound);
        for (;;) {
            const drawn = this.int32() >>> 0;
            if (drawn < limit)
                return drawn % bound;
        }
    }
    /** Shuffles in place (Fisher and Yates). */
    shuffle(values) {
        for (let i = values.length - 1; i > 0; i--) {
            const j = this.below(i + 1);
            const held = values[i];
            values[i] = values[j];
            values[j] = held;
        }
    }
}


/***/ }),

/***/ 15410:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ yieldToEventLoop)
/* harmony export */ });
/** Lets the event loop run once: signals are handled, sockets are read, and the garbage collector can finish a cycle. */
function yieldToEventLoop() {
    return new Promise((resolve) => setImmediate(resolve));
}


/***/ }),

/***/ 63986:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ labelScores)
/* harmony export */ });
/* harmony import */ var _confusion_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9688);
/* harmony import */ var _scores_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81093);


/**
 * What follows from a confusion matrix alone, with scikit-learn's definitions and corners: a ratio without denominator is 0
 * (`zero_division`), means go over the classes that are present in truth or prediction, kappa of one class is undefined.
 *
 * `positive` is the index of the positive class, for `precision`, `recall` and `f1` without suffix.
 */
function labelScores(matrix, positive) {
    const { classes, present } = matrix;
    const { truth, predicted, correct, total } = (0,_confusion_js__WEBPACK_IMPORTED_MODULE_0__/* .margins */ .y)(matrix);
    const scores = { ...(0,_scores_js__WEBPACK_IMPORTED_MODULE_1__/* .emptyScores */ .T$)(), perClass: (0,_scores_js__WEBPACK_IMPORTED_MODULE_1__/* .byName */ .nG)() };
    const right = sum(correct);
    (0,_scores_js__WEBPACK_IMPORTED_MODULE_1__/* .put */ .yJ)(scores, "accuracy", right / total, "all weights are zero");
    const macro = { precision: 0, recall: 0, f1: 0 };
    const weighted = { precision: 0, recall: 0, f1: 0 };
    const recalls = [];
    let found = 0;
    for (let i = 0; i < classes.length; i++) {
        if (present[i] === 0)
            continue;
        found++;
        const precision = ratio(correct[i], predicted[i]);
        const recall = ratio(correct[i], truth[i]);
        const f1 = harmonic(precision, recall);
        scores.perClass[classes[i]] = { precision, recall, f1, support: truth[i] };
        macro.precision += precision;
        macro.recall += recall;
        macro.f1 += f1;
        weighted.precision += precision * truth[i];
        weighted.recall += recall * truth[i];
        weighted.f1 += f1 * truth[i];
        if (truth[i] > 0)
            recalls.push(recall);
        if (predicted[i] === 0)
            scores.notes[`per_class.${classes[i]}.precision`] = "never predicted: 0 by convention";
        if (truth[i] === 0)
            scores.notes[`per_class.${classes[i]}.recall`] = "not among the true labels: 0 by convention";
    }
    (0,_scores_js__WEBPACK_IMPORTED_MODULE_1__/* .put */ .yJ)(scores, "balanced_accuracy", sum(recalls) / recalls.length, "all weights are zero");
    const micro = ratio(right, total);
    for (const name of ["precision", "recall", "f1"]) {
        (0,_scores_js__WEBPACK_IMPORTED_MODULE_1__/* .put */ .yJ)(scores, `${name}_macro`, macro[name] / found, "there are no rows");
        (0,_scores_js__WEBPACK_IMPORTED_MODULE_1__/* .put */ .yJ)(scores, `${name}_micro`, micro, "there are no rows");
        (0,_scores_js__WEBPACK_IMPORTED_MODULE_1__/* .put */ .yJ)(scores, `${name}_weighted`, ratio(weighted[name], total), "there are no rows");
    }
    if (positive !== undefined) {
        const own = scores.perClass[classes[positive]] ?? { precision: 0, recall: 0, f1: 0 };
        for (const name of ["precision", "recall", "f1"])
            scores.values[name] = own[name];
        if (predicted[positive] === 0)
            scores.notes["precision"] = "the positive class is never predicted: 0 by convention";
        if (truth[positive] === 0)
            scores.notes["recall"] = "no row is of the positive class: 0 by convention";
    }
    let expected = 0;
    let truthSquares = 0;
    let predictedSquares = 0;
    for (let i = 0; i < classes.length; i++) {
        expected += truth[i] * predicted[i];
        truthSquares += truth[i] ** 2;
        predictedSquares += predicted[i] ** 2;
    }
    const spread = Math.sqrt((total * total - predictedSquares) * (total * total - truthSquares));
    (0,_scores_js__WEBPACK_IMPORTED_MODULE_1__/* .put */ .yJ)(scores, "mcc", spread > 0 ? (right * total - expected) / spread : 0, "all weights are zero");
    if (!(spread > 0))
        scores.notes["mcc"] = "truth or prediction holds one class only: 0 by convention";
    (0,_scores_js__WEBPACK_IMPORTED_MODULE_1__/* .put */ .yJ)(scores, "kappa", found < 2 ? Number.NaN : 1 - (total - right) / (total - expected / total), "truth and prediction hold one and the same class only");
    return scores;
}
function ratio(part, whole) {
    return whole === 0 ? 0 : part / whole;
}
function harmonic(precision, recall) {
    return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}
function sum(values) {
    let total = 0;
    for (const value of values)
        total += value;
    return total;
}


/***/ }),

/***/ 9688:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ confusion),
/* harmony export */   y: () => (/* binding */ margins)
/* harmony export */ });
/** One pass over the rows. */
function confusion(predictions) {
    const { classes, truth, predicted, weights, rows } = predictions;
    const k = classes.length;
    const counts = new Float64Array(k * k);
    const present = new Uint8Array(k);
    if (weights === undefined) {
        for (let row = 0; row < rows; row++)
            counts[truth[row] * k + predicted[row]]++;
        for (let cell = 0; cell < counts.length; cell++) {
            if (counts[cell] > 0)
                present[Math.floor(cell / k)] = present[cell % k] = 1;
        }
    }
    else {
        for (let row = 0; row < rows; row++) {
            counts[truth[row] * k + predicted[row]] += weights[row];
            present[truth[row]] = present[predicted[row]] = 1;
        }
    }
    return { classes, counts, present };
}
/** Sums over a confusion's rows, columns and diagonal. */
function margins({ classes, counts }) {
    const k = classes.length;
    const truth = new Float64Array(k);
    const predicted = new Float64Array(k);
    const correct = new Float64Array(k);
    let total = 0;
    for (let i = 0; i < k; i++) {
        for (let j = 0; j < k; j++) {
            const count = counts[i * k + j];
            truth[i] += count;
            predicted[j] += count;
            total += count;
        }
        correct[i] = counts[i * k + i];
    }
    return { truth, predicted, correct, total };
}


/***/ }),

/***/ 84015:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ checkProbabilities),
/* harmony export */   Z: () => (/* binding */ mostProbable)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83333);

/** Files round probabilities to a few digits; more than this is no rounding. */
const MOST_OFF = 1e-3;
/**
 * Holds probabilities (row-major, rows × classes) to what they are: from 0 to 1, and one in sum, within what rounding leaves.
 *
 * @throws {Failure} for the first row that is not so. `place` says where a row stands.
 */
function checkProbabilities(probabilities, classes, place) {
    const k = classes.length;
    for (let row = 0; row * k < probabilities.length; row++) {
        let sum = 0;
        for (let i = 0; i < k; i++) {
            const p = probabilities[row * k + i];
            if (!(p >= -1e-9 && p <= 1 + 1e-9)) {
                throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${place(row)}: probability of ${JSON.stringify(classes[i])}: expected a number from 0 to 1, got ${p}`);
            }
            sum += p;
        }
        if (Math.abs(sum - 1) > MOST_OFF) {
            throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${place(row)}: expected probabilities that sum to 1, got ${Number(sum.toPrecision(6))} (are these scores? leave their columns out)`);
        }
    }
}
/** The column of each row's highest probability; of equal ones the first, as ONNX Runtime and numpy have it. */
function mostProbable(probabilities, k, rows) {
    const best = new Int32Array(rows);
    for (let row = 0; row < rows; row++) {
        let at = 0;
        for (let i = 1; i < k; i++)
            if (probabilities[row * k + i] > probabilities[row * k + at])
                at = i;
        best[row] = at;
    }
    return best;
}


/***/ }),

/***/ 33103:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QY: () => (/* binding */ probabilityMeans),
/* harmony export */   W2: () => (/* binding */ rowLogLoss),
/* harmony export */   av: () => (/* binding */ confidenceBin),
/* harmony export */   bB: () => (/* binding */ rowBrier),
/* harmony export */   rv: () => (/* binding */ topK),
/* harmony export */   xD: () => (/* binding */ calibration)
/* harmony export */ });
const EPSILON = 2 ** -52;
/**
 * Cross-entropy of one row in nats: probabilities clipped to 2^-52 and 1 - 2^-52, then scaled to sum to one, as
 * scikit-learn does for 64-bit floats.
 */
function rowLogLoss({ classes, truth, probabilities }, row) {
    const k = classes.length;
    let sum = 0;
    for (let i = 0; i < k; i++)
        sum += clip(probabilities[row * k + i]);
    return -Math.log(clip(probabilities[row * k + truth[row]]) / sum);
}
function clip(p) {
    return Math.min(Math.max(p, EPSILON), 1 - EPSILON);
}
/**
 * Brier's score of one row. With two classes the squared error of the positive class's probability; with more, as in
 * Brier (1950), the squared errors of all classes added up, so that it reaches 2.
 */
function rowBrier({ classes, truth, probabilities }, row, positive) {
    const k = classes.length;
    if (positive !== undefined) {
        return (probabilities[row * k + positive] - (truth[row] === positive ? 1 : 0)) ** 2;
    }
    let sum = 0;
    for (let i = 0; i < k; i++)
        sum += (probabilities[row * k + i] - (truth[row] === i ? 1 : 0)) ** 2;
    return sum;
}
/** Weighted means of the row scores. */
function probabilityMeans(predictions, positive) {
    const { rows, weights } = predictions;
    let logLoss = 0;
    let brier = 0;
    let total = 0;
    for (let row = 0; row < rows; row++) {
        const weight = weights === undefined ? 1 : weights[row];
        total += weight;
        logLoss += weight * rowLogLoss(predictions, row);
        brier += weight * rowBrier(predictions, row, positive);
    }
    return { logLoss: logLoss / total, brier: brier / total };
}
/**
 * Expected calibration error of the most probable class (Naeini, Cooper and Hauskrecht 2015; Guo et al. 2017):
 * Σ share of the bin · |accuracy - confidence| over `bins` bins of equal width.
 */
function calibration(predictions, bins = 10) {
    const { truth, weights, rows } = predictions;
    const support = new Float64Array(bins);
    const confidence = new Float64Array(bins);
    const right = new Float64Array(bins);
    let total = 0;
    for (let row = 0; row < rows; row++) {
        const { best, highest, at: bin } = confidenceBin(predictions, row, bins);
        const weight = weights === undefined ? 1 : weights[row];
        total += weight;
        support[bin] += weight;
        confidence[bin] += weight * highest;
        if (best === truth[row])
            right[bin] += weight;
    }
    let ece = 0;
    const reliability = [];
    for (let bin = 0; bin < bins; bin++) {
        if (support[bin] === 0)
            continue;
        ece += Math.abs(right[bin] - confidence[bin]) / total;
        reliability.push({
            low: bin / bins,
            high: (bin + 1) / bins,
            support: support[bin],
            confidence: confidence[bin] / support[bin],
            accuracy: right[bin] / support[bin],
        });
    }
    return { ece, reliability };
}
/** The most probable class of a row, its probability, and which of `bins` equal bins (open below, closed above) holds that. */
function confidenceBin({ classes, probabilities }, row, bins) {
    const k = classes.length;
    let best = 0;
    for (let i = 1; i < k; i++)
        if (probabilities[row * k + i] > probabilities[row * k + best])
            best = i;
    const highest = probabilities[row * k + best];
    return { best, highest, at: Math.min(bins - 1, Math.max(0, Math.ceil(highest * bins) - 1)) };
}
/**
 * For each k the weighted share of rows whose true class is among the k most probable; of equally probable classes the
 * later ones rank first, as scikit-learn's `top_k_accuracy_score` has it.
 */
function topK(predictions, ks) {
    const { classes, truth, probabilities, weights, rows } = predictions;
    const k = classes.length;
    const hits = new Float64Array(ks.length);
    let total = 0;
    for (let row = 0; row < rows; row++) {
        const own = probabilities[row * k + truth[row]];
        let rank = 0;
        for (let i = 0; i < k; i++) {
            const other = probabilities[row * k + i];
            if (other > own || (other === own && i > truth[row]))
                rank++;
        }
        const weight = weights === undefined ? 1 : weights[row];
        total += weight;
        for (let i = 0; i < ks.length; i++)
            if (rank < ks[i])
                hits[i] += weight;
    }
    return Array.from(hits, (hit) => hit / total);
}


/***/ }),

/***/ 92309:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ scoreClasses)
});

// EXTERNAL MODULE: ./src/evaluation/metrics/classification.ts
var classification = __webpack_require__(63986);
// EXTERNAL MODULE: ./src/evaluation/metrics/confusion.ts
var confusion = __webpack_require__(9688);
// EXTERNAL MODULE: ./src/evaluation/metrics/probability-scores.ts
var probability_scores = __webpack_require__(33103);
// EXTERNAL MODULE: ./src/evaluation/statistics/delong.ts
var delong = __webpack_require__(87003);
;// CONCATENATED MODULE: ./src/evaluation/metrics/ranking.ts

/**
 * Area under the ROC curve, average precision Σ (Rₙ - Rₙ₋₁) Pₙ and both curves of one class against the rest.
 * Average precision without a positive row is 0, as scikit-learn has it.
 *
 * Memory: 8 bytes a row (16 with weights): the two classes' scores are sorted apart in place and merged, so no
 * permutation is kept. Time: the sort.
 */
function ranking(predictions, positive, curvePoints = 0) {
    const { positives, negatives, walk } = predictions.weights === undefined ? plainWalk(predictions, positive) : weightedWalk(predictions, positive);
    const thinned = curve(positives, negatives, curvePoints);
    let truePositives = 0;
    let falsePositives = 0;
    let area = 0;
    let averagePrecision = 0;
    let positiveSquares = 0;
    let negativeSquares = 0;
    walk((score, atPositives, atNegatives) => {
        // The share of the other class that these rows stand on the right side of, ties half: DeLong's placements.
        const ofPositives = (negatives - falsePositives - atNegatives / 2) / negatives;
        const ofNegatives = (truePositives + atPositives / 2) / positives;
        area += atPositives * ofPositives;
        positiveSquares += atPositives * ofPositives * ofPositives;
        negativeSquares += atNegatives * ofNegatives * ofNegatives;
        truePositives += atPositives;
        falsePositives += atNegatives;
        if (truePositives > 0)
            averagePrecision += (atPositives / positives) * (truePositives / (truePositives + falsePositives));
        thinned.add(score, truePositives, falsePositives);
    });
    const auc = positives > 0 && negatives > 0 ? area / positives : Number.NaN;
    const variance = (positiveSquares / positives - auc * auc) / (positives - 1) +
        (negativeSquares / negatives - auc * auc) / (negatives - 1);
    return {
        auc,
        variance: predictions.weights === undefined && positives > 1 && negatives > 1 ? Math.max(0, variance) : Number.NaN,
        averagePrecision: positives > 0 ? averagePrecision : 0,
        curve: thinned.points,
    };
}
/**
 * One-vs-one AUC (Hand and Till 2001): each pair of classes ranks by either class's probability on the rows of the two
 * alone; the mean over pairs of classes that have rows, and the mean weighted by how many rows a pair has. NaN with fewer
 * than two such classes.
 */
function oneVersusOne(predictions) {
    const { classes, truth, rows } = predictions;
    const k = classes.length;
    const support = new Float64Array(k);
    for (let row = 0; row < rows; row++)
        support[truth[row]]++;
    const area = new Float64Array(k * k);
    for (let positive = 0; positive < k; positive++) {
        if (support[positive] === 0)
            continue;
        const scores = scoresByClass(predictions, positive, support);
        for (let other = 0; other < k; other++) {
            if (other !== positive && support[other] > 0)
                area[positive * k + other] = (0,delong/* shareAbove */.DP)(scores[positive], scores[other]);
        }
    }
    let macro = 0;
    let weighted = 0;
    let weight = 0;
    let pairs = 0;
    for (let a = 0; a < k; a++) {
        for (let b = a + 1; b < k; b++) {
            if (support[a] === 0 || support[b] === 0)
                continue;
            const pair = (area[a * k + b] + area[b * k + a]) / 2;
            pairs++;
            macro += pair;
            weighted += pair * (support[a] + support[b]);
            weight += support[a] + support[b];
        }
    }
    return { macro: macro / pairs, weighted: weighted / weight };
}
/** Each true class's scores for the class `column`, ascending. */
function scoresByClass({ classes, truth, probabilities, rows }, column, support) {
    const k = classes.length;
    const scores = Array.from(support, (count) => new Float64Array(count));
    const filled = new Int32Array(k);
    for (let row = 0; row < rows; row++) {
        const own = truth[row];
        scores[own][filled[own]++] = probabilities[row * k + column];
    }
    return scores.map((each) => each.sort());
}
function plainWalk({ classes, truth, probabilities, rows }, positive) {
    const k = classes.length;
    let positives = 0;
    for (let row = 0; row < rows; row++)
        if (truth[row] === positive)
            positives++;
    const negatives = rows - positives;
    const high = new Float64Array(positives);
    const low = new Float64Array(negatives);
    let p = 0;
    let n = 0;
    for (let row = 0; row < rows; row++) {
        const score = probabilities[row * k + positive];
        if (truth[row] === positive)
            high[p++] = score;
        else
            low[n++] = score;
    }
    high.sort();
    low.sort();
    const walk = (visit) => {
        let i = positives - 1;
        let j = negatives - 1;
        while (i >= 0 || j >= 0) {
            const score = j < 0 || (i >= 0 && high[i] >= low[j]) ? high[i] : low[j];
            const iBefore = i;
            const jBefore = j;
            while (i >= 0 && high[i] === score)
                i--;
            while (j >= 0 && low[j] === score)
                j--;
            visit(score, iBefore - i, jBefore - j);
        }
    };
    return { positives, negatives, walk };
}
function weightedWalk({ classes, truth, probabilities, weights, rows }, positive) {
    const k = classes.length;
    const order = new Uint32Array(rows).map((_, row) => row);
    const scoreOf = (row) => probabilities[row * k + positive];
    order.sort((a, b) => scoreOf(b) - scoreOf(a));
    let positives = 0;
    let negatives = 0;
    for (let row = 0; row < rows; row++) {
        if (truth[row] === positive)
            positives += weights[row];
        else
            negatives += weights[row];
    }
    const walk = (visit) => {
        for (let i = 0; i < rows;) {
            const score = scoreOf(order[i]);
            let atPositives = 0;
            let atNegatives = 0;
            for (; i < rows && scoreOf(order[i]) === score; i++) {
                const row = order[i];
                if (truth[row] === positive)
                    atPositives += weights[row];
                else
                    atNegatives += weights[row];
            }
            visit(score, atPositives, atNegatives);
        }
    };
    return { positives, negatives, walk };
}
/** Keeps the points of a curve that are at least 1/`most` of either class apart, the last one always. */
function curve(positives, negatives, most) {
    const points = [];
    let kept = { truePositiveRate: 0, falsePositiveRate: 0 };
    const add = (threshold, truePositives, falsePositives) => {
        if (most === 0)
            return;
        const truePositiveRate = positives > 0 ? truePositives / positives : 0;
        const falsePositiveRate = negatives > 0 ? falsePositives / negatives : 0;
        const step = truePositiveRate - kept.truePositiveRate + falsePositiveRate - kept.falsePositiveRate;
        if (step * most < 2 && truePositiveRate + falsePositiveRate < 2)
            return;
        const precision = truePositives + falsePositives > 0 ? truePositives / (truePositives + falsePositives) : 0;
        kept = { truePositiveRate, falsePositiveRate };
        points.push({
            threshold,
            true_positive_rate: truePositiveRate,
            false_positive_rate: falsePositiveRate,
            precision,
        });
    };
    return { points, add };
}

// EXTERNAL MODULE: ./src/evaluation/metrics/scores.ts
var metrics_scores = __webpack_require__(81093);
;// CONCATENATED MODULE: ./src/evaluation/metrics/score.ts





/** One-versus-one AUCs grow with the square of the classes. */
const MOST_PAIRED_CLASSES = 200;
/** Every metric of classification. `positive`: the index of the positive class; with two classes it must be given. */
function scoreClasses(predictions, positive, curvePoints = 0) {
    const matrix = (0,confusion/* confusion */.H)(predictions);
    const scores = {
        ...(0,classification/* labelScores */.Y)(matrix, positive),
        matrix,
        ranking: undefined,
        reliability: undefined,
    };
    const k = predictions.classes.length;
    const binary = k === 2 ? positive : undefined;
    const ranks = binary === undefined ? ["roc_auc_ovr", "roc_auc_ovo"] : ["roc_auc"];
    if (predictions.probabilities === undefined) {
        for (const name of [...ranks, "average_precision", "log_loss", "brier", "ece"])
            scores.absent[name] = "needs probabilities";
        return scores;
    }
    if (k < 2) {
        for (const name of [...ranks, "average_precision", "log_loss", "brier"])
            scores.absent[name] = "needs two classes, got one";
    }
    else if (binary !== undefined) {
        scores.ranking = ranking(predictions, binary, curvePoints);
        (0,metrics_scores/* put */.yJ)(scores, "roc_auc", scores.ranking.auc, oneClass(scores.matrix));
        (0,metrics_scores/* put */.yJ)(scores, "average_precision", scores.ranking.averagePrecision, "there are no rows");
        if (scores.perClass[predictions.classes[binary]]?.["support"] === undefined ||
            scores.ranking.averagePrecision === 0) {
            noteWithoutPositives(scores, predictions, binary);
        }
    }
    else {
        manyClasses(scores, predictions);
    }
    const means = (0,probability_scores/* probabilityMeans */.QY)(predictions, binary);
    if (k >= 2) {
        (0,metrics_scores/* put */.yJ)(scores, "log_loss", means.logLoss, "all weights are zero");
        (0,metrics_scores/* put */.yJ)(scores, "brier", means.brier, "all weights are zero");
    }
    const { ece, reliability } = (0,probability_scores/* calibration */.xD)(predictions);
    (0,metrics_scores/* put */.yJ)(scores, "ece", ece, "all weights are zero");
    scores.reliability = reliability;
    const ks = [2, 3, 5].filter((each) => each < k);
    const shares = (0,probability_scores/* topK */.rv)(predictions, ks);
    ks.forEach((each, index) => {
        (0,metrics_scores/* put */.yJ)(scores, `top_${each}_accuracy`, shares[index], "all weights are zero");
    });
    return scores;
}
/** One class against the rest, each in turn, and each against each. */
function manyClasses(scores, predictions) {
    const { classes, rows, truth, weights } = predictions;
    const support = new Float64Array(classes.length);
    let total = 0;
    for (let row = 0; row < rows; row++) {
        const weight = weights === undefined ? 1 : weights[row];
        support[truth[row]] += weight;
        total += weight;
    }
    const sum = { auc: 0, weightedAuc: 0, averagePrecision: 0, weightedAveragePrecision: 0 };
    classes.forEach((name, i) => {
        const { auc, averagePrecision } = ranking(predictions, i);
        const own = scores.perClass[name];
        if (own !== undefined && Number.isFinite(auc))
            own["roc_auc"] = auc;
        if (own !== undefined)
            own["average_precision"] = averagePrecision;
        sum.auc += auc / classes.length;
        sum.weightedAuc += support[i] === 0 ? Number.NaN : (auc * support[i]) / total;
        sum.averagePrecision += averagePrecision / classes.length;
        sum.weightedAveragePrecision += (averagePrecision * support[i]) / total;
    });
    const missing = classes.find((_, i) => support[i] === 0);
    const whyNot = `no row is of the class ${JSON.stringify(missing)}`;
    (0,metrics_scores/* put */.yJ)(scores, "roc_auc_ovr", sum.auc, whyNot);
    (0,metrics_scores/* put */.yJ)(scores, "roc_auc_ovr_weighted", sum.weightedAuc, whyNot);
    (0,metrics_scores/* put */.yJ)(scores, "average_precision", sum.averagePrecision, "all weights are zero");
    (0,metrics_scores/* put */.yJ)(scores, "average_precision_weighted", sum.weightedAveragePrecision, "all weights are zero");
    const pairless = weights !== undefined
        ? "is not defined with weights"
        : classes.length > MOST_PAIRED_CLASSES
            ? `is computed for at most ${MOST_PAIRED_CLASSES} classes`
            : undefined;
    const pairs = pairless === undefined ? oneVersusOne(predictions) : { macro: Number.NaN, weighted: Number.NaN };
    const oneLeft = "the true labels hold one class only";
    (0,metrics_scores/* put */.yJ)(scores, "roc_auc_ovo", pairs.macro, pairless ?? oneLeft);
    (0,metrics_scores/* put */.yJ)(scores, "roc_auc_ovo_weighted", pairs.weighted, pairless ?? oneLeft);
}
function noteWithoutPositives(scores, { truth, rows }, positive) {
    for (let row = 0; row < rows; row++)
        if (truth[row] === positive)
            return;
    scores.notes["average_precision"] = "no row is of the positive class: 0 by convention";
}
function oneClass({ classes, counts }) {
    const k = classes.length;
    const held = classes.filter((_, i) => counts.subarray(i * k, i * k + k).some((count) => count > 0));
    return held.length === 1 ? `all true labels are ${JSON.stringify(held[0])}` : "a class has no weight";
}


/***/ }),

/***/ 81093:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T$: () => (/* binding */ emptyScores),
/* harmony export */   nG: () => (/* binding */ byName),
/* harmony export */   yJ: () => (/* binding */ put)
/* harmony export */ });
/* unused harmony export merge */
/** An object without a prototype: class names and slices come from data, and one may be called `__proto__`. */
function byName() {
    return Object.create(null);
}
function emptyScores() {
    return { values: byName(), absent: byName(), notes: byName() };
}
/** Adds a metric, or why it has no value. */
function put(scores, name, value, whyNot) {
    if (Number.isFinite(value))
        scores.values[name] = value;
    else
        scores.absent[name] = whyNot;
}
function merge(into, from) {
    Object.assign(into.values, from.values);
    Object.assign(into.absent, from.absent);
    Object.assign(into.notes, from.notes);
}


/***/ }),

/***/ 87003:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cu: () => (/* binding */ delong),
/* harmony export */   DD: () => (/* binding */ placements),
/* harmony export */   DP: () => (/* binding */ shareAbove),
/* harmony export */   Ij: () => (/* binding */ auc)
/* harmony export */ });
/* harmony import */ var _moments_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68285);

/**
 * The area under the ROC curve: the probability that a positive row scores higher than a negative one, ties counted half
 * (Mann and Whitney). NaN unless both classes have weight. `scores`: rows, no NaN; `positive`: rows, 1 or 0.
 *
 * Sorts the two classes apart and merges them: 8 bytes a row, no permutation.
 */
function auc(scores, positive, weights) {
    if (weights !== undefined)
        return weightedAuc(scores, positive, weights);
    return shareAbove(...sortedByClass(scores, positive));
}
/** The share of pairs in which the value of ascending `a` is above that of ascending `b`, ties half; NaN without a pair. */
function shareAbove(a, b) {
    // Twice the number of pairs in the right order: a whole number, exact up to 2^53.
    let wins = 0;
    let below = 0;
    let upTo = 0;
    for (let i = 0; i < a.length; i++) {
        const value = a[i];
        while (below < b.length && b[below] < value)
            below++;
        if (upTo < below)
            upTo = below;
        while (upTo < b.length && b[upTo] === value)
            upTo++;
        wins += below + upTo;
    }
    return wins / 2 / a.length / b.length;
}
/**
 * The AUCs of several models' scores on the same rows and the covariance of those AUCs
 * (DeLong, DeLong and Clarke-Pearson 1988, by midranks as in Sun and Xu 2014: n log n).
 * The variance of a difference is `c[0][0] + c[1][1] - 2 c[0][1]`. Covariances are NaN unless there are two rows of each class.
 */
function delong(positive, ...scores) {
    const placed = scores.map((each) => placements(each, positive));
    const aucs = placed.map(({ ofPositives }) => (0,_moments_js__WEBPACK_IMPORTED_MODULE_0__/* .mean */ .i2)(ofPositives));
    const covariances = placed.map((a) => placed.map((b) => (0,_moments_js__WEBPACK_IMPORTED_MODULE_0__/* .covariance */ .Wu)(a.ofPositives, b.ofPositives) / a.ofPositives.length +
        (0,_moments_js__WEBPACK_IMPORTED_MODULE_0__/* .covariance */ .Wu)(a.ofNegatives, b.ofNegatives) / a.ofNegatives.length));
    return { aucs, covariance: covariances };
}
/** For each row of either class the share of the other that it stands on the right side of, ties half; in table order. */
function placements(scores, positive) {
    const [positives, negatives] = sortedByClass(scores, positive);
    const ofPositives = new Float64Array(positives.length);
    const ofNegatives = new Float64Array(negatives.length);
    let p = 0;
    let n = 0;
    for (let row = 0; row < scores.length; row++) {
        const score = scores[row];
        if (positive[row] === 1) {
            ofPositives[p++] = (countBelow(negatives, score) + countUpTo(negatives, score)) / 2 / negatives.length;
        }
        else {
            ofNegatives[n++] = 1 - (countBelow(positives, score) + countUpTo(positives, score)) / 2 / positives.length;
        }
    }
    return { ofPositives, ofNegatives };
}
function weightedAuc(scores, positive, weights) {
    const distinct = new Float64Array(scores).sort();
    let groups = 0;
    for (let i = 0; i < distinct.length; i++) {
        if (groups === 0 || distinct[i] !== distinct[groups - 1])
            distinct[groups++] = distinct[i];
    }
    const levels = distinct.subarray(0, groups);
    const positiveWeights = new Float64Array(groups);
    const negativeWeights = new Float64Array(groups);
    for (let row = 0; row < scores.length; row++) {
        const group = countBelow(levels, scores[row]);
        if (positive[row] === 1)
            positiveWeights[group] += weights[row];
        else
            negativeWeights[group] += weights[row];
    }
    let wins = 0;
    let positivesSoFar = 0;
    let negativesSoFar = 0;
    for (let group = 0; group < groups; group++) {
        wins += positiveWeights[group] * (negativesSoFar + negativeWeights[group] / 2);
        positivesSoFar += positiveWeights[group];
        negativesSoFar += negativeWeights[group];
    }
    return wins / positivesSoFar / negativesSoFar;
}
/** The scores of the positive and of the negative rows, each ascending. */
function sortedByClass(scores, positive) {
    let m = 0;
    for (let row = 0; row < positive.length; row++)
        m += positive[row];
    const positives = new Float64Array(m);
    const negatives = new Float64Array(positive.length - m);
    let p = 0;
    let n = 0;
    for (let row = 0; row < positive.length; row++) {
        if (positive[row] === 1)
            positives[p++] = scores[row];
        else
            negatives[n++] = scores[row];
    }
    return [positives.sort(), negatives.sort()];
}
/** How many of the ascending `values` are less than `x`. */
function countBelow(values, x) {
    let low = 0;
    let high = values.length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if (values[middle] < x)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
/** How many of the ascending `values` are at most `x`. */
function countUpTo(values, x) {
    let low = 0;
    let high = values.length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if (values[middle] <= x)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}


/***/ }),

/***/ 68285:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GV: () => (/* binding */ variance),
/* harmony export */   Wu: () => (/* binding */ covariance),
/* harmony export */   i2: () => (/* binding */ mean)
/* harmony export */ });
/** The mean of `values`; NaN without any. */
function mean(values) {
    let sum = 0;
    for (let i = 0; i < values.length; i++)
        sum += values[i];
    return sum / values.length;
}
/** The unbiased covariance of two samples of the same rows; NaN below two rows. */
function covariance(a, b) {
    const meanA = mean(a);
    const meanB = mean(b);
    let sum = 0;
    for (let i = 0; i < a.length; i++)
        sum += (a[i] - meanA) * (b[i] - meanB);
    return a.length < 2 ? Number.NaN : sum / (a.length - 1);
}
/** The unbiased variance of `values`; NaN below two of them. */
function variance(values) {
    return covariance(values, values);
}


/***/ }),

/***/ 67333:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ expandGlobs)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83333);
/* harmony import */ var _find_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44494);
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64351);





/**
 * The files that paths and globs name, in the order of the patterns, each glob's files sorted, none twice; `!` in front takes
 * files out of all globs. Names that begin with a dot have to be written out: what a system leaves beside data is none.
 *
 * @throws {Failure} for a glob that matches nothing, or cannot be read. Paths without a glob are given back unchecked.
 */
async function expandGlobs(patterns, cwd) {
    const excluded = patterns.filter((pattern) => pattern.startsWith("!"));
    const found = new Set();
    for (const pattern of patterns) {
        if (pattern.startsWith("!"))
            continue;
        // Brackets and braces may also stand in a file's own name.
        if (!(0,_glob_js__WEBPACK_IMPORTED_MODULE_4__/* .isPattern */ .P)(pattern) || (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, pattern)).catch(() => undefined)) !== undefined) {
            found.add(pattern);
            continue;
        }
        const { files } = await (0,_find_js__WEBPACK_IMPORTED_MODULE_3__/* .findFiles */ .l)([pattern, ...excluded], cwd, { hidden: false });
        if (files.length === 0) {
            throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${pattern}: expected files that match, got none (globs start from the workspace)`);
        }
        for (const { shown } of files)
            found.add(shown);
    }
    return [...found];
}


/***/ }),

/***/ 44494:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ filesBelow),
/* harmony export */   l: () => (/* binding */ findFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64351);



/** Folders nobody means by `**`: searched only by a pattern that names them. */
const unasked = new Set([".git", "node_modules"]);
/**
 * The files that patterns name, each once, sorted. Links to folders are not followed; what is no regular file (a pipe, a
 * device) is none.
 *
 * @returns also the patterns without a match, for which a caller may want to say so.
 */
async function findFiles(patterns, root, { signal, hidden = true } = {}) {
    const { include, excludes } = (0,_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .globs */ .g)(patterns, { hidden });
    const found = new Map();
    const matched = new Set();
    const walked = new Map();
    for (const { pattern, base, depth, matches } of include) {
        const start = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, base);
        const wanted = [...unasked].filter((name) => pattern.includes(name));
        const dotted = hidden || /(^|\/)\.(?!\.?\/)/.test(pattern);
        const key = `${wanted.join()} ${depth} ${dotted} ${start}`;
        const paths = walked.get(key) ?? (await filesBelow(start, { wanted, depth, hidden: dotted, signal }));
        walked.set(key, paths);
        const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(base) || pattern.startsWith("/");
        for (const path of paths) {
            const below = slashes((0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, path));
            const name = absolute ? slashes(path) : below;
            if (!matches(name) || excludes(name) || excludes(below))
                continue;
            matched.add(pattern);
            found.set(path, { path, shown: below.startsWith("../../") ? name : below });
        }
    }
    return {
        files: [...found.values()].sort((a, b) => (a.shown < b.shown ? -1 : a.shown > b.shown ? 1 : 0)),
        unmatched: [...new Set(include.map(({ pattern }) => pattern))].filter((pattern) => !matched.has(pattern)),
    };
}
/** Every file below a folder, in one walk. A folder that cannot be read holds none. */
async function filesBelow(start, { wanted = [], depth = Number.POSITIVE_INFINITY, hidden = true, signal } = {}) {
    const files = [];
    const folders = [{ path: start, level: 1 }];
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
        signal?.throwIfAborted();
        const { path: parent, level } = folder;
        const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(parent, { withFileTypes: true }).catch(() => []);
        for (const entry of entries) {
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, entry.name);
            if (entry.isDirectory()) {
                const meant = unasked.has(entry.name) ? wanted.includes(entry.name) : hidden || !entry.name.startsWith(".");
                if (meant && level < depth)
                    folders.push({ path, level: level + 1 });
            }
            else if (entry.isFile())
                files.push(path);
            else if (entry.isSymbolicLink() && (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch(() => undefined))?.isFile())
                files.push(path);
        }
    }
    return files;
}
function slashes(path) {
    return node_path__WEBPACK_IMPORTED_MODULE_1__.sep === "/" ? path : path.replaceAll(node_path__WEBPACK_IMPORTED_MODULE_1__.sep, "/");
}


/***/ }),

/***/ 64351:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ isPattern),
/* harmony export */   g: () => (/* binding */ globs)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83333);

const mostAlternatives = 1000;
/**
 * Reads glob patterns: `*`, `?`, `[a-z]`, `{a,b}` and `**`, relative to the root or absolute, `!` in front to exclude.
 * A path that ends in a slash means all below it. Backslashes are slashes, as Windows users write them.
 *
 * @param hidden whether wildcards stand for names that begin with a dot.
 * @throws {Failure} for a pattern that cannot be read.
 */
function globs(patterns, { hidden = true } = {}) {
    const include = [];
    const exclude = [];
    for (const pattern of patterns) {
        const negative = pattern.startsWith("!");
        const given = (negative ? pattern.slice(1) : pattern).trim().replaceAll("\\", "/");
        if (given === "")
            throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${pattern}: expected a path or pattern, got nothing`);
        for (const each of alternatives(given, pattern)) {
            const normal = normalised(each);
            if (negative) {
                exclude.push(expression(normal, pattern), expression(`${normal.replace(/\/+$/, "")}/**`, pattern));
            }
            else {
                const test = expression(normal, pattern, hidden);
                include.push({ pattern, ...reach(normal), matches: (path) => test.test(path) });
            }
        }
    }
    return { include, excludes: (path) => exclude.some((each) => each.test(path)) };
}
/** Whether text has anything in it that a shell would read as a pattern. */
function isPattern(text) {
    return /[*?[{]/.test(text);
}
function normalised(path) {
    const plain = path.replace(/^(\.\/)+/, "").replace(/\/{2,}/g, "/");
    return plain.endsWith("/") ? `${plain}**` : plain;
}
function reach(pattern) {
    const segments = pattern.split("/");
    const wild = segments.findIndex(isPattern);
    const fixed = wild === -1 ? segments.length - 1 : wild;
    const base = segments.slice(0, fixed).join("/") || (pattern.startsWith("/") ? "/" : "");
    return { base, depth: pattern.includes("**") ? Number.POSITIVE_INFINITY : segments.length - fixed };
}
/** `a{b,c{d,e}}` as all it stands for. */
function alternatives(pattern, shown) {
    const open = pattern.indexOf("{");
    if (open === -1)
        return [pattern];
    const parts = [];
    let depth = 0;
    let start = open + 1;
    for (let i = open; i < pattern.length; i++) {
        const character = pattern[i];
        if (character === "{")
            depth++;
        else if (character === "," && depth === 1) {
            parts.push(pattern.slice(start, i));
            start = i + 1;
        }
        else if (character === "}" && --depth === 0) {
            parts.push(pattern.slice(start, i));
            const rest = alternatives(pattern.slice(i + 1), shown);
            const all = parts
                .flatMap((part) => alternatives(part, shown))
                .flatMap((part) => rest.map((tail) => pattern.slice(0, open) + part + tail));
            if (all.length > mostAlternatives)
                throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${shown}: expected at most ${mostAlternatives} alternatives, got ${all.length}`);
            return all;
        }
    }
    throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${shown}: expected a } for each {`);
}
function expression(pattern, shown, hidden = true) {
    let source = "";
    // What a wildcard at the start of a name must not stand for.
    const visible = hidden ? "" : "(?!\\.)";
    for (let i = 0; i < pattern.length; i++) {
        const character = pattern[i];
        const first = i === 0 || pattern[i - 1] === "/" ? visible : "";
        if (character === "*") {
            if (pattern[i + 1] !== "*") {
                source += `${first}[^/]*`;
                continue;
            }
            while (pattern[i + 1] === "*")
                i++;
            if (pattern[i + 1] === "/") {
                i++;
                source += `(?:${visible}[^/]+/)*`;
            }
            else
                source += `${first}[^/]*(?:/${visible}[^/]*)*`;
        }
        else if (character === "?")
            source += `${first}[^/]`;
        else if (character === "[") {
            const end = pattern.indexOf("]", i + 2);
            if (end === -1)
                throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${shown}: expected a ] for each [`);
            const set = pattern
                .slice(i + 1, end)
                .replace(/\\/g, "\\\\")
                .replace(/^[!^]/, "^/")
                .replace(/\[/g, "\\[");
            source += `${first}[${set}]`;
            i = end;
        }
        else
            source += character.replace(/[.+^$()|\\{}\]]/g, "\\$&");
    }
    try {
        return new RegExp(`^${source}$`, "s");
    }
    catch (error) {
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${shown}: expected a pattern, got one with an impossible range`, { cause: error });
    }
}


/***/ })

};
