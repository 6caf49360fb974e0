export const id = 810;
export const ids = [810];
export const modules = {

/***/ 22929:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ action)
/* harmony export */ });
function action(definition) {
    return definition;
}


/***/ }),

/***/ 85074:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ DATE_PARTS),
/* harmony export */   y: () => (/* binding */ datePart)
/* harmony export */ });
const DATE_PARTS = ["year", "month", "weekday", "hour"];
/** A part of a moment in UTC: month 1 to 12, weekday 0 (Monday) to 6, hour 0 to 23; NaN for NaN. */
function datePart(milliseconds, part) {
    if (Number.isNaN(milliseconds))
        return Number.NaN;
    const date = new Date(milliseconds);
    switch (part) {
        case "year":
            return date.getUTCFullYear();
        case "month":
            return date.getUTCMonth() + 1;
        case "weekday":
            return (date.getUTCDay() + 6) % 7;
        case "hour":
            return date.getUTCHours();
    }
}


/***/ }),

/***/ 26394:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Pl: () => (/* reexport */ statistics/* allRows */.Pl),
  D8: () => (/* reexport */ chooseComplete),
  x9: () => (/* reexport */ chooseFeatures),
  TC: () => (/* reexport */ completeRows),
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

// UNUSED EXPORTS: DATE_PARTS, columnWidth, datePart, matrixWidth

// EXTERNAL MODULE: ./src/failure.ts
var failure = __webpack_require__(1633);
// EXTERNAL MODULE: ./src/nearest.ts
var nearest = __webpack_require__(37909);
// EXTERNAL MODULE: ./src/table/table.ts
var table_table = __webpack_require__(99748);
;// CONCATENATED MODULE: ./src/features/missing.ts


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

;// CONCATENATED MODULE: ./src/features/choice.ts




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

// EXTERNAL MODULE: ./src/features/dates.ts
var dates = __webpack_require__(85074);
// EXTERNAL MODULE: ./src/features/statistics.ts
var statistics = __webpack_require__(24371);
;// CONCATENATED MODULE: ./src/features/fit.ts


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

;// CONCATENATED MODULE: ./src/features/leak.ts


const BINS = 64;
/** So much of what is left to explain beyond the most frequent class, or the mean. */
const NEARLY_ALL = 0.99;
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
    return features
        .flatMap((column) => {
        const cuts = target.task === "classification" && !("codes" in column) ? segments(column, target, rows) : undefined;
        const { bins, count } = cuts ?? binned(column, rows);
        // With few rows a bin, anything predicts anything.
        if (count < 2 || count * 10 > rows.length)
            return [];
        const { share, base } = target.task === "classification"
            ? purity(bins, count, target.codes, target.classes.length, rows)
            : {
                share: Math.max(explained(bins, count, target.values, rows), linear(column, target.values, rows)),
                base: 0,
            };
        return (share - base) / (1 - base) >= NEARLY_ALL ? [{ name: column.name, share }] : [];
    })
        .sort((a, b) => b.share - a.share || (0,table_table/* compareText */.n6)(a.name, b.name));
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

;// CONCATENATED MODULE: ./src/features/preparation-file.ts


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

;// CONCATENATED MODULE: ./src/features/target.ts


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

// EXTERNAL MODULE: ./src/features/transform.ts
var transform = __webpack_require__(11215);
;// CONCATENATED MODULE: ./src/features/index.ts











/***/ }),

/***/ 24371:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cl: () => (/* binding */ moments),
/* harmony export */   JZ: () => (/* binding */ median),
/* harmony export */   Pl: () => (/* binding */ allRows),
/* harmony export */   YV: () => (/* binding */ quantile),
/* harmony export */   ZT: () => (/* binding */ countLevels),
/* harmony export */   s0: () => (/* binding */ sortedValues)
/* harmony export */ });
/* harmony import */ var _table_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99748);

/** The values that are there, sorted. */
function sortedValues(values, rows) {
    const present = new Float64Array(rows.length);
    let count = 0;
    for (let i = 0; i < rows.length; i++) {
        const value = values[rows[i]];
        if (!Number.isNaN(value))
            present[count++] = value;
    }
    return present.subarray(0, count).sort();
}
/** `sorted` ascending and not empty; between two values it interpolates linearly, as numpy's `quantile` does. */
function quantile(sorted, p) {
    const at = (sorted.length - 1) * p;
    const low = Math.floor(at);
    const below = sorted[low];
    const above = sorted[Math.min(low + 1, sorted.length - 1)];
    return below === above ? below : below + (above - below) * (at - low);
}
/** The middle value, or the mean of the two middle ones. */
function median(sorted) {
    const half = sorted.length >> 1;
    return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}
/** Mean and population standard deviation (divided by n), in two passes with the rounding of the first taken out. */
function moments(values) {
    let sum = 0;
    for (const value of values)
        sum += value;
    let mean = sum / values.length;
    let rest = 0;
    for (const value of values)
        rest += value - mean;
    mean += rest / values.length;
    let squares = 0;
    let linear = 0;
    for (const value of values) {
        squares += (value - mean) ** 2;
        linear += value - mean;
    }
    const variance = (squares - linear ** 2 / values.length) / values.length;
    return { mean, deviation: Math.sqrt(Math.max(0, variance)) };
}
/** How often each level stands in `rows`, levels that do not stand there left out, ordered by level. */
function countLevels(column, rows) {
    const counts = new Int32Array(column.levels.length);
    let missing = 0;
    for (let i = 0; i < rows.length; i++) {
        const code = column.codes[rows[i]];
        if (code === -1)
            missing++;
        else
            counts[code]++;
    }
    const found = [];
    for (let code = 0; code < counts.length; code++) {
        if (counts[code] > 0)
            found.push({ level: column.levels[code], count: counts[code] });
    }
    return { counts: found.sort((a, b) => (0,_table_table_js__WEBPACK_IMPORTED_MODULE_0__/* .compareText */ .n6)(a.level, b.level)), missing };
}
/** 0 to `count` - 1. */
function allRows(count) {
    const rows = new Int32Array(count);
    for (let row = 0; row < count; row++)
        rows[row] = row;
    return rows;
}


/***/ }),

/***/ 11215:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UP: () => (/* binding */ matrix),
/* harmony export */   b3: () => (/* binding */ preparedTypes),
/* harmony export */   ef: () => (/* binding */ unseenCells),
/* harmony export */   f: () => (/* binding */ matrixColumns),
/* harmony export */   pd: () => (/* binding */ transform),
/* harmony export */   qS: () => (/* binding */ matrixWidth),
/* harmony export */   zt: () => (/* binding */ columnWidth)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1633);
/* harmony import */ var _table_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99748);
/* harmony import */ var _dates_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85074);
/* harmony import */ var _statistics_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24371);




/** The columns of a preparation with the types to read them as: `readTable(paths, { types, only })`. */
function preparedTypes(preparation) {
    return new Map(preparation.columns.map(({ name, type }) => [name, type]));
}
/** A name a matrix column: `age`, `sex=female`, `city=(other)`, `opened.year`. */
function matrixColumns(preparation) {
    return preparation.columns.flatMap((column) => {
        if (column.type === "number")
            return [column.name];
        if (column.type === "date")
            return column.parts.map((part) => `${column.name}.${part}`);
        const levels = column.levels.map((level) => `${column.name}=${level}`);
        return column.infrequent.length > 0 ? [...levels, `${column.name}=(other)`] : levels;
    });
}
/**
 * The prepared rows in 32-bit floats, bit for bit what ONNX Runtime computes of the same rows: each number is rounded first,
 * NaN becomes fround(impute), and Scaler is fround(fround(x - offset) × factor).
 *
 * @throws {Failure} when the table lacks a column, or has another type of it.
 */
function matrix(preparation, table, rows = (0,_statistics_js__WEBPACK_IMPORTED_MODULE_2__/* .allRows */ .Pl)(table.rows)) {
    const columns = matrixWidth(preparation);
    const data = new Float32Array(rows.length * columns);
    fill(preparation, table, rows, data, Math.fround);
    return { rows: rows.length, columns, data };
}
/** The same in doubles, as scikit-learn computes: column after column, element (row, column) at `column * rows + row`. */
function transform(preparation, table, rows = (0,_statistics_js__WEBPACK_IMPORTED_MODULE_2__/* .allRows */ .Pl)(table.rows)) {
    const data = new Float64Array(rows.length * matrixWidth(preparation));
    fill(preparation, table, rows, data, (value) => value);
    return data;
}
/** Cells of levels that the training rows did not have, which become all zeros, by column; columns without any are absent. */
function unseenCells(preparation, table, rows = (0,_statistics_js__WEBPACK_IMPORTED_MODULE_2__/* .allRows */ .Pl)(table.rows)) {
    const found = new Map();
    for (const prepared of preparation.columns) {
        const column = (0,_table_table_js__WEBPACK_IMPORTED_MODULE_1__/* .findColumn */ .kn)(table, prepared.name);
        if (prepared.type !== "category" || column === undefined)
            continue;
        const position = positionOf(prepared, column);
        let count = 0;
        for (let i = 0; i < rows.length; i++)
            if (position(rows[i]) === UNSEEN)
                count++;
        if (count > 0)
            found.set(prepared.name, count);
    }
    return found;
}
/** Columns of the matrix. */
function matrixWidth(preparation) {
    return preparation.columns.reduce((sum, column) => sum + columnWidth(column), 0);
}
/** Columns of the matrix that one prepared column becomes. */
function columnWidth(column) {
    if (column.type === "number")
        return 1;
    if (column.type === "date")
        return column.parts.length;
    return column.levels.length + (column.infrequent.length > 0 ? 1 : 0);
}
function fill(preparation, table, rows, data, round) {
    let at = 0;
    for (const prepared of preparation.columns) {
        const column = (0,_table_table_js__WEBPACK_IMPORTED_MODULE_1__/* .findColumn */ .kn)(table, prepared.name);
        if (column === undefined)
            throw lacking(preparation, table);
        const width = columnWidth(prepared);
        const target = data.subarray(at, at + width * rows.length);
        if (prepared.type === "number")
            fillNumber(prepared, column, rows, target, round);
        else if (prepared.type === "date")
            fillDate(prepared, column, rows, target);
        else
            fillCategory(prepared, column, rows, target);
        at += width * rows.length;
    }
}
function fillNumber(prepared, column, rows, target, round) {
    if ("codes" in column || column.type === "date")
        throw wrongType(column, "numbers");
    const { values } = column;
    const impute = round(prepared.impute);
    const { scale } = prepared;
    const offset = scale === undefined ? 0 : round(scale.offset);
    const factor = scale === undefined ? 1 : round(scale.factor);
    for (let i = 0; i < rows.length; i++) {
        const value = values[rows[i]];
        const filled = Number.isNaN(value) ? impute : round(value);
        target[i] = scale === undefined ? filled : round(round(filled - offset) * factor);
    }
}
function fillDate(prepared, column, rows, target) {
    // A column without a single date in it has no type of its own.
    if ("codes" in column || (column.type !== "date" && column.values.some((value) => !Number.isNaN(value)))) {
        throw wrongType(column, "dates");
    }
    for (const [index, part] of prepared.parts.entries()) {
        const impute = prepared.impute[index];
        for (let i = 0; i < rows.length; i++) {
            const value = (0,_dates_js__WEBPACK_IMPORTED_MODULE_3__/* .datePart */ .y)(column.values[rows[i]], part);
            target[index * rows.length + i] = Number.isNaN(value) ? impute : value;
        }
    }
}
const UNSEEN = -1;
function fillCategory(prepared, column, rows, target) {
    const position = positionOf(prepared, column);
    for (let i = 0; i < rows.length; i++) {
        const at = position(rows[i]);
        if (at !== UNSEEN)
            target[at * rows.length + i] = 1;
    }
}
/** Which of a category's columns a row's level belongs to. */
function positionOf(prepared, column) {
    const positions = levelPositions(prepared);
    const position = (text) => positions.get(text) ?? UNSEEN;
    const impute = position(prepared.impute);
    if ("codes" in column) {
        const byCode = column.levels.map(position);
        return (row) => byCode[column.codes[row]] ?? impute;
    }
    const { values } = column;
    return (row) => (Number.isNaN(values[row]) ? impute : position(String(values[row])));
}
function levelPositions({ levels, infrequent }) {
    const positions = new Map(levels.map((level, index) => [level, index]));
    for (const level of infrequent)
        positions.set(level, levels.length);
    return positions;
}
function lacking(preparation, table) {
    const names = preparation.columns.map(({ name }) => name).filter((name) => (0,_table_table_js__WEBPACK_IMPORTED_MODULE_1__/* .findColumn */ .kn)(table, name) === undefined);
    const found = table.columns.map(({ name }) => name).sort(_table_table_js__WEBPACK_IMPORTED_MODULE_1__/* .compareText */ .n6);
    return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`data: expected the columns the model was trained on, got a table without ${names.slice(0, 10).join(", ")}${names.length > 10 ? ` and ${names.length - 10} more` : ""} (it has ${found.slice(0, 10).join(", ")}${found.length > 10 ? ", …" : ""})`);
}
function wrongType(column, expected) {
    return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`data: ${column.name}: expected ${expected} as in training, got a column of type ${column.type}`);
}


