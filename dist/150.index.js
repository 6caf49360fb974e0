export const id = 150;
export const ids = [150];
export const modules = {

/***/ 58430:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ idsOf),
/* harmony export */   c: () => (/* binding */ alignIds)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83333);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62937);


/** A column's cells as texts that tell rows apart. @throws {Failure} for the first row without an id, or with another's. */
function idsOf(column, place) {
    const { codes, names } = (0,_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .labelsOf */ .PC)(column);
    const first = new Int32Array(names.length).fill(-1);
    return Array.from(codes, (code, row) => {
        if (code === -1)
            throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${place(row)}: ${column.name}: expected an id, got nothing`);
        if (first[code] !== -1) {
            const before = place(first[code]);
            throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${place(row)}: ${column.name}: expected each id once, got ${(0,_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .shownLabel */ .kh)(names[code])} again (first at ${before})`);
        }
        first[code] = row;
        return names[code];
    });
}
/**
 * For each id of `wanted` the row of `given` that has it.
 *
 * @throws {Failure} that names the first id without a partner, on either side, and how many there are.
 */
function alignIds(wanted, given) {
    const rowOf = new Map(given.ids.map((id, row) => [id, row]));
    const rows = Int32Array.from(wanted.ids, (id) => rowOf.get(id) ?? -1);
    const lacking = rows.indexOf(-1);
    if (lacking >= 0) {
        const count = rows.reduce((sum, row) => sum + (row === -1 ? 1 : 0), 0);
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${wanted.place(lacking)}: id ${(0,_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .shownLabel */ .kh)(wanted.ids[lacking])}: expected a prediction, got none${count > 1 ? ` (nor for ${count - 1} other rows)` : ""}`);
    }
    if (given.ids.length > wanted.ids.length) {
        const known = new Set(wanted.ids);
        const strange = given.ids.findIndex((id) => !known.has(id));
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${given.place(strange)}: id ${(0,_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .shownLabel */ .kh)(given.ids[strange])}: expected an id of the data, which has no such row`);
    }
    return rows;
}


/***/ }),

/***/ 62937:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CL: () => (/* binding */ sortLabels),
/* harmony export */   Od: () => (/* binding */ codesIn),
/* harmony export */   PC: () => (/* binding */ labelsOf),
/* harmony export */   W: () => (/* binding */ usedNames),
/* harmony export */   cZ: () => (/* binding */ numbersOf),
/* harmony export */   kf: () => (/* binding */ isNumeric),
/* harmony export */   kh: () => (/* binding */ shownLabel),
/* harmony export */   pg: () => (/* binding */ shortList)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83333);
/* harmony import */ var _core_nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90761);
/* harmony import */ var _data_table_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33295);



/** Numbers are written as short as they can be, so that 1, 1.0 and "1" are one label. */
function labelsOf(column) {
    if ("codes" in column)
        return { codes: column.codes, names: column.levels };
    const codeOf = new Map();
    const codes = new Int32Array(column.values.length);
    column.values.forEach((value, row) => {
        let code = Number.isNaN(value) ? -1 : codeOf.get(value);
        if (code === undefined) {
            code = codeOf.size;
            codeOf.set(value, code);
        }
        codes[row] = code;
    });
    return { codes, names: [...codeOf.keys()].map(String) };
}
/** As scikit-learn sorts labels: numbers by size when all are numbers, else text by code point. */
function sortLabels(labels) {
    const distinct = [...new Set(labels)];
    return distinct.every(isNumeric)
        ? distinct.sort((a, b) => Number(a) - Number(b) || (0,_data_table_table_js__WEBPACK_IMPORTED_MODULE_1__/* .compareText */ .n6)(a, b))
        : distinct.sort(_data_table_table_js__WEBPACK_IMPORTED_MODULE_1__/* .compareText */ .n6);
}
function isNumeric(label) {
    return label.trim() !== "" && Number.isFinite(Number(label));
}
/** The names that some row has. */
function usedNames({ codes, names }) {
    const used = new Uint8Array(names.length);
    for (const code of codes)
        if (code >= 0)
            used[code] = 1;
    return names.filter((_, code) => used[code] === 1);
}
/** Codes into `classes`. @throws {Failure} for the first row with no label, or one that is not among them. */
function codesIn(classes, labels, column, place) {
    const indexOf = new Map(classes.map((name, index) => [name, index]));
    const target = labels.names.map((name) => indexOf.get(name) ?? -1);
    const codes = new Int32Array(labels.codes.length);
    for (let row = 0; row < codes.length; row++) {
        const code = labels.codes[row];
        const index = code === -1 ? -1 : target[code];
        if (index === -1) {
            if (code === -1)
                throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${place(row)}: ${column}: expected a label, got nothing`);
            const close = (0,_core_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .p)(labels.names[code], classes);
            const hint = close === undefined ? "" : ` (did you mean ${JSON.stringify(close)}?)`;
            throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${place(row)}: ${column}: expected one of ${shortList(classes)}, got ${shownLabel(labels.names[code])}${hint}`);
        }
        codes[row] = index;
    }
    return codes;
}
/** The numbers of a column. @throws {Failure} for the first row without one. */
function numbersOf(column, place, expected = "a number") {
    if ("codes" in column || column.type === "date") {
        const row = "codes" in column ? column.codes.findIndex((code) => code >= 0 && !isNumeric(column.levels[code])) : 0;
        const got = "codes" in column && row >= 0
            ? shownLabel(column.levels[column.codes[row]])
            : `a column of type ${column.type}`;
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${place(Math.max(0, row))}: ${column.name}: expected ${expected}, got ${got}`);
    }
    const row = column.values.findIndex((value) => !Number.isFinite(value));
    if (row >= 0)
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${place(row)}: ${column.name}: expected ${expected}, got nothing or no finite number`);
    return column.values;
}
/** Names for a message: the first ten. */
function shortList(names) {
    return `${names.slice(0, 10).map(shownLabel).join(", ")}${names.length > 10 ? ", …" : ""}`;
}
/** Text of the user's in a message: in quotes, and short. */
function shownLabel(text) {
    return JSON.stringify(text.length > 60 ? `${text.slice(0, 59)}…` : text);
}


/***/ }),

