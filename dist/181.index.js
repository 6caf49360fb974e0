export const id = 181;
export const ids = [181,30];
export const modules = {

/***/ 99182:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ action)
/* harmony export */ });
function action(definition) {
    return definition;
}


/***/ }),

/***/ 25851:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Pl: () => (/* reexport */ statistics/* allRows */.Pl),
  D8: () => (/* reexport */ chooseComplete),
  x9: () => (/* reexport */ chooseFeatures),
  TC: () => (/* reexport */ completeRows),
  yC: () => (/* reexport */ dates/* datePart */.y),
  YM: () => (/* reexport */ findLeaks),
  Uj: () => (/* reexport */ fit),
  wW: () => (/* reexport */ labelled),
  UP: () => (/* reexport */ transform/* matrix */.UP),
  f: () => (/* reexport */ transform/* matrixColumns */.f),
  o3: () => (/* reexport */ missingCells),
  TD: () => (/* reexport */ FORMAT),
  b3: () => (/* reexport */ transform/* preparedTypes */.b3),
  qU: () => (/* reexport */ readPreparationFile),
  jQ: () => (/* reexport */ refuseMissing),
  $r: () => (/* reexport */ targetOf),
  pd: () => (/* reexport */ transform/* transform */.pd),
  Rn: () => (/* reexport */ unknownColumn),
  ef: () => (/* reexport */ transform/* unseenCells */.ef)
});

// UNUSED EXPORTS: DATE_PARTS, columnWidth, matrixWidth

// EXTERNAL MODULE: ./src/core/failure.ts
var failure = __webpack_require__(83333);
// EXTERNAL MODULE: ./src/core/nearest.ts
var nearest = __webpack_require__(90761);
// EXTERNAL MODULE: ./src/data/table/table.ts
var table_table = __webpack_require__(33295);
;// CONCATENATED MODULE: ./src/data/features/missing.ts


/** How many of `rows` each column misses; columns without missing cells are left out. */
function missingCells(columns, rows) {
    const found = [];
    for (const column of columns) {
        let count = 0;
        for (let i = 0; i < rows.length; i++)
            if ((0,table_table/* isMissing */.b2)(column, rows[i]))
                count++;
        if (count > 0)
            found.push({ name: column.name, count });
    }
    return found;
}
/** Those of `rows` in which no column misses a value. */
function completeRows(columns, rows) {
    return rows.filter((row) => columns.every((column) => !(0,table_table/* isMissing */.b2)(column, row)));
}
/**
 * For `missing: error`.
 *
 * @throws {Failure} that names the first missing cell and how many there are.
 */
function refuseMissing(table, columns, rows) {
    const counts = missingCells(columns, rows);
    if (counts.length === 0)
        return;
    let first;
    for (const column of columns) {
        const row = rows.find((each) => (0,table_table/* isMissing */.b2)(column, each));
        if (row !== undefined && (first === undefined || row < first.row))
            first = { row, name: column.name };
    }
    const total = counts.reduce((sum, { count }) => sum + count, 0);
    const shown = counts.slice(0, 5).map(({ name, count }) => `${name} ${count}`);
    throw new failure/* Failure */.H(`${table.place(first.row)}: ${first.name}: expected a value, got a missing cell, one of ${total} (${shown.join(", ")}${counts.length > 5 ? ", …" : ""}) (set missing: drop or impute)`, { at: table.locate(first.row) });
}

;// CONCATENATED MODULE: ./src/data/features/choice.ts




/**
 * Which columns become features: those in `features`, or else all but the ones with a role, the excluded, and those that
 * say nothing a model could use: constants, free text, identifiers. Only training rows are looked at.
 *
 * @param rows the training rows.
 * @throws {Failure} for a name that no column has, and when nothing is left.
 */
