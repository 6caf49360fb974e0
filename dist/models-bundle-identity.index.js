export const id = "models-bundle-identity";
export const ids = ["models-bundle-identity"];
export const modules = {

/***/ "src/data/profile/range.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ rangeExits),
/* harmony export */   N: () => (/* binding */ noveltyWarnings)
/* harmony export */ });
/* harmony import */ var _table_date_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/data/table/date.ts");

/** A held-out row is often a little beyond the extremes of a few hundred training rows; a tenth of their range is far. */
const FAR = 0.1;
/** So many rows beyond the extremes are no chance: with n training rows, 2 of n + 1 new ones are expected there. */
const MANY_SHARE = 0.05;
const MANY_TIMES = 5;
/**
 * Columns whose values leave the range that the training rows had: some far, or many.
 *
 * @param profile content of `profile.json`, which may have come from anywhere.
 */
function rangeExits(profile, table, rows) {
    const columns = isRecord(profile) && Array.isArray(profile["columns"]) ? profile["columns"] : [];
    const byName = new Map(table.columns.map((column) => [column.name, column]));
    return columns.flatMap((each) => {
        if (!isRecord(each) || each["role"] !== "feature")
            return [];
        const { name, min, max, count: trained } = each;
        if (typeof name !== "string" || typeof min !== "number" || typeof max !== "number")
            return [];
        const column = byName.get(name);
        if (column === undefined || "codes" in column)
            return [];
        const { values } = column;
        const margin = FAR * (max - min);
        const many = Math.max(MANY_SHARE, (MANY_TIMES * 2) / ((typeof trained === "number" ? trained : 0) + 1));
        let count = 0;
        let far = 0;
        for (let i = 0; i < rows.length; i++) {
            const value = values[rows[i]];
            if (value < min || value > max)
                count++;
            if (value < min - margin || value > max + margin)
                far++;
        }
        if (far === 0 && count <= many * rows.length)
            return [];
        const shown = column.type === "date" ? _table_date_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDate */ .Y : String;
        return [{ name, count, range: `${shown(min)} to ${shown(max)}` }];
    });
}
/** Warnings of test rows that the model has learned nothing of, one a column; the first ten columns of each kind are named. */
function noveltyWarnings(exits, unseen, rows) {
    const outside = exits.map(({ name, count, range }) => `${name}: ${count} of ${rows} test rows lie outside the training range, ${range}: the model has learned nothing of such rows`);
    const strange = Array.from(unseen, ([name, count]) => `${name}: ${count} of ${rows} test rows have a category that no training row has: the model has learned nothing of it`);
    return [outside, strange].flatMap((texts) => {
        const more = texts.length - MOST_NAMED;
        return more > 0 ? [...texts.slice(0, MOST_NAMED), `${more} more columns have such test rows`] : texts;
    });
}
const MOST_NAMED = 10;
function isRecord(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ "src/data/table/row-texts.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ readRowTexts),
/* harmony export */   f: () => (/* binding */ writeTextCsv)
/* harmony export */ });
/* harmony import */ var _column_builder_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/data/table/column-builder.ts");
/* harmony import */ var _csv_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/data/table/csv.ts");
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/data/table/source.ts");
/* harmony import */ var _table_builder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/data/table/table-builder.ts");




/**
 * The cells of some rows as they are written in the files, row by row: `00619`, `38.0`, `NA`. The files are read again, and only
 * the wanted cells are kept.
 *
 * @returns undefined where a file is no delimited text: JSON, Parquet and Arrow hold values, not spellings.
 */
async function readRowTexts({ files }, choice, options) {
    const sources = [];
    for (const { path } of files)
        sources.push(await (0,_source_js__WEBPACK_IMPORTED_MODULE_2__/* .fileSource */ .IO)(path, options.cwd ?? ".", options.format));
    if (sources.some(({ format }) => format !== "csv"))
        return undefined;
    const { encoding = "utf-8", bufferBytes = 2 ** 21, signal, delimiter } = options;
    const collector = new TextCollector(choice);
    let builder;
    let found = ",";
    const begin = (names, separator = ",") => {
        if (builder === undefined)
            found = separator;
        builder ??= new TextTable(names, collector);
        return builder;
    };
    for (const source of sources) {
        await (0,_csv_js__WEBPACK_IMPORTED_MODULE_1__/* .readCsv */ .N)(source, begin, { delimiter, encoding, signal, bufferBytes, hash: undefined });
    }
    return { names: choice.names, rows: collector.finish(), delimiter: found };
}
/**
 * Texts as CSV (RFC 4180, LF at line ends), in pieces of about 64 kB.
 *
 * @param delimiter one character.
 */
