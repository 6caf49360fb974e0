export const id = 972;
export const ids = [972];
export const modules = {

/***/ 77972:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ train)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/contract/action.ts
var action = __webpack_require__(99182);
// EXTERNAL MODULE: ./src/contract/artifact-upload.ts
var artifact_upload = __webpack_require__(22542);
// EXTERNAL MODULE: ./src/contract/data-inputs.ts
var data_inputs = __webpack_require__(58508);
// EXTERNAL MODULE: ./src/contract/inputs.ts
var inputs = __webpack_require__(42785);
// EXTERNAL MODULE: ./src/data/features/index.ts + 6 modules
var features = __webpack_require__(25851);
// EXTERNAL MODULE: ./src/data/features/statistics.ts
var statistics = __webpack_require__(49459);
// EXTERNAL MODULE: ./src/data/table/table.ts
var table_table = __webpack_require__(33295);
;// CONCATENATED MODULE: ./src/data/profile/profile.ts


const LEAST_LEVEL_ROWS = 5;
const LEAST_VALUES = 10;
const MOST_LEVELS = 1000;
const SHARES = [0.01, 0.05, 0.1, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.9, 0.95, 0.99];
/**
 * @param rows the training rows.
 * @param roleOf the part a column plays; features and the target are described, the others counted.
 */
function profileOf(columns, rows, roleOf) {
    return {
        format: "trainyard-profile-1",
        rows: rows.length,
        columns: columns.map((column) => profileColumn(column, rows, roleOf(column.name))),
    };
}
function profileColumn(column, rows, role) {
    const described = role === "feature" || role === "target";
    if ("codes" in column)
        return profileLevels(column, rows, role, described);
    return profileValues(column, rows, role, described);
}
function profileLevels(column, rows, role, described) {
    const { counts, missing } = (0,statistics/* countLevels */.ZT)(column, rows);
    const { name, type } = column;
    const head = { name, role, count: rows.length - missing, missing };
    if (!described || type === "text")
        return { ...head, type };
    const levels = counts
        // A target's classes are in the model anyway, and no form or drift can do without them.
        .filter(({ count }) => count >= LEAST_LEVEL_ROWS || role === "target")
        .sort((a, b) => b.count - a.count || (0,table_table/* compareText */.n6)(a.level, b.level))
        .slice(0, MOST_LEVELS);
    const listed = levels.reduce((sum, { count }) => sum + count, 0);
    return { ...head, type, distinct: counts.length, levels, other: head.count - listed };
}
function profileValues(column, rows, role, described) {
    const sorted = (0,statistics/* sortedValues */.s0)(column.values, rows);
    const { name, type } = column;
    const head = { name, role, count: sorted.length, missing: rows.length - sorted.length };
    if (!described || sorted.length < LEAST_VALUES)
        return { ...head, type };
    const { mean, deviation } = (0,statistics/* moments */.Cl)(sorted);
    const min = sorted[0];
    const max = sorted[sorted.length - 1];
    return {
        ...head,
        type,
        min,
        max,
        mean,
        std: deviation * Math.sqrt(sorted.length / (sorted.length - 1)),
        quantiles: Object.fromEntries(SHARES.map((share) => [String(share), (0,statistics/* quantile */.YV)(sorted, share)])),
        histogram: histogram(sorted, min, max),
    };
}
/** Sturges' number of bins, at least 10 and at most 50; one bin for one value. */
function histogram(sorted, min, max) {
    if (min === max)
        return { edges: [min, max], counts: [sorted.length] };
    const bins = Math.min(50, Math.max(10, Math.ceil(Math.log2(sorted.length)) + 1));
    // Halves, lest the width of values near the ends of the doubles be infinite.
    const edges = Array.from({ length: bins + 1 }, (_, k) => (k === bins ? max : min + (max / bins - min / bins) * k));
    const counts = new Array(bins).fill(0);
    let bin = 0;
    for (const value of sorted) {
        while (bin < bins - 1 && value >= edges[bin + 1])
            bin++;
        counts[bin]++;
    }
    return { edges, counts };
}

// EXTERNAL MODULE: ./src/data/table/index.ts + 15 modules
var data_table = __webpack_require__(14400);
// EXTERNAL MODULE: ./src/models/bundle/bundle.ts + 3 modules
var bundle = __webpack_require__(43360);
;// CONCATENATED MODULE: ./src/models/forest/package-cost.ts
/** From so many rows on, what the package takes is worth a warning. */
const manyRows = 2000;
/** What growing with the package will cost, where that is much: its search for a split is quadratic in rows. */
function packageCost(rows, columns, trees) {
    if (rows < manyRows)
        return undefined;
    // 7 ns for each column and pair of rows at the root, about as much again below it.
    const seconds = 1.4e-8 * rows * rows * columns * trees;
    const time = seconds < 120
        ? `${Math.max(1, Math.round(seconds))} seconds`
        : seconds < 7200
            ? `${Math.round(seconds / 60)} minutes`
            : `${Math.round(seconds / 3600)} hours`;
    return `engine: ml-random-forest compares every row with every other in each column: at ${rows} rows, expect very roughly ${time} (leave engine out for one that takes seconds)`;
}

// EXTERNAL MODULE: ./src/platform/file/write.ts
var write = __webpack_require__(71081);
// EXTERNAL MODULE: ./src/reports/markdown/block.ts
var block = __webpack_require__(46008);
// EXTERNAL MODULE: ./src/core/failure.ts
var failure = __webpack_require__(83333);
// EXTERNAL MODULE: ./src/core/random.ts
var core_random = __webpack_require__(38640);
;// CONCATENATED MODULE: ./src/data/split/split.ts


/**
 * Sets test rows apart.
 *
 * @param rows the rows to divide.
 * @param testSize a share below 1, or a number of rows from 1 on.
 * @throws {Failure} when a part would be empty.
 */
function split(rows, method, testSize, seed) {
    const wanted = testSize < 1 ? Math.ceil(rows.length * testSize) : Math.round(testSize);
    if (wanted < 1 || wanted >= rows.length) {
        throw new failure/* Failure */.H(`test-size: expected to leave rows for training and testing, got ${testSize} of ${rows.length} rows (take a share such as 0.2)`);
    }
    const test = testRows(rows, method, testSize, wanted, seed);
    return parts(rows, new Set(test));
}
/**
 * Cuts the rows into `count` folds, each the test rows of one split. Over time the training rows are those before the
 * test rows (scikit-learn's TimeSeriesSplit), so that nothing is learnt from the future.
 *
 * @throws {Failure} when there are fewer rows or groups than folds.
 */
function folds(rows, method, count, seed) {
    if (method.method === "time")
        return timeFolds(rows, method.times, count);
    const fold = method.method === "group" ? groupFolds(rows, method.groups, count) : rowFolds(rows, method, count, seed);
    return Array.from({ length: count }, (_, k) => {
        const test = rows.filter((_row, index) => fold[index] === k);
        const train = rows.filter((_row, index) => fold[index] !== k);
        return { train: test.length === 0 ? rows : train.sort(), test: test.sort() };
    });
}
function testRows(rows, method, testSize, wanted, seed) {
    switch (method.method) {
        case "random":
            return shuffled(rows, seed).subarray(0, wanted);
        case "stratified":
            return stratifiedTest(rows, method, testSize, wanted, seed);
        case "group":
            return groupTest(rows, method.groups, wanted, seed);
        case "time":
            return latest(rows, method.times, wanted);
    }
}
/** Shares by largest remainder; every class has a row in each part. */
function stratifiedTest(rows, { labels, classes: names }, testSize, wanted, seed) {
    const classes = byLabel(rows, labels, seed);
    const single = classes.find((members) => members.length < 2);
    if (single !== undefined) {
        const name = JSON.stringify(names[labels[single[0]]]);
        throw new failure/* Failure */.H(`test-size: ${testSize} leaves the class ${name} (1 row) without test rows (give it more rows, take it out, or set split: random)`);
    }
    const shares = classes.map((members) => (members.length * wanted) / rows.length);
    const counts = shares.map(Math.floor);
    const order = shares.map((_, k) => k).sort((a, b) => shares[b] - counts[b] - (shares[a] - counts[a]) || a - b);
    let rest = wanted - counts.reduce((sum, count) => sum + count, 0);
    for (const k of order) {
        if (rest === 0)
            break;
        if (counts[k] < classes[k].length) {
            counts[k]++;
            rest--;
        }
    }
    return classes.flatMap((members, k) => {
        const bounded = Math.min(Math.max(counts[k], 1), members.length - 1);
        return [...members.subarray(0, bounded)];
    });
}
function groupTest(rows, groups, wanted, seed) {
    const members = byGroup(rows, groups);
    if (members.length < 2)
        throw new failure/* Failure */.H("group-column: expected at least two groups to divide, got one");
    const order = Int32Array.from(members.keys());
    new core_random/* Random */.o(seed).shuffle(order);
    const test = [];
    for (const [index, group] of order.entries()) {
        const next = members[group];
        // Stop where one more group would miss the size by more than going without it; one group stays for training.
        if (index > 0 && (test.length + next.length - wanted > wanted - test.length || index === order.length - 1))
            break;
        test.push(...next);
    }
    return test;
}
/** Rows of the same time stay together. */
function latest(rows, times, wanted) {
    const sorted = byTime(rows, times);
    let from = sorted.length - wanted;
    while (from > 0 && times[sorted[from - 1]] === times[sorted[from]])
        from--;
    if (from === 0) {
        throw new failure/* Failure */.H("time-column: expected times that divide the rows, got one time for too many of them (take another test-size)");
    }
    return sorted.subarray(from);
}
function rowFolds(rows, method, count, seed) {
    if (rows.length < count)
        throw tooMany(count, `${rows.length} rows`);
    const fold = new Map();
    // Dealt out one after the other across classes, so that the folds' sizes differ by one at most.
    let dealt = 0;
    const lists = method.method === "random" ? [shuffled(rows, seed)] : byLabel(rows, method.labels, seed);
    for (const members of lists)
        for (const row of members)
            fold.set(row, dealt++ % count);
    return rows.map((row) => fold.get(row));
}
/** The biggest group first, into the fold that has the fewest rows (scikit-learn's GroupKFold). */
function groupFolds(rows, groups, count) {
    const members = byGroup(rows, groups);
    if (members.length < count)
        throw tooMany(count, `${members.length} groups`);
    const sizes = new Int32Array(count);
    const fold = new Map();
    for (const group of members.sort((a, b) => b.length - a.length || a[0] - b[0])) {
        const least = sizes.indexOf(Math.min(...sizes));
        sizes[least] += group.length;
        for (const row of group)
            fold.set(row, least);
    }
    return rows.map((row) => fold.get(row));
}
function timeFolds(rows, times, count) {
    const size = Math.floor(rows.length / (count + 1));
    if (size < 1)
        throw tooMany(count, `${rows.length} rows`);
    const sorted = byTime(rows, times);
    return Array.from({ length: count }, (_, k) => {
        const from = rows.length - (count - k) * size;
        return { train: sorted.slice(0, from).sort(), test: sorted.slice(from, from + size).sort() };
    });
}
function tooMany(count, found) {
    return new failure/* Failure */.H(`cv: expected at most as many folds as there are rows or groups, got ${count} for ${found}`);
}
function parts(rows, test) {
    const sorted = rows.slice().sort();
    const split = { train: sorted.filter((row) => !test.has(row)), test: sorted.filter((row) => test.has(row)) };
    if (split.test.length === 0 || split.train.length === 0) {
        throw new failure/* Failure */.H("split: expected rows for training and testing, got every class or group in one of them (take split: random)");
    }
    return split;
}
function shuffled(rows, seed) {
    const copy = rows.slice();
    new core_random/* Random */.o(seed).shuffle(copy);
    return copy;
}
function byLabel(rows, labels, seed) {
    const random = new core_random/* Random */.o(seed);
    return [...grouped(rows, (row) => labels[row]).entries()]
        .sort(([a], [b]) => a - b)
        .map(([, members]) => {
        const list = Int32Array.from(members);
        random.shuffle(list);
        return list;
    });
}
function byGroup(rows, groups) {
    // A row without a group is a group by itself.
    return [...grouped(rows, (row) => (groups[row] < 0 ? -1 - row : groups[row])).values()];
}
function grouped(rows, keyOf) {
    const found = new Map();
    for (const row of rows) {
        const members = found.get(keyOf(row));
        if (members === undefined)
            found.set(keyOf(row), [row]);
        else
            members.push(row);
    }
    return found;
}
function byTime(rows, times) {
    return rows.slice().sort((a, b) => times[a] - times[b] || a - b);
}