function chooseFeatures(table, rows, options) {
    const { roles, features, exclude = [] } = options;
    checkNames(table, options);
    const taken = new Set(Object.values(roles).filter((name) => name !== undefined));
    if (features !== undefined) {
        const clash = features.find((name) => name === roles.target || name === roles.weight);
        if (clash !== undefined) {
            const role = clash === roles.target ? "target" : "weight-column";
            throw new failure/* Failure */.H(`features: expected columns to predict from, got ${clash}, which is the ${role}`);
        }
        return { features: features.map((name) => (0,table_table/* findColumn */.kn)(table, name)), left: [] };
    }
    const chosen = [];
    const left = [];
    for (const column of table.columns) {
        if (taken.has(column.name) || exclude.includes(column.name))
            continue;
        const reason = uselessness(column, rows);
        if (reason === undefined)
            chosen.push(column);
        else
            left.push({ name: column.name, reason });
    }
    if (chosen.length === 0) {
        const reasons = left.map(({ name, reason }) => `${name}: ${reason}`).slice(0, 5);
        throw new failure/* Failure */.H(`data: expected at least one column to predict from, got none${reasons.length === 0 ? "" : ` (${reasons.join("; ")})`} (name columns under \`features\` to take them all the same)`);
    }
    return { features: chosen, left };
}
/**
 * Chooses features of rows without missing cells: such rows are known only when columns are chosen, and where they are few they
 * may leave a column with one value.
 *
 * @throws {Failure} also when no row is complete.
 */
function chooseComplete(table, rows, options) {
    const first = chooseFeatures(table, rows, options);
    const complete = completeRows(first.features, rows);
    if (complete.length === 0) {
        throw new failure/* Failure */.H("missing: expected rows without missing cells, got none (set missing: impute)");
    }
    if (options.features !== undefined)
        return { choice: first, rows: complete };
    const names = new Set(first.features.map(({ name }) => name));
    const exclude = table.columns.map(({ name }) => name).filter((name) => !names.has(name));
    const { features, left } = chooseFeatures(table, complete, { roles: options.roles, exclude });
    return { choice: { features, left: [...first.left, ...left] }, rows: complete };
}
function checkNames(table, options) {
    const problems = [];
    const check = (input, name) => {
        if (name !== undefined && (0,table_table/* findColumn */.kn)(table, name) === undefined)
            problems.push(unknownColumn(input, name, table));
    };
    const { roles } = options;
    check("target", roles.target);
    check("id-column", roles.id);
    check("weight-column", roles.weight);
    check("group-column", roles.group);
    check("time-column", roles.time);
    for (const name of options.features ?? [])
        check("features", name);
    for (const name of options.exclude ?? [])
        check("exclude", name);
    if (problems.length > 0)
        throw new failure/* Failure */.H(problems.join("\n"));
}
/** The message for a name that no column has. */
function unknownColumn(input, name, table) {
    const names = table.columns.map((column) => column.name);
    const close = (0,nearest/* nearest */.p)(name, names);
    const hint = close === undefined
        ? `there are ${names.slice(0, 10).join(", ")}${names.length > 10 ? ", …" : ""}`
        : `did you mean ${close}?`;
    return `${input}: expected a column of the table, got ${JSON.stringify(name)} (${hint})`;
}
function uselessness(column, rows) {
    if ("codes" in column)
        return categoryUselessness(column, rows);
    const { values } = column;
    let first = Number.NaN;
    let varies = false;
    let missing = 0;
    for (let i = 0; i < rows.length && !varies; i++) {
        const value = values[rows[i]];
        if (Number.isNaN(value))
            missing++;
        else if (Number.isNaN(first))
            first = value;
        else
            varies = value !== first;
    }
    if (!varies)
        return missing === rows.length ? "every cell is missing" : "it is the same in every row";
    return column.type === "integer" && isIdentifier(column, rows) ? "its values look like identifiers" : undefined;
}
const ID_NAME = /(^|[_\-. ])(id|uuid|guid|index|key|rownum|row)$|[a-z](Id|ID)$/i;
/** Whole numbers, each once, that are called an id or lie as densely as running numbers do. */
function isIdentifier(column, rows) {
    const seen = new Set();
    let least = Number.POSITIVE_INFINITY;
    let greatest = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < rows.length; i++) {
        const value = column.values[rows[i]];
        if (Number.isNaN(value) || seen.has(value))
            return false;
        seen.add(value);
        least = Math.min(least, value);
        greatest = Math.max(greatest, value);
    }
    if (seen.size < 20)
        return false;
    return ID_NAME.test(column.name) || greatest - least + 1 <= seen.size * 1.5;
}
function categoryUselessness(column, rows) {
    const counts = new Int32Array(column.levels.length);
    let present = 0;
    for (let i = 0; i < rows.length; i++) {
        const code = column.codes[rows[i]];
        if (code === -1)
            continue;
        counts[code]++;
        present++;
    }
    const found = counts.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
    if (found === 0)
        return "every cell is missing";
    if (found === 1)
        return "it is the same in every row";
    if (column.type === "text" || (found === present && present >= 20)) {
        const words = column.levels.filter((_, code) => counts[code] > 0).filter((level) => /\s/.test(level)).length;
        return words * 2 > found ? "it is free text" : "its values look like identifiers";
    }
    return undefined;
}