function* writeTextCsv({ names, rows }, delimiter) {
    const special = new RegExp(`["\\r\\n${delimiter}]|^[ \\t]|[ \\t]$`);
    const quote = (text) => (special.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    let piece = `${names.map(quote).join(delimiter)}\n`;
    for (const row of rows) {
        const line = row.map(quote).join(delimiter);
        // A blank line is no row.
        piece += line === "" ? '""\n' : `${line}\n`;
        if (piece.length > PIECE) {
            yield piece;
            piece = "";
        }
    }
    yield piece;
}
const PIECE = 2 ** 16;
/** Takes cells in the order of the files. A row whose cells come twice, since its end was not there yet, is taken as it came last. */
class TextCollector {
    #rows;
    #positions;
    #found = [];
    /** Index into `#rows` of the row that is taken now. */
    #at = -1;
    #current = [];
    constructor({ names, rows }) {
        this.#rows = rows;
        this.#positions = new Map(names.map((name, index) => [name, index]));
    }
    position(name) {
        return this.#positions.get(name);
    }
    take(row, position, text) {
        if (row !== this.#rows[this.#at]) {
            if (row !== this.#rows[this.#at + 1])
                return;
            this.#at++;
            this.#current = new Array(this.#positions.size).fill("");
            this.#found.push(this.#current);
        }
        this.#current[position] = text();
    }
    finish() {
        return this.#found;
    }
}
const UNREAD = { type: "skipped", missing: new Set(), decimalComma: false, tolerant: true, schema: {} };
/** Hands the text of each cell on. */
class TextColumn extends _column_builder_js__WEBPACK_IMPORTED_MODULE_0__/* .ColumnBuilder */ .Q {
    #collector;
    #position;
    constructor(name, position, collector) {
        super(name, UNREAD, 0);
        this.#collector = collector;
        this.#position = position;
    }
    cell(row, bytes, start, end) {
        this.#collector.take(row, this.#position, () => Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString("utf8"));
    }
}
class TextTable extends _table_builder_js__WEBPACK_IMPORTED_MODULE_3__/* .TableBuilder */ .O {
    #texts;
    constructor(names, collector) {
        super(names, { reading: () => UNREAD, limitBytes: Number.POSITIVE_INFINITY, path: "" });
        // Nothing is kept by row, so there is room for all.
        this.capacity = Number.MAX_SAFE_INTEGER;
        this.#texts = new Map(this.columns.map((column) => {
            const position = collector.position(column.name);
            return [column.name, position === undefined ? column : new TextColumn(column.name, position, collector)];
        }));
    }
    column(name) {
        return this.#texts.get(name);
    }
}


/***/ }),

/***/ "src/models/bundle/identity.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   identityOf: () => (/* binding */ identityOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:crypto");
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:fs");
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("node:fs/promises");
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _platform_file_read_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("src/platform/file/read.ts");
/* harmony import */ var _bundle_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("src/models/bundle/bundle.ts");
/* harmony import */ var _mark_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__("src/models/bundle/mark.ts");








/**
 * What a model of any framework is as files: its size, and a digest. A bundle's is its own; a file's is its sha256; another
 * folder's is that of its files' names and digests, sorted.
 *
 * @throws {Failure} when there is nothing at `path`, or a folder without files.
 */