// EXTERNAL MODULE: ./src/evaluation/metrics/probabilities.ts
var metrics_probabilities = __webpack_require__(84015);
// EXTERNAL MODULE: ./src/evaluation/metrics/regression.ts
var regression = __webpack_require__(1835);
// EXTERNAL MODULE: ./src/evaluation/metrics/score.ts + 1 modules
var score = __webpack_require__(92309);
// EXTERNAL MODULE: ./src/models/forest/predict.ts
var predict = __webpack_require__(14535);
;// CONCATENATED MODULE: ./src/actions/train/cross-validation.ts






/**
 * Trains on all folds of the training rows but one and tests on that one, for each fold. Everything is fitted anew on the
 * fold's own training rows; the held-out rows take no part.
 */
async function crossValidate({ table, target, train, method }, count, seed, reporter, grow) {
    const results = [];
    for (const [index, fold] of folds(train, method, count, seed).entries()) {
        reporter.progress("cross-validation", index, count);
        const { forest, preparation } = await grow(fold.train);
        const predicted = (0,predict/* predictForest */.Jj)(forest, (0,features/* matrix */.UP)(preparation, table, fold.test));
        const metrics = target.task === "regression" ? ofValues(target, fold.test, predicted) : ofClasses(target, fold.test, predicted);
        results.push({ rows: fold.test.length, metrics });
    }
    return { folds: results, metrics: spreads(results.map(({ metrics }) => metrics)) };
}
function ofValues(target, rows, predicted) {
    const truth = Float64Array.from(rows, (row) => target.values[row]);
    const predictions = { task: target.task, rows: rows.length, ids: undefined, weights: undefined, truth, predicted };
    return (0,regression/* valueScores */.D)(predictions, undefined).values;
}
function ofClasses(target, rows, probabilities) {
    const { task, classes } = target;
    const truth = Int32Array.from(rows, (row) => target.codes[row]);
    const predicted = (0,metrics_probabilities/* mostProbable */.Z)(probabilities, classes.length, rows.length);
    const predictions = {
        task,
        rows: rows.length,
        ids: undefined,
        weights: undefined,
        classes,
        truth,
        predicted,
        probabilities,
    };
    return (0,score/* scoreClasses */.h)(predictions, classes.length === 2 ? 1 : undefined).values;
}
/** Mean and standard deviation of each metric that every fold has. */
function spreads(folds) {
    const names = Object.keys(folds[0] ?? {}).filter((name) => folds.every((fold) => Object.hasOwn(fold, name)));
    return Object.fromEntries(names.map((name) => {
        const values = folds.map((fold) => fold[name]);
        const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
        const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
        return [name, { mean, std: Math.sqrt(squares / (values.length - 1)) }];
    }));
}

// EXTERNAL MODULE: ./src/contract/table-options.ts
var table_options = __webpack_require__(77841);
;// CONCATENATED MODULE: ./src/data/split/overlap.ts

/**
 * How many test rows are equal to a training row in every one of the named columns: they make a model look better than it
 * is. By 53 bits of hash: two different rows in ten million are taken for one with a probability below 1 %.
 */
function overlap(names, train, test) {
    const known = new Set(rowHashes(names, train.table, train.rows));
    return rowHashes(names, test.table, test.rows).reduce((sum, hash) => sum + (known.has(hash) ? 1 : 0), 0);
}
/** The same for one split of one table. */
function overlapOf(names, table, { train, test }) {
    return overlap(names, { table, rows: train }, { table, rows: test });
}
function rowHashes(names, table, rows) {
    const high = new Int32Array(rows.length);
    const low = new Int32Array(rows.length).fill(-1);
    for (const name of names) {
        const column = (0,table_table/* findColumn */.kn)(table, name);
        if (column === undefined)
            continue;
        const cell = cellHash(column);
        for (let i = 0; i < rows.length; i++) {
            const [a, b] = cell(rows[i]);
            high[i] = mix(high[i] ^ a);
            low[i] = mix(Math.imul(low[i], 31) ^ b);
        }
    }
    return Float64Array.from(rows, (_, i) => (high[i] >>> 11) * 2 ** 32 + (low[i] >>> 0));
}
function cellHash(column) {
    const of = (text) => {
        let a = 0x811c_9dc5 | 0;
        let b = 0x1234_5678;
        for (let i = 0; i < text.length; i++) {
            a = Math.imul(a ^ text.charCodeAt(i), 0x0100_0193);
            b = mix(b ^ text.charCodeAt(i));
        }
        return [a, b];
    };
    if ("codes" in column) {
        const byCode = column.levels.map(of);
        const none = of("");
        return (row) => byCode[column.codes[row]] ?? none;
    }
    const number = new Float64Array(1);
    const bits = new Int32Array(number.buffer);
    return (row) => {
        // 0 and -0 are one value.
        number[0] = column.values[row] + 0;
        return [mix(bits[0] ^ Math.imul(bits[1], 0x9e37_79b1)), mix(bits[1] ^ Math.imul(bits[0], 0x85eb_ca6b))];
    };
}
function mix(value) {
    let z = Math.imul(value ^ (value >>> 16), 0x21f0_aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a_2d97);
    return z ^ (z >>> 15);
}

// EXTERNAL MODULE: ./src/platform/workspace/expand.ts
var expand = __webpack_require__(67333);
;// CONCATENATED MODULE: ./src/actions/train/roles.ts

/**
 * A weight a row of the table, those of `rows` checked.
 *
 * @throws {Failure} for weights that are missing, below zero, or zero throughout.
 */
function rowWeights(table, column, rows) {
    if ("codes" in column || column.type === "date") {
        throw new failure/* Failure */.H(`weight-column: expected numbers, got ${column.name}, a column of type ${column.type}`);
    }
    const { values } = column;
    const wrong = rows.find((row) => !(values[row] >= 0));
    if (wrong !== undefined) {
        const got = Number.isNaN(values[wrong]) ? "a missing cell" : String(values[wrong]);
        throw new failure/* Failure */.H(`${table.place(wrong)}: ${column.name}: expected a weight of at least 0, got ${got}`, {
            at: table.locate(wrong),
        });
    }
    if (rows.every((row) => values[row] === 0)) {
        throw new failure/* Failure */.H(`weight-column: expected a weight above 0 in some row, got ${column.name}, which is 0 in every row`);
    }
    return values;
}
/** A group number a row of the table, -1 where the cell is missing. */
function groupsOf(column) {
    if ("codes" in column)
        return column.codes;
    const numbers = new Map();
    return Int32Array.from(column.values, (value) => {
        if (Number.isNaN(value))
            return -1;
        const known = numbers.get(value) ?? numbers.size;
        numbers.set(value, known);
        return known;
    });
}
/**
 * A time a row of the table: of dates, or of any numbers that grow.
 *
 * @throws {Failure} for text, and for a row of `rows` without a time.
 */
function timesOf(table, column, rows) {
    if ("codes" in column) {
        const example = JSON.stringify(column.levels[0] ?? "");
        throw new failure/* Failure */.H(`time-column: expected dates such as 2026-11-21 or numbers, got ${column.name} with texts such as ${example}`);
    }
    const { values } = column;
    const without = rows.find((row) => Number.isNaN(values[row]));
    if (without !== undefined) {
        throw new failure/* Failure */.H(`${table.place(without)}: ${column.name}: expected a time, got a missing cell`, {
            at: table.locate(without),
        });
    }
    return values;
}

;// CONCATENATED MODULE: ./src/actions/train/data.ts








