export const id = "data-features";
export const ids = ["data-features"];
export const modules = {

/***/ "src/contract/action.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ action)
/* harmony export */ });
/** Declares an action. A declared output that `run` does not return does not compile. */
function action(definition) {
    return definition;
}


/***/ }),

/***/ "src/contract/input-groups.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PG: () => (/* binding */ forestGroup),
/* harmony export */   kE: () => (/* binding */ splitGroup),
/* harmony export */   m8: () => (/* binding */ dataGroup),
/* harmony export */   ro: () => (/* binding */ outputGroup),
/* harmony export */   yH: () => (/* binding */ ruleGroup),
/* harmony export */   zD: () => (/* binding */ grouped),
/* harmony export */   zz: () => (/* binding */ baselineGroup)
/* harmony export */ });
const dataGroup = [
    "data",
    "target",
    "task",
    "test-data",
    "features",
    "exclude",
    "id-column",
    "weight-column",
    "group-column",
    "time-column",
    "schema",
    "encoding",
    "delimiter",
    "missing",
    "scale",
    "max-levels",
];
const splitGroup = ["split", "test-size", "cv"];
const forestGroup = [
    "engine",
    "n-estimators",
    "criterion",
    "max-depth",
    "min-samples-split",
    "min-samples-leaf",
    "max-features",
    "bootstrap",
    "max-samples",
    "class-weight",
    "max-bins",
    "importances",
    "threads",
    "seed",
];
const outputGroup = [
    "model-dir",
    "report-dir",
    "upload-artifact",
    "comment",
    "issue",
    "key",
    "token",
    "on-failure",
];
const ruleGroup = [
    "rules",
    "metric",
    "min",
    "max",
    "max-drop",
    "max-relative-drop",
    "direction",
    "mode",
    "margin",
    "confidence",
    "looks",
    "on-inconclusive",
];
const baselineGroup = [
    "baseline",
    "baseline-predictions",
    "anchor",
    "anchor-predictions",
    "upload-anchor",
    "on-missing-baseline",
];
/** The names of some inputs under their headings; inputs that no group names come under `rest`. */
function grouped(names, groups, rest) {
    const headings = new Map();
    const left = new Set(names);
    for (const [heading, members] of Object.entries(groups)) {
        const found = members.filter((name) => left.delete(name));
        if (found.length > 0)
            headings.set(heading, found);
    }
    if (left.size > 0)
        headings.set(rest, [...left]);
    return headings;
}


/***/ }),

/***/ "src/core/varint.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ varintSize),
/* harmony export */   u: () => (/* binding */ writeVarint)
/* harmony export */ });
/*
 * Whole numbers of variable length, seven bits a byte and the lowest first, as Protocol Buffers write them
 * (https://protobuf.dev/programming-guides/encoding/#varints).
 */
/** Bytes that a whole number from 0 to 2^31 - 1 takes. */
function varintSize(value) {
    return value < 0x80 ? 1 : value < 0x4000 ? 2 : value < 0x20_0000 ? 3 : value < 0x1000_0000 ? 4 : 5;
}
/** Writes a whole number from 0 to 2^31 - 1 and returns where the next one goes. */
function writeVarint(bytes, at, value) {
    while (value > 127) {
        bytes[at++] = (value & 127) | 128;
        value >>>= 7;
    }
    bytes[at++] = value;
    return at;
}


/***/ }),

/***/ "src/core/yield.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ yieldToEventLoop)
/* harmony export */ });
/** Lets the event loop run once: signals are handled, sockets are read, and the garbage collector can finish a cycle. */
function yieldToEventLoop() {
    return new Promise((resolve) => setImmediate(resolve));
}


/***/ }),

/***/ "src/data/features/dates.ts":
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