/***/ }),

/***/ 84126:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ expandGlobs)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1633);



/**
 * The files that paths and globs name, in the order of the patterns, each pattern's files sorted, none twice. `*` and `?`
 * stand for characters of one name, `**` for any number of folders, `[a-z]` for one character, `{a,b}` for either. Names
 * that begin with a dot have to be written out; links to folders are not followed by `**`.
 *
 * @throws {Failure} for a glob that matches nothing. Paths without a glob are given back unchecked.
 */
async function expandGlobs(patterns, cwd) {
    const found = new Set();
    for (const pattern of patterns) {
        const literal = !/[*?[{]/.test(pattern) || (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, pattern)).catch(() => undefined)) !== undefined;
        const matches = literal
            ? [pattern]
            : (await Promise.all(alternatives(pattern).map((each) => walk(each, cwd)))).flat();
        if (matches.length === 0) {
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${pattern}: expected files that match, got none (globs start from the workspace)`);
        }
        for (const match of literal ? matches : matches.sort())
            found.add(match);
    }
    return [...found];
}
/** `{a,b}` written out, innermost last. */
function alternatives(pattern) {
    const group = /\{([^{}]*,[^{}]*)\}/.exec(pattern);
    if (group === null)
        return [pattern];
    const before = pattern.slice(0, group.index);
    const after = pattern.slice(group.index + group[0].length);
    return group[1].split(",").flatMap((each) => alternatives(before + each + after));
}
async function walk(pattern, cwd) {
    const parts = pattern.replaceAll("\\", "/").split("/");
    const start = parts[0] === "" ? "/" : "";
    return descend(start, start === "" ? parts : parts.slice(1), cwd);
}
async function descend(folder, parts, cwd) {
    const [part, ...rest] = parts;
    if (part === undefined)
        return [];
    if (!/[*?[]/.test(part)) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, part);
        if (rest.length > 0)
            return descend(path, rest, cwd);
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, path)).catch(() => undefined))?.isFile() ? [path] : [];
    }
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, folder), { withFileTypes: true }).catch(() => []);
    const found = part === "**" ? await descend(folder, rest.length === 0 ? ["*"] : rest, cwd) : [];
    const matches = matcher(part === "**" ? "*" : part);
    for (const entry of entries) {
        if (!matches.test(entry.name) || (entry.name.startsWith(".") && !part.startsWith(".")))
            continue;
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, entry.name);
        if (part === "**") {
            if (entry.isDirectory())
                found.push(...(await descend(path, parts, cwd)));
        }
        else if (rest.length > 0)
            found.push(...(await descend(path, rest, cwd)));
        else if (entry.isFile() ||
            (entry.isSymbolicLink() && (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, path)).catch(() => undefined))?.isFile())) {
            found.push(path);
        }
    }
    return [...new Set(found)];
}
/** One name's pattern as a regular expression. */
function matcher(part) {
    const source = part.replace(/\*+|\?|\[!?[^\]]+\]|[\s\S]/g, (token) => {
        if (token.startsWith("*"))
            return "[^/]*";
        if (token === "?")
            return "[^/]";
        if (token.length > 1)
            return `[${token.slice(1, -1).replace(/^!/, "^").replaceAll("\\", "\\\\")}]`;
        return token.replace(/[\\^$.|+()[\]{}]/, "\\$&");
    });
    return new RegExp(`^${source}$`, "u");
}


/***/ }),

/***/ 45112:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vh: () => (/* binding */ readJson),
/* harmony export */   Xp: () => (/* binding */ inspectFile),
/* harmony export */   l: () => (/* binding */ reason),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1633);



/**
 * Opens nothing that is not a readable, non-empty file of real data.
 *
 * @throws {Failure} for a missing path, a folder, an empty file, and for Git LFS and DVC pointers that stand where data should.
 */
async function inspectFile(path, cwd) {
    const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, path);
    const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(absolute).catch((error) => {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${path}: ${reason(error)}`, { cause: error });
    });
    if (status.isDirectory())
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${path}: expected a file, got a folder`);
    if (status.isFile() && status.size === 0)
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${path}: the file is empty`);
    // A pointer is under 1 kB; anything larger is data.
    if (status.isFile() && status.size <= 1024)
        refusePointer(path, await head(absolute, path));
    return { path: absolute, sizeBytes: status.size };
}
/** The whole of a text file as UTF-8, a byte order mark left out; checked as `inspectFile` checks it. */
async function readText(path, cwd, { maxBytes = 512 * 1024 * 1024 } = {}) {
    const { path: absolute, sizeBytes } = await inspectFile(path, cwd);
    if (sizeBytes > maxBytes) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${path}: expected at most ${Math.round(maxBytes / 1e6)} MB, got ${Math.round(sizeBytes / 1e6)} MB`);
    }
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(absolute).catch((error) => {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${path}: ${reason(error)}`, { cause: error });
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
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${path}: expected ${what} as JSON, got ${JSON.stringify(text.slice(0, 40))}: ${error.message}`, {
            cause: error,
        });
    }
}
function refusePointer(path, text) {
    if (text.startsWith("version https://git-lfs.github.com/spec/")) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${path}: expected data, got a Git LFS pointer (check out with \`lfs: true\`, or run \`git lfs pull\` before this step)`);
    }
    if (/^(outs|md5|deps):/m.test(text) && /\.dvc$/.test(path)) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${path}: expected data, got a DVC pointer (run \`dvc pull\` before this step and name the file itself)`);
    }
}
async function head(absolute, path) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(absolute).catch((error) => {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${path}: ${reason(error)}`, { cause: error });
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

/***/ 83273:
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
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1633);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(45112);
/* harmony import */ var _temporary_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(30129);









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
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_6__/* .Failure */ .H(`${path}: expected an empty or new folder, or one with ${mark} to replace, got a folder with other files`);
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
        return new _failure_js__WEBPACK_IMPORTED_MODULE_6__/* .Failure */ .H(`${path}: could not be written: ${(0,_read_js__WEBPACK_IMPORTED_MODULE_7__/* .reason */ .l)(error)}`, { cause: error });
    }
    return error;
}
function isSystemError(error) {
    return error instanceof Error && "syscall" in error;
}


/***/ }),

/***/ 61360:
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


/***/ }),

/***/ 98726:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ writeCsv),
/* harmony export */   g: () => (/* binding */ toCsv)
/* harmony export */ });
/* harmony import */ var _date_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29750);

const PIECE = 2 ** 16;
/** Blanks at either end would be lost in reading. */
const NEEDS_QUOTES = /[",\r\n]|^[ \t]|[ \t]$/;
/**
 * A table as CSV (RFC 4180, LF at line ends, numbers as JavaScript's shortest text that reads back the same), in pieces of
 * about 64 kB. Text is written as it is: a cell that a spreadsheet takes for a formula is data here.
 *
 * @param rows which rows, in which order; all by default.
 */
function* writeCsv(table, rows) {
    const cells = table.columns.map(cellWriter);
    const count = rows?.length ?? table.rows;
    let piece = `${table.columns.map(({ name }) => quote(name)).join(",")}\n`;
    for (let i = 0; i < count; i++) {
        const row = rows === undefined ? i : rows[i];
        let line = "";
        for (let c = 0; c < cells.length; c++)
            line += (c === 0 ? "" : ",") + cells[c](row);
        // A blank line is no row.
        piece += line === "" ? '""\n' : `${line}\n`;
        if (piece.length > PIECE) {
            yield piece;
            piece = "";
        }
    }
    yield piece;
}
/** A header and rows of cells as CSV; null, undefined and NaN become empty cells. */
function* toCsv(header, rows) {
    let piece = `${header.map(quote).join(",")}\n`;
    for (const row of rows) {
        const line = row.map(cellText).join(",");
        piece += line === "" ? '""\n' : `${line}\n`;
        if (piece.length > PIECE) {
            yield piece;
            piece = "";
        }
    }
    yield piece;
}
function cellText(cell) {
    if (cell === null || cell === undefined || Number.isNaN(cell))
        return "";
    return typeof cell === "string" ? quote(cell) : String(cell);
}
function cellWriter(column) {
    if ("codes" in column) {
        const levels = column.levels.map(quote);
        return (row) => levels[column.codes[row]] ?? "";
    }
    const format = column.type === "date" ? _date_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDate */ .Y : String;
    return (row) => {
        const value = column.values[row];
        return Number.isNaN(value) ? "" : format(value);
    };
}
function quote(text) {
    return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}


/***/ }),

/***/ 29750:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ formatDate),
/* harmony export */   _: () => (/* binding */ parseDate)
/* harmony export */ });
/**
 * Milliseconds since 1970-01-01 UTC of an ISO 8601 date or time, NaN for any other text: `2026-11-21`, `2026/11/21`,
 * `2026-11-21 08:30`, `2026-11-21T08:30:15.250Z`, `2026-11-21T08:30:15+01:00`. A time without an offset is taken as UTC, so
 * that a file means the same on every machine.
 */
function parseDate(text) {
    const found = PATTERN.exec(text);
    if (found === null)
        return Number.NaN;
    const [, year, , month, day, hour = "0", minute = "0", second = "0", fraction = "", offset = "Z"] = found;
    const date = Date.UTC(Number(year), Number(month) - 1, Number(day));
    // 2026-02-30 would roll over into March.
    if (new Date(date).getUTCDate() !== Number(day) || Number(month) > 12 || Number(year) < 100)
        return Number.NaN;
    if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60)
        return Number.NaN;
    const time = ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1000 +
        Math.floor(Number(`0.${fraction || 0}`) * 1000);
    return date + time - offsetMs(offset);
}
const PATTERN = /^(\d{4})([-/])(\d{2})\2(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)? ?(Z|z|UTC|[+-]\d{2}(?::?\d{2})?)?)?$/;
function offsetMs(offset) {
    if (!/^[+-]/.test(offset))
        return 0;
    const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(3).replace(":", "") || 0);
    return (offset[0] === "-" ? -minutes : minutes) * 60_000;
}
/** As ISO 8601: the day alone at midnight UTC. */
function formatDate(milliseconds) {
    const text = new Date(milliseconds).toISOString();
    return text.endsWith("T00:00:00.000Z") ? text.slice(0, 10) : text;
}


/***/ }),

/***/ 60276:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kn: () => (/* reexport */ table/* findColumn */.kn),
  D0: () => (/* reexport */ parseSchema),
  M$: () => (/* binding */ parseTable),
  xz: () => (/* binding */ readTable),
  rs: () => (/* reexport */ table/* selectFromColumn */.rs),
  A5: () => (/* reexport */ table/* selectRows */.A5),
  En: () => (/* reexport */ csv_writer/* writeCsv */.E)
});

// UNUSED EXPORTS: MISSING, NO_SCHEMA, compareText, isMissing, toCsv

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./src/failure.ts
var failure = __webpack_require__(1633);
// EXTERNAL MODULE: ./src/nearest.ts
var nearest = __webpack_require__(37909);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./src/table/date.ts
var date = __webpack_require__(29750);
;// CONCATENATED MODULE: ./src/table/number.ts
/** Powers of ten that a double holds exactly. */
const POWERS = Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));
const POINT = 46;
const SPLITTER = 2 ** 27 + 1;
/**
 * Reads decimal numbers straight from bytes, rounded as `Number` rounds: about 20 ns a 17-digit number, where a string and
 * `Number` cost 130.
 *
 * Up to 15 digits and powers to 10^22 both operands are exact, so one operation rounds once (Clinger, "How to read floating
 * point numbers accurately", PLDI 1990). Up to 30 digits the digits are a sum of two doubles, divided with Dekker's exact
 * products; the few results too near the middle of two doubles to be certain, and everything rarer, go to `Number`.
 */
class NumberReader {
    /** The first byte after the number that `read` found. */
    end = 0;
    /**
     * The number that starts at `at`, NaN where none does. A byte that is no part of a number must stand somewhere after `at`.
     *
     * @param decimal the byte of the decimal sign: a point, or a comma.
     */
    read(bytes, at, decimal = POINT) {
        let p = at;
        let byte = bytes[p];
        const negative = byte === 45;
        if (negative || byte === 43)
            byte = bytes[++p];
        let high = 0;
        let low = 0;
        // Digits that count: leading zeros do not.
        let digits = 0;
        let seen = 0;
        let exponent = 0;
        while (byte >= 48 && byte <= 57) {
            const digit = byte - 48;
            seen++;
            if (digits < 15)
                high = high * 10 + digit;
            else if (digits < 30)
                low = low * 10 + digit;
            if (digits > 0 || digit > 0)
                digits++;
            byte = bytes[++p];
        }
        if (byte === decimal) {
            byte = bytes[++p];
            while (byte >= 48 && byte <= 57) {
                const digit = byte - 48;
                seen++;
                exponent--;
                if (digits < 15)
                    high = high * 10 + digit;
                else if (digits < 30)
                    low = low * 10 + digit;
                if (digits > 0 || digit > 0)
                    digits++;
                byte = bytes[++p];
            }
        }
        if (seen === 0)
            return Number.NaN;
        if (byte === 101 || byte === 69) {
            let q = p + 1;
            const sign = bytes[q];
            if (sign === 45 || sign === 43)
                q++;
            const start = q;
            let power = 0;
            for (let digit = bytes[q] - 48; digit >= 0 && digit <= 9; digit = bytes[++q] - 48) {
                if (power < 100_000)
                    power = power * 10 + digit;
            }
            if (q === start)
                return Number.NaN;
            exponent += sign === 45 ? -power : power;
            p = q;
        }
        this.end = p;
        if (digits <= 15 && exponent >= -22 && exponent <= 22) {
            const value = exponent < 0 ? high / POWERS[-exponent] : high * POWERS[exponent];
            return negative ? -value : value;
        }
        if (digits <= 30 && exponent >= -22 && exponent <= 0) {
            const value = divide(high, POWERS[digits - 15], low, POWERS[-exponent]);
            if (!Number.isNaN(value))
                return negative ? -value : value;
        }
        const text = latin1(bytes, at, p);
        return Number(decimal === POINT ? text : text.replace(",", "."));
    }
}
/** (high × shift + low) / divisor, correctly rounded, or NaN where that is not certain. All are whole and exact. */
function divide(high, shift, low, divisor) {
    // high × shift + low = sum + rest, exactly.
    const product = high * shift;
    const error = productError(high, shift, product);
    const sum = product + low;
    const part = sum - product;
    const rest = product - (sum - part) + (low - part) + error;
    const quotient = sum / divisor;
    const back = quotient * divisor;
    const remainder = sum - back - productError(quotient, divisor, back) + rest;
    const correction = remainder / divisor;
    // The correction is right to a few units in its last place: 2^-48 of it covers that sixteen times over.
    const value = quotient + correction * (1 + 2 ** -48);
    return value === quotient + correction * (1 - 2 ** -48) ? value : Number.NaN;
}
/** a × b - product, exactly (Dekker 1971). */
function productError(a, b, product) {
    const aScaled = SPLITTER * a;
    const aHigh = aScaled - (aScaled - a);
    const aLow = a - aHigh;
    const bScaled = SPLITTER * b;
    const bHigh = bScaled - (bScaled - b);
    const bLow = b - bHigh;
    return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}
function latin1(bytes, start, end) {
    return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString("latin1");
}

;// CONCATENATED MODULE: ./src/table/number-text.ts

const reader = new NumberReader();
const INFINITE = /^[+-]?inf(inity)?$/i;
/** The number that a whole text spells, infinities too; NaN for anything else. */
function parseNumber(text) {
    const bytes = Buffer.from(`${text}\n`);
    const value = reader.read(bytes, 0);
    if (!Number.isNaN(value) && reader.end === bytes.length - 1)
        return value;
    if (INFINITE.test(text))
        return text.startsWith("-") ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
    return Number.NaN;
}
/** Whether a text spells a number, with a decimal comma where that may be. */
function looksNumeric(text, decimalComma) {
    return !Number.isNaN(parseNumber(text)) || (decimalComma && !Number.isNaN(parseNumber(withPoint(text))));
}
/** Its decimal comma as a point, unless it has points too. */
function withPoint(text) {
    return text.includes(".") ? text : text.replace(",", ".");
}
/** Whether all that are there are whole numbers. */
function isWhole(values) {
    for (let row = 0; row < values.length; row++) {
        const value = values[row];
        if (value !== Math.floor(value) && !Number.isNaN(value))
            return false;
    }
    return true;
}

;// CONCATENATED MODULE: ./src/table/finished.ts

/** A builder's codes and levels as a column; levels that spell a missing value are taken out. */
function finishCategory({ name, codes: all, levels, reading }, rows, wanted) {
    const codes = fitted(all, rows);
    // Spellings of missing were levels like any other until here: a lookup per cell would cost more than one per level.
    const renumbered = new Int32Array(levels.count);
    const texts = [];
    for (let code = 0; code < levels.count; code++) {
        const text = levels.text(code);
        renumbered[code] = text === "" || reading.missing.has(text) ? -1 : texts.push(text) - 1;
    }
    let present = 0;
    for (let row = 0; row < rows; row++) {
        const code = codes[row];
        if (code === -1)
            continue;
        codes[row] = renumbered[code];
        if (renumbered[code] !== -1)
            present++;
    }
    const asked = wanted === "category" || wanted === "text" || wanted === "boolean";
    return { name, type: asked ? wanted : categoryType(texts, present), codes, levels: texts };
}
/** Takes out numbers that stand for missing values, such as -999: they are read as fast as any other until here. */
function takeOut(values, missing) {
    const numbers = new Set([...missing].map(parseNumber).filter(Number.isFinite));
    if (numbers.size === 0)
        return;
    for (let row = 0; row < values.length; row++)
        if (numbers.has(values[row]))
            values[row] = Number.NaN;
}
const BOOLEANS = [
    ["true", "false"],
    ["yes", "no"],
];
function categoryType(levels, present) {
    if (levels.length > 0 && levels.length <= 2) {
        const lower = levels.map((level) => level.toLowerCase());
        if (BOOLEANS.some((pair) => lower.every((level) => pair.includes(level))))
            return "boolean";
    }
    // More than 50 levels that seldom come twice say nothing a tree could use.
    return levels.length > 50 && levels.length * 2 > present ? "text" : "category";
}
/**
 * `array` cut to `rows`. Memory behind a view that was never written is never resident, so a big array is not copied;
 * a small one is, lest a few rows hold on to a big buffer.
 */
function fitted(array, rows) {
    const cut = rows * 8 < 2 ** 20 ? array.slice(0, rows) : array.subarray(0, rows);
    return cut;
}

;// CONCATENATED MODULE: ./src/table/levels.ts

// Differs from process to process, so that no file can be made to fall on one slot; codes follow the order of appearance and
// do not depend on it.
const SALT = Math.floor(Math.random() * 2 ** 32) | 0;
/** The distinct texts of a column, each with a code in order of appearance: a hash table over the bytes, no string per cell. */
class Levels {
    count = 0;
    /** Code + 1; 0 is free. A power of two long. */
    #slots = new Int32Array(16);
    #hashes = new Int32Array(8);
    /** Where each level's bytes begin in `#bytes`; the next one's beginning is its end. */
    #starts = new Float64Array(9);
    #bytes = new Uint8Array(64);
    #last = 0;
    /** The code of the text in `bytes` from `start` to before `end`. */
    code(bytes, start, end) {
        const length = end - start;
        let hash = SALT ^ length;
        for (let i = start; i < end; i++)
            hash = Math.imul(hash ^ bytes[i], 0x0100_0193);
        hash ^= hash >>> 15;
        // Runs of one level are common: the last one is tried before the table.
        if (this.count > 0 && this.#same(this.#last, hash, bytes, start, length))
            return this.#last;
        const mask = this.#slots.length - 1;
        let slot = hash & mask;
        for (let found = this.#slots[slot]; found !== 0; found = this.#slots[slot]) {
            if (this.#same(found - 1, hash, bytes, start, length)) {
                this.#last = found - 1;
                return found - 1;
            }
            slot = (slot + 1) & mask;
        }
        this.#slots[slot] = this.count + 1;
        return this.#add(hash, bytes, start, length);
    }
    /** Bytes in use, for foreseeing how much memory a table takes. */
    get sizeBytes() {
        return this.#bytes.length + this.#starts.length * 8 + this.#hashes.length * 4 + this.#slots.length * 4;
    }
    /** A level as text; bytes that are no UTF-8 become U+FFFD. */
    text(code) {
        return this.#slice(code).toString("utf8");
    }
    isUtf8(code) {
        return (0,external_node_buffer_.isUtf8)(this.#slice(code));
    }
    #slice(code) {
        const start = this.#starts[code];
        return Buffer.from(this.#bytes.buffer, start, this.#starts[code + 1] - start);
    }
    #same(code, hash, bytes, start, length) {
        if (this.#hashes[code] !== hash)
            return false;
        const own = this.#starts[code];
        if (this.#starts[code + 1] - own !== length)
            return false;
        const mine = this.#bytes;
        for (let i = 0; i < length; i++)
            if (mine[own + i] !== bytes[start + i])
                return false;
        return true;
    }
    #add(hash, bytes, start, length) {
        const code = this.count++;
        const at = this.#starts[code];
        if (this.count >= this.#starts.length) {
            this.#starts = grown(this.#starts, new Float64Array(this.count * 2 + 1));
            this.#hashes = grown(this.#hashes, new Int32Array(this.count * 2));
        }
        if (at + length > this.#bytes.length) {
            this.#bytes = grown(this.#bytes, new Uint8Array(Math.max(this.#bytes.length * 2, at + length)));
        }
        for (let i = 0; i < length; i++)
            this.#bytes[at + i] = bytes[start + i];
        this.#starts[code + 1] = at + length;
        this.#hashes[code] = hash;
        this.#last = code;
        if (this.count * 2 > this.#slots.length)
            this.#rehash();
        return code;
    }
    #rehash() {
        const slots = new Int32Array(this.#slots.length * 2);
        const mask = slots.length - 1;
        for (let code = 0; code < this.count; code++) {
            let slot = this.#hashes[code] & mask;
            while (slots[slot] !== 0)
                slot = (slot + 1) & mask;
            slots[slot] = code + 1;
        }
        this.#slots = slots;
    }
}
function grown(from, to) {
    to.set(from);
    return to;
}

;// CONCATENATED MODULE: ./src/table/reading.ts
/** What a column's cells are taken for while they are read. */
const kinds = {
    /** Nothing but missing cells so far. */
    empty: 0,
    number: 1,
    /** Numbers with a decimal comma. */
    comma: 2,
    category: 3,
    date: 4,
    /** Numbers that were asked to be whole. */
    whole: 6,
    /** Not read: not wanted, or to be read again as a category. */
    skipped: 5,
};

;// CONCATENATED MODULE: ./src/table/column-builder.ts





const WHOLE = /^[+-]?\d+$/;
/**
 * One column as it grows. It starts as whatever its first cell looks like; a later cell that does not fit makes it `skipped`,
 * with the cell in `misfit`, and the files are read again for that column as text: what "1.0" or "007" looked like is
 * not kept in a number.
 */
class ColumnBuilder {
    name;
    reading;
    kind = kinds.empty;
    numbers = new Float64Array(0);
    codes = new Int32Array(0);
    levels = new Levels();
    /** The first cell that did not fit, and what it should have been. */
    misfit;
    /** Infinite cells, which count as missing. */
    infinite = 0;
    #capacity;
    /** Codes of texts that came as strings, which are quicker to look up than to take apart. */
    #known = new Map();
    constructor(name, reading, capacity) {
        this.name = name;
        this.reading = reading;
        this.#capacity = capacity;
        const type = reading.type;
        if (type === "skipped")
            this.kind = kinds.skipped;
        else if (type === "category" || type === "text" || type === "boolean")
            this.#become(kinds.category, 0);
    }
    /** Makes room for `capacity` rows. */
    grow(capacity, rows) {
        this.#capacity = capacity;
        if (this.numbers.length > 0) {
            const numbers = new Float64Array(capacity);
            numbers.set(this.numbers.subarray(0, rows));
            this.numbers = numbers;
        }
        if (this.codes.length > 0) {
            const codes = new Int32Array(capacity);
            codes.set(this.codes.subarray(0, rows));
            this.codes = codes;
        }
    }
    /** Bytes a row takes, levels apart. */
    get rowBytes() {
        if (this.kind === kinds.skipped || this.kind === kinds.empty)
            return 0;
        return this.kind === kinds.category ? 4 : 8;
    }
    /** Takes a cell of bytes; returns what was expected instead when the cell does not fit the type that was asked for. */
    cell(row, bytes, start, end) {
        if (this.kind === kinds.category) {
            this.codes[row] = this.levels.code(bytes, start, end);
            return undefined;
        }
        if (this.kind === kinds.skipped)
            return undefined;
        if (start === end) {
            this.missing(row);
            return undefined;
        }
        const text = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString("utf8");
        if (this.reading.missing.has(text)) {
            this.missing(row);
            return undefined;
        }
        switch (this.kind) {
            case kinds.number:
            case kinds.comma:
            case kinds.whole:
                return this.#numberCell(row, text);
            case kinds.date:
                return this.#dateCell(row, text);
            default:
                return this.#firstCell(row, text, bytes, start, end);
        }
    }
    missing(row) {
        if (this.kind === kinds.category)
            this.codes[row] = -1;
        else if (this.kind !== kinds.empty && this.kind !== kinds.skipped)
            this.numbers[row] = Number.NaN;
    }
    /** Takes a number that is one already, from JSON or Parquet. */
    number(row, value) {
        if (this.kind === kinds.empty && this.reading.type === undefined)
            this.#become(kinds.number, row);
        if (this.kind === kinds.number && Number.isFinite(value))
            this.numbers[row] = value;
        else if (this.kind === kinds.number)
            this.#infinite(row, value);
        else
            return this.text(row, String(value));
        return undefined;
    }
    /** Takes a 64-bit integer; beyond 2^53 it would lose its last digits as a number. */
    big(row, value) {
        const number = Number(value);
        if (Number.isSafeInteger(number) || this.reading.type === "number")
            return this.number(row, number);
        if (this.reading.type === undefined && (this.kind === kinds.number || this.kind === kinds.empty)) {
            return this.#demote(row, String(value), "precision");
        }
        return this.text(row, String(value));
    }
    /** Takes a date, in milliseconds since 1970 UTC. */
    date(row, milliseconds) {
        if (this.kind === kinds.empty && this.reading.type !== "number" && this.reading.type !== "integer") {
            this.#become(kinds.date, row);
        }
        if (this.kind === kinds.date)
            this.numbers[row] = milliseconds;
        else
            return this.text(row, Number.isNaN(milliseconds) ? "" : new Date(milliseconds).toISOString());
        return undefined;
    }
    /** Takes text that is text already: "5" in JSON is no number, unless that is what was asked for. */
    text(row, text) {
        if (this.kind === kinds.skipped)
            return undefined;
        const known = this.#known.get(text);
        if (known !== undefined && this.kind === kinds.category) {
            this.codes[row] = known;
            return undefined;
        }
        if (text === "" || this.reading.missing.has(text)) {
            this.missing(row);
            return undefined;
        }
        if (this.kind === kinds.empty && this.reading.type === undefined && Number.isNaN((0,date/* parseDate */._)(text))) {
            this.#become(kinds.category, row);
        }
        if (this.kind === kinds.number && this.reading.type === undefined)
            return this.#demote(row, text, "type");
        const bytes = Buffer.from(text);
        const problem = this.cell(row, bytes, 0, bytes.length);
        if (this.kind === kinds.category && this.#known.size < 4096)
            this.#known.set(text, this.codes[row]);
        return problem;
    }
    /** Takes a run of numbers that begins at `row`. */
    numberRun(row, values) {
        for (let i = 0; i < values.length; i++) {
            const value = values[i];
            if (this.kind === kinds.number && value - value === 0)
                this.numbers[row + i] = value;
            else {
                const problem = this.number(row + i, value);
                if (problem !== undefined)
                    return problem;
            }
        }
        return undefined;
    }
    /**
     * The finished column of `rows` rows. The builder must not be used again.
     *
     * @param guess whether the kind of category is still open.
     */
    finish(rows, guess = false) {
        const { name } = this;
        const type = guess ? undefined : this.reading.type;
        if (this.kind === kinds.date)
            return { name, type: "date", values: fitted(this.numbers, rows) };
        if (this.kind === kinds.category)
            return finishCategory(this, rows, type);
        if (this.kind === kinds.empty) {
            const values = new Float64Array(rows).fill(Number.NaN);
            return { name, type: type === "date" || type === "integer" ? type : "number", values };
        }
        const values = fitted(this.numbers, rows);
        takeOut(values, this.reading.missing);
        if (type === "number")
            return { name, type, values };
        return { name, type: isWhole(values) ? "integer" : "number", values };
    }
    /** Starts again as a category, for a misfit that is found while the rows before it are still at hand. */
    restart() {
        this.#become(kinds.category, 0);
    }
    #become(kind, row) {
        this.kind = kind;
        // Rows before were all missing.
        if (kind === kinds.category)
            this.codes = new Int32Array(this.#capacity).fill(-1, 0, row);
        else
            this.numbers = new Float64Array(this.#capacity).fill(Number.NaN, 0, row);
    }
    #firstCell(row, text, bytes, start, end) {
        const type = this.reading.type;
        if (type === "number")
            this.#become(kinds.number, row);
        else if (type === "integer")
            this.#become(kinds.whole, row);
        else if (type === "date")
            this.#become(kinds.date, row);
        else if (looksNumeric(text, this.reading.decimalComma))
            this.#become(kinds.number, row);
        else if (!Number.isNaN((0,date/* parseDate */._)(text)))
            this.#become(kinds.date, row);
        else
            this.#become(kinds.category, row);
        return this.cell(row, bytes, start, end);
    }
    #numberCell(row, text) {
        const value = parseNumber(text);
        if (this.kind === kinds.whole && value !== Math.floor(value))
            return "a whole number";
        if (!Number.isNaN(value) && (this.kind !== kinds.comma || WHOLE.test(text))) {
            if (this.reading.type === undefined && Math.abs(value) > Number.MAX_SAFE_INTEGER && WHOLE.test(text)) {
                return this.#demote(row, text, "precision");
            }
            if (Number.isFinite(value))
                this.numbers[row] = value;
            else
                this.#infinite(row, value);
            return undefined;
        }
        if (this.reading.decimalComma) {
            const withComma = parseNumber(withPoint(text));
            if (!Number.isNaN(withComma)) {
                if (this.kind === kinds.number && !isWhole(this.numbers.subarray(0, row)))
                    return "a decimal point as in the lines before";
                if (text.includes("."))
                    return "a decimal comma as in the lines before";
                this.kind = kinds.comma;
                this.numbers[row] = withComma;
                return undefined;
            }
        }
        if (this.reading.type !== undefined)
            return "a number";
        return this.#demote(row, text, "type");
    }
    #dateCell(row, text) {
        const value = (0,date/* parseDate */._)(text);
        this.numbers[row] = value;
        if (!Number.isNaN(value))
            return undefined;
        if (this.reading.type !== undefined)
            return "a date such as 2026-11-21 or 2026-11-21T08:30:00Z";
        return this.#demote(row, text, "type");
    }
    #infinite(row, value) {
        if (!Number.isNaN(value))
            this.infinite++;
        this.numbers[row] = Number.NaN;
    }
    #demote(row, text, reason) {
        this.misfit = { row, text, kind: this.kind, reason };
        this.kind = kinds.skipped;
        this.numbers = new Float64Array(0);
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/table/csv-header.ts

const QUOTE = 34;
const LF = 10;
const CR = 13;
const DELIMITERS = [44, 59, 9, 124];
/**
 * The delimiter of a file that begins with `bytes`: of comma, semicolon, tab and bar the one by which most of the first
 * records have as many cells as the header, more than one; a comma where none has.
 */
function findDelimiter(bytes, length, whole) {
    let best = DELIMITERS[0];
    let bestScore = 0;
    for (const delimiter of DELIMITERS) {
        let width = 0;
        let agreeing = 0;
        let at = 0;
        for (let i = 0; i < 20; i++) {
            const record = textRecord(bytes, at, length, whole, delimiter);
            if (record === undefined)
                break;
            at = record.end;
            if (i === 0)
                width = record.cells.length;
            else if (record.cells.length === width)
                agreeing++;
        }
        // A header alone still shows a delimiter; a wider table wins a tie.
        const score = width < 2 ? 0 : agreeing + 1 - 1 / width;
        if (score > bestScore) {
            best = delimiter;
            bestScore = score;
        }
    }
    return best;
}
/** The record that starts at `start`, blank lines before it left out. */
function textRecord(bytes, start, end, whole, delimiter) {
    let p = start;
    let newlines = 0;
    while (p < end && (bytes[p] === LF || bytes[p] === CR))
        if (bytes[p++] === LF)
            newlines++;
    if (p === end)
        return undefined;
    const cells = [];
    for (;;) {
        while (p < end && (bytes[p] === 32 || (bytes[p] === 9 && delimiter !== 9)))
            p++;
        const from = p;
        if (p < end && bytes[p] === QUOTE) {
            for (p++; p < end; p++) {
                if (bytes[p] === LF)
                    newlines++;
                if (bytes[p] !== QUOTE)
                    continue;
                if (p + 1 < end && bytes[p + 1] === QUOTE)
                    p++;
                else
                    break;
            }
            cells.push(csv_header_text(bytes, from + 1, p).replaceAll('""', '"'));
            p = Math.min(p + 1, end);
            while (p < end && bytes[p] !== delimiter && bytes[p] !== LF && bytes[p] !== CR)
                p++;
        }
        else {
            while (p < end && bytes[p] !== delimiter && bytes[p] !== LF && bytes[p] !== CR)
                p++;
            cells.push(csv_header_text(bytes, from, p).trim());
        }
        if (p < end && bytes[p] === delimiter) {
            p++;
            continue;
        }
        if (p >= end)
            return whole ? { cells, end, newlines } : undefined;
        if (bytes[p] === CR && p + 1 < end && bytes[p + 1] === LF)
            p++;
        else if (bytes[p] === CR && p + 1 === end && !whole)
            return undefined;
        return { cells, end: p + 1, newlines: newlines + 1 };
    }
}
/**
 * Checks a header's names. An unnamed first column is the row index that pandas and R write; it stays "" for the caller to
 * leave out.
 *
 * @throws {Failure} for any other empty name, and for one that stands twice.
 */
function checkHeader(cells, path) {
    const at = { file: path, line: 1 };
    const seen = new Map();
    for (const [index, name] of cells.entries()) {
        if (name === "" && (index > 0 || cells.length === 1)) {
            const hint = index === cells.length - 1 ? "or take the last delimiter out of every line" : "or take the column out";
            throw new failure/* Failure */.H(`${path}:1: column ${index + 1}: expected a name, got an empty one (give it a name, ${hint})`, {
                at,
            });
        }
        const before = seen.get(name);
        if (before !== undefined) {
            throw new failure/* Failure */.H(`${path}:1: ${name}: expected each name once, got it for columns ${before + 1} and ${index + 1} (rename one)`, { at });
        }
        seen.set(name, index);
    }
    if (looksLikeData(cells)) {
        throw new failure/* Failure */.H(`${path}:1: expected a header row that names the columns, got ${cells.slice(0, 5).join(", ")} (put the columns' names in the first line)`, { at });
    }
}
/** Fractions are no names, and numbers alone neither, but for the 0, 1, 2, … of tables made from arrays. */
function looksLikeData(cells) {
    const numbers = cells.filter((cell) => cell !== "" && Number.isFinite(Number(cell)));
    if (numbers.some((cell) => !/^\d+$/.test(cell)))
        return true;
    return numbers.length === cells.length && cells.some((cell, index) => cell !== String(index));
}
function csv_header_text(bytes, start, end) {
    return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString("utf8");
}

;// CONCATENATED MODULE: ./src/table/csv-records.ts



const csv_records_QUOTE = 34;
const COMMA = 44;
const csv_records_POINT = 46;
const csv_records_LF = 10;
const csv_records_CR = 13;
const SPACE = 32;
const TAB = 9;
/** A record longer than this is taken for a quote that was never closed. */
const LONGEST_RECORD = 256 * 2 ** 20;
/**
 * Reads records (RFC 4180, with any one-byte delimiter, LF, CR LF or CR) out of bytes into column builders. Blank lines are
 * left out, blanks around unquoted cells too. Measured per cell: 40 ns for a number of 17 digits, 15 ns for a short level.
 */
class CsvRecords {
    row;
    line;
    /** Rows from which the line is no longer the row plus the last such difference: blank lines and quoted newlines. */
    jumps = [];
    #path;
    #delimiter;
    /** In the file's order. */
    #columns;
    #numbers = new NumberReader();
    #scratch = new Uint8Array(1024);
    #doubled = false;
    #newlines = 0;
    #capacity;
    #makeRoom;
    /**
     * @param row the number of the first row in the table.
     * @param makeRoom called when a row does not fit any more, with the bytes read since `read` was called; returns for how
     *   many rows there is room now.
     */
    constructor(place, delimiter, columns, row, capacity, makeRoom) {
        this.#path = place.path;
        this.line = place.line;
        this.#delimiter = delimiter;
        this.#columns = columns;
        this.row = row;
        this.#capacity = capacity;
        this.#makeRoom = makeRoom;
        this.jumps.push({ row, line: place.line });
    }
    /**
     * Reads all whole records of `bytes` from `start` to before `end` and returns where the first unfinished one begins. There
     * must be a byte at `end`: it is overwritten. With `last` the end of the bytes ends the last record.
     */
    read(bytes, start, end, last) {
        const columns = this.#columns;
        const width = columns.length;
        const delimiter = this.#delimiter;
        const numbers = this.#numbers;
        // Stops every inner loop without a comparison with `end`.
        bytes[end] = csv_records_LF;
        let p = start;
        let offset = this.jumps[this.jumps.length - 1].line - this.jumps[this.jumps.length - 1].row;
        while (p < end) {
            const first = bytes[p];
            if (first === csv_records_LF || first === csv_records_CR) {
                if (first === csv_records_CR && p + 1 === end && !last)
                    return p;
                p += first === csv_records_CR && bytes[p + 1] === csv_records_LF && p + 1 < end ? 2 : 1;
                this.line++;
                continue;
            }
            const recordStart = p;
            const row = this.row;
            if (row === this.#capacity)
                this.#capacity = this.#makeRoom(row, recordStart - start);
            if (this.line - row !== offset) {
                offset = this.line - row;
                this.jumps.push({ row, line: this.line });
            }
            let newlines = 0;
            let c = 0;
            for (;;) {
                if (c === width)
                    throw this.#ragged(bytes, p, end);
                const column = columns[c];
                let byte = bytes[p];
                while (byte === SPACE || (byte === TAB && delimiter !== TAB))
                    byte = bytes[++p];
                const commas = column.kind === kinds.comma && delimiter !== COMMA;
                if ((commas || column.kind === kinds.number) && byte !== csv_records_QUOTE) {
                    const value = numbers.read(bytes, p, commas ? COMMA : csv_records_POINT);
                    if (!Number.isNaN(value)) {
                        byte = bytes[numbers.end];
                        if ((byte === delimiter || byte === csv_records_LF || byte === csv_records_CR) &&
                            value <= Number.MAX_SAFE_INTEGER &&
                            value >= Number.MIN_SAFE_INTEGER) {
                            p = numbers.end;
                            if (p === end && !last)
                                return this.#unfinished(recordStart, end);
                            column.numbers[row] = value;
                            c++;
                            if (byte === delimiter) {
                                p++;
                                continue;
                            }
                            break;
                        }
                    }
                }
                byte = bytes[p];
                let problem;
                if (byte === csv_records_QUOTE) {
                    const close = this.#closingQuote(bytes, p + 1, end);
                    if (close === -1) {
                        if (last)
                            throw this.#unclosed();
                        return this.#unfinished(recordStart, end);
                    }
                    const opened = p + 1;
                    p = close + 1;
                    byte = bytes[p];
                    while (byte === SPACE || (byte === TAB && delimiter !== TAB))
                        byte = bytes[++p];
                    if (p === end && !last)
                        return this.#unfinished(recordStart, end);
                    if (byte !== delimiter && byte !== csv_records_LF && byte !== csv_records_CR) {
                        throw this.#failure(`${column.name}: expected a delimiter after the closing quote, got ${quoted(bytes.subarray(p, Math.min(p + 20, end)))} (a quote inside a quoted cell is written twice)`);
                    }
                    newlines += this.#newlines;
                    problem = this.#doubled
                        ? this.#unquotedCell(column, row, bytes, opened, close)
                        : column.cell(row, bytes, opened, close);
                    if (problem !== undefined)
                        throw this.#misfit(column, problem, bytes.subarray(opened, close));
                }
                else {
                    const cell = p;
                    while (byte !== delimiter && byte !== csv_records_LF && byte !== csv_records_CR)
                        byte = bytes[++p];
                    if (p === end && !last)
                        return this.#unfinished(recordStart, end);
                    let close = p;
                    while (close > cell && (bytes[close - 1] === SPACE || bytes[close - 1] === TAB))
                        close--;
                    problem = column.cell(row, bytes, cell, close);
                    if (problem !== undefined)
                        throw this.#misfit(column, problem, bytes.subarray(cell, close));
                }
                c++;
                if (byte === delimiter) {
                    p++;
                    continue;
                }
                break;
            }
            if (c < width)
                throw this.#narrow(c);
            // The record may end in CR LF of which the LF is still to come.
            if (bytes[p] === csv_records_CR) {
                if (p + 1 >= end && !last)
                    return this.#unfinished(recordStart, end);
                p += p + 1 < end && bytes[p + 1] === csv_records_LF ? 2 : 1;
            }
            else
                p++;
            this.line += 1 + newlines;
            this.row++;
        }
        return end;
    }
    /** Where the quote that ends a cell stands, -1 when it is not there yet; notes newlines and doubled quotes on the way. */
    #closingQuote(bytes, from, end) {
        this.#doubled = false;
        this.#newlines = 0;
        for (let p = from; p < end; p++) {
            const byte = bytes[p];
            if (byte === csv_records_LF)
                this.#newlines++;
            else if (byte === csv_records_QUOTE) {
                if (bytes[p + 1] !== csv_records_QUOTE || p + 1 === end)
                    return p;
                this.#doubled = true;
                p++;
            }
        }
        return -1;
    }
    #unquotedCell(column, row, bytes, start, end) {
        const length = this.#unquote(bytes, start, end);
        return column.cell(row, this.#scratch, 0, length);
    }
    /** Copies a quoted cell into `#scratch` with each pair of quotes made one; returns its length. */
    #unquote(bytes, start, end) {
        if (this.#scratch.length < end - start)
            this.#scratch = new Uint8Array((end - start) * 2);
        let length = 0;
        for (let p = start; p < end; p++) {
            this.#scratch[length++] = bytes[p];
            if (bytes[p] === csv_records_QUOTE)
                p++;
        }
        return length;
    }
    #unfinished(recordStart, end) {
        if (end - recordStart > LONGEST_RECORD)
            throw this.#unclosed();
        return recordStart;
    }
    #unclosed() {
        return this.#failure("expected a closing quote, got the end of the file (the record that begins here opens one)");
    }
    #narrow(found) {
        return this.#failure(`expected ${this.#columns.length} cells as in the header, got ${found} (is a cell with the delimiter or a newline not quoted?)`);
    }
    #ragged(bytes, from, end) {
        let found = this.#columns.length + 1;
        for (let p = from; p < end && bytes[p] !== csv_records_LF && bytes[p] !== csv_records_CR; p++)
            if (bytes[p] === this.#delimiter)
                found++;
        const hint = this.#delimiter === COMMA
            ? "is a cell with a comma not quoted, or a decimal comma used?"
            : "is a cell with the delimiter not quoted?";
        return this.#failure(`expected ${this.#columns.length} cells as in the header, got ${found} (${hint})`);
    }
    #misfit(column, expected, bytes) {
        return this.#failure(`${column.name}: expected ${expected}, got ${quoted(bytes)} (${wayOut(expected)})`);
    }
    #failure(message) {
        return new failure/* Failure */.H(`${this.#path}:${this.line}: ${message}`, { at: { file: this.#path, line: this.line } });
    }
}
/** What a user can do about a cell that is not what was expected. */
function wayOut(expected) {
    return expected.includes("as in the lines before")
        ? "write every number of the column in one way"
        : "correct the cell, leave it empty, or name its text under `missing` in a schema";
}
function quoted(bytes) {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 200)).toString("utf8");
    return JSON.stringify(text.length > 60 ? `${text.slice(0, 59)}…` : text);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./src/file/read.ts
