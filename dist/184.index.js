export const id = 184;
export const ids = [184];
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

/***/ 6184:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ train)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
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
;// CONCATENATED MODULE: ./src/forest/ml-random-forest.ts
const unitsOfAll = 2 ** 24;
/** Grows a forest with the `ml-random-forest` package, tree by tree so that a signal is heard between two. */
async function growWithMlRandomForest(x, y, classes, options) {
    const { RandomForestClassifier } = await __webpack_require__.e(/* import() */ 780).then(__webpack_require__.bind(__webpack_require__, 9780));
    const rows = Array.from({ length: x.rows }, (_, row) => Array.from({ length: x.columns }, (_, column) => x.data[column * x.rows + row]));
    const labels = Array.from(y);
    const nodes = { feature: [], threshold: [], left: [], right: [] };
    const leaves = [];
    const roots = [];
    for (let tree = 0; tree < options.trees; tree++) {
        await new Promise(setImmediate);
        options.signal.throwIfAborted();
        const forest = new RandomForestClassifier({
            nEstimators: 1,
            seed: options.seed * 1_000_003 + tree,
            maxFeatures: options.maxFeatures,
            replacement: false,
            noOOB: true,
            useSampleBagging: true,
            treeOptions: options.maxDepth === undefined ? {} : { maxDepth: options.maxDepth },
        });
        forest.train(rows, labels);
        const { indexes, estimators } = JSON.parse(JSON.stringify(forest)).baseModel;
        roots.push(nodes.feature.length);
        const quota = Math.floor((unitsOfAll * (tree + 1)) / options.trees) - Math.floor((unitsOfAll * tree) / options.trees);
        flatten(estimators[0].root, indexes[0], quota, classes, nodes, leaves);
        options.onTree(tree + 1);
    }
    return {
        task: "classification",
        classes,
        features: x.columns,
        roots: Int32Array.of(...roots, nodes.feature.length),
        feature: Int32Array.from(nodes.feature),
        threshold: Float32Array.from(nodes.threshold),
        left: Int32Array.from(nodes.left),
        right: Int32Array.from(nodes.right),
        leaves: Int32Array.from(leaves),
    };
}
function flatten(node, columns, quota, classes, nodes, leaves) {
    const index = nodes.feature.length;
    if (node.distribution !== undefined || node.left === undefined || node.right === undefined) {
        const shares = node.distribution?.[0] ?? [];
        nodes.feature.push(-1);
        nodes.threshold.push(0);
        nodes.left.push(leaves.length / classes);
        nodes.right.push(-1);
        // The package's trees vote: all of a tree's weight goes to its most frequent class.
        const vote = shares.indexOf(Math.max(...shares));
        for (let code = 0; code < classes; code++)
            leaves.push(code === vote ? quota : 0);
        return;
    }
    nodes.feature.push(columns[node.splitColumn]);
    nodes.threshold.push(below(node.splitValue));
    nodes.left.push(index + 1);
    nodes.right.push(-1);
    flatten(node.left, columns, quota, classes, nodes, leaves);
    nodes.right[index] = nodes.feature.length;
    flatten(node.right, columns, quota, classes, nodes, leaves);
}
/** The largest 32-bit float less than x: the package sends `value < x` to the left, our trees `value <= threshold`. */
function below(x) {
    const bits = new Int32Array(1);
    const float = new Float32Array(bits.buffer);
    float[0] = x;
    if (float[0] < x)
        return float[0];
    if (float[0] === 0)
        return -1.401298464324817e-45;
    bits[0] += float[0] > 0 ? -1 : 1;
    return float[0];
}

// EXTERNAL MODULE: ./src/inputs.ts
var inputs = __webpack_require__(8422);
// EXTERNAL MODULE: ./src/markdown/block.ts
var block = __webpack_require__(1360);
// EXTERNAL MODULE: ./src/model/bundle.ts
var bundle = __webpack_require__(5033);
// EXTERNAL MODULE: ./src/nearest.ts
var nearest = __webpack_require__(7909);
;// CONCATENATED MODULE: ./src/random.ts
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

;// CONCATENATED MODULE: ./src/split/stratified.ts


/**
 * Holds out `testSize` (a share) of every class. The classes' test rows add up to the rounded share of all rows
 * by largest remainder, and each class keeps a row on either side.
 *
 * @throws {Failure} when a class is too small for that.
 */