/***/ "src/data/features/statistics.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cl: () => (/* binding */ moments),
/* harmony export */   JZ: () => (/* binding */ median),
/* harmony export */   Pl: () => (/* binding */ allRows),
/* harmony export */   Xd: () => (/* binding */ sortedQuantile),
/* harmony export */   ZT: () => (/* binding */ countLevels),
/* harmony export */   s0: () => (/* binding */ sortedValues)
/* harmony export */ });
/* harmony import */ var _table_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/data/table/table.ts");

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
function sortedQuantile(sorted, p) {
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

/***/ "src/data/features/transform.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UP: () => (/* binding */ matrix),
/* harmony export */   b3: () => (/* binding */ preparedTypes),
/* harmony export */   ef: () => (/* binding */ unseenCells),
/* harmony export */   f: () => (/* binding */ matrixColumns),
/* harmony export */   hR: () => (/* binding */ levelPositions),
/* harmony export */   pd: () => (/* binding */ transform),
/* harmony export */   qS: () => (/* binding */ matrixWidth),
/* harmony export */   zt: () => (/* binding */ columnWidth)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _table_spelling_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/data/table/spelling.ts");
/* harmony import */ var _table_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/data/table/table.ts");
/* harmony import */ var _dates_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("src/data/features/dates.ts");
/* harmony import */ var _statistics_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/data/features/statistics.ts");





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
function matrix(preparation, table, rows = (0,_statistics_js__WEBPACK_IMPORTED_MODULE_3__/* .allRows */ .Pl)(table.rows)) {
    const columns = matrixWidth(preparation);
    const data = new Float32Array(rows.length * columns);
    fill(preparation, table, rows, data, Math.fround);
    return { rows: rows.length, columns, data };
}
/** The same in doubles, as scikit-learn computes: column after column, element (row, column) at `column * rows + row`. */
function transform(preparation, table, rows = (0,_statistics_js__WEBPACK_IMPORTED_MODULE_3__/* .allRows */ .Pl)(table.rows)) {
    const data = new Float64Array(rows.length * matrixWidth(preparation));
    fill(preparation, table, rows, data, (value) => value);
    return data;
}
/** Cells of levels that the training rows did not have, which become all zeros, by column; columns without any are absent. */
function unseenCells(preparation, table, rows = (0,_statistics_js__WEBPACK_IMPORTED_MODULE_3__/* .allRows */ .Pl)(table.rows)) {
    const found = new Map();
    for (const prepared of preparation.columns) {
        const column = (0,_table_table_js__WEBPACK_IMPORTED_MODULE_2__/* .findColumn */ .kn)(table, prepared.name);
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
        const column = (0,_table_table_js__WEBPACK_IMPORTED_MODULE_2__/* .findColumn */ .kn)(table, prepared.name);
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
            const value = (0,_dates_js__WEBPACK_IMPORTED_MODULE_4__/* .datePart */ .y)(column.values[rows[i]], part);
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
    const position = (text) => positions.find(text) ?? UNSEEN;
    const impute = position(prepared.impute);
    if ("codes" in column) {
        const byCode = column.levels.map(position);
        return (row) => byCode[column.codes[row]] ?? impute;
    }
    const { values } = column;
    return (row) => (Number.isNaN(values[row]) ? impute : position(String(values[row])));
}
/** Which of a category's columns each level has, found in any spelling; rare levels share the last one. */
function levelPositions({ levels, infrequent }) {
    return new _table_spelling_js__WEBPACK_IMPORTED_MODULE_1__/* .CategoryIndex */ .Zt([
        ...levels.map((level, index) => [level, index]),
        ...infrequent.map((level) => [level, levels.length]),
    ]);
}
function lacking(preparation, table) {
    const names = preparation.columns.map(({ name }) => name).filter((name) => (0,_table_table_js__WEBPACK_IMPORTED_MODULE_2__/* .findColumn */ .kn)(table, name) === undefined);
    const found = table.columns.map(({ name }) => name).sort(_table_table_js__WEBPACK_IMPORTED_MODULE_2__/* .compareText */ .n6);
    return new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`data: expected the columns the model was trained on, got a table without ${names.slice(0, 10).join(", ")}${names.length > 10 ? ` and ${names.length - 10} more` : ""} (it has ${found.slice(0, 10).join(", ")}${found.length > 10 ? ", …" : ""})`);
}
function wrongType(column, expected) {
    return new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`data: ${column.name}: expected ${expected} as in training, got a column of type ${column.type}`);
}