var read = __webpack_require__(45112);
;// CONCATENATED MODULE: ./src/table/source.ts








const CHUNK = 2 ** 20;
const EXTENSIONS = [
    [/\.(jsonl|ndjson)$/i, "json-lines"],
    [/\.(parquet|parq|pq)$/i, "parquet"],
];
/** @throws {Failure} when there is no such file, or only a pointer to it. */
async function fileSource(path, cwd, format) {
    const { path: file, sizeBytes } = await (0,read/* inspectFile */.Xp)(path, cwd).catch(async (error) => {
        const hint = await pointerBeside((0,external_node_path_.resolve)(cwd, path), path);
        throw hint === undefined ? error : new failure/* Failure */.H(hint, { cause: error, at: { file: path } });
    });
    // A pipe's bytes come once.
    if (!(await (0,promises_.stat)(file)).isFile())
        return bytesSource(path, (0,external_node_fs_.createReadStream)(file), format);
    const head = await readHead(file);
    const gzip = head[0] === 0x1f && head[1] === 0x8b;
    return {
        path,
        format: format ?? (head.toString("latin1", 0, 4) === "PAR1" ? "parquet" : formatOf(path)),
        sizeBytes: gzip ? undefined : sizeBytes,
        gzip,
        file,
        chunks: () => (0,external_node_fs_.createReadStream)(file, { highWaterMark: CHUNK }),
    };
}
/** Text or bytes at hand, or a stream, which is kept in memory: a column may have to be read twice. */
async function bytesSource(name, content, format) {
    const chunks = [];
    if (typeof content === "string")
        chunks.push(Buffer.from(content));
    else if (content instanceof Uint8Array)
        chunks.push(content);
    else
        for await (const chunk of content)
            chunks.push(typeof chunk === "string" ? Buffer.from(chunk) : chunk);
    const first = chunks[0];
    const gzip = first?.[0] === 0x1f && first[1] === 0x8b;
    return {
        path: name,
        format: format ?? formatOf(name),
        sizeBytes: gzip ? undefined : chunks.reduce((sum, chunk) => sum + chunk.length, 0),
        gzip,
        file: undefined,
        chunks: async function* () {
            yield* chunks;
        },
    };
}
/** The source's text as UTF-8 bytes without a byte order mark; its raw bytes go through `hash` on the way. */
async function* textChunks(source, encoding, hash) {
    let chunks = source.chunks();
    if (hash !== undefined)
        chunks = hashed(chunks, hash);
    if (source.gzip)
        chunks = gunzipped(chunks, source.path);
    let first = true;
    let decoder = encoding === "utf-8" ? undefined : new TextDecoder(label(encoding, undefined));
    for await (const chunk of chunks) {
        let bytes = chunk;
        if (first && bytes.length > 0) {
            first = false;
            const marked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
            if (marked)
                decoder = new TextDecoder(label("utf-16", bytes[0]));
            else if (decoder === undefined && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
                bytes = bytes.subarray(3);
        }
        yield decoder === undefined ? bytes : Buffer.from(decoder.decode(bytes, { stream: true }));
    }
    if (decoder !== undefined)
        yield Buffer.from(decoder.decode());
}
function newHash() {
    return (0,external_node_crypto_.createHash)("sha256");
}
/** What there is in place of a missing file: DVC's pointer, or the file gzipped. */
async function pointerBeside(file, path) {
    const exists = async (each) => (await (0,promises_.stat)(each).catch(() => undefined)) !== undefined;
    if (await exists(file))
        return undefined;
    if (await exists(`${file}.dvc`)) {
        return `${path}: expected a table, got only the DVC pointer ${path}.dvc (run \`dvc pull\` before this step)`;
    }
    return (await exists(`${file}.gz`)) ? `${path}: there is no such file (there is ${path}.gz)` : undefined;
}
async function readHead(file) {
    const handle = await (0,promises_.open)(file);
    try {
        const { bytesRead, buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0);
        return buffer.subarray(0, bytesRead);
    }
    finally {
        await handle.close();
    }
}
function formatOf(path) {
    const bare = path.replace(/\.gz$/i, "");
    return EXTENSIONS.find(([pattern]) => pattern.test(bare))?.[1] ?? "csv";
}
async function* hashed(chunks, hash) {
    for await (const chunk of chunks) {
        hash.update(chunk);
        yield chunk;
    }
}
async function* gunzipped(chunks, path) {
    const gunzip = (0,external_node_zlib_.createGunzip)({ chunkSize: 2 ** 18 });
    const input = external_node_stream_.Readable.from(chunks, { objectMode: false });
    input.on("error", (error) => gunzip.destroy(error));
    try {
        yield* input.pipe(gunzip);
    }
    catch (error) {
        const truncated = error instanceof Error && /unexpected end of file/.test(error.message);
        throw new failure/* Failure */.H(`${path}: expected whole gzip data, got ${truncated ? "data that ends too early" : `damaged data (${error instanceof Error ? error.message : error})`} (write or download it again)`, { cause: error, at: { file: path } });
    }
}
function label(encoding, firstByte) {
    // What browsers and databases call latin-1 is Windows' superset of it.
    if (encoding === "latin-1")
        return "windows-1252";
    return firstByte === 0xfe ? "utf-16be" : "utf-16le";
}

;// CONCATENATED MODULE: ./src/table/csv.ts






/** From this many bytes on, the number of rows in the whole file is foreseen. */
const SAMPLE = 2 ** 20;
/** Reads a delimited file in pieces of 1 MB; nothing but the typed columns stays in memory. */
async function readCsv(source, begin, options, hash) {
    let buffer = new Uint8Array(options.bufferBytes + 1);
    let filled = 0;
    let consumed = 0;
    let records;
    let builder;
    let firstRow = 0;
    let delimiter = 0;
    let damaged;
    /** The columns in this file's order. */
    let order = [];
    const start = (whole) => {
        delimiter = options.delimiter?.charCodeAt(0) ?? findDelimiter(buffer, filled, whole);
        const header = textRecord(buffer, 0, filled, whole, delimiter);
        if (header === undefined)
            return;
        const table = begin(headerNames(header, source.path), String.fromCharCode(delimiter));
        builder = table;
        firstRow = table.rows;
        order = header.cells.map((name) => table.column(name) ?? unread(name));
        const place = { path: source.path, line: 1 + header.newlines };
        if (!(0,external_node_buffer_.isUtf8)(buffer.subarray(0, header.end)))
            damaged = { line: 1, count: 1 };
        const rowsBefore = table.rows;
        const { sizeBytes } = source;
        records = new CsvRecords(place, delimiter, order, table.rows, table.capacity, (rows, bytes) => {
            const sample = consumed + bytes;
            const known = sizeBytes !== undefined && sample >= SAMPLE;
            return table.makeRoom(rows, known ? rowsBefore + ((rows - rowsBefore) * sizeBytes) / sample : undefined);
        });
        consumed = header.end;
        buffer.copyWithin(0, header.end, filled);
        filled -= header.end;
    };
    const drain = (last) => {
        if (records === undefined)
            start(last);
        if (records === undefined || builder === undefined)
            return;
        const line = records.line;
        const first = builder.rows === 0;
        const read = records.read(buffer, 0, filled, last);
        // A column that turns out to be no numbers within the first piece costs no second reading of the files.
        if (first)
            reread(builder, { path: source.path, line }, read, last);
        consumed += read;
        builder.rows = records.row;
        buffer.copyWithin(0, read, filled);
        filled -= read;
    };
    const reread = (table, place, end, last) => {
        const misfits = new Set(table.columns.filter(({ misfit }) => misfit !== undefined));
        if (misfits.size === 0)
            return;
        for (const column of misfits)
            column.restart();
        const columns = order.map((column) => (misfits.has(column) ? column : unread(column.name)));
        const again = new CsvRecords(place, delimiter, columns, 0, table.capacity, () => table.capacity);
        again.read(buffer, 0, end, last);
    };
    for await (const chunk of textChunks(source, options.encoding, hash)) {
        options.signal?.throwIfAborted();
        for (let at = 0; at < chunk.length;) {
            // A record longer than the buffer: twice the room, so that it is scanned again only twice as often as it doubles.
            if (filled === buffer.length - 1) {
                const wider = new Uint8Array((buffer.length - 1) * 2 + 1);
                wider.set(buffer);
                buffer = wider;
            }
            const taken = Math.min(chunk.length - at, buffer.length - 1 - filled);
            buffer.set(chunk.subarray(at, at + taken), filled);
            filled += taken;
            at += taken;
            if (filled === buffer.length - 1)
                drain(false);
        }
    }
    drain(true);
    if (records === undefined) {
        throw new failure/* Failure */.H(`${source.path}: expected a header row with the columns' names, got an empty file`, {
            at: { file: source.path },
        });
    }
    return { rows: records.row - firstRow, jumps: records.jumps, damaged };
}
function headerNames(header, path) {
    checkHeader(header.cells, path);
    return header.cells;
}
/** Takes the cells of a column that the table does not have. */
function unread(name) {
    return new ColumnBuilder(name, { type: "skipped", missing: new Set(), decimalComma: false, tolerant: true }, 0);
}

;// CONCATENATED MODULE: ./src/table/json-lines.ts





const json_lines_LF = 10;
const LONGEST_LINE = 256 * 2 ** 20;
/**
 * Reads JSON Lines: one object a line, its keys the columns. The keys of the first 1,000 lines make the header; a key that a
 * line lacks is a missing cell. Costs what `JSON.parse` costs.
 */
async function readJsonLines(source, begin, options, hash) {
    const jumps = [];
    let builder;
    let line = 0;
    let damaged;
    let firstRow = 0;
    let head = [];
    const add = (table, record, at) => {
        const row = table.rows;
        if (row === table.capacity)
            table.makeRoom(row, undefined);
        const last = jumps[jumps.length - 1];
        if (last === undefined || last.line - last.row !== at - row)
            jumps.push({ row, line: at });
        let found = 0;
        for (const column of table.columns) {
            const value = record.get(column.name);
            if (value !== undefined || record.has(column.name))
                found++;
            put(column, row, value, source.path, at);
        }
        if (found < record.size) {
            const strange = [...record.keys()].find((key) => table.column(key) === undefined);
            throw json_lines_failure(source.path, at, `${strange}: expected the keys of the first 1,000 lines, got a new one (give it to an early line too, null where unknown)`);
        }
        table.rows++;
    };
    const settle = () => {
        if (head.length === 0)
            return;
        const names = new Set();
        for (const { record } of head)
            for (const name of record.keys())
                names.add(name);
        const table = begin([...names]);
        builder = table;
        firstRow = table.rows;
        for (const each of head)
            add(table, each.record, each.line);
        head = [];
    };
    const take = (bytes) => {
        line++;
        if (!(0,external_node_buffer_.isUtf8)(bytes))
            damaged = { line: damaged?.line ?? line, count: (damaged?.count ?? 0) + 1 };
        const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("utf8").trim();
        if (text === "")
            return;
        const record = parseRecord(text, source.path, line);
        if (builder !== undefined)
            add(builder, record, line);
        else if (head.push({ record, line }) === 1000)
            settle();
    };
    let rest = [];
    let restBytes = 0;
    for await (const chunk of textChunks(source, options.encoding, hash)) {
        options.signal?.throwIfAborted();
        let from = 0;
        for (let to = chunk.indexOf(json_lines_LF); to !== -1; to = chunk.indexOf(json_lines_LF, from)) {
            const piece = chunk.subarray(from, to);
            take(rest.length === 0 ? piece : Buffer.concat([...rest, piece]));
            rest = [];
            restBytes = 0;
            from = to + 1;
        }
        if (from < chunk.length) {
            // Streams may use a chunk's memory again.
            rest.push(chunk.slice(from));
            restBytes += chunk.length - from;
            if (restBytes > LONGEST_LINE)
                throw json_lines_failure(source.path, line + 1, "expected an object a line, got a line of more than 256 MB");
        }
    }
    if (rest.length > 0)
        take(Buffer.concat(rest));
    settle();
    if (builder === undefined) {
        throw new failure/* Failure */.H(`${source.path}: expected one JSON object a line, got an empty file`, {
            at: { file: source.path },
        });
    }
    return { rows: builder.rows - firstRow, jumps, damaged };
}
function parseRecord(text, path, line) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        throw json_lines_failure(path, line, `expected one JSON object, got text that is no JSON: ${error instanceof Error ? error.message : error}`);
    }
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
        const hint = text.startsWith("[") ? " (write one object a line, without brackets around them: `jq -c .[]`)" : "";
        throw json_lines_failure(path, line, `expected one JSON object, got ${Array.isArray(value) ? "an array" : JSON.stringify(value)}${hint}`);
    }
    // A map, so that keys such as __proto__ are names like any other.
    return new Map(Object.entries(value));
}
function put(column, row, value, path, line) {
    let problem;
    if (value === undefined || value === null)
        column.missing(row);
    else if (typeof value === "number")
        problem = column.number(row, value);
    else if (typeof value === "string")
        problem = column.text(row, value);
    else if (typeof value === "boolean")
        problem = column.text(row, String(value));
    else if (column.reading.tolerant)
        column.kind = kinds.skipped;
    else {
        throw json_lines_failure(path, line, `${column.name}: expected a number, a text, true, false or null, got ${Array.isArray(value) ? "an array" : "an object"} (flatten it into columns, or take the key out)`);
    }
    if (problem !== undefined) {
        throw json_lines_failure(path, line, `${column.name}: expected ${problem}, got ${JSON.stringify(value)} (${wayOut(problem)})`);
    }
}
function json_lines_failure(path, line, message) {
    return new failure/* Failure */.H(`${path}:${line}: ${message}`, { at: { file: path, line } });
}