// EXTERNAL MODULE: ./src/data/features/dates.ts
var dates = __webpack_require__(77623);
// EXTERNAL MODULE: ./src/data/features/statistics.ts
var statistics = __webpack_require__(49459);
;// CONCATENATED MODULE: ./src/data/features/fit.ts


/**
 * Fits the preparation on the given rows, and looks at no other: medians, most frequent levels, scales and levels are theirs.
 * The same as scikit-learn's SimpleImputer (median; most_frequent), StandardScaler or MinMaxScaler and OneHotEncoder
 * (handle_unknown="ignore", max_categories), fitted column by column.
 *
 * @param rows the training rows.
 */
function fit(columns, rows, options) {
    return { columns: columns.map((column) => fitColumn(column, rows, options)) };
}
function fitColumn(column, rows, { scale, maxLevels }) {
    if ("codes" in column)
        return fitCategory(column, rows, maxLevels);
    if (column.type === "date")
        return fitDate(column, rows);
    return fitNumber(column, rows, scale);
}
function fitNumber(column, rows, scale) {
    const sorted = (0,statistics/* sortedValues */.s0)(column.values, rows);
    const impute = sorted.length === 0 ? 0 : (0,statistics/* median */.JZ)(sorted);
    const fitted = { name: column.name, type: "number", impute };
    if (scale === "none")
        return fitted;
    // Missing values are scaled as what they become.
    const filled = new Float64Array(rows.length);
    for (let i = 0; i < rows.length; i++) {
        const value = column.values[rows[i]];
        filled[i] = Number.isNaN(value) ? impute : value;
    }
    if (scale === "standard") {
        const { mean, deviation } = (0,statistics/* moments */.Cl)(filled);
        return { ...fitted, scale: { offset: mean, factor: isConstant(deviation, mean, rows.length) ? 1 : 1 / deviation } };
    }
    const low = Math.min(sorted[0] ?? impute, impute);
    const high = Math.max(sorted[sorted.length - 1] ?? impute, impute);
    return { ...fitted, scale: { offset: low, factor: high - low < 10 * Number.EPSILON ? 1 : 1 / (high - low) } };
}
/** A column of one value is only shifted: what rounding left of its deviation must not be blown up. scikit-learn's bound. */
function isConstant(deviation, mean, count) {
    return deviation ** 2 <= count * Number.EPSILON * deviation ** 2 + (count * mean * Number.EPSILON) ** 2;
}
function fitCategory(column, rows, maxLevels) {
    const { counts, missing } = (0,statistics/* countLevels */.ZT)(column, rows);
    const most = mostFrequent(counts);
    // Levels are counted as the encoder sees them: missing cells have become the most frequent level.
    const seen = counts.map((each) => (each === most ? { level: each.level, count: each.count + missing } : each));
    const rare = seen.length > maxLevels ? rareLevels(seen, maxLevels) : new Set();
    return {
        name: column.name,
        type: "category",
        levels: seen.filter(({ level }) => !rare.has(level)).map(({ level }) => level),
        infrequent: [...rare],
        impute: most?.level ?? "",
    };
}
/** The first in order of those that are most frequent. */
function mostFrequent(counts) {
    return counts.reduce((best, each) => (best === undefined || each.count > best.count ? each : best), undefined);
}
/** All but the `maxLevels` - 1 most frequent; of equally frequent ones the first in order are the rare ones. */
function rareLevels(counts, maxLevels) {
    const ascending = counts.map((_, index) => index).sort((a, b) => counts[a].count - counts[b].count || a - b);
    const rare = ascending.slice(0, counts.length - (maxLevels - 1)).sort((a, b) => a - b);
    return new Set(rare.map((index) => counts[index].level));
}
/** Parts that are the same in all training rows are left out. */
function fitDate(column, rows) {
    const parts = [];
    const impute = [];
    for (const part of dates/* DATE_PARTS */.o) {
        const values = new Float64Array(rows.length);
        for (let i = 0; i < rows.length; i++)
            values[i] = (0,dates/* datePart */.y)(column.values[rows[i]], part);
        const sorted = (0,statistics/* sortedValues */.s0)(values, Int32Array.from(rows.keys()));
        if (sorted.length === 0 || sorted[0] === sorted[sorted.length - 1])
            continue;
        parts.push(part);
        impute.push((0,statistics/* median */.JZ)(sorted));
    }
    return { name: column.name, type: "date", parts, impute };
}