/***/ }),

/***/ "src/data/table/date-format.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ dateFormatReader),
/* harmony export */   s: () => (/* binding */ checkDateFormat)
/* harmony export */ });
/** Parses dates in a fixed format, in the directives of Python's `strptime`. */
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const FULL_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december";
/** Digits need not be padded, as in strptime: 1.5.2020 is read by %d.%m.%Y too. Months may be whole or cut to three letters. */
const DIRECTIVES = {
    Y: "(?<Y>\\d{4})",
    y: "(?<y>\\d{2})",
    m: "(?<m>1[0-2]|0?[1-9])",
    d: "(?<d>3[01]|[12]\\d|0?[1-9])",
    H: "(?<H>2[0-3]|[01]?\\d)",
    I: "(?<I>1[0-2]|0?[1-9])",
    M: "(?<M>[0-5]?\\d)",
    S: "(?<S>6[01]|[0-5]?\\d)",
    f: "(?<f>\\d{1,9})",
    p: "(?<p>[aApP]\\.?[mM]\\.?)",
    z: "(?<z>Z|z|UTC|[+-]\\d{2}:?\\d{2})",
    b: `(?<b>${FULL_MONTHS}|${MONTHS.join("|")})`,
    B: `(?<B>${FULL_MONTHS}|${MONTHS.join("|")})`,
    a: "(?:mon|tue|wed|thu|fri|sat|sun)",
    A: "(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)",
    "%": "%",
};
/** What a format should have been, or undefined when it is one. */
function checkDateFormat(format) {
    const found = new Set();
    for (const [, directive] of format.matchAll(/%-?(.?)/g)) {
        if (directive === undefined || !(directive in DIRECTIVES)) {
            return `the directives ${Object.keys(DIRECTIVES)
                .slice(0, -1)
                .map((each) => `%${each}`)
                .join(" ")}`;
        }
        if (found.has(directive) && directive !== "%")
            return "each directive once";
        found.add(directive);
    }
    const has = (...names) => names.filter((name) => found.has(name)).length;
    if (has("Y", "y") !== 1)
        return "a year, %Y or %y";
    if (has("m", "b", "B") > 1)
        return "one directive for the month";
    if (has("H", "I") > 1)
        return "one directive for the hour";
    if (has("I") !== has("p"))
        return "%I together with %p";
    if (has("d") === 1 && has("m", "b", "B") === 0)
        return "a month, %m, %b or %B";
    return undefined;
}
/** A function from a text to milliseconds since 1970-01-01 UTC; NaN for a text that does not have the format. */
function dateFormatReader(format) {
    let pattern = "";
    for (const [part, directive, literal] of format.matchAll(/%-?(.)|([^%]+)/g)) {
        if (directive !== undefined)
            pattern += DIRECTIVES[directive] ?? escaped(part);
        else
            pattern += escaped(literal).replace(/\s+/g, "\\s+");
    }
    const expression = new RegExp(`^\\s*${pattern}\\s*$`, "i");
    return (text) => {
        const groups = expression.exec(text)?.groups;
        return groups === undefined ? Number.NaN : timeOf(groups);
    };
}
function timeOf(groups) {
    const year = groups["Y"] === undefined ? century(Number(groups["y"])) : Number(groups["Y"]);
    const name = (groups["b"] ?? groups["B"])?.slice(0, 3).toLowerCase();
    const month = name === undefined ? Number(groups["m"] ?? 1) - 1 : MONTHS.indexOf(name);
    const day = Number(groups["d"] ?? 1);
    const date = Date.UTC(year, month, day);
    // 2026-02-30 would roll over into March.
    if (year < 100 || new Date(date).getUTCDate() !== day)
        return Number.NaN;
    const half = groups["p"]?.[0]?.toLowerCase();
    const hour = groups["I"] === undefined ? Number(groups["H"] ?? 0) : (Number(groups["I"]) % 12) + (half === "p" ? 12 : 0);
    const seconds = (hour * 60 + Number(groups["M"] ?? 0)) * 60 + Number(groups["S"] ?? 0);
    return date + seconds * 1000 + Math.floor(Number(`0.${groups["f"] ?? 0}`) * 1000) - offsetMs(groups["z"] ?? "Z");
}
/** As POSIX has it: 69 to 99 are in the twentieth century. */
function century(year) {
    return year < 69 ? 2000 + year : 1900 + year;
}
function offsetMs(offset) {
    if (!/^[+-]/.test(offset))
        return 0;
    const digits = offset.replace(/\D/g, "");
    const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
    return (offset[0] === "-" ? -minutes : minutes) * 60_000;
}
function escaped(text) {
    return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}