;// CONCATENATED MODULE: ./src/table/notices.ts


/** From this share of numbers on, a column with a word in it is a number column with a mistake. */
const MOSTLY = 0.8;
/**
 * What a reader should know of how a column was read. `read` is `first`, or what it was read again into.
 *
 * @throws {Failure} for a few words in a column of numbers: taken for categories it would be useless, and nobody would notice.
 */
function columnNotices(first, read, column, where) {
    const notices = [];
    const { name } = column;
    const warn = (row, message) => {
        notices.push({ level: "warning", message: `${where.place(row)}: ${name}: ${message}`, at: where.locate(row) });
    };
    if (first.infinite > 0) {
        const message = `${name}: ${first.infinite} infinite ${first.infinite === 1 ? "value counts" : "values count"} as missing`;
        notices.push({ level: "notice", message });
    }
    if (!("codes" in column))
        return notices;
    const { misfit } = first;
    if (misfit?.reason === "precision") {
        warn(misfit.row, `${misfit.text} is beyond 2^53, where numbers lose digits: the column is kept as text (a schema can say \`number\`)`);
    }
    else if (misfit !== undefined) {
        const { share, present } = numericShare(column);
        const various = column.levels.length > 20 || column.levels.length * 2 > present;
        const got = JSON.stringify(misfit.text.slice(0, 60));
        const wayOut = `correct the cell, or in a schema name its text under \`missing\`, or \`${name}: category\``;
        if (!first.reading.tolerant && share >= MOSTLY && various) {
            const at = where.locate(misfit.row);
            throw new failure/* Failure */.H(`${where.place(misfit.row)}: ${name}: expected a number, got ${got} (${wayOut})`, { at });
        }
        if (share >= 0.5) {
            const cells = `${Math.floor(share * 100)} % of the cells`;
            warn(misfit.row, `${got} is no number, as ${cells} are: the column is taken for categories (${wayOut})`);
        }
    }
    const damaged = damagedLevel(read);
    if (damaged !== undefined) {
        const row = column.codes.indexOf(column.levels.indexOf(damaged.text));
        const more = damaged.count > 1 ? `, as are ${damaged.count - 1} other texts of the column` : "";
        warn(Math.max(row, 0), `${JSON.stringify(damaged.text.slice(0, 60))} holds bytes that are no UTF-8, shown as \uFFFD${more} (set encoding: latin-1, or save the file as UTF-8)`);
    }
    return notices;
}
function numericShare(column) {
    const numeric = column.levels.map((level) => !Number.isNaN(parseNumber(level)));
    let present = 0;
    let numbers = 0;
    for (const code of column.codes) {
        if (code === -1)
            continue;
        present++;
        if (numeric[code])
            numbers++;
    }
    return { share: present === 0 ? 0 : numbers / present, present };
}
function damagedLevel({ levels }) {
    let text;
    let count = 0;
    for (let code = 0; code < levels.count; code++) {
        if (levels.isUtf8(code))
            continue;
        text ??= levels.text(code);
        count++;
    }
    return text === undefined ? undefined : { text, count };
}

