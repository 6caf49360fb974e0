export const id = "data-table";
export const ids = ["data-table"];
export const modules = {

/***/ "src/contract/table-options.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ readSchema),
/* harmony export */   n: () => (/* binding */ tableOptions)
/* harmony export */ });
/* harmony import */ var _data_table_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/data/table/index.ts");
/* harmony import */ var _platform_file_read_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/platform/file/read.ts");


/** Builds the options for reading tables from the inputs. */
async function tableOptions(inputs, cwd, signal) {
	const schema = inputs.schema === undefined ? undefined : await readSchema(inputs.schema, cwd);
	const id = inputs["id-column"] ?? schema?.id;
	return {
		cwd,
		signal,
		encoding: inputs.encoding,
		tolerant: new Set(inputs.exclude),
		// Ids are compared with those of other files as text.
		...(id !== undefined && { types: new Map([[id, "text"]]) }),
		...(inputs.delimiter !== undefined && { delimiter: inputs.delimiter }),
		...(schema !== undefined && { schema }),
	};
}
/** Reads the user's schema file. */
async function readSchema(path, cwd) {
	return (0,_data_table_index_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSchema */ .D0)(await (0,_platform_file_read_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(path, cwd), path);
}


/***/ }),

/***/ "src/data/table/cell-syntax.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $w: () => (/* binding */ isFormatted),
/* harmony export */   EZ: () => (/* binding */ kinds),
/* harmony export */   K7: () => (/* binding */ cellSyntax),
/* harmony export */   SU: () => (/* binding */ missingDates),
/* harmony export */   fs: () => (/* binding */ isNumberSyntax),
/* harmony export */   k1: () => (/* binding */ usesComma),
/* harmony export */   qw: () => (/* binding */ schemaNumberFormat),
/* harmony export */   vZ: () => (/* binding */ schemaDateReader),
/* harmony export */   wF: () => (/* binding */ isMissingText)
/* harmony export */ });
/* harmony import */ var _date_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/data/table/date.ts");
/* harmony import */ var _date_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/data/table/date-format.ts");
/* harmony import */ var _number_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/data/table/number-format.ts");
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/data/table/schema.ts");
/* harmony import */ var _spelling_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("src/data/table/spelling.ts");





/** The types that a column's cells can have while they are read. */
const kinds = {
	/** The column has only missing cells so far. */
	empty: 0,
	number: 1,
	/** Numbers with a decimal comma. */
	comma: 2,
	category: 3,
	date: 4,
	/** Numbers that must be whole, because this was requested. */
	whole: 6,
	/** The column is not read: it is not needed, or it will be read again as a category. */
	skipped: 5,
};
/** Returns true if cells use signs or formats that the fast parsers for numbers and dates do not support. */
function isFormatted({ schema, type }) {
	if (type === "date")
		return schema.format !== undefined;
	if (type !== "number" && type !== "integer" && type !== undefined)
		return false;
	return schema.percent === true || schema.currency !== undefined || schema.thousands !== undefined;
}
/** Returns true if a schema specifies the number format of a column. */
function isNumberSyntax({ decimal, thousands, percent, currency, usualDecimal }) {
	return [decimal, thousands, percent, currency, usualDecimal].some((each) => each !== undefined);
}
/** Returns the syntax of a column according to a schema. `type` is given if it is known. */
function cellSyntax(name, schema, options) {
	const own = schema.columns.get(name) ?? {};
	const { decimal = own.thousands === undefined ? schema.decimal : undefined } = own;
	const { thousands = own.decimal === undefined ? schema.thousands : undefined } = own;
	const { delimiter, type, tolerant } = options;
	const { usualDecimal, ...keys } = own;
	const usual = decimal === undefined && thousands === undefined ? usualDecimal : undefined;
	return {
		type: type ?? own.type,
		missing: own.missing === undefined ? tableMissing(schema) : new Set(own.missing),
		tolerant,
		decimalComma: decimal === undefined ? delimiter === ";" || usual === "," : decimal === ",",
		schema: {
			...keys,
			...(usual !== undefined && { usualDecimal: usual }),
			...(decimal !== undefined && { decimal }),
			...(thousands !== undefined && { thousands }),
		},
	};
}
const DEFAULT_MISSING = new Set(_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .MISSING */ .lV);
const missingOf = new WeakMap();
/** Returns one set for all columns, of which there may be 100,000. */
function tableMissing({ missing }) {
	if (missing === undefined)
		return DEFAULT_MISSING;
	const known = missingOf.get(missing) ?? new Set(missing);
	missingOf.set(missing, known);
	return known;
}
/** Returns the number format in a schema. */
function schemaNumberFormat({ decimal, thousands }) {
	return (0,_number_format_js__WEBPACK_IMPORTED_MODULE_2__/* .numberFormat */ .jq)(decimal ?? (thousands === "." ? "," : "."), thousands);
}
/** Returns true if a text of a number has a decimal comma. */
function usesComma(schema) {
	return schemaNumberFormat(schema).decimal === "," || schema.usualDecimal === ",";
}
/** Returns a parser for dates in a schema's format, or with the year first. Times of day may also have 24 hours. */
function schemaDateReader({ format }) {
	if (format === undefined)
		return _date_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDate */ ._U;
	const clock = (0,_date_format_js__WEBPACK_IMPORTED_MODULE_1__/* .isClockFormat */ .gK)(format) ? ["%H:%M:%S.%f"] : [];
	const readers = [...[format, ...clock].map(_date_format_js__WEBPACK_IMPORTED_MODULE_1__/* .dateFormatReader */ .HF), _date_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDate */ ._U];
	return (text) => {
		for (const read of readers) {
			const value = read(text);
			if (!Number.isNaN(value))
				return value;
		}
		return Number.NaN;
	};
}
/** Returns the dates that mean a missing value, whatever format a cell has. */
function missingDates(missing, read) {
	return new Set([...missing].map(read).filter((value) => !Number.isNaN(value)));
}
/** Returns true if a text means a missing category. pandas writes -999 as -999.0 if some cells are missing. */
function isMissingText(text, missing) {
	return text === "" || missing.has(text) || missing.has((0,_spelling_js__WEBPACK_IMPORTED_MODULE_4__/* .wholeOf */ .l2)(text));
}


/***/ }),

/***/ "src/data/table/column-builder.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ ColumnBuilder)
});

var cell_syntax = __webpack_require__("src/data/table/cell-syntax.ts");
var date = __webpack_require__("src/data/table/date.ts");
var date_guess = __webpack_require__("src/data/table/date-guess.ts");
var external_node_buffer_ = __webpack_require__("node:buffer");
;// CONCATENATED MODULE: ./src/data/table/levels.ts

// The salt differs between processes, so that no file can force all values into one slot. Codes do not depend on it,
// because they follow the order of appearance.
const SALT = Math.floor(Math.random() * 2 ** 32) | 0;
/** The distinct texts of a column with codes in order of appearance: a hash table over bytes, without strings. */
class Levels {
	count = 0;
	/** Code + 1, or 0 if the slot is free. The length is a power of two. */
	#slots = new Int32Array(16);
	#hashes = new Int32Array(8);
	/** Offset in `#bytes` of each distinct value. A value ends where the next one begins. */
	#starts = new Float64Array(9);
	#bytes = new Uint8Array(64);
	#last = 0;
	/** Returns the code of the text in `bytes` from `start` to `end` - 1. */
	code(bytes, start, end) {
		const length = end - start;
		let hash = SALT ^ length;
		for (let i = start; i < end; i++)
			hash = Math.imul(hash ^ bytes[i], 0x0100_0193);
		hash ^= hash >>> 15;
		// Runs of the same value are common, so the last one is compared first.
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
	/** Number of bytes in use, for estimating a table's memory. */
	get sizeBytes() {
		return this.#bytes.length + this.#starts.length * 8 + this.#hashes.length * 4 + this.#slots.length * 4;
	}
	/** Returns the text of a code. Bytes that are not UTF-8 become U+FFFD. */
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

var number_text = __webpack_require__("src/data/table/number-text.ts");
;// CONCATENATED MODULE: ./src/data/table/column-builder.ts





const WHOLE = /^[+-]?\d+$/;
const LEADING_ZERO = /^[+-]?0\d/;
/**
 * A column while it is read. Its type follows from its first cell. If a later cell does not fit, the column becomes
 * `skipped`, the cell is stored in `misfit`, and the files are read again with that column as text, because numbers
 * do not keep a spelling such as "1.0" or "007". A text column gets its type when all its cells are known.
 */
class ColumnBuilder {
	name;
	reading;
	kind = cell_syntax/* kinds */.EZ.empty;
	numbers = new Float64Array(0);
	codes = new Int32Array(0);
	levels = new Levels();
	/** The first cell that the fast parsers could not read. */
	misfit;
	/** The first value that is not a cell: a list, an object or bytes. */
	unreadable;
	/** Number of infinite cells, which count as missing. */
	infinite = 0;
	/** True if some number has a decimal sign. `certain`: one of these signs cannot separate thousands. */
	signed = false;
	certain = false;
	/** True if texts were strings in JSON or Parquet, where "5" is not a number. */
	quoted = false;
	#capacity;
	/** Codes of texts that were strings, which are faster to look up than to encode. */
	#known = new Map();
	constructor(name, reading, capacity) {
		this.name = name;
		this.reading = reading;
		this.#capacity = capacity;
		const type = reading.type;
		if (type === "skipped")
			this.kind = cell_syntax/* kinds */.EZ.skipped;
		else if (type === "category" || type === "text" || type === "boolean")
			this.#become(cell_syntax/* kinds */.EZ.category, 0);
		else if ((0,cell_syntax/* isFormatted */.$w)(reading))
			this.#become(cell_syntax/* kinds */.EZ.category, 0);
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
	/** Bytes per row, without texts. */
	get rowBytes() {
		if (this.kind === cell_syntax/* kinds */.EZ.skipped || this.kind === cell_syntax/* kinds */.EZ.empty)
			return 0;
		return this.kind === cell_syntax/* kinds */.EZ.category ? 4 : 8;
	}
	/** Adds a cell given as bytes. */
	cell(row, bytes, start, end) {
		if (this.kind === cell_syntax/* kinds */.EZ.category) {
			this.codes[row] = this.levels.code(bytes, start, end);
			return;
		}
		if (this.kind === cell_syntax/* kinds */.EZ.skipped)
			return;
		if (start === end) {
			this.missing(row);
			return;
		}
		const text = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString("utf8");
		if (this.reading.missing.has(text))
			this.missing(row);
		else if (this.kind === cell_syntax/* kinds */.EZ.number || this.kind === cell_syntax/* kinds */.EZ.comma || this.kind === cell_syntax/* kinds */.EZ.whole) {
			this.#numberCell(row, text);
		}
		else if (this.kind === cell_syntax/* kinds */.EZ.date)
			this.#dateCell(row, text);
		else
			this.#firstCell(row, text, bytes, start, end);
	}
	missing(row) {
		if (this.kind === cell_syntax/* kinds */.EZ.category)
			this.codes[row] = -1;
		else if (this.kind !== cell_syntax/* kinds */.EZ.empty && this.kind !== cell_syntax/* kinds */.EZ.skipped)
			this.numbers[row] = Number.NaN;
	}
	/** Adds a number from JSON or Parquet. */
	number(row, value) {
		const { type } = this.reading;
		if (this.kind === cell_syntax/* kinds */.EZ.empty && (type === undefined || type === "number"))
			this.#become(cell_syntax/* kinds */.EZ.number, row);
		const numeric = this.kind === cell_syntax/* kinds */.EZ.number || this.kind === cell_syntax/* kinds */.EZ.comma;
		if (numeric && Number.isFinite(value))
			this.numbers[row] = value;
		else if (numeric)
			this.#infinite(row, value);
		else
			this.#number(row, value);
	}
	/** Adds a 64-bit integer, which would lose its last digits as a number beyond 2^53. */
	big(row, value) {
		const number = Number(value);
		if (Number.isSafeInteger(number) || this.reading.type === "number")
			this.number(row, number);
		else if (this.reading.type === undefined && (this.kind === cell_syntax/* kinds */.EZ.number || this.kind === cell_syntax/* kinds */.EZ.empty)) {
			this.#demote(row, String(value), "precision");
		}
		else
			this.text(row, String(value));
	}
	/** Adds a date in milliseconds since 1970 UTC. */
	date(row, milliseconds) {
		(0,date/* checkDate */.fg)(milliseconds, this.name, row);
		if (this.kind === cell_syntax/* kinds */.EZ.empty && this.reading.type !== "number" && this.reading.type !== "integer")
			this.#become(cell_syntax/* kinds */.EZ.date, row);
		if (this.kind === cell_syntax/* kinds */.EZ.date)
			this.numbers[row] = milliseconds;
		else
			this.text(row, Number.isNaN(milliseconds) ? "" : new Date(milliseconds).toISOString());
	}
	/** Adds a string: "5" in JSON is not a number, unless this type was requested. */
	text(row, text) {
		if (this.kind === cell_syntax/* kinds */.EZ.skipped)
			return;
		const known = this.#known.get(text);
		if (known !== undefined && this.kind === cell_syntax/* kinds */.EZ.category) {
			this.codes[row] = known;
			return;
		}
		if (text === "" || this.reading.missing.has(text)) {
			this.missing(row);
			return;
		}
		this.quoted = true;
		if (this.kind === cell_syntax/* kinds */.EZ.empty && this.reading.type === undefined && Number.isNaN((0,date/* parseDate */._U)(text))) {
			this.#become(cell_syntax/* kinds */.EZ.category, row);
		}
		if (this.kind === cell_syntax/* kinds */.EZ.number && this.reading.type === undefined) {
			this.#demote(row, text, "text");
			return;
		}
		const bytes = Buffer.from(text);
		this.cell(row, bytes, 0, bytes.length);
		if (this.kind === cell_syntax/* kinds */.EZ.category && this.#known.size < 4096)
			this.#known.set(text, this.codes[row]);
	}
	/** Notes a value that no cell can contain. The column is left out, or is an error if it is needed. */
	refuse(row, what) {
		this.unreadable ??= { row, what };
		this.kind = cell_syntax/* kinds */.EZ.skipped;
		this.numbers = new Float64Array(0);
	}
	/** Adds consecutive numbers from `row` on. */
	numberRun(row, values) {
		for (let i = 0; i < values.length; i++) {
			const value = values[i];
			if (this.kind === cell_syntax/* kinds */.EZ.number && value - value === 0)
				this.numbers[row + i] = value;
			else
				this.number(row + i, value);
		}
	}
	/** Notes the decimal sign of a number, because it may be a thousands separator if three digits follow. */
	noteDecimals(decimals, value) {
		if (decimals < 0)
			return;
		this.signed = true;
		if (decimals !== 3 || value >= 1000 || value <= -1000 || (value > -1 && value < 1))
			this.certain = true;
	}
	/** Starts again as a category if a misfit is found while the previous rows are still in memory. */
	restart() {
		this.#become(cell_syntax/* kinds */.EZ.category, 0);
	}
	#become(kind, row) {
		this.kind = kind;
		// All previous rows were missing.
		if (kind === cell_syntax/* kinds */.EZ.category)
			this.codes = new Int32Array(this.#capacity).fill(-1, 0, row);
		else
			this.numbers = new Float64Array(this.#capacity).fill(Number.NaN, 0, row);
	}
	/** Adds a number to a text column, with the decimal sign that its texts have. */
	#number(row, value) {
		const { quoted } = this;
		const { type, schema } = this.reading;
		const numeric = type === undefined || type === "number" || type === "integer";
		const text = String(value);
		this.text(row, numeric && (0,cell_syntax/* usesComma */.k1)(schema) ? text.replace(".", ",") : text);
		this.quoted = quoted;
	}
	#firstCell(row, text, bytes, start, end) {
		const type = this.reading.type;
		if (type === "number")
			this.#become(cell_syntax/* kinds */.EZ.number, row);
		else if (type === "integer")
			this.#become(cell_syntax/* kinds */.EZ.whole, row);
		else if (type === "date")
			this.#become(cell_syntax/* kinds */.EZ.date, row);
		else if ((0,number_text/* looksNumeric */.kA)(text, this.reading.decimalComma))
			this.#become(cell_syntax/* kinds */.EZ.number, row);
		else if (!Number.isNaN((0,date/* parseDate */._U)(text)))
			this.#become(cell_syntax/* kinds */.EZ.date, row);
		else
			this.#become(cell_syntax/* kinds */.EZ.category, row);
		this.cell(row, bytes, start, end);
	}
	#numberCell(row, text) {
		// 00619 is a code if all cells have the same width, which only the whole column shows.
		if (LEADING_ZERO.test(text)) {
			this.#demote(row, text, "type");
			return;
		}
		const value = (0,number_text/* parseNumber */.$J)(text);
		const { decimalComma, type } = this.reading;
		if (!Number.isNaN(value) && (this.kind !== cell_syntax/* kinds */.EZ.comma || WHOLE.test(text))) {
			if (this.kind === cell_syntax/* kinds */.EZ.whole && value !== Math.floor(value)) {
				this.#demote(row, text, "type");
				return;
			}
			if (type === undefined && Math.abs(value) > Number.MAX_SAFE_INTEGER && WHOLE.test(text)) {
				this.#demote(row, text, "precision");
				return;
			}
			if (decimalComma && text.includes("."))
				this.noteDecimals(text.length - 1 - text.indexOf("."), value);
			if (Number.isFinite(value))
				this.numbers[row] = value;
			else
				this.#infinite(row, value);
			return;
		}
		const withComma = decimalComma && !text.includes(".") ? (0,number_text/* parseNumber */.$J)((0,number_text/* withPoint */.dc)(text)) : Number.NaN;
		const turns = this.kind === cell_syntax/* kinds */.EZ.comma || (this.kind === cell_syntax/* kinds */.EZ.number && !this.signed);
		if (Number.isNaN(withComma) || !turns || !(this.kind === cell_syntax/* kinds */.EZ.comma || (0,number_text/* isWhole */.wP)(this.numbers.subarray(0, row)))) {
			this.#demote(row, text, "type");
			return;
		}
		this.kind = cell_syntax/* kinds */.EZ.comma;
		this.noteDecimals(text.length - 1 - text.indexOf(","), withComma);
		this.numbers[row] = withComma;
	}
	#dateCell(row, text) {
		const value = (0,date/* parseDate */._U)(text);
		this.numbers[row] = value;
		if (Number.isNaN(value) && !(0,date_guess/* isNoDate */.w)(text))
			this.#demote(row, text, "type");
	}
	#infinite(row, value) {
		if (!Number.isNaN(value))
			this.infinite++;
		this.numbers[row] = Number.NaN;
	}
	#demote(row, text, reason) {
		this.misfit = { row, text, reason };
		this.kind = cell_syntax/* kinds */.EZ.skipped;
		this.numbers = new Float64Array(0);
	}
}


/***/ }),

/***/ "src/data/table/csv-writer.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ numberText),
/* harmony export */   En: () => (/* binding */ writeCsv),
/* harmony export */   gD: () => (/* binding */ toCsv)
/* harmony export */ });
/* harmony import */ var _date_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/data/table/date.ts");

const PIECE = 2 ** 16;
/** Leading and trailing blanks need quotes, because readers would remove them. */
const NEEDS_QUOTES = /[",\r\n]|^[ \t]|[ \t]$/;
/**
 * Writes a table as CSV in pieces of about 64 kB (RFC 4180, LF line ends, numbers as the shortest text that reads
 * back the same). Text is not changed, even if a spreadsheet would take it for a formula.
 *
 * @param rows Rows to write, in order. The default is all rows.
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
		// A blank line would not be a row.
		piece += line === "" ? '""\n' : `${line}\n`;
		if (piece.length > PIECE) {
			yield piece;
			piece = "";
		}
	}
	yield piece;
}
/** Writes a header and rows of cells as CSV. null, undefined and NaN become empty cells. */
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
	const format = column.type === "date" ? _date_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDate */ .Yq : numberText(column);
	return (row) => {
		const value = column.values[row];
		return Number.isNaN(value) ? "" : format(value);
	};
}
/** Returns a formatter that keeps the leading zeros of codes. */
function numberText({ digits }) {
	return digits === undefined ? String : (value) => String(value).padStart(digits, "0");
}
function quote(text) {
	return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}


/***/ }),

/***/ "src/data/table/csv.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ readCsv)
});