/***/ 71562:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FS: () => (/* binding */ predictionTypes),
/* harmony export */   Td: () => (/* binding */ predictionWeights),
/* harmony export */   eE: () => (/* binding */ predictionsOf)
/* harmony export */ });
/* unused harmony export taskOf */
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83333);
/* harmony import */ var _core_nearest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(90761);
/* harmony import */ var _data_table_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33295);
/* harmony import */ var _ids_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58430);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62937);
/* harmony import */ var _probabilities_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84015);






const NAMES = { truth: "y_true", predicted: "y_pred", probability: "proba_", id: "id" };
/** Types to read a predictions file with: ids stay as they are spelt, `007` and `7` are two. */
function predictionTypes({ id = NAMES.id } = {}) {
    return new Map([[id, "category"]]);
}
/**
 * Predictions from a table with a row each: `y_true`, `y_pred`, and optionally `proba_<class>`, `id` and a weight.
 * With probabilities alone, the most probable class is the prediction; of two classes one's probability is enough.
 *
 * @throws {Failure} that names the first offending row: no or unknown label, a probability that is none, probabilities that
 * do not sum to one, an id that occurs twice, a weight below zero.
 */
function predictionsOf(table, options = {}) {
    const names = { ...NAMES, ...defined(options.columns) };
    const truth = options.truth?.column ?? required(table, names.truth, "the truth");
    const truthPlace = options.truth?.place ?? table.place;
    const probabilities = table.columns.filter(({ name }) => name.startsWith(names.probability) && name.length > names.probability.length);
    const predicted = (0,_data_table_table_js__WEBPACK_IMPORTED_MODULE_1__/* .findColumn */ .kn)(table, names.predicted);
    if (predicted === undefined && probabilities.length === 0)
        required(table, names.predicted, "the predictions");
    const shared = {
        rows: table.rows,
        ids: idsIn(table, options.columns?.id),
        weights: predictionWeights(table, options.columns?.weight),
    };
    const task = options.task ?? taskOf(truth, predicted, probabilities);
    if (task === "regression") {
        const values = predicted ?? required(table, names.predicted, "the predictions");
        return {
            ...shared,
            task,
            truth: (0,_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .numbersOf */ .cZ)(truth, truthPlace),
            predicted: (0,_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .numbersOf */ .cZ)(values, table.place),
        };
    }
    const prefix = names.probability.length;
    const own = probabilities.map((column) => ({ label: column.name.slice(prefix), column }));
    return classPredictions(table, shared, { truth, truthPlace, predicted, own, classes: options.classes });
}
/** Classification where there are probabilities, text, or whole numbers of few kinds that are predicted as such. */
function taskOf(truth, predicted, probabilities) {
    if (probabilities.length > 0 || "codes" in truth)
        return "classification";
    if (predicted === undefined || "codes" in predicted)
        return "classification";
    const whole = truth.type === "integer" && predicted.type === "integer";
    return whole && new Set(truth.values).size <= 20 ? "classification" : "regression";
}
function classPredictions(table, shared, { truth, truthPlace, predicted, own, classes: given }) {
    const truthLabels = (0,_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .labelsOf */ .PC)(truth);
    const predictedLabels = predicted === undefined ? undefined : (0,_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .labelsOf */ .PC)(predicted);
    const used = [...(0,_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .usedNames */ .W)(truthLabels), ...(predictedLabels === undefined ? [] : (0,_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .usedNames */ .W)(predictedLabels))];
    // `proba_1.0` speaks of the class 1.
    const byLabel = new Map(own.map(({ label, column }) => [usedOr(label, used), column]));
    const complete = given ?? (byLabel.size > 1 ? [...byLabel.keys()] : undefined);
    const classes = (0,_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .sortLabels */ .CL)(complete ?? [...used, ...byLabel.keys()]);
    if (complete === undefined && predictedLabels !== undefined)
        refuseStrangers(truth, truthLabels, predicted, predictedLabels);
    const truthCodes = (0,_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .codesIn */ .Od)(classes, truthLabels, truth.name, truthPlace);
    const probabilities = byLabel.size === 0 ? undefined : probabilityMatrix(table, classes, byLabel);
    return {
        ...shared,
        task: "classification",
        classes,
        truth: truthCodes,
        predicted: predictedLabels === undefined
            ? (0,_probabilities_js__WEBPACK_IMPORTED_MODULE_4__/* .mostProbable */ .Z)(probabilities, classes.length, table.rows)
            : (0,_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .codesIn */ .Od)(classes, predictedLabels, predicted.name, table.place),
        probabilities,
    };
}
/** Row-major probabilities; one class of two may be left out, as what is missing to one. */
function probabilityMatrix(table, classes, byLabel) {
    const k = classes.length;
    const missing = classes.filter((name) => !byLabel.has(name));
    if (missing.length > 0 && !(k === 2 && missing.length === 1)) {
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`probabilities: expected a column for each class, got none for ${missing
            .slice(0, 5)
            .map((each) => JSON.stringify(each))
            .join(", ")}`);
    }
    const strange = [...byLabel.keys()].find((name) => !classes.includes(name));
    if (strange !== undefined) {
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${byLabel.get(strange).name}: expected probabilities of ${(0,_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .shortList */ .pg)(classes)}, got those of another class`);
    }
    const matrix = new Float64Array(table.rows * k);
    classes.forEach((name, i) => {
        const column = byLabel.get(name);
        if (column === undefined)
            return;
        const values = (0,_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .numbersOf */ .cZ)(column, table.place, "a probability from 0 to 1");
        for (let row = 0; row < table.rows; row++)
            matrix[row * k + i] = values[row];
    });
    const absent = missing.length === 1 ? classes.indexOf(missing[0]) : -1;
    if (absent >= 0)
        for (let row = 0; row < table.rows; row++)
            matrix[row * k + absent] = 1 - matrix[row * k + 1 - absent];
    (0,_probabilities_js__WEBPACK_IMPORTED_MODULE_4__/* .checkProbabilities */ .I)(matrix, classes, table.place);
    return matrix;
}
function idsIn(table, named) {
    const column = named === undefined ? (0,_data_table_table_js__WEBPACK_IMPORTED_MODULE_1__/* .findColumn */ .kn)(table, NAMES.id) : required(table, named, "the ids");
    return column === undefined ? undefined : (0,_ids_js__WEBPACK_IMPORTED_MODULE_2__/* .idsOf */ .U)(column, table.place);
}
/** @throws {Failure} for a weight below zero, and when all are zero. */
function predictionWeights(table, name) {
    if (name === undefined)
        return undefined;
    const weights = (0,_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .numbersOf */ .cZ)(required(table, name, "the weights"), table.place, "a weight of at least 0");
    const row = weights.findIndex((weight) => weight < 0);
    if (row >= 0)
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${table.place(row)}: ${name}: expected a weight of at least 0, got ${weights[row]}`);
    if (!weights.some((weight) => weight > 0))
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${name}: expected a weight above 0, got only zeros`);
    return weights;
}
function required(table, name, what) {
    const column = (0,_data_table_table_js__WEBPACK_IMPORTED_MODULE_1__/* .findColumn */ .kn)(table, name);
    if (column !== undefined)
        return column;
    const names = table.columns.map((each) => each.name);
    const close = (0,_core_nearest_js__WEBPACK_IMPORTED_MODULE_5__/* .nearest */ .p)(name, names);
    throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${table.place(0).replace(/:(\d+| row \d+)$/, "")}: expected a column ${name} with ${what}, found ${names.slice(0, 10).join(", ")}${names.length > 10 ? ", …" : ""}` +
        (close === undefined ? "" : ` (did you mean ${close}?)`));
}
/** Predictions that share no label with the truth are of another spelling, and every metric of them would be 0. */
function refuseStrangers(truth, truthLabels, predicted, predictedLabels) {
    const truths = new Set((0,_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .usedNames */ .W)(truthLabels));
    const predictions = (0,_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .usedNames */ .W)(predictedLabels);
    if (truths.size === 0 || predictions.length === 0 || predictions.some((name) => truths.has(name)))
        return;
    // One of two classes may be true in every row, and the other be predicted.
    if (truths.size === 1 || predictions.length === 1)
        return;
    throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${predicted.name}: expected labels of ${truth.name} (${(0,_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .shortList */ .pg)([...truths])}), got none of them (${(0,_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .shortList */ .pg)(predictions)})`);
}
function usedOr(label, used) {
    if (used.includes(label) || !(0,_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .isNumeric */ .kf)(label))
        return label;
    return used.find((each) => (0,_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .isNumeric */ .kf)(each) && Number(each) === Number(label)) ?? label;
}
function defined(columns) {
    return Object.fromEntries(Object.entries(columns ?? {}).filter(([, name]) => name !== undefined));
}


/***/ }),

/***/ 76517:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eB: () => (/* binding */ resampled),
/* harmony export */   jm: () => (/* binding */ statisticsOf),
/* harmony export */   ox: () => (/* binding */ MOST_RESAMPLED_ROWS)
/* harmony export */ });
/* harmony import */ var _statistics_bootstrap_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85650);
/* harmony import */ var _classification_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(63986);
/* harmony import */ var _confusion_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9688);
/* harmony import */ var _probability_scores_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(33103);
/* harmony import */ var _scores_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81093);
/* harmony import */ var _selection_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65758);
/* harmony import */ var _trivial_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88489);







/** Rows up to which all are resampled; of more, this many are. */
const MOST_RESAMPLED_ROWS = 100_000;
/**
 * Bootstrap percentile intervals of metrics, and of `accuracy_gain`, `log_loss_gain`, `rmse_gain` and `mae_gain`: by how
 * much the trivial model is beaten. `point` has the metrics of all rows; one that it lacks gets no interval.
 *
 * Beyond `MOST_RESAMPLED_ROWS`, that many rows are drawn and resampled, and what their interval deviates from their own metric is
 * scaled by √(resampled rows / rows) around the metric of all: errors shrink with the root of the rows. `resampledRows` says so.
 */
async function resampled(predictions, positive, trivial, point, { seed, confidence, resamples, signal }) {
    const scaled = predictions.rows > MOST_RESAMPLED_ROWS;
    const sample = scaled
        ? (0,_selection_js__WEBPACK_IMPORTED_MODULE_0__/* .selectPredictions */ .x)(predictions, (0,_selection_js__WEBPACK_IMPORTED_MODULE_0__/* .sampleRows */ .m)(predictions.rows, MOST_RESAMPLED_ROWS, seed))
        : predictions;
    const statistics = sample.task === "classification" && trivial.task === "classification"
        ? classStatistics(sample, positive, trivial)
        : valueStatistics(sample, trivial);
    const own = statistics(new Int32Array(sample.rows).fill(1));
    const names = Object.keys(own).filter((name) => point[name] !== undefined && Number.isFinite(own[name]));
    const options = { rows: sample.rows, resamples, seed, ...(signal && { signal }) };
    const drawn = await (0,_statistics_bootstrap_js__WEBPACK_IMPORTED_MODULE_1__/* .bootstrapPatiently */ .Pp)(options, (counts) => {
        const values = statistics(counts);
        return names.map((name) => values[name] ?? Number.NaN);
    });
    const factor = Math.sqrt(sample.rows / predictions.rows);
    const intervals = (0,_scores_js__WEBPACK_IMPORTED_MODULE_2__/* .byName */ .nG)();
    names.forEach((name, index) => {
        const { low, high } = (0,_statistics_bootstrap_js__WEBPACK_IMPORTED_MODULE_1__/* .percentileInterval */ .J9)(drawn[index], confidence);
        const centre = point[name];
        if (Number.isNaN(low))
            return;
        intervals[name] = scaled
            ? { low: centre + (low - own[name]) * factor, high: centre + (high - own[name]) * factor }
            : { low, high };
    });
    return { intervals, resampledRows: sample.rows };
}
/**
 * Metrics of the rows from how often each counts, for whoever resamples on his own: flat names, and `per_class.NAME.recall`
 * as paths joined by NUL, since a class may be called anything.
 */
function statisticsOf(predictions, positive) {
    if (predictions.task === "regression")
        return valueStatistics(predictions, (0,_trivial_js__WEBPACK_IMPORTED_MODULE_3__/* .trivialRegressor */ .O5)(predictions));
    return classStatistics(predictions, positive, (0,_trivial_js__WEBPACK_IMPORTED_MODULE_3__/* .trivialClassifier */ .Fz)((0,_confusion_js__WEBPACK_IMPORTED_MODULE_4__/* .confusion */ .H)(predictions)), true);
}
function classStatistics(predictions, positive, trivial, withClasses = false) {
    const { classes, truth, predicted, rows, weights } = predictions;
    const k = classes.length;
    const cell = new Int32Array(rows).map((_, row) => truth[row] * k + predicted[row]);
    const weighted = new Float64Array(rows);
    const counts = new Float64Array(k * k);
    const present = new Uint8Array(k);
    const probabilities = predictions.probabilities === undefined ? undefined : probabilityStatistics(predictions, positive);
    const trivialLoss = new Float64Array(rows).map((_, row) => -Math.log(trivial.shares[truth[row]]));
    return (times) => {
        counts.fill(0);
        present.fill(0);
        let total = 0;
        let trivialRight = 0;
        let trivialLosses = 0;
        for (let row = 0; row < rows; row++) {
            const weight = weights === undefined ? times[row] : times[row] * weights[row];
            weighted[row] = weight;
            if (weight === 0)
                continue;
            counts[cell[row]] += weight;
            present[truth[row]] = present[predicted[row]] = 1;
            total += weight;
            if (truth[row] === trivial.majority)
                trivialRight += weight;
            trivialLosses += weight * trivialLoss[row];
        }
        const { values, perClass } = (0,_classification_js__WEBPACK_IMPORTED_MODULE_5__/* .labelScores */ .Y)({ classes, counts, present }, positive);
        if (withClasses) {
            for (const [name, scores] of Object.entries(perClass)) {
                for (const [metric, value] of Object.entries(scores))
                    values[`per_class\0${name}\0${metric}`] = value;
            }
        }
        if (probabilities !== undefined) {
            Object.assign(values, probabilities(weighted, total));
            values["log_loss_gain"] = trivialLosses / total - values["log_loss"];
        }
        values["accuracy_gain"] = values["accuracy"] - trivialRight / total;
        return values;
    };
}
/** Metrics of the probabilities under row weights; those that rank (binary only) walk an order that is sorted once. */
function probabilityStatistics(predictions, positive) {
    const { classes, truth, probabilities, rows } = predictions;
    const k = classes.length;
    const logLoss = new Float64Array(rows).map((_, row) => (0,_probability_scores_js__WEBPACK_IMPORTED_MODULE_6__/* .rowLogLoss */ .W2)(predictions, row));
    const brier = new Float64Array(rows).map((_, row) => (0,_probability_scores_js__WEBPACK_IMPORTED_MODULE_6__/* .rowBrier */ .bB)(predictions, row, k === 2 ? positive : undefined));
    const surplus = new Float64Array(rows);
    const bin = new Uint8Array(rows);
    for (let row = 0; row < rows; row++) {
        const { highest, best, at } = (0,_probability_scores_js__WEBPACK_IMPORTED_MODULE_6__/* .confidenceBin */ .av)(predictions, row, BINS);
        bin[row] = at;
        surplus[row] = (best === truth[row] ? 1 : 0) - highest;
    }
    const ranks = k === 2 && positive !== undefined;
    const scores = ranks
        ? new Float64Array(rows).map((_, row) => probabilities[row * k + positive])
        : new Float64Array(0);
    const order = ranks ? new Uint32Array(rows).map((_, row) => row).sort((a, b) => scores[b] - scores[a]) : undefined;
    const perBin = new Float64Array(BINS);
    return (weights, total) => {
        let losses = 0;
        let squares = 0;
        perBin.fill(0);
        for (let row = 0; row < rows; row++) {
            const weight = weights[row];
            losses += weight * logLoss[row];
            squares += weight * brier[row];
            perBin[bin[row]] += weight * surplus[row];
        }
        const ece = perBin.reduce((sum, each) => sum + Math.abs(each), 0) / total;
        const means = { log_loss: losses / total, brier: squares / total, ece };
        return order === undefined ? means : { ...means, ...ranked(order, scores, truth, positive, weights) };
    };
}
const BINS = 10;
/** Area under the ROC curve and average precision of rows in descending order of their scores. */
function ranked(order, scores, truth, positive, weights) {
    let truePositives = 0;
    let falsePositives = 0;
    let area = 0;
    let precision = 0;
    for (let i = 0; i < order.length;) {
        const score = scores[order[i]];
        let positives = 0;
        let negatives = 0;
        for (; i < order.length && scores[order[i]] === score; i++) {
            const row = order[i];
            if (truth[row] === positive)
                positives += weights[row];
            else
                negatives += weights[row];
        }
        area += negatives * (truePositives + positives / 2);
        truePositives += positives;
        falsePositives += negatives;
        if (positives > 0)
            precision += positives * (truePositives / (truePositives + falsePositives));
    }
    return {
        roc_auc: area / truePositives / falsePositives,
        average_precision: truePositives > 0 ? precision / truePositives : 0,
    };
}
function valueStatistics(predictions, trivial) {
    const { truth, predicted, rows, weights } = predictions;
    const size = new Float64Array(rows).map((_, row) => Math.abs(truth[row] - predicted[row]));
    const share = size.map((each, row) => each / Math.max(Math.abs(truth[row]), 2 ** -52));
    const order = new Uint32Array(rows).map((_, row) => row).sort((a, b) => size[a] - size[b]);
    return (times) => {
        let total = 0;
        let squares = 0;
        let absolute = 0;
        let shares = 0;
        let offset = 0;
        let trivialSquares = 0;
        let trivialAbsolute = 0;
        for (let row = 0; row < rows; row++) {
            const weight = weights === undefined ? times[row] : times[row] * weights[row];
            const away = truth[row] - trivial.mean;
            total += weight;
            absolute += weight * size[row];
            squares += weight * size[row] * size[row];
            shares += weight * share[row];
            offset += weight * away;
            trivialSquares += weight * away * away;
            trivialAbsolute += weight * Math.abs(away);
        }
        let reached = 0;
        let median = Number.NaN;
        for (let i = 0; i < rows && !(reached >= total / 2 && reached > 0); i++) {
            const row = order[i];
            reached += weights === undefined ? times[row] : times[row] * weights[row];
            median = size[row];
        }
        const rmse = Math.sqrt(squares / total);
        // Squares around the resample's own mean, from those around the mean of all rows.
        const spread = trivialSquares - (offset * offset) / total;
        return {
            mse: squares / total,
            rmse,
            mae: absolute / total,
            mape: shares / total,
            median_ae: median,
            r2: spread > 0 ? 1 - squares / spread : Number.NaN,
            rmse_gain: Math.sqrt(trivialSquares / total) - rmse,
            mae_gain: (trivialAbsolute - absolute) / total,
        };
    };
}


/***/ }),

/***/ 65758:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ sampleRows),
/* harmony export */   x: () => (/* binding */ selectPredictions)
/* harmony export */ });
/* harmony import */ var _core_random_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38640);

/** The given rows of `predictions`, copied. */
function selectPredictions(predictions, rows) {
    return chosen(predictions, rows);
}
function chosen(predictions, rows) {
    const { ids } = predictions;
    const shared = {
        rows: rows.length,
        ids: ids === undefined ? undefined : Array.from(rows, (row) => ids[row]),
        weights: predictions.weights && numbersAt(predictions.weights, rows),
    };
    if (predictions.task === "regression") {
        const { truth, predicted } = predictions;
        return { ...shared, task: "regression", truth: numbersAt(truth, rows), predicted: numbersAt(predicted, rows) };
    }
    const { classes, truth, predicted } = predictions;
    return {
        ...shared,
        task: "classification",
        classes,
        truth: codesAt(truth, rows),
        predicted: codesAt(predicted, rows),
        probabilities: probabilitiesOf(predictions, rows),
    };
}
function numbersAt(values, rows) {
    const result = new Float64Array(rows.length);
    for (let i = 0; i < rows.length; i++)
        result[i] = values[rows[i]];
    return result;
}
function codesAt(codes, rows) {
    const result = new Int32Array(rows.length);
    for (let i = 0; i < rows.length; i++)
        result[i] = codes[rows[i]];
    return result;
}
function probabilitiesOf({ probabilities, classes }, rows) {
    if (probabilities === undefined)
        return undefined;
    const k = classes.length;
    const chosen = new Float64Array(rows.length * k);
    for (let i = 0; i < rows.length; i++) {
        const from = rows[i] * k;
        for (let j = 0; j < k; j++)
            chosen[i * k + j] = probabilities[from + j];
    }
    return chosen;
}
/** `size` of `rows` row numbers, ascending, every choice equally likely (Knuth's selection sampling). */
function sampleRows(rows, size, seed) {
    const random = new _core_random_js__WEBPACK_IMPORTED_MODULE_0__/* .Random */ .o(seed, 0x5a);
    const chosen = new Int32Array(size);
    let taken = 0;
    for (let row = 0; row < rows && taken < size; row++) {
        if (random.unit() * (rows - row) < size - taken)
            chosen[taken++] = row;
    }
    return chosen;
}


/***/ }),

/***/ 88489:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fz: () => (/* binding */ trivialClassifier),
/* harmony export */   O5: () => (/* binding */ trivialRegressor),
/* harmony export */   fZ: () => (/* binding */ trivialClassScores),
/* harmony export */   od: () => (/* binding */ trivialValueScores)
/* harmony export */ });
/* harmony import */ var _confusion_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9688);

/** The most frequent true class; of equally frequent ones the first. */
function trivialClassifier(matrix) {
    const { truth, total } = (0,_confusion_js__WEBPACK_IMPORTED_MODULE_0__/* .margins */ .y)(matrix);
    let majority = 0;
    for (let i = 1; i < truth.length; i++)
        if (truth[i] > truth[majority])
            majority = i;
    return { task: "classification", majority, shares: truth.map((count) => count / total) };
}
function trivialRegressor({ truth, weights, rows }) {
    let sum = 0;
    let total = 0;
    for (let row = 0; row < rows; row++) {
        const weight = weights === undefined ? 1 : weights[row];
        sum += weight * truth[row];
        total += weight;
    }
    return { task: "regression", mean: sum / total };
}
/** The trivial classifier's accuracy, and its log loss: the entropy of the true classes. */
function trivialClassScores({ majority, shares }) {
    let entropy = 0;
    for (const share of shares)
        if (share > 0)
            entropy -= share * Math.log(share);
    return { accuracy: shares[majority], log_loss: entropy };
}
function trivialValueScores({ mean }, predictions) {
    const { truth, weights, rows } = predictions;
    let squares = 0;
    let absolute = 0;
    let total = 0;
    for (let row = 0; row < rows; row++) {
        const weight = weights === undefined ? 1 : weights[row];
        squares += weight * (truth[row] - mean) ** 2;
        absolute += weight * Math.abs(truth[row] - mean);
        total += weight;
    }
    return { rmse: Math.sqrt(squares / total), mae: absolute / total };
}


/***/ }),

/***/ 62548:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ cutColumns),
  U: () => (/* binding */ cutSlices)
});

// EXTERNAL MODULE: ./src/core/failure.ts
var failure = __webpack_require__(83333);
// EXTERNAL MODULE: ./src/data/table/table.ts
var table_table = __webpack_require__(33295);
// EXTERNAL MODULE: ./src/core/nearest.ts
var nearest = __webpack_require__(90761);
// EXTERNAL MODULE: ./src/data/table/date.ts
var date = __webpack_require__(99647);
// EXTERNAL MODULE: ./src/evaluation/expression/expression.ts
var expression_expression = __webpack_require__(34895);
// EXTERNAL MODULE: ./src/evaluation/expression/parser.ts
var parser = __webpack_require__(59050);
// EXTERNAL MODULE: ./src/evaluation/expression/tokens.ts
var tokens = __webpack_require__(62639);
;// CONCATENATED MODULE: ./src/evaluation/slices/condition.ts







/** What the cells of a boolean column may be spelt as, for true. */
const TRUE = /^(true|t|yes|y|1)$/i;
/**
 * Reads a condition on the columns of a table: `age >= 60 && sex == F`, `income / persons < 1000`, `city == "New York"`,
 * `visit >= "2024-01-01"`, `age == missing`, `!smoker`.
 *
 * @throws {Failure} for what cannot be read, columns that are not there, and values that a column never holds.
 */
function readCondition(text, table) {
    try {
        const expression = (0,parser/* parseExpression */.Y)(text);
        if (!(0,expression_expression/* isCondition */.G)(expression) && expression.kind !== "path")
            throw new tokens/* Misreading */._0(0, "a comparison such as age >= 60", (0,tokens/* quotedText */.w0)(text));
        return new Compiler(text, table).condition(expression);
    }
    catch (error) {
        if (error instanceof tokens/* Misreading */._0) {
            throw new failure/* Failure */.H(`slices: ${text}: character ${error.at + 1}: ${error.message}`, { cause: error });
        }
        throw error;
    }
}
/** Every name in a condition that may be a column's. */
function columnsIn(text) {
    const names = [];
    (0,expression_expression/* walk */.n)((0,parser/* parseExpression */.Y)(text), (each) => {
        if (each.kind === "path")
            names.push(textOf(each.segments));
    });
    return names;
}
class Compiler {
    #text;
    #table;
    constructor(text, table) {
        this.#text = text;
        this.#table = table;
    }
    condition(expression) {
        if (expression.kind === "and" || expression.kind === "or") {
            const parts = expression.parts.map((part) => this.condition(part));
            return joined(parts, expression.kind === "or");
        }
        if (expression.kind === "not") {
            const of = this.condition(expression.of);
            return (row) => {
                const value = of(row);
                return value === undefined ? undefined : !value;
            };
        }
        if (expression.kind === "comparison")
            return this.#comparison(expression);
        if (expression.kind === "path")
            return this.#truth(expression);
        throw new tokens/* Misreading */._0(expression.start, "a comparison", (0,tokens/* quotedText */.w0)(this.#written(expression)));
    }
    /** A boolean column by its name alone. */
    #truth(path) {
        const column = this.#column(path) ?? this.#unknown(path);
        if (column.type !== "boolean") {
            throw new tokens/* Misreading */._0(path.start, `a comparison, or a column of true and false`, `${column.name}, of type ${column.type}`);
        }
        const isTrue = column.levels.map((level) => TRUE.test(level));
        return (row) => isTrue[column.codes[row]];
    }
    #comparison(comparison) {
        const { left, right, comparator } = comparison;
        // `60 <= age` says what `age >= 60` says.
        const [path, other, symbol] = left.kind === "path" && this.#column(left) !== undefined
            ? [left, right, comparator]
            : right.kind === "path" && this.#column(right) !== undefined
                ? [right, left, MIRRORED[comparator]]
                : [undefined, undefined, comparator];
        if (path !== undefined) {
            const column = this.#column(path);
            const isColumn = other.kind === "path" && this.#column(other) !== undefined;
            if (!isColumn && other.kind === "path" && textOf(other.segments) === "missing")
                return this.#missing(comparison, column, symbol);
            if (!isColumn && "codes" in column)
                return this.#level(other, column, symbol);
            if (!isColumn && column.type === "date")
                return this.#date(other, column.values, symbol);
        }
        const [a, b] = [this.#number(left), this.#number(right)];
        const holds = COMPARE[comparator];
        return (row) => {
            const x = a(row);
            const y = b(row);
            return Number.isNaN(x) || Number.isNaN(y) ? undefined : holds(x, y);
        };
    }
    #missing({ start }, column, symbol) {
        if (symbol !== "==" && symbol !== "!=")
            throw new tokens/* Misreading */._0(start, "== missing or != missing", symbol);
        return (row) => (0,table_table/* isMissing */.b2)(column, row) === (symbol === "==");
    }
    #level(other, column, symbol) {
        if (symbol !== "==" && symbol !== "!=") {
            throw new tokens/* Misreading */._0(other.start, `== or != beside ${column.name}, which holds text`, symbol);
        }
        if (other.kind !== "path" && other.kind !== "number") {
            throw new tokens/* Misreading */._0(other.start, `a value of ${column.name}`, (0,tokens/* quotedText */.w0)(this.#written(other)));
        }
        const wanted = other.kind === "path" ? textOf(other.segments) : this.#written(other);
        const code = column.levels.indexOf(wanted);
        if (code < 0) {
            const close = (0,nearest/* nearest */.p)(wanted, column.levels);
            const some = column.levels.slice(0, 5).map(tokens/* quotedText */.w0).join(", ");
            const hint = close === undefined ? "" : ` (did you mean ${(0,tokens/* quotedText */.w0)(close)}?)`;
            throw new tokens/* Misreading */._0(other.start, `a value that ${column.name} holds (${some}${column.levels.length > 5 ? ", …" : ""})`, `${(0,tokens/* quotedText */.w0)(wanted)}${hint}`);
        }
        return (row) => (column.codes[row] === -1 ? undefined : (column.codes[row] === code) === (symbol === "=="));
    }
    #date(other, values, symbol) {
        const at = other.kind === "path" ? (0,date/* parseDate */._)(textOf(other.segments)) : Number.NaN;
        if (Number.isNaN(at))
            throw new tokens/* Misreading */._0(other.start, 'a date such as "2024-01-31"', (0,tokens/* quotedText */.w0)(this.#written(other)));
        const holds = COMPARE[symbol];
        return (row) => (Number.isNaN(values[row]) ? undefined : holds(values[row], at));
    }
    #number(expression) {
        switch (expression.kind) {
            case "number": {
                const { value } = expression;
                return () => value;
            }
            case "path": {
                const column = this.#column(expression) ?? this.#unknown(expression);
                if ("codes" in column || column.type === "date") {
                    throw new tokens/* Misreading */._0(expression.start, "a column of numbers", `${column.name}, of type ${column.type}`);
                }
                const { values } = column;
                return (row) => values[row];
            }
            case "negative": {
                const of = this.#number(expression.of);
                return (row) => -of(row);
            }
            case "sum": {
                const terms = expression.terms.map(({ minus, of }) => ({ sign: minus ? -1 : 1, of: this.#number(of) }));
                return (row) => terms.reduce((sum, { sign, of }) => sum + sign * of(row), 0);
            }
            case "product": {
                const factors = expression.factors.map(({ divides, of }) => ({ divides, of: this.#number(of) }));
                return (row) => factors.reduce((product, { divides, of }) => (divides ? product / of(row) : product * of(row)), 1);
            }
            case "call": {
                const parts = expression.arguments.map((each) => this.#number(each));
                const combine = Math[expression.name];
                return (row) => combine(...parts.map((part) => part(row)));
            }
            default:
                throw new tokens/* Misreading */._0(expression.start, "a number", "a comparison");
        }
    }
    #column({ segments }) {
        return (0,table_table/* findColumn */.kn)(this.#table, textOf(segments));
    }
    #unknown(path) {
        const name = textOf(path.segments);
        const names = this.#table.columns.map((column) => column.name);
        const close = (0,nearest/* nearest */.p)(name, names);
        const hint = close === undefined
            ? `there are ${names.slice(0, 10).join(", ")}${names.length > 10 ? ", …" : ""}`
            : `did you mean ${close}?`;
        throw new tokens/* Misreading */._0(path.start, "a column of the table", `${(0,tokens/* quotedText */.w0)(name)} (${hint})`);
    }
    #written({ start, end }) {
        return this.#text.slice(start, end);
    }
}
/** `&&` and `||` with an open third value: decided by one part where it decides, open where an open part could. */
function joined(parts, deciding) {
    return (row) => {
        let open = false;
        for (const part of parts) {
            const value = part(row);
            if (value === deciding)
                return deciding;
            if (value === undefined)
                open = true;
        }
        return open ? undefined : !deciding;
    };
}
const textOf = (segments) => segments.map(({ text }) => text).join(".");
const COMPARE = {
    ">=": (a, b) => a >= b,
    "<=": (a, b) => a <= b,
    ">": (a, b) => a > b,
    "<": (a, b) => a < b,
    "==": (a, b) => a === b,
    "!=": (a, b) => a !== b,
};
const MIRRORED = { ">=": "<=", "<=": ">=", ">": "<", "<": ">", "==": "==", "!=": "!=" };

;// CONCATENATED MODULE: ./src/evaluation/slices/cut.ts



/** More values than these are no slices of a reader's mind: numbers become quarters, text is refused. */
const MOST_NUMBERS = 20;
const MOST_LEVELS = 50;
const MOST_SLICES = 1000;
/**
 * Cuts a table into slices: a column's name stands for one slice a value (`sex=F`, and `sex=(missing)`), or for the quarters
 * of a column of many numbers; anything else is a condition, which is one slice of that name.
 *
 * @throws {Failure} for columns that are not there, text with too many values, and conditions that cannot be read.
 */
function cutSlices(table, cuts) {
    const slices = new Map();
    for (const cut of cuts) {
        const column = (0,table_table/* findColumn */.kn)(table, cut);
        const own = column === undefined ? [conditional(table, cut)] : byValue(table, column);
        for (const slice of own)
            slices.set(slice.name, slice);
        if (slices.size > MOST_SLICES)
            throw new failure/* Failure */.H(`slices: expected at most ${MOST_SLICES} slices, got more (${cut})`);
    }
    return [...slices.values()];
}
function conditional(table, text) {
    const condition = readCondition(text, table);
    return { name: text.replace(/\s+/g, " "), rows: rowsOf(table, (row) => condition(row) === true) };
}
function byValue(table, column) {
    if ("codes" in column)
        return withMissing(table, column, byLevel(table, column));
    if (column.type === "date") {
        throw new failure/* Failure */.H(`slices: ${column.name}: expected a condition on a column of dates (${column.name} >= "2024-01-01")`);
    }
    const distinct = new Set();
    for (const value of column.values) {
        if (!Number.isNaN(value))
            distinct.add(value);
        if (distinct.size > MOST_NUMBERS)
            return withMissing(table, column, quarters(table, column.name, column.values));
    }
    const values = [...distinct].sort((a, b) => a - b);
    return withMissing(table, column, values.map((value) => ({
        name: `${column.name}=${value}`,
        rows: rowsOf(table, (row) => column.values[row] === value),
    })));
}
function byLevel(table, { name, levels, codes }) {
    const counts = new Int32Array(levels.length);
    for (const code of codes)
        if (code >= 0)
            counts[code]++;
    const held = levels.map((level, code) => ({ level, code })).filter(({ code }) => counts[code] > 0);
    if (held.length > MOST_LEVELS) {
        throw new failure/* Failure */.H(`slices: ${name}: expected a column of at most ${MOST_LEVELS} values, got ${held.length} (write conditions: ${name} == ${JSON.stringify(held[0].level)})`);
    }
    return held.map(({ level, code }) => ({
        name: `${name}=${level}`,
        rows: rowsOf(table, (row) => codes[row] === code),
    }));
}
/** Four slices of about as many rows, cut at values that occur. */
function quarters(table, name, values) {
    const sorted = values.filter((value) => !Number.isNaN(value)).sort();
    const edges = [...new Set([1, 2, 3].map((quarter) => sorted[Math.floor((sorted.length * quarter) / 4)]))].filter((edge) => edge > sorted[0]);
    return [undefined, ...edges].map((from, index) => {
        const to = edges[index];
        const low = from === undefined ? undefined : `${name} >= ${from}`;
        const high = to === undefined ? undefined : `${name} < ${to}`;
        return {
            name: [low, high].filter((each) => each !== undefined).join(" && "),
            rows: rowsOf(table, (row) => (from === undefined || values[row] >= from) &&
                (to === undefined || values[row] < to) &&
                !Number.isNaN(values[row])),
        };
    });
}
function withMissing(table, column, slices) {
    const rows = rowsOf(table, (row) => (0,table_table/* isMissing */.b2)(column, row));
    return rows.length === 0 ? slices : [...slices, { name: `${column.name}=(missing)`, rows }];
}
function rowsOf(table, belongs) {
    const rows = new Int32Array(table.rows);
    let count = 0;
    for (let row = 0; row < table.rows; row++)
        if (belongs(row))
            rows[count++] = row;
    return rows.slice(0, count);
}
/** The columns that cuts look at. */
function cutColumns(table, cuts) {
    const names = new Set();
    for (const cut of cuts) {
        if ((0,table_table/* findColumn */.kn)(table, cut) !== undefined)
            names.add(cut);
        else
            for (const name of columnsIn(cut))
                names.add(name);
    }
    return table.columns.filter(({ name }) => names.has(name));
}


/***/ }),

/***/ 55956:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ betaQuantile),
/* harmony export */   R: () => (/* binding */ regularizedBeta)
/* harmony export */ });
/**
 * The regularized incomplete beta function I_x(a, b): the distribution function of Beta(`a`, `b`) at `x`.
 * Continued fraction by Lentz's method (DLMF 8.17.22), its prefactor as in Loader, "Fast and accurate computation of
 * binomial probabilities" (2000), so that counts in the millions lose no digits. NaN unless a, b > 0.
 */
function regularizedBeta(x, a, b) {
    if (!(a > 0 && b > 0) || Number.isNaN(x))
        return Number.NaN;
    if (x <= 0)
        return 0;
    if (x >= 1)
        return 1;
    // The fraction converges fast below the mean, and I_x(a, b) = 1 - I_(1-x)(b, a).
    return x < (a + 1) / (a + b + 2)
        ? (prefactor(x, a, b) * fraction(x, a, b)) / a
        : 1 - (prefactor(x, a, b) * fraction(1 - x, b, a)) / b;
}
/**
 * The x at which I_x(`a`, `b`) = `p`; NaN unless a, b > 0 and 0 ≤ p ≤ 1.
 * Newton's method kept inside a bracket that halves whenever a step would leave it.
 */
function betaQuantile(p, a, b) {
    if (!(a > 0 && b > 0) || !(p >= 0 && p <= 1))
        return Number.NaN;
    if (p === 0 || p === 1)
        return p;
    let low = 0;
    let high = 1;
    let x = a / (a + b);
    for (let i = 0; i < 1100; i++) {
        const error = regularizedBeta(x, a, b) - p;
        if (error === 0)
            return x;
        if (error < 0)
            low = x;
        else
            high = x;
        const density = prefactor(x, a, b) / (x * (1 - x));
        let next = x - error / density;
        // Bisection is geometric far below 1, or a quantile of 1e-200 would take hundreds of halvings more.
        if (!(next > low && next < high))
            next = low > 0 && high / low > 4 ? Math.sqrt(low * high) : (low + high) / 2;
        if (Math.abs(next - x) <= 1e-15 * x || next === low || next === high)
            return next;
        x = next;
    }
    return x;
}
/** x^a (1 - x)^b / B(a, b). */
function prefactor(x, a, b) {
    const off = x * b - (1 - x) * a;
    // Near the mean the two logarithms all but cancel, so they are taken of 1 + off/a; far below, that sum would lose x itself.
    const first = off < -a / 2 ? Math.log(x) + Math.log((a + b) / a) : Math.log1p(off / a);
    const second = off > b / 2 ? Math.log1p(-x) + Math.log((a + b) / b) : Math.log1p(-off / b);
    const exponent = a * first + b * second;
    const correction = stirlingError(a + b) - stirlingError(a) - stirlingError(b);
    return Math.sqrt((a / (a + b)) * (b / (2 * Math.PI))) * Math.exp(exponent + correction);
}
/** ln Γ(z) - ((z - 1/2) ln z - z + ln(2π)/2): Stirling's series from 15 upwards, the recurrence of Γ below. */
function stirlingError(z) {
    let below = 0;
    let at = z;
    for (; at < 15; at++)
        below += (at + 0.5) * Math.log1p(1 / at) - 1;
    const w = 1 / (at * at);
    return below + (1 / 12 - w * (1 / 360 - w * (1 / 1260 - w * (1 / 1680 - w * (1 / 1188 - (w * 691) / 360_360))))) / at;
}
function fraction(x, a, b) {
    const tiny = 1e-300;
    let c = 1;
    let d = 1 - ((a + b) * x) / (a + 1);
    d = 1 / (Math.abs(d) < tiny ? tiny : d);
    let value = d;
    // About √max(a, b) terms are needed.
    for (let m = 1; m <= 100_000; m++) {
        const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
        d = 1 + even * d;
        d = 1 / (Math.abs(d) < tiny ? tiny : d);
        c = 1 + even / c;
        if (Math.abs(c) < tiny)
            c = tiny;
        value *= d * c;
        const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
        d = 1 + odd * d;
        d = 1 / (Math.abs(d) < tiny ? tiny : d);
        c = 1 + odd / c;
        if (Math.abs(c) < tiny)
            c = tiny;
        const change = d * c;
        value *= change;
        if (Math.abs(change - 1) < 1e-16)
            break;
    }
    return value;
}


/***/ }),

/***/ 85650:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J9: () => (/* binding */ percentileInterval),
/* harmony export */   Pp: () => (/* binding */ bootstrapPatiently),
/* harmony export */   gW: () => (/* binding */ sampleQuantile)
/* harmony export */ });
/* unused harmony export bootstrap */
/* harmony import */ var _core_random_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38640);
/* harmony import */ var _core_yield_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15410);


/**
 * Efron's bootstrap: `resamples` times draws as many rows (or clusters) as there are, with replacement.
 * Returns one array a statistic, each with one value a resample, in the order they were drawn.
 */
function bootstrap(options, statistic) {
    const values = [];
    for (const resample of draws(options, statistic, values))
        void resample;
    return values;
}
/** As `bootstrap`, but lets timers and signals in now and then, so that a cancelled run ends at once. */
async function bootstrapPatiently(options, statistic) {
    const values = [];
    let rows = 0;
    for (const resample of draws(options, statistic, values)) {
        void resample;
        rows += options.rows;
        // Some 10 to 50 ms of work.
        if (rows >= 1_000_000) {
            rows = 0;
            await (0,_core_yield_js__WEBPACK_IMPORTED_MODULE_0__/* .yieldToEventLoop */ .h)();
        }
    }
    return values;
}
function* draws(options, statistic, values) {
    const { rows, resamples, seed, clusters, signal } = options;
    const units = clusters === undefined ? rows : clusters.reduce((most, each) => Math.max(most, each + 1), 0);
    const drawn = new Int32Array(units);
    const counts = clusters === undefined ? drawn : new Int32Array(rows);
    for (let resample = 0; resample < resamples; resample++) {
        signal?.throwIfAborted();
        const random = new _core_random_js__WEBPACK_IMPORTED_MODULE_1__/* .Random */ .o(seed, resample);
        drawn.fill(0);
        for (let i = 0; i < units; i++)
            drawn[random.below(units)]++;
        if (clusters !== undefined)
            for (let row = 0; row < rows; row++)
                counts[row] = drawn[clusters[row]];
        const statistics = statistic(counts);
        for (let j = 0; j < statistics.length; j++) {
            values[j] ??= new Float64Array(resamples);
            values[j][resample] = statistics[j];
        }
        yield resample;
    }
}
/**
 * The share `q` quantile of values in any order, interpolated linearly as numpy does (Hyndman and Fan's type 7).
 * NaN values are left out: a statistic that a resample left undefined. NaN when none is left.
 */
function sampleQuantile(values, q) {
    const sorted = values.filter((value) => !Number.isNaN(value)).sort();
    if (sorted.length === 0)
        return Number.NaN;
    const at = (sorted.length - 1) * q;
    const below = Math.floor(at);
    const low = sorted[below];
    const high = sorted[Math.min(below + 1, sorted.length - 1)];
    return low === high ? low : low + (high - low) * (at - below);
}
/** The percentile interval of bootstrapped values. */
function percentileInterval(values, confidence = 0.95) {
    return { low: sampleQuantile(values, 0.5 - confidence / 2), high: sampleQuantile(values, 0.5 + confidence / 2) };
}


/***/ })

};