;// CONCATENATED MODULE: ./src/data/features/leak.ts


const BINS = 64;
/** So much of what is left to explain beyond the most frequent class, or the mean. */
const NEARLY_ALL = 0.99;
/**
 * A column that explains nearly all of all rows explains more than `WORTH_A_LOOK` of so many: with 0.95 of the rows in one class
 * the standard error is 0.0045, nine of which lie between, and less with classes that are more alike.
 */
const SCREENED = 10_000;
const WORTH_A_LOOK = 0.95;
const MOST_OF_ONE_CLASS = 0.95;
/**
 * Columns that alone predict the target almost perfectly: mostly a copy of it, or something known only afterwards. A level
 * predicts its most frequent class or its mean. Numbers are cut where that sets classes apart best, twice as often as there
 * are classes; for amounts into 64 bins of equally many rows.
 *
 * @param rows the training rows.
 */
function findLeaks(features, target, rows) {
    if (rows.length < 20)
        return [];
    const some = isScreenable(target, rows) ? spread(rows, SCREENED) : undefined;
    return features
        .flatMap((column) => {
        // To cut numbers takes their order, which takes a while: hardly any column is worth it on all rows.
        const screened = some !== undefined && !("codes" in column);
        if (screened && strength(column, target, some).explained < WORTH_A_LOOK)
            return [];
        const { share, explained } = strength(column, target, rows);
        return explained >= NEARLY_ALL ? [{ name: column.name, share }] : [];
    })
        .sort((a, b) => b.share - a.share || (0,table_table/* compareText */.n6)(a.name, b.name));
}
/** How well a column alone predicts the target: the share that is right, and what that is of all there is to explain. */
function strength(column, target, rows) {
    const cuts = target.task === "classification" && !("codes" in column) ? segments(column, target, rows) : undefined;
    const { bins, count } = cuts ?? binned(column, rows);
    // With few rows a bin, anything predicts anything.
    if (count < 2 || count * 10 > rows.length)
        return { share: 0, explained: 0 };
    if (target.task !== "classification") {
        const share = Math.max(explained(bins, count, target.values, rows), linear(column, target.values, rows));
        return { share, explained: share };
    }
    const { share, base } = purity(bins, count, target.codes, target.classes.length, rows);
    return { share, explained: (share - base) / (1 - base) };
}
/** Whether a table is large, and no class so rare that what some rows say of it is chance. */
function isScreenable(target, rows) {
    if (target.task !== "classification" || rows.length <= 2 * SCREENED)
        return false;
    const counts = new Int32Array(target.classes.length);
    for (const row of rows)
        counts[target.codes[row]]++;
    return Math.max(...counts) <= MOST_OF_ONE_CLASS * rows.length;
}
/** So many of the rows, from all over the table. */
function spread(rows, count) {
    return Int32Array.from({ length: count }, (_, i) => rows[Math.floor((i * rows.length) / count)]);
}
function binned(column, rows) {
    if ("codes" in column) {
        const bins = rows.map((row) => column.codes[row] + 1);
        return { bins, count: new Set(bins).size === 1 ? 1 : column.levels.length + 1 };
    }
    const sorted = (0,statistics/* sortedValues */.s0)(column.values, rows);
    if (sorted.length === 0)
        return { bins: new Int32Array(rows.length), count: 1 };
    const most = Math.min(BINS, Math.floor(rows.length / 20));
    const edges = [
        ...new Set(Array.from({ length: most - 1 }, (_, k) => sorted[Math.floor(((k + 1) * sorted.length) / most)])),
    ];
    const bins = rows.map((row) => {
        const value = column.values[row];
        if (Number.isNaN(value))
            return 0;
        let low = 0;
        let high = edges.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            if (edges[middle] <= value)
                low = middle + 1;
            else
                high = middle;
        }
        return low + 1;
    });
    return { bins, count: edges.length + 2 };
}
/** Bins of a number column between cuts that lower the Gini impurity most, found one after the other; missing cells are bin 0. */
function segments({ values }, { codes, classes }, rows) {
    const present = Int32Array.from(rows.keys())
        .filter((i) => !Number.isNaN(values[rows[i]]))
        .sort((a, b) => values[rows[a]] - values[rows[b]]);
    const valueAt = (k) => values[rows[present[k]]];
    const classAt = (k) => codes[rows[present[k]]];
    let parts = [{ from: 0, to: present.length, ...bestCut(0, present.length, classes.length, valueAt, classAt) }];
    for (let n = 0; n < classes.length * 2; n++) {
        const widest = parts.reduce((best, part) => (part.gain > best.gain ? part : best));
        if (widest.gain <= 0)
            break;
        const halves = [
            { from: widest.from, to: widest.at },
            { from: widest.at, to: widest.to },
        ];
        const cut = halves.map(({ from, to }) => ({ from, to, ...bestCut(from, to, classes.length, valueAt, classAt) }));
        parts = [...parts.filter((part) => part !== widest), ...cut];
    }
    const bins = new Int32Array(rows.length);
    for (const [index, { from, to }] of parts.entries()) {
        for (let k = from; k < to; k++)
            bins[present[k]] = index + 1;
    }
    return { bins, count: parts.length + 1 };
}
/** Where between two different values rows `from` to `to` are best cut, and by how much (sum over both sides of Σ n²/n). */
function bestCut(from, to, classes, valueAt, classAt) {
    const left = new Float64Array(classes);
    const right = new Float64Array(classes);
    for (let k = from; k < to; k++)
        right[classAt(k)]++;
    let leftSquares = 0;
    let rightSquares = right.reduce((sum, count) => sum + count * count, 0);
    const whole = rightSquares / (to - from);
    let best = { at: from, gain: 0 };
    for (let k = from; k < to - 1; k++) {
        const code = classAt(k);
        leftSquares += 2 * left[code]++ + 1;
        rightSquares -= 2 * right[code]-- - 1;
        if (valueAt(k) === valueAt(k + 1))
            continue;
        const gain = leftSquares / (k + 1 - from) + rightSquares / (to - k - 1) - whole;
        if (gain > best.gain + 1e-9)
            best = { at: k + 1, gain };
    }
    return best;
}
/** The share of rows in the most frequent class of their bin, and in the most frequent class of all. */
function purity(bins, count, codes, classes, rows) {
    const table = new Int32Array(count * classes);
    const totals = new Int32Array(classes);
    for (let i = 0; i < rows.length; i++) {
        const code = codes[rows[i]];
        table[bins[i] * classes + code]++;
        totals[code]++;
    }
    let right = 0;
    for (let bin = 0; bin < count; bin++)
        right += Math.max(...table.subarray(bin * classes, (bin + 1) * classes));
    return { share: right / rows.length, base: Math.max(...totals) / rows.length };
}
/** The share of the variance that lies between bins. */
function explained(bins, count, values, rows) {
    const sums = new Float64Array(count);
    const sizes = new Int32Array(count);
    let mean = 0;
    for (let i = 0; i < rows.length; i++) {
        const value = values[rows[i]];
        sums[bins[i]] += value;
        sizes[bins[i]]++;
        mean += value / rows.length;
    }
    let total = 0;
    let within = 0;
    for (let i = 0; i < rows.length; i++) {
        const value = values[rows[i]];
        total += (value - mean) ** 2;
        within += (value - sums[bins[i]] / sizes[bins[i]]) ** 2;
    }
    return total === 0 ? 0 : 1 - within / total;
}
/** Squared correlation: bins are too coarse for a copy of a target with long tails. */
function linear(column, values, rows) {
    if ("codes" in column)
        return 0;
    const pairs = rows.filter((row) => !Number.isNaN(column.values[row]));
    if (pairs.length < rows.length)
        return 0;
    let xMean = 0;
    let yMean = 0;
    for (const row of pairs) {
        xMean += column.values[row] / pairs.length;
        yMean += values[row] / pairs.length;
    }
    let xx = 0;
    let yy = 0;
    let xy = 0;
    for (const row of pairs) {
        const x = column.values[row] - xMean;
        const y = values[row] - yMean;
        xx += x * x;
        yy += y * y;
        xy += x * y;
    }
    return xx * yy === 0 ? 0 : xy ** 2 / (xx * yy);
}