var external_node_buffer_ = __webpack_require__("node:buffer");
var failure = __webpack_require__("src/core/failure.ts");
var column_builder = __webpack_require__("src/data/table/column-builder.ts");
var cell_syntax = __webpack_require__("src/data/table/cell-syntax.ts");
;// CONCATENATED MODULE: ./src/data/table/csv-kernel-code.ts
/** kernels/csv.ts as WebAssembly, in base64. Written by `npm run kernel`. */
const csvKernelCode = "AGFzbQEAAAABEgJgA39/fwF/YAd/f39/f39/AAIPAQNlbnYGbWVtb3J5AgABAwMCAAEGLgl/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAsHLgUIcG9zaXRpb24DAAVjb3VudAMBB3ByZXBhcmUAAQRyZWFkAAAGbWVtb3J5AgAMAQUKxRgCoBgEE38HfgJ7AXwjBCEEIwYiDv0PIR0jByIRQQR0IRIgACQAQQAkAQNAIAAgAUkgAiAPS3EEQAJAIwUgBCASakkNACAALQAAIghBDUYgCEEKRnINACAEIQYjAyAPQQN0aiENQQAhCUEAIRADQAJAA0AjAiAJai0AAEEBRgRAAkAgAP0ABAD9DEZGRkZGRkZGRkZGRkZGRkb9bv0MdXV1dXV1dXV1dXV1dXV1df0n/WQgAP0ABBD9DEZGRkZGRkZGRkZGRkZGRkb9bv0MdXV1dXV1dXV1dXV1dXV1df0n/WRBEHRyQX9zIAAtAAAiB0EtRiIKIAdBK0ZyIgtBf3NxIgxoIhMgC2shFCAAIBNqIQVBACEDAkAgC0UgFEEBS3EgB0EwRnENACAFLQAAQS5HBEAgFEEBa0EOSw0BIA0gBUEQa/0ABABBkBn9AAQA/VFBgBn9AAQAQQ8gFGv9D/0n/U5BoBn9AAQA/ZUBQQj9jQFBsBn9AAQA/boBIh4gHv2FAUHAGf0ABAD9ugH9HQAiFkL/////D4NCgMLXL34gFkIgiHy5vSAKrUI/hoQ3AwAgBSEDDAELIAwgDEEBa3FoIgcgE2tBAWshCyAUQQFrQQdLBH9BAQUgC0EBa0ESIBRrSwsNACAAIAdqIgNBEGv9AAQAQZAZ/QAEAP1RQYAZ/QAEAEEPQRAgCyALQRBPGyIMa/0P/Sf9TkGgGf0ABAD9lQFBCP2NAUGwGf0ABAD9ugEiHiAe/YUBQcAZ/QAEAP26Af0dACIWQv////8Pg0KAwtcvfiAWQiCIfCAMQQN0KQOAAiAFNQIBQjggCyAMa0EDdK0iFn2GQgiGIAVBCGspAwAgFoiEQrDgwIGDhoyYMIVCf0LAACAUQQN0rX0gFn2GgyIWQgp+IBZCCIh8IhZC/4GAgPAfg0LkgICAgMjQB34gFkIQiEL/gYCA8B+DQoGAgICA4gl+fEIgiH58IRYgCyAUakEPTQRAIA0gFrkgC0EDdCsDQKO9IAqtQj+GhDcDAAwBC0EAIQMgFlANACAWIBZ5IhaGIhdC/////w+DIRggF0IgiCIXQcAAIAtrQQR0KQOIBCIZQv////8PgyIafiAYIBp+QiCIfCEaIBlCIIgiGSAXfiAaQiCIfCAYIBl+IBpC/////w+DfEIgiHwiF0L/A4NC/wNRDQAgFyAXQj+IIhdCCXyIIRggDUEAIAtrrELqpA1+QhCIIBd8IBZ9Qr0IfEI0hiAYIBhCAYN8QgGIfCAKrUI/hoQ3AwAgACAHaiEDCyADRQ0AIA4gAy0AACIIRgRAIAlBAWoiBSARRg0BIANBAWohACAFIQkgDSMIaiENDAMLIAhBDUcgCEEKR3ENACADIQAgCUEBaiEJQQEhEAsLCyAQDQAjAiAJai0AACETIAAtAAAiCEEgTQRAA0AgCEEgRgR/QQEFIAhBCUYgDkEJR3ELBEAgAEEBaiIALQAAIQgMAQsLCyATQQFGBEBCACEXIAAgAC0AACIDQS1GIhQgA0ErRnJqIgsiAykDAEKw4MCBg4aMmDCFIhYgFkL27Nmz586du/YAfIRCgIGChIiQoMCAf4N6QgOIpyEHA0AgB0EIRgRAIBdCgMLXL34gFkIKfiAWQgiIfCIWQv+BgIDwH4NC5ICAgIDI0Ad+IBZCEIhC/4GAgPAfg0KBgICAgOIJfnxCIIh8IRcgA0EIaiIDKQMAQrDgwIGDhoyYMIUiFiAWQvbs2bPnzp279gB8hEKAgYKEiJCgwIB/g3pCA4inIQcMAQsLIBZCOCAHQQN0IgWsfYZCCIYiFkIKfiAWQgiIfCEWIBcgBSkDgAJ+IBZC/4GAgPAfg0LkgICAgMjQB34gFkIQiEL/gYCA8B+DQoGAgICA4gl+fEIgiHwhF0EAIQUCQCAAIAtGIAMgB2oiAyALayIMQQFKcQR/IAstAABBMEYFQQALDQBBACEHIAMtAAAiCkEuRgRAIANBAWoiB/0ABAD9DEZGRkZGRkZGRkZGRkZGRkb9bv0MdXV1dXV1dXV1dXV1dXV1df0n/WRBf3NoIgogB2oiA0EQa/0ABABBkBn9AAQA/VFBgBn9AAQAQQ8gCmv9D/0n/U5BoBn9AAQA/ZUBQQj9jQFBsBn9AAQA/boBIh4gHv2FAUHAGf0ABAD9ugH9HQAiFkL/////D4NCgMLXL34gFkIgiHwgFyAKQQN0KQOAAn58IRcgCkEQRgRAIAMpAwBCsODAgYOGjJgwhSIWIBZC9uzZs+fOnbv2AHyEQoCBgoSIkKDAgH+DekIDiKciCkEIRg0CIBZCOCAKQQN0IhWsfYZCCIYiFkIKfiAWQgiIfCEWIBcgFSkDgAJ+IBZC/4GAgPAfg0LkgICAgMjQB34gFkIQiEL/gYCA8B+DQoGAgICA4gl+fEIgiHwhFyADIApqIQMLQQAgAyAHayIKayEHIAogDGohDCADLQAAIQoLIAxFDQAgDEETSgRAA0AgCy0AAEEwRgR/QQEFIAstAABBLkYLBEAgDEEBayAMIAstAABBMEYbIQwgC0EBaiELDAELCyAMQRNKDQELIApBIHJB5QBGBEAgA0EBaiIDLQAAIgtBK0YgC0EtRnIEQCADQQFqIQMLIAMhFUEAIQogAy0AAEEwayEFA0AgBUEKSQRAIApBCmwgBWogCiAKQZDOAEgbIQogA0EBaiIDLQAAQTBrIQUMAQsLQQAhBSADIBVGDQEgB0EAIAprIAogC0EtRhtqIQcLIAdBQEggB0HAAEpyDQAgB0EATCAMQQ9McSAHQWpOcQR8IBe5QQAgB2tBA3QrA0CjBSAXUAR8RAAAAAAAAAAABSAXIBd5IhiGIhZC/////w+DIRkgFkIgiCIaIAdBBHRBgAxqIgopAwgiG0L/////D4MiF34gFyAZfkIgiHwhHCAWIBt+IRcgG0IgiCIWIBp+IBxCIIh8IBYgGX4gHEL/////D4N8QiCIfCIWQv8Dg0L/A1EEQCAKKQMAIhtC/////w+DIhwgGn4gGSAcfkIgiHwhHCAWQgF8IBYgG0IgiCIWIBp+IBxCIIh8IBYgGX4gHEL/////D4N8QiCIfCIWIBd8IhcgFlQbIRYLIBYgFkI/iCIZQgl8IhqIIRsgB6xC6qQNfkIQhyAZfCAYfUK+CHwhGCAbQn6DIBsgB0F8TiAXQgFYcSAHQRdMcSAbQgODQgFRcSAbIBqGIBZRcRsiFkIBgyAWfEIBiCIWQoCAgICAgIAQWgR+IBhCAXwhGEKAgICAgICACAUgFgtC/////////3eDIBhCNIaEvwsLIh9E////////P0NkDQAgDSAfmiAfIBQbOQMAIAMhBQsgBQRAIA4gBS0AACIIRiIDIAhBCkZyIAhBDUZyBEAgBSEAIA0jCGohDSADIBEgCUEBaiIJS3EEQCAAQQFqIQAMBQsgCCAORyEQDAMLIAAtAAAhCAsgDUQAAAAAAAD4fzkDAAsgACEHIAhBIkYEQCAAQQFqIgAhBwJAA0AgACABSQRAIAAgAP0ABAAiHv0MIiIiIiIiIiIiIiIiIiIiIv0jIB79DAoKCgoKCgoKCgoKCgoKCgr9I/1Q/WQiBWhqIQMgBQ0CIABBEGohAAwBCwsgASEDCyADIgAtAABBIkcNASAAQQFqIgAtAAAiCEEKRyAIIA5HcSAIQQ1HcQ0BBQN/IAD9AAQAIh4gHf0jIB79DAoKCgoKCgoKCgoKCgoKCgr9I/1QIB79DA0NDQ0NDQ0NDQ0NDQ0NDQ39I/1Q/WQiAwR/IAAgA2hqBSAAQRBqIQAMAQsLIgAtAAAhCCAAIQMDQCADIAdLBEAgA0EBayIFLQAAIgpBCUcgCkEgR3FFBEAgBSEDDAILCwsLIBNBAUYgAyAHS3EgE0EBS3IEQCAEIAk2AgAgBCAPNgIEIAQgBzYCCCAEIAM2AgwgBEEQaiEECyANIwhqIQ0gCCAORiARIAlBAWoiCUtxBEAgAEEBaiEADAILIAggDkchEAsLIBBFIAkgEUdyIAAgAU9yBH9BAQUgCEENRiAAQQFqIAFPcQsEQCAGIQQMAQsgD0EBaiEPIABBAkEBIAhBDUYEfyAAQQFqLQAAQQpGBUEACxtqIgAkAAwCCwsLIAQjBGtBBHYkASAPCyEAIAAkAiABJAMgAiQEIAMkBSAEJAYgBSQHIAZBA3QkCAsLbwUAQYAZCxAAAQIDBAUGBwgJCgsMDQ4PAEGQGQsQMDAwMDAwMDAwMDAwMDAwMABBoBkLEAEKAQoBCgEKAQoBCgEKAQoAQbAZCxBkAAEAZAABAGQAAQBkAAEAAEHAGQsQECcBABAnAQAQJwEAECcBAA==";

var number = __webpack_require__("src/data/table/number.ts");
;// CONCATENATED MODULE: ./src/data/table/number-cells.ts

/** The halves of the powers of ten, for Dekker's exact products. */
const HIGH_HALVES = number/* POWERS */.lZ.map((power) => {
	const scaled = number/* SPLITTER */.Sb * power;
	return scaled - (scaled - power);
});
const LOW_HALVES = number/* POWERS */.lZ.map((power, exponent) => power - HIGH_HALVES[exponent]);
const RECIPROCALS = number/* POWERS */.lZ.map((power) => 1 / power);
/** Whole numbers up to here are exact doubles. */
const EXACT = 2 ** 53;
/** Number of bytes that must follow the last number, with any content. */
const SLACK = 4;
/**
 * Parses decimal numbers from bytes directly into a column, rounded like `Number`: 40 ns per 17-digit number. Writing
 * to the column instead of returning a double avoids an object on the heap per number.
 *
 * Numbers with up to 7 digits before the decimal sign and up to 19 after it are read four digits at a time. The
 * digits form a whole number in two doubles, which is divided by a power of ten as in `NumberReader`. All other
 * numbers use `NumberReader`.
 */
class NumberCells {
	/** Number of digits after the decimal sign of the last number, or -1 without one. */
	decimals = -1;
	#reader = new number/* NumberReader */.r0();
	/**
	 * Parses the number that starts at `at` into `into[row]`. Some later byte must not be part of a number, and `SLACK`
	 * bytes must follow it.
	 *
	 * @param view View of the same bytes.
	 * @param decimal Byte of the decimal sign: a point or a comma.
	 * @returns The position after the number, or -1 if there is none.
	 */
	read(bytes, view, at, decimal, into, row) {
		let p = at;
		const negative = bytes[p] === 45;
		if (negative || bytes[p] === 43)
			p++;
		const start = p;
		let whole = 0;
		for (let digit = bytes[p] - 48; digit >= 0 && digit <= 9; digit = bytes[++p] - 48) {
			if (p - start === 7)
				return this.#any(bytes, at, decimal, into, row);
			whole = (whole * 10 + digit) | 0;
		}
		if (bytes[p] !== decimal)
			return this.#any(bytes, at, decimal, into, row);
		// The digits are high × 10^behind + low.
		let high = whole;
		let low = 0;
		let behind = 0;
		let q = ++p;
		let four = fourDigits(view.getInt32(q, true));
		if (four >= 0) {
			high = whole * 1e4 + four;
			q += 4;
			four = fourDigits(view.getInt32(q, true));
		}
		if (four >= 0) {
			high = high * 1e4 + four;
			q += 4;
			const first = q;
			four = fourDigits(view.getInt32(q, true));
			if (four >= 0) {
				low = four;
				q += 4;
				four = fourDigits(view.getInt32(q, true));
			}
			if (four >= 0) {
				low = low * 1e4 + four;
				q += 4;
			}
			for (let digit = bytes[q] - 48; digit >= 0 && digit <= 9; digit = bytes[++q] - 48) {
				if (q - first === 11)
					return this.#any(bytes, at, decimal, into, row);
				low = low * 10 + digit;
			}
			behind = q - first;
		}
		else {
			for (let digit = bytes[q] - 48; digit >= 0 && digit <= 9; digit = bytes[++q] - 48)
				high = high * 10 + digit;
		}
		const decimals = q - p;
		if (decimals === 0 || bytes[q] === 101 || bytes[q] === 69)
			return this.#any(bytes, at, decimal, into, row);
		this.decimals = decimals;
		const product = high * number/* POWERS */.lZ[behind];
		const sum = product + low;
		const quotient = sum / number/* POWERS */.lZ[decimals];
		if (sum <= EXACT) {
			into[row] = negative ? -quotient : quotient;
			return q;
		}
		// The digits are sum + rest, exactly.
		const scaledHigh = number/* SPLITTER */.Sb * high;
		const highHigh = scaledHigh - (scaledHigh - high);
		const highLow = high - highHigh;
		const powerHigh = HIGH_HALVES[behind];
		const powerLow = LOW_HALVES[behind];
		const error = highLow * powerLow - (product - highHigh * powerHigh - highLow * powerHigh - highHigh * powerLow);
		const part = sum - product;
		const rest = product - (sum - part) + (low - part) + error;
		const back = quotient * number/* POWERS */.lZ[decimals];
		const scaled = number/* SPLITTER */.Sb * quotient;
		const quotientHigh = scaled - (scaled - quotient);
		const quotientLow = quotient - quotientHigh;
		const divisorHigh = HIGH_HALVES[decimals];
		const divisorLow = LOW_HALVES[decimals];
		const backError = quotientLow * divisorLow -
			(back - quotientHigh * divisorHigh - quotientLow * divisorHigh - quotientHigh * divisorLow);
		const correction = (sum - back - backError + rest) * RECIPROCALS[decimals];
		// The correction is right to a few units in its last place: 2^-48 of it covers that sixteen times over.
		const value = quotient + correction * (1 + 2 ** -48);
		if (value !== quotient + correction * (1 - 2 ** -48))
			return this.#any(bytes, at, decimal, into, row);
		into[row] = negative ? -value : value;
		return q;
	}
	#any(bytes, at, decimal, into, row) {
		const value = this.#reader.read(bytes, at, decimal);
		if (Number.isNaN(value))
			return -1;
		this.decimals = this.#reader.decimals;
		into[row] = value;
		return this.#reader.end;
	}
}
/** Parses four digits, the first in the lowest byte. Returns -1 if one of them is not a digit. */
function fourDigits(bytes) {
	const digits = (bytes - 0x30303030) | 0;
	if (((digits | (digits + 0x76767676)) & 0x80808080) !== 0)
		return -1;
	const pairs = Math.imul(digits, 10) + (digits >>> 8);
	return Math.imul(pairs & 0xff, 100) + ((pairs >>> 16) & 0xff);
}

;// CONCATENATED MODULE: ./src/data/table/csv-kernel.ts




const PAGE = 65_536;
/**
 * Addresses of the powers of ten as doubles and, 192 bytes later, as whole numbers; of those of 128 bits; and of the text. The
 * kernel knows them, and has constants of its own from 3200 on.
 */
const csv_kernel_EXACT = 64;
const POWERS = 512;
const TEXT = 4096;
const LARGEST_POWER = 64;
/** Number of bytes for a block of numbers, which fits in the second cache together with a chunk of text. */
const VALUES_BYTES = 2 ** 16;
/** A block of a wide table may be larger, so that it has at least so many rows. */
const WIDE_VALUES_BYTES = 2 ** 18;
const WIDE_ROWS = 64;
const MOST_ROWS = 2048;
const MOST_COLUMNS = 16_384;
/** Number of cells of a block that are not numbers. */
const CELLS = 2 ** 14;
/** Kinds of columns in the kernel. */
const SKIPPED_COLUMN = 0;
const NUMBER_COLUMN = 1;
const OTHER_COLUMN = 2;
/**
 * Reads records of delimited text with WebAssembly: about 20 ns per number of 17 digits, and from the first record on, because no
 * compiler has to see it run before. It reads the usual records; `CsvRecords` reads all others and produces the same values.
 */