;// CONCATENATED MODULE: ./src/table/parquet.ts






/** Reads a flat Parquet file one column of one row group at a time. */
async function readParquet(source, begin, signal, hash) {
    const { parquetMetadataAsync, parquetRead, parquetSchema } = await Promise.all(/* import() */[__webpack_require__.e(649), __webpack_require__.e(459)]).then(__webpack_require__.bind(__webpack_require__, 54459));
    const { file, close } = await openBuffer(source, hash);
    try {
        const metadata = await translated(source, () => parquetMetadataAsync(file, { geoparquet: false }));
        const schema = parquetSchema(metadata);
        const table = begin(schema.children.map((child) => child.element.name));
        const firstRow = table.rows;
        const rows = Number(metadata.num_rows);
        if (firstRow + rows > table.capacity)
            table.makeRoom(firstRow + rows, firstRow + rows);
        const compressors = await decompressors(metadata);
        for (const child of schema.children) {
            const column = table.column(child.element.name);
            if (column === undefined || column.kind === kinds.skipped)
                continue;
            if (child.children.length > 0 || child.element.repetition_type === "REPEATED") {
                if (!column.reading.tolerant)
                    throw nested(child.element.name, source.path);
                column.kind = kinds.skipped;
                continue;
            }
            const take = taker(child, column, source.path, firstRow);
            let groupStart = 0;
            for (const group of metadata.row_groups) {
                signal?.throwIfAborted();
                const groupEnd = groupStart + Number(group.num_rows);
                const options = { columns: [column.name], rowStart: groupStart, rowEnd: groupEnd, geoparquet: false };
                const pages = [];
                const onChunk = (chunk) => {
                    pages.push(chunk);
                };
                await translated(source, () => parquetRead({ file, metadata, compressors, parsers: PARSERS, onChunk, ...options }));
                for (const page of pages)
                    take(page);
                groupStart = groupEnd;
            }
        }
        table.rows = firstRow + rows;
        return { rows, jumps: undefined };
    }
    finally {
        await close();
    }
}
/** Dates as milliseconds, so that no object is made per cell. */
const PARSERS = {
    timestampFromMilliseconds: (milliseconds) => Number(milliseconds),
    timestampFromMicroseconds: (microseconds) => Number(microseconds) / 1000,
    timestampFromNanoseconds: (nanoseconds) => Number(nanoseconds / 1000n) / 1000,
    dateFromDays: (days) => days * 86_400_000,
};
function taker(child, column, path, firstRow) {
    const { element } = child;
    const dated = element.type === "INT96" ||
        element.converted_type === "DATE" ||
        element.converted_type?.startsWith("TIMESTAMP") === true ||
        element.logical_type?.type === "DATE" ||
        element.logical_type?.type === "TIMESTAMP";
    return ({ columnData, rowStart }) => {
        const start = firstRow + rowStart;
        if (ArrayBuffer.isView(columnData) && !dated && !isBig(columnData)) {
            const problem = column.numberRun(start, columnData);
            if (problem !== undefined)
                throw misfit(path, rowStart, column, problem, undefined);
            return;
        }
        for (let i = 0; i < columnData.length; i++) {
            const value = columnData[i];
            // Most cells: finite numbers in a column of numbers, in an array only because some may be null.
            if (typeof value === "number" && column.kind === kinds.number && value - value === 0) {
                column.numbers[start + i] = value;
                continue;
            }
            let problem;
            if (value === undefined || value === null)
                column.missing(start + i);
            else if (typeof value === "number") {
                problem = dated ? column.date(start + i, Math.floor(value)) : column.number(start + i, value);
            }
            else if (typeof value === "bigint")
                problem = column.big(start + i, value);
            else if (typeof value === "string" || typeof value === "boolean")
                problem = column.text(start + i, String(value));
            else
                throw misfit(path, rowStart + i, column, "a number, a text, a date or a boolean", "bytes");
            if (problem !== undefined)
                throw misfit(path, rowStart + i, column, problem, String(value));
        }
    };
}
function isBig(values) {
    return values instanceof BigInt64Array || values instanceof BigUint64Array;
}
function nested(name, path) {
    return new failure/* Failure */.H(`${path}: ${name}: expected one value a row, got a nested column (list, map or struct; leave it out with \`exclude\`, or flatten it)`, { at: { file: path } });
}
function misfit(path, row, column, expected, got) {
    const shown = got === undefined ? "" : `, got ${JSON.stringify(got)}`;
    return new failure/* Failure */.H(`${path}: row ${row + 1}: ${column.name}: expected ${expected}${shown} (${wayOut(expected)})`, {
        at: { file: path },
    });
}
async function decompressors(metadata) {
    const used = new Set(metadata.row_groups.flatMap((group) => group.columns.map((column) => column.meta_data?.codec)));
    const own = { GZIP: (input) => (0,external_node_zlib_.gunzipSync)(input), BROTLI: (input) => (0,external_node_zlib_.brotliDecompressSync)(input) };
    const foreign = [...used].some((codec) => codec !== undefined && codec !== "UNCOMPRESSED" && !(codec in own));
    if (!foreign)
        return own;
    const { compressors } = await __webpack_require__.e(/* import() */ 138).then(__webpack_require__.bind(__webpack_require__, 20138));
    return { ...compressors, ...own };
}
/** The library's errors say what is wrong with a file, but not with which. */
async function translated(source, work) {
    try {
        return await work();
    }
    catch (error) {
        if (error instanceof failure/* Failure */.H)
            throw error;
        throw new failure/* Failure */.H(`${source.path}: expected a whole Parquet file, got one that cannot be read: ${error instanceof Error ? error.message : error} (write or download it again)`, { cause: error, at: { file: source.path } });
    }
}
async function openBuffer(source, hash) {
    if (source.file === undefined || source.gzip) {
        const chunks = [];
        for await (const chunk of textChunks(source, "utf-8", hash))
            chunks.push(chunk);
        const whole = Buffer.concat(chunks);
        const buffer = whole.buffer.slice(whole.byteOffset, whole.byteOffset + whole.length);
        return { file: buffer, close: async () => { } };
    }
    if (hash !== undefined)
        for await (const chunk of source.chunks())
            hash.update(chunk);
    const handle = await (0,promises_.open)(source.file);
    const { size } = await handle.stat();
    return {
        file: { byteLength: size, slice: (start, end = size) => slice(handle, start, end) },
        close: () => handle.close(),
    };
}
async function slice(handle, start, end) {
    const buffer = new ArrayBuffer(end - start);
    const bytes = new Uint8Array(buffer);
    let filled = 0;
    while (filled < bytes.length) {
        const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, start + filled);
        if (bytesRead === 0)
            throw new Error("the file ends too early");
        filled += bytesRead;
    }
    return buffer;
}