async function identityOf(path, cwd) {
    const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(cwd, path);
    const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(absolute).catch((error) => {
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .H(`model: ${path}: ${(0,_platform_file_read_js__WEBPACK_IMPORTED_MODULE_5__/* .reason */ .l)(error)}`, { cause: error });
    });
    if (!status.isDirectory())
        return { digest: `sha256:${await digestOf(absolute)}`, sizeBytes: status.size };
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(absolute, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map((entry) => (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(entry.parentPath, entry.name));
    if (files.includes((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(absolute, _mark_js__WEBPACK_IMPORTED_MODULE_7__/* .MARK */ .M))) {
        const { digest, sizeBytes } = await (0,_bundle_js__WEBPACK_IMPORTED_MODULE_6__/* .readBundle */ .B)(path, cwd);
        return { digest, sizeBytes };
    }
    if (files.length === 0)
        throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .H(`model: ${path}: expected a model, got an empty folder`);
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    let sizeBytes = 0;
    for (const file of files.sort()) {
        const name = file.slice(absolute.length + 1).replaceAll("\\", "/");
        hash.update(`${JSON.stringify(name)} ${await digestOf(file)}\n`);
        sizeBytes += (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(file)).size;
    }
    return { digest: `sha256:${hash.digest("hex")}`, sizeBytes };
}
async function digestOf(file) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(file))
        hash.update(chunk);
    return hash.digest("hex");
}


/***/ }),

/***/ "src/platform/http/message.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ readBody)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _connection_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/platform/http/connection-error.ts");


/**
 * The whole body of an answer.
 *
 * @throws {Failure} when it is longer than `maxBytes`.
 * @throws {TransientError} when the connection breaks.
 */