;// CONCATENATED MODULE: ./src/data/features/preparation-file.ts


const FORMAT = "trainyard-preparation-1";
/** @throws {Failure} that names the place in the file where it is not what it should be. */
function readPreparationFile(value, path) {
    const wrong = (where, expected) => new failure/* Failure */.H(`${path}: ${where}: expected ${expected} (write the file anew: take it away and run preprocess on training data)`);
    if (!isRecord(value) || value["format"] !== FORMAT)
        throw wrong("format", `"${FORMAT}"`);
    const { missing, target, id, columns } = value;
    if (missing !== "impute" && missing !== "drop" && missing !== "error")
        throw wrong("missing", "impute, drop or error");
    if (target !== undefined && typeof target !== "string")
        throw wrong("target", "a name");
    if (id !== undefined && typeof id !== "string")
        throw wrong("id", "a name");
    if (!Array.isArray(columns))
        throw wrong("columns", "a list");
    for (const [index, column] of columns.entries()) {
        if (!isColumn(column))
            throw wrong(`columns[${index}]`, "a fitted number, category or date column");
    }
    return { format: FORMAT, missing, target, id, columns };
}
function isColumn(value) {
    if (!isRecord(value) || typeof value["name"] !== "string")
        return false;
    const { type, impute, scale, levels, infrequent, parts } = value;
    switch (type) {
        case "number":
            return Number.isFinite(impute) && (scale === undefined || isScale(scale));
        case "category":
            return typeof impute === "string" && isTexts(levels) && isTexts(infrequent);
        case "date":
            return (Array.isArray(parts) &&
                parts.every((part) => dates/* DATE_PARTS */.o.includes(part)) &&
                Array.isArray(impute) &&
                impute.length === parts.length &&
                impute.every(Number.isFinite));
        default:
            return false;
    }
}
function isScale(value) {
    return isRecord(value) && Number.isFinite(value["offset"]) && Number.isFinite(value["factor"]);
}
function isTexts(value) {
    return Array.isArray(value) && value.every((each) => typeof each === "string");
}
function isRecord(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./src/data/features/target.ts


/** Whole numbers with at most so many values are taken for classes; more, and they are taken for amounts. */
const MOST_INTEGER_CLASSES = 20;
const MOST_CLASSES = 1000;
/**
 * A column as a target. With `auto`, text and booleans are classes, and so are whole numbers with at most 20 values that
 * come five times each on average; other numbers are amounts.
 *
 * @throws {Failure} when the column cannot be what is asked for.
 */
function targetOf(column, task) {
    const { name } = column;
    if (column.type === "date")
        throw new failure/* Failure */.H(`${name}: expected a target of numbers or classes, got dates`);
    const wanted = task === "auto" ? guess(column) : task;
    if (wanted === "regression") {
        if (!("codes" in column))
            return { task: "regression", name, values: column.values };
        const example = JSON.stringify(column.levels[0] ?? "");
        throw new failure/* Failure */.H(`${name}: expected numbers for task: regression, got text such as ${example} (set task: classification)`);
    }
    const target = "codes" in column ? textClasses(column) : numberClasses(name, column.values);
    if (target.classes.length < 2) {
        const got = target.classes.length === 0 ? "none" : `only ${JSON.stringify(target.classes[0])}`;
        throw new failure/* Failure */.H(`${name}: expected at least two classes to tell apart, got ${got}`);
    }
    if (target.classes.length > MOST_CLASSES) {
        throw new failure/* Failure */.H(`${name}: expected at most ${MOST_CLASSES} classes, got ${target.classes.length} (is another column the target, or task: regression meant?)`);
    }
    return { task: "classification", name, ...target };
}
/**
 * The rows that have a target.
 *
 * @param drop whether rows without one are left out; otherwise they are refused.
 * @throws {Failure} that names the first row without a target.
 */
function labelled(table, column, rows, drop) {
    const first = rows.find((row) => (0,table_table/* isMissing */.b2)(column, row));
    if (first === undefined)
        return rows;
    if (drop)
        return rows.filter((row) => !(0,table_table/* isMissing */.b2)(column, row));
    const count = rows.reduce((sum, row) => sum + ((0,table_table/* isMissing */.b2)(column, row) ? 1 : 0), 0);
    throw new failure/* Failure */.H(`${table.place(first)}: ${column.name}: expected a value to learn, got a missing cell, one of ${count} (fill it in, take the row out, or set missing: drop)`, { at: table.locate(first) });
}
function guess(column) {
    if ("codes" in column)
        return "classification";
    if (column.type !== "integer")
        return "regression";
    const distinct = new Set();
    let present = 0;
    for (const value of column.values) {
        if (Number.isNaN(value))
            continue;
        present++;
        distinct.add(value);
        if (distinct.size > MOST_INTEGER_CLASSES)
            return "regression";
    }
    return distinct.size * 5 <= present || distinct.size <= 2 ? "classification" : "regression";
}
function textClasses({ codes, levels }) {
    // Levels that stand in no row are no classes.
    const used = new Set(codes);
    const classes = levels.filter((_, code) => used.has(code)).sort(table_table/* compareText */.n6);
    const index = new Map(classes.map((level, k) => [level, k]));
    const byCode = levels.map((level) => index.get(level) ?? -1);
    return { classes, classType: "string", codes: codes.map((code) => byCode[code] ?? -1) };
}
function numberClasses(name, values) {
    const distinct = [...new Set(values)].filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
    const fraction = distinct.find((value) => !Number.isSafeInteger(value));
    if (fraction !== undefined) {
        throw new failure/* Failure */.H(`${name}: expected whole numbers or text as classes, got ${fraction} (set task: regression, or \`${name}: category\` in a schema)`);
    }
    const index = new Map(distinct.map((value, k) => [value, k]));
    return {
        classes: distinct.map(String),
        classType: "integer",
        codes: Int32Array.from(values, (value) => index.get(value) ?? -1),
    };
}

// EXTERNAL MODULE: ./src/data/features/transform.ts
var transform = __webpack_require__(97826);
;// CONCATENATED MODULE: ./src/data/features/index.ts











/***/ }),