class CsvKernel {
	#memory;
	/** The exports of kernels/csv.ts. */
	#prepare;
	#read;
	#position;
	#count;
	#textBytes = 0;
	#rows = 0;
	#columns = [];
	#kinds = new Uint8Array(0);
	#values = new Float64Array(0);
	#cells = new Int32Array(0);
	/** The memory for text. `prepare` replaces it, with the same content. */
	bytes = new Uint8Array(0);
	constructor() {
		this.#memory = new WebAssembly.Memory({ initial: 1 });
		const { exports } = new WebAssembly.Instance(compiled(), { env: { memory: this.#memory } });
		this.#prepare = exports["prepare"];
		this.#read = exports["read"];
		this.#position = exports["position"];
		this.#count = exports["count"];
		new Float64Array(this.#memory.buffer, csv_kernel_EXACT, number/* POWERS */.lZ.length).set(number/* POWERS */.lZ);
		new BigUint64Array(this.#memory.buffer, csv_kernel_EXACT + 192, 17).set(Array.from(number/* POWERS */.lZ.subarray(0, 17), BigInt));
		new BigUint64Array(this.#memory.buffer, POWERS, 2 * (2 * LARGEST_POWER + 1)).set(powersOfTen());
	}
	/** Reserves memory for text. */
	reserve(textBytes) {
		this.#textBytes = textBytes;
		this.#grow(TEXT + textBytes);
		this.bytes = new Uint8Array(this.#memory.buffer, TEXT, textBytes);
	}
	/** Gets ready for records with these columns. Returns false if the kernel does not support them. */
	prepare(columns, delimiter) {
		const width = columns.length;
		if (width > MOST_COLUMNS || delimiter === 32 || columns.some(({ reading }) => reading.decimalComma))
			return false;
		this.#columns = columns;
		this.#rows = blockRows(width);
		const kindsAt = align(TEXT + this.#textBytes);
		const valuesAt = align(kindsAt + width);
		const cellsAt = valuesAt + width * this.#rows * 8;
		const cells = Math.max(CELLS, width);
		const end = cellsAt + cells * 16;
		this.#grow(end);
		const { buffer } = this.#memory;
		this.bytes = new Uint8Array(buffer, TEXT, this.#textBytes);
		this.#kinds = new Uint8Array(buffer, kindsAt, width);
		this.#values = new Float64Array(buffer, valuesAt, width * this.#rows);
		this.#cells = new Int32Array(buffer, cellsAt, cells * 4);
		this.#prepare(kindsAt, valuesAt, cellsAt, end, delimiter, width, this.#rows);
		return true;
	}
	/** Position of the first record that `read` left. */
	get position() {
		return this.#position.value - TEXT;
	}
	/** Reads at most `most` records into the columns, from `row` on. Returns their number. */
	read(start, end, { row, most }) {
		const columns = this.#columns;
		for (let c = 0; c < columns.length; c++) {
			const { kind } = columns[c];
			this.#kinds[c] = kind === cell_syntax/* kinds */.EZ.number ? NUMBER_COLUMN : kind === cell_syntax/* kinds */.EZ.skipped ? SKIPPED_COLUMN : OTHER_COLUMN;
		}
		const stride = this.#rows;
		const rows = this.#read(TEXT + start, TEXT + end, Math.min(most, stride));
		if (rows === 0)
			return 0;
		const values = this.#values;
		for (let c = 0; c < columns.length; c++) {
			if (this.#kinds[c] !== NUMBER_COLUMN)
				continue;
			const { numbers } = columns[c];
			if (rows < 32)
				for (let i = 0; i < rows; i++)
					numbers[row + i] = values[c * stride + i];
			else
				numbers.set(values.subarray(c * stride, c * stride + rows), row);
		}
		const cells = this.#cells;
		const words = this.#count.value * 4;
		for (let i = 0; i < words; i += 4) {
			columns[cells[i]].cell(row + cells[i + 1], this.bytes, cells[i + 2] - TEXT, cells[i + 3] - TEXT);
		}
		return rows;
	}
	#grow(bytes) {
		const lacking = bytes + 16 - this.#memory.buffer.byteLength;
		if (lacking > 0)
			this.#memory.grow(Math.ceil(lacking / PAGE));
	}
}
let csv_kernel_module;
/** The kernel that no file uses. Files may be read at the same time, each with one. */
let idle;
/** Returns a kernel with memory for text, or undefined if this Node has no WebAssembly. */
function takeKernel(bufferBytes) {
	try {
		const kernel = idle ?? new CsvKernel();
		idle = undefined;
		kernel.reserve(bufferBytes + SLACK);
		return kernel;
	}
	catch {
		// `node --jitless` has no WebAssembly, and a container may not allow as much address space as its memory reserves.
		return undefined;
	}
}
function returnKernel(kernel) {
	idle ??= kernel;
}
function blockRows(columns) {
	const wide = Math.min(WIDE_ROWS, WIDE_VALUES_BYTES / 8 / columns);
	return Math.floor(Math.max(1, wide, Math.min(MOST_ROWS, VALUES_BYTES / 8 / columns)));
}
function compiled() {
	csv_kernel_module ??= new WebAssembly.Module(Buffer.from(csvKernelCode, "base64"));
	return csv_kernel_module;
}
function align(address) {
	return Math.ceil(address / 16) * 16;
}
/**
 * Returns the upper 128 bits of 10^power for the powers from -64 to 64, the lower half of each first. They are cut for positive
 * powers and rounded up for negative ones, as the kernel's method needs.
 */
function powersOfTen() {
	const words = [];
	for (let power = -LARGEST_POWER; power <= LARGEST_POWER; power++) {
		const five = 5n ** BigInt(Math.abs(power));
		const length = five.toString(2).length;
		let bits = five;
		// Down to 10^-27 the quotient has 128 bits, and one more than that rounds it up. Smaller powers are cut from longer quotients.
		if (power < 0)
			bits = (1n << BigInt(power >= -27 ? length + 127 : 2 * length + 128)) / five + 1n;
		const excess = bits.toString(2).length - 128;
		bits = excess > 0 ? bits >> BigInt(excess) : bits << BigInt(-excess);
		words.push(bits & ((1n << 64n) - 1n), bits >> 64n);
	}
	return BigUint64Array.from(words);
}

var number_text = __webpack_require__("src/data/table/number-text.ts");
;// CONCATENATED MODULE: ./src/data/table/header-guess.ts

/** Returns true if a first row looks like data: it has numbers above numbers, or texts that occur again below. */
function looksLikeRow(cells, rows) {
	if (cells.length < 2 || rows.length < 3)
		return false;
	return cells.every((cell, index) => {
		const below = rows.map((row) => row[index] ?? "");
		if ((0,number_text/* looksNumeric */.kA)(cell, false))
			return below.every((each) => each === "" || (0,number_text/* looksNumeric */.kA)(each, false));
		return below.includes(cell);
	});
}

;// CONCATENATED MODULE: ./src/data/table/csv-header.ts



const QUOTE = 34;
const LF = 10;
const CR = 13;
const DELIMITERS = [44, 59, 9, 124];
const SPACE = 32;
/**
 * The delimiter of a file that begins with `bytes`: of comma, semicolon, tab and bar the one by which most of the first
 * records have as many cells as the header, more than one. Where none has, a blank, as R's `write.table` writes it, if that
 * cannot be text; else a comma.
 */
function findDelimiter(bytes, length, whole) {
	let best = DELIMITERS[0];
	let bestScore = 0;
	for (const delimiter of DELIMITERS) {
		let width = 0;
		let agreeing = 0;
		let clear = 0;
		let at = 0;
		for (let i = 0; i < 20; i++) {
			const record = textRecord(bytes, { start: at, end: length, whole }, delimiter);
			if (record === undefined)
				break;
			at = record.end;
			if (i === 0)
				width = record.cells.length;
			else if (record.cells.length === width) {
				agreeing++;
				clear += record.cells.filter((cell) => isClear(cell, delimiter)).length / width;
			}
		}
		// A header alone is enough to detect a delimiter. A tie is decided by the cells, and then by their number.
		const score = width < 2 ? 0 : agreeing + 1 + (agreeing === 0 ? 0 : (clear / agreeing) * 0.9) - 0.1 / width;
		if (score > bestScore) {
			best = delimiter;
			bestScore = score;
		}
	}
	return bestScore === 0 && isBlankSeparated(bytes, length, whole) ? SPACE : best;
}
/** Returns true if blanks separate cells. Rows have as many cells as the header, or one more for their name. */
function isBlankSeparated(bytes, length, whole) {
	const header = textRecord(bytes, { start: 0, end: length, whole }, SPACE);
	const width = header?.cells.length ?? 0;
	if (header === undefined || width < 2 || (width === 2 && bytes[0] !== QUOTE))
		return false;
	const widths = new Set();
	let rows = 0;
	for (let at = header.end; rows < 20; rows++) {
		const record = textRecord(bytes, { start: at, end: length, whole }, SPACE);
		if (record === undefined)
			break;
		widths.add(record.cells.length);
		at = record.end;
	}
	return rows > 1 && widths.size === 1 && (widths.has(width) || widths.has(width + 1));
}
/** Returns true if a cell contains no other delimiter, or is a number with a decimal comma. */
function isClear(cell, delimiter) {
	return !/[,;\t|]/.test(cell) || (delimiter !== DELIMITERS[0] && (0,number_text/* looksNumeric */.kA)(cell, true));
}
/** Parses the record at `start`, after blank lines. */
function textRecord(bytes, { start, end, whole }, delimiter) {
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
 * Checks the names in a header. An unnamed first column is the row index of pandas or R. It stays "", and the caller
 * leaves it out.
 *
 * @throws {Failure} for any other empty name, and for a name that occurs twice.
 */
function checkHeader(cells, { path, line, rows }) {
	const at = { file: path, line };
	const where = `${path}:${line}`;
	const repeated = new Set(cells).size < cells.length && cells.some((cell) => (0,number_text/* looksNumeric */.kA)(cell, false));
	if (repeated || looksLikeData(cells) || looksLikeRow(cells, rows)) {
		throw new failure/* Failure */.H(`${where}: expected a header row that names the columns, got ${cells.slice(0, 5).join(", ")} (put the columns' names in the first line)`, { at });
	}
	const seen = new Map();
	for (const [index, name] of cells.entries()) {
		const last = index === cells.length - 1;
		const emptyBelow = () => rows.length > 0 && rows.every((row) => (row[index] ?? "") === "");
		if (name === "" && (index > 0 || cells.length === 1) && !(last && emptyBelow())) {
			const hint = last ? "or take the last delimiter out of every line" : "or take the column out";
			throw new failure/* Failure */.H(`${where}: column ${index + 1}: expected a name, got an empty one (give it a name, ${hint})`, {
				at,
			});
		}
		const before = name === "" ? undefined : seen.get(name);
		if (before !== undefined) {
			throw new failure/* Failure */.H(`${where}: ${name}: expected each name once, got it for columns ${before + 1} and ${index + 1} (rename one)`, { at });
		}
		seen.set(name, index);
	}
}
/** Returns true if these cells are data: fractions, or numbers other than the 0, 1, 2, … of tables made from arrays. */
function looksLikeData(cells) {
	const numbers = cells.filter((cell) => cell !== "" && Number.isFinite(Number(cell)));
	if (numbers.some((cell) => !/^\d+$/.test(cell)))
		return true;
	return numbers.length === cells.length && cells.some((cell, index) => cell !== String(index));
}
function csv_header_text(bytes, start, end) {
	return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString("utf8");
}

;// CONCATENATED MODULE: ./src/data/table/csv-layout.ts

const SAMPLE = 20;
/** Maximum number of cells in the sample. A few rows of a very wide table are enough. */
const SAMPLED_CELLS = 20_000;
/** Excel's line that names the delimiter. Programs that quote all texts write it in quotes, too. */
const SEPARATOR_LINE = /^("?)sep=(.)\1\r?$/i;
/**
 * Detects the layout of a file from its first bytes: Excel's `sep=;`, comments above the header, the delimiter, row
 * names without a header (R's `write.table`), and delimiters at the ends of rows. Undefined if the bytes end before
 * the header does.
 *
 * @throws {Failure} for a header without column names.
 */
function csvLayout(bytes, length, { whole, delimiter: given, path }) {
	const notices = [];
	let start = 0;
	let line = 1;
	let delimiter = given;
	const skipLine = (end) => {
		start = end + 1;
		line++;
	};
	const firstEnd = bytes.subarray(0, length).indexOf(csv_layout_LF);
	if (firstEnd < 0 && !whole)
		return undefined;
	const separator = SEPARATOR_LINE.exec(csv_layout_text(bytes, 0, firstEnd < 0 ? length : firstEnd));
	if (separator !== null) {
		delimiter ??= separator[2].charCodeAt(0);
		skipLine(firstEnd);
	}
	const comments = commentLines(bytes, { start, length, whole, delimiter });
	if (comments === undefined)
		return undefined;
	if (comments.count > 0) {
		notices.push(`${path}: left out ${comments.count === 1 ? "a comment" : `${comments.count} comments`} above the header`);
		start = comments.end;
		line += comments.count;
	}
	delimiter ??= findDelimiter(bytes.subarray(start, length), length - start, whole);
	const header = textRecord(bytes, { start, end: length, whole }, delimiter);
	if (header === undefined)
		return undefined;
	const rows = sampleRows(bytes, { start: header.end, length, whole, delimiter });
	checkHeader(header.cells, { path, line, rows });
	const names = [...header.cells];
	const wider = rows.length > 0 && rows.every((cells) => cells.length === names.length + 1);
	let trailing = false;
	if (wider && rows.every((cells) => cells[cells.length - 1] === "")) {
		trailing = true;
		names.push("");
	}
	else if (wider && names.length > 1 && new Set(rows.map(([first]) => first)).size === rows.length)
		names.unshift("");
	else if (names.length > 1 && names[names.length - 1] === "")
		trailing = true;
	return { delimiter, names, trailing, end: header.end, line: line + header.newlines, notices };
}
const csv_layout_LF = 10;
const HASH = 35;
const csv_layout_SPACE = 32;
/** Counts the comment lines above the header. Undefined if more bytes are needed to decide. */
function commentLines(bytes, { start, length, whole, delimiter }) {
	let count = 0;
	let end = start;
	while (end < length && bytes[end] === HASH) {
		const next = bytes.subarray(0, length).indexOf(csv_layout_LF, end);
		if (next < 0)
			return whole ? { count, end } : undefined;
		end = next + 1;
		count++;
	}
	if (count === 0)
		return { count, end };
	if (end >= length)
		return whole ? { count: 0, end: start } : undefined;
	// A header may begin with #, as in #id. It then has as many cells as the rows.
	const last = bytes.subarray(0, end - 1).lastIndexOf(csv_layout_LF) + 1;
	const found = delimiter ?? findDelimiter(bytes.subarray(last, length), length - last, whole);
	const header = textRecord(bytes, { start: last, end: length, whole }, found);
	const after = textRecord(bytes, { start: end, end: length, whole }, found);
	if (after === undefined && !whole)
		return undefined;
	const named = header !== undefined && header.cells.length > 1 && bytes[last + 1] > csv_layout_SPACE;
	const isHeader = named && header.cells.length === after?.cells.length;
	return isHeader ? { count: count - 1, end: last } : { count, end };
}
function sampleRows(bytes, { start, length, whole, delimiter }) {
	const rows = [];
	let at = start;
	let cells = 0;
	while (rows.length < SAMPLE && cells < SAMPLED_CELLS) {
		const record = textRecord(bytes, { start: at, end: length, whole }, delimiter);
		if (record === undefined)
			break;
		rows.push(record.cells);
		cells += record.cells.length;
		at = record.end;
	}
	return rows;
}
function csv_layout_text(bytes, start, end) {
	return Buffer.from(bytes.buffer, bytes.byteOffset + start, Math.min(end - start, 100)).toString("utf8");
}

var misfit = __webpack_require__("src/data/table/misfit.ts");
;// CONCATENATED MODULE: ./src/data/table/quoted-cell.ts
const quoted_cell_QUOTE = 34;
const quoted_cell_LF = 10;
/** A cell in quotes, in which a pair of quotes is one. */
class QuotedCell {
	/** True if the last cell has pairs of quotes. */
	doubled = false;
	/** Number of line feeds in the last cell. */
	newlines = 0;
	/** The text that `copy` wrote. */
	text = new Uint8Array(1024);
	/** Returns the position of the closing quote, or -1 if it is not read yet. */
	end(bytes, from, end) {
		this.doubled = false;
		this.newlines = 0;
		for (let p = from; p < end; p++) {
			const byte = bytes[p];
			if (byte === quoted_cell_LF)
				this.newlines++;
			else if (byte === quoted_cell_QUOTE) {
				if (bytes[p + 1] !== quoted_cell_QUOTE || p + 1 === end)
					return p;
				this.doubled = true;
				p++;
			}
		}
		return -1;
	}
	/** Copies a cell into `text`, with each pair of quotes reduced to one. Returns its length. */
	copy(bytes, start, end) {
		if (this.text.length < end - start)
			this.text = new Uint8Array((end - start) * 2);
		let length = 0;
		for (let p = start; p < end; p++) {
			this.text[length++] = bytes[p];
			if (bytes[p] === quoted_cell_QUOTE)
				p++;
		}
		return length;
	}
}

;// CONCATENATED MODULE: ./src/data/table/csv-records.ts





const csv_records_QUOTE = 34;
const COMMA = 44;
const POINT = 46;
const csv_records_LF = 10;
const csv_records_CR = 13;
const csv_records_SPACE = 32;
const TAB = 9;
const ZERO = 48;
/** A longer record is assumed to have a quote that was never closed. */
const LONGEST_RECORD = 32 * 2 ** 20;
/**
 * Parses records (RFC 4180, with any one-byte delimiter, and LF, CR LF or CR) from bytes into column builders. Blank
 * lines and blanks around unquoted cells are removed. Cost per cell: 25 ns for a number of 17 digits, 15 ns for a
 * short text.
 */
class CsvRecords {
	row;
	line;
	/** Rows at which the difference between line and row changes, because of blank lines or quoted newlines. */
	jumps = [];
	#path;
	#delimiter;
	/** Columns in the order of the file. */
	#columns;
	#numbers = new NumberCells();
	#quoted = new QuotedCell();
	#capacity;
	#makeRoom;
	#kernel;
	/** Number of records to read in JavaScript after the kernel left one. */
	#pause = 1;
	constructor(place, { delimiter, columns, row, capacity, makeRoom, kernel }) {
		this.#path = place.path;
		this.line = place.line;
		this.#delimiter = delimiter;
		this.#columns = columns;
		this.row = row;
		this.#capacity = capacity;
		this.#makeRoom = makeRoom;
		this.#kernel = kernel?.prepare(columns, delimiter) === true ? kernel : undefined;
		this.jumps.push({ row, line: place.line });
	}
	/**
	 * Reads the complete records in `bytes` before `end`, and returns the start of the first incomplete one. `SLACK`
	 * bytes must follow at `end`, the first of which is overwritten. If `last` is true, the end of the bytes ends the
	 * last record.
	 */
	read(bytes, end, last) {
		const columns = this.#columns;
		const width = columns.length;
		const delimiter = this.#delimiter;
		const numbers = this.#numbers;
		const kernel = this.#kernel?.bytes === bytes ? this.#kernel : undefined;
		const watchSigns = columns.some(({ reading }) => reading.decimalComma);
		const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		// This byte stops every inner loop without a comparison with `end`.
		bytes[end] = csv_records_LF;
		let p = 0;
		let offset = this.#lineOffset;
		// The first record gives most columns their kinds.
		let wait = this.row === 0 ? 1 : 0;
		while (p < end) {
			if (kernel !== undefined && --wait < 0) {
				p = this.#block(kernel, p, end);
				offset = this.#lineOffset;
				wait = this.#pause - 1;
				if (p === end)
					break;
			}
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
				this.#capacity = this.#makeRoom(row, recordStart);
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
				while (byte === csv_records_SPACE || (byte === TAB && delimiter !== TAB))
					byte = bytes[++p];
				const commas = column.kind === cell_syntax/* kinds */.EZ.comma && delimiter !== COMMA;
				// 00619 may be a code.
				const zero = byte === ZERO && bytes[p + 1] - ZERO >= 0 && bytes[p + 1] - ZERO <= 9;
				if ((commas || column.kind === cell_syntax/* kinds */.EZ.number) && byte !== csv_records_QUOTE && !zero) {
					const close = numbers.read(bytes, view, p, commas ? COMMA : POINT, column.numbers, row);
					if (close !== -1) {
						byte = bytes[close];
						const value = column.numbers[row];
						if ((byte === delimiter || byte === csv_records_LF || byte === csv_records_CR) &&
							value <= Number.MAX_SAFE_INTEGER &&
							value >= Number.MIN_SAFE_INTEGER) {
							p = close;
							if (p === end && !last)
								return this.#unfinished(recordStart, end);
							if (watchSigns && numbers.decimals >= 0)
								column.noteDecimals(numbers.decimals, value);
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
				if (byte === csv_records_QUOTE) {
					const quoted = this.#quoted;
					const close = quoted.end(bytes, p + 1, end);
					if (close === -1) {
						if (last)
							throw this.#unclosed();
						return this.#unfinished(recordStart, end);
					}
					const opened = p + 1;
					p = close + 1;
					byte = bytes[p];
					while ((byte === csv_records_SPACE && delimiter !== csv_records_SPACE) || (byte === TAB && delimiter !== TAB))
						byte = bytes[++p];
					if (p === end && !last)
						return this.#unfinished(recordStart, end);
					if (byte !== delimiter && byte !== csv_records_LF && byte !== csv_records_CR) {
						throw this.#failure(`${column.name}: expected a delimiter after the closing quote, got ${(0,misfit/* quotedBytes */.Q)(bytes.subarray(p, Math.min(p + 20, end)))} (a quote inside a quoted cell is written twice)`);
					}
					newlines += quoted.newlines;
					if (quoted.doubled) {
						const length = quoted.copy(bytes, opened, close);
						column.cell(row, quoted.text, 0, length);
					}
					else
						column.cell(row, bytes, opened, close);
				}
				else {
					const cell = p;
					while (byte !== delimiter && byte !== csv_records_LF && byte !== csv_records_CR)
						byte = bytes[++p];
					if (p === end && !last)
						return this.#unfinished(recordStart, end);
					let close = p;
					while (close > cell && (bytes[close - 1] === csv_records_SPACE || bytes[close - 1] === TAB))
						close--;
					column.cell(row, bytes, cell, close);
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
			// The record may end in CR LF, with the LF still unread.
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
	/** The line of a row is this much more than its number. */
	get #lineOffset() {
		const { line, row } = this.jumps[this.jumps.length - 1];
		return line - row;
	}
	/** Lets the kernel read records until it leaves one, and returns the position of that one. */
	#block(kernel, start, end) {
		const from = this.row;
		let p = start;
		while (p < end) {
			const { row } = this;
			if (row === this.#capacity)
				this.#capacity = this.#makeRoom(row, p);
			const rows = kernel.read(p, end, { row, most: this.#capacity - row });
			if (rows === 0)
				break;
			if (this.line - row !== this.#lineOffset)
				this.jumps.push({ row, line: this.line });
			p = kernel.position;
			this.row += rows;
			this.line += rows;
		}
		// Where most records have to be read in JavaScript, asking the kernel for each would only cost time.
		this.#pause = this.row - from >= 4 ? 1 : Math.min(this.#pause * 2, 256);
		return p;
	}
	#unfinished(recordStart, end) {
		if (end - recordStart > LONGEST_RECORD) {
			throw this.#failure("expected a record of at most 32 MB, got a longer one (is a quote not closed, or is this no table?)");
		}
		return recordStart;
	}
	#unclosed() {
		return this.#failure("expected a closing quote, got the end of the file (the record that begins here opens one)");
	}
	#narrow(found) {
		return this.#failure(`expected ${this.#columns.length} cells as in the header, got ${found} (is a cell with the delimiter or a newline not quoted, or the line a comment?)`);
	}
	#ragged(bytes, from, end) {
		let found = this.#columns.length + 1;
		for (let p = from; p < end && bytes[p] !== csv_records_LF && bytes[p] !== csv_records_CR; p++)
			if (bytes[p] === this.#delimiter)
				found++;
		const hint = this.#columns.length === 1
			? "are there lines above the header? take them out"
			: this.#delimiter === COMMA
				? "is a cell with a comma not quoted, or a decimal comma used?"
				: "is a cell with the delimiter not quoted?";
		return this.#failure(`expected ${this.#columns.length} cells as in the header, got ${found} (${hint})`);
	}
	#failure(message) {
		return new failure/* Failure */.H(`${this.#path}:${this.line}: ${message}`, { at: { file: this.#path, line: this.line } });
	}
}

var table_source = __webpack_require__("src/data/table/source.ts");
;// CONCATENATED MODULE: ./src/data/table/csv.ts








/** Number of bytes after which the total number of rows is estimated. */
const csv_SAMPLE = 2 ** 20;
/** A smaller file is read before a kernel has its memory. */
const KERNEL_BYTES = 2 ** 15;
/** Reads a delimited file in pieces. Only the typed columns stay in memory. */
async function readCsv(source, begin, options) {
	const { sizeBytes = Number.POSITIVE_INFINITY } = source;
	const kernel = (options.webAssembly ?? sizeBytes >= KERNEL_BYTES) ? takeKernel(options.bufferBytes) : undefined;
	try {
		return await readPieces(source, begin, { ...options, kernel });
	}
	finally {
		returnKernel(kernel);
	}
}
async function readPieces(source, begin, { kernel, ...options }) {
	let buffer = kernel?.bytes ?? new Uint8Array(options.bufferBytes + SLACK);
	let filled = 0;
	let consumed = 0;
	let records;
	let builder;
	let firstRow = 0;
	let delimiter = 0;
	/** True if the buffer holds no complete record, so that reading it again before it is full would only take time. */
	let stuck = false;
	let damaged;
	/** The columns in the order of this file. */
	let order = [];
	/** Column for text after the trailing delimiters. It must be empty, so only its distinct values are kept. */
	let last;
	const start = (whole) => {
		const given = options.delimiter?.charCodeAt(0);
		const layout = csvLayout(buffer, filled, { whole, delimiter: given, path: source.path });
		if (layout === undefined)
			return;
		delimiter = layout.delimiter;
		const { names, trailing } = layout;
		const table = begin(trailing ? names.slice(0, -1) : names, String.fromCharCode(delimiter), layout.notices);
		builder = table;
		firstRow = table.rows;
		order = names.map((name) => table.column(name) ?? unread(name));
		if (trailing) {
			last = new column_builder/* ColumnBuilder */.Q("", { ...UNREAD, type: "text" }, 0);
			order[order.length - 1] = last;
		}
		const place = { path: source.path, line: layout.line };
		if (!(0,external_node_buffer_.isUtf8)(buffer.subarray(0, layout.end)))
			damaged = { line: 1, count: 1 };
		const rowsBefore = table.rows;
		const { sizeBytes } = source;
		const fast = buffer === kernel?.bytes ? kernel : undefined;
		records = new CsvRecords(place, {
			delimiter,
			columns: order,
			row: table.rows,
			capacity: table.capacity,
			kernel: fast,
			makeRoom(rows, bytes) {
				const sample = consumed + bytes;
				const known = sizeBytes !== undefined && sample >= csv_SAMPLE;
				const room = table.makeRoom(rows, known ? rowsBefore + ((rows - rowsBefore) * sizeBytes) / sample : undefined);
				return room;
			},
		});
		buffer = fast?.bytes ?? buffer;
		consumed = layout.end;
		buffer.copyWithin(0, layout.end, filled);
		filled -= layout.end;
	};
	const drain = (ended) => {
		if (records === undefined)
			start(ended);
		if (records === undefined || builder === undefined)
			return;
		const line = records.line;
		const first = builder.rows === 0;
		const read = records.read(buffer, filled, ended);
		// If a column turns out not to be numeric in the first piece, only this piece is read again.
		if (first)
			reread(builder, { place: { path: source.path, line }, end: read, ended });
		stuck = read === 0;
		consumed += read;
		builder.rows = records.row;
		buffer.copyWithin(0, read, filled);
		filled -= read;
	};
	const reread = (table, { place, end, ended }) => {
		const misfits = new Set(table.columns.filter(({ misfit }) => misfit !== undefined));
		if (misfits.size === 0)
			return;
		for (const column of misfits)
			column.restart();
		const columns = order.map((column) => (misfits.has(column) ? column : unread(column.name)));
		const { capacity } = table;
		const again = new CsvRecords(place, { delimiter, columns, row: 0, capacity, makeRoom: () => capacity });
		// The reader overwrites the byte after the last record with a line feed, so that byte is restored afterwards.
		const next = buffer[end];
		again.read(buffer, end, ended);
		buffer[end] = next;
	};
	for await (const chunk of (0,table_source/* textChunks */.w7)(source, options.encoding, { hash: options.hash, reuse: true })) {
		options.signal?.throwIfAborted();
		for (let at = 0; at < chunk.length;) {
			// If a record is longer than the buffer, the buffer is doubled, which limits the repeated scans.
			if (filled === buffer.length - SLACK) {
				const wider = new Uint8Array((buffer.length - SLACK) * 2 + SLACK);
				wider.set(buffer);
				buffer = wider;
			}
			const taken = Math.min(chunk.length - at, buffer.length - SLACK - filled);
			buffer.set(chunk.subarray(at, at + taken), filled);
			filled += taken;
			at += taken;
			if (filled === buffer.length - SLACK)
				drain(false);
		}
		// After the first piece, a chunk is read while it is in the processor's cache.
		if (records !== undefined && !stuck)
			drain(false);
	}
	drain(true);
	if (records === undefined) {
		throw new failure/* Failure */.H(`${source.path}: expected a header row with the columns' names, got an empty file (write the names into the first line)`, {
			at: { file: source.path },
		});
	}
	if (last !== undefined)
		checkTrailing(last, { path: source.path, cells: order.length });
	return { rows: records.row - firstRow, jumps: records.jumps, damaged };
}
function checkTrailing({ levels }, { path, cells }) {
	for (let code = 0; code < levels.count; code++) {
		if (levels.text(code) === "")
			continue;
		throw new failure/* Failure */.H(`${path}: expected nothing after the last delimiter of a row, as in the first rows, got ${JSON.stringify(levels.text(code).slice(0, 60))} (is a cell with the delimiter not quoted? the header has ${cells - 1} names)`, { at: { file: path } });
	}
}
const UNREAD = {
	type: "skipped",
	missing: new Set(),
	decimalComma: false,
	tolerant: true,
	schema: {},
};
/** Returns a builder that ignores the cells of a column that the table lacks. */
function unread(name) {
	return new column_builder/* ColumnBuilder */.Q(name, UNREAD, 0);
}


/***/ }),

/***/ "src/data/table/date-guess.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ guessDates),
/* harmony export */   w: () => (/* binding */ isNoDate)
/* harmony export */ });
/* harmony import */ var _date_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/data/table/date.ts");
/* harmony import */ var _date_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/data/table/date-format.ts");
/* harmony import */ var _number_guess_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/data/table/number-guess.ts");



/** Matches placeholders for a missing date: the NaT of pandas and the zero date of MySQL. */
const NO_DATE = /^(NaT|0{4}([-/.])0{2}\2?0{2}([ T]00:00(:00(\.0+)?)?)?)$/;
function isNoDate(text) {
	return NO_DATE.test(text);
}
const WEEKDAY = "(?<weekday>(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)(?<comma>,?) ";
/** A day in a month with a name: `1 May 2020`, `1st May 2020`, `13. Mai 2020`, `1 de mayo de 2020`, `1-May-20`. */
const NAMED_DAY = "\\d{1,2}(?:(?<dot>\\.)(?= )|(?:st|nd|rd|th|er))?(?<blank>[ /.-])(?<of>(?:of|de|di) )?(?<month>\\p{L}{3,10})\\.?(?<listed>,?)(?:\\k<blank>|(?<ofYear> (?:de|del|of) ))(?<namedYear>\\d{4}|\\d{2})";
const ORDINAL = "\\d{1,2}(?:st|nd|rd|th)?";
const DAY = [
	"\\d{1,2}(?<sign>[./-])\\d{1,2}\\k<sign>(?<digitYear>\\d{4}|\\d{2})",
	NAMED_DAY,
	`(?<monthFirst>\\p{L}{3,10})\\.? ${ORDINAL},(?<space> ?)\\d{4}`,
	`(?<noComma>\\p{L}{3,10})\\.? ${ORDINAL} \\d{4}`,
	"(?<monthYear>\\p{L}{3,10})\\.?(?<monthSign>[ -])(?:19|20)\\d{2}",
	"(?:0?[1-9]|1[0-2])(?<onlyMonth>[/.-])(?:19|20)\\d{2}",
	// English only: "set" and "out" are words, too.
	"(?<monthShortYear>(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6})\\.?(?<shortYearSign>[ -]|[ -]?['’])\\d{2}",
	"(?:19|20)\\d{2}(?<quarterSign>[ -]?)q[1-4]",
	"q[1-4](?<yearSign>[ /-]?)(?:19|20)\\d{2}",
	"(?:19|20)\\d{2}(?<weekSign>[ /-]?)(?<week>W|KW ?|CW ?)\\d{1,2}(?:(?<dayOfWeekSign>-?)[1-7])?",
	"(?<weekFront>W|KW ?|CW ?)\\d{1,2}(?<weekYearSign>[ /-])(?:19|20)\\d{2}",
	"(?:19|20)\\d{2}(?<cjkYear>年|년) ?\\d{1,2}(?<cjkMonth>月|월) ?\\d{1,2}[日일]",
	"(?<compact>(?:19|20)\\d{6})(?=T\\d{4})",
].join("|");
const ZONE = "(?<zone> ?(?:Z|UTC|GMT|[+-]\\d{2}:?\\d{2}))?";
/** Hours and minutes, or only an hour with its half of the day. */
const HOURS = `\\d{1,2}(?::\\d{2}(?<seconds>:\\d{2}(?<fraction>\\.\\d+)?)?(?:(?<half> ?[ap]\\.?m\\.?)|(?<clock> Uhr| h))?${ZONE}|(?<onlyHalf> ?[ap]\\.?m\\.?))`;
const TIME = `(?<lead>,? |T|:)(?:${HOURS}|\\d{4}(?<compactSeconds>\\d{2})?(?<compactZone>Z)?)`;
/** A date in digits or with the name of a month, perhaps after a weekday, and the time after it. */
const SHAPE = new RegExp(`^(?:${WEEKDAY})?(?:${DAY})(?:${TIME})?$`, "iu");
/** Dates of C's `asctime`, of git's log and of Twitter, with the year last. */
const YEAR_LAST = /^(?:mon|tue|wed|thu|fri|sat|sun) [a-z]{3} {1,2}\d{1,2} \d{1,2}:\d{2}:\d{2}(?<lastZone> (?:UTC|GMT|[+-]\d{4}))? (?<lastYear>\d{4})$/i;
/** A time of day without a date. */
const CLOCK = new RegExp(`^(?<lead>)${HOURS}$`, "iu");
/** Minutes and seconds, or hours beyond those of a day. */
const DURATION = /^\d{1,4}:\d{2}(:\d{2}(\.\d+)?)?$/;
/** A year and a day of the year, or a number within a year. */
const DAY_OF_YEAR = /^(?:19|20)\d{2}-(?:[0-2]\d{2}|3[0-5]\d|36[0-6])$/;
/** Decides from all texts of a column whether they are dates or times of day, and in which format. */
function guessDates(texts) {
	const present = texts.filter(({ text }) => !isNoDate(text));
	const looks = (text) => shapeOf(text) !== undefined || DURATION.test(text) || DAY_OF_YEAR.test(text) || !Number.isNaN((0,_date_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDate */ ._U)(text));
	if (present.length === 0 || !(0,_number_guess_js__WEBPACK_IMPORTED_MODULE_2__/* .someLookLike */ .Be)(present, looks))
		return { kind: "texts" };
	const tried = [];
	let example = present.find(({ text }) => shapeOf(text) !== undefined);
	for (;;) {
		const formats = [undefined, ...(example === undefined ? [] : formatsOf(present, shapeOf(example.text)))];
		const readers = formats.map((format) => (format === undefined ? _date_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDate */ ._U : (0,_date_format_js__WEBPACK_IMPORTED_MODULE_1__/* .dateFormatReader */ .HF)(format)));
		const fitting = formats.filter((_, index) => present.every(({ text }) => !Number.isNaN(readers[index](text))));
		if (fitting.length > 1 && fitting[0] !== undefined)
			return ambiguous(present, fitting);
		if (fitting.length > 0)
			return unlessDays(present, fitting[0]) ?? unlessDurations(present, fitting[0]);
		// 8:30 also fits the format of 8:30:15, but not the other way round.
		const isMisfit = ({ text }) => readers.every((read) => Number.isNaN(read(text)));
		example = present.find((each) => isMisfit(each) && shapeOf(each.text) !== undefined);
		tried.push(...readers);
		if (tried.length > 8 || example === undefined) {
			return durations(present) ?? daysOfYear(present) ?? mixedDates(present, tried);
		}
	}
}
function shapeOf(text) {
	return (SHAPE.exec(text) ?? CLOCK.exec(text) ?? YEAR_LAST.exec(text))?.groups;
}
function ambiguous(texts, formats) {
	return {
		kind: "undecided",
		looks: `dates whose day and month are ambiguous (${texts[0].text})`,
		keys: formats.map((format) => `format: "${format}"`),
	};
}
/** Texts such as 36:15:00, of which some are not times of day. */
function durations(texts) {
	if (!texts.every(({ text }) => DURATION.test(text)))
		return undefined;
	const looks = `durations (${texts[0].text})`;
	return { kind: "undecided", looks, keys: [], hint: "write them as numbers, such as seconds" };
}
/** Texts such as 2020-045, which could be days of a year or numbers within a year. */
function daysOfYear(texts) {
	if (!texts.every(({ text }) => DAY_OF_YEAR.test(text)))
		return undefined;
	const looks = `days of a year or numbers within a year (${texts[0].text})`;
	return { kind: "undecided", looks, keys: ['format: "%Y-%j"'] };
}
/** Texts such as Jan-20 could be days of a year that is not written. Jan-95, Jan-00 and Jan '20 have a year. */
function unlessDays(texts, format) {
	if (format === undefined || !/^%[bB][ -]%y$/.test(format))
		return undefined;
	const isDay = ({ text }) => /(?:0[1-9]|[12]\d|3[01])$/.test(text);
	if (!texts.every(isDay))
		return undefined;
	const looks = `months with a year or a day (${texts[0].text})`;
	return { kind: "undecided", looks, keys: [`format: "${format}"`] };
}
/** Texts such as 3:45 could be minutes and seconds, or times of day. 08:30 and 8:30 pm are times of day. */
function unlessDurations(texts, format) {
	const short = format?.startsWith("%H:") === true && !/%z$|[Uh]/.test(format) && texts.find(({ text }) => /^\d:/.test(text));
	if (!short)
		return { kind: "dates", format };
	const looks = `times of day or durations (${short.text})`;
	return { kind: "undecided", looks, keys: [`type: date, format: "${format}"`] };
}
/** Returns the formats that a text in the shape of a date or a time could have. */
function formatsOf(texts, found) {
	if (found["lastYear"] !== undefined)
		return [`%a %b %d %H:%M:%S${found["lastZone"] === undefined ? "" : " %z"} %Y`];
	if (found["lead"] === "")
		return [clockOf(found)];
	const { weekday } = found;
	const front = weekday === undefined ? "" : `${weekday.length > 3 ? "%A" : "%a"}${found["comma"]} `;
	return daysOf(found, texts).map((day) => `${front}${day}${clockOf(found)}`);
}
function daysOf(found, texts) {
	const { sign, blank, monthSign, onlyMonth, shortYearSign, quarterSign, yearSign } = found;
	if (sign !== undefined) {
		const years = found["digitYear"].length === 4 ? "%Y" : "%y";
		const european = `%d${sign}%m${sign}${years}`;
		return sign === "." ? [european] : [`%m${sign}%d${sign}${years}`, european];
	}
	if (onlyMonth !== undefined)
		return [`%m${onlyMonth}%Y`];
	if (quarterSign !== undefined)
		return [`%Y${quarterSign}Q%q`];
	if (yearSign !== undefined)
		return [`Q%q${yearSign}%Y`];
	if (found["compact"] !== undefined)
		return ["%Y%m%d"];
	const other = weekFormat(found) ?? eastAsianFormat(found);
	if (other !== undefined)
		return [other];
	const name = monthDirective(texts, found["weekday"] !== undefined);
	if (blank !== undefined) {
		const { dot = "", of = "", listed, ofYear = blank } = found;
		return [`%d${dot}${blank}${of}${name}${listed}${ofYear}${found["namedYear"].length === 4 ? "%Y" : "%y"}`];
	}
	if (monthSign !== undefined)
		return [`${name}${monthSign}%Y`];
	if (shortYearSign !== undefined)
		return [`${name}${shortYearSign}%y`];
	return [found["noComma"] === undefined ? `${name} %d,${found["space"]}%Y` : `${name} %d %Y`];
}
function weekFormat({ weekSign, week, dayOfWeekSign, weekFront, weekYearSign }) {
	if (week !== undefined) {
		return `%G${weekSign}${week}%V${dayOfWeekSign === undefined ? "" : `${dayOfWeekSign}%u`}`;
	}
	return weekFront === undefined ? undefined : `${weekFront}%V${weekYearSign}%G`;
}
function eastAsianFormat({ cjkYear, cjkMonth }) {
	if (cjkYear === undefined)
		return undefined;
	return cjkYear === "年" ? `%Y年%m${cjkMonth}%d日` : `%Y년 %m${cjkMonth} %d일`;
}
/** Returns the directive for months. May is both a full and a short name. */
function monthDirective(texts, weekday) {
	const long = weekday ? /^[a-z]+,? .*\p{L}{4}/iu : /\p{L}{4}/u;
	return texts.some(({ text }) => long.test(text)) ? "%B" : "%b";
}
function clockOf(found) {
	const { lead, seconds, fraction, half, zone, onlyHalf, clock: word = "", compact } = found;
	if (lead === undefined)
		return "";
	if (compact !== undefined) {
		const { compactSeconds, compactZone } = found;
		return `T%H%M${compactSeconds === undefined ? "" : "%S"}${compactZone === undefined ? "" : "%z"}`;
	}
	if (onlyHalf !== undefined)
		return `${lead}%I${onlyHalf.startsWith(" ") ? " " : ""}%p`;
	const exact = seconds === undefined ? "" : `:%S${fraction === undefined ? "" : ".%f"}`;
	const clock = half === undefined ? `%H:%M${exact}` : `%I:%M${exact}${half.startsWith(" ") ? " " : ""}%p`;
	return `${lead}${clock}${word}${zone === undefined ? "" : `${zone.startsWith(" ") ? " " : ""}%z`}`;
}
function mixedDates(texts, readers) {
	const all = texts.reduce((sum, { count }) => sum + count, 0);
	let best = { share: 0, misfit: "" };
	for (const read of readers) {
		const misfits = texts.filter(({ text }) => Number.isNaN(read(text)));
		const share = 1 - misfits.reduce((sum, { count }) => sum + count, 0) / all;
		if (share > best.share)
			best = { share, misfit: misfits[0].text };
	}
	return best.share === 0 ? { kind: "texts" } : { kind: "mixed", ...best, expected: "a date" };
}


/***/ }),

/***/ "src/data/table/index.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A5: () => (/* reexport safe */ _table_js__WEBPACK_IMPORTED_MODULE_6__.A5),
/* harmony export */   D0: () => (/* reexport safe */ _schema_file_js__WEBPACK_IMPORTED_MODULE_5__.D),
/* harmony export */   En: () => (/* reexport safe */ _csv_writer_js__WEBPACK_IMPORTED_MODULE_3__.En),
/* harmony export */   M$: () => (/* binding */ parseTable),
/* harmony export */   Sc: () => (/* binding */ readDigestedTable),
/* harmony export */   UZ: () => (/* reexport safe */ _schema_js__WEBPACK_IMPORTED_MODULE_4__.UZ),
/* harmony export */   XF: () => (/* reexport safe */ _schema_js__WEBPACK_IMPORTED_MODULE_4__.XF),
/* harmony export */   dW: () => (/* reexport safe */ _schema_js__WEBPACK_IMPORTED_MODULE_4__.dW),
/* harmony export */   kn: () => (/* reexport safe */ _table_js__WEBPACK_IMPORTED_MODULE_6__.kn),
/* harmony export */   lV: () => (/* reexport safe */ _schema_js__WEBPACK_IMPORTED_MODULE_4__.lV),
/* harmony export */   rs: () => (/* reexport safe */ _table_js__WEBPACK_IMPORTED_MODULE_6__.rs),
/* harmony export */   xz: () => (/* binding */ readTable)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/data/table/read.ts");
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/data/table/source.ts");
/* harmony import */ var _csv_writer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("src/data/table/csv-writer.ts");
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("src/data/table/schema.ts");
/* harmony import */ var _schema_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("src/data/table/schema-file.ts");
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("src/data/table/table.ts");







/**
 * Reads one table from one or more files: CSV, TSV, JSON Lines, JSON, Parquet or Arrow, optionally compressed. All
 * files need the same columns, in any order. Rows keep the order of the files.
 *
 * @throws {Failure} that names file, line and column.
 */
async function readTable(paths, options = {}) {
	return (0,_read_js__WEBPACK_IMPORTED_MODULE_1__/* .readSources */ .t)(await fileSources(paths, options), options);
}
/**
 * Does the same, with the digest of the bytes that were read. To hash a CSV file takes a fifth of the time of reading
 * it, so tables whose digest nobody records are read with `readTable`.
 */
async function readDigestedTable(paths, options = {}) {
	return (0,_read_js__WEBPACK_IMPORTED_MODULE_1__/* .readDigestedSources */ .I)(await fileSources(paths, options), options);
}
async function fileSources(paths, { cwd = ".", format }) {
	if (paths.length === 0)
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H("data: expected at least one file, got none (name a path or a glob that matches files)");
	const sources = [];
	for (const path of paths)
		sources.push(await (0,_source_js__WEBPACK_IMPORTED_MODULE_2__/* .fileSource */ .IO)(path, cwd, format));
	return sources;
}
/** Reads text, bytes or a stream. `name` replaces the path in messages, and its extension gives the format. */
async function parseTable(content, name, options = {}) {
	return (0,_read_js__WEBPACK_IMPORTED_MODULE_1__/* .readSources */ .t)([await (0,_source_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesSource */ .Xl)(name, content, options.format)], options);
}


/***/ }),

/***/ "src/data/table/misfit.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ quotedBytes),
/* harmony export */   i: () => (/* binding */ misfitHint)
/* harmony export */ });
/** Returns advice for a cell that does not have the expected type. */
function misfitHint(expected) {
	return /as in (other c|the training)/.test(expected)
		? "write all numbers in one way, or say which in a schema: decimal, thousands"
		: "correct the cell, leave it empty, or name its text under `missing` in a schema";
}
/** Quotes the bytes of a cell for a message, with at most 60 characters. */
function quotedBytes(bytes) {
	const text = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 200)).toString("utf8");
	return JSON.stringify(text.length > 60 ? `${text.slice(0, 59)}…` : text);
}


/***/ }),

/***/ "src/data/table/number-guess.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Be: () => (/* binding */ someLookLike),
/* harmony export */   EF: () => (/* binding */ isBeyondDoubles),
/* harmony export */   sV: () => (/* binding */ guessNumbers)
/* harmony export */ });
/* harmony import */ var _number_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/data/table/number-format.ts");
/* harmony import */ var _number_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/data/table/number-text.ts");


const SAMPLED = 200;
const INFINITE = /^[+-]?inf(inity)?$/i;
/** Decides from all texts of a column, in order of appearance, whether they are numbers and in which format. */
function guessNumbers(texts, evidence, known = {}) {
	if (texts.length === 0)
		return { kind: "texts" };
	if (!someLookLike(texts, (text) => isWritten(text)))
		return withUnit(texts) ?? { kind: "texts" };
	if (areMonths(texts))
		return { kind: "texts" };
	const digits = codeDigits(texts);
	if (digits !== undefined)
		return { kind: "codes", digits };
	const numbers = texts.map(({ text }) => (0,_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .writtenNumber */ .x6)(text));
	const formats = _number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .NUMBER_FORMATS */ .L6.filter(({ decimal, thousands }) => (known.decimal === undefined || decimal === known.decimal) &&
		(known.thousands === undefined || thousands === undefined || thousands === known.thousands));
	const fitting = formats.filter((format) => numbers.every((number, index) => fits(number, texts[index].text, format)));
	if (fitting.length === 0)
		return mixedNumbers(texts, numbers, formats);
	return withSigns(texts, numbers, chosenFormat(texts, numbers, { fitting, evidence }));
}
const MEASURED = /^[+-]?\d[\d.,]*(?<blank>\s?)(?<unit>[\p{L}°µ/²³‰][\p{L}°µ/²³‰.]{0,11})$/u;
const SIGNED = /^(?<unit>[~<>≤≥≈±]|\p{L}{1,5}\.(?=\s?\d))\s?[+-]?\d[\d.,]*$/u;
const ONE_UNIT = "write them in one unit";
/** Numbers that all have one unit, such as kilograms: a schema can name it as it names a currency. */
function withUnit(texts) {
	const shape = [MEASURED, SIGNED].find((each) => each.test(texts[0].text));
	if (shape === undefined || texts.length < 2)
		return undefined;
	// A few texts that come again, such as "grade 3" or "2 beds", are categories.
	if (texts.length * 2 <= texts.reduce((sum, { count }) => sum + count, 0))
		return undefined;
	const units = new Set();
	let apart = true;
	for (const { text } of texts) {
		const found = shape.exec(text)?.groups;
		units.add(found?.["unit"]);
		apart &&= found?.["blank"] !== "";
		if (units.size > 5)
			return undefined;
	}
	if (units.has(undefined))
		return undefined;
	const [unit] = units;
	const looks = `numbers with a unit (${texts[0].text})`;
	if (units.size === 1)
		return { kind: "undecided", looks, keys: [`currency: ${JSON.stringify(unit)}`] };
	// 4a and 4b are names.
	if (shape !== MEASURED || !apart)
		return undefined;
	return { kind: "undecided", looks: `amounts in several units (${[...units].join(", ")})`, keys: [], hint: ONE_UNIT };
}
/** Returns true if some of the texts look like this. Only a sample from the whole column is checked if it is long. */
function someLookLike(texts, looks) {
	const step = Math.max(1, Math.floor(texts.length / SAMPLED));
	for (let index = 0; index < texts.length; index += step)
		if (looks(texts[index].text))
			return true;
	return false;
}
/** Returns the width of codes such as 00619: only digits, of the same width, some with a leading zero. */
function codeDigits(texts) {
	const width = texts[0].text.length;
	if (width < 2 || width > 15)
		return undefined;
	const same = texts.every(({ text }) => text.length === width && /^\d+$/.test(text));
	return same && texts.some(({ text }) => text.startsWith("0")) ? width : undefined;
}
/** Returns true for months such as 01.2020, which are no numbers, because nobody writes a number with such a zero. */
function areMonths(texts) {
	const every = texts.every(({ text }) => /^(?:0[1-9]|1[0-2])\.(?:19|20)\d{2}$/.test(text));
	return every && texts.some(({ text }) => text.startsWith("0"));
}
function isWritten(text) {
	return (0,_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .writtenNumber */ .x6)(text) !== undefined || INFINITE.test(text);
}
function fits(number, text, format) {
	return number === undefined ? INFINITE.test(text) : (0,_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .fitsFormat */ .Kx)(number.digits, format);
}
/** Chooses one of the fitting formats. Two fit if a separator could be decimal or thousands. */
function chosenFormat(texts, numbers, { fitting, evidence }) {
	const find = (decimal, thousands) => fitting.find((format) => format.decimal === decimal && format.thousands === thousands);
	const plain = find(".");
	if (plain !== undefined) {
		const pointed = numbers.map((number) => number?.digits.includes(".") === true);
		if (!evidence.commas || !pointed.includes(true))
			return plain;
		// In a file with decimal commas, a point separates thousands if possible.
		const grouped = find(",", ".");
		if (grouped !== undefined)
			return grouped;
		if (!numbers.some((number) => number !== undefined && (0,_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .couldBeThousands */ .sI)(number.digits, ".")))
			return plain;
		const misfit = numbers.findIndex((number, index) => pointed[index] && !(0,_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .couldBeThousands */ .sI)(number.digits, "."));
		return {
			kind: "mixed",
			share: 1,
			misfit: texts[misfit].text,
			expected: "a decimal comma as in other columns, and points for thousands only",
			format: plain,
		};
	}
	const comma = find(",");
	const grouped = find(".", ",");
	if (comma === undefined || grouped === undefined)
		return fitting[0];
	if (evidence.commas)
		return comma;
	if (evidence.points)
		return grouped;
	if (evidence.delimiter === ";")
		return comma;
	if (evidence.delimiter === "," || evidence.delimiter === undefined)
		return grouped;
	const example = texts.find((_, index) => numbers[index]?.digits.includes(",")).text;
	return {
		kind: "undecided",
		looks: `numbers of which the comma could be a decimal sign or separate thousands (${example})`,
		keys: ['thousands: ","', 'decimal: ","'],
	};
}
/** Adds percent signs and currencies, which all cells or none must have. */
function withSigns(texts, numbers, choice) {
	if ("kind" in choice)
		return choice;
	const written = numbers.filter((number) => number !== undefined);
	if (written.every(({ parentheses }) => parentheses))
		return { kind: "texts" };
	const percents = written.filter(({ percent }) => percent).length;
	const currencies = [...new Set(written.flatMap(({ currency }) => currency ?? []))];
	if (currencies.length > 1 || (currencies.length === 1 && percents > 0)) {
		const looks = `amounts in several units (${[...currencies, ...(percents > 0 ? ["%"] : [])].slice(0, 4).join(", ")})`;
		return { kind: "undecided", looks, keys: [], hint: ONE_UNIT };
	}
	if (percents > 0 && written.some(({ percent, digits }) => !percent && !/^[0.,]*$/.test(digits))) {
		const bare = texts.find((_, index) => numbers[index]?.percent === false).text;
		return { kind: "undecided", looks: `percentages, some without their sign (${bare})`, keys: ["percent: true"] };
	}
	return { kind: "numbers", format: choice, percent: percents > 0, currency: currencies[0] };
}
/** Returns the share of numbers in the most common format, and the first text in another format. */
function mixedNumbers(texts, numbers, formats) {
	let best = { share: 0, at: 0, misfit: "", expected: "a number", format: _number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .NUMBER_FORMATS */ .L6[0] };
	const all = texts.reduce((sum, { count }) => sum + count, 0);
	for (const format of formats) {
		let fit = 0;
		let at = -1;
		for (const [index, { text, count }] of texts.entries()) {
			if (fits(numbers[index], text, format))
				fit += count;
			else if (at === -1)
				at = index;
		}
		const share = fit / all;
		// The first of two equally common formats is used.
		if (share > best.share || (share > 0 && share === best.share && at > best.at)) {
			best = { share, at, misfit: texts[at].text, expected: signName(format), format };
		}
	}
	if (best.share === 0)
		return { kind: "texts" };
	const isNumber = (index) => formats.some((format) => fits(numbers[index], texts[index].text, format));
	// All texts are numbers, but in several formats.
	const { share, misfit, expected, format } = best;
	if (texts.every((_, index) => isNumber(index)))
		return { kind: "mixed", share: 1, misfit, expected, format };
	return { kind: "mixed", share, misfit, expected: "a number", format };
}
function signName({ decimal, thousands }) {
	if (thousands !== undefined)
		return `thousands separated by "${thousands}" as in other cells`;
	return `a decimal ${decimal === "," ? "comma" : "point"} as in other cells`;
}
/** Returns true for whole numbers that would lose digits as a double. */
function isBeyondDoubles(text) {
	return /^[+-]?\d{16,}$/.test(text) && Math.abs((0,_number_text_js__WEBPACK_IMPORTED_MODULE_1__/* .parseNumber */ .$J)(text)) > Number.MAX_SAFE_INTEGER;
}


/***/ }),