function stratified(codes, classes, testSize, seed) {
    const members = classes.map(() => []);
    codes.forEach((code, row) => {
        members[code].push(row);
    });
    const wanted = apportion(members.map((rows) => rows.length * testSize), Math.round(codes.length * testSize));
    const random = new Random(seed);
    const test = [];
    const train = [];
    members.forEach((rows, code) => {
        const held = wanted[code];
        if (held === 0 || held === rows.length) {
            const side = held === 0 ? "test" : "training";
            throw new failure/* Failure */.H(`test-size: ${testSize} leaves the class ${JSON.stringify(classes[code])} (${rows.length} rows) without ${side} rows`);
        }
        random.shuffle(rows);
        test.push(...rows.slice(0, held));
        train.push(...rows.slice(held));
    });
    return { train: Int32Array.from(train).sort(), test: Int32Array.from(test).sort() };
}
/** Whole numbers nearest to `shares` that add up to `total` (largest remainder, Hamilton's method). */
function apportion(shares, total) {
    const whole = shares.map(Math.floor);
    const byRemainder = shares
        .map((_, index) => index)
        .sort((a, b) => shares[b] - whole[b] - (shares[a] - whole[a]) || a - b);
    let left = total - whole.reduce((sum, each) => sum + each, 0);
    for (const index of byRemainder)
        if (left-- > 0)
            whole[index]++;
    return whole;
}

// EXTERNAL MODULE: ./src/table/csv.ts
var csv = __webpack_require__(5164);
// EXTERNAL MODULE: ./src/table/index.ts
var src_table = __webpack_require__(5064);
;// CONCATENATED MODULE: ./src/train/max-features.ts

/** How many of `columns` a share, a count or a name stands for; at least one. A count is a whole number without a point. */
function featuresPerTree(asked, columns) {
    if (asked === "sqrt")
        return Math.max(1, Math.floor(Math.sqrt(columns)));
    if (asked === "log2")
        return Math.max(1, Math.floor(Math.log2(columns)));
    if (asked === "third")
        return Math.max(1, Math.floor(columns / 3));
    if (/^\d+$/.test(asked) && Number(asked) >= 1 && Number(asked) <= columns)
        return Number(asked);
    if (/^(0?\.\d+|1\.0*)$/.test(asked) && Number(asked) > 0)
        return Math.max(1, Math.floor(Number(asked) * columns));
    throw new failure/* Failure */.H(`max-features: expected sqrt, log2, third, a share like 0.5, or a count from 1 to ${columns}, got ${JSON.stringify(asked)}`);
}

;// CONCATENATED MODULE: ./src/train/index.ts















