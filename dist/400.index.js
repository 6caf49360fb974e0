export const id = 400;
export const ids = [400];
export const modules = {

/***/ 38491:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ writeCsv),
/* harmony export */   g: () => (/* binding */ toCsv)
/* harmony export */ });
/* harmony import */ var _date_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99647);

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

/***/ 99647:
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

/***/ 14400:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lV: () => (/* reexport */ MISSING),
  kn: () => (/* reexport */ table/* findColumn */.kn),
  D0: () => (/* reexport */ parseSchema),
  M$: () => (/* binding */ parseTable),
  xz: () => (/* binding */ readTable),
  rs: () => (/* reexport */ table/* selectFromColumn */.rs),
  A5: () => (/* reexport */ table/* selectRows */.A5),
  En: () => (/* reexport */ csv_writer/* writeCsv */.E)
});

// UNUSED EXPORTS: NO_SCHEMA, compareText, isMissing, toCsv

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./src/core/failure.ts
var failure = __webpack_require__(83333);
// EXTERNAL MODULE: ./src/core/nearest.ts
var nearest = __webpack_require__(90761);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./src/data/table/date.ts
var date = __webpack_require__(99647);
;// CONCATENATED MODULE: ./src/data/table/number.ts
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

;// CONCATENATED MODULE: ./src/data/table/number-text.ts

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

;// CONCATENATED MODULE: ./src/data/table/finished.ts

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

;// CONCATENATED MODULE: ./src/data/table/levels.ts

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

;// CONCATENATED MODULE: ./src/data/table/reading.ts
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

;// CONCATENATED MODULE: ./src/data/table/column-builder.ts





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

;// CONCATENATED MODULE: ./src/data/table/csv-header.ts

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

;// CONCATENATED MODULE: ./src/data/table/csv-records.ts



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
// EXTERNAL MODULE: ./src/platform/file/read.ts
var read = __webpack_require__(33464);
;// CONCATENATED MODULE: ./src/data/table/source.ts








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

;// CONCATENATED MODULE: ./src/data/table/csv.ts






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

;// CONCATENATED MODULE: ./src/data/table/json-lines.ts





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

;// CONCATENATED MODULE: ./src/data/table/notices.ts


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

;// CONCATENATED MODULE: ./src/data/table/parquet.ts






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

;// CONCATENATED MODULE: ./src/data/table/schema.ts


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

;// CONCATENATED MODULE: ./src/data/table/table-builder.ts


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

// EXTERNAL MODULE: ./src/data/table/csv-writer.ts
var csv_writer = __webpack_require__(38491);
// EXTERNAL MODULE: ./src/data/table/table.ts
var table = __webpack_require__(33295);
;// CONCATENATED MODULE: ./src/data/table/index.ts














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


/***/ })

};