/***/ "src/data/table/read.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ readDigestedSources),
  t: () => (/* binding */ readSources)
});

var failure = __webpack_require__("src/core/failure.ts");
var cell_syntax = __webpack_require__("src/data/table/cell-syntax.ts");
var date_format = __webpack_require__("src/data/table/date-format.ts");
var date_guess = __webpack_require__("src/data/table/date-guess.ts");
var number_format = __webpack_require__("src/data/table/number-format.ts");
var number_guess = __webpack_require__("src/data/table/number-guess.ts");
var misfit = __webpack_require__("src/data/table/misfit.ts");
var number_text = __webpack_require__("src/data/table/number-text.ts");
;// CONCATENATED MODULE: ./src/data/table/values.ts



/** Returns the failure for a cell that has neither the requested type nor the type of most cells. */
function values_misfit(name, { row, text, expected, context }) {
	return new failure/* Failure */.H(`${context.place(row)}: ${name}: expected ${expected}, got ${shown(text)} (${context.type === undefined ? hintFor(name, expected) : (0,misfit/* misfitHint */.i)(expected)})`, { at: context.locate(row) });
}
/** Returns advice about text among numbers or dates in a column whose type was not given. */
function hintFor(name, expected) {
	const guessed = expected === "a number" || expected === "a date";
	return guessed
		? `correct the cell, or in a schema name its text under \`missing\`, or \`${name}: category\``
		: (0,misfit/* misfitHint */.i)(expected);
}
function shown(text) {
	return JSON.stringify(text.length > 60 ? `${text.slice(0, 59)}…` : text);
}
/** Returns one value per row. `read` converts each distinct text. */
function valuesOf({ codes, texts }, read) {
	const byCode = Float64Array.from(texts, ({ text }) => read(text));
	const values = new Float64Array(codes.length);
	for (let row = 0; row < codes.length; row++)
		values[row] = codes[row] === -1 ? Number.NaN : byCode[codes[row]];
	return values;
}
/** Returns the separators that were found in a column, unless a schema gives them. */
function foundFormat({ decimal, thousands }, schema) {
	if (schema.decimal !== undefined || schema.thousands !== undefined)
		return {};
	if (thousands !== undefined)
		return { thousands, decimal };
	return decimal === "," ? { usualDecimal: "," } : {};
}
function numberColumn(builder, values, type) {
	takeOut(values, builder.reading.missing);
	return { name: builder.name, type: type === "number" || !(0,number_text/* isWhole */.wP)(values) ? "number" : "integer", values };
}
/** Removes dates that mean a missing value, such as 1900-01-01. */
function takeOutDates(values, dates) {
	if (dates.size === 0)
		return;
	for (let row = 0; row < values.length; row++)
		if (dates.has(values[row]))
			values[row] = Number.NaN;
}
/** Removes numbers that mean a missing value, such as -999. Until here they are read like any other number. */
function takeOut(values, missing) {
	const numbers = new Set([...missing].map(number_text/* parseNumber */.$J).filter(Number.isFinite));
	if (numbers.size === 0)
		return;
	for (let row = 0; row < values.length; row++)
		if (numbers.has(values[row]))
			values[row] = Number.NaN;
}