/** The part each column plays. */
function rolesOf({ roles, choice }) {
    const features = new Set(choice.features.map(({ name }) => name));
    return (name) => {
        if (features.has(name))
            return "feature";
        return ["target", "weight", "id", "group", "time"].find((role) => roles[role] === name) ?? "unused";
    };
}
/**
 * Reads the tables, sets test rows apart, and chooses the features by the training rows alone. Says what a person should
 * know of the data through `reporter`.
 */
async function readTrainingData(inputs, seed, { cwd, signal, reporter }) {
    const roles = {
        target: inputs.target,
        id: inputs["id-column"],
        weight: inputs["weight-column"],
        group: inputs["group-column"],
        time: inputs["time-column"],
    };
    const options = await (0,table_options/* tableOptions */.n)(inputs, cwd, signal);
    const table = await (0,data_table/* readTable */.xz)(await (0,expand/* expandGlobs */.G)(inputs.data, cwd), options);
    const testTable = await readTestTable(inputs, table, options);
    for (const { level, message, at } of [...table.notices, ...(testTable?.notices ?? [])])
        reporter[level](message, at);
    const column = (0,data_table/* findColumn */.kn)(table, inputs.target);
    if (column === undefined)
        throw new failure/* Failure */.H((0,features/* unknownColumn */.Rn)("target", inputs.target, table));
    const rows = (0,features/* labelled */.wW)(table, column, (0,features/* allRows */.Pl)(table.rows), inputs.missing === "drop");
    const target = (0,features/* targetOf */.$r)(column, inputs.task);
    const weights = roleColumn(table, "weight-column", roles.weight, (found) => rowWeights(table, found, rows));
    const method = methodOf(inputs, table, target, rows);
    const parts = testTable === undefined ? split(rows, method, inputs["test-size"], seed) : undefined;
    let train = parts?.train ?? rows;
    let test = { table: testTable ?? table, rows: parts?.test ?? data_testRows(testTable, inputs) };
    const before = train.length + test.rows.length;
    const wanted = { roles, features: inputs.features, exclude: inputs.exclude };
    let choice;
    if (inputs.missing === "drop") {
        ({ choice, rows: train } = (0,features/* chooseComplete */.D8)(table, train, wanted));
        test = { ...test, rows: (0,features/* completeRows */.TC)(featuresOf(test.table, choice), test.rows) };
        if (test.rows.length === 0) {
            throw new failure/* Failure */.H("missing: expected held-out rows without missing cells, got none (set missing: impute)");
        }
    }
    else
        choice = (0,features/* chooseFeatures */.x9)(table, train, wanted);
    if (inputs.missing === "error") {
        (0,features/* refuseMissing */.jQ)(table, choice.features, train);
        (0,features/* refuseMissing */.jQ)(test.table, featuresOf(test.table, choice), test.rows);
    }
    const dropped = before - train.length - test.rows.length + table.rows - rows.length;
    warnOf(reporter, { table, target, train, test, choice });
    const missing = (0,features/* missingCells */.o3)(choice.features, train);
    return { table, target, train, test, method, weights, roles, choice, missing, dropped };
}
/** Held-out rows are read as the types that the training table turned out to have. */
async function readTestTable(inputs, table, options) {
    if (inputs["test-data"] === undefined)
        return undefined;
    const types = new Map();
    for (const { name, type } of table.columns) {
        if (!inputs.exclude?.includes(name))
            types.set(name, type === "integer" ? "number" : type);
    }
    const test = await (0,data_table/* readTable */.xz)(await (0,expand/* expandGlobs */.G)(inputs["test-data"], options.cwd ?? "."), { ...options, types });
    const lacking = table.columns.filter(({ name }) => (0,data_table/* findColumn */.kn)(test, name) === undefined).map(({ name }) => name);
    if (lacking.length > 0 && (inputs.features === undefined || lacking.includes(inputs.target))) {
        throw new failure/* Failure */.H(`test-data: expected the columns of data, got a table without ${lacking.slice(0, 10).join(", ")} (add them, or leave them out with \`exclude\`)`);
    }
    return test;
}
function data_testRows(table, inputs) {
    const column = (0,data_table/* findColumn */.kn)(table, inputs.target);
    if (column === undefined)
        throw new failure/* Failure */.H((0,features/* unknownColumn */.Rn)("test-data", inputs.target, table));
    return (0,features/* labelled */.wW)(table, column, (0,features/* allRows */.Pl)(table.rows), inputs.missing === "drop");
}
function featuresOf(table, { features }) {
    return features.flatMap(({ name }) => (0,data_table/* findColumn */.kn)(table, name) ?? []);
}
function roleColumn(table, input, name, read) {
    if (name === undefined)
        return undefined;
    const column = (0,data_table/* findColumn */.kn)(table, name);
    if (column === undefined)
        throw new failure/* Failure */.H((0,features/* unknownColumn */.Rn)(input, name, table));
    return read(column);
}
function methodOf(inputs, table, target, rows) {
    const groups = roleColumn(table, "group-column", inputs["group-column"], groupsOf);
    const times = roleColumn(table, "time-column", inputs["time-column"], (column) => timesOf(table, column, rows));
    const byTarget = target.task === "classification" ? "stratified" : "random";
    const method = inputs.split ?? (groups !== undefined ? "group" : times !== undefined ? "time" : byTarget);
    switch (method) {
        case "random":
            return { method };
        case "stratified":
            if (target.task === "regression")
                throw new failure/* Failure */.H("split: expected random, group or time for numbers, got stratified");
            return { method, labels: target.codes, classes: target.classes };
        case "group":
            if (groups === undefined)
                throw new failure/* Failure */.H("group-column: expected a column for split: group, got nothing");
            return { method, groups };
        case "time":
            if (times === undefined)
                throw new failure/* Failure */.H("time-column: expected a column for split: time, got nothing");
            return { method, times };
    }
}
/** From this share on, held-out rows that were trained on change what the metrics say. */
const COMMON = 0.05;
/** What makes a model look better than it is. */
function warnOf(reporter, { table, target, train, test, choice }) {
    const names = choice.features.map(({ name }) => name);
    for (const { name, reason } of choice.left) {
        reporter.notice(`${name}: left out: ${reason} (name it under \`features\` to keep it)`);
    }
    const twice = overlap([...names, target.name], { table, rows: train }, test);
    if (twice > 0) {
        const rows = twice === 1 ? "1 of the held-out rows is" : `${twice} of the held-out rows are`;
        reporter[twice >= test.rows.length * COMMON ? "warning" : "notice"](`${rows} also a training row: metrics on such rows say nothing (take duplicates out, or name a group-column)`);
    }
    for (const { name, share } of (0,features/* findLeaks */.YM)(choice.features, target, train)) {
        const what = target.task === "classification" ? "of the rows right" : "of the target's variance";
        reporter.warning(`${name}: this column alone predicts ${(share * 100).toFixed(1)} % ${what}: is it known before the target is? (if not: exclude: ${name})`);
    }
    if (target.task === "classification")
        warnOfImbalance(reporter, target, train);
}
/** Below this share a class is lost in an accuracy. */
const RARE = 0.05;
function warnOfImbalance(reporter, { name, classes, codes }, train) {
    const counts = classes.map(() => 0);
    for (const row of train)
        counts[codes[row]]++;
    const least = counts.indexOf(Math.min(...counts));
    const share = counts[least] / train.length;
    // A twentieth of many classes is no imbalance.
    if (share >= Math.min(RARE, 0.25 / classes.length))
        return;
    reporter.warning(`${name}: only ${counts[least]} of ${train.length} training rows are ${JSON.stringify(classes[least])}: accuracy says little of it (look at balanced_accuracy and its recall; set class-weight: balanced)`);
}

;// CONCATENATED MODULE: ./src/actions/train/forest-inputs.ts