/***/ }),

/***/ "src/data/table/schema-file.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ parseSchema),
/* harmony export */   q: () => (/* binding */ schemaFrom)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _core_nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/core/nearest.ts");
/* harmony import */ var _date_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/data/table/date-format.ts");



const TYPES = ["number", "integer", "boolean", "category", "text", "date"];
const TABLE_KEYS = ["missing", "decimal", "thousands", "columns", "id", "target"];
const COLUMN_KEYS = ["type", "missing", "decimal", "thousands", "percent", "currency", "format"];
const THOUSANDS = [",", ".", " ", "'"];
/**
 * Reads a schema from YAML, of which JSON is a part.
 *
 * @throws {Failure} that names the file and the key.
 */
async function parseSchema(text, path) {
    const { parseDocument } = await __webpack_require__.e("yaml").then(__webpack_require__.t.bind(__webpack_require__, "yaml/dist/index.js", 19));
    const document = parseDocument(text, { prettyErrors: true, uniqueKeys: true });
    const error = document.errors[0];
    if (error !== undefined) {
        const line = error.linePos?.[0].line;
        const at = line === undefined ? { file: path } : { file: path, line };
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${path}${line === undefined ? "" : `:${line}`}: expected YAML, got ${error.message.split("\n")[0]} (see the example in the README)`, { at, cause: error });
    }
    return schemaFrom(plainValue(document, path) ?? new Map(), path);
}
/**
 * Reads a schema from plain data: what `schemaToJson` gave, or YAML as maps.
 *
 * @param where what messages begin with.
 * @throws {Failure} that names the key.
 */
function schemaFrom(value, where) {
    const root = entries(value, where, "the schema");
    for (const key of root.keys()) {
        if (TABLE_KEYS.includes(key))
            continue;
        const close = (0,_core_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .p)(key, TABLE_KEYS);
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${where}: ${key}: there is no such key${close === undefined ? " (column types stand under `columns`)" : ` (did you mean ${close}?)`}`);
    }
    const columns = new Map();
    for (const [name, each] of entries(root.get("columns") ?? new Map(), where, "columns")) {
        columns.set(name, columnSchema(each, `${where}: columns: ${name}`));
    }
    const id = nameOf(root.get("id"), `${where}: id`);
    const target = nameOf(root.get("target"), `${where}: target`);
    return {
        ...cellKeys(root, where),
        columns,
        ...(id !== undefined && { id }),
        ...(target !== undefined && { target }),
    };
}
function columnSchema(value, where) {
    if (!isMap(value))
        return { type: columnType(value, where) };
    const given = entries(value, where, "the column");
    for (const key of given.keys()) {
        if (COLUMN_KEYS.includes(key))
            continue;
        const close = (0,_core_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .p)(key, COLUMN_KEYS);
        const hint = close === undefined ? `there are ${COLUMN_KEYS.join(", ")}` : `did you mean ${close}?`;
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${where}: ${key}: there is no such key (${hint})`);
    }
    const numeric = ["decimal", "thousands", "percent", "currency"].find((key) => given.has(key));
    const dated = given.has("format") ? "format" : undefined;
    const type = given.get("type") === undefined ? undefined : columnType(given.get("type"), `${where}: type`);
    const misplaced = type === "date"
        ? numeric
        : type === "number" || type === "integer"
            ? dated
            : type === undefined
                ? numeric && dated
                : (numeric ?? dated);
    if (misplaced !== undefined) {
        const owner = misplaced === "format" ? "date" : "number";
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${where}: ${misplaced}: expected a column of type ${owner}, got ${type ?? "the key format too, which is one of dates"} (take one of them out)`);
    }
    const schema = { ...cellKeys(given, where) };
    if (type !== undefined)
        schema.type = type;
    else if (numeric !== undefined)
        schema.type = "number";
    else if (dated !== undefined)
        schema.type = "date";
    if (given.has("percent"))
        schema.percent = flag(given.get("percent"), `${where}: percent`);
    if (given.has("currency"))
        schema.currency = currencySign(given.get("currency"), `${where}: currency`);
    if (given.has("format"))
        schema.format = dateFormat(given.get("format"), `${where}: format`);
    return schema;
}
/** The keys that a table and a column have in common. */
function cellKeys(given, where) {
    const missing = texts(given.get("missing"), `${where}: missing`);
    const decimal = given.get("decimal") ?? undefined;
    if (decimal !== undefined && decimal !== "." && decimal !== ",") {
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${where}: decimal: expected "." or ",", got ${shown(decimal)} (quote it)`);
    }
    const wanted = given.get("thousands") ?? undefined;
    const thousands = THOUSANDS.find((each) => each === wanted);
    if (wanted !== undefined && thousands === undefined) {
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${where}: thousands: expected ",", ".", " " or "'", got ${shown(wanted)} (quote it)`);
    }
    if (thousands !== undefined && thousands === (decimal ?? ".") && (decimal !== undefined || thousands !== ".")) {
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${where}: thousands: expected another sign than decimal, got ${shown(thousands)} for both`);
    }
    return {
        ...(missing !== undefined && { missing }),
        ...(decimal !== undefined && { decimal }),
        ...(thousands !== undefined && { thousands }),
        // A point for thousands leaves only the comma for decimals.
        ...(thousands === "." && { decimal: "," }),
    };
}
/** Aliases are refused: a few of them can stand for gigabytes. */
function plainValue(document, path) {
    try {
        return document.toJS({ mapAsMap: true, maxAliasCount: 0 });
    }
    catch (error) {
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${path}: expected YAML without aliases, got one (write the value out)`, { cause: error });
    }
}
function columnType(value, where) {
    const found = TYPES.find((type) => type === value);
    if (found === undefined)
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${where}: expected one of ${TYPES.join(", ")}, got ${shown(value)}`);
    return found;
}
function flag(value, where) {
    if (typeof value !== "boolean")
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${where}: expected true or false, got ${shown(value)}`);
    return value;
}
function nameOf(value, where) {
    if (value === undefined || value === null)
        return undefined;
    if (typeof value === "object")
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${where}: expected the name of a column, got ${shown(value)}`);
    return String(value);
}
function currencySign(value, where) {
    if (typeof value === "string" && value.trim() !== "" && !/[\d.,()%+-]/.test(value))
        return value.trim();
    throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${where}: expected a sign or code such as "$" or "EUR", got ${shown(value)} (quote it)`);
}
function dateFormat(value, where) {
    const problem = typeof value === "string" ? (0,_date_format_js__WEBPACK_IMPORTED_MODULE_1__/* .checkDateFormat */ .s)(value) : "a text in quotes";
    if (problem !== undefined) {
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${where}: expected ${problem}, got ${shown(value)} (an example is "%d.%m.%Y")`);
    }
    return String(value);
}
function texts(value, where) {
    if (value === undefined || value === null)
        return undefined;
    const values = Array.isArray(value) ? value : [value];
    return values.map((each) => {
        if (each === null)
            return "";
        if (typeof each === "object")
            throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${where}: expected a list of texts, got ${shown(each)}`);
        return String(each);
    });
}
function isMap(value) {
    return value instanceof Map || (typeof value === "object" && value !== null && !Array.isArray(value));
}
function entries(value, where, what) {
    if (!isMap(value))
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${where}: expected ${what} to map names to values, got ${shown(value)}`);
    // YAML reads a column called 2019 or true as a number or a boolean.
    const pairs = value instanceof Map ? [...value] : Object.entries(value);
    return new Map(pairs.map(([key, each]) => [String(key), each]));
}
function shown(value) {
    const text = JSON.stringify(value instanceof Map ? Object.fromEntries(value) : value) ?? String(value);
    return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}


/***/ }),

/***/ "src/data/table/schema.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UZ: () => (/* binding */ NO_SCHEMA),
/* harmony export */   XF: () => (/* binding */ schemaToJson),
/* harmony export */   be: () => (/* binding */ unknownNames),
/* harmony export */   dW: () => (/* binding */ mergeSchemas),
/* harmony export */   lV: () => (/* binding */ MISSING)
/* harmony export */ });
/* harmony import */ var _core_nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/nearest.ts");

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
const NO_SCHEMA = { columns: new Map() };
/** Both schemas as one. What `over` says wins, key by key. */
function mergeSchemas(base, over) {
    const columns = new Map(base.columns);
    for (const [name, column] of over.columns)
        columns.set(name, { ...columns.get(name), ...column });
    return { ...base, ...over, columns };
}
/** The schema as JSON, with the keys of the YAML that a user writes; `schemaFrom` reads it. */
function schemaToJson({ columns, ...table }) {
    return { ...table, columns: Object.fromEntries(columns) };
}
/** The names in a schema that no column has, each with the column that was probably meant. */
function unknownNames(schema, names) {
    const known = new Set(names);
    return [...schema.columns.keys()].flatMap((name) => {
        if (known.has(name))
            return [];
        const close = (0,_core_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .p)(name, names);
        return [close === undefined ? { name } : { name, close }];
    });
}


/***/ }),

/***/ "src/data/table/spelling.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ truthOf),
/* harmony export */   Zt: () => (/* binding */ CategoryIndex),
/* harmony export */   au: () => (/* binding */ categoryKey),
/* harmony export */   wf: () => (/* binding */ otherSpellings)
/* harmony export */ });
/** Texts that differ and mean one category. */
const TRUTHS = new Map([
    ["true", true],
    ["yes", true],
    ["false", false],
    ["no", false],
]);
const WHOLE_WITH_POINT = /^(-?(?:0|[1-9]\d*))\.0+$/;
const SPELLINGS = {
    true: ["true", "True", "TRUE", "yes", "Yes", "YES"],
    false: ["false", "False", "FALSE", "no", "No", "NO"],
};
/** What a text says as a boolean: true and yes, false and no, in any case. */
function truthOf(text) {
    return text.length > 5 ? undefined : TRUTHS.get(text.toLowerCase());
}
/** Two texts of one category have one key: booleans in any spelling, and `1` like the `1.0` that pandas makes of it. */
function categoryKey(text) {
    const truth = truthOf(text);
    if (truth !== undefined)
        return truth ? "true" : "false";
    return WHOLE_WITH_POINT.exec(text)?.[1] ?? text;
}
/** Other texts that a category is commonly written as. */
function otherSpellings(level) {
    const truth = truthOf(level);
    if (truth !== undefined)
        return SPELLINGS[truth ? "true" : "false"].filter((each) => each !== level);
    const whole = WHOLE_WITH_POINT.exec(level)?.[1];
    if (whole !== undefined)
        return [whole];
    return /^-?(?:0|[1-9]\d{0,14})$/.test(level) ? [`${level}.0`] : [];
}
/**
 * Finds the position of a category by its text. A text that is a level means that level; any other one means the level that it
 * is another spelling of, where there is exactly one.
 */
class CategoryIndex {
    #exact;
    /** -1 for a key that several levels have. */
    #byKey = new Map();
    constructor(levels) {
        this.#exact = new Map(levels);
        for (const [level, position] of this.#exact) {
            const key = categoryKey(level);
            this.#byKey.set(key, this.#byKey.has(key) && this.#byKey.get(key) !== position ? -1 : position);
        }
    }
    find(text) {
        const exact = this.#exact.get(text);
        if (exact !== undefined)
            return exact;
        const found = this.#byKey.get(categoryKey(text));
        return found === -1 ? undefined : found;
    }
}


/***/ }),

/***/ "src/data/table/table.ts":
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

/***/ "src/models/bundle/mark.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ MARK),
/* harmony export */   b: () => (/* binding */ isBundle)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:fs/promises");
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/** A file that every bundle has and no other model folder: a folder with it may be replaced. */
const MARK = "provenance.json";
/** Whether a folder looks like a bundle. Told without what reads one, for actions that only ask. */
async function isBundle(folder) {
    for (const name of ["MLmodel", MARK])
        if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name)).catch(() => undefined))?.isFile())
            return false;
    return true;
}


/***/ }),

/***/ "src/models/forest/units.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Np: () => (/* binding */ gridStep),
/* harmony export */   Zo: () => (/* binding */ unitsOfTree),
/* harmony export */   mn: () => (/* binding */ distribute)
/* harmony export */ });
/* unused harmony export wholeUnits */
/** Units that the leaves of a forest sum to: the largest count that 32-bit floats reach without rounding. */
const wholeUnits = 2 ** 24;
/** Units of each leaf of a tree. Those of all trees sum to `wholeUnits`. */
function unitsOfTree(tree, trees) {
    return Math.floor((wholeUnits * (tree + 1)) / trees) - Math.floor((wholeUnits * tree) / trees);
}
/**
 * Divides `total` units among `width` parts in proportion to `amounts` (largest remainder method; the first of equal remainders
 * comes first). Returns false and writes nothing when all amounts are 0.
 */
function distribute(amounts, total, units, at, width) {
    let sum = 0;
    let holders = 0;
    let holder = 0;
    for (let i = 0; i < width; i++) {
        const amount = amounts[i];
        if (amount <= 0)
            continue;
        sum += amount;
        holders++;
        holder = i;
    }
    if (holders === 0)
        return false;
    for (let i = 0; i < width; i++)
        units[at + i] = 0;
    if (holders === 1) {
        units[at + holder] = total;
        return true;
    }
    let rest = total;
    const remainders = new Float64Array(width);
    for (let i = 0; i < width; i++) {
        const exact = amounts[i] > 0 ? (amounts[i] * total) / sum : 0;
        const whole = Math.floor(exact);
        units[at + i] = whole;
        remainders[i] = exact - whole;
        rest -= whole;
    }
    for (; rest > 0; rest--) {
        let largest = 0;
        for (let i = 1; i < width; i++)
            if (remainders[i] > remainders[largest])
                largest = i;
        units[at + largest] = units[at + largest] + 1;
        remainders[largest] = -1;
    }
    return true;
}
/**
 * The step of the grid on which the leaves of a regression forest lie: a power of two of which 2^24 hold any sum of `trees`
 * answers of at most `largest`. Rounding a leaf to it changes the forest's answer by at most trees × largest × 2^-25.
 */
function gridStep(trees, largest) {
    if (largest === 0)
        return 1;
    let exponent = Math.floor(Math.log2((trees * largest) / wholeUnits));
    // The logarithm is rounded, and so is each leaf, by up to half a step; the rule is exact.
    while (trees * (largest / 2 ** exponent + 0.5) > wholeUnits)
        exponent++;
    // 32-bit floats end at 2^-149.
    return 2 ** Math.max(exponent, -149);
}


/***/ }),

/***/ "src/platform/file/document.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ readDocument)
/* harmony export */ });
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/platform/file/read.ts");

/** No file of ours comes near: an evaluation of a thousand slices has 5 MB. */
const mostBytes = 256 * 1024 * 1024;
/**
 * Reads a file that trainyard wrote.
 *
 * @param shown names the file in messages, where it differs from the path.
 * @throws {Failure} for a file that cannot be read, for other content, and for what a newer version wrote.
 */
async function readDocument(document, path, cwd, shown = path) {
    return document.parse(await (0,_read_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(path, cwd, { maxBytes: mostBytes }), shown);
}


/***/ }),

/***/ "src/platform/file/write.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IJ: () => (/* binding */ replaceFileBy),
/* harmony export */   fR: () => (/* binding */ replaceFile),
/* harmony export */   gx: () => (/* binding */ replaceFileOf),
/* harmony export */   xn: () => (/* binding */ replaceFolder)
/* harmony export */ });
/* unused harmony export swap */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:crypto");
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:fs");
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("node:fs/promises");
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("node:stream");
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("node:stream/promises");
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_5___default = /*#__PURE__*/__webpack_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_5__);
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__("src/platform/file/read.ts");
/* harmony import */ var _temporary_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__("src/platform/file/temporary.ts");









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
        retried(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(temporary, path));
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
    await recover(target);
    const present = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(target).catch((error) => {
        if (error.code === "ENOENT")
            return undefined;
        throw translated(path, error);
    });
    if (present !== undefined && present.length > 0 && !present.includes(mark)) {
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_6__/* .Failure */ .H(`${path}: expected an empty or new folder, or one with ${mark} to replace, got a folder with other files`);
    }
    const suffix = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString("hex");
    const temporary = sibling(target, `${suffix}.tmp`);
    _temporary_js__WEBPACK_IMPORTED_MODULE_8__/* .temporaries */ .U.add(temporary);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(temporary, { recursive: true });
        await fill(temporary);
        swap({ target, fresh: temporary, previous: sibling(target, `${suffix}${previousEnding}`) });
    }
    catch (error) {
        throw translated(path, error);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(temporary, { recursive: true, force: true }).catch(() => { });
        _temporary_js__WEBPACK_IMPORTED_MODULE_8__/* .temporaries */ .U.delete(temporary);
    }
}
const previousEnding = ".previous";
/**
 * Undoes what a process left that was killed while it replaced the folder: between its two renames there is no folder, and
 * the former one has the ending `.previous`.
 */
async function recover(target) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(target);
    const start = `.${(0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(target)}.`;
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(folder).catch(() => []);
    for (const name of names) {
        if (!name.startsWith(start) || !name.endsWith(previousEnding))
            continue;
        const suffix = name.slice(start.length, -previousEnding.length);
        if (!/^[0-9a-f]{12}$/.test(suffix))
            continue;
        const isMissing = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.access)(target).then(() => false, () => true);
        if (isMissing)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, name), target).catch(() => { });
        else
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, name), { recursive: true, force: true }).catch(() => { });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, `${start}${suffix}.tmp`), { recursive: true, force: true }).catch(() => { });
    }
}
/**
 * Puts one folder in the place of another. The former one is removed only after the new one is in place; where that fails, it
 * is put back. Synchronous, so that no signal is handled between the two renames.
 */
function swap({ target, fresh, previous, rename = node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync, remove = removeSync }) {
    let moved = true;
    try {
        retried(() => rename(target, previous));
    }
    catch (error) {
        if (error.code !== "ENOENT")
            throw error;
        moved = false;
    }
    try {
        retried(() => rename(fresh, target));
    }
    catch (error) {
        if (moved)
            retried(() => rename(previous, target));
        throw error;
    }
    try {
        if (moved)
            remove(previous);
    }
    catch {
        // The new folder is in place. What is left of the former one goes at the next start.
    }
}
function removeSync(path) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(path, { recursive: true, force: true });
}
/** Virus scanners, indexers and network disks hold a folder for a moment. */
const passingCodes = new Set(["EPERM", "EBUSY", "EACCES"]);
const patienceMs = 1000;
const pauseMs = 50;
function retried(work) {
    for (let waitedMs = 0;; waitedMs += pauseMs) {
        try {
            work();
            return;
        }
        catch (error) {
            if (waitedMs >= patienceMs || !passingCodes.has(error.code ?? ""))
                throw error;
        }
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs);
    }
}
function sibling(path, ending = `${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString("hex")}.tmp`) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), `.${(0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(path)}.${ending}`);
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

/***/ "src/reports/markdown/block.ts":
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