;// CONCATENATED MODULE: ./src/data/table/asked.ts






/* Columns of text whose type was asked for, by a schema or a model. */
/** Parses numbers in the requested format. @throws {Failure} for the first cell that is not one. */
function askedNumbers(builder, cells, context) {
	const { schema } = builder.reading;
	const { format, misfit: contradiction } = askedFormat(schema, cells, context.evidence);
	const allowed = { percent: schema.percent === true, currency: schema.currency };
	const digits = codeWidth(cells);
	const values = valuesOf(cells, (text) => (0,number_format/* numberIn */.Po)(text, format, allowed));
	const row = values.findIndex((value, at) => {
		if (cells.codes[at] === -1)
			return false;
		return Number.isNaN(value) || (context.type === "integer" && Number.isFinite(value) && value !== Math.floor(value));
	});
	if (row !== -1) {
		const text = cells.texts[cells.codes[row]].text;
		const whole = context.type === "integer" ? "a whole number" : `a number${formatName(schema, format)}`;
		throw values_misfit(builder.name, { row, text, expected: whole, context });
	}
	if (contradiction !== undefined) {
		const { index, expected } = contradiction;
		throw values_misfit(builder.name, { row: cells.codes.indexOf(index), text: cells.texts[index].text, expected, context });
	}
	const column = numberColumn(builder, values, context.type);
	return {
		column: digits === undefined ? column : { ...column, digits },
		found: foundFormat(format, schema),
		remarks: [],
	};
}
/** Returns the format in the schema, or the format that the cells have. */
function askedFormat(schema, cells, evidence) {
	if (schema.decimal !== undefined || schema.thousands !== undefined)
		return { format: (0,cell_syntax/* schemaNumberFormat */.qw)(schema) };
	const texts = cells.texts.map(({ text, count }) => ({ text: (0,number_format/* signedText */.Mo)(text, schema.currency), count }));
	const usual = schema.usualDecimal === ",";
	const guess = (0,number_guess/* guessNumbers */.sV)(texts, evidenceFor(schema, evidence));
	if (guess.kind === "numbers") {
		const { format } = guess;
		const index = usual && !evidence.commas && format.thousands === "." ? ambiguousPoint(texts) : -1;
		return index === -1 ? { format } : { format, misfit: { index, expected: POINT_EXPECTED } };
	}
	if (guess.kind !== "mixed")
		return { format: number_format/* NUMBER_FORMATS */.L6[0] };
	const { format } = guess;
	if (guess.share < 1)
		return { format };
	const expected = usual ? guess.expected.replace("in other columns", "in the training rows") : guess.expected;
	return { format, misfit: { index: texts.findIndex(({ text }) => text === guess.misfit), expected } };
}
/** Returns the evidence for a column, which may have had decimal commas in the training table. */
function evidenceFor({ usualDecimal }, evidence) {
	return usualDecimal === "," ? { delimiter: evidence.delimiter, commas: true, points: false } : evidence;
}
const POINT_EXPECTED = "a decimal comma as in the training rows";
/** Returns the first text with a point, or -1 if some text shows that points separate thousands. */
function ambiguousPoint(texts) {
	const alone = (0,number_guess/* guessNumbers */.sV)(texts, { delimiter: undefined, commas: false, points: false });
	if (alone.kind !== "numbers" || alone.format !== number_format/* NUMBER_FORMATS */.L6[0])
		return -1;
	return texts.findIndex(({ text }) => text.includes("."));
}
function formatName({ decimal, thousands, currency }, format) {
	const parts = [
		...(format.decimal === "," || decimal !== undefined ? [`the decimal sign "${format.decimal}"`] : []),
		...(thousands === undefined ? [] : [`"${thousands}" between thousands`]),
		...(currency === undefined ? [] : [`the currency ${currency}`]),
	];
	return parts.length === 0 ? "" : ` with ${parts.join(" and ")}`;
}
/** Parses dates in the requested format. @throws {Failure} for the first cell that is not one. */
function askedDates(builder, cells, context) {
	const { schema } = builder.reading;
	let read = (0,cell_syntax/* schemaDateReader */.vZ)(schema);
	let found = {};
	if (schema.format === undefined) {
		const guess = (0,date_guess/* guessDates */.p)(cells.texts);
		if (guess.kind === "dates" && guess.format !== undefined) {
			read = (0,date_format/* dateFormatReader */.HF)(guess.format);
			found = { type: "date", format: guess.format };
		}
	}
	const values = valuesOf(cells, (text) => ((0,date_guess/* isNoDate */.w)(text) ? Number.NaN : read(text)));
	const row = values.findIndex((value, at) => {
		const code = cells.codes[at];
		return code !== -1 && Number.isNaN(value) && !(0,date_guess/* isNoDate */.w)(cells.texts[code].text);
	});
	if (row !== -1) {
		const expected = schema.format === undefined
			? "a date such as 2026-11-21 or 2026-11-21T08:30:00Z"
			: `a date in the format ${schema.format}`;
		throw values_misfit(builder.name, { row, text: cells.texts[cells.codes[row]].text, expected, context });
	}
	takeOutDates(values, (0,cell_syntax/* missingDates */.SU)(builder.reading.missing, read));
	return { column: { name: builder.name, type: "date", values }, found, remarks: [] };
}
function codeWidth({ texts }) {
	const guess = (0,number_guess/* guessNumbers */.sV)(texts, { delimiter: undefined, commas: false, points: false });
	return guess.kind === "codes" ? guess.digits : undefined;
}

var spelling = __webpack_require__("src/data/table/spelling.ts");
;// CONCATENATED MODULE: ./src/data/table/category.ts


/** Returns a builder's texts without those that mean a missing value. */
function textCells({ codes: all, levels, reading }, rows) {
	const codes = fitted(all, rows);
	// Missing values are removed here, because a lookup for each cell would cost more than one for each text.
	const renumbered = new Int32Array(levels.count);
	const texts = [];
	for (let code = 0; code < levels.count; code++) {
		const text = levels.text(code);
		const missing = (0,cell_syntax/* isMissingText */.wF)(text, reading.missing);
		renumbered[code] = missing ? -1 : texts.push({ text, count: 0 }) - 1;
	}
	let present = 0;
	for (let row = 0; row < rows; row++) {
		if (codes[row] === -1)
			continue;
		const code = renumbered[codes[row]];
		codes[row] = code;
		if (code === -1)
			continue;
		texts[code].count++;
		present++;
	}
	return { codes, texts, present };
}
/** Creates a category column with the requested type, or the one that its values suggest. */
function categoryColumn(name, cells, wanted) {
	if (wanted === "text")
		return { name, type: "text", codes: cells.codes, levels: cells.texts.map(({ text }) => text) };
	const { codes, levels } = mergedLevels(cells);
	return { name, type: wanted ?? categoryType(levels, cells.present), codes, levels };
}
/** Merges different spellings of a category into the first one. */
function mergedLevels({ codes, texts }) {
	const booleans = texts.every(({ text }) => (0,spelling/* truthOf */.D)(text) !== undefined);
	const positions = new Map();
	const levels = [];
	const byCode = texts.map(({ text }) => {
		// Yes and YES are two categories if there are others besides yes and no.
		const key = booleans || (0,spelling/* truthOf */.D)(text) === undefined ? (0,spelling/* categoryKey */.au)(text) : text;
		const known = positions.get(key);
		if (known !== undefined)
			return known;
		positions.set(key, levels.length);
		return levels.push(text) - 1;
	});
	if (levels.length < texts.length)
		for (let row = 0; row < codes.length; row++)
			codes[row] = byCode[codes[row]] ?? -1;
	return { codes, levels };
}
function categoryType(levels, present) {
	if (levels.length > 0 && levels.length <= 2 && levels.every((level) => (0,spelling/* truthOf */.D)(level) !== undefined))
		return "boolean";
	// A tree cannot use more than 50 values that rarely occur twice.
	return levels.length > 50 && levels.length * 2 > present ? "text" : "category";
}
/** Returns true if the texts have too many different values to be categories. */
function isVarious({ texts, present }) {
	return texts.length > 20 || texts.length * 2 > present;
}
/**
 * Cuts `array` to `rows` elements. Memory that was never written is not resident, so a large array is not copied. A
 * small one is copied if most of it is empty, so that a few rows do not keep a large buffer alive.
 */
function fitted(array, rows) {
	const cut = rows < array.length / 2 && rows * 8 < 2 ** 20 ? array.slice(0, rows) : array.subarray(0, rows);
	return cut;
}

var date = __webpack_require__("src/data/table/date.ts");
;// CONCATENATED MODULE: ./src/data/table/finish.ts










/** Share of numbers or dates from which on other words in the column are errors. */
const MOSTLY = 0.8;
/**
 * Converts a builder into a column. A text column is judged as a whole: its cells are numbers, dates, booleans or
 * categories, in any order.
 *
 * @throws {Failure} that names the first cell that has neither the requested type nor the type of most cells.
 */
function finishColumn(builder, context) {
	const finished = builder.kind === cell_syntax/* kinds */.EZ.category ? finishTexts(builder, context) : finishValues(builder, context);
	if (builder.infinite > 0) {
		const cells = builder.infinite === 1 ? "1 infinite value counts" : `${builder.infinite} infinite values count`;
		finished.remarks.push({ level: "notice", text: `${cells} as missing` });
	}
	return finished;
}
function finishValues(builder, { rows, type, evidence }) {
	const { name } = builder;
	if (builder.kind === cell_syntax/* kinds */.EZ.empty) {
		const values = new Float64Array(rows).fill(Number.NaN);
		const found = type === "date" || type === "integer" ? type : "number";
		return { column: { name, type: found, values }, found: {}, remarks: [] };
	}
	const values = fitted(builder.numbers, rows);
	if (builder.kind === cell_syntax/* kinds */.EZ.date) {
		takeOutDates(values, (0,cell_syntax/* missingDates */.SU)(builder.reading.missing, (0,cell_syntax/* schemaDateReader */.vZ)(builder.reading.schema)));
		return { column: { name, type: "date", values }, found: {}, remarks: [] };
	}
	const column = numberColumn(builder, values, type);
	// In a file with decimal commas, a whole number could have a decimal comma in the next file, too.
	const comma = builder.kind === cell_syntax/* kinds */.EZ.comma || (evidence.delimiter !== undefined && evidence.commas && isWholeColumn(column));
	return { column, found: comma ? foundFormat((0,number_format/* numberFormat */.jq)(","), builder.reading.schema) : {}, remarks: [] };
}
function isWholeColumn({ type, values }) {
	return type === "integer" || (0,number_text/* isWhole */.wP)(values);
}
function finishTexts(builder, context) {
	const { name } = builder;
	const { type } = context;
	const cells = textCells(builder, context.rows);
	if (type === "number" || type === "integer")
		return askedNumbers(builder, cells, context);
	if (type === "date")
		return askedDates(builder, cells, context);
	if (type === "category" || type === "boolean" || type === "text") {
		return { column: categoryColumn(name, cells, type), found: {}, remarks: [] };
	}
	const { schema } = builder.reading;
	const numbers = (0,number_guess/* guessNumbers */.sV)(cells.texts, evidenceFor(schema, context.evidence), schema);
	const found = guessedNumbers(builder, cells, numbers);
	if (found !== undefined)
		return found;
	const dates = knownDates(schema, cells) ?? (0,date_guess/* guessDates */.p)(cells.texts);
	if (dates.kind === "dates") {
		const read = dates.format === undefined ? date/* parseDate */._U : (0,date_format/* dateFormatReader */.HF)(dates.format);
		const values = valuesOf(cells, (text) => ((0,date_guess/* isNoDate */.w)(text) ? Number.NaN : read(text)));
		const { format } = dates;
		takeOutDates(values, (0,cell_syntax/* missingDates */.SU)(builder.reading.missing, read));
		return {
			column: { name, type: "date", values },
			found: format === undefined ? {} : { type: "date", format },
			remarks: [],
		};
	}
	// Nothing but NaT and the like is a column without a value, whatever its type.
	if (cells.texts.length > 0 && cells.texts.every(({ text }) => (0,date_guess/* isNoDate */.w)(text))) {
		const values = new Float64Array(context.rows).fill(Number.NaN);
		return { column: { name, type: "date", values }, found: {}, remarks: [] };
	}
	const column = categoryColumn(name, cells, undefined);
	const remarks = mistakes(builder, cells, { guess: numbers.kind === "mixed" ? numbers : dates, context });
	const undecided = numbers.kind === "undecided" ? numbers : dates.kind === "undecided" ? dates : undefined;
	if (undecided !== undefined) {
		column.looks = undecided.looks;
		const ways = undecided.keys.map((key) => `\`${JSON.stringify(name)}: { ${key} }\``).join(" or ");
		column.schemaHint = undecided.hint ?? `say which in a schema, under columns: ${ways}`;
		remarks.push({ level: "notice", text: `looks like ${column.looks}: kept as text (${column.schemaHint})` });
	}
	return { column, found: {}, remarks };
}
/** Returns the format of a schema that gives no type, if every cell is a date in it. */
function knownDates(schema, { texts }) {
	const { format } = schema;
	if (format === undefined || texts.length === 0)
		return undefined;
	const read = (0,date_format/* dateFormatReader */.HF)(format);
	return texts.every(({ text }) => (0,date_guess/* isNoDate */.w)(text) || !Number.isNaN(read(text))) ? { kind: "dates", format } : undefined;
}
/** Returns numbers if every cell is one. */
function guessedNumbers(builder, cells, guess) {
	const { name } = builder;
	if (guess.kind === "codes") {
		const column = { name, type: "integer", values: valuesOf(cells, Number), digits: guess.digits };
		const text = `digits with leading zeros are codes: they are written as they were read, and a model compares them as numbers (a schema can say \`${name}: category\`)`;
		return { column, found: {}, remarks: [{ level: "notice", text }] };
	}
	if (guess.kind !== "numbers")
		return undefined;
	const { format, percent, currency } = guess;
	const plain = format === number_format/* NUMBER_FORMATS */.L6[0] && !percent && currency === undefined;
	if (plain && cells.texts.some(({ text }) => (0,number_guess/* isBeyondDoubles */.EF)(text)))
		return undefined;
	// Somebody quoted these numbers, so they are numbers only if they are too many to be categories.
	if (plain && builder.quoted && !(cells.texts.length > 50 && cells.texts.length * 2 > cells.present))
		return undefined;
	const values = valuesOf(cells, (text) => (0,number_format/* numberIn */.Po)(text, format, { percent, currency }));
	return {
		column: numberColumn(builder, values, undefined),
		found: {
			...foundFormat(format, format.thousands === undefined ? builder.reading.schema : {}),
			...(percent && { percent }),
			...(currency !== undefined && { currency }),
		},
		remarks: [],
	};
}
/** Handles text among numbers or dates: an error if nearly all cells are numbers, else a warning. */
function mistakes(builder, cells, { guess, context, }) {
	const { name } = builder;
	const { first } = context;
	if (first?.reason === "precision" || cells.texts.some(({ text }) => (0,number_guess/* isBeyondDoubles */.EF)(text))) {
		const { row, text } = first?.reason === "precision" ? first : firstCell(cells, number_guess/* isBeyondDoubles */.EF);
		if (guess.kind === "mixed")
			return [];
		const message = `${text} is beyond 2^53, where numbers lose digits: the column is kept as text (a schema can say \`number\`)`;
		return [{ level: "warning", text: message, row }];
	}
	const { share = 0, misfit: wrong, expected = "" } = guess;
	if (guess.kind !== "mixed" || wrong === undefined)
		return [];
	const { row } = firstCell(cells, (text) => text === wrong);
	if (!builder.reading.tolerant && share >= MOSTLY && isVarious(cells))
		throw values_misfit(name, { row, text: wrong, expected, context });
	if (share < 0.5)
		return [];
	const kind = expected === "a date" ? "date" : "number";
	const text = `${shown(wrong)} is no ${kind}, as ${Math.floor(share * 100)} % of the cells are: the column is taken for categories (${hintFor(name, expected)})`;
	return [{ level: "warning", text, row }];
}
function firstCell({ codes, texts }, matches) {
	const code = texts.findIndex(({ text }) => matches(text));
	return { row: Math.max(codes.indexOf(code), 0), text: texts[code].text };
}

;// CONCATENATED MODULE: ./src/data/table/notices.ts
/** Returns a warning if texts of a column contain bytes that are not UTF-8. */
function damagedLevelNotice({ name, levels }, column, where) {
	if (!("codes" in column))
		return [];
	let text;
	let count = 0;
	for (let code = 0; code < levels.count; code++) {
		if (levels.isUtf8(code))
			continue;
		text ??= levels.text(code);
		count++;
	}
	if (text === undefined)
		return [];
	const row = Math.max(column.codes.indexOf(column.levels.indexOf(text)), 0);
	const more = count > 1 ? `, as are ${count - 1} other texts of the column` : "";
	const message = `${where.place(row)}: ${name}: ${JSON.stringify(text.slice(0, 60))} contains bytes that are not UTF-8, shown as \uFFFD${more} (set encoding: latin-1, or save the file as UTF-8)`;
	return [{ level: "warning", message, at: where.locate(row) }];
}

var external_node_os_ = __webpack_require__("node:os");
;// CONCATENATED MODULE: ./src/data/table/arrow-metadata.ts
/** No schema of a table nests deeper. */
const mostLevels = 100;
/** The offset of a field in its flatbuffer table; 0 where it is absent. */
function slotOf(view, table, slot) {
	const slots = table - view.getInt32(table, true);
	return slot < view.getUint16(slots, true) ? view.getUint16(slots + slot, true) : 0;
}
/** The table that a field points to, or undefined. */
function tableAt(view, table, slot) {
	const offset = slotOf(view, table, slot);
	return offset === 0 ? undefined : table + offset + view.getInt32(table + offset, true);
}
/**
 * Checks the length of a vector: its elements must fit into the metadata that it is in. The reader makes an array of the
 * length first, so that a damaged length would take all memory.
 *
 * @returns the position and the number of its elements.
 */
function vectorAt(view, table, { slot, stride }) {
	const vector = tableAt(view, table, slot);
	if (vector === undefined)
		return { at: 0, count: 0 };
	const count = view.getInt32(vector, true);
	if (count < 0 || vector + 4 + count * stride > view.byteLength)
		throw new Error(`a list of ${count} elements`);
	return { at: vector + 4, count };
}
/** Checks the lists of a `Schema`, or of a `Field` and its children: fields, and pairs of texts. */
function checkFields(view, table, slots = { fields: 6, pairs: 8, level: 0 }) {
	const { level } = slots;
	if (level > mostLevels)
		throw new Error(`columns that are nested more than ${mostLevels} deep`);
	vectorAt(view, table, { slot: slots.pairs, stride: 4 });
	const { at, count } = vectorAt(view, table, { slot: slots.fields, stride: 4 });
	for (let i = 0; i < count; i++) {
		const offset = view.getInt32(at + 4 * i, true);
		if (offset <= 0)
			throw new Error(`a field at the offset ${offset}`);
		checkFields(view, at + 4 * i + offset, { fields: 14, pairs: 16, level: level + 1 });
	}
}
/** Checks the lists of a `RecordBatch`: nodes, buffers and counts of buffers. */
function checkBatch(view, table) {
	for (const [slot, stride] of [
		[6, 16],
		[8, 16],
		[12, 8],
	]) {
		vectorAt(view, table, { slot, stride });
	}
}

;// CONCATENATED MODULE: ./src/data/table/arrow-stream.ts

/** Slots of the flatbuffer `Message`: the kind of what it holds, that itself, and the length of the body that follows it. */
const TYPE = 6;
const HEADER = 8;
const BODY_LENGTH = 10;
/** Kinds of messages, as their type says. */
const SCHEMA = 1;
const DICTIONARY = 2;
const RECORDS = 3;
/** Marks the messages of Arrow 0.15 and later. */
const CONTINUATION = -1;
/**
 * Walks over the messages of an Arrow stream. The reader takes a negative length for a step back, and never comes to an end.
 *
 * @throws {Error} for a length that no message can have.
 */
function checkStreamLengths(stream) {
	const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
	for (let at = 0; at + 8 <= stream.length;) {
		let length = view.getInt32(at, true);
		at += 4;
		if (length === CONTINUATION) {
			length = view.getInt32(at, true);
			at += 4;
		}
		if (length === 0)
			return;
		if (length < 0 || at + length > stream.length)
			throw new Error(`a message of ${length} bytes`);
		checkMetadata(stream.subarray(at, at + length));
		const body = bodyLength(view, at);
		if (body < 0)
			throw new Error(`a message with a body of ${body} bytes`);
		at += length + body;
	}
}
function bodyLength(view, start) {
	const table = start + view.getInt32(start, true);
	const offset = slotOf(view, table, HEADER) === 0 ? 0 : slotOf(view, table, BODY_LENGTH);
	return offset === 0 ? 0 : Number(view.getBigInt64(table + offset, true));
}
/**
 * Checks the lists in the metadata of one message.
 *
 * @throws {Error} for a list that is longer than the metadata.
 */
function checkMetadata(metadata) {
	const view = new DataView(metadata.buffer, metadata.byteOffset, metadata.byteLength);
	const message = view.getInt32(0, true);
	const header = tableAt(view, message, HEADER);
	const type = slotOf(view, message, TYPE);
	if (header === undefined || type === 0)
		return;
	const kind = view.getUint8(message + type);
	if (kind === SCHEMA)
		checkFields(view, header);
	else if (kind === RECORDS)
		checkBatch(view, header);
	else if (kind === DICTIONARY) {
		const batch = tableAt(view, header, 6);
		if (batch !== undefined)
			checkBatch(view, batch);
	}
}

;// CONCATENATED MODULE: ./src/data/table/arrow-dictionaries.ts


const MAGIC = "ARROW1";
/** Fields of the flatbuffer `Footer`. */
const arrow_dictionaries_SCHEMA = 1;
const DICTIONARIES = 2;
const arrow_dictionaries_RECORDS = 3;
/** A `Block`: where a message starts, the length of its metadata, and that of its body. */
const BLOCK_BYTES = 24;
/** Buffers stay aligned when messages move by a multiple of this. */
const ALIGNMENT = 64;
/**
 * The Arrow file with its dictionaries in front of the rows, where the reader expects them. A file may have them in any order,
 * and polars writes them last. Streams, and files that are in order, are returned as they are.
 */