/***/ 33464:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dl: () => (/* binding */ refuseLfsPointer),
/* harmony export */   Vh: () => (/* binding */ readJson),
/* harmony export */   Xp: () => (/* binding */ inspectFile),
/* harmony export */   l: () => (/* binding */ reason),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83333);



/**
 * Opens nothing that is not a readable, non-empty file of real data.
 *
 * @throws {Failure} for a missing path, a folder, an empty file, and for Git LFS and DVC pointers that stand where data should.
 */
async function inspectFile(path, cwd) {
    const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, path);
    const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(absolute).catch((error) => {
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${path}: ${reason(error)}`, { cause: error });
    });
    if (status.isDirectory())
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${path}: expected a file, got a folder`);
    if (status.isFile() && status.size === 0)
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${path}: the file is empty`);
    // A pointer is under 1 kB; anything larger is data.
    if (status.isFile() && status.size <= 1024)
        refusePointer(path, await head(absolute, path));
    return { path: absolute, sizeBytes: status.size };
}
/** The whole of a text file as UTF-8, a byte order mark left out; checked as `inspectFile` checks it. */
async function readText(path, cwd, { maxBytes = 512 * 1024 * 1024 } = {}) {
    const { path: absolute, sizeBytes } = await inspectFile(path, cwd);
    if (sizeBytes > maxBytes) {
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${path}: expected at most ${Math.round(maxBytes / 1e6)} MB, got ${Math.round(sizeBytes / 1e6)} MB`);
    }
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(absolute).catch((error) => {
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${path}: ${reason(error)}`, { cause: error });
    });
    try {
        return (await file.readFile("utf8")).replace(/^\uFEFF/, "");
    }
    finally {
        await file.close();
    }
}
/** A JSON file's value. `what` names what it should have been: "metrics". */
async function readJson(path, cwd, what) {
    const text = await readText(path, cwd);
    try {
        return JSON.parse(text);
    }
    catch (error) {
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${path}: expected ${what} as JSON, got ${JSON.stringify(text.slice(0, 40))}: ${error.message}`, {
            cause: error,
        });
    }
}
/** @throws {Failure} for the text of a Git LFS pointer. */
function refuseLfsPointer(path, text) {
    if (text.startsWith("version https://git-lfs.github.com/spec/")) {
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${path}: expected data, got a Git LFS pointer (check out with \`lfs: true\`, or run \`git lfs pull\` before this step)`);
    }
}
function refusePointer(path, text) {
    refuseLfsPointer(path, text);
    if (/^(outs|md5|deps):/m.test(text) && /\.dvc$/.test(path)) {
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${path}: expected data, got a DVC pointer (run \`dvc pull\` before this step and name the file itself)`);
    }
}
async function head(absolute, path) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(absolute).catch((error) => {
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${path}: ${reason(error)}`, { cause: error });
    });
    try {
        return (await file.readFile()).toString("latin1");
    }
    finally {
        await file.close();
    }
}
/** The system's refusal in plain words. */
function reason(error) {
    const known = {
        ENOENT: "there is no such file",
        EACCES: "it may not be read (permission denied)",
        EPERM: "it may not be changed (operation not permitted)",
        ENOTDIR: "a part of the path is a file, not a folder",
        EISDIR: "it is a folder",
        ENAMETOOLONG: "the name is too long",
        ENOSPC: "the disk is full",
        EROFS: "the file system is read-only",
        ELOOP: "its links go round in a circle",
        EMFILE: "too many files are open",
    };
    return known[error.code ?? ""] ?? error.message;
}


/***/ }),

/***/ 71081:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IJ: () => (/* binding */ replaceFileBy),
/* harmony export */   fR: () => (/* binding */ replaceFile),
/* harmony export */   gx: () => (/* binding */ replaceFileOf),
/* harmony export */   xn: () => (/* binding */ replaceFolder)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(46466);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_5___default = /*#__PURE__*/__webpack_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_5__);
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(83333);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(33464);
/* harmony import */ var _temporary_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4913);









/**
 * Writes a file whole or not at all: under a temporary name beside it, then renamed.
 *
 * @throws {Failure} when the disk refuses.
 */
async function replaceFile(path, data) {
    await replaceFileBy(path, (temporary) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.writeFile)(temporary, data));
}
/** As `replaceFile`, for content that is streamed: `fill` writes the temporary file. */
async function replaceFileBy(path, fill) {
    const temporary = sibling(path);
    _temporary_js__WEBPACK_IMPORTED_MODULE_8__/* .temporaries */ .U.add(temporary);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), { recursive: true });
        await fill(temporary);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(temporary, path);
    }
    catch (error) {
        throw translated(path, error);
    }
    finally {
        // Where it could not be made there is nothing to remove.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(temporary, { force: true }).catch(() => { });
        _temporary_js__WEBPACK_IMPORTED_MODULE_8__/* .temporaries */ .U.delete(temporary);
    }
}
/** As `replaceFile`, for text in pieces, as a big table comes. */
async function replaceFileOf(path, pieces) {
    await replaceFileBy(path, (temporary) => (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_5__.pipeline)(node_stream__WEBPACK_IMPORTED_MODULE_4__.Readable.from(pieces), (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createWriteStream)(temporary)));
}
/**
 * Makes a folder whole or not at all. A folder that is there already is replaced only when it is empty or holds
 * `mark`, the file by which one of ours is known: nobody's work is deleted for a mistyped path.
 *
 * @throws {Failure} when another folder stands there, or the disk refuses.
 */
async function replaceFolder(path, mark, fill) {
    const target = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(path);
    const present = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(target).catch((error) => {
        if (error.code === "ENOENT")
            return undefined;
        throw translated(path, error);
    });
    if (present !== undefined && present.length > 0 && !present.includes(mark)) {
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_6__/* .Failure */ .H(`${path}: expected an empty or new folder, or one with ${mark} to replace, got a folder with other files`);
    }
    const temporary = sibling(target);
    const previous = sibling(target);
    _temporary_js__WEBPACK_IMPORTED_MODULE_8__/* .temporaries */ .U.add(temporary);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(temporary, { recursive: true });
        await fill(temporary);
        if (present !== undefined)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(target, previous);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(temporary, target);
    }
    catch (error) {
        throw translated(path, error);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(temporary, { recursive: true, force: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(previous, { recursive: true, force: true });
        _temporary_js__WEBPACK_IMPORTED_MODULE_8__/* .temporaries */ .U.delete(temporary);
    }
}
function sibling(path) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), `.${(0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(path)}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString("hex")}.tmp`);
}
function translated(path, error) {
    if (isSystemError(error)) {
        return new _core_failure_js__WEBPACK_IMPORTED_MODULE_6__/* .Failure */ .H(`${path}: could not be written: ${(0,_read_js__WEBPACK_IMPORTED_MODULE_7__/* .reason */ .l)(error)}`, { cause: error });
    }
    return error;
}
function isSystemError(error) {
    return error instanceof Error && "syscall" in error;
}


/***/ }),

/***/ 46008:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   FY: () => (/* binding */ paragraph),
/* harmony export */   R_: () => (/* binding */ heading),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   ko: () => (/* binding */ strong),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
const heading = (level, text) => ({ kind: "heading", level, text });
const paragraph = (text) => ({ kind: "paragraph", text });
const list = (items) => ({ kind: "list", items });
const codeBlock = (text, language = "") => ({ kind: "code", text, language });
const details = (title, blocks) => ({ kind: "details", title, blocks });
/** `columns` are titles; one that starts with `>` holds numbers and is aligned to the right. */
const table = (columns, rows) => ({
    kind: "table",
    columns: columns.map((title) => (title.startsWith(">") ? { title: title.slice(1), align: "right" } : { title })),
    rows,
});
const code = (text) => ({ kind: "code", text });
const strong = (text) => ({ kind: "strong", text });
const link = (text, href) => ({ kind: "link", text, href });


/***/ })

};