async function readBody({ body, url }, maxBytes = 16 * 1024 * 1024) {
    const chunks = [];
    let length = 0;
    try {
        for await (const chunk of body) {
            length += chunk.length;
            if (length > maxBytes) {
                throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${url.host}: expected an answer of at most ${Math.round(maxBytes / 2 ** 20)} MiB to ${url.pathname}, got more`);
            }
            chunks.push(chunk);
        }
    }
    catch (error) {
        throw error instanceof _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H ? error : (0,_connection_error_js__WEBPACK_IMPORTED_MODULE_1__/* .connectionError */ .$)(error);
    }
    return Buffer.concat(chunks);
}


/***/ }),

/***/ "src/platform/process/child.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ startChild),
/* harmony export */   w: () => (/* binding */ runChild)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:child_process");
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:os");
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/platform/process/environment.ts");




/**
 * Starts a program without a shell, in a process group of its own: what it starts in turn ends with it, when `signal`
 * aborts, when time is over, or by `stop`.
 */
function startChild(command, args, options) {
    const { cwd, env, signal, stdin, timeoutMs, onStdout, onLine, keepBytes = 256 * 1024 } = options;
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(command, args, {
        cwd,
        env: (0,_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .childEnvironment */ .Q)(env),
        stdio: ["pipe", "pipe", "pipe"],
        detached: inGroup,
        windowsHide: true,
    });
    const stdout = new Tail(keepBytes);
    const stderr = new Tail(keepBytes);
    const log = new Tail(keepBytes);
    let timedOut = false;
    let graceTimer;
    const terminate = (graceMs = 2000) => {
        killGroup(child, "SIGTERM");
        graceTimer ??= setTimeout(() => killGroup(child, "SIGKILL"), graceMs);
    };
    for (const [stream, tail] of [
        [child.stdout, stdout],
        [child.stderr, stderr],
    ]) {
        const lines = onLine === undefined ? undefined : lineReader(onLine);
        stream.on("data", (chunk) => {
            tail.push(chunk);
            log.push(chunk);
            lines?.(chunk);
        });
        stream.on("end", () => lines?.(undefined));
    }
    if (onStdout !== undefined)
        child.stdout.on("data", onStdout);
    const ended = new Promise((done, failed) => {
        const abort = () => terminate(500);
        signal.addEventListener("abort", abort, { once: true });
        if (signal.aborted)
            abort();
        const timer = timeoutMs === undefined
            ? undefined
            : setTimeout(() => {
                timedOut = true;
                terminate();
            }, timeoutMs);
        const settle = () => {
            signal.removeEventListener("abort", abort);
            clearTimeout(timer);
            clearTimeout(graceTimer);
        };
        child.on("error", (error) => {
            settle();
            failed(new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`${command}: ${startRefusal(error)}`, { cause: error }));
        });
        child.on("close", (code, signalName) => {
            settle();
            const number = signalName === null ? 0 : (node_os__WEBPACK_IMPORTED_MODULE_1__.constants.signals[signalName] ?? 0);
            done({ code: code ?? 128 + number, signal: signalName, timedOut, stdout: stdout.text(), stderr: stderr.text() });
        });
    });
    ended.catch(() => { });
    feed(child, stdin);
    const stop = (graceMs) => {
        terminate(graceMs);
        return ended;
    };
    return { ended, log: () => log.text(), stop };
}
/** Runs a program to its end. An abort of `signal` is thrown, after the program has ended. */
async function runChild(command, args, options) {
    const result = await startChild(command, args, options).ended;
    options.signal.throwIfAborted();
    return result;
}
/** Windows has no process groups to end at once. */
const inGroup = process.platform !== "win32";
function killGroup(child, name) {
    if (child.pid === undefined)
        return;
    try {
        if (inGroup)
            process.kill(-child.pid, name);
        else
            child.kill(name);
    }
    catch {
        // The group is gone already.
    }
}
/** A child that closes its stdin early is its own business: EPIPE is no error of ours. */
async function feed(child, stdin) {
    const pipe = child.stdin;
    pipe.on("error", () => { });
    if (stdin === undefined || typeof stdin === "string" || stdin instanceof Uint8Array) {
        pipe.end(stdin ?? "");
        return;
    }
    try {
        for await (const chunk of stdin) {
            if (pipe.destroyed)
                break;
            if (!pipe.write(chunk))
                await writable(pipe);
        }
        pipe.end();
    }
    catch (error) {
        // Half an input must not pass for a whole one.
        pipe.destroy(error);
        killGroup(child, "SIGTERM");
    }
}
function writable(pipe) {
    return new Promise((done) => {
        const settle = () => {
            for (const event of ["drain", "close", "error"])
                pipe.off(event, settle);
            done();
        };
        for (const event of ["drain", "close", "error"])
            pipe.on(event, settle);
    });
}
function startRefusal(error) {
    if (error.code === "ENOENT")
        return "there is no such program, or its working directory is missing";
    if (error.code === "EACCES")
        return "it may not be run (permission denied)";
    if (error.code === "E2BIG")
        return "its arguments and environment are too long";
    return `it could not be started: ${error.message}`;
}
/** Whole lines from chunks; `undefined` ends the last one. */
function lineReader(onLine) {
    const mostChars = 64 * 1024;
    const decoder = new TextDecoder();
    let rest = "";
    return (chunk) => {
        const parts = (rest + (chunk === undefined ? "" : decoder.decode(chunk, { stream: true }))).split(/\r?\n/);
        rest = chunk === undefined ? "" : parts.pop();
        if (rest.length > mostChars) {
            parts.push(rest);
            rest = "";
        }
        for (const line of parts)
            if (line !== "")
                onLine(line);
    };
}
/** The last bytes of a stream, however long it is. */
class Tail {
    #chunks = [];
    #bytes = 0;
    #most;
    constructor(most) {
        this.#most = most;
    }
    push(chunk) {
        this.#chunks.push(chunk);
        this.#bytes += chunk.length;
        while (this.#chunks.length > 1 && this.#bytes - this.#chunks[0].length >= this.#most) {
            this.#bytes -= this.#chunks.shift().length;
        }
    }
    text() {
        return Buffer.concat(this.#chunks).subarray(-this.#most).toString();
    }
}


/***/ }),

/***/ "src/platform/process/thread.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ startThread)
/* harmony export */ });
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:worker_threads");
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_worker_threads__WEBPACK_IMPORTED_MODULE_0__);

/** Starts a thread on the bundle's entry, which lies beside this chunk; from sources it is the entry's source. */
function startThread(work) {
    const here = import.meta.url;
    const entry = new URL(here.endsWith(".ts") ? "../../index.ts" : "index.js", here);
    return new node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.Worker(entry, { workerData: { work } });
}


/***/ })

};