function withDictionariesFirst(file) {
	const view = viewOf(file);
	const footer = footerOf(file);
	if (footer === undefined)
		return file;
	const dictionaries = blocksOf(view, footer, DICTIONARIES);
	const records = blocksOf(view, footer, arrow_dictionaries_RECORDS);
	const startOf = (block) => Number(view.getBigInt64(block, true));
	const last = Math.max(...dictionaries.map(startOf));
	if (dictionaries.length === 0 || records.every((block) => startOf(block) > last))
		return file;
	const messages = dictionaries.map((block) => {
		const bytes = view.getInt32(block + 8, true) + Number(view.getBigInt64(block + 16, true));
		return file.subarray(startOf(block), startOf(block) + bytes);
	});
	const aligned = (bytes) => Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
	const shift = messages.reduce((sum, message) => sum + aligned(message.length), ALIGNMENT);
	const moved = new Uint8Array(file.length + shift);
	// Everything moves behind the dictionaries.
	moved.set(file, shift);
	moved.set(file.subarray(0, MAGIC.length));
	const movedView = viewOf(moved);
	let at = ALIGNMENT;
	for (const [index, message] of messages.entries()) {
		moved.set(message, at);
		movedView.setBigInt64(dictionaries[index] + shift, BigInt(at), true);
		at += aligned(message.length);
	}
	for (const block of records)
		movedView.setBigInt64(block + shift, BigInt(startOf(block) + shift), true);
	return moved;
}
/** The position of the footer; undefined in a stream. */
function footerOf(file) {
	const tail = file.length - MAGIC.length - 4;
	if (tail < MAGIC.length || !hasMagic(file, 0) || !hasMagic(file, tail + 4))
		return undefined;
	return tail - viewOf(file).getInt32(tail, true);
}
/**
 * Checks the lists in the metadata of an Arrow file, as `checkMetadata` does in a message.
 *
 * @throws {Error} for a list that is longer than the file.
 */
