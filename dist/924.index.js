export const id = 924;
export const ids = [924];
export const modules = {

/***/ 2929:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ action)
/* harmony export */ });
function action(definition) {
    return definition;
}


/***/ }),

/***/ 7115:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ matrix),
/* harmony export */   U: () => (/* binding */ fit)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1633);

/** Fits the preparation of every number column on the given rows. */
function fit(table, target, rows) {
    const columns = table.columns.filter((column) => column.name !== target);
    if (columns.length === 0)
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`expected feature columns beside ${target}, got none`);
    return {
        columns: columns.map((column) => {
            if (!("values" in column))
                throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${column.name}: expected numbers, got text (leave the column out)`);
            return { name: column.name, type: "number", impute: median(rows, column.values) };
        }),
    };
}
/** The matrix a forest reads: rows as given, columns as prepared. */
function matrix(preparation, table, rows) {
    const count = rows?.length ?? table.rows;
    const data = new Float32Array(count * preparation.columns.length);
    preparation.columns.forEach((prepared, index) => {
        const column = table.columns.find((each) => each.name === prepared.name);
        if (column === undefined)
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${prepared.name}: the model needs this column, the table has none of that name`);
        if (!("values" in column) || prepared.type !== "number")
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${prepared.name}: expected numbers, got text`);
        for (let i = 0; i < count; i++) {
            const value = column.values[rows?.[i] ?? i];
            data[index * count + i] = Number.isNaN(value) ? prepared.impute : value;
        }
    });
    return { rows: count, columns: preparation.columns.length, data };
}
function median(rows, values) {
    const sorted = Float64Array.from(rows, (row) => values[row])
        .filter((value) => !Number.isNaN(value))
        .sort();
    if (sorted.length === 0)
        return 0;
    const middle = sorted.length >> 1;
    return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}


/***/ }),

/***/ 5112:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vh: () => (/* binding */ readJson),
/* harmony export */   l: () => (/* binding */ reason),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* unused harmony export inspectFile */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
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

/***/ 3273:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fR: () => (/* binding */ replaceFile),
/* harmony export */   xn: () => (/* binding */ replaceFolder)
/* harmony export */ });
/* unused harmony export replaceFileBy */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1633);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5112);
/* harmony import */ var _temporary_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(129);






/**
 * Writes a file whole or not at all: under a temporary name beside it, then renamed.
 *
 * @throws {Failure} when the disk refuses.
 */
async function replaceFile(path, data) {
    await replaceFileBy(path, (temporary) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(temporary, data));
}
/** As `replaceFile`, for content that is streamed: `fill` writes the temporary file. */
async function replaceFileBy(path, fill) {
    const temporary = sibling(path);
    _temporary_js__WEBPACK_IMPORTED_MODULE_5__/* .temporaries */ .U.add(temporary);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true });
        await fill(temporary);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(temporary, path);
    }
    catch (error) {
        throw translated(path, error);
    }
    finally {
        // Where it could not be made there is nothing to remove.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporary, { force: true }).catch(() => { });
        _temporary_js__WEBPACK_IMPORTED_MODULE_5__/* .temporaries */ .U.delete(temporary);
    }
}
/**
 * Makes a folder whole or not at all. A folder that is there already is replaced only when it is empty or holds
 * `mark`, the file by which one of ours is known: nobody's work is deleted for a mistyped path.
 *
 * @throws {Failure} when another folder stands there, or the disk refuses.
 */
async function replaceFolder(path, mark, fill) {
    const target = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(path);
    const present = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(target).catch((error) => {
        if (error.code === "ENOENT")
            return undefined;
        throw translated(path, error);
    });
    if (present !== undefined && present.length > 0 && !present.includes(mark)) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H(`${path}: expected an empty or new folder, or one with ${mark} to replace, got a folder with other files`);
    }
    const temporary = sibling(target);
    const previous = sibling(target);
    _temporary_js__WEBPACK_IMPORTED_MODULE_5__/* .temporaries */ .U.add(temporary);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(temporary, { recursive: true });
        await fill(temporary);
        if (present !== undefined)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(target, previous);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(temporary, target);
    }
    catch (error) {
        throw translated(path, error);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporary, { recursive: true, force: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(previous, { recursive: true, force: true });
        _temporary_js__WEBPACK_IMPORTED_MODULE_5__/* .temporaries */ .U.delete(temporary);
    }
}
function sibling(path) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), `.${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path)}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString("hex")}.tmp`);
}
function translated(path, error) {
    if (isSystemError(error)) {
        return new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H(`${path}: could not be written: ${(0,_read_js__WEBPACK_IMPORTED_MODULE_4__/* .reason */ .l)(error)}`, { cause: error });
    }
    return error;
}
function isSystemError(error) {
    return error instanceof Error && "syscall" in error;
}


/***/ }),

/***/ 1360:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   R_: () => (/* binding */ heading),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   ko: () => (/* binding */ strong),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/* unused harmony exports paragraph, details, link */
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

/***/ 5033:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ readBundle),
/* harmony export */   M: () => (/* binding */ writeBundle)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1633);
/* harmony import */ var _file_write_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3273);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1013);






/** The file by which a folder is known as a bundle. */
const mark = "model.json";
/** Writes a bundle; resolves to its digest. */
async function writeBundle(folder, model) {
    const text = `${JSON.stringify({ format: "trainyard-model-1", version: _version_js__WEBPACK_IMPORTED_MODULE_5__/* .version */ .r, ...model }, plainArrays)}\n`;
    await (0,_file_write_js__WEBPACK_IMPORTED_MODULE_4__/* .replaceFolder */ .xn)(folder, mark, async (temporary) => {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(temporary, { recursive: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(temporary, mark), text);
    });
    return digestOf(text);
}
/**
 * Reads a bundle.
 *
 * @throws {Failure} for a missing or foreign folder, and for a model file that cannot be read.
 */
async function readBundle(folder, cwd) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(cwd, folder);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(path).catch((error) => {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H(`${folder}: there is no such folder (\`train\` writes it; model-dir and model must name the same)`, {
            cause: error,
        });
    });
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, mark), "utf8").catch((error) => {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H(`${folder}: expected a model bundle with ${mark}, found none`, { cause: error });
    });
    try {
        const held = JSON.parse(text);
        if (held.format !== "trainyard-model-1")
            throw new Error(`its format is ${JSON.stringify(held.format)}`);
        for (const name of ["roots", "feature", "left", "right", "leaves"])
            held.forest[name] = Int32Array.from(held.forest[name]);
        held.forest.threshold = Float32Array.from(held.forest.threshold);
        return { model: held, digest: digestOf(text), sizeBytes: Buffer.byteLength(text) };
    }
    catch (error) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H(`${folder}/${mark}: expected a model of this version, ${error.message}`, {
            cause: error,
        });
    }
}
function digestOf(text) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(text).digest("hex")}`;
}
function plainArrays(_, value) {
    return ArrayBuffer.isView(value) ? Array.from(value) : value;
}


/***/ }),

/***/ 5164:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ toCsv),
/* harmony export */   r: () => (/* binding */ csvCell)
/* harmony export */ });
/** A table, or some of its rows, as CSV (RFC 4180, `\n` line ends). */
function toCsv(table, rows) {
    const count = rows?.length ?? table.rows;
    const lines = [table.columns.map((column) => csvCell(column.name)).join(",")];
    for (let i = 0; i < count; i++) {
        const row = rows?.[i] ?? i;
        lines.push(table.columns
            .map((column) => {
            if ("codes" in column)
                return csvCell(column.levels[column.codes[row]] ?? "");
            const value = column.values[row];
            return Number.isNaN(value) ? "" : String(value);
        })
            .join(","));
    }
    return `${lines.join("\n")}\n`;
}
/** One cell, quoted when it holds a comma, a quote, a line end or outer blanks. */
function csvCell(text) {
    return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}


/***/ }),

/***/ 5064:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ readTable)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1633);
/* harmony import */ var _file_read_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5112);


/** What counts as a missing value. */
const missing = new Set(["", "na", "n/a", "nan", "null", "none", "?"]);
/**
 * Reads CSV files with a header row as one table. A column is a number column when most of its values are numbers.
 *
 * @throws {Failure} for a file without header or rows, ragged rows, differing headers, and text among numbers.
 */
async function readTable(paths, cwd) {
    const { inferSchema, initParser } = await __webpack_require__.e(/* import() */ 777).then(__webpack_require__.t.bind(__webpack_require__, 1777, 19));
    let header;
    const rows = [];
    for (const path of paths) {
        const text = await (0,_file_read_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(path, cwd);
        const parsed = initParser(inferSchema(text, { header: () => [] })).stringArrs(text);
        const names = parsed.shift()?.map((name) => name.trim()) ?? [];
        checkHeader(path, names);
        if (header !== undefined && names.join("\0") !== header.join("\0")) {
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${path}:1: expected the columns of ${paths[0]} (${header.join(", ")}), got ${names.join(", ")}`);
        }
        header = names;
        parsed.forEach((cells, index) => {
            const place = `${path}:${index + 2}`;
            if (cells.length !== names.length)
                throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${place}: expected ${names.length} cells, got ${cells.length}`);
            rows.push({ cells, place });
        });
    }
    if (header === undefined || rows.length === 0)
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${paths.join(", ")}: there is a header but no row`);
    return { rows: rows.length, columns: header.map((name, index) => column(name, index, rows)) };
}
function checkHeader(path, names) {
    if (names.some((name) => name !== "" && Number.isFinite(Number(name)))) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${path}:1: expected a header row that names the columns, got ${names.slice(0, 5).join(", ")}`);
    }
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined)
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${path}:1: expected each column once, got "${twice}" twice`);
}
function column(name, index, rows) {
    const cells = rows.map((row) => row.cells[index].trim());
    const present = cells.filter((cell) => !missing.has(cell.toLowerCase()));
    const numbers = present.filter(isNumber).length;
    if (present.length > 0 && numbers * 2 > present.length) {
        const values = Float64Array.from(cells, (cell, row) => {
            if (missing.has(cell.toLowerCase()))
                return Number.NaN;
            if (!isNumber(cell)) {
                throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${rows[row].place}: ${name}: expected a number, got ${JSON.stringify(cell)}`);
            }
            return Number(cell);
        });
        return { name, type: "number", values };
    }
    const levels = [...new Set(present)].sort();
    const codeOf = new Map(levels.map((level, code) => [level, code]));
    return { name, type: "category", levels, codes: Int32Array.from(cells, (cell) => codeOf.get(cell) ?? -1) };
}
function isNumber(cell) {
    return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(cell);
}


/***/ }),

/***/ 5924:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ test_model)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/action.ts
var action = __webpack_require__(2929);
// EXTERNAL MODULE: ./src/failure.ts
var failure = __webpack_require__(1633);
// EXTERNAL MODULE: ./src/features/index.ts
var features = __webpack_require__(7115);
// EXTERNAL MODULE: ./src/file/write.ts
var write = __webpack_require__(3273);
;// CONCATENATED MODULE: ./src/forest/predict.ts
/** Class probabilities, row-major, rows × classes: exact sums of 24-bit shares. */
function predictProbabilities(forest, x) {
    const { roots, feature, threshold, left, right, leaves, classes } = forest;
    const sums = new Float64Array(x.rows * classes);
    for (let tree = 0; tree < roots.length - 1; tree++) {
        for (let row = 0; row < x.rows; row++) {
            let node = roots[tree];
            while (feature[node] >= 0) {
                node = x.data[feature[node] * x.rows + row] <= threshold[node] ? left[node] : right[node];
            }
            for (let code = 0; code < classes; code++)
                sums[row * classes + code] += leaves[left[node] * classes + code];
        }
    }
    return sums.map((units) => units / 2 ** 24);
}

// EXTERNAL MODULE: ./src/inputs.ts
var inputs = __webpack_require__(8422);
// EXTERNAL MODULE: ./src/markdown/block.ts
var block = __webpack_require__(1360);
// EXTERNAL MODULE: ./src/model/bundle.ts
var bundle = __webpack_require__(5033);
// EXTERNAL MODULE: ./src/table/csv.ts
var csv = __webpack_require__(5164);
// EXTERNAL MODULE: ./src/table/index.ts
var src_table = __webpack_require__(5064);
// EXTERNAL MODULE: ./src/version.ts + 1 modules
var version = __webpack_require__(1013);
;// CONCATENATED MODULE: ./src/test-model/junit.ts
/** The tests as JUnit XML. */
async function toJunit(tests, timestamp) {
    const { default: builder } = await __webpack_require__.e(/* import() */ 72).then(__webpack_require__.t.bind(__webpack_require__, 1072, 23));
    const report = builder.newBuilder();
    // An ISO string: the builder would stamp local time otherwise.
    const suite = report.testSuite().name("model tests").timestamp(timestamp.toISOString());
    for (const test of tests) {
        const testCase = suite.testCase().className("model").name(test.name);
        if (test.failure !== undefined)
            testCase.failure(test.failure);
    }
    return report.build();
}

;// CONCATENATED MODULE: ./src/test-model/metrics.ts
/** Counts, rows by true class, columns by predicted class. */
function confusionMatrix(truth, predicted, classes) {
    const counts = Array.from({ length: classes }, () => new Array(classes).fill(0));
    truth.forEach((code, row) => {
        counts[code][predicted[row]]++;
    });
    return counts;
}
function classificationMetrics(classes, truth, confusion, probabilities) {
    const perClass = classes.map((_, k) => {
        const hit = confusion[k][k];
        const support = sum(confusion[k]);
        const claimed = sum(confusion.map((row) => row[k]));
        const precision = claimed === 0 ? 0 : hit / claimed;
        const recall = support === 0 ? 0 : hit / support;
        return { precision, recall, f1: claimed + support === 0 ? 0 : (2 * hit) / (claimed + support), support };
    });
    const rows = truth.length;
    // A class that neither occurs nor is predicted takes no part in the averages.
    const present = perClass.filter((each, k) => each.support > 0 || sum(confusion.map((row) => row[k])) > 0);
    const macro = (name) => sum(present.map((each) => each[name])) / present.length;
    const weighted = (name) => sum(perClass.map((each) => each[name] * each.support)) / rows;
    const occurring = perClass.filter((each) => each.support > 0);
    return {
        accuracy: sum(classes.map((_, k) => confusion[k][k])) / rows,
        balanced_accuracy: sum(occurring.map((each) => each.recall)) / occurring.length,
        precision_macro: macro("precision"),
        recall_macro: macro("recall"),
        f1_macro: macro("f1"),
        precision_weighted: weighted("precision"),
        recall_weighted: weighted("recall"),
        f1_weighted: weighted("f1"),
        log_loss: logLoss(truth, probabilities, classes.length),
        per_class: Object.fromEntries(classes.map((name, k) => [name, perClass[k]])),
    };
}
/** Mean of -ln p(true class), p clipped to the machine epsilon of a double as scikit-learn does. */
function logLoss(truth, probabilities, classes) {
    let total = 0;
    truth.forEach((code, row) => {
        const p = probabilities[row * classes + code];
        total -= Math.log(Math.min(Math.max(p, Number.EPSILON), 1 - Number.EPSILON));
    });
    return total / truth.length;
}
function sum(values) {
    return values.reduce((total, each) => total + each, 0);
}

;// CONCATENATED MODULE: ./src/test-model/index.ts
















/* harmony default export */ const test_model = ((0,action/* action */.X)({
    name: "test-model",
    description: "Tests a model on held-out rows and writes its metrics, predictions and a JUnit report.",
    inputs: {
        model: (0,inputs/* path */.Ae)({ description: "The model bundle to test.", default: "model" }),
        data: (0,inputs/* lines */.Mn)({ description: "Table(s) of rows the model has not seen, with the target column.", required: true }),
        target: (0,inputs/* text */.Qq)({ description: "The column that holds the truth; the bundle's own when absent." }),
        "report-dir": (0,inputs/* path */.Ae)({
            description: "Folder the metrics, evaluation, predictions and JUnit are written to.",
            default: "report",
        }),
        "on-failure": (0,inputs/* choice */.Yq)({
            description: "Whether a failed model test ends the step red.",
            choices: ["fail", "warn"],
            default: "fail",
        }),
    },
    outputs: {
        "metrics-path": "The metrics as JSON: flat scikit-learn names first.",
        accuracy: "Share of rows predicted right.",
        metrics: "The metrics as one line of JSON.",
        "junit-path": "The model tests as JUnit XML.",
        "predictions-path": "Truth, prediction and probabilities of each row as CSV.",
        "evaluation-path": "The whole evaluation as JSON, with the digests of model and data.",
        passed: "Whether every model test passed: `true` or `false`.",
        verdict: "`pass` or `fail`.",
    },
    async run(inputs, { cwd, now }) {
        const { model, digest } = await (0,bundle/* readBundle */.B)(inputs.model, cwd);
        const table = await (0,src_table/* readTable */.x)(inputs.data, cwd);
        const truth = truthOf(table, inputs.target ?? model.target, model);
        if (model.forest.task !== "classification")
            throw new failure/* Failure */.H(`${inputs.model}: expected a classifier`);
        const probabilities = predictProbabilities(model.forest, (0,features/* matrix */.B)(model.preparation, table));
        const predicted = Int32Array.from(truth, (_, row) => firstLargest(probabilities, row, model.classes.length));
        const confusion = confusionMatrix(truth, predicted, model.classes.length);
        const metrics = classificationMetrics(model.classes, truth, confusion, probabilities);
        const tests = [
            { name: "the model file exists" },
            { name: `the model loads and is a ${model.task} model` },
            sampleTest(model, table),
        ];
        const failed = tests.filter((test) => test.failure !== undefined);
        const report = (0,external_node_path_.resolve)(cwd, inputs["report-dir"]);
        const paths = {
            metrics: (0,external_node_path_.join)(report, "metrics.json"),
            evaluation: (0,external_node_path_.join)(report, "evaluation.json"),
            predictions: (0,external_node_path_.join)(report, "predictions.csv"),
            junit: (0,external_node_path_.join)(report, "junit-model-tests.xml"),
        };
        const evaluation = {
            version: version/* version */.r,
            task: model.task,
            target: inputs.target ?? model.target,
            model_digest: digest,
            data_digest: await digestOf(inputs.data.map((each) => (0,external_node_path_.resolve)(cwd, each))),
            n: table.rows,
            classes: model.classes,
            confusion_matrix: confusion,
            metrics,
            tests: tests.map(({ name, failure }) => ({ name, passed: failure === undefined, ...(failure && { failure }) })),
        };
        await (0,write/* replaceFile */.fR)(paths.predictions, predictionsCsv(model.classes, truth, predicted, probabilities));
        await (0,write/* replaceFile */.fR)(paths.junit, await toJunit(tests, now()));
        await (0,write/* replaceFile */.fR)(paths.evaluation, `${JSON.stringify(evaluation, null, 2)}\n`);
        await (0,write/* replaceFile */.fR)(paths.metrics, `${JSON.stringify(metrics, null, 2)}\n`);
        return {
            outputs: {
                "metrics-path": paths.metrics,
                accuracy: metrics.accuracy,
                metrics: JSON.stringify(metrics),
                "junit-path": paths.junit,
                "predictions-path": paths.predictions,
                "evaluation-path": paths.evaluation,
                passed: failed.length === 0,
                verdict: failed.length === 0 ? "pass" : "fail",
            },
            summary: summary(model.classes, metrics, confusion, table.rows, tests),
            annotations: failed.map(({ name, failure }) => ({
                level: inputs["on-failure"] === "fail" ? "error" : "warning",
                title: name,
                message: failure,
            })),
            failure: failed.length > 0 && inputs["on-failure"] === "fail"
                ? `${failed.length} of ${tests.length} model tests failed: ${failed.map(({ name }) => name).join("; ")}`
                : undefined,
        };
    },
}));
function truthOf(table, target, model) {
    const column = table.columns.find(({ name }) => name === target);
    if (column === undefined) {
        throw new failure/* Failure */.H(`${target}: the table has no such column; there are ${table.columns.map(({ name }) => name).join(", ")}`);
    }
    const label = (row) => ("codes" in column ? column.levels[column.codes[row]] : String(column.values[row]));
    return Int32Array.from({ length: table.rows }, (_, row) => {
        const code = model.classes.indexOf(label(row) ?? "");
        if (code < 0) {
            throw new failure/* Failure */.H(`${target}: row ${row + 1}: expected one of ${model.classes.join(", ")}, got ${JSON.stringify(label(row) ?? "")}`);
        }
        return code;
    });
}
function sampleTest(model, table) {
    const name = "a known sample is predicted among the declared classes";
    if (model.forest.task !== "classification")
        return { name, failure: "the model is no classifier" };
    const probabilities = predictProbabilities(model.forest, (0,features/* matrix */.B)(model.preparation, table, Int32Array.of(0)));
    const total = probabilities.reduce((sum, p) => sum + p, 0);
    return total === 1 ? { name } : { name, failure: `expected probabilities that sum to 1, got ${total}` };
}
/** Ties go to the lower class, as in ONNX Runtime and scikit-learn. */
function firstLargest(probabilities, row, classes) {
    let best = 0;
    for (let k = 1; k < classes; k++)
        if (probabilities[row * classes + k] > probabilities[row * classes + best])
            best = k;
    return best;
}
function predictionsCsv(classes, truth, predicted, probabilities) {
    const header = ["id", "y_true", "y_pred", ...classes.map((name) => (0,csv/* csvCell */.r)(`proba_${name}`))].join(",");
    const rows = Array.from(truth, (code, row) => [
        row,
        (0,csv/* csvCell */.r)(classes[code]),
        (0,csv/* csvCell */.r)(classes[predicted[row]]),
        ...probabilities.subarray(row * classes.length, (row + 1) * classes.length),
    ].join(","));
    return `${[header, ...rows].join("\n")}\n`;
}
async function digestOf(files) {
    const hash = (0,external_node_crypto_.createHash)("sha256");
    for (const file of files)
        for await (const chunk of (0,external_node_fs_.createReadStream)(file))
            hash.update(chunk);
    return `sha256:${hash.digest("hex")}`;
}
function summary(classes, metrics, confusion, rows, tests) {
    const flat = Object.entries(metrics).filter((entry) => typeof entry[1] === "number");
    return [
        (0,block/* heading */.R_)(2, `Tested on ${rows} rows`),
        (0,block/* table */.tp)(["metric", ">value"], flat.map(([name, value]) => [name, value.toFixed(4)])),
        (0,block/* heading */.R_)(3, "Confusion matrix (rows: truth, columns: predicted)"),
        (0,block/* table */.tp)(["", ...classes.map((name) => `>${name}`)], confusion.map((row, k) => [classes[k], ...row.map(String)])),
        (0,block/* list */.p_)(tests.map(({ name, failure }) => `${failure === undefined ? "passed" : "FAILED"}: ${name}${failure ? `: ${failure}` : ""}`)),
    ];
}


/***/ })

};