/* harmony default export */ const train = ((0,action/* action */.X)({
    name: "train",
    description: "Trains a model on a table and writes it as a bundle that every other action reads.",
    inputs: {
        data: (0,inputs/* lines */.Mn)({ description: "Table(s) to train on: CSV with a header row.", required: true }),
        target: (0,inputs/* text */.Qq)({ description: "The column to predict.", required: true }),
        "model-dir": (0,inputs/* path */.Ae)({ description: "Folder the model bundle is written to.", default: "model" }),
        "report-dir": (0,inputs/* path */.Ae)({ description: "Folder the held-out rows are written to, as test.csv.", default: "report" }),
        "test-size": (0,inputs/* number */.ai)({
            description: "Share of the rows held out for testing, of every class alike.",
            min: 0,
            max: 1,
            default: "0.25",
        }),
        "n-estimators": (0,inputs/* number */.ai)({ description: "Number of trees.", min: 1, max: 100_000, integer: true, default: "100" }),
        "max-depth": (0,inputs/* number */.ai)({
            description: "Deepest a tree may grow; unlimited when absent.",
            min: 1,
            max: 10_000,
            integer: true,
        }),
        "max-features": (0,inputs/* text */.Qq)({
            description: "Columns a tree looks at: `sqrt`, `log2`, `third`, a share (`0.5`) or a count (`3`).",
            default: "sqrt",
        }),
        seed: (0,inputs/* number */.ai)({
            description: "Where all randomness starts: the same seed gives the same model.",
            min: 0,
            integer: true,
            default: "0",
        }),
    },
    outputs: {
        "model-path": "Folder of the model bundle.",
        "test-data-path": "The held-out rows as CSV.",
        "model-digest": "`sha256:…` of the model: the same data, parameters and seed give the same.",
    },
    async run(inputs, { reporter, signal, cwd }) {
        const table = await (0,src_table/* readTable */.x)(inputs.data, cwd);
        const target = targetColumn(table, inputs.target);
        const { train, test } = stratified(target.codes, target.levels, inputs["test-size"], inputs.seed);
        const preparation = (0,features/* fit */.U)(table, inputs.target, train);
        const x = (0,features/* matrix */.B)(preparation, table, train);
        const forest = await growWithMlRandomForest(x, Int32Array.from(train, (row) => target.codes[row]), target.levels.length, {
            trees: inputs["n-estimators"],
            maxDepth: inputs["max-depth"],
            maxFeatures: featuresPerTree(inputs["max-features"], x.columns),
            seed: inputs.seed,
            signal,
            onTree: (done) => reporter.progress("growing trees", done, inputs["n-estimators"]),
        });
        signal.throwIfAborted();
        const modelPath = (0,external_node_path_.resolve)(cwd, inputs["model-dir"]);
        const testPath = (0,external_node_path_.join)((0,external_node_path_.resolve)(cwd, inputs["report-dir"]), "test.csv");
        const parameters = {
            engine: "ml-random-forest",
            "n-estimators": inputs["n-estimators"],
            "max-depth": inputs["max-depth"] ?? null,
            "max-features": inputs["max-features"],
            "test-size": inputs["test-size"],
            seed: inputs.seed,
        };
        const digest = await (0,bundle/* writeBundle */.M)(modelPath, {
            task: "classification",
            target: inputs.target,
            classes: target.levels,
            classType: "string",
            preparation,
            forest,
            parameters,
        });
        await (0,promises_.mkdir)((0,external_node_path_.resolve)(cwd, inputs["report-dir"]), { recursive: true });
        await (0,write/* replaceFile */.fR)(testPath, (0,csv/* toCsv */.g)(table, test));
        return {
            outputs: { "model-path": modelPath, "test-data-path": testPath, "model-digest": digest },
            summary: [
                (0,block/* heading */.R_)(2, ["Trained ", (0,block/* code */.aY)(inputs["model-dir"])]),
                (0,block/* table */.tp)(["what", ">value"], [
                    ["rows for training", String(train.length)],
                    ["rows held out", String(test.length)],
                    ["columns", String(x.columns)],
                    ["classes", target.levels.join(", ")],
                    ...Object.entries(parameters).map(([name, value]) => [name, value === null ? "unlimited" : String(value)]),
                    ["model digest", (0,block/* code */.aY)(digest.slice(0, 19))],
                ]),
            ],
        };
    },
}));
function targetColumn(table, name) {
    const found = table.columns.find((column) => column.name === name);
    if (found === undefined) {
        const close = (0,nearest/* nearest */.p)(name, table.columns.map((column) => column.name));
        throw new failure/* Failure */.H(`target: there is no column ${JSON.stringify(name)}${close === undefined ? "" : ` (did you mean ${JSON.stringify(close)}?)`}; there are ${table.columns.map((column) => column.name).join(", ")}`);
    }
    const column = "codes" in found ? found : asClasses(found.name, found.values);
    const empty = column.codes.indexOf(-1);
    if (empty >= 0)
        throw new failure/* Failure */.H(`${name}: expected a class in every row, got none in row ${empty + 1} of the data`);
    if (column.levels.length < 2) {
        throw new failure/* Failure */.H(`${name}: expected at least two classes to tell apart, got only ${JSON.stringify(column.levels[0] ?? "")}`);
    }
    return column;
}
function asClasses(name, values) {
    const distinct = [...new Set(values)].filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
    if (distinct.length > 50)
        throw new failure/* Failure */.H(`${name}: expected classes, got ${distinct.length} different numbers`);
    const codeOf = new Map(distinct.map((value, index) => [value, index]));
    return {
        name,
        type: "category",
        levels: distinct.map(String),
        codes: Int32Array.from(values, (value) => codeOf.get(value) ?? -1),
    };
}


/***/ })

};
