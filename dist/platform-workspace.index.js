export const id = "platform-workspace";
export const ids = ["platform-workspace"];
export const modules = {

/***/ "src/core/random.ts":
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

/***/ "src/data/table/output-format.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ outputFormat),
/* harmony export */   D: () => (/* binding */ OUTPUT_FORMATS)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");

/** Formats that tables are written in. */
const OUTPUT_FORMATS = ["csv", "json-lines", "parquet"];
const FORMATS = [
    [/\.(jsonl|ndjson)$/i, "json-lines"],
    [/\.(parquet|parq|pq)$/i, "parquet"],
];
const FOREIGN = [
    [/\.(xlsx?|xlsm|xlsb|ods)$/i, "a workbook"],
    [/\.json$/i, "one JSON value"],
    [/\.(tsv|tab)$/i, "a table with tabs"],
    [
        /\.(arrow|feather|ipc|avro|orc|h5|hdf5|npy|npz|pkl|pickle|sqlite3?|db|dta|sav|sas7bdat|html?|xml)$/i,
        "another format",
    ],
    [/\.(gz|gzip|zip|zst|bz2|xz|7z)$/i, "a compressed file"],
];
/**
 * The format that a file's name asks for; CSV where it has no known extension.
 *
 * @param formats those that can be written there.
 * @throws {Failure} for a name that promises another format than is written.
 */
function outputFormat(path, input, formats = OUTPUT_FORMATS) {
    const [, found = "csv"] = FORMATS.find(([pattern]) => pattern.test(path)) ?? [];
    const [, foreign] = FOREIGN.find(([pattern]) => pattern.test(path)) ?? [];
    if (foreign === undefined && formats.includes(found))
        return found;
    const extensions = formats.map((format) => EXTENSIONS[format]).join(", ");
    throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${input}: expected a name that ends in ${extensions}, got ${path}, ${foreign ?? "another format"}`);
}
const EXTENSIONS = { csv: ".csv", "json-lines": ".jsonl", parquet: ".parquet" };


/***/ }),

/***/ "src/platform/workspace/expand.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ expandGlobs)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:fs/promises");
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _find_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/platform/workspace/find.ts");
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("src/platform/workspace/glob.ts");





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

/***/ "src/platform/workspace/find.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ filesBelow),
/* harmony export */   l: () => (/* binding */ findFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:fs/promises");
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/platform/workspace/glob.ts");



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
            found.set(path, { path, shown: below.startsWith("../") ? name : below });
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

/***/ "src/platform/workspace/glob.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ isPattern),
/* harmony export */   g: () => (/* binding */ globs)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");

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