;// CONCATENATED MODULE: ./src/table/schema.ts


/** Cells spelt so count as missing, quoted or not: pandas' list, and `?`, as the UCI tables write it. */
const MISSING = [
    "",
    "?",
    "NA",
    "N/A",
    "n/a",
    "NaN",
    "nan",
    "-NaN",
    "-nan",
    "null",
    "NULL",
    "None",
    "<NA>",
    "#N/A",
    "#NA",
];
const TYPES = ["number", "integer", "boolean", "category", "text", "date"];
const KEYS = ["missing", "decimal", "columns"];
const NO_SCHEMA = { missing: undefined, decimal: undefined, columns: new Map() };
/** @throws {Failure} that names the file and the key. */
async function parseSchema(text, path) {
    const { parseDocument } = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    const document = parseDocument(text, { prettyErrors: true, uniqueKeys: true });
    const error = document.errors[0];
    if (error !== undefined) {
        const line = error.linePos?.[0].line;
        const at = line === undefined ? { file: path } : { file: path, line };
        throw new failure/* Failure */.H(`${path}${line === undefined ? "" : `:${line}`}: expected YAML, got ${error.message.split("\n")[0]} (see the example in the README)`, { at, cause: error });
    }
    const root = entries(plainValue(document, path) ?? new Map(), path, "the schema");
    for (const key of root.keys()) {
        if (KEYS.includes(key))
            continue;
        const close = (0,nearest/* nearest */.p)(key, KEYS);
        throw new failure/* Failure */.H(`${path}: ${key}: there is no such key${close === undefined ? " (column types stand under `columns`)" : ` (did you mean ${close}?)`}`);
    }
    const decimal = root.get("decimal");
    if (decimal !== undefined && decimal !== "." && decimal !== ",") {
        throw new failure/* Failure */.H(`${path}: decimal: expected "." or ",", got ${shown(decimal)} (quote it)`);
    }
    const columns = new Map();
    for (const [name, value] of entries(root.get("columns") ?? new Map(), path, "columns")) {
        columns.set(name, columnSchema(value, `${path}: columns: ${name}`));
    }
    return { missing: missing(root.get("missing"), `${path}: missing`), decimal, columns };
}
/** Aliases are refused: a few of them can stand for gigabytes. */
function plainValue(document, path) {
    try {
        return document.toJS({ mapAsMap: true, maxAliasCount: 0 });
    }
    catch (error) {
        throw new failure/* Failure */.H(`${path}: expected YAML without aliases, got one (write the value out)`, { cause: error });
    }
}
function columnSchema(value, where) {
    if (!(value instanceof Map))
        return { type: columnType(value, where) };
    const given = entries(value, where, "the column");
    const schema = {};
    for (const [key, each] of given) {
        if (key === "type")
            schema.type = columnType(each, `${where}: type`);
        else if (key === "missing")
            schema.missing = missing(each, `${where}: missing`) ?? [];
        else
            throw new failure/* Failure */.H(`${where}: ${key}: there is no such key (there are type and missing)`);
    }
    return schema;
}
function columnType(value, where) {
    const found = TYPES.find((type) => type === value);
    if (found === undefined)
        throw new failure/* Failure */.H(`${where}: expected one of ${TYPES.join(", ")}, got ${shown(value)}`);
    return found;
}
function missing(value, where) {
    if (value === undefined || value === null)
        return undefined;
    const values = Array.isArray(value) ? value : [value];
    return values.map((each) => {
        if (each === null)
            return "";
        if (typeof each === "object")
            throw new failure/* Failure */.H(`${where}: expected a list of texts, got ${shown(each)}`);
        return String(each);
    });
}
function entries(value, where, what) {
    if (!(value instanceof Map))
        throw new failure/* Failure */.H(`${where}: expected ${what} to map names to values, got ${shown(value)}`);
    // YAML reads a column called 2019 or true as a number or a boolean.
    return new Map([...value].map(([key, each]) => [String(key), each]));
}
function shown(value) {
    const text = JSON.stringify(value instanceof Map ? Object.fromEntries(value) : value) ?? String(value);
    return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

;// CONCATENATED MODULE: ./src/table/table-builder.ts


/** How many rows there is room for before anything is known. */
const FIRST_ROWS = 1024;
/** The columns of a table while files are read into them, with room for more rows than there are. */
class TableBuilder {
    columns;
    rows = 0;
    capacity;
    #limitBytes;
    #path;
    #byName;
    constructor(names, readingOf, limitBytes, path) {
        // 100,000 columns of 1024 rows would be 800 MB before the first row.
        this.capacity = Math.max(16, Math.min(FIRST_ROWS, Math.floor(2 ** 22 / names.length)));
        this.columns = names.map((name) => new ColumnBuilder(name, readingOf(name), this.capacity));
        this.#byName = new Map(this.columns.map((column) => [column.name, column]));
        this.#limitBytes = limitBytes;
        this.#path = path;
    }
    column(name) {
        return this.#byName.get(name);
    }
    /**
     * Makes room for at least one row more than `rows`; returns for how many there is room then. Memory that is not written to
     * is not resident, so that room for 8 % too many rows costs nothing, and a good guess spares every later copy.
     *
     * @param guess how many rows there will be in all, as far as the part that was read tells.
     * @throws {Failure} when the table would not fit in memory.
     */
    makeRoom(rows, guess) {
        this.capacity = Math.max(rows + 16, guess === undefined ? rows * 2 : Math.ceil(guess * 1.08));
        const perRow = this.columns.reduce((sum, column) => sum + column.rowBytes, 0);
        const levels = this.columns.reduce((sum, column) => sum + column.levels.sizeBytes, 0) / Math.max(rows, 1);
        const expected = guess ?? rows + 1;
        const needed = (perRow + levels) * expected;
        if (needed > this.#limitBytes) {
            throw new failure/* Failure */.H(`${this.#path}: expected a table that fits in ${size(this.#limitBytes)} of free memory, got ${guess === undefined ? "at least" : "about"} ${count(expected)} rows × ${count(this.columns.length)} columns, which need ${size(needed)} (take fewer rows or columns, or a bigger machine)`);
        }
        for (const column of this.columns)
            column.grow(this.capacity, rows);
        return this.capacity;
    }
}
function size(bytes) {
    return bytes >= 2 ** 30 ? `${(bytes / 2 ** 30).toFixed(1)} GB` : `${Math.ceil(bytes / 2 ** 20)} MB`;
}
function count(value) {
    return Math.round(value).toLocaleString("en-US");
}

// EXTERNAL MODULE: ./src/table/csv-writer.ts
var csv_writer = __webpack_require__(98726);
// EXTERNAL MODULE: ./src/table/table.ts
var table = __webpack_require__(99748);
;// CONCATENATED MODULE: ./src/table/index.ts














/**
 * Reads one table from files, one after the other: CSV, TSV, JSON Lines or Parquet, each also gzipped. All files have the
 * same columns, in any order. Row order is the files'.
 *
 * @throws {Failure} that names file, line and column.
 */
async function readTable(paths, options = {}) {
    if (paths.length === 0)
        throw new failure/* Failure */.H("data: expected at least one file, got none");
    const sources = [];
    for (const path of paths)
        sources.push(await fileSource(path, options.cwd ?? ".", options.format));
    return readSources(sources, options);
}
/** The same from text, bytes or a stream at hand; `name` stands for the path in messages, and its extension for the format. */
async function parseTable(content, name, options = {}) {
    return readSources([await bytesSource(name, content, options.format)], options);
}
async function readSources(sources, options) {
    const hash = newHash();
    const first = await readOnce(sources, options, typeOf(options), hash);
    const { builder, files } = first;
    const columns = [];
    const again = new Set();
    for (const column of builder.columns)
        if (column.misfit !== undefined && column.kind === kinds.skipped)
            again.add(column.name);
    const second = again.size === 0
        ? undefined
        : (await readOnce(sources, options, (name) => (again.has(name) ? "category" : "skipped"), undefined)).builder;
    if (second !== undefined && second.rows !== builder.rows) {
        throw new failure/* Failure */.H(`${sources[0].path}: expected a file that stays as it is, got one that changed while it was read`);
    }
    const table = {
        rows: builder.rows,
        columns,
        files: files.map(({ path, rows, sizeBytes }) => ({ path, rows, sizeBytes })),
    };
    const locate = (row) => locateRow(files, row);
    const place = (row) => placeRow(files, row);
    const notices = [...first.notices, ...unknownNames(builder, options.schema ?? NO_SCHEMA, sources[0].path)];
    for (const column of builder.columns) {
        const source = again.has(column.name) ? second.column(column.name) : column;
        if (source.kind === kinds.skipped)
            continue;
        const guessed = again.has(column.name) && options.schema?.columns.get(column.name)?.type === undefined;
        const finished = source.finish(builder.rows, guessed);
        columns.push(finished);
        notices.push(...columnNotices(column, source, finished, { locate, place }));
    }
    if (builder.rows === 0 && options.allowEmpty !== true) {
        throw new failure/* Failure */.H(`${sources[0].path}: expected rows below the header, got none (is the file still being written?)`, {
            at: { file: sources[0].path },
        });
    }
    return { ...table, digest: `sha256:${hash.digest("hex")}`, notices, locate, place };
}
async function readOnce(sources, options, typeOf, hash) {
    let builder;
    const files = [];
    const notices = [];
    const { schema = NO_SCHEMA, encoding = "utf-8", bufferBytes = 2 ** 21, signal } = options;
    const missing = new Set(schema.missing ?? MISSING);
    for (const source of sources) {
        const begin = (names, delimiter) => {
            if (builder !== undefined) {
                compareNames(builder, names, sources[0].path, source.path);
                return builder;
            }
            const readingOf = (name) => {
                const own = schema.columns.get(name)?.missing;
                return {
                    type: name === "" ? "skipped" : typeOf(name),
                    missing: own === undefined ? missing : new Set(own),
                    tolerant: options.tolerant?.has(name) === true,
                    decimalComma: schema.decimal === undefined ? delimiter === ";" : schema.decimal === ",",
                };
            };
            if (names[0] === "") {
                const message = `${source.path}: the first column has no name: left out as the row index that pandas and R write`;
                notices.push({ level: "notice", message });
            }
            builder = new TableBuilder(names, readingOf, options.limitBytes ?? freeBytes(), source.path);
            return builder;
        };
        let sizeBytes = 0;
        const counted = {
            ...source,
            chunks: async function* () {
                for await (const chunk of source.chunks()) {
                    sizeBytes += chunk.length;
                    yield chunk;
                }
            },
        };
        let read;
        if (source.format === "parquet")
            read = await readParquet(counted, begin, signal, hash);
        else if (source.format === "json-lines")
            read = await readJsonLines(counted, begin, { encoding, signal }, hash);
        else
            read = await readCsv(counted, begin, { delimiter: options.delimiter, encoding, signal, bufferBytes }, hash);
        if (read.damaged !== undefined)
            notices.push(damageNotice(source.path, read.damaged));
        const firstRow = builder.rows - read.rows;
        files.push({ path: source.path, sizeBytes, firstRow, rows: read.rows, jumps: read.jumps });
    }
    return { builder: builder, files, notices };
}
function damageNotice(file, { line, count }) {
    const more = count > 1 ? `, as do ${count - 1} more` : "";
    const message = `${file}:${line}: the line holds bytes that are no UTF-8, shown as \uFFFD${more} (set encoding: latin-1, or save the file as UTF-8)`;
    return { level: "warning", message, at: { file, line } };
}
/** What a container or the machine has left; Node before 20.13 knows of the machine alone. */
function freeBytes() {
    return process.availableMemory?.() ?? (0,external_node_os_.freemem)();
}
/** A schema's names that no column has: most likely misspelt. */
function unknownNames(builder, { columns }, path) {
    const names = builder.columns.map(({ name }) => name);
    return [...columns.keys()].flatMap((name) => {
        if (builder.column(name) !== undefined)
            return [];
        const close = (0,nearest/* nearest */.p)(name, names);
        const hint = close === undefined ? "" : ` (did you mean ${close}?)`;
        return [{ level: "warning", message: `schema: ${path} has no column ${JSON.stringify(name)}${hint}` }];
    });
}
function typeOf({ types, schema, skip, only }) {
    return (name) => {
        if (skip?.has(name) || only?.has(name) === false)
            return "skipped";
        return types?.get(name) ?? schema?.columns.get(name)?.type;
    };
}
/** @throws {Failure} when a further file has other columns. */
function compareNames(builder, names, firstPath, path) {
    const given = new Set(names);
    const lacking = builder.columns.filter(({ name }) => !given.has(name)).map(({ name }) => name);
    const strange = names.filter((name) => builder.column(name) === undefined);
    if (lacking.length === 0 && strange.length === 0)
        return;
    const differences = [
        ...(lacking.length > 0 ? [`without ${listed(lacking)}`] : []),
        ...(strange.length > 0 ? [`with ${listed(strange)}`] : []),
    ];
    throw new failure/* Failure */.H(`${path}: expected the columns of ${firstPath}, got a table ${differences.join(" and ")} (files that are joined have the same columns)`, { at: { file: path, line: 1 } });
}
function listed(names) {
    return names.length > 5 ? `${names.slice(0, 5).join(", ")} and ${names.length - 5} more` : names.join(", ");
}
function fileOf(files, row) {
    return files.find(({ firstRow, rows }) => row < firstRow + rows) ?? files[files.length - 1];
}
function locateRow(files, row) {
    const { path, jumps } = fileOf(files, row);
    if (jumps === undefined)
        return { file: path };
    let low = 0;
    let high = jumps.length - 1;
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (jumps[middle].row <= row)
            low = middle;
        else
            high = middle - 1;
    }
    return { file: path, line: jumps[low].line + row - jumps[low].row };
}
function placeRow(files, row) {
    const { file, line } = locateRow(files, row);
    return line === undefined ? `${file}: row ${row - fileOf(files, row).firstRow + 1}` : `${file}:${line}`;
}