/** A count (`3`) or, written with a point, a share (`0.5`, `1.0`). */
const amount = (options, least) => (0,inputs/* input */.hF)(options, {
    expected: `whole number of at least ${least}, or share such as 0.1`,
    parse(value) {
        const parsed = amountOf(value);
        return parsed !== undefined && (typeof parsed === "object" || parsed >= least)
            ? { ok: true, value: parsed }
            : { ok: false, expected: `a whole number of at least ${least}, or a share such as 0.1 (at most 1.0)` };
    },
});
const named = ["sqrt", "log2", "third"];
/** How a forest is grown: scikit-learn's names, meanings and defaults. */
const forestInputs = {
    engine: (0,inputs/* choice */.Yq)({
        description: "What grows the forest: `histogram`, on all cores, or the package `ml-random-forest`, for tables of up to a few thousand rows.",
        choices: ["histogram", "ml-random-forest"],
        default: "histogram",
    }),
    "n-estimators": (0,inputs/* number */.ai)({ description: "Number of trees.", min: 1, max: 100_000, integer: true, default: "100" }),
    criterion: (0,inputs/* choice */.Yq)({
        description: "What splits are judged by: `gini` (when absent) or `entropy` for classes, `squared_error` for numbers.",
        choices: ["gini", "entropy", "squared_error"],
    }),
    "max-depth": (0,inputs/* number */.ai)({
        description: "Deepest a tree may grow; unlimited when absent.",
        min: 1,
        max: 10_000,
        integer: true,
    }),
    "min-samples-split": amount({ description: "Fewest rows of a node that is split; 2 when absent." }, 2),
    "min-samples-leaf": amount({ description: "Fewest rows on either side of a split; 1 when absent." }, 1),
    "max-features": (0,inputs/* input */.hF)({
        description: "Columns looked at for each split: `sqrt`, `log2`, `third`, a share (`0.5`) or a count (`3`); when absent `sqrt` for classes and all for numbers.",
    }, {
        expected: "`sqrt`, `log2`, `third`, share or count",
        parse(value) {
            const parsed = named.find((each) => each === value) ?? amountOf(value);
            return parsed !== undefined && parsed !== 0
                ? { ok: true, value: parsed }
                : { ok: false, expected: "sqrt, log2, third, a share like 0.5, or a count of at least 1" };
        },
    }),
    bootstrap: (0,inputs/* flag */.Jt)({ description: "Whether each tree sees rows drawn with replacement.", default: "true" }),
    "max-samples": amount({ description: "Rows drawn for each tree; as many as there are when absent." }, 1),
    "class-weight": (0,inputs/* choice */.Yq)({
        description: "`balanced` weighs rows so that all classes weigh the same.",
        choices: ["balanced"],
    }),
    "max-bins": (0,inputs/* number */.ai)({
        description: "Most bins that a column's values are told apart by.",
        min: 2,
        max: 256,
        integer: true,
        default: "256",
    }),
    importances: (0,inputs/* choice */.Yq)({
        description: "How columns are ranked: `impurity`, or also `permutation`, by what shuffling each costs on held-out rows.",
        choices: ["impurity", "permutation"],
        default: "impurity",
    }),
    threads: (0,inputs/* number */.ai)({
        description: "Most threads that grow trees; as many as there are cores when absent. The model is the same.",
        min: 1,
        max: 1024,
        integer: true,
    }),
    seed: (0,inputs/* number */.ai)({
        description: "Where all randomness starts: the same seed gives the same model.",
        min: 0,
        integer: true,
        default: "0",
    }),
};
/** The hyperparameters among the inputs. */
function parametersOf(inputs) {
    return {
        nEstimators: inputs["n-estimators"],
        maxDepth: inputs["max-depth"],
        bootstrap: inputs.bootstrap,
        maxSamples: inputs["max-samples"],
        classWeight: inputs["class-weight"],
        maxBins: inputs["max-bins"],
        ...(inputs.criterion !== undefined && { criterion: inputs.criterion }),
        ...(inputs["min-samples-split"] !== undefined && { minSamplesSplit: inputs["min-samples-split"] }),
        ...(inputs["min-samples-leaf"] !== undefined && { minSamplesLeaf: inputs["min-samples-leaf"] }),
        ...(inputs["max-features"] !== undefined && { maxFeatures: inputs["max-features"] }),
    };
}
/** What a model keeps of how it was grown, defaults filled in; the thread count is no part of it. `null`: no limit, no weights. */
function hyperparameters(inputs, task) {
    const classes = task === "classification";
    const common = {
        engine: inputs.engine,
        "n-estimators": inputs["n-estimators"],
        "max-depth": inputs["max-depth"] ?? null,
        "max-features": plain(inputs["max-features"] ?? (classes ? "sqrt" : { share: 1 })),
        bootstrap: inputs.bootstrap,
        seed: inputs.seed,
    };
    if (inputs.engine === "ml-random-forest") {
        return {
            ...common,
            // The package's own defaults.
            "max-features": plain(inputs["max-features"] ?? { share: 1 }),
            "min-samples-split": plain(inputs["min-samples-split"] ?? 4),
        };
    }
    return {
        ...common,
        criterion: inputs.criterion ?? (classes ? "gini" : "squared_error"),
        "min-samples-split": plain(inputs["min-samples-split"] ?? 2),
        "min-samples-leaf": plain(inputs["min-samples-leaf"] ?? 1),
        "max-samples": inputs["max-samples"] === undefined ? null : plain(inputs["max-samples"]),
        "class-weight": inputs["class-weight"] ?? null,
        "max-bins": inputs["max-bins"],
    };
}
/** A share is written with a point, as it was given: `1` is a count, `1.0` all. */
function plain(value) {
    if (typeof value !== "object")
        return value;
    return Number.isInteger(value.share) ? value.share.toFixed(1) : String(value.share);
}
/** A whole number without a point is a count; with one, a share of more than 0 and at most 1. */
function amountOf(value) {
    if (/^\d{1,15}$/.test(value))
        return Number(value);
    const share = /^\d*\.\d+$|^\d+\.$/.test(value) ? Number(value) : Number.NaN;
    return share > 0 && share <= 1 ? { share } : undefined;
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./src/core/yield.ts
var core_yield = __webpack_require__(15410);
// EXTERNAL MODULE: ./src/models/forest/assembly.ts
var assembly = __webpack_require__(16472);
;// CONCATENATED MODULE: ./src/models/forest/float-keys.ts
/*
 * Values are compared by their bits alone: code that has not run often yet allocates every float it touches, and a small table
 * is binned before any of it has.
 */
/**
 * Whole numbers that sort as 32-bit floats do, from the floats' own bits (negative floats sort backwards as integers, so
 * their other 31 bits are turned over). -0 and +0 are one; NaNs sort at both ends, so callers set them apart first.
 */
function floatKey(bits) {
    return bits === -0x8000_0000 ? 0 : bits ^ ((bits >> 31) & 0x7fff_ffff);
}
/** The bits of a 32-bit float from its key: +0's for 0. */
function floatBits(key) {
    return key ^ ((key >> 31) & 0x7fff_ffff);
}
/** Whether bits are those of a NaN: the exponent full, the fraction not 0. */
function isNanBits(bits) {
    return (bits & 0x7fff_ffff) > 0x7f80_0000;
}
/** Below so many, the built-in sort is faster: it needs no warming up. */
const keysWorthDigits = 4096;
/**
 * Sorts keys in place: least significant digit first, digits of 11, 11 and 10 bits (Knuth, The Art of Computer Programming 3,
 * 5.2.5). 19 ns an element, a seventh of what TypedArray.sort takes. `spare`: room for at least as many.
 */
function sortKeys(keys, spare) {
    if (keys.length < keysWorthDigits) {
        keys.sort();
        return;
    }
    let from = keys;
    let to = spare.subarray(0, keys.length);
    for (const [shift, mask, flip] of [
        [0, 2047, 0],
        [11, 2047, 0],
        // The sign bit is the top of the last digit: negative keys come first.
        [22, 1023, 512],
    ]) {
        distribute(from, to, shift, mask, flip);
        [from, to] = [to, from];
    }
    keys.set(from);
}
function distribute(from, to, shift, mask, flip) {
    const starts = new Int32Array(mask + 2);
    for (let i = 0; i < from.length; i++) {
        const digit = ((from[i] >>> shift) & mask) ^ flip;
        starts[digit + 1] = starts[digit + 1] + 1;
    }
    for (let digit = 0; digit < mask; digit++)
        starts[digit + 1] = starts[digit + 1] + starts[digit];
    for (let i = 0; i < from.length; i++) {
        const key = from[i];
        const digit = ((key >>> shift) & mask) ^ flip;
        const at = starts[digit];
        to[at] = key;
        starts[digit] = at + 1;
    }
}

;// CONCATENATED MODULE: ./src/models/forest/cuts.ts

/** Above so many rows, edges are placed by every k-th row: 100,000 to 200,000 rows place 255 edges well enough. */
const rowsToSort = 200_000;
function cutRoom(rows) {
    const sampled = Math.ceil(rows / strideOf(rows));
    return { keys: new Int32Array(sampled), spare: new Int32Array(sampled) };
}
function strideOf(rows) {
    return rows > rowsToSort ? Math.ceil(rows / (rowsToSort / 2)) : 1;
}
/**
 * The edges that cut a column of 32-bit floats into at most `maxBins` bins. With no more distinct values than bins, each
 * value has its own; else bins hold about equally many rows. Every edge lies between two neighbouring distinct values: at
 * least the lower one, less than the upper. Where there are NaNs, they have the last bin for themselves: its lower neighbour's
 * edge is Infinity.
 */
function cutColumn(values, maxBins, { keys, spare } = cutRoom(values.length)) {
    const stride = strideOf(values.length);
    const bits = new Int32Array(values.buffer, values.byteOffset, values.length);
    let count = 0;
    let missing = false;
    for (let row = 0; row < values.length; row += stride) {
        const own = bits[row];
        if (isNanBits(own))
            missing = true;
        else
            keys[count++] = floatKey(own);
    }
    const sorted = keys.subarray(0, count);
    sortKeys(sorted, spare);
    let { distinct, counts } = runs(sorted, spare);
    if (stride > 1) {
        for (let row = 0; row < bits.length && !missing; row++)
            missing = isNanBits(bits[row]);
        // A rare value of a column with few values may have slipped between the sampled rows.
        const all = distinct.length <= maxBins ? everyKey(bits, maxBins) : undefined;
        if (all !== undefined) {
            distinct = all;
            counts = new Int32Array(all.length).fill(1);
        }
    }
    const bins = missing ? maxBins - 1 : maxBins;
    const edges = distinct.length <= bins ? everyGap(distinct) : evenGaps(distinct, counts, bins);
    return missing ? Float32Array.of(...edges, Number.POSITIVE_INFINITY) : edges;
}
/** A 32-bit float t with a <= t < b, near the middle of a < b. Rounding the middle alone may give b. */
function between(a, b) {
    const middle = Math.fround((a + b) / 2);
    return middle >= a && middle < b ? middle : a;
}
/** Distinct keys, in the place of the sorted ones, and in `counts` how often each occurs. */
function runs(sorted, counts) {
    let length = 0;
    for (let i = 0; i < sorted.length; i++) {
        const key = sorted[i];
        if (length > 0 && sorted[length - 1] === key)
            counts[length - 1] = counts[length - 1] + 1;
        else {
            sorted[length] = key;
            counts[length++] = 1;
        }
    }
    return { distinct: sorted.subarray(0, length), counts: counts.subarray(0, length) };
}
/** All distinct keys of a column in order, or undefined when there are more than `most`. */
function everyKey(bits, most) {
    const seen = new Set();
    let last = 0;
    for (let row = 0; row < bits.length; row++) {
        const each = bits[row];
        // Runs of one value are common in such columns, and a comparison is cheaper than a look-up.
        if (each === last && row > 0)
            continue;
        last = each;
        if (isNanBits(each))
            continue;
        seen.add(floatKey(each));
        if (seen.size > most)
            return undefined;
    }
    return Int32Array.from(seen).sort();
}
function everyGap(distinct) {
    const values = valuesOf(distinct);
    const edges = new Float32Array(Math.max(0, values.length - 1));
    for (let i = 0; i < edges.length; i++)
        edges[i] = between(values[i], values[i + 1]);
    return edges;
}
/** Closes a bin as soon as it holds its share of the rows left: values that repeat often do not cost other bins theirs. */
function evenGaps(distinct, counts, bins) {
    const values = valuesOf(distinct);
    const edges = new Float32Array(bins - 1);
    let length = 0;
    let rowsLeft = 0;
    for (let i = 0; i < counts.length; i++)
        rowsLeft += counts[i];
    let held = 0;
    for (let i = 0; i + 1 < values.length && length < edges.length; i++) {
        held += counts[i];
        if (held * (bins - length) < rowsLeft)
            continue;
        edges[length++] = between(values[i], values[i + 1]);
        rowsLeft -= held;
        held = 0;
    }
    return edges.slice(0, length);
}
/** The values of keys, in their place. */
function valuesOf(keys) {
    for (let i = 0; i < keys.length; i++)
        keys[i] = floatBits(keys[i]);
    return new Float32Array(keys.buffer, keys.byteOffset, keys.length);
}

;// CONCATENATED MODULE: ./src/models/forest/bins.ts


/** Cells are told apart by sign, exponent and the top bits of the fraction: five, or two where a table would outgrow its column. */
const fineShift = 18;
const coarseShift = 21;
const rowsWorthFine = 10_000;
/** Rows coded at a time: a block of codes stays in the cache while the columns are written into it. */
const blockRows = 4096;
/** Places edges for every column. `pause` is called between columns, so that the caller stays responsive. */
async function cutMatrix(matrix, maxBins, pause) {
    const edges = [];
    const room = cutRoom(matrix.rows);
    for (let column = 0; column < matrix.columns; column++) {
        edges.push(cutColumn(matrix.data.subarray(column * matrix.rows, (column + 1) * matrix.rows), maxBins, room));
        await pause();
    }
    return edges;
}
/** Codes a matrix with given edges; about 10 ns a value. */
async function binMatrix(matrix, edges, pause) {
    const { rows, columns } = matrix;
    const codes = new Uint8Array(new SharedArrayBuffer(rows * columns));
    const tables = edges.map((each) => edgeTable(each, rows < rowsWorthFine ? coarseShift : fineShift));
    const bits = new Int32Array(matrix.data.buffer, matrix.data.byteOffset, matrix.data.length);
    for (let from = 0; from < rows; from += blockRows) {
        const to = Math.min(rows, from + blockRows);
        for (let column = 0; column < columns; column++) {
            lookUpCodes(bits, rows, columns, column, from, to, tables[column], codes);
        }
        await pause();
    }
    return { rows, columns, codes, edges };
}
function edgeTable(edges, shift) {
    const cells = 2 ** (32 - shift);
    const keys = new Int32Array(edges.buffer, edges.byteOffset, edges.length).map(floatKey);
    const starts = new Uint8Array(cells + 1);
    let cell = 0;
    for (let i = 0; i < keys.length; i++) {
        const above = (keys[i] >> shift) + cells / 2 + 1;
        if (above > cell)
            starts.fill(i, cell, above);
        cell = above;
    }
    starts.fill(keys.length, cell);
    return { keys, starts, shift };
}
/** Most cells hold no edge or one: 14 ns a value, cold caches and all. */
function lookUpCodes(bits, rows, columns, column, from, to, { keys, starts, shift }, codes) {
    const offset = column * rows;
    const middleCell = 2 ** (31 - shift);
    let at = from * columns + column;
    for (let row = from; row < to; row++) {
        const own = bits[offset + row];
        let low = keys.length;
        if (!isNanBits(own)) {
            const key = floatKey(own);
            const cell = (key >> shift) + middleCell;
            low = starts[cell];
            let left = starts[cell + 1] - low;
            // Keys of a cell differ in their last bits alone, and so does their difference: its sign is the comparison, without a branch.
            for (; left > 1; left -= left >> 1)
                low += (left >> 1) & ((keys[low + (left >> 1) - 1] - key) >> 31);
            if (left === 1)
                low += (keys[low] - key) >>> 31;
        }
        codes[at] = low;
        at += columns;
    }
}

// EXTERNAL MODULE: ./src/platform/process/thread.ts
var thread = __webpack_require__(10193);
// EXTERNAL MODULE: ./src/models/forest/job.ts + 14 modules
var forest_job = __webpack_require__(36042);
;// CONCATENATED MODULE: ./src/models/forest/crew.ts



/** A tree that takes longer would keep the main thread from hearing a signal in time. */
const longestTreeMs = 250;
/** A thread takes 30 to 60 ms of its own to start, and its own warm-up: each must have so much to do. */
const worthAThreadMs = 150;
/** The event loop gets its turn so often. */
const turnMs = 20;
/** About how long a job's trees take one thread. 3.8 ns for each row, drawn feature and level held from 1,000 to 1,000,000 rows. */
function estimateMs(plan) {
    const levels = Math.min(Math.log2(plan.rows + 1), plan.maxDepth);
    return plan.rows * levels * plan.maxFeatures * plan.trees * 3.8e-6;
}
/** How many of the threads offered are worth starting. */
function worthwhileThreads(plan, offered) {
    return Math.max(1, Math.min(offered, plan.trees, Math.floor(estimateMs(plan) / worthAThreadMs)));
}
/**
 * Threads that grow the trees of one job; each tree depends on the job and its number alone, so that neither their number nor
 * the order in which they finish can be seen in the result. The main thread grows too, unless single trees take so long that
 * it could not answer in between. The others start with the crew: while they do, there is a table to be binned.
 */
class Crew {
    #mainGrows;
    #workers = [];
    /** Is rejected when a thread fails. */
    #failure;
    constructor(plan, threads) {
        this.#mainGrows = estimateMs(plan) / plan.trees <= longestTreeMs;
        for (let i = this.#mainGrows ? 1 : 0; i < threads; i++)
            this.#workers.push((0,thread/* startThread */.B)({ kind: "grow" }));
        this.#failure = new Promise((_, reject) => {
            for (const worker of this.#workers) {
                worker.on("error", reject);
                worker.on("exit", (code) => {
                    if (code !== 0)
                        reject(new Error(`a thread that grew trees ended with code ${code}`));
                });
            }
        });
        // It may come before anybody waits for it.
        this.#failure.catch(() => { });
    }
    /** All trees of the job; to be called once. Dismisses the crew. */
    async grow(job, { signal, onTree }) {
        const { trees } = job.plan;
        const next = new Int32Array(new SharedArrayBuffer(4));
        const grown = new Array(trees);
        let stopped = false;
        let abort = () => { };
        try {
            signal?.throwIfAborted();
            const all = new Promise((resolve, reject) => {
                let done = 0;
                const accept = (tree) => {
                    grown[tree.tree] = tree;
                    onTree(++done);
                    if (done === trees)
                        resolve();
                };
                abort = () => reject(signal?.reason);
                signal?.addEventListener("abort", abort);
                for (const worker of this.#workers) {
                    worker.on("message", accept);
                    worker.postMessage({ job, next });
                }
                if (this.#mainGrows)
                    growInTurns(job, next, () => stopped, accept).catch(reject);
            });
            await Promise.race([all, this.#failure]);
        }
        finally {
            stopped = true;
            signal?.removeEventListener("abort", abort);
            // What the threads held is given back before the forest is put together: that is the peak of memory.
            await this.dismiss();
        }
        return grown;
    }
    /** Ends all threads, in the middle of a tree too. */
    async dismiss() {
        for (const worker of this.#workers)
            worker.removeAllListeners();
        await Promise.all(this.#workers.splice(0).map((worker) => worker.terminate()));
    }
}
async function growInTurns(job, next, stopped, accept) {
    const grow = (0,forest_job/* growerOf */.m)(job);
    let turn = performance.now();
    for (let tree = Atomics.add(next, 0, 1); tree < job.plan.trees; tree = Atomics.add(next, 0, 1)) {
        accept(grow(tree));
        if (performance.now() - turn < turnMs)
            continue;
        await (0,core_yield/* yieldToEventLoop */.h)();
        turn = performance.now();
        if (stopped())
            return;
    }
}

;// CONCATENATED MODULE: ./src/models/forest/importances.ts
/**
 * Impurity importances as scikit-learn has them: each tree's sum to 1, then their mean over the trees that split at all.
 * They favour columns of many values and say nothing of rows not seen; permutation importances do not.
 */
function impurityImportances(ofTrees, features) {
    const mean = new Float64Array(features);
    for (const importances of ofTrees) {
        const sum = importances.reduce((total, each) => total + each, 0);
        if (!(sum > 0))
            continue;
        for (let feature = 0; feature < features; feature++)
            mean[feature] = mean[feature] + importances[feature] / sum;
    }
    const total = mean.reduce((sum, each) => sum + each, 0);
    return total > 0 ? mean.map((each) => each / total) : mean;
}

;// CONCATENATED MODULE: ./src/models/forest/out-of-bag.ts
/** `step` and `base` as the regression forest has them. */
function outOfBag(votes, target, step, base) {
    return target.task === "classification" ? out_of_bag_ofClasses(votes, target.codes) : out_of_bag_ofValues(votes, target.values, step, base);
}
function out_of_bag_ofClasses({ width, units, trees }, codes) {
    const decision = new Float64Array(units.length).fill(Number.NaN);
    let rows = 0;
    let right = 0;
    for (let row = 0; row < trees.length; row++) {
        if (trees[row] === 0)
            continue;
        rows++;
        let sum = 0;
        let best = 0;
        for (let k = 0; k < width; k++) {
            sum += units[row * width + k];
            if (units[row * width + k] > units[row * width + best])
                best = k;
        }
        for (let k = 0; k < width; k++)
            decision[row * width + k] = units[row * width + k] / sum;
        if (best === codes[row])
            right++;
    }
    return { score: right / rows, rows, decision };
}
function out_of_bag_ofValues({ units, trees }, values, step, base) {
    const decision = new Float64Array(trees.length).fill(Number.NaN);
    let rows = 0;
    let sum = 0;
    for (let row = 0; row < trees.length; row++) {
        if (trees[row] === 0)
            continue;
        rows++;
        sum += values[row] - base;
        decision[row] = (units[row] * step) / trees[row] + base;
    }
    const mean = base + sum / rows;
    let residual = 0;
    let spread = 0;
    for (let row = 0; row < trees.length; row++) {
        if (trees[row] === 0)
            continue;
        residual += (values[row] - decision[row]) ** 2;
        spread += (values[row] - mean) ** 2;
    }
    return { score: spread > 0 ? 1 - residual / spread : Number.NaN, rows, decision };
}

// EXTERNAL MODULE: ./src/models/forest/parameters.ts
var forest_parameters = __webpack_require__(42820);
// EXTERNAL MODULE: ./src/models/forest/target.ts
var forest_target = __webpack_require__(71197);
// EXTERNAL MODULE: ./src/models/forest/votes.ts
var forest_votes = __webpack_require__(31911);
;// CONCATENATED MODULE: ./src/models/forest/grow.ts











/**
 * Grows a random forest (Breiman 2001) over binned features, as LightGBM and scikit-learn's HistGradientBoosting bin them, with
 * scikit-learn's RandomForest parameters and meaning: features are drawn for every split, a node is split while it is impure.
 *
 * @throws {Failure} for parameters, targets or weights that make no sense.
 */
async function growForest(growth) {
    const { threads: offered = (0,external_node_os_.availableParallelism)(), signal, onProgress } = growth;
    const plan = planOf(growth);
    const threads = worthwhileThreads(plan, offered);
    const crew = new Crew(plan, threads);
    try {
        const { job, finish } = await jobOf(growth, plan);
        const grown = await crew.grow(job, { signal, onTree: (done) => onProgress?.(done, plan.trees) });
        return { ...finish(grown), threads };
    }
    finally {
        await crew.dismiss();
    }
}
/** @throws {Failure} see `growForest`. */
function planOf({ matrix, target, weights, parameters = {}, seed }) {
    const { rows, columns } = matrix;
    if (rows === 0)
        throw new failure/* Failure */.H("data: expected rows to train on, got none");
    if (columns === 0)
        throw new failure/* Failure */.H("data: expected columns to learn from beside the target, got none");
    (0,forest_target/* checkTarget */.e$)(target, weights, rows);
    const classes = target.task === "classification" ? target.classes : 0;
    return (0,forest_parameters/* resolveParameters */.v)(parameters, { rows, columns, classes }, seed);
}
/** What threads need to grow the trees, and what makes a forest of them. */
async function jobOf({ matrix, target, weights: given, parameters = {}, ...growth }, plan) {
    const { rows, columns } = matrix;
    const { classes } = plan;
    const pause = pacemaker(growth.signal);
    const bins = await binMatrix(matrix, await cutMatrix(matrix, plan.maxBins, pause), pause);
    const weights = (0,forest_target/* rowWeights */.WM)(target, given, parameters.classWeight === "balanced");
    const votes = growth.outOfBag === true && plan.draws > 0 ? (0,forest_votes/* emptyVotes */.l)(rows, Math.max(1, classes)) : undefined;
    const common = { plan, bins, weights, votes };
    const estimate = (step, base) => votes && outOfBag(votes, target, step, base);
    const importances = (grown) => impurityImportances(grown.map((tree) => tree.importances), columns);
    if (target.task === "classification") {
        return {
            job: { ...common, target: { task: "classification", ...(0,forest_target/* sharedClasses */.Qf)(target.codes, classes, weights) } },
            finish: (grown) => ({
                plan,
                importances: importances(grown),
                outOfBag: estimate(1, 0),
                forest: (0,assembly/* assembleClassification */.h)(grown, columns, classes),
            }),
        };
    }
    const { targets, base } = (0,forest_target/* centre */.A8)(target.values, weights, plan);
    return {
        job: { ...common, target: { task: "regression", targets } },
        finish: (grown) => ({
            plan,
            importances: importances(grown),
            outOfBag: estimate(targets.step, base),
            forest: (0,assembly/* assembleRegression */.A)(grown, columns, base, targets.step),
        }),
    };
}
/** To be awaited between small steps of work: gives the event loop a turn every 50 ms and stops when the signal is aborted. */
function pacemaker(signal) {
    let turn = performance.now();
    return async () => {
        if (performance.now() - turn < 50)
            return;
        await (0,core_yield/* yieldToEventLoop */.h)();
        turn = performance.now();
        signal?.throwIfAborted();
    };
}

;// CONCATENATED MODULE: ./src/actions/train/growth.ts



/** Fits the preparation on `rows` of the table and grows a forest on them. `onTree` is called after each tree. */
async function grow({ table, target, weights, choice }, rows, inputs, fitting, { signal }, onTree) {
    const preparation = (0,features/* fit */.Uj)(choice.features, rows, fitting);
    const growth = {
        matrix: (0,features/* matrix */.UP)(preparation, table, rows),
        target: growthTarget(target, rows),
        parameters: parametersOf(inputs),
        seed: inputs.seed,
        signal,
        onProgress: onTree,
    };
    if (inputs.engine === "ml-random-forest") {
        const { growWithMlRandomForest } = await __webpack_require__.e(/* import() */ 361).then(__webpack_require__.bind(__webpack_require__, 97361));
        const weighted = weights !== undefined;
        return {
            forest: await growWithMlRandomForest({ ...growth, weighted }),
            preparation,
            importances: undefined,
            outOfBag: undefined,
            threads: 1,
        };
    }
    const { forest, importances, outOfBag, threads } = await growForest({
        ...growth,
        weights: weights && Float64Array.from(rows, (row) => weights[row]),
        threads: inputs.threads,
        outOfBag: true,
    });
    return { forest, preparation, importances, outOfBag, threads };
}
/** The target of some rows of the table. */
function growthTarget(target, rows) {
    return target.task === "classification"
        ? {
            task: "classification",
            classes: target.classes.length,
            codes: Int32Array.from(rows, (row) => target.codes[row]),
        }
        : { task: "regression", values: Float64Array.from(rows, (row) => target.values[row]) };
}

;// CONCATENATED MODULE: ./src/models/forest/permutation.ts



/**
 * Permutation importances (Breiman 2001; scikit-learn's `permutation_importance`): what a model loses when a column is
 * shuffled among the rows. `groups` are columns of the matrix that are shuffled together, such as those of a category's levels.
 */
async function permutationImportances(forest, { rows, columns, data }, target, groups, { repeats, seed, signal, onProgress }) {
    const shuffled = { rows, columns, data: data.slice() };
    const full = permutation_score(forest, shuffled, target);
    const order = new Int32Array(rows);
    const importances = [];
    for (const [index, group] of groups.entries()) {
        const losses = [];
        for (let repeat = 0; repeat < repeats; repeat++) {
            await (0,core_yield/* yieldToEventLoop */.h)();
            signal?.throwIfAborted();
            // Each column's shuffles are its own: they do not depend on which others there are before it.
            const random = new core_random/* Random */.o(seed, index * repeats + repeat);
            for (let row = 0; row < rows; row++)
                order[row] = row;
            random.shuffle(order);
            for (const column of group) {
                for (let row = 0; row < rows; row++) {
                    shuffled.data[column * rows + row] = data[column * rows + order[row]];
                }
            }
            losses.push(full - permutation_score(forest, shuffled, target));
        }
        for (const column of group)
            shuffled.data.set(data.subarray(column * rows, (column + 1) * rows), column * rows);
        const mean = losses.reduce((sum, each) => sum + each, 0) / repeats;
        const squares = losses.reduce((sum, each) => sum + (each - mean) ** 2, 0);
        importances.push({ mean, std: Math.sqrt(squares / repeats) });
        onProgress?.(index + 1, groups.length);
    }
    return importances;
}
/** Accuracy, or R². */
function permutation_score(forest, x, target) {
    const predicted = (0,predict/* predictForest */.Jj)(forest, x);
    if (target.task === "classification") {
        const { classes, codes } = target;
        let right = 0;
        for (let row = 0; row < x.rows; row++) {
            let best = 0;
            for (let k = 1; k < classes; k++)
                if (predicted[row * classes + k] > predicted[row * classes + best])
                    best = k;
            if (best === codes[row])
                right++;
        }
        return right / x.rows;
    }
    const { values } = target;
    const mean = values.reduce((sum, value) => sum + (value - values[0]), 0) / x.rows + values[0];
    let residual = 0;
    let spread = 0;
    for (let row = 0; row < x.rows; row++) {
        residual += (values[row] - predicted[row]) ** 2;
        spread += (values[row] - mean) ** 2;
    }
    return spread > 0 ? 1 - residual / spread : 0;
}

;// CONCATENATED MODULE: ./src/actions/train/importances.ts




/** Above so many held-out rows, the first ones are shuffled: the spread tells whether that was enough. */
const mostRows = 10_000;
const repeats = 5;
/** Impurity importances by column of the table: those of a category's levels are summed. Most important first. */
function columnImportances({ preparation, importances }) {
    if (importances === undefined)
        return [];
    return importances_groupsOf(preparation)
        .map(({ column, group }) => ({
        column,
        impurity: group.reduce((sum, each) => sum + importances[each], 0),
    }))
        .sort((a, b) => b.impurity - a.impurity);
}
/** Adds permutation importances on held-out rows, and ranks by them. */
async function withPermutation(ranked, { forest, preparation }, { test, target }, seed, { signal, reporter }) {
    const rows = test.rows.subarray(0, mostRows);
    if (rows.length === 0)
        return ranked;
    const groups = importances_groupsOf(preparation);
    const found = test.table.columns.find(({ name }) => name === target.name);
    const losses = await permutationImportances(forest, (0,features/* matrix */.UP)(preparation, test.table, rows), growthTarget(alike(target, (0,features/* targetOf */.$r)(found, target.task)), rows), groups.map(({ group }) => group), {
        repeats,
        seed,
        signal,
        onProgress: (done, total) => reporter.progress("shuffling columns", done, total),
    });
    return groups
        .map(({ column }, index) => ({
        column,
        impurity: ranked.find((each) => each.column === column)?.impurity ?? Number.NaN,
        permutation: losses[index],
    }))
        .sort((a, b) => b.permutation.mean - a.permutation.mean);
}
/** A held-out table may lack classes or have others: its codes are put in terms of the model's classes, -1 for those it does not know. */
function alike(model, own) {
    if (model.task === "regression" || own.task === "regression")
        return own;
    return {
        ...model,
        codes: own.codes.map((code) => (code < 0 ? -1 : model.classes.indexOf(own.classes[code]))),
    };
}
function importances_groupsOf(preparation) {
    let next = 0;
    return preparation.columns.map((column) => {
        const count = column.type === "number"
            ? 1
            : column.type === "date"
                ? column.parts.length
                : column.levels.length + (column.infrequent.length > 0 ? 1 : 0);
        const group = Array.from({ length: count }, (_, index) => next + index);
        next += count;
        return { column: column.name, group };
    });
}
function importanceBlocks(ranked) {
    if (ranked.length === 0)
        return [];
    const shuffled = ranked.some(({ permutation }) => permutation !== undefined);
    const rows = ranked
        .slice(0, 15)
        .map(({ column, impurity, permutation }) => [
        column,
        Number.isNaN(impurity) ? "–" : impurity.toFixed(3),
        ...(shuffled
            ? [permutation === undefined ? "–" : `${permutation.mean.toFixed(4)} ± ${permutation.std.toFixed(4)}`]
            : []),
    ]);
    const columns = ["column", ">share of impurity removed", ...(shuffled ? [">lost when shuffled"] : [])];
    return [(0,block/* heading */.R_)(3, "What the model draws on"), (0,block/* table */.tp)(columns, rows)];
}

;// CONCATENATED MODULE: ./src/actions/train/provenance.ts
/** What is known of where a model comes from: the run, the commit, the data, this machine. */
function provenance({ digest, files }, rows, started, inputs, { now, github, given }) {
    const created = now();
    const run = github?.run;
    return {
        created: created.toISOString(),
        ...(run && {
            repository: `${run.owner}/${run.repository}`,
            commit: run.sha,
            run: `${run.serverUrl}/${run.owner}/${run.repository}/actions/runs/${run.runId}`,
        }),
        node: process.version,
        platform: `${process.platform}-${process.arch}`,
        data: { digest, files },
        rows,
        // Of the whole line only what concerns training.
        inputs: Object.fromEntries(Object.entries(given).filter(([name]) => Object.hasOwn(inputs, name))),
        durationMs: created.getTime() - started.getTime(),
    };
}

;// CONCATENATED MODULE: ./src/actions/train/index.ts


















const train_inputs = {
    ...data_inputs/* dataInputs */.g,
    "model-dir": (0,inputs/* path */.Ae)({ description: "Folder the model bundle is written to.", default: "model" }),
    "report-dir": (0,inputs/* path */.Ae)({ description: "Folder the held-out rows are written to, as test.csv.", default: "report" }),
    ...forestInputs,
};
/* harmony default export */ const train = ((0,action/* action */.X)({
    name: "train",
    description: "Trains a model on a table and writes it as a bundle that every other action reads.",
    inputs: { ...train_inputs, "upload-artifact": (0,artifact_upload/* artifactName */.Cs)("the model bundle") },
    outputs: {
        "model-path": "Folder of the model bundle.",
        "test-data-path": "The held-out rows as CSV.",
        "model-digest": "`sha256:…` of the model: the same data, parameters and seed give the same.",
        "out-of-bag-score": "Accuracy or R² of the training rows by the trees grown without each; only with `engine: histogram` and `bootstrap`.",
        "data-digest": "`sha256:…` of the bytes of `data`.",
        "cross-validation-path": "The metrics of each fold as JSON, their means and spreads; only with `cv`.",
        ...artifact_upload/* artifactOutputs */.Fz,
    },
    async run(values, context) {
        const { reporter, signal, cwd, now } = context;
        const started = now();
        const data = await readTrainingData(values, values.seed, context);
        const { table, target, train, test, choice } = data;
        const cost = values.engine === "ml-random-forest"
            ? packageCost(train.length, choice.features.length, values["n-estimators"])
            : undefined;
        if (cost !== undefined)
            reporter.warning(cost);
        const fitting = { scale: values.scale, maxLevels: values["max-levels"] };
        const crossValidation = values.cv === undefined
            ? undefined
            : await crossValidate(data, values.cv, values.seed, reporter, (rows) => grow(data, rows, values, fitting, context, () => { }));
        const growing = now();
        const grown = await grow(data, train, values, fitting, context, (done) => reporter.progress("growing trees", done, values["n-estimators"]));
        const { forest, preparation, outOfBag } = grown;
        const seconds = ((now().getTime() - growing.getTime()) / 1000).toFixed(1);
        reporter.info(`grew ${values["n-estimators"]} trees on ${grown.threads === 1 ? "one thread" : `${grown.threads} threads`} in ${seconds} s`);
        const ranked = columnImportances(grown);
        const importances = values.importances === "permutation" ? await withPermutation(ranked, grown, data, values.seed, context) : ranked;
        signal.throwIfAborted();
        const modelPath = (0,external_node_path_.resolve)(cwd, values["model-dir"]);
        const testPath = (0,external_node_path_.join)((0,external_node_path_.resolve)(cwd, values["report-dir"]), "test.csv");
        const foldsPath = (0,external_node_path_.join)((0,external_node_path_.resolve)(cwd, values["report-dir"]), "cross-validation.json");
        const parameters = {
            ...hyperparameters(values, target.task),
            missing: values.missing,
            scale: values.scale,
            "max-levels": values["max-levels"],
            split: data.method.method,
            "test-size": values["test-size"],
        };
        const digest = await (0,bundle/* writeBundle */.M)(modelPath, {
            task: target.task,
            target: values.target,
            classes: target.task === "classification" ? target.classes : [],
            classType: target.task === "classification" ? target.classType : "string",
            preparation,
            forest,
            parameters,
        }, {
            profile: profileOf(table.columns, train, rolesOf(data)),
            provenance: provenance(table, train.length, started, train_inputs, context),
        });
        await (0,write/* replaceFileOf */.gx)(testPath, (0,data_table/* writeCsv */.En)(test.table, test.rows));
        if (crossValidation !== undefined)
            await (0,write/* replaceFile */.fR)(foldsPath, `${JSON.stringify(crossValidation, null, 2)}\n`);
        const artifact = await (0,artifact_upload/* uploadArtifact */.mz)(values["upload-artifact"], modelPath, context);
        return {
            outputs: {
                "model-path": modelPath,
                "test-data-path": testPath,
                "model-digest": digest,
                "out-of-bag-score": outOfBag?.score,
                "data-digest": table.digest,
                "cross-validation-path": crossValidation === undefined ? undefined : foldsPath,
                ...artifact,
            },
            summary: [
                (0,block/* heading */.R_)(2, ["Trained ", (0,block/* code */.aY)(values["model-dir"])]),
                (0,block/* table */.tp)(["what", ">value"], [
                    ["rows for training", String(train.length)],
                    ["rows held out", String(test.rows.length)],
                    ["columns", `${choice.features.length}, as ${(0,features/* matrixColumns */.f)(preparation).length} numbers`],
                    ...(target.task === "classification" ? [["classes", target.classes.join(", ")]] : []),
                    ...(outOfBag === undefined
                        ? []
                        : [
                            [
                                target.task === "classification" ? "out-of-bag accuracy" : "out-of-bag R²",
                                outOfBag.score.toFixed(4),
                            ],
                        ]),
                    ...Object.entries(parameters).map(([name, value]) => [name, value === null ? "none" : String(value)]),
                    ["model digest", (0,block/* code */.aY)(digest.slice(0, 19))],
                ]),
                ...importanceBlocks(importances),
                ...dataBlocks(data, (0,features/* unseenCells */.ef)(preparation, test.table, test.rows)),
                ...(crossValidation === undefined ? [] : foldBlocks(crossValidation)),
            ],
        };
    },
}));
/** What became of cells that a model cannot take as they are. */
function dataBlocks({ choice, missing, dropped }, unseen) {
    const items = [
        ...choice.left.map(({ name, reason }) => `${name} was left out: ${reason}`),
        ...missing.map(({ name, count }) => `${name}: ${count} missing cells were filled in`),
        ...(dropped > 0 ? [`${dropped} rows with missing cells were left out`] : []),
        ...[...unseen].map(([name, count]) => `${name}: ${count} held-out cells have a level that no training row has`),
    ];
    return items.length === 0 ? [] : [(0,block/* heading */.R_)(3, "The data"), (0,block/* list */.p_)(items)];
}
function foldBlocks({ folds, metrics }) {
    const rows = Object.entries(metrics).map(([name, { mean, std }]) => [name, mean.toFixed(4), std.toFixed(4)]);
    return [(0,block/* heading */.R_)(3, `Cross-validation in ${folds.length} folds`), (0,block/* table */.tp)(["metric", ">mean", ">spread"], rows)];
}


/***/ }),

/***/ 16472:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ assembleRegression),
/* harmony export */   h: () => (/* binding */ assembleClassification)
/* harmony export */ });
/** Puts trees one after the other. Each tree's arrays are let go as soon as they are copied: a large forest is in memory once. */
function assembleClassification(grown, features, classes) {
    const trees = assembleTrees(grown, features, classes);
    const leaves = new Int32Array(leafValuesOf(grown));
    let at = 0;
    for (const tree of grown) {
        leaves.set(tree.leaves, at);
        at += tree.leaves.length;
        tree.leaves = letGo(tree.leaves);
    }
    return { task: "classification", classes, ...trees, leaves };
}
/** `step`: what a unit of a leaf stands for. */
function assembleRegression(grown, features, base, step) {
    const trees = assembleTrees(grown, features, 1);
    const leaves = new Float32Array(leafValuesOf(grown));
    let at = 0;
    for (const tree of grown) {
        scale(tree.leaves, step, leaves, at);
        at += tree.leaves.length;
    }
    return { task: "regression", base, ...trees, leaves };
}
/** An array of the kind without elements. Its memory is given back at once where Node can (21 and later), else with the next garbage. */
function letGo(array) {
    const empty = array.slice(0, 0);
    array.buffer.transfer?.(0);
    return empty;
}
/** Of all trees, whatever a leaf is made of. */
function leafValuesOf(grown) {
    return grown.reduce((sum, tree) => sum + tree.leaves.length, 0);
}
function assembleTrees(grown, features, width) {
    const roots = new Int32Array(grown.length + 1);
    grown.forEach((tree, index) => {
        roots[index + 1] = roots[index] + tree.feature.length;
    });
    const nodes = roots[grown.length];
    // One kind of array after the other: what the trees held of one may be given back while the next is made.
    const threshold = new Float32Array(nodes);
    grown.forEach((tree, index) => {
        threshold.set(tree.threshold, roots[index]);
        tree.threshold = letGo(tree.threshold);
    });
    const left = new Int32Array(nodes);
    const right = new Int32Array(nodes);
    let leaf = 0;
    for (let index = 0; index < grown.length; index++) {
        const tree = grown[index];
        placeChildren(tree, roots[index], leaf, left, right);
        leaf += tree.leaves.length / width;
        tree.left = letGo(tree.left);
    }
    const feature = new Int32Array(nodes);
    grown.forEach((tree, index) => {
        feature.set(tree.feature, roots[index]);
        tree.feature = letGo(tree.feature);
    });
    return { features, roots, feature, threshold, left, right };
}
/** A function a tree, so that it is compiled after the first and not in the middle of a loop over all. */
function placeChildren({ feature, left: children }, root, leaf, left, right) {
    for (let node = 0; node < children.length; node++) {
        const splits = feature[node] >= 0;
        const child = children[node] + (splits ? root : leaf);
        left[root + node] = child;
        right[root + node] = splits ? child + 1 : -1;
    }
}
function scale(units, step, leaves, at) {
    for (let leaf = 0; leaf < units.length; leaf++)
        leaves[at + leaf] = units[leaf] * step;
}