function checkFileLists(file) {
	const view = viewOf(file);
	const footer = footerOf(file);
	if (footer === undefined)
		return;
	const schema = tableAt(view, footer + view.getInt32(footer, true), 4 + 2 * arrow_dictionaries_SCHEMA);
	if (schema !== undefined)
		checkFields(view, schema);
	for (const block of [...blocksOf(view, footer, DICTIONARIES), ...blocksOf(view, footer, arrow_dictionaries_RECORDS)]) {
		const start = Number(view.getBigInt64(block, true));
		const length = view.getInt32(block + 8, true);
		// A message of the time before Arrow 0.15 has no mark in front of its length.
		const prefix = view.getInt32(start, true) === -1 ? 8 : 4;
		if (start < 0 || length < prefix || start + length > file.length)
			throw new Error(`a message of ${length} bytes`);
		checkMetadata(file.subarray(start + prefix, start + length));
	}
}
/** Returns true if the bytes are an Arrow file, and not a stream. */
function isArrowFile(bytes) {
	return bytes.length >= MAGIC.length && hasMagic(bytes, 0);
}
function viewOf(bytes) {
	return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
function hasMagic(file, at) {
	return Buffer.from(file.buffer, file.byteOffset + at, MAGIC.length).toString("latin1") === MAGIC;
}
/** The positions of the blocks in one field of the footer. */
function blocksOf(view, footer, field) {
	const table = footer + view.getInt32(footer, true);
	const offsets = table - view.getInt32(table, true);
	const slot = 4 + 2 * field;
	const offset = slot < view.getUint16(offsets, true) ? view.getUint16(offsets + slot, true) : 0;
	if (offset === 0)
		return [];
	const vector = table + offset + view.getInt32(table + offset, true);
	const count = view.getInt32(vector, true);
	if (count < 0 || count * BLOCK_BYTES > view.byteLength)
		throw new Error(`a footer that names ${count} blocks`);
	return Array.from({ length: count }, (_, index) => vector + 4 + index * BLOCK_BYTES);
}

;// CONCATENATED MODULE: ./src/data/table/lz4-frame.ts
/**
 * Decodes an LZ4 frame (LZ4 Frame Format 1.6.1) of `size` decompressed bytes. Checksums are not checked.
 *
 * @throws {Error} for a damaged frame, or another number of bytes.
 */
function decodeLz4Frame(bytes, size) {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (view.getUint32(0, true) !== 0x184d_2204)
		throw new Error("no LZ4 frame");
	const flags = bytes[4];
	const hasBlockChecksum = (flags & 0x10) !== 0;
	// The header has flags, the block size, optional content size and dictionary, and a checksum.
	let at = 6 + ((flags & 0x08) === 0 ? 0 : 8) + ((flags & 0x01) === 0 ? 0 : 4) + 1;
	const output = new Uint8Array(size);
	let filled = 0;
	for (;;) {
		const header = view.getUint32(at, true);
		at += 4;
		if (header === 0)
			break;
		const length = header & 0x7fff_ffff;
		const block = bytes.subarray(at, at + length);
		if (header >>> 31 === 1) {
			output.set(block, filled);
			filled += length;
		}
		else
			filled = decodeBlock(block, output, filled);
		at += length + (hasBlockChecksum ? 4 : 0);
	}
	if (filled !== size)
		throw new Error(`an LZ4 frame of ${filled} bytes in place of ${size}`);
	return output;
}
/** Decodes one block, which may refer to earlier ones. Returns the end of its output. */
function decodeBlock(block, output, from) {
	let p = 0;
	let q = from;
	const extended = (length) => {
		let sum = length;
		if (length !== 15)
			return sum;
		for (let byte = 255; byte === 255;) {
			byte = block[p++];
			sum += byte;
		}
		return sum;
	};
	while (p < block.length) {
		const token = block[p++];
		const literals = extended(token >> 4);
		if (p + literals > block.length || q + literals > output.length)
			throw new Error("a damaged LZ4 block");
		output.set(block.subarray(p, p + literals), q);
		p += literals;
		q += literals;
		if (p >= block.length)
			break;
		const offset = block[p] | (block[p + 1] << 8);
		p += 2;
		const length = extended(token & 15) + 4;
		if (offset === 0 || offset > q || q + length > output.length)
			throw new Error("a damaged LZ4 block");
		for (let k = 0; k < length; k++)
			output[q + k] = output[q + k - offset];
		q += length;
	}
	return q;
}

var table_source = __webpack_require__("src/data/table/source.ts");
;// CONCATENATED MODULE: ./src/data/table/arrow.ts






const LARGEST_FILE = 2 ** 31;
/** Reads Arrow IPC: Feather files of version 2, and streams; buffers may be compressed with LZ4 or Zstandard. */
async function readArrow(source, begin, { signal, hash }) {
	const { CompressionType, setCompressionCodec, tableFromIPC, Type } = await __webpack_require__.e("uwdata-flechette").then(__webpack_require__.t.bind(__webpack_require__, "@uwdata/flechette/dist/flechette.cjs", 19));
	const { decompress } = await __webpack_require__.e("fzstd").then(__webpack_require__.bind(__webpack_require__, "fzstd/esm/index.mjs"));
	const refuseEncoding = () => {
		throw new Error("tables are only read");
	};
	setCompressionCodec(CompressionType.LZ4_FRAME, { decode: decodeLz4Frame, encode: refuseEncoding });
	setCompressionCodec(CompressionType.ZSTD, {
		decode: (bytes, size) => decompress(bytes, new Uint8Array(size)),
		encode: refuseEncoding,
	});
	const bytes = await wholeFile(source, hash);
	const content = arrowTable(() => {
		if (isArrowFile(bytes))
			checkFileLists(bytes);
		else
			checkStreamLengths(bytes);
		return withDictionariesFirst(bytes);
	}, source.path);
	const table = arrowTable(() => tableFromIPC(content, { useBigInt: true }), source.path);
	const builder = begin(table.schema.fields.map(({ name }) => name));
	const firstRow = builder.rows;
	if (firstRow + table.numRows > builder.capacity) {
		builder.makeRoom(firstRow + table.numRows, firstRow + table.numRows);
	}
	const unreadable = new Map([
		[Type.List, "a list"],
		[Type.LargeList, "a list"],
		[Type.FixedSizeList, "a list"],
		[Type.ListView, "a list"],
		[Type.LargeListView, "a list"],
		[Type.Struct, "a struct"],
		[Type.Union, "a union"],
		[Type.Map, "a map"],
		[Type.Interval, "an interval"],
		[Type.Binary, "bytes"],
		[Type.LargeBinary, "bytes"],
		[Type.BinaryView, "bytes"],
		[Type.FixedSizeBinary, "bytes"],
	]);
	for (const [index, field] of table.schema.fields.entries()) {
		signal?.throwIfAborted();
		const column = builder.column(field.name);
		if (column === undefined || column.kind === cell_syntax/* kinds */.EZ.skipped)
			continue;
		const type = field.type.typeId === Type.Dictionary && "dictionary" in field.type ? field.type.dictionary : field.type;
		const what = unreadable.get(type.typeId);
		if (what !== undefined) {
			column.refuse(firstRow, what);
			continue;
		}
		const dated = type.typeId === Type.Date || type.typeId === Type.Timestamp;
		let row = firstRow;
		arrowTable(() => {
			for (const value of table.getChildAt(index))
				put(column, row++, value, dated);
		}, source.path);
	}
	builder.rows = firstRow + table.numRows;
	return { rows: table.numRows, jumps: undefined };
}
function put(column, row, value, dated) {
	if (value === null || value === undefined)
		column.missing(row);
	else if (typeof value === "number") {
		if (dated)
			column.date(row, Math.floor(value));
		else
			column.number(row, value);
	}
	else if (typeof value === "bigint")
		column.big(row, value);
	else
		column.text(row, String(value));
}
/** Adds the file's name to the library's errors. */
function arrowTable(work, path) {
	try {
		return work();
	}
	catch (error) {
		if (error instanceof failure/* Failure */.H)
			throw error;
		const reason = error instanceof Error ? error.message : error;
		throw new failure/* Failure */.H(`${path}: expected a whole Arrow file, got one that cannot be read: ${reason} (write or download it again)`, { cause: error, at: { file: path } });
	}
}
async function wholeFile(source, hash) {
	const chunks = [];
	let size = 0;
	for await (const chunk of (0,table_source/* contentChunks */.uO)(source, hash)) {
		size += chunk.length;
		if (size > LARGEST_FILE) {
			throw new failure/* Failure */.H(`${source.path}: expected an Arrow file of at most 2 GB, got more (write it as Parquet)`);
		}
		chunks.push(chunk);
	}
	return new Uint8Array(Buffer.concat(chunks));
}

var csv = __webpack_require__("src/data/table/csv.ts");
var record_table = __webpack_require__("src/data/table/record-table.ts");
;// CONCATENATED MODULE: ./src/data/table/json.ts



const LONGEST_RECORD = 32 * 2 ** 20;
/** Maximum size of a document that is not a list of records, which is parsed as a whole. */
const LARGEST_DOCUMENT = 256 * 2 ** 20;
const QUOTE = 34;
const BACKSLASH = 92;
const LF = 10;
/**
 * Reads a JSON document: a list of records, which is read one by one, or an object in a shape that pandas, Hugging
 * Face and others write: columns of lists, columns of objects by row, rows by index, `columns` with `data`, or a list
 * of records under a name.
 */
async function readJsonTable(source, begin, options) {
	const table = new record_table/* RecordTable */.m2(source.path, begin);
	const scanner = new ElementScanner(source.path);
	for await (const chunk of (0,table_source/* textChunks */.w7)(source, options.encoding, options)) {
		options.signal?.throwIfAborted();
		scanner.push(chunk, (text, line) => {
			const record = (0,record_table/* recordOf */.zv)(parsed(text, source.path, line));
			if (record === undefined)
				throw wrongElement(source.path, line, text);
			table.add(record, line);
		});
	}
	const document = scanner.finish();
	if (document === undefined)
		return table.finish();
	for (const record of recordsIn(parsed(document, source.path, 1), source.path))
		table.add(record, 1);
	// Rows of such a document have no line numbers.
	return { ...table.finish(), jumps: undefined };
}
/** Splits a list into its elements while the bytes arrive. Keeps any other document as a whole. */
class ElementScanner {
	#path;
	#kind = "unknown";
	#pieces = [];
	#bytes = 0;
	#depth = 0;
	#inString = false;
	#escaped = false;
	#line = 1;
	#firstLine = 1;
	constructor(path) {
		this.#path = path;
	}
	push(chunk, take) {
		let from = 0;
		for (let at = 0; at < chunk.length; at++) {
			const byte = chunk[at];
			if (byte === LF)
				this.#line++;
			if (this.#kind === "unknown") {
				if (byte <= 32)
					continue;
				this.#kind = byte === 91 ? "list" : "document";
				if (this.#kind === "document")
					break;
				from = at + 1;
				this.#firstLine = this.#line;
				continue;
			}
			if (this.#kind !== "list")
				break;
			if (this.#inString) {
				if (this.#escaped)
					this.#escaped = false;
				else if (byte === BACKSLASH)
					this.#escaped = true;
				else if (byte === QUOTE)
					this.#inString = false;
				continue;
			}
			if (byte === QUOTE)
				this.#inString = true;
			else if (byte === 123 || byte === 91) {
				if (this.#depth === 0)
					this.#firstLine = this.#line;
				this.#depth++;
			}
			else if (this.#depth > 0 && (byte === 125 || byte === 93))
				this.#depth--;
			else if (this.#depth === 0 && (byte === 44 || byte === 93)) {
				const text = this.#collected(chunk.subarray(from, at)).trim();
				if (text !== "")
					take(text, this.#firstLine);
				else if (byte === 44)
					throw new failure/* Failure */.H(`${this.#path}:${this.#line}: expected an object, got a comma (is a record missing before it?)`);
				from = at + 1;
				if (byte === 93)
					this.#kind = "done";
			}
		}
		if (this.#kind === "list" || this.#kind === "document")
			this.#keep(chunk.slice(this.#kind === "list" ? from : 0));
	}
	/** Returns the text of a document that is not a list. */
	finish() {
		if (this.#kind === "list") {
			throw new failure/* Failure */.H(`${this.#path}: expected a whole JSON list, got one that ends too early (write or download it again)`, {
				at: { file: this.#path },
			});
		}
		return this.#kind === "document" ? this.#collected(new Uint8Array(0)) : undefined;
	}
	#keep(piece) {
		this.#pieces.push(piece);
		this.#bytes += piece.length;
		const most = this.#kind === "list" ? LONGEST_RECORD : LARGEST_DOCUMENT;
		if (this.#bytes <= most)
			return;
		const what = this.#kind === "list" ? "records of at most 32 MB" : "a document of at most 256 MB";
		throw new failure/* Failure */.H(`${this.#path}: expected ${what}, got more (write JSON Lines, or Parquet)`, {
			at: { file: this.#path },
		});
	}
	#collected(last) {
		const text = Buffer.concat([...this.#pieces, last]).toString("utf8");
		this.#pieces = [];
		this.#bytes = 0;
		return text;
	}
}
function parsed(text, path, line) {
	try {
		return (0,record_table/* parseExactJson */.lQ)(text);
	}
	catch (error) {
		const reason = error instanceof Error ? error.message : error;
		throw new failure/* Failure */.H(`${path}:${line}: expected JSON, got other text: ${reason} (write one list of objects, or one object per line)`, { at: { file: path, line } });
	}
}
function wrongElement(path, line, text) {
	const got = text.startsWith("[") ? "a list" : text.slice(0, 40);
	return new failure/* Failure */.H(`${path}:${line}: expected a list of objects, got ${got} in it (give each value a name)`, {
		at: { file: path, line },
	});
}
function* recordsIn(value, path) {
	const root = (0,record_table/* recordOf */.zv)(value);
	const found = root === undefined ? undefined : (namedRecords(root) ?? splitRows(root) ?? columnsOf(root));
	if (found === undefined) {
		throw new failure/* Failure */.H(`${path}: expected a list of objects, one a row, or an object with a list for each column, got another JSON document (pandas writes a list with \`to_json(orient="records")\`)`, { at: { file: path } });
	}
	yield* found;
}
/** Reads `{"data": [{…}, …]}`, and the rows of Hugging Face's viewer, each of which is under `row`. */
function namedRecords(root) {
	const lists = [...root.values()].filter((each) => Array.isArray(each) && (0,record_table/* recordOf */.zv)(each[0]) !== undefined);
	const named = [root.get("data"), root.get("rows")].find((each) => lists.includes(each));
	const list = named ?? (lists.length === 1 && root.size <= 2 ? lists[0] : undefined);
	if (!Array.isArray(list))
		return undefined;
	return list.map((each) => {
		const record = (0,record_table/* recordOf */.zv)(each) ?? new Map();
		return (0,record_table/* recordOf */.zv)(record.get("row")) ?? record;
	});
}
/** Reads pandas' `orient="split"`. */
function splitRows(root) {
	const names = root.get("columns");
	const data = root.get("data");
	if (!Array.isArray(names) || !Array.isArray(data) || !data.every(Array.isArray))
		return undefined;
	return data.map((row) => new Map(names.map((name, index) => [String(name), row[index]])));
}
/** Reads columns of lists, columns of objects by row (pandas' default), rows by index, or a row of plain values. */
function columnsOf(root) {
	const entries = [...root];
	if (entries.length === 0)
		return undefined;
	if (entries.every(([, each]) => Array.isArray(each))) {
		const lists = entries;
		const rows = lists[0][1].length;
		if (!lists.every(([, list]) => list.length === rows))
			return undefined;
		return Array.from({ length: rows }, (_, row) => new Map(lists.map(([name, list]) => [name, list[row]])));
	}
	const maps = entries.flatMap(([name, each]) => {
		const map = (0,record_table/* recordOf */.zv)(each);
		return map === undefined ? [] : [[name, map]];
	});
	if (maps.length === 0)
		return [root];
	if (maps.length < entries.length)
		return undefined;
	const isIndex = (key) => /^\d+$/.test(key);
	if (maps.every(([name, map]) => isIndex(name) && ![...map.keys()].every(isIndex)))
		return maps.map(([, map]) => map);
	const keys = [...new Set(maps.flatMap(([, map]) => [...map.keys()]))];
	return keys.map((key) => new Map(maps.map(([name, map]) => [name, map.get(key)])));
}

var external_node_buffer_ = __webpack_require__("node:buffer");
;// CONCATENATED MODULE: ./src/data/table/json-lines.ts




const json_lines_LF = 10;
const LONGEST_LINE = 32 * 2 ** 20;
/** Reads JSON Lines: one object per line, whose keys are columns. It takes as long as `JSON.parse`. */
async function readJsonLines(source, begin, options) {
	const table = new record_table/* RecordTable */.m2(source.path, begin);
	let line = 0;
	let damaged;
	const take = (bytes) => {
		line++;
		if (!(0,external_node_buffer_.isUtf8)(bytes))
			damaged = { line: damaged?.line ?? line, count: (damaged?.count ?? 0) + 1 };
		const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("utf8").trim();
		if (text !== "")
			table.add(parseRecord(text, source.path, line), line);
	};
	let rest = [];
	let restBytes = 0;
	for await (const chunk of (0,table_source/* textChunks */.w7)(source, options.encoding, options)) {
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
			// Streams may reuse a chunk's memory.
			rest.push(chunk.slice(from));
			restBytes += chunk.length - from;
			if (restBytes > LONGEST_LINE) {
				throw json_lines_failure(source.path, line + 1, "expected an object a line, got a line of more than 32 MB");
			}
		}
	}
	if (rest.length > 0)
		take(Buffer.concat(rest));
	return table.finish(damaged);
}
function parseRecord(text, path, line) {
	let value;
	try {
		value = (0,record_table/* parseExactJson */.lQ)(text);
	}
	catch (error) {
		const reason = error instanceof Error ? error.message : error;
		throw json_lines_failure(path, line, `expected one JSON object, got text that is no JSON: ${reason}`);
	}
	const record = (0,record_table/* recordOf */.zv)(value);
	if (record !== undefined)
		return record;
	const got = Array.isArray(value) ? "an array" : typeof value === "bigint" ? String(value) : JSON.stringify(value);
	const hint = Array.isArray(value) ? " (give each value a name: an object a line)" : "";
	throw json_lines_failure(path, line, `expected one JSON object, got ${got}${hint}`);
}
function json_lines_failure(path, line, message) {
	return new failure/* Failure */.H(`${path}:${line}: ${message}`, { at: { file: path, line } });
}

var promises_ = __webpack_require__("node:fs/promises");
var external_node_zlib_ = __webpack_require__("node:zlib");
;// CONCATENATED MODULE: ./src/data/table/parquet.ts






/** Reads a flat Parquet file one column of one row group at a time. */
async function readParquet(source, begin, { signal, hash }) {
	const { parquetMetadataAsync, parquetRead, parquetSchema } = await __webpack_require__.e("hyparquet").then(__webpack_require__.bind(__webpack_require__, "hyparquet/src/node.js"));
	const { file, close } = await openBuffer(source, hash);
	try {
		const metadata = await translated(source, () => parquetMetadataAsync(file, { geoparquet: false }));
		const schema = parquetSchema(metadata);
		const table = begin(schema.children.map((child) => child.element.name));
		const firstRow = table.rows;
		const rows = Number(metadata.num_rows);
		checkRows(rows, file, source.path);
		if (firstRow + rows > table.capacity)
			table.makeRoom(firstRow + rows, firstRow + rows);
		const compressors = await decompressors(metadata, source.path);
		for (const child of schema.children) {
			const column = table.column(child.element.name);
			if (column === undefined || column.kind === cell_syntax/* kinds */.EZ.skipped)
				continue;
			const what = unreadableType(child);
			if (what !== undefined) {
				column.refuse(firstRow, what);
				continue;
			}
			const take = taker(child, column, firstRow);
			let groupStart = 0;
			for (const group of metadata.row_groups) {
				signal?.throwIfAborted();
				const groupEnd = groupStart + Number(group.num_rows);
				if (groupEnd > groupStart) {
					const range = { columns: [column.name], rowStart: groupStart, rowEnd: groupEnd };
					const pages = [];
					const onChunk = (chunk) => {
						pages.push(chunk);
					};
					await translated(source, () => parquetRead({
						file,
						metadata,
						compressors,
						parsers: PARSERS,
						utf8: false,
						geoparquet: false,
						onChunk,
						...range,
					}));
					for (const page of pages)
						take(page);
				}
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
/** Dates become milliseconds, so that no object is created per cell. JSON stays text. */
const PARSERS = {
	timestampFromMilliseconds: (milliseconds) => Number(milliseconds),
	timestampFromMicroseconds: (microseconds) => Number(microseconds) / 1000,
	timestampFromNanoseconds: (nanoseconds) => Number(nanoseconds / 1000n) / 1000,
	dateFromDays: (days) => days * 86_400_000,
	jsonFromBytes: (bytes) => bytes && Buffer.from(bytes).toString("utf8"),
};
/** Describes the type of a column that cannot be read as one value per row. Undefined for readable columns. */
function unreadableType({ children, element }) {
	const { repetition_type, type, converted_type, logical_type } = element;
	const logical = logical_type?.type;
	if (repetition_type === "REPEATED" || converted_type === "LIST" || logical === "LIST")
		return "a list";
	if (converted_type === "MAP" || logical === "MAP")
		return "a map";
	if (logical === "VARIANT")
		return "a variant";
	if (children.length > 0)
		return "a struct";
	if (converted_type === "INTERVAL")
		return "an interval";
	if (converted_type === "BSON" || logical === "BSON")
		return "BSON";
	if (logical === "GEOMETRY" || logical === "GEOGRAPHY")
		return "a geometry";
	const known = converted_type === "DECIMAL" || logical === "DECIMAL" || logical === "FLOAT16" || logical === "UUID";
	return type === "FIXED_LEN_BYTE_ARRAY" && !known ? "bytes" : undefined;
}
function taker(child, column, firstRow) {
	const { element } = child;
	const dated = element.type === "INT96" ||
		element.converted_type === "DATE" ||
		element.converted_type?.startsWith("TIMESTAMP") === true ||
		element.logical_type?.type === "DATE" ||
		element.logical_type?.type === "TIMESTAMP";
	return ({ columnData, rowStart }) => {
		const start = firstRow + rowStart;
		if (ArrayBuffer.isView(columnData) && !dated && !isBig(columnData)) {
			column.numberRun(start, columnData);
			return;
		}
		for (let i = 0; i < columnData.length; i++) {
			const value = columnData[i];
			// Most cells are finite numbers, in an array only because some may be null.
			if (typeof value === "number" && column.kind === cell_syntax/* kinds */.EZ.number && value - value === 0) {
				column.numbers[start + i] = value;
				continue;
			}
			if (value === undefined || value === null)
				column.missing(start + i);
			else if (typeof value === "number") {
				if (dated)
					column.date(start + i, Math.floor(value));
				else
					column.number(start + i, value);
			}
			else if (typeof value === "bigint")
				column.big(start + i, value);
			else if (typeof value === "string" || typeof value === "boolean")
				column.text(start + i, String(value));
			// The writer did not mark this text as text.
			else if (value instanceof Uint8Array && isText(value))
				column.text(start + i, Buffer.from(value).toString("utf8"));
			else {
				column.refuse(start + i, "bytes");
				return;
			}
		}
	};
}
function isText(bytes) {
	return (0,external_node_buffer_.isUtf8)(bytes) && !bytes.includes(0);
}
function isBig(values) {
	return values instanceof BigInt64Array || values instanceof BigUint64Array;
}
/** Larger pages with a higher compression ratio than this are not valid data. */
const LARGE_PAGE = 64 * 2 ** 20;
const MOST_COMPRESSED = 100;
/** Returns decompressors that reject a page that claims to be much larger than it can be, before they unpack it. */
async function decompressors(metadata, path) {
	const used = new Set(metadata.row_groups.flatMap((group) => group.columns.map((column) => column.meta_data?.codec)));
	const own = {
		GZIP: (input, size) => (0,external_node_zlib_.gunzipSync)(input, { maxOutputLength: Math.max(size, 1) }),
		BROTLI: (input, size) => (0,external_node_zlib_.brotliDecompressSync)(input, { maxOutputLength: Math.max(size, 1) }),
	};
	const foreign = [...used].some((codec) => codec !== undefined && codec !== "UNCOMPRESSED" && !(codec in own));
	const all = foreign ? { ...(await Promise.all(/* import() */[__webpack_require__.e("fzstd"), __webpack_require__.e("hyparquet-compressors")]).then(__webpack_require__.bind(__webpack_require__, "hyparquet-compressors/src/index.js"))).compressors, ...own } : own;
	const bounded = {};
	for (const [codec, decompress] of Object.entries(all)) {
		bounded[codec] = (input, size) => {
			// An empty page has no bytes, which some libraries reject.
			if (size === 0)
				return new Uint8Array(0);
			if (size > LARGE_PAGE && size > input.length * MOST_COMPRESSED) {
				throw new failure/* Failure */.H(`${path}: expected pages that are as large as their data, got one of ${Math.ceil(size / 2 ** 20)} MB in ${Math.ceil(input.length / 1024)} kB (write the file again)`, { at: { file: path } });
			}
			return decompress(input, size);
		};
	}
	return bounded;
}
/** Maximum number of rows per byte of a file: a column with one value takes about 100 bytes per million rows. */
const MOST_ROWS_PER_BYTE = 10_000;
/** Checks the number of rows. @throws {Failure} if the file's bytes cannot contain so many. */
function checkRows(rows, file, path) {
	if (rows >= 0 && rows <= Math.max(1_000_000, file.byteLength * MOST_ROWS_PER_BYTE))
		return;
	throw new failure/* Failure */.H(`${path}: expected as many rows as ${file.byteLength} bytes can hold, got ${rows.toLocaleString("en-US")} (the file is damaged: write it again)`, { at: { file: path } });
}
/** Adds the file's name to the library's errors. */
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
const LARGEST_UNPACKED = 2 ** 31;
async function openBuffer(source, hash) {
	if (source.file === undefined || source.compression !== undefined) {
		const chunks = [];
		let size = 0;
		for await (const chunk of (0,table_source/* contentChunks */.uO)(source, hash)) {
			size += chunk.length;
			if (size > LARGEST_UNPACKED) {
				throw new failure/* Failure */.H(`${source.path}: expected at most 2 GB of Parquet through a pipe or compressed once more, got more (name the plain file)`);
			}
			chunks.push(chunk);
		}
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

var table_schema = __webpack_require__("src/data/table/schema.ts");
var table_builder = __webpack_require__("src/data/table/table-builder.ts");
;// CONCATENATED MODULE: ./src/data/table/passes.ts










/**
 * Reads all files once, in order.
 *
 * @param typeOf Returns the type to read a column as, or undefined if its cells decide.
 * @param hash Receives the files' bytes, if given.
 */
async function readPass(sources, options, { typeOf, hash }) {
	let builder;
	let delimiter;
	const files = [];
	const notices = [];
	const { schema = table_schema/* NO_SCHEMA */.UZ, encoding = "utf-8", bufferBytes = 2 ** 21, signal, webAssembly } = options;
	for (const source of sources) {
		const begin = (names, found, remarks = []) => {
			for (const message of remarks)
				notices.push({ level: "notice", message });
			if (builder !== undefined) {
				compareNames(builder, names, { first: sources[0].path, path: source.path });
				return builder;
			}
			delimiter = found;
			if (names[0] === "") {
				const message = `${source.path}: the first column has no name: left out as the row index that pandas and R write`;
				notices.push({ level: "notice", message });
			}
			const reading = (name) => (0,cell_syntax/* cellSyntax */.K7)(name, schema, {
				type: name === "" ? "skipped" : typeOf(name),
				tolerant: options.tolerant?.has(name) === true,
				delimiter: found,
			});
			// A cell of delimited text usually has at least one character and a delimiter.
			const mostRows = source.sizeBytes === undefined ? undefined : Math.ceil(source.sizeBytes / names.length / 2);
			const limitBytes = options.limitBytes ?? freeBytes();
			builder = new table_builder/* TableBuilder */.O(names, {
				reading,
				limitBytes,
				path: source.path,
				mostRows: source.format === "csv" ? mostRows : undefined,
			});
			return builder;
		};
		let sizeBytes = 0;
		const counted = {
			...source,
			chunks: async function* (reuse) {
				for await (const chunk of source.chunks(reuse)) {
					sizeBytes += chunk.length;
					yield chunk;
				}
			},
		};
		let read;
		if (source.format === "parquet")
			read = await readParquet(counted, begin, { signal, hash });
		else if (source.format === "arrow")
			read = await readArrow(counted, begin, { signal, hash });
		else if (source.format === "json")
			read = await readJsonTable(counted, begin, { encoding, signal, hash });
		else if (source.format === "json-lines")
			read = await readJsonLines(counted, begin, { encoding, signal, hash });
		else {
			read = await (0,csv/* readCsv */.N)(counted, begin, {
				delimiter: options.delimiter,
				encoding,
				signal,
				bufferBytes,
				hash,
				webAssembly,
			});
		}
		if (read.damaged !== undefined)
			notices.push(damageNotice(source.path, read.damaged));
		const firstRow = builder.rows - read.rows;
		files.push({ path: source.path, sizeBytes, firstRow, rows: read.rows, jumps: read.jumps });
	}
	return { builder: builder, files, notices, delimiter };
}
function damageNotice(file, { line, count }) {
	const more = count > 1 ? `, as do ${count - 1} more` : "";
	const message = `${file}:${line}: the line contains bytes that are not UTF-8, shown as \uFFFD${more} (set encoding: latin-1, or save the file as UTF-8)`;
	return { level: "warning", message, at: { file, line } };
}
/** Returns the free memory of the container or the machine. Node before 20.13 only knows the machine's. */
function freeBytes() {
	return process.availableMemory?.() ?? (0,external_node_os_.freemem)();
}
/** Compares the column names. @throws {Failure} if another file has different ones. */
function compareNames(builder, names, { first, path }) {
	const given = new Set(names);
	const lacking = builder.columns.filter(({ name }) => !given.has(name)).map(({ name }) => name);
	const strange = names.filter((name) => builder.column(name) === undefined);
	if (lacking.length === 0 && strange.length === 0)
		return;
	const differences = [
		...(lacking.length > 0 ? [`without ${listed(lacking)}`] : []),
		...(strange.length > 0 ? [`with ${listed(strange)}`] : []),
	];
	throw new failure/* Failure */.H(`${path}: expected the columns of ${first}, got a table ${differences.join(" and ")} (files that are joined have the same columns)`, { at: { file: path, line: 1 } });
}
function listed(names) {
	return names.length > 5 ? `${names.slice(0, 5).join(", ")} and ${names.length - 5} more` : names.join(", ");
}

;// CONCATENATED MODULE: ./src/data/table/rows.ts
/** Returns the file and line of a row. The line is absent for formats without lines. */
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
/** Formats the location of a row for a message: `iris.csv:14`, or `iris.parquet: row 13`. */
function placeRow(files, row) {
	const { file, line } = locateRow(files, row);
	return line === undefined ? `${file}: row ${row - fileOf(files, row).firstRow + 1}` : `${file}:${line}`;
}
function fileOf(files, row) {
	return files.find(({ firstRow, rows }) => row < firstRow + rows) ?? files[files.length - 1];
}

;// CONCATENATED MODULE: ./src/data/table/sign-evidence.ts



/** Collects the evidence about separators from the columns whose format is certain. */
function evidenceOf(columns, { delimiter, rows }) {
	const commas = columns.some((column) => (column.kind === cell_syntax/* kinds */.EZ.comma && (column.certain || column.reading.schema.usualDecimal === ",")) ||
		column.reading.schema.decimal === "," ||
		// Where commas separate cells, "3,4" in quotes says nothing about other columns.
		(delimiter !== undefined && delimiter !== "," && hasDecimalCommas(column, delimiter)));
	let points;
	return {
		delimiter,
		commas,
		// This checks all numbers, but is rarely needed.
		get points() {
			points ??= columns.some(({ kind, numbers, certain, reading }) => kind === cell_syntax/* kinds */.EZ.number && (reading.decimalComma ? certain : !(0,number_text/* isWhole */.wP)(numbers.subarray(0, rows))));
			return points;
		},
	};
}
const DECIMAL_COMMA = /^[+-]?\d+,\d+$/;
/** Returns true for texts that are numbers whose comma cannot separate thousands. The first text decides for most columns. */
function hasDecimalCommas({ kind, levels, reading }, delimiter) {
	if (kind !== cell_syntax/* kinds */.EZ.category || reading.type !== undefined || levels.count === 0)
		return false;
	const isValue = (text) => text !== "" && !reading.missing.has(text);
	let first = 0;
	while (first < levels.count && !isValue(levels.text(first)))
		first++;
	if (first === levels.count || !DECIMAL_COMMA.test(levels.text(first)))
		return false;
	const texts = [];
	for (let code = first; code < levels.count; code++) {
		const text = levels.text(code);
		if (isValue(text))
			texts.push({ text, count: 1 });
	}
	const guess = (0,number_guess/* guessNumbers */.sV)(texts, { delimiter, commas: false, points: false }, reading.schema);
	return guess.kind === "numbers" && guess.format.decimal === ",";
}
/** Returns true if other columns show that a decimal sign in this column may separate thousands. */
function isMisreadSign({ kind, signed, certain, reading, numbers }, evidence, rows) {
	const { decimalComma, schema } = reading;
	if (kind === cell_syntax/* kinds */.EZ.number && !decimalComma) {
		// Only files of delimited text have such evidence, and few of them with points, too.
		const open = reading.type === undefined && schema.decimal === undefined && schema.thousands === undefined;
		return evidence.delimiter !== undefined && evidence.commas && open && !(0,number_text/* isWhole */.wP)(numbers.subarray(0, rows));
	}
	if (!signed || !decimalComma)
		return false;
	const usual = schema.usualDecimal === ",";
	if (kind === cell_syntax/* kinds */.EZ.number)
		return (evidence.commas || usual) && schema.decimal !== ".";
	return kind === cell_syntax/* kinds */.EZ.comma && !usual && !certain && !evidence.commas && evidence.points;
}

;// CONCATENATED MODULE: ./src/data/table/read.ts









/**
 * Reads the files, reads columns again whose first cells were misleading, and decides on types.
 *
 * @param hash Receives the files' bytes, if given: those of the first pass, which decide on the rows.
 */
async function readSources(sources, options, hash) {
	const { schema = table_schema/* NO_SCHEMA */.UZ } = options;
	const asked = typeOf(options);
	const first = await readPass(sources, options, { typeOf: asked, hash });
	const { builder, files } = first;
	const locate = (row) => locateRow(files, row);
	const place = (row) => placeRow(files, row);
	const notices = [...first.notices, ...misspelt(builder.columns, options, sources[0].path)];
	const { rows } = builder;
	const { builders, evidence } = await settled(sources, options, first);
	const columns = [];
	const found = new Map();
	const unread = [];
	for (const column of builder.columns) {
		const own = builders.get(column.name);
		if (column.unreadable !== undefined || own.unreadable !== undefined) {
			const { row, what } = (column.unreadable ?? own.unreadable);
			const reason = `it holds ${what}${where(files, place, row)}, where a table has one value a row`;
			if (options.types?.has(column.name) || schema.columns.get(column.name)?.type !== undefined) {
				throw new failure/* Failure */.H(`${place(row)}: ${column.name}: expected a value, got ${what} (${unreadableHint(what)})`, {
					at: locate(row),
				});
			}
			unread.push({ name: column.name, reason: `${reason} (${unreadableHint(what)})` });
			if (!column.reading.tolerant) {
				notices.push({ level: "notice", message: `${column.name}: left out: ${reason} (${unreadableHint(what)})` });
			}
			continue;
		}
		if (own.kind === cell_syntax/* kinds */.EZ.skipped)
			continue;
		const context = {
			rows,
			type: asked(column.name) ?? own.reading.schema.type,
			evidence,
			first: column.misfit,
			locate,
			place,
		};
		const finished = finishColumn(own, context);
		columns.push(finished.column);
		const { type } = finished.column;
		found.set(column.name, { type: type === "integer" ? "number" : type, ...finished.found });
		for (const { level, text, row } of finished.remarks) {
			const message = row === undefined ? `${column.name}: ${text}` : `${place(row)}: ${column.name}: ${text}`;
			notices.push(row === undefined ? { level, message } : { level, message, at: locate(row) });
		}
		notices.push(...damagedLevelNotice(own, finished.column, { locate, place }));
	}
	if (rows === 0 && options.allowEmpty !== true) {
		throw new failure/* Failure */.H(`${sources[0].path}: expected rows below the header, got none (is the file still being written?)`, { at: { file: sources[0].path } });
	}
	return {
		rows,
		columns,
		files: files.map(({ path, rows, sizeBytes }) => ({ path, rows, sizeBytes })),
		notices,
		unread,
		schema: (0,table_schema/* mergeSchemas */.dW)({ columns: found }, schema),
		locate,
		place,
	};
}
/** Reads the files with the digest of their bytes. */
async function readDigestedSources(sources, options) {
	const hash = (0,table_source/* newHash */.tw)();
	const table = await readSources(sources, options, hash);
	return { ...table, digest: `sha256:${hash.digest("hex")}` };
}
/** Reads columns as text that are not plain numbers or dates, until none is left to read again. */
async function settled(sources, options, first) {
	const { builder, delimiter } = first;
	const builders = new Map(builder.columns.map((column) => [column.name, column]));
	for (;;) {
		const evidence = evidenceOf([...builders.values()], { delimiter, rows: builder.rows });
		const again = new Set();
		for (const column of builders.values()) {
			const misread = column.misfit !== undefined && column.kind === cell_syntax/* kinds */.EZ.skipped;
			if (misread || isMisreadSign(column, evidence, builder.rows))
				again.add(column.name);
		}
		if (again.size === 0)
			return { builders, evidence };
		const typeOf = (name) => (again.has(name) ? "category" : "skipped");
		const next = await readPass(sources, options, { typeOf });
		if (next.builder.rows !== builder.rows) {
			throw new failure/* Failure */.H(`${sources[0].path}: expected a file that stays as it is, got one that changed while it was read (start this step when the file is complete)`);
		}
		for (const name of again)
			builders.set(name, next.builder.column(name));
	}
}
function where(files, place, row) {
	return files[0]?.jumps === undefined ? "" : ` (${place(row)})`;
}
function unreadableHint(what) {
	return what === "bytes" || what === "BSON"
		? "write it as text or numbers"
		: "flatten it into columns, write it as text, or leave it out with `exclude`";
}
/** Finds names in a schema that no column has, which are probably misspelt. */
function misspelt(columns, { schema = table_schema/* NO_SCHEMA */.UZ, optional }, path) {
	const names = columns.map(({ name }) => name);
	const unknown = (0,table_schema/* unknownNames */.be)(schema, names).filter(({ name }) => optional?.has(name) !== true);
	return unknown.map(({ name, close }) => {
		const hint = close === undefined ? "" : ` (did you mean ${close}?)`;
		return { level: "warning", message: `schema: ${path} has no column ${JSON.stringify(name)}${hint}` };
	});
}
function typeOf({ types, schema, skip, only }) {
	return (name) => {
		if (skip?.has(name) || only?.has(name) === false)
			return "skipped";
		return types?.get(name) ?? schema?.columns.get(name)?.type;
	};
}


/***/ }),

/***/ "src/data/table/record-table.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lQ: () => (/* binding */ parseExactJson),
/* harmony export */   m2: () => (/* binding */ RecordTable),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   zv: () => (/* binding */ recordOf)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _cell_syntax_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/data/table/cell-syntax.ts");


/** Number of records whose keys make the header. */
const HEADER_RECORDS = 1000;
/**
 * Adds JSON records to a table. The header consists of the keys of the first 1,000 records. A key that a record lacks
 * is a missing cell.
 */
class RecordTable {
	#jumps = [];
	#path;
	#begin;
	#builder;
	#firstRow = 0;
	#head = [];
	constructor(path, begin) {
		this.#path = path;
		this.#begin = begin;
	}
	/** Adds a record. @param line Line number where it begins, from 1. */
	add(record, line) {
		if (this.#builder !== undefined)
			this.#put(this.#builder, record, line);
		else if (this.#head.push({ record, line }) === HEADER_RECORDS)
			this.#settle();
	}
	/** Finishes the file. @throws {Failure} if there was no record. */
	finish(damaged) {
		this.#settle();
		if (this.#builder === undefined) {
			throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${this.#path}: expected JSON objects, one a row, got none (did the step that writes it find no rows?)`, { at: { file: this.#path } });
		}
		return { rows: this.#builder.rows - this.#firstRow, jumps: this.#jumps, damaged };
	}
	#settle() {
		if (this.#head.length === 0)
			return;
		const names = new Set();
		for (const { record } of this.#head)
			for (const name of record.keys())
				names.add(name);
		const table = this.#begin([...names]);
		this.#builder = table;
		this.#firstRow = table.rows;
		for (const { record, line } of this.#head)
			this.#put(table, record, line);
		this.#head = [];
	}
	#put(table, record, line) {
		const row = table.rows;
		if (row === table.capacity)
			table.makeRoom(row, undefined);
		const last = this.#jumps[this.#jumps.length - 1];
		if (last === undefined || last.line - last.row !== line - row)
			this.#jumps.push({ row, line });
		let found = 0;
		for (const column of table.columns) {
			const value = record.get(column.name);
			if (value !== undefined || record.has(column.name))
				found++;
			putValue(column, row, value);
		}
		if (found < record.size) {
			const strange = [...record.keys()].find((key) => table.column(key) === undefined);
			throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${this.#path}:${line}: ${strange}: expected the keys of the first 1,000 records, got a new one (give it to an early record too, null where unknown)`, { at: { file: this.#path, line } });
		}
		table.rows++;
	}
}
function putValue(column, row, value) {
	if (value === undefined || value === null)
		column.missing(row);
	else if (typeof value === "number")
		column.number(row, value);
	else if (typeof value === "bigint")
		column.big(row, value);
	else if (typeof value === "string")
		column.text(row, value);
	else if (typeof value === "boolean")
		column.text(row, String(value));
	else if (column.kind !== _cell_syntax_js__WEBPACK_IMPORTED_MODULE_1__/* .kinds */ .EZ.skipped)
		column.refuse(row, Array.isArray(value) ? "a list" : "an object");
}
/** Parses JSON, including Python's bare NaN and Infinity, which become null. */
function parseJson(text) {
	try {
		return JSON.parse(text);
	}
	catch (error) {
		if (!/\b(NaN|Infinity)\b/.test(text))
			throw error;
		return JSON.parse(withNulls(text));
	}
}
/** JSON with null for each NaN and Infinity outside of texts. */
function withNulls(text) {
	return outsideTexts(text, (piece) => piece.replace(/-?\b(?:NaN|Infinity)\b/g, "null"));
}
/** JSON of which everything but its texts is changed. */
function outsideTexts(text, change) {
	let result = "";
	for (let at = 0; at < text.length;) {
		const quote = text.indexOf('"', at);
		const start = quote === -1 ? text.length : quote;
		const end = quote === -1 ? start : endOfText(text, quote);
		result += change(text.slice(at, start)) + text.slice(start, end);
		at = end;
	}
	return result;
}
/** The position after the quote that ends the text that begins at `start`. */
function endOfText(text, start) {
	for (let at = start + 1; at < text.length; at++) {
		if (text[at] === "\\")
			at++;
		else if (text[at] === '"')
			return at + 1;
	}
	return text.length;
}
/** The same, with whole numbers beyond 2^53 as BigInt, so that two ids never become one. */
function parseExactJson(text) {
	if (!/\d{16}/.test(text))
		return parseJson(text);
	// Such numbers are parsed as texts with a mark in front, which no other text has before so many digits.
	const marked = outsideTexts(text, (piece) => piece.replace(/[-+\d.eE]+/g, (token) => (isLongWhole(token) ? `"\\u0000${token}"` : token)));
	if (marked.length === text.length)
		return parseJson(text);
	const exact = (value) => typeof value === "string" && value[0] === "\0" && isLongWhole(value.slice(1)) ? BigInt(value.slice(1)) : value;
	try {
		return JSON.parse(marked, (_, value) => exact(value));
	}
	catch {
		return parseJson(text);
	}
}
function isLongWhole(text) {
	return text.length >= 16 && /^-?\d+$/.test(text) && !Number.isSafeInteger(Number(text));
}
/** Converts a record to a map, so that keys such as __proto__ are ordinary names. Undefined for other values. */
function recordOf(value) {
	if (typeof value !== "object" || value === null || Array.isArray(value))
		return undefined;
	return new Map(Object.entries(value));
}


/***/ }),

/***/ "src/data/table/source.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  Xl: () => (/* binding */ bytesSource),
  uO: () => (/* binding */ contentChunks),
  IO: () => (/* binding */ fileSource),
  tw: () => (/* binding */ newHash),
  w7: () => (/* binding */ textChunks)
});

var external_node_crypto_ = __webpack_require__("node:crypto");
var external_node_fs_ = __webpack_require__("node:fs");
var promises_ = __webpack_require__("node:fs/promises");
var external_node_path_ = __webpack_require__("node:path");
var failure = __webpack_require__("src/core/failure.ts");
var core_yield = __webpack_require__("src/core/yield.ts");
var read = __webpack_require__("src/platform/file/read.ts");
var external_node_stream_ = __webpack_require__("node:stream");
var external_node_zlib_ = __webpack_require__("node:zlib");
;// CONCATENATED MODULE: ./src/data/table/sniff.ts
/** Detects files by their first bytes: their format, or the reason why they cannot be read. */
/** Number of bytes that are inspected to detect the format. */
const headBytes = 65_536;
const COMPRESSIONS = [
	["\x1f\x8b", "gzip"],
	["\x28\xb5\x2f\xfd", "zstd"],
	["BZh", "bzip2"],
	["\xfd7zXZ\x00", "xz"],
	["PK\x03\x04", "zip"],
];
function compressionOf(head) {
	const text = latin1(head, 8);
	return COMPRESSIONS.find(([signature]) => text.startsWith(signature))?.[1];
}
/** Returns the format of uncompressed bytes. Undefined for text that is not JSON. */
function formatByBytes(head) {
	const start = latin1(head, 8);
	if (start.startsWith("PAR1"))
		return "parquet";
	if (start.startsWith("ARROW1") || start.startsWith("\xff\xff\xff\xff"))
		return "arrow";
	const text = Buffer.from(head.buffer, head.byteOffset, head.length)
		.toString("utf8")
		.replace(/^\uFEFF/, "")
		.trimStart();
	if (/^\[\s*(\{|\[|$)/.test(text))
		return "json";
	if (!/^\{\s*("|\})/.test(text))
		return undefined;
	// The first line is a complete object, and another one begins on the next line.
	return /^\{[^\n]*\}[ \r]*\n\s*\{/.test(text) ? "json-lines" : "json";
}
const FOREIGN = [
	[["\xd0\xcf\x11\xe0"], "an old Excel workbook", "save it as CSV"],
	[
		["\x80\x02", "\x80\x03", "\x80\x04", "\x80\x05"],
		"a Python pickle",
		"which runs code when it is loaded: write the table with `to_parquet` or `to_csv`",
	],
	[["SQLite format 3\0"], "an SQLite database", "export the table as CSV"],
	[["\x89HDF"], "an HDF5 file", "write the table with `to_parquet`"],
	[["\x93NUMPY"], "a NumPy array", "write a table with named columns, as CSV or Parquet"],
	[["FEA1"], "a Feather file of version 1", "write it with `to_feather` of pandas 1.0 or later, or `to_parquet`"],
	[["ORC\x0a", "ORC\x08", "ORC\0"], "an ORC file", "write it as Parquet"],
	[["HEADER RECORD*******"], "a SAS transport file", "write it as CSV or Parquet"],
	[["Obj\x01"], "an Avro file", "write it as Parquet"],
	[["RDX2", "RDX3", "X\n\0\0\0"], "a file of R's own format", "write it with `write.csv` or arrow's `write_parquet`"],
	[["<stata_dta>", "\x72\x01\x01\0", "\x72\x02\x01\0", "\x73\x02\x01\0"], "a Stata file", "write it as CSV or Parquet"],
	[["$FL2", "$FL3"], "an SPSS file", "write it as CSV or Parquet"],
	[["%PDF"], "a PDF", "write the table as CSV"],
	[["7z\xbc\xaf", "Rar!"], "an archive", "unpack it before this step"],
	[["\x7fELF", "\x89PNG", "\xff\xd8\xff", "GIF8"], "a program or picture", "name the table"],
	[["<!doctype html", "<html"], "an HTML page", "is it a page to sign in on? download the file itself"],
	[["PK\x05\x06"], "an empty zip archive", "zip one table"],
	[["]\0\0"], "an lzma file of the old kind", "compress it with xz, gzip or zstd"],
	[["\xff\xfe\0\0", "\0\0\xfe\xff"], "text in UTF-32", "save it as UTF-8"],
	[["<?xml"], "an XML file", "write the table as CSV, JSON or Parquet"],
];
/** Signature of a SAS table, after twelve zeros. */
const SAS = `${"\0".repeat(12)}\xc2\xea\x81\x60`;
/** Offset of the signature in a tar archive. */
const TAR_AT = 257;
/** Describes a file in an unsupported format and says how to fix it. */
function foreignFormat(head) {
	const start = latin1(head, 512);
	const text = start.trimStart().toLowerCase();
	if (start.startsWith("ustar", TAR_AT))
		return "a tar archive (unpack it before this step)";
	if (start.startsWith(SAS))
		return "a SAS table (write it as CSV or Parquet)";
	if (/^(?:%[^\n]*\n)*@relation\s/.test(text))
		return "an ARFF file of Weka (save it as CSV)";
	const found = FOREIGN.find(([signatures]) => signatures.some((each) => (each.startsWith("<") ? text.startsWith(each) : start.startsWith(each))));
	return found === undefined ? undefined : `${found[1]} (${found[2]})`;
}
const INSIDE = [
	[/^xl\//, "an Excel workbook", "save the sheet as CSV"],
	[/^(word|ppt)\//, "an Office document", "save the table as CSV"],
	[/^(content\.xml|mimetype)$/, "an OpenDocument file", "save the sheet as CSV"],
	[/\.npy$/, "NumPy arrays", "write a table with named columns, as CSV or Parquet"],
];
/** Does the same for a zip archive, from the names of its files. */
function foreignArchive(names) {
	const found = INSIDE.find(([pattern]) => names.some((name) => pattern.test(name)));
	return found === undefined ? undefined : `${found[1]} (${found[2]})`;
}
/** Detects UTF-16 without a byte order mark: every other byte of the text is zero. */
function utf16Order(head) {
	const length = Math.min(head.length, 512) & ~1;
	if (length < 4)
		return undefined;
	let even = 0;
	let odd = 0;
	for (let i = 0; i < length; i += 2) {
		if (head[i] === 0)
			even++;
		if (head[i + 1] === 0)
			odd++;
	}
	if (odd * 2 > length * 0.7 && even === 0)
		return "le";
	return even * 2 > length * 0.7 && odd === 0 ? "be" : undefined;
}
function latin1(bytes, most) {
	return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, most)).toString("latin1");
}

;// CONCATENATED MODULE: ./src/data/table/compression.ts




/** Maximum size of an archive that must be in memory as a whole. */
const LARGEST_ARCHIVE = 2 ** 30;
/** Decompresses bytes. Libraries are loaded when they are needed. */
async function* decompressed(chunks, compression, path) {
	try {
		if (compression === "gzip")
			yield* piped(chunks, (0,external_node_zlib_.createGunzip)({ chunkSize: 2 ** 18 }));
		else if (compression === "zstd")
			yield* unzstd(chunks);
		else if (compression === "bzip2")
			yield* unbzip2(await whole(chunks, path));
		else if (compression === "xz")
			yield* unxz(chunks);
		else
			yield* unzip(await whole(chunks, path), path);
	}
	catch (error) {
		if (error instanceof failure/* Failure */.H || (error instanceof Error && error.name === "AbortError"))
			throw error;
		const reason = error instanceof Error ? error.message : String(error);
		const truncated = /unexpected end|unexpected EOF|out of bounds|not enough|no more data|error code 8$/i.test(reason);
		throw new failure/* Failure */.H(`${path}: expected whole ${compression} data, got ${truncated ? "data that ends too early" : `damaged data (${reason})`} (write or download it again)`, { cause: error, at: { file: path } });
	}
}
async function* piped(chunks, transform) {
	const input = external_node_stream_.Readable.from(chunks, { objectMode: false });
	input.on("error", (error) => transform.destroy(error));
	yield* input.pipe(transform);
}
async function* unzstd(chunks) {
	const { Decompress } = await __webpack_require__.e("fzstd").then(__webpack_require__.bind(__webpack_require__, "fzstd/esm/index.mjs"));
	const pieces = [];
	const stream = new Decompress((piece) => {
		if (piece.length > 0)
			pieces.push(piece);
	});
	let step = 2 ** 10;
	for await (const chunk of chunks) {
		// The steps are small, so that an unpacked chunk is never in memory as a whole.
		for (let at = 0; at < chunk.length;) {
			stream.push(chunk.subarray(at, at + step));
			at += step;
			const bytes = pieces.reduce((sum, piece) => sum + piece.length, 0);
			step = bytes > 2 ** 20 ? Math.max(2 ** 6, step >> 1) : Math.min(2 ** 14, step << 1);
			yield* pieces.splice(0);
		}
	}
	stream.push(new Uint8Array(0), true);
	yield* pieces.splice(0);
}
async function* unxz(chunks) {
	// In a CommonJS module, bundlers know the names, and Node has them under `default`.
	const library = await __webpack_require__.e("xz-decompress").then(__webpack_require__.t.bind(__webpack_require__, "xz-decompress/dist/package/xz-decompress.js", 23));
	const XzReadableStream = (library.default ?? library).XzReadableStream;
	const iterator = chunks[Symbol.asyncIterator]();
	const input = new ReadableStream({
		async pull(controller) {
			const { done, value } = await iterator.next();
			if (done)
				controller.close();
			else
				controller.enqueue(value);
		},
		async cancel() {
			await iterator.return?.();
		},
	});
	const reader = new XzReadableStream(input).getReader();
	try {
		for (let piece = await reader.read(); !piece.done; piece = await reader.read())
			yield piece.value;
	}
	finally {
		// The library reads one stream at a time: one that is left open would keep the next from starting.
		await reader.cancel().catch(() => { });
	}
}
/** Decompresses block by block, each of at most 900 kB. */
async function* unbzip2(bytes) {
	const { default: Bunzip } = await __webpack_require__.e("seek-bzip").then(__webpack_require__.t.bind(__webpack_require__, "seek-bzip/lib/index.js", 23));
	const blocks = [];
	withoutDeprecations(() => Bunzip.table(bytes, (position) => blocks.push(position), true));
	for (const position of blocks)
		yield withoutDeprecations(() => Bunzip.decodeBlock(bytes, position));
}
/** The library makes buffers in an old way, of which Node would warn everyone who reads such a file. */
function withoutDeprecations(work) {
	const { noDeprecation = false } = process;
	process.noDeprecation = true;
	try {
		return work();
	}
	finally {
		process.noDeprecation = noDeprecation;
	}
}
/** Extracts the single file of a zip archive. */
async function* unzip(bytes, path) {
	const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
	const entries = zipEntries(archive).filter(({ name }) => !name.endsWith("/") && !/(^|\/)(__MACOSX|\.DS_Store)/.test(name));
	const foreign = foreignArchive(entries.map(({ name }) => name));
	if (foreign !== undefined)
		throw new failure/* Failure */.H(`${path}: expected a table, got ${foreign}`, { at: { file: path } });
	const [entry] = entries;
	if (entry === undefined || entries.length > 1) {
		const names = entries.slice(0, 3).map(({ name }) => name);
		throw new failure/* Failure */.H(`${path}: expected a zip archive of one file, got ${entries.length} (${names.join(", ")}${entries.length > 3 ? ", …" : ""}) (unpack it before this step)`, { at: { file: path } });
	}
	if (entry.encrypted || (entry.method !== 0 && entry.method !== 8)) {
		const what = entry.encrypted ? "a password" : `compression method ${entry.method}`;
		throw new failure/* Failure */.H(`${path}: expected a zip archive of the usual kind, got one with ${what} (unpack it before this step)`);
	}
	const start = entry.offset + 30 + archive.readUInt16LE(entry.offset + 26) + archive.readUInt16LE(entry.offset + 28);
	const content = archive.subarray(start, start + entry.size);
	if (entry.method === 0)
		yield content;
	else
		yield* piped(external_node_stream_.Readable.from([content]), (0,external_node_zlib_.createInflateRaw)({ chunkSize: 2 ** 18 }));
}
/** Reads the central directory (APPNOTE.TXT, 4.3.12). */
function zipEntries(archive) {
	const end = archive.lastIndexOf("PK\x05\x06", archive.length, "latin1");
	if (end < 0)
		throw new Error("unexpected end: no central directory");
	const count = archive.readUInt16LE(end + 10);
	let at = archive.readUInt32LE(end + 16);
	const entries = [];
	for (let k = 0; k < count; k++) {
		const nameBytes = archive.readUInt16LE(at + 28);
		entries.push({
			name: archive.toString("utf8", at + 46, at + 46 + nameBytes),
			method: archive.readUInt16LE(at + 10),
			encrypted: (archive.readUInt16LE(at + 8) & 1) === 1,
			size: archive.readUInt32LE(at + 20),
			offset: archive.readUInt32LE(at + 42),
		});
		at += 46 + nameBytes + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
	}
	return entries;
}
async function whole(chunks, path) {
	const pieces = [];
	let size = 0;
	for await (const chunk of chunks) {
		size += chunk.length;
		if (size > LARGEST_ARCHIVE) {
			throw new failure/* Failure */.H(`${path}: expected at most 1 GB of compressed data of this kind, got more (compress it with gzip or zstd)`);
		}
		pieces.push(chunk);
	}
	return pieces.length === 1 ? pieces[0] : Buffer.concat(pieces);
}

;// CONCATENATED MODULE: ./src/data/table/source.ts









const CHUNK = 2 ** 20;
/** Size of a chunk whose memory is reused. It fits in the second cache. */
const REUSED_CHUNK = 2 ** 19;
const EXTENSIONS = [
	[/\.(jsonl|ndjson)$/i, "json-lines"],
	[/\.(parquet|parq|pq)$/i, "parquet"],
	[/\.(arrow|feather|ipc)$/i, "arrow"],
];
/** Opens a table file. @throws {Failure} if it does not exist, is only a pointer to data, or is not a table. */
async function fileSource(path, cwd, format) {
	refuseUrl(path);
	const { path: file, sizeBytes } = await (0,read/* inspectFile */.Xp)(path, cwd, { pipes: true }).catch(async (error) => {
		const hint = await pointerBeside((0,external_node_path_.resolve)(cwd, path), path);
		throw hint === undefined ? error : new failure/* Failure */.H(hint, { cause: error, at: { file: path } });
	});
	// The bytes of a pipe can only be read once.
	if (!(await (0,promises_.stat)(file)).isFile())
		return bytesSource(path, (0,external_node_fs_.createReadStream)(file), format);
	const chunks = (reuse = false) => (reuse ? reusedChunks(file) : (0,external_node_fs_.createReadStream)(file, { highWaterMark: CHUNK }));
	return knownSource(await readHead(file), { path, file, sizeBytes, chunks }, format);
}
/** Reads a file into two buffers in turns, one while the other is used. New memory for each chunk would take longer than reading. */
async function* reusedChunks(file) {
	const handle = await (0,promises_.open)(file);
	let reading;
	try {
		let [buffer, other] = [new Uint8Array(REUSED_CHUNK), new Uint8Array(REUSED_CHUNK)];
		reading = handle.read(buffer, 0, REUSED_CHUNK);
		for (;;) {
			const { bytesRead } = await reading;
			if (bytesRead === 0)
				return;
			reading = handle.read(other, 0, REUSED_CHUNK);
			yield buffer.subarray(0, bytesRead);
			[buffer, other] = [other, buffer];
		}
	}
	finally {
		await reading?.catch(() => undefined);
		await handle.close();
	}
}
/** Bytes in memory to read before the event loop runs once. */
const TURN_BYTES = 256 * 1024;
/** Wraps text, bytes or a stream, which is kept in memory because a column may have to be read twice. */
async function bytesSource(name, content, format) {
	const chunks = [];
	if (typeof content === "string")
		chunks.push(Buffer.from(content));
	else if (content instanceof Uint8Array)
		chunks.push(content);
	else
		for await (const chunk of content)
			chunks.push(typeof chunk === "string" ? Buffer.from(chunk) : chunk);
	const sizeBytes = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
	const again = async function* () {
		let first = true;
		for (const chunk of chunks) {
			for (let from = 0; from < chunk.length; from += TURN_BYTES) {
				// Signals are handled and a server answers other requests between slices.
				if (!first)
					await (0,core_yield/* yieldToEventLoop */.h)();
				first = false;
				yield chunk.subarray(from, from + TURN_BYTES);
			}
		}
	};
	return knownSource(await firstBytes(again()), { path: name, file: undefined, sizeBytes, chunks: again }, format);
}
/** Detects the format of a source from its first bytes and, if they are ambiguous, from its name. */
async function knownSource(head, raw, format) {
	const { path } = raw;
	const compression = compressionOf(head);
	const inner = compression === undefined ? head : await firstBytes(decompressed(raw.chunks(), compression, path));
	const foreign = foreignFormat(inner);
	if (foreign !== undefined)
		throw new failure/* Failure */.H(`${path}: expected a table, got ${foreign}`, { at: { file: path } });
	return {
		...raw,
		compression,
		sizeBytes: compression === undefined ? raw.sizeBytes : undefined,
		format: format ?? foundFormat(path, inner),
	};
}
function foundFormat(path, head) {
	const byBytes = formatByBytes(head);
	const bare = path.replace(/\.(gz|zst|bz2|xz|zip)$/i, "");
	const byName = EXTENSIONS.find(([pattern]) => pattern.test(bare))?.[1];
	if (byBytes === "parquet" || byBytes === "arrow")
		return byBytes;
	if (byName === "json-lines")
		return byBytes === "json" && /^\s*\[/.test(source_text(head)) ? "json" : byName;
	if (/\.json$/i.test(bare))
		return byBytes ?? "json";
	return byBytes ?? byName ?? "csv";
}
/** Rejects addresses. @throws {Failure} for a URL, because only files can be read. */
function refuseUrl(path) {
	const scheme = /^([a-z][a-z0-9+.-]+):\/\//i.exec(path)?.[1]?.toLowerCase();
	if (scheme === undefined)
		return;
	const fetch = scheme === "http" || scheme === "https"
		? "download it in a step before this one: `curl --fail --location --output data.csv URL`"
		: "copy it in a step before this one, with the command line of that storage";
	throw new failure/* Failure */.H(`${path}: expected a file, got an address (${fetch})`);
}
/** Returns the source's decompressed bytes. The original bytes go through `hash`. */
function contentChunks(source, hash, reuse = false) {
	const { compression } = source;
	// A decompressor may still need the chunk before.
	const chunks = source.chunks(reuse && compression === undefined);
	const raw = hash === undefined ? chunks : hashed(chunks, hash);
	return compression === undefined ? raw : decompressed(raw, compression, source.path);
}
/** Returns the source's text as UTF-8 bytes without a byte order mark. `reuse` is that of `TableSource.chunks`. */
async function* textChunks(source, encoding, { hash, reuse = false } = {}) {
	let first = true;
	let decoder = encoding === "utf-8" ? undefined : new TextDecoder(label(encoding, undefined));
	for await (const chunk of contentChunks(source, hash, reuse)) {
		let bytes = chunk;
		if (first && bytes.length > 0) {
			first = false;
			const marked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
			const order = decoder === undefined ? utf16Order(bytes) : undefined;
			if (marked)
				decoder = new TextDecoder(label("utf-16", bytes[0]));
			else if (order !== undefined)
				decoder = new TextDecoder(`utf-16${order}`);
			else if (decoder === undefined && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
				bytes = bytes.subarray(3);
			}
		}
		yield decoder === undefined ? bytes : Buffer.from(decoder.decode(bytes, { stream: true }));
	}
	if (decoder !== undefined)
		yield Buffer.from(decoder.decode());
}
function newHash() {
	return (0,external_node_crypto_.createHash)("sha256");
}
/** Describes what exists in place of a missing file: DVC's pointer, or the gzipped file. */
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
		const { bytesRead, buffer } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0);
		return buffer.subarray(0, bytesRead);
	}
	finally {
		await handle.close();
	}
}
/** Returns the first bytes of a stream and closes it. */
async function firstBytes(chunks) {
	const pieces = [];
	let size = 0;
	for await (const chunk of chunks) {
		pieces.push(chunk.subarray(0, headBytes - size));
		size += chunk.length;
		if (size >= headBytes)
			break;
	}
	return Buffer.concat(pieces);
}
function source_text(bytes) {
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("utf8");
}
async function* hashed(chunks, hash) {
	for await (const chunk of chunks) {
		hash.update(chunk);
		yield chunk;
	}
}
function label(encoding, firstByte) {
	// Browsers and databases use the name latin-1 for Windows-1252, which is a superset of it.
	if (encoding === "latin-1")
		return "windows-1252";
	return firstByte === 0xfe ? "utf-16be" : "utf-16le";
}


/***/ }),

/***/ "src/data/table/table-builder.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ TableBuilder)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/core/failure.ts");
/* harmony import */ var _column_builder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/data/table/column-builder.ts");


/** Number of rows to allocate before anything is known. */
const FIRST_ROWS = 1024;
/** Number of rows to allocate at first if the text may have so many, which avoids copies of small tables. */
const MOST_FIRST_ROWS = 16_384;
/** The columns of a table while files are read, with capacity for more rows. */
class TableBuilder {
	columns;
	rows = 0;
	capacity;
	#limitBytes;
	#path;
	#byName;
	constructor(names, { reading, limitBytes, path, mostRows = FIRST_ROWS, }) {
		// With 1024 rows each, 100,000 columns would take 800 MB before the first row.
		this.capacity = Math.max(16, Math.min(Math.max(FIRST_ROWS, Math.min(mostRows, MOST_FIRST_ROWS)), Math.floor(2 ** 22 / names.length)));
		this.columns = names.map((name) => new _column_builder_js__WEBPACK_IMPORTED_MODULE_1__/* .ColumnBuilder */ .Q(name, reading(name), this.capacity));
		this.#byName = new Map(this.columns.map((column) => [column.name, column]));
		this.#limitBytes = limitBytes;
		this.#path = path;
	}
	column(name) {
		return this.#byName.get(name);
	}
	/**
	 * Makes room for at least one more row than `rows`, and returns the new capacity. Memory that is never written is
	 * not resident, so 8 % too many rows cost nothing, and a good guess avoids all later copies.
	 *
	 * @param guess Estimate of the total number of rows.
	 * @throws {Failure} if the table would not fit in memory.
	 */
	makeRoom(rows, guess) {
		this.capacity = Math.max(rows + 16, guess === undefined ? rows * 2 : Math.ceil(guess * 1.08));
		const perRow = this.columns.reduce((sum, column) => sum + column.rowBytes, 0);
		const levels = this.columns.reduce((sum, column) => sum + column.levels.sizeBytes, 0) / Math.max(rows, 1);
		const expected = guess ?? rows + 1;
		const needed = (perRow + levels) * expected;
		if (needed > this.#limitBytes) {
			throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${this.#path}: expected a table that fits in ${size(this.#limitBytes)} of free memory, got ${guess === undefined ? "at least" : "about"} ${count(expected)} rows × ${count(this.columns.length)} columns, which need ${size(needed)} (take fewer rows or columns, or a bigger machine)`);
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


/***/ }),

/***/ "src/models/bundle/table-schema.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ rememberedSchema),
/* harmony export */   u: () => (/* binding */ modelTableOptions)
/* harmony export */ });
/* harmony import */ var _data_features_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/data/features/index.ts");
/* harmony import */ var _data_table_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/data/table/index.ts");


/**
 * Returns the part of a training table's schema that the model stores, so that later tables are read with it. It
 * leaves out types that the preparation implies. A detected decimal comma is stored as the usual sign, because the
 * next file may have another.
 *
 * @returns Undefined if there is nothing to store.
 */
function rememberedSchema({ given, found, columns, target, id }) {
	const { columns: givenColumns, id: _id, target: _target, ...whole } = given;
	const kept = new Map();
	for (const name of new Set([...columns.map((column) => column.name), target, id])) {
		if (name === undefined)
			continue;
		const { type, ...rest } = { ...foundSyntax(found.columns.get(name)), ...givenColumns.get(name) };
		const column = type === "integer" || isTyped(rest) ? { ...rest, type: type ?? typeOf(rest) } : rest;
		if (Object.keys(column).length > 0)
			kept.set(name, column);
	}
	if (Object.keys(whole).length === 0 && kept.size === 0 && id === undefined)
		return undefined;
	return { ...whole, columns: kept, ...(id !== undefined && { id }) };
}
/** Returns true if a column's keys imply its type, which is then stored explicitly. */
function isTyped({ missing: _missing, ...syntax }) {
	return Object.keys(syntax).length > 0;
}
function typeOf({ format }) {
	return format === undefined ? "number" : "date";
}
/** Returns the format of dates and numbers in a column, which a few cells would not reveal. */
function foundSyntax({ format, percent, currency, thousands, decimal, usualDecimal } = {}) {
	return {
		...(usualDecimal !== undefined && { usualDecimal }),
		...(format !== undefined && { format }),
		...(percent !== undefined && { percent }),
		...(currency !== undefined && { currency }),
		...(thousands !== undefined && { thousands }),
		...(thousands !== undefined && decimal !== undefined && { decimal }),
	};
}
/**
 * Returns the options for reading a table like the model's training table.
 *
 * @param given Options for this table. Its schema takes precedence.
 */
function modelTableOptions(model, given = {}) {
	const own = model.schema ?? _data_table_index_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_SCHEMA */ .UZ;
	const over = given.schema ?? _data_table_index_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_SCHEMA */ .UZ;
	const schema = (0,_data_table_index_js__WEBPACK_IMPORTED_MODULE_1__/* .mergeSchemas */ .dW)(own, over);
	const types = new Map();
	// Ids and the truth keep their spelling.
	types.set(schema.id ?? "id", "text");
	if (model.task !== undefined)
		types.set(model.target, model.task === "classification" ? "category" : "number");
	for (const [name, type] of (0,_data_features_index_js__WEBPACK_IMPORTED_MODULE_0__/* .preparedTypes */ .b3)(model.preparation)) {
		types.set(name, own.columns.get(name)?.type ?? type);
	}
	for (const [name, { type }] of over.columns)
		if (type !== undefined)
			types.delete(name);
	for (const [name, type] of given.types ?? [])
		types.set(name, type);
	const optional = new Set([...own.columns.keys()].filter((name) => !over.columns.has(name)));
	return { ...given, schema, types, optional };
}


/***/ })

};