/***/ }),

/***/ 99748:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A5: () => (/* binding */ selectRows),
/* harmony export */   b2: () => (/* binding */ isMissing),
/* harmony export */   kn: () => (/* binding */ findColumn),
/* harmony export */   n6: () => (/* binding */ compareText),
/* harmony export */   rs: () => (/* binding */ selectFromColumn)
/* harmony export */ });
/** Names are looked up as often as there are columns, of which there may be 100,000. */
const byName = new WeakMap();
function findColumn({ columns }, name) {
    let index = byName.get(columns);
    if (index === undefined || index.size !== columns.length) {
        index = new Map(columns.map((column) => [column.name, column]));
        byName.set(columns, index);
    }
    return index.get(name);
}
/** The rows of `table` named by `rows`, in that order. Levels stay as they are. */
function selectRows(table, rows) {
    return { rows: rows.length, columns: table.columns.map((column) => selectFromColumn(column, rows)) };
}
function selectFromColumn(column, rows) {
    if ("codes" in column) {
        const codes = new Int32Array(rows.length);
        for (let i = 0; i < rows.length; i++)
            codes[i] = column.codes[rows[i]];
        return { ...column, codes };
    }
    const values = new Float64Array(rows.length);
    for (let i = 0; i < rows.length; i++)
        values[i] = column.values[rows[i]];
    return { ...column, values };
}
/** Row by row whether the cell is missing. */
function isMissing(column, row) {
    return "codes" in column ? column.codes[row] === -1 : Number.isNaN(column.values[row]);
}
/** Python orders text by code point, JavaScript by UTF-16 unit; levels are ordered as Python (and so scikit-learn) does. */
function compareText(a, b) {
    const length = Math.min(a.length, b.length);
    for (let i = 0; i < length; i++) {
        const left = a.charCodeAt(i);
        const right = b.charCodeAt(i);
        if (left === right)
            continue;
        const leftSurrogate = left >= 0xd800 && left <= 0xdfff;
        const rightSurrogate = right >= 0xd800 && right <= 0xdfff;
        // A surrogate stands for a code point above all others.
        return leftSurrogate === rightSurrogate ? left - right : leftSurrogate ? 1 : -1;
    }
    return a.length - b.length;
}