/***/ }),

/***/ 42820:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ resolveParameters)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83333);

/** Node ids and sums of units are 32-bit; a forest of more trees would leave a tree less than 64 of its 2^24 units. */
const mostTrees = 262_144;
/**
 * @throws {Failure} that names every wrong parameter, one a line.
 */
function resolveParameters(parameters, size, seed) {
    const { rows, columns, classes } = size;
    const task = classes > 0 ? "classification" : "regression";
    const problems = [];
    const check = (fine, name, expected, got) => {
        if (!fine)
            problems.push(`${name}: expected ${expected}, got ${shown(got)}`);
    };
    const whole = (value, least, most = Number.MAX_SAFE_INTEGER) => Number.isSafeInteger(value) && value >= least && value <= most;
    const amount = (name, given, least, most = Number.MAX_SAFE_INTEGER) => {
        const range = most === Number.MAX_SAFE_INTEGER ? `of at least ${least}` : `from ${least} to ${most}`;
        const fine = typeof given === "object" ? given.share > 0 && given.share <= 1 : whole(given, least, most);
        check(fine, name, `a whole number ${range}, or a share of more than 0 and at most 1 (written with a point)`, given);
        return fine;
    };
    const trees = parameters.nEstimators ?? 100;
    check(whole(trees, 1, mostTrees), "n-estimators", `a whole number from 1 to ${mostTrees}`, trees);
    const criterion = parameters.criterion ?? (task === "classification" ? "gini" : "squared_error");
    const criteria = task === "classification" ? ["gini", "entropy"] : ["squared_error"];
    check(criteria.includes(criterion), "criterion", `${criteria.join(" or ")} (the task is ${task})`, criterion);
    const maxDepth = parameters.maxDepth ?? Number.POSITIVE_INFINITY;
    check(maxDepth === Number.POSITIVE_INFINITY || whole(maxDepth, 1), "max-depth", "a whole number of at least 1", maxDepth);
    const split = parameters.minSamplesSplit ?? 2;
    amount("min-samples-split", split, 2);
    const leaf = parameters.minSamplesLeaf ?? 1;
    amount("min-samples-leaf", leaf, 1);
    const features = parameters.maxFeatures ?? (task === "classification" ? "sqrt" : { share: 1 });
    if (typeof features !== "string")
        amount("max-features", features, 1, columns);
    const bootstrap = parameters.bootstrap ?? true;
    const samples = parameters.maxSamples;
    if (samples !== undefined) {
        amount("max-samples", samples, 1, rows);
        check(bootstrap, "max-samples", "nothing where bootstrap is false", samples);
    }
    check(parameters.classWeight === undefined || task === "classification", "class-weight", "nothing for regression", parameters.classWeight);
    const maxBins = parameters.maxBins ?? 256;
    check(whole(maxBins, 2, 256), "max-bins", "a whole number from 2 to 256", maxBins);
    check(whole(seed, 0), "seed", `a whole number from 0 to ${Number.MAX_SAFE_INTEGER}`, seed);
    if (problems.length > 0)
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(problems.join("\n"));
    return {
        task,
        rows,
        columns,
        classes,
        trees,
        criterion,
        maxDepth,
        minSamplesSplit: Math.max(2, counted(split, rows, Math.ceil)),
        minSamplesLeaf: Math.max(1, counted(leaf, rows, Math.ceil)),
        maxFeatures: drawnFeatures(features, columns),
        draws: bootstrap ? Math.max(1, counted(samples ?? rows, rows, Math.round)) : 0,
        maxBins,
        seed,
    };
}
function drawnFeatures(features, columns) {
    if (features === "sqrt")
        return Math.max(1, Math.floor(Math.sqrt(columns)));
    if (features === "log2")
        return Math.max(1, Math.floor(Math.log2(columns)));
    if (features === "third")
        return Math.max(1, Math.floor(columns / 3));
    return Math.max(1, counted(features, columns, Math.floor));
}
function counted(amount, whole, round) {
    return typeof amount === "object" ? round(amount.share * whole) : amount;
}
function shown(value) {
    return typeof value === "object" && value !== null && "share" in value
        ? `the share ${String(value.share)}`
        : JSON.stringify(value === Number.POSITIVE_INFINITY ? "Infinity" : value);
}