/***/ }),

/***/ 19308:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ dataInputs)
/* harmony export */ });
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38422);

/** What `train` asks about its tables: which, how to read them, which columns, how to prepare and divide them. */
const dataInputs = {
    data: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)({
        description: "Table(s) to train on: CSV, TSV, JSON Lines or Parquet, each also `.gz`; paths or globs. The first row names the columns.",
        required: true,
    }),
    target: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ description: "The column to predict.", required: true }),
    task: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
        description: "What kind of column the target is: `auto` takes text, booleans and whole numbers of at most 20 values for classes.",
        choices: ["auto", "classification", "regression"],
        default: "auto",
    }),
    "test-data": (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)({ description: "Table(s) of held-out rows; without any, rows of `data` are held out." }),
    features: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .names */ .Dy)({ description: "The columns to predict from; all that look useful when absent." }),
    exclude: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .names */ .Dy)({ description: "Columns not to predict from. They stay in the held-out rows, to cut them by." }),
    "id-column": (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ description: "A column that names each row." }),
    "weight-column": (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ description: "A column of how much each row counts." }),
    "group-column": (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ description: "A column whose equal values never stand in training and test rows both." }),
    "time-column": (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ description: "A column of dates or growing numbers, for `split: time`." }),
    schema: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae)({
        description: "YAML file that says which type a column has, and which texts stand for missing values.",
    }),
    encoding: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
        description: "How text is encoded in the tables.",
        choices: ["utf-8", "latin-1", "utf-16"],
        default: "utf-8",
    }),
    delimiter: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .input */ .hF)({ description: "What separates cells, one character or `tab`; found by itself when absent." }, {
        expected: "one character, or `tab`",
        parse: (value) => value === "tab" || value === "\\t"
            ? { ok: true, value: "\t" }
            : /^[ -~]$/.test(value) && !/["\w.+-]/.test(value)
                ? { ok: true, value }
                : { ok: false, expected: "one character such as ; or |, or tab" },
    }),
    missing: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
        description: "Missing values become the median or most frequent level (`impute`), take their row out, or are an error.",
        choices: ["impute", "drop", "error"],
        default: "impute",
    }),
    scale: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
        description: "How numbers are scaled; a forest needs none.",
        choices: ["none", "standard", "minmax"],
        default: "none",
    }),
    "max-levels": (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)({
        description: "Most columns a category becomes; its rarest levels share the last.",
        min: 2,
        max: 10_000,
        integer: true,
        default: "50",
    }),
    split: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
        description: "How rows are held out; when absent by group or time where such a column is named, else `stratified` for classes and `random` for numbers.",
        choices: ["random", "stratified", "group", "time"],
    }),
    "test-size": (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)({
        description: "Share of the rows held out for testing, of every class alike.",
        min: 0,
        max: 1,
        default: "0.25",
    }),
    cv: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)({
        description: "Folds of a cross-validation beside the held-out rows: each metric with its mean and spread.",
        min: 2,
        max: 100,
        integer: true,
    }),
};


/***/ })

};