/***/ }),

/***/ 71197:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A8: () => (/* binding */ centre),
/* harmony export */   Qf: () => (/* binding */ sharedClasses),
/* harmony export */   WM: () => (/* binding */ rowWeights),
/* harmony export */   e$: () => (/* binding */ checkTarget)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83333);
/* harmony import */ var _units_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37089);


/** @throws {Failure} for targets or weights that no forest can be grown on. */
function checkTarget(target, weights, rows) {
    const length = target.task === "classification" ? target.codes.length : target.values.length;
    if (length !== rows)
        throw new RangeError(`expected ${rows} targets, got ${length}`);
    if (target.task === "classification") {
        if (target.classes < 2)
            throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`target: expected at least two classes to tell apart, got ${target.classes}`);
        const { classes, codes } = target;
        const wrong = codes.findIndex((code) => code < 0 || code >= classes);
        if (wrong >= 0)
            throw new RangeError(`expected class codes below ${classes}, got ${codes[wrong]} in row ${wrong}`);
    }
    else {
        const wrong = target.values.findIndex((value) => !Number.isFinite(Math.fround(value)));
        if (wrong >= 0) {
            throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`target: expected finite 32-bit numbers, got ${target.values[wrong]} in row ${wrong + 1} of the training rows`);
        }
    }
    if (weights === undefined)
        return;
    if (weights.length !== rows)
        throw new RangeError(`expected ${rows} weights, got ${weights.length}`);
    let sum = 0;
    for (let row = 0; row < rows; row++) {
        const weight = weights[row];
        if (!(weight >= 0 && weight < Number.POSITIVE_INFINITY)) {
            throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`weights: expected numbers of at least 0, got ${weight} in row ${row + 1} of the training rows`);
        }
        sum += weight;
    }
    if (!(sum > 0 && sum < Number.POSITIVE_INFINITY)) {
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`weights: expected some row to weigh more than 0, and a finite sum, got the sum ${sum}`);
    }
}
/** Row weights times class weights, or undefined where every row weighs the same. `balanced` is scikit-learn's n / (classes × rows of the class). */
function rowWeights(target, weights, balanced) {
    if (!balanced || target.task === "regression")
        return weights === undefined ? undefined : shared(weights);
    const { codes, classes } = target;
    const rowsOf = new Float64Array(classes);
    for (const code of codes)
        rowsOf[code] = rowsOf[code] + 1;
    const combined = shared(weights ?? new Float64Array(codes.length).fill(1));
    for (let row = 0; row < codes.length; row++) {
        combined[row] = (combined[row] * codes.length) / (classes * rowsOf[codes[row]]);
    }
    return combined;
}
/** Classes in shared memory, a byte each where that is enough, and what each weighs in all. */
function sharedClasses(codes, classes, weights) {
    const length = codes.length;
    const own = classes <= 256 ? new Uint8Array(new SharedArrayBuffer(length)) : new Int32Array(new SharedArrayBuffer(4 * length));
    const totals = new Float64Array(classes);
    for (let row = 0; row < length; row++) {
        own[row] = codes[row];
        totals[codes[row]] = totals[codes[row]] + (weights === undefined ? 1 : weights[row]);
    }
    return { classes: own, totals };
}
/** Targets less their weighted mean, rounded to the 32-bit float that the forest adds again; and the step of its leaves. */
function centre(values, weights, { trees }) {
    // Of differences to the first target, whose sum an offset cannot overflow or drown.
    const first = values[0];
    let sum = 0;
    let total = 0;
    for (let row = 0; row < values.length; row++) {
        const weight = weights === undefined ? 1 : weights[row];
        sum += weight * (values[row] - first);
        total += weight;
    }
    const base = Math.fround(first + sum / total);
    const centred = shared(values);
    let largest = 0;
    for (let row = 0; row < centred.length; row++) {
        centred[row] = centred[row] - base;
        largest = Math.max(largest, Math.abs(centred[row]));
    }
    return { targets: { values: centred, step: (0,_units_js__WEBPACK_IMPORTED_MODULE_1__/* .gridStep */ .Np)(trees, largest) }, base };
}
function shared(values) {
    const copy = new Float64Array(new SharedArrayBuffer(8 * values.length));
    copy.set(values);
    return copy;
}


/***/ }),

/***/ 10193:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ startThread)
/* harmony export */ });
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75919);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_worker_threads__WEBPACK_IMPORTED_MODULE_0__);

/** Starts a thread on the bundle's entry, which lies beside this chunk; from sources it is the entry's source. */
function startThread(work) {
    const here = import.meta.url;
    const entry = new URL(here.endsWith(".ts") ? "../../index.ts" : "index.js", here);
    return new node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.Worker(entry, { workerData: { work } });
}


/***/ })

};
