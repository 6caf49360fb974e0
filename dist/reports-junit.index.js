export const id = "reports-junit";
export const ids = ["reports-junit"];
export const modules = {

/***/ "saxes/saxes.js":
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var __webpack_unused_export__;

__webpack_unused_export__ = ({ value: true });
exports.wT = __webpack_unused_export__ = void 0;
const ed5 = __webpack_require__("xmlchars/xml/1.0/ed5.js");
const ed2 = __webpack_require__("xmlchars/xml/1.1/ed2.js");
const NSed3 = __webpack_require__("xmlchars/xmlns/1.0/ed3.js");
var isS = ed5.isS;
var isChar10 = ed5.isChar;
var isNameStartChar = ed5.isNameStartChar;
var isNameChar = ed5.isNameChar;
var S_LIST = ed5.S_LIST;
var NAME_RE = ed5.NAME_RE;
var isChar11 = ed2.isChar;
var isNCNameStartChar = NSed3.isNCNameStartChar;
var isNCNameChar = NSed3.isNCNameChar;
var NC_NAME_RE = NSed3.NC_NAME_RE;
const XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace";
const XMLNS_NAMESPACE = "http://www.w3.org/2000/xmlns/";
const rootNS = {
	__proto__: null,
	xml: XML_NAMESPACE,
	xmlns: XMLNS_NAMESPACE,
};
const XML_ENTITIES = {
	__proto__: null,
	amp: "&",
	gt: ">",
	lt: "<",
	quot: "\"",
	apos: "'",
};
const EOC = -1;
const NL_LIKE = -2;
const S_BEGIN = 0;
const S_BEGIN_WHITESPACE = 1;
const S_DOCTYPE = 2;
const S_DOCTYPE_QUOTE = 3;
const S_DTD = 4;
const S_DTD_QUOTED = 5;
const S_DTD_OPEN_WAKA = 6;
const S_DTD_OPEN_WAKA_BANG = 7;
const S_DTD_COMMENT = 8;
const S_DTD_COMMENT_ENDING = 9;
const S_DTD_COMMENT_ENDED = 10;
const S_DTD_PI = 11;
const S_DTD_PI_ENDING = 12;
const S_TEXT = 13;
const S_ENTITY = 14;
const S_OPEN_WAKA = 15;
const S_OPEN_WAKA_BANG = 16;
const S_COMMENT = 17;
const S_COMMENT_ENDING = 18;
const S_COMMENT_ENDED = 19;
const S_CDATA = 20;
const S_CDATA_ENDING = 21;
const S_CDATA_ENDING_2 = 22;
const S_PI_FIRST_CHAR = 23;
const S_PI_REST = 24;
const S_PI_BODY = 25;
const S_PI_ENDING = 26;
const S_XML_DECL_NAME_START = 27;
const S_XML_DECL_NAME = 28;
const S_XML_DECL_EQ = 29;
const S_XML_DECL_VALUE_START = 30;
const S_XML_DECL_VALUE = 31;
const S_XML_DECL_SEPARATOR = 32;
const S_XML_DECL_ENDING = 33;
const S_OPEN_TAG = 34;
const S_OPEN_TAG_SLASH = 35;
const S_ATTRIB = 36;
const S_ATTRIB_NAME = 37;
const S_ATTRIB_NAME_SAW_WHITE = 38;
const S_ATTRIB_VALUE = 39;
const S_ATTRIB_VALUE_QUOTED = 40;
const S_ATTRIB_VALUE_CLOSED = 41;
const S_ATTRIB_VALUE_UNQUOTED = 42;
const S_CLOSE_TAG = 43;
const S_CLOSE_TAG_SAW_WHITE = 44;
const TAB = 9;
const NL = 0xA;
const CR = 0xD;
const SPACE = 0x20;
const BANG = 0x21;
const DQUOTE = 0x22;
const AMP = 0x26;
const SQUOTE = 0x27;
const MINUS = 0x2D;
const FORWARD_SLASH = 0x2F;
const SEMICOLON = 0x3B;
const LESS = 0x3C;
const EQUAL = 0x3D;
const GREATER = 0x3E;
const QUESTION = 0x3F;
const OPEN_BRACKET = 0x5B;
const CLOSE_BRACKET = 0x5D;
const NEL = 0x85;
const LS = 0x2028;
const isQuote = (c) => c === DQUOTE || c === SQUOTE;
const QUOTES = [DQUOTE, SQUOTE];
const DOCTYPE_TERMINATOR = [...QUOTES, OPEN_BRACKET, GREATER];
const DTD_TERMINATOR = [...QUOTES, LESS, CLOSE_BRACKET];
const XML_DECL_NAME_TERMINATOR = [EQUAL, QUESTION, ...S_LIST];
const ATTRIB_VALUE_UNQUOTED_TERMINATOR = [...S_LIST, GREATER, AMP, LESS];
function nsPairCheck(parser, prefix, uri) {
	switch (prefix) {
		case "xml":
			if (uri !== XML_NAMESPACE) {
				parser.fail(`xml prefix must be bound to ${XML_NAMESPACE}.`);
			}
			break;
		case "xmlns":
			if (uri !== XMLNS_NAMESPACE) {
				parser.fail(`xmlns prefix must be bound to ${XMLNS_NAMESPACE}.`);
			}
			break;
		default:
	}
	switch (uri) {
		case XMLNS_NAMESPACE:
			parser.fail(prefix === "" ?
				`the default namespace may not be set to ${uri}.` :
				`may not assign a prefix (even "xmlns") to the URI \
${XMLNS_NAMESPACE}.`);
			break;
		case XML_NAMESPACE:
			switch (prefix) {
				case "xml":
					break;
				case "":
					parser.fail(`the default namespace may not be set to ${uri}.`);
					break;
				default:
					parser.fail("may not assign the xml namespace to another prefix.");
			}
			break;
		default:
	}
}
function nsMappingCheck(parser, mapping) {
	for (const local of Object.keys(mapping)) {
		nsPairCheck(parser, local, mapping[local]);
	}
}
const isNCName = (name) => NC_NAME_RE.test(name);
const isName = (name) => NAME_RE.test(name);
const FORBIDDEN_START = 0;
const FORBIDDEN_BRACKET = 1;
const FORBIDDEN_BRACKET_BRACKET = 2;
__webpack_unused_export__ = [
	"xmldecl",
	"text",
	"processinginstruction",
	"doctype",
	"comment",
	"opentagstart",
	"attribute",
	"opentag",
	"closetag",
	"cdata",
	"error",
	"end",
	"ready",
];
const EVENT_NAME_TO_HANDLER_NAME = {
	xmldecl: "xmldeclHandler",
	text: "textHandler",
	processinginstruction: "piHandler",
	doctype: "doctypeHandler",
	comment: "commentHandler",
	opentagstart: "openTagStartHandler",
	attribute: "attributeHandler",
	opentag: "openTagHandler",
	closetag: "closeTagHandler",
	cdata: "cdataHandler",
	error: "errorHandler",
	end: "endHandler",
	ready: "readyHandler",
};
class SaxesParser {
	constructor(opt) {
		this.opt = opt !== null && opt !== void 0 ? opt : {};
		this.fragmentOpt = !!this.opt.fragment;
		const xmlnsOpt = this.xmlnsOpt = !!this.opt.xmlns;
		this.trackPosition = this.opt.position !== false;
		this.fileName = this.opt.fileName;
		if (xmlnsOpt) {
			this.nameStartCheck = isNCNameStartChar;
			this.nameCheck = isNCNameChar;
			this.isName = isNCName;
			this.processAttribs = this.processAttribsNS;
			this.pushAttrib = this.pushAttribNS;
			this.ns = Object.assign({ __proto__: null }, rootNS);
			const additional = this.opt.additionalNamespaces;
			if (additional != null) {
				nsMappingCheck(this, additional);
				Object.assign(this.ns, additional);
			}
		}
		else {
			this.nameStartCheck = isNameStartChar;
			this.nameCheck = isNameChar;
			this.isName = isName;
			this.processAttribs = this.processAttribsPlain;
			this.pushAttrib = this.pushAttribPlain;
		}
		this.stateTable = [
			this.sBegin,
			this.sBeginWhitespace,
			this.sDoctype,
			this.sDoctypeQuote,
			this.sDTD,
			this.sDTDQuoted,
			this.sDTDOpenWaka,
			this.sDTDOpenWakaBang,
			this.sDTDComment,
			this.sDTDCommentEnding,
			this.sDTDCommentEnded,
			this.sDTDPI,
			this.sDTDPIEnding,
			this.sText,
			this.sEntity,
			this.sOpenWaka,
			this.sOpenWakaBang,
			this.sComment,
			this.sCommentEnding,
			this.sCommentEnded,
			this.sCData,
			this.sCDataEnding,
			this.sCDataEnding2,
			this.sPIFirstChar,
			this.sPIRest,
			this.sPIBody,
			this.sPIEnding,
			this.sXMLDeclNameStart,
			this.sXMLDeclName,
			this.sXMLDeclEq,
			this.sXMLDeclValueStart,
			this.sXMLDeclValue,
			this.sXMLDeclSeparator,
			this.sXMLDeclEnding,
			this.sOpenTag,
			this.sOpenTagSlash,
			this.sAttrib,
			this.sAttribName,
			this.sAttribNameSawWhite,
			this.sAttribValue,
			this.sAttribValueQuoted,
			this.sAttribValueClosed,
			this.sAttribValueUnquoted,
			this.sCloseTag,
			this.sCloseTagSawWhite,
		];
		this._init();
	}
	get closed() {
		return this._closed;
	}
	_init() {
		var _a;
		this.openWakaBang = "";
		this.text = "";
		this.name = "";
		this.piTarget = "";
		this.entity = "";
		this.q = null;
		this.tags = [];
		this.tag = null;
		this.topNS = null;
		this.chunk = "";
		this.chunkPosition = 0;
		this.i = 0;
		this.prevI = 0;
		this.carriedFromPrevious = undefined;
		this.forbiddenState = FORBIDDEN_START;
		this.attribList = [];
		const { fragmentOpt } = this;
		this.state = fragmentOpt ? S_TEXT : S_BEGIN;
		this.reportedTextBeforeRoot = this.reportedTextAfterRoot = this.closedRoot =
			this.sawRoot = fragmentOpt;
		this.xmlDeclPossible = !fragmentOpt;
		this.xmlDeclExpects = ["version"];
		this.entityReturnState = undefined;
		let { defaultXMLVersion } = this.opt;
		if (defaultXMLVersion === undefined) {
			if (this.opt.forceXMLVersion === true) {
				throw new Error("forceXMLVersion set but defaultXMLVersion is not set");
			}
			defaultXMLVersion = "1.0";
		}
		this.setXMLVersion(defaultXMLVersion);
		this.positionAtNewLine = 0;
		this.doctype = false;
		this._closed = false;
		this.xmlDecl = {
			version: undefined,
			encoding: undefined,
			standalone: undefined,
		};
		this.line = 1;
		this.column = 0;
		this.ENTITIES = Object.create(XML_ENTITIES);
		(_a = this.readyHandler) === null || _a === void 0 ? void 0 : _a.call(this);
	}
	get position() {
		return this.chunkPosition + this.i;
	}
	get columnIndex() {
		return this.position - this.positionAtNewLine;
	}
	on(name, handler) {
		this[EVENT_NAME_TO_HANDLER_NAME[name]] = handler;
	}
	off(name) {
		this[EVENT_NAME_TO_HANDLER_NAME[name]] = undefined;
	}
	makeError(message) {
		var _a;
		let msg = (_a = this.fileName) !== null && _a !== void 0 ? _a : "";
		if (this.trackPosition) {
			if (msg.length > 0) {
				msg += ":";
			}
			msg += `${this.line}:${this.column}`;
		}
		if (msg.length > 0) {
			msg += ": ";
		}
		return new Error(msg + message);
	}
	fail(message) {
		const err = this.makeError(message);
		const handler = this.errorHandler;
		if (handler === undefined) {
			throw err;
		}
		else {
			handler(err);
		}
		return this;
	}
	write(chunk) {
		if (this.closed) {
			return this.fail("cannot write after close; assign an onready handler.");
		}
		let end = false;
		if (chunk === null) {
			end = true;
			chunk = "";
		}
		else if (typeof chunk === "object") {
			chunk = chunk.toString();
		}
		if (this.carriedFromPrevious !== undefined) {
			chunk = `${this.carriedFromPrevious}${chunk}`;
			this.carriedFromPrevious = undefined;
		}
		let limit = chunk.length;
		const lastCode = chunk.charCodeAt(limit - 1);
		if (!end &&
			(lastCode === CR || (lastCode >= 0xD800 && lastCode <= 0xDBFF))) {
			this.carriedFromPrevious = chunk[limit - 1];
			limit--;
			chunk = chunk.slice(0, limit);
		}
		const { stateTable } = this;
		this.chunk = chunk;
		this.i = 0;
		while (this.i < limit) {
			stateTable[this.state].call(this);
		}
		this.chunkPosition += limit;
		return end ? this.end() : this;
	}
	close() {
		return this.write(null);
	}
	getCode10() {
		const { chunk, i } = this;
		this.prevI = i;
		this.i = i + 1;
		if (i >= chunk.length) {
			return EOC;
		}
		const code = chunk.charCodeAt(i);
		this.column++;
		if (code < 0xD800) {
			if (code >= SPACE || code === TAB) {
				return code;
			}
			switch (code) {
				case NL:
					this.line++;
					this.column = 0;
					this.positionAtNewLine = this.position;
					return NL;
				case CR:
					if (chunk.charCodeAt(i + 1) === NL) {
						this.i = i + 2;
					}
					this.line++;
					this.column = 0;
					this.positionAtNewLine = this.position;
					return NL_LIKE;
				default:
					this.fail("disallowed character.");
					return code;
			}
		}
		if (code > 0xDBFF) {
			if (!(code >= 0xE000 && code <= 0xFFFD)) {
				this.fail("disallowed character.");
			}
			return code;
		}
		const final = 0x10000 + ((code - 0xD800) * 0x400) +
			(chunk.charCodeAt(i + 1) - 0xDC00);
		this.i = i + 2;
		if (final > 0x10FFFF) {
			this.fail("disallowed character.");
		}
		return final;
	}
	getCode11() {
		const { chunk, i } = this;
		this.prevI = i;
		this.i = i + 1;
		if (i >= chunk.length) {
			return EOC;
		}
		const code = chunk.charCodeAt(i);
		this.column++;
		if (code < 0xD800) {
			if ((code > 0x1F && code < 0x7F) || (code > 0x9F && code !== LS) ||
				code === TAB) {
				return code;
			}
			switch (code) {
				case NL:
					this.line++;
					this.column = 0;
					this.positionAtNewLine = this.position;
					return NL;
				case CR: {
					const next = chunk.charCodeAt(i + 1);
					if (next === NL || next === NEL) {
						this.i = i + 2;
					}
				}
				case NEL:
				case LS:
					this.line++;
					this.column = 0;
					this.positionAtNewLine = this.position;
					return NL_LIKE;
				default:
					this.fail("disallowed character.");
					return code;
			}
		}
		if (code > 0xDBFF) {
			if (!(code >= 0xE000 && code <= 0xFFFD)) {
				this.fail("disallowed character.");
			}
			return code;
		}
		const final = 0x10000 + ((code - 0xD800) * 0x400) +
			(chunk.charCodeAt(i + 1) - 0xDC00);
		this.i = i + 2;
		if (final > 0x10FFFF) {
			this.fail("disallowed character.");
		}
		return final;
	}
	getCodeNorm() {
		const c = this.getCode();
		return c === NL_LIKE ? NL : c;
	}
	unget() {
		this.i = this.prevI;
		this.column--;
	}
	captureTo(chars) {
		let { i: start } = this;
		const { chunk } = this;
		while (true) {
			const c = this.getCode();
			const isNLLike = c === NL_LIKE;
			const final = isNLLike ? NL : c;
			if (final === EOC || chars.includes(final)) {
				this.text += chunk.slice(start, this.prevI);
				return final;
			}
			if (isNLLike) {
				this.text += `${chunk.slice(start, this.prevI)}\n`;
				start = this.i;
			}
		}
	}
	captureToChar(char) {
		let { i: start } = this;
		const { chunk } = this;
		while (true) {
			let c = this.getCode();
			switch (c) {
				case NL_LIKE:
					this.text += `${chunk.slice(start, this.prevI)}\n`;
					start = this.i;
					c = NL;
					break;
				case EOC:
					this.text += chunk.slice(start);
					return false;
				default:
			}
			if (c === char) {
				this.text += chunk.slice(start, this.prevI);
				return true;
			}
		}
	}
	captureNameChars() {
		const { chunk, i: start } = this;
		while (true) {
			const c = this.getCode();
			if (c === EOC) {
				this.name += chunk.slice(start);
				return EOC;
			}
			if (!isNameChar(c)) {
				this.name += chunk.slice(start, this.prevI);
				return c === NL_LIKE ? NL : c;
			}
		}
	}
	skipSpaces() {
		while (true) {
			const c = this.getCodeNorm();
			if (c === EOC || !isS(c)) {
				return c;
			}
		}
	}
	setXMLVersion(version) {
		this.currentXMLVersion = version;
		if (version === "1.0") {
			this.isChar = isChar10;
			this.getCode = this.getCode10;
		}
		else {
			this.isChar = isChar11;
			this.getCode = this.getCode11;
		}
	}
	sBegin() {
		if (this.chunk.charCodeAt(0) === 0xFEFF) {
			this.i++;
			this.column++;
		}
		this.state = S_BEGIN_WHITESPACE;
	}
	sBeginWhitespace() {
		const iBefore = this.i;
		const c = this.skipSpaces();
		if (this.prevI !== iBefore) {
			this.xmlDeclPossible = false;
		}
		switch (c) {
			case LESS:
				this.state = S_OPEN_WAKA;
				if (this.text.length !== 0) {
					throw new Error("no-empty text at start");
				}
				break;
			case EOC:
				break;
			default:
				this.unget();
				this.state = S_TEXT;
				this.xmlDeclPossible = false;
		}
	}
	sDoctype() {
		var _a;
		const c = this.captureTo(DOCTYPE_TERMINATOR);
		switch (c) {
			case GREATER: {
				(_a = this.doctypeHandler) === null || _a === void 0 ? void 0 : _a.call(this, this.text);
				this.text = "";
				this.state = S_TEXT;
				this.doctype = true;
				break;
			}
			case EOC:
				break;
			default:
				this.text += String.fromCodePoint(c);
				if (c === OPEN_BRACKET) {
					this.state = S_DTD;
				}
				else if (isQuote(c)) {
					this.state = S_DOCTYPE_QUOTE;
					this.q = c;
				}
		}
	}
	sDoctypeQuote() {
		const q = this.q;
		if (this.captureToChar(q)) {
			this.text += String.fromCodePoint(q);
			this.q = null;
			this.state = S_DOCTYPE;
		}
	}
	sDTD() {
		const c = this.captureTo(DTD_TERMINATOR);
		if (c === EOC) {
			return;
		}
		this.text += String.fromCodePoint(c);
		if (c === CLOSE_BRACKET) {
			this.state = S_DOCTYPE;
		}
		else if (c === LESS) {
			this.state = S_DTD_OPEN_WAKA;
		}
		else if (isQuote(c)) {
			this.state = S_DTD_QUOTED;
			this.q = c;
		}
	}
	sDTDQuoted() {
		const q = this.q;
		if (this.captureToChar(q)) {
			this.text += String.fromCodePoint(q);
			this.state = S_DTD;
			this.q = null;
		}
	}
	sDTDOpenWaka() {
		const c = this.getCodeNorm();
		this.text += String.fromCodePoint(c);
		switch (c) {
			case BANG:
				this.state = S_DTD_OPEN_WAKA_BANG;
				this.openWakaBang = "";
				break;
			case QUESTION:
				this.state = S_DTD_PI;
				break;
			default:
				this.state = S_DTD;
		}
	}
	sDTDOpenWakaBang() {
		const char = String.fromCodePoint(this.getCodeNorm());
		const owb = this.openWakaBang += char;
		this.text += char;
		if (owb !== "-") {
			this.state = owb === "--" ? S_DTD_COMMENT : S_DTD;
			this.openWakaBang = "";
		}
	}
	sDTDComment() {
		if (this.captureToChar(MINUS)) {
			this.text += "-";
			this.state = S_DTD_COMMENT_ENDING;
		}
	}
	sDTDCommentEnding() {
		const c = this.getCodeNorm();
		this.text += String.fromCodePoint(c);
		this.state = c === MINUS ? S_DTD_COMMENT_ENDED : S_DTD_COMMENT;
	}
	sDTDCommentEnded() {
		const c = this.getCodeNorm();
		this.text += String.fromCodePoint(c);
		if (c === GREATER) {
			this.state = S_DTD;
		}
		else {
			this.fail("malformed comment.");
			this.state = S_DTD_COMMENT;
		}
	}
	sDTDPI() {
		if (this.captureToChar(QUESTION)) {
			this.text += "?";
			this.state = S_DTD_PI_ENDING;
		}
	}
	sDTDPIEnding() {
		const c = this.getCodeNorm();
		this.text += String.fromCodePoint(c);
		if (c === GREATER) {
			this.state = S_DTD;
		}
	}
	sText() {
		if (this.tags.length !== 0) {
			this.handleTextInRoot();
		}
		else {
			this.handleTextOutsideRoot();
		}
	}
	sEntity() {
		let { i: start } = this;
		const { chunk } = this;
		loop: 
		while (true) {
			switch (this.getCode()) {
				case NL_LIKE:
					this.entity += `${chunk.slice(start, this.prevI)}\n`;
					start = this.i;
					break;
				case SEMICOLON: {
					const { entityReturnState } = this;
					const entity = this.entity + chunk.slice(start, this.prevI);
					this.state = entityReturnState;
					let parsed;
					if (entity === "") {
						this.fail("empty entity name.");
						parsed = "&;";
					}
					else {
						parsed = this.parseEntity(entity);
						this.entity = "";
					}
					if (entityReturnState !== S_TEXT || this.textHandler !== undefined) {
						this.text += parsed;
					}
					break loop;
				}
				case EOC:
					this.entity += chunk.slice(start);
					break loop;
				default:
			}
		}
	}
	sOpenWaka() {
		const c = this.getCode();
		if (isNameStartChar(c)) {
			this.state = S_OPEN_TAG;
			this.unget();
			this.xmlDeclPossible = false;
		}
		else {
			switch (c) {
				case FORWARD_SLASH:
					this.state = S_CLOSE_TAG;
					this.xmlDeclPossible = false;
					break;
				case BANG:
					this.state = S_OPEN_WAKA_BANG;
					this.openWakaBang = "";
					this.xmlDeclPossible = false;
					break;
				case QUESTION:
					this.state = S_PI_FIRST_CHAR;
					break;
				default:
					this.fail("disallowed character in tag name");
					this.state = S_TEXT;
					this.xmlDeclPossible = false;
			}
		}
	}
	sOpenWakaBang() {
		this.openWakaBang += String.fromCodePoint(this.getCodeNorm());
		switch (this.openWakaBang) {
			case "[CDATA[":
				if (!this.sawRoot && !this.reportedTextBeforeRoot) {
					this.fail("text data outside of root node.");
					this.reportedTextBeforeRoot = true;
				}
				if (this.closedRoot && !this.reportedTextAfterRoot) {
					this.fail("text data outside of root node.");
					this.reportedTextAfterRoot = true;
				}
				this.state = S_CDATA;
				this.openWakaBang = "";
				break;
			case "--":
				this.state = S_COMMENT;
				this.openWakaBang = "";
				break;
			case "DOCTYPE":
				this.state = S_DOCTYPE;
				if (this.doctype || this.sawRoot) {
					this.fail("inappropriately located doctype declaration.");
				}
				this.openWakaBang = "";
				break;
			default:
				if (this.openWakaBang.length >= 7) {
					this.fail("incorrect syntax.");
				}
		}
	}
	sComment() {
		if (this.captureToChar(MINUS)) {
			this.state = S_COMMENT_ENDING;
		}
	}
	sCommentEnding() {
		var _a;
		const c = this.getCodeNorm();
		if (c === MINUS) {
			this.state = S_COMMENT_ENDED;
			(_a = this.commentHandler) === null || _a === void 0 ? void 0 : _a.call(this, this.text);
			this.text = "";
		}
		else {
			this.text += `-${String.fromCodePoint(c)}`;
			this.state = S_COMMENT;
		}
	}
	sCommentEnded() {
		const c = this.getCodeNorm();
		if (c !== GREATER) {
			this.fail("malformed comment.");
			this.text += `--${String.fromCodePoint(c)}`;
			this.state = S_COMMENT;
		}
		else {
			this.state = S_TEXT;
		}
	}
	sCData() {
		if (this.captureToChar(CLOSE_BRACKET)) {
			this.state = S_CDATA_ENDING;
		}
	}
	sCDataEnding() {
		const c = this.getCodeNorm();
		if (c === CLOSE_BRACKET) {
			this.state = S_CDATA_ENDING_2;
		}
		else {
			this.text += `]${String.fromCodePoint(c)}`;
			this.state = S_CDATA;
		}
	}
	sCDataEnding2() {
		var _a;
		const c = this.getCodeNorm();
		switch (c) {
			case GREATER: {
				(_a = this.cdataHandler) === null || _a === void 0 ? void 0 : _a.call(this, this.text);
				this.text = "";
				this.state = S_TEXT;
				break;
			}
			case CLOSE_BRACKET:
				this.text += "]";
				break;
			default:
				this.text += `]]${String.fromCodePoint(c)}`;
				this.state = S_CDATA;
		}
	}
	sPIFirstChar() {
		const c = this.getCodeNorm();
		if (this.nameStartCheck(c)) {
			this.piTarget += String.fromCodePoint(c);
			this.state = S_PI_REST;
		}
		else if (c === QUESTION || isS(c)) {
			this.fail("processing instruction without a target.");
			this.state = c === QUESTION ? S_PI_ENDING : S_PI_BODY;
		}
		else {
			this.fail("disallowed character in processing instruction name.");
			this.piTarget += String.fromCodePoint(c);
			this.state = S_PI_REST;
		}
	}
	sPIRest() {
		const { chunk, i: start } = this;
		while (true) {
			const c = this.getCodeNorm();
			if (c === EOC) {
				this.piTarget += chunk.slice(start);
				return;
			}
			if (!this.nameCheck(c)) {
				this.piTarget += chunk.slice(start, this.prevI);
				const isQuestion = c === QUESTION;
				if (isQuestion || isS(c)) {
					if (this.piTarget === "xml") {
						if (!this.xmlDeclPossible) {
							this.fail("an XML declaration must be at the start of the document.");
						}
						this.state = isQuestion ? S_XML_DECL_ENDING : S_XML_DECL_NAME_START;
					}
					else {
						this.state = isQuestion ? S_PI_ENDING : S_PI_BODY;
					}
				}
				else {
					this.fail("disallowed character in processing instruction name.");
					this.piTarget += String.fromCodePoint(c);
				}
				break;
			}
		}
	}
	sPIBody() {
		if (this.text.length === 0) {
			const c = this.getCodeNorm();
			if (c === QUESTION) {
				this.state = S_PI_ENDING;
			}
			else if (!isS(c)) {
				this.text = String.fromCodePoint(c);
			}
		}
		else if (this.captureToChar(QUESTION)) {
			this.state = S_PI_ENDING;
		}
	}
	sPIEnding() {
		var _a;
		const c = this.getCodeNorm();
		if (c === GREATER) {
			const { piTarget } = this;
			if (piTarget.toLowerCase() === "xml") {
				this.fail("the XML declaration must appear at the start of the document.");
			}
			(_a = this.piHandler) === null || _a === void 0 ? void 0 : _a.call(this, {
				target: piTarget,
				body: this.text,
			});
			this.piTarget = this.text = "";
			this.state = S_TEXT;
		}
		else if (c === QUESTION) {
			this.text += "?";
		}
		else {
			this.text += `?${String.fromCodePoint(c)}`;
			this.state = S_PI_BODY;
		}
		this.xmlDeclPossible = false;
	}
	sXMLDeclNameStart() {
		const c = this.skipSpaces();
		if (c === QUESTION) {
			this.state = S_XML_DECL_ENDING;
			return;
		}
		if (c !== EOC) {
			this.state = S_XML_DECL_NAME;
			this.name = String.fromCodePoint(c);
		}
	}
	sXMLDeclName() {
		const c = this.captureTo(XML_DECL_NAME_TERMINATOR);
		if (c === QUESTION) {
			this.state = S_XML_DECL_ENDING;
			this.name += this.text;
			this.text = "";
			this.fail("XML declaration is incomplete.");
			return;
		}
		if (!(isS(c) || c === EQUAL)) {
			return;
		}
		this.name += this.text;
		this.text = "";
		if (!this.xmlDeclExpects.includes(this.name)) {
			switch (this.name.length) {
				case 0:
					this.fail("did not expect any more name/value pairs.");
					break;
				case 1:
					this.fail(`expected the name ${this.xmlDeclExpects[0]}.`);
					break;
				default:
					this.fail(`expected one of ${this.xmlDeclExpects.join(", ")}`);
			}
		}
		this.state = c === EQUAL ? S_XML_DECL_VALUE_START : S_XML_DECL_EQ;
	}
	sXMLDeclEq() {
		const c = this.getCodeNorm();
		if (c === QUESTION) {
			this.state = S_XML_DECL_ENDING;
			this.fail("XML declaration is incomplete.");
			return;
		}
		if (isS(c)) {
			return;
		}
		if (c !== EQUAL) {
			this.fail("value required.");
		}
		this.state = S_XML_DECL_VALUE_START;
	}
	sXMLDeclValueStart() {
		const c = this.getCodeNorm();
		if (c === QUESTION) {
			this.state = S_XML_DECL_ENDING;
			this.fail("XML declaration is incomplete.");
			return;
		}
		if (isS(c)) {
			return;
		}
		if (!isQuote(c)) {
			this.fail("value must be quoted.");
			this.q = SPACE;
		}
		else {
			this.q = c;
		}
		this.state = S_XML_DECL_VALUE;
	}
	sXMLDeclValue() {
		const c = this.captureTo([this.q, QUESTION]);
		if (c === QUESTION) {
			this.state = S_XML_DECL_ENDING;
			this.text = "";
			this.fail("XML declaration is incomplete.");
			return;
		}
		if (c === EOC) {
			return;
		}
		const value = this.text;
		this.text = "";
		switch (this.name) {
			case "version": {
				this.xmlDeclExpects = ["encoding", "standalone"];
				const version = value;
				this.xmlDecl.version = version;
				if (!/^1\.[0-9]+$/.test(version)) {
					this.fail("version number must match /^1\\.[0-9]+$/.");
				}
				else if (!this.opt.forceXMLVersion) {
					this.setXMLVersion(version);
				}
				break;
			}
			case "encoding":
				if (!/^[A-Za-z][A-Za-z0-9._-]*$/.test(value)) {
					this.fail("encoding value must match \
/^[A-Za-z0-9][A-Za-z0-9._-]*$/.");
				}
				this.xmlDeclExpects = ["standalone"];
				this.xmlDecl.encoding = value;
				break;
			case "standalone":
				if (value !== "yes" && value !== "no") {
					this.fail("standalone value must match \"yes\" or \"no\".");
				}
				this.xmlDeclExpects = [];
				this.xmlDecl.standalone = value;
				break;
			default:
		}
		this.name = "";
		this.state = S_XML_DECL_SEPARATOR;
	}
	sXMLDeclSeparator() {
		const c = this.getCodeNorm();
		if (c === QUESTION) {
			this.state = S_XML_DECL_ENDING;
			return;
		}
		if (!isS(c)) {
			this.fail("whitespace required.");
			this.unget();
		}
		this.state = S_XML_DECL_NAME_START;
	}
	sXMLDeclEnding() {
		var _a;
		const c = this.getCodeNorm();
		if (c === GREATER) {
			if (this.piTarget !== "xml") {
				this.fail("processing instructions are not allowed before root.");
			}
			else if (this.name !== "version" &&
				this.xmlDeclExpects.includes("version")) {
				this.fail("XML declaration must contain a version.");
			}
			(_a = this.xmldeclHandler) === null || _a === void 0 ? void 0 : _a.call(this, this.xmlDecl);
			this.name = "";
			this.piTarget = this.text = "";
			this.state = S_TEXT;
		}
		else {
			this.fail("The character ? is disallowed anywhere in XML declarations.");
		}
		this.xmlDeclPossible = false;
	}
	sOpenTag() {
		var _a;
		const c = this.captureNameChars();
		if (c === EOC) {
			return;
		}
		const tag = this.tag = {
			name: this.name,
			attributes: Object.create(null),
		};
		this.name = "";
		if (this.xmlnsOpt) {
			this.topNS = tag.ns = Object.create(null);
		}
		(_a = this.openTagStartHandler) === null || _a === void 0 ? void 0 : _a.call(this, tag);
		this.sawRoot = true;
		if (!this.fragmentOpt && this.closedRoot) {
			this.fail("documents may contain only one root.");
		}
		switch (c) {
			case GREATER:
				this.openTag();
				break;
			case FORWARD_SLASH:
				this.state = S_OPEN_TAG_SLASH;
				break;
			default:
				if (!isS(c)) {
					this.fail("disallowed character in tag name.");
				}
				this.state = S_ATTRIB;
		}
	}
	sOpenTagSlash() {
		if (this.getCode() === GREATER) {
			this.openSelfClosingTag();
		}
		else {
			this.fail("forward-slash in opening tag not followed by >.");
			this.state = S_ATTRIB;
		}
	}
	sAttrib() {
		const c = this.skipSpaces();
		if (c === EOC) {
			return;
		}
		if (isNameStartChar(c)) {
			this.unget();
			this.state = S_ATTRIB_NAME;
		}
		else if (c === GREATER) {
			this.openTag();
		}
		else if (c === FORWARD_SLASH) {
			this.state = S_OPEN_TAG_SLASH;
		}
		else {
			this.fail("disallowed character in attribute name.");
		}
	}
	sAttribName() {
		const c = this.captureNameChars();
		if (c === EQUAL) {
			this.state = S_ATTRIB_VALUE;
		}
		else if (isS(c)) {
			this.state = S_ATTRIB_NAME_SAW_WHITE;
		}
		else if (c === GREATER) {
			this.fail("attribute without value.");
			this.pushAttrib(this.name, this.name);
			this.name = this.text = "";
			this.openTag();
		}
		else if (c !== EOC) {
			this.fail("disallowed character in attribute name.");
		}
	}
	sAttribNameSawWhite() {
		const c = this.skipSpaces();
		switch (c) {
			case EOC:
				return;
			case EQUAL:
				this.state = S_ATTRIB_VALUE;
				break;
			default:
				this.fail("attribute without value.");
				this.text = "";
				this.name = "";
				if (c === GREATER) {
					this.openTag();
				}
				else if (isNameStartChar(c)) {
					this.unget();
					this.state = S_ATTRIB_NAME;
				}
				else {
					this.fail("disallowed character in attribute name.");
					this.state = S_ATTRIB;
				}
		}
	}
	sAttribValue() {
		const c = this.getCodeNorm();
		if (isQuote(c)) {
			this.q = c;
			this.state = S_ATTRIB_VALUE_QUOTED;
		}
		else if (!isS(c)) {
			this.fail("unquoted attribute value.");
			this.state = S_ATTRIB_VALUE_UNQUOTED;
			this.unget();
		}
	}
	sAttribValueQuoted() {
		const { q, chunk } = this;
		let { i: start } = this;
		while (true) {
			switch (this.getCode()) {
				case q:
					this.pushAttrib(this.name, this.text + chunk.slice(start, this.prevI));
					this.name = this.text = "";
					this.q = null;
					this.state = S_ATTRIB_VALUE_CLOSED;
					return;
				case AMP:
					this.text += chunk.slice(start, this.prevI);
					this.state = S_ENTITY;
					this.entityReturnState = S_ATTRIB_VALUE_QUOTED;
					return;
				case NL:
				case NL_LIKE:
				case TAB:
					this.text += `${chunk.slice(start, this.prevI)} `;
					start = this.i;
					break;
				case LESS:
					this.text += chunk.slice(start, this.prevI);
					this.fail("disallowed character.");
					return;
				case EOC:
					this.text += chunk.slice(start);
					return;
				default:
			}
		}
	}
	sAttribValueClosed() {
		const c = this.getCodeNorm();
		if (isS(c)) {
			this.state = S_ATTRIB;
		}
		else if (c === GREATER) {
			this.openTag();
		}
		else if (c === FORWARD_SLASH) {
			this.state = S_OPEN_TAG_SLASH;
		}
		else if (isNameStartChar(c)) {
			this.fail("no whitespace between attributes.");
			this.unget();
			this.state = S_ATTRIB_NAME;
		}
		else {
			this.fail("disallowed character in attribute name.");
		}
	}
	sAttribValueUnquoted() {
		const c = this.captureTo(ATTRIB_VALUE_UNQUOTED_TERMINATOR);
		switch (c) {
			case AMP:
				this.state = S_ENTITY;
				this.entityReturnState = S_ATTRIB_VALUE_UNQUOTED;
				break;
			case LESS:
				this.fail("disallowed character.");
				break;
			case EOC:
				break;
			default:
				if (this.text.includes("]]>")) {
					this.fail("the string \"]]>\" is disallowed in char data.");
				}
				this.pushAttrib(this.name, this.text);
				this.name = this.text = "";
				if (c === GREATER) {
					this.openTag();
				}
				else {
					this.state = S_ATTRIB;
				}
		}
	}
	sCloseTag() {
		const c = this.captureNameChars();
		if (c === GREATER) {
			this.closeTag();
		}
		else if (isS(c)) {
			this.state = S_CLOSE_TAG_SAW_WHITE;
		}
		else if (c !== EOC) {
			this.fail("disallowed character in closing tag.");
		}
	}
	sCloseTagSawWhite() {
		switch (this.skipSpaces()) {
			case GREATER:
				this.closeTag();
				break;
			case EOC:
				break;
			default:
				this.fail("disallowed character in closing tag.");
		}
	}
	handleTextInRoot() {
		let { i: start, forbiddenState } = this;
		const { chunk, textHandler: handler } = this;
		scanLoop: 
		while (true) {
			switch (this.getCode()) {
				case LESS: {
					this.state = S_OPEN_WAKA;
					if (handler !== undefined) {
						const { text } = this;
						const slice = chunk.slice(start, this.prevI);
						if (text.length !== 0) {
							handler(text + slice);
							this.text = "";
						}
						else if (slice.length !== 0) {
							handler(slice);
						}
					}
					forbiddenState = FORBIDDEN_START;
					break scanLoop;
				}
				case AMP:
					this.state = S_ENTITY;
					this.entityReturnState = S_TEXT;
					if (handler !== undefined) {
						this.text += chunk.slice(start, this.prevI);
					}
					forbiddenState = FORBIDDEN_START;
					break scanLoop;
				case CLOSE_BRACKET:
					switch (forbiddenState) {
						case FORBIDDEN_START:
							forbiddenState = FORBIDDEN_BRACKET;
							break;
						case FORBIDDEN_BRACKET:
							forbiddenState = FORBIDDEN_BRACKET_BRACKET;
							break;
						case FORBIDDEN_BRACKET_BRACKET:
							break;
						default:
							throw new Error("impossible state");
					}
					break;
				case GREATER:
					if (forbiddenState === FORBIDDEN_BRACKET_BRACKET) {
						this.fail("the string \"]]>\" is disallowed in char data.");
					}
					forbiddenState = FORBIDDEN_START;
					break;
				case NL_LIKE:
					if (handler !== undefined) {
						this.text += `${chunk.slice(start, this.prevI)}\n`;
					}
					start = this.i;
					forbiddenState = FORBIDDEN_START;
					break;
				case EOC:
					if (handler !== undefined) {
						this.text += chunk.slice(start);
					}
					break scanLoop;
				default:
					forbiddenState = FORBIDDEN_START;
			}
		}
		this.forbiddenState = forbiddenState;
	}
	handleTextOutsideRoot() {
		let { i: start } = this;
		const { chunk, textHandler: handler } = this;
		let nonSpace = false;
		outRootLoop: 
		while (true) {
			const code = this.getCode();
			switch (code) {
				case LESS: {
					this.state = S_OPEN_WAKA;
					if (handler !== undefined) {
						const { text } = this;
						const slice = chunk.slice(start, this.prevI);
						if (text.length !== 0) {
							handler(text + slice);
							this.text = "";
						}
						else if (slice.length !== 0) {
							handler(slice);
						}
					}
					break outRootLoop;
				}
				case AMP:
					this.state = S_ENTITY;
					this.entityReturnState = S_TEXT;
					if (handler !== undefined) {
						this.text += chunk.slice(start, this.prevI);
					}
					nonSpace = true;
					break outRootLoop;
				case NL_LIKE:
					if (handler !== undefined) {
						this.text += `${chunk.slice(start, this.prevI)}\n`;
					}
					start = this.i;
					break;
				case EOC:
					if (handler !== undefined) {
						this.text += chunk.slice(start);
					}
					break outRootLoop;
				default:
					if (!isS(code)) {
						nonSpace = true;
					}
			}
		}
		if (!nonSpace) {
			return;
		}
		if (!this.sawRoot && !this.reportedTextBeforeRoot) {
			this.fail("text data outside of root node.");
			this.reportedTextBeforeRoot = true;
		}
		if (this.closedRoot && !this.reportedTextAfterRoot) {
			this.fail("text data outside of root node.");
			this.reportedTextAfterRoot = true;
		}
	}
	pushAttribNS(name, value) {
		var _a;
		const { prefix, local } = this.qname(name);
		const attr = { name, prefix, local, value };
		this.attribList.push(attr);
		(_a = this.attributeHandler) === null || _a === void 0 ? void 0 : _a.call(this, attr);
		if (prefix === "xmlns") {
			const trimmed = value.trim();
			if (this.currentXMLVersion === "1.0" && trimmed === "") {
				this.fail("invalid attempt to undefine prefix in XML 1.0");
			}
			this.topNS[local] = trimmed;
			nsPairCheck(this, local, trimmed);
		}
		else if (name === "xmlns") {
			const trimmed = value.trim();
			this.topNS[""] = trimmed;
			nsPairCheck(this, "", trimmed);
		}
	}
	pushAttribPlain(name, value) {
		var _a;
		const attr = { name, value };
		this.attribList.push(attr);
		(_a = this.attributeHandler) === null || _a === void 0 ? void 0 : _a.call(this, attr);
	}
	end() {
		var _a, _b;
		if (!this.sawRoot) {
			this.fail("document must contain a root element.");
		}
		const { tags } = this;
		while (tags.length > 0) {
			const tag = tags.pop();
			this.fail(`unclosed tag: ${tag.name}`);
		}
		if ((this.state !== S_BEGIN) && (this.state !== S_TEXT)) {
			this.fail("unexpected end.");
		}
		const { text } = this;
		if (text.length !== 0) {
			(_a = this.textHandler) === null || _a === void 0 ? void 0 : _a.call(this, text);
			this.text = "";
		}
		this._closed = true;
		(_b = this.endHandler) === null || _b === void 0 ? void 0 : _b.call(this);
		this._init();
		return this;
	}
	resolve(prefix) {
		var _a, _b;
		let uri = this.topNS[prefix];
		if (uri !== undefined) {
			return uri;
		}
		const { tags } = this;
		for (let index = tags.length - 1; index >= 0; index--) {
			uri = tags[index].ns[prefix];
			if (uri !== undefined) {
				return uri;
			}
		}
		uri = this.ns[prefix];
		if (uri !== undefined) {
			return uri;
		}
		return (_b = (_a = this.opt).resolvePrefix) === null || _b === void 0 ? void 0 : _b.call(_a, prefix);
	}
	qname(name) {
		const colon = name.indexOf(":");
		if (colon === -1) {
			return { prefix: "", local: name };
		}
		const local = name.slice(colon + 1);
		const prefix = name.slice(0, colon);
		if (prefix === "" || local === "" || local.includes(":")) {
			this.fail(`malformed name: ${name}.`);
		}
		return { prefix, local };
	}
	processAttribsNS() {
		var _a;
		const { attribList } = this;
		const tag = this.tag;
		{
			const { prefix, local } = this.qname(tag.name);
			tag.prefix = prefix;
			tag.local = local;
			const uri = tag.uri = (_a = this.resolve(prefix)) !== null && _a !== void 0 ? _a : "";
			if (prefix !== "") {
				if (prefix === "xmlns") {
					this.fail("tags may not have \"xmlns\" as prefix.");
				}
				if (uri === "") {
					this.fail(`unbound namespace prefix: ${JSON.stringify(prefix)}.`);
					tag.uri = prefix;
				}
			}
		}
		if (attribList.length === 0) {
			return;
		}
		const { attributes } = tag;
		const seen = new Set();
		for (const attr of attribList) {
			const { name, prefix, local } = attr;
			let uri;
			let eqname;
			if (prefix === "") {
				uri = name === "xmlns" ? XMLNS_NAMESPACE : "";
				eqname = name;
			}
			else {
				uri = this.resolve(prefix);
				if (uri === undefined) {
					this.fail(`unbound namespace prefix: ${JSON.stringify(prefix)}.`);
					uri = prefix;
				}
				eqname = `{${uri}}${local}`;
			}
			if (seen.has(eqname)) {
				this.fail(`duplicate attribute: ${eqname}.`);
			}
			seen.add(eqname);
			attr.uri = uri;
			attributes[name] = attr;
		}
		this.attribList = [];
	}
	processAttribsPlain() {
		const { attribList } = this;
		const attributes = this.tag.attributes;
		for (const { name, value } of attribList) {
			if (attributes[name] !== undefined) {
				this.fail(`duplicate attribute: ${name}.`);
			}
			attributes[name] = value;
		}
		this.attribList = [];
	}
	openTag() {
		var _a;
		this.processAttribs();
		const { tags } = this;
		const tag = this.tag;
		tag.isSelfClosing = false;
		(_a = this.openTagHandler) === null || _a === void 0 ? void 0 : _a.call(this, tag);
		tags.push(tag);
		this.state = S_TEXT;
		this.name = "";
	}
	openSelfClosingTag() {
		var _a, _b, _c;
		this.processAttribs();
		const { tags } = this;
		const tag = this.tag;
		tag.isSelfClosing = true;
		(_a = this.openTagHandler) === null || _a === void 0 ? void 0 : _a.call(this, tag);
		(_b = this.closeTagHandler) === null || _b === void 0 ? void 0 : _b.call(this, tag);
		const top = this.tag = (_c = tags[tags.length - 1]) !== null && _c !== void 0 ? _c : null;
		if (top === null) {
			this.closedRoot = true;
		}
		this.state = S_TEXT;
		this.name = "";
	}
	closeTag() {
		const { tags, name } = this;
		this.state = S_TEXT;
		this.name = "";
		if (name === "") {
			this.fail("weird empty close tag.");
			this.text += "</>";
			return;
		}
		const handler = this.closeTagHandler;
		let l = tags.length;
		while (l-- > 0) {
			const tag = this.tag = tags.pop();
			this.topNS = tag.ns;
			handler === null || handler === void 0 ? void 0 : handler(tag);
			if (tag.name === name) {
				break;
			}
			this.fail("unexpected close tag.");
		}
		if (l === 0) {
			this.closedRoot = true;
		}
		else if (l < 0) {
			this.fail(`unmatched closing tag: ${name}.`);
			this.text += `</${name}>`;
		}
	}
	parseEntity(entity) {
		if (entity[0] !== "#") {
			const defined = this.ENTITIES[entity];
			if (defined !== undefined) {
				return defined;
			}
			this.fail(this.isName(entity) ? "undefined entity." :
				"disallowed character in entity name.");
			return `&${entity};`;
		}
		let num = NaN;
		if (entity[1] === "x" && /^#x[0-9a-f]+$/i.test(entity)) {
			num = parseInt(entity.slice(2), 16);
		}
		else if (/^#[0-9]+$/.test(entity)) {
			num = parseInt(entity.slice(1), 10);
		}
		if (!this.isChar(num)) {
			this.fail("malformed character entity.");
			return `&${entity};`;
		}
		return String.fromCodePoint(num);
	}
}
exports.wT = SaxesParser;

  }),

/***/ "src/contract/matrix-leg.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ matrixLeg),
/* harmony export */   W: () => (/* binding */ legText)
/* harmony export */ });
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/contract/inputs.ts");

/** A manifest's default: the job's place in its matrix as JSON, and nothing outside a matrix. */
const matrixLeg = "${{ strategy.job-total > 1 && toJSON(matrix) || '' }}";
/** Text whose default can hold the place in a matrix: `{"model": "churn"}` at its end is read as `model=churn`. */
function legText(options) {
    return (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .input */ .hF)(options, {
        expected: "text",
        parse: (value) => ({ ok: true, value: withLeg(value) }),
    });
}
function withLeg(text) {
    const at = text.indexOf("{");
    if (at < 0)
        return text;
    try {
        const leg = JSON.parse(text.slice(at));
        const pairs = Object.entries(Object(leg)).map(([name, value]) => `${name}=${typeof value === "object" ? JSON.stringify(value) : value}`);
        return `${text.slice(0, at)}${pairs.join(", ")}`.trim();
    }
    catch {
        // A title with a brace in it.
        return text;
    }
}


/***/ }),

/***/ "src/reports/comment/marker.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SR: () => (/* binding */ runIdOf),
/* harmony export */   kG: () => (/* binding */ ownership),
/* harmony export */   xI: () => (/* binding */ marked)
/* harmony export */ });
/* unused harmony export marker */
/* harmony import */ var _platform_github_port_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/platform/github/port.ts");

/** The beginning of that line. A key is data: it may not end the HTML comment early. */
function marker(key) {
    return `<!-- trainyard ${encodeURIComponent(key).replaceAll("-", "%2D").slice(0, 200)} run=`;
}
function marked(key, runId, body) {
    return `${marker(key)}${runId} -->\n${body}`;
}
/**
 * Finds what the suite wrote. What a stranger wrote under our marker is not ours: editing it would put our words into their
 * mouth. A bot is a GitHub App (`github-actions[bot]`, another App) or the user that Gitea and Forgejo run actions as. For
 * anybody else GitHub is asked once who the token belongs to.
 */
function ownership(github, key) {
    const start = marker(key);
    let login;
    return async ({ body, user }) => {
        if (body?.startsWith(start) !== true || !user)
            return false;
        if (user.type === "Bot" || /\[bot\]$|^(gitea|forgejo)-actions$/.test(user.login ?? ""))
            return true;
        login ??= tokenLogin(github);
        const owner = await login;
        return owner !== undefined && owner.toLowerCase() === user.login?.toLowerCase();
    };
}
/** The token's user; undefined for a GitHub App's token, which has none. */
async function tokenLogin(github) {
    try {
        const { login } = await github.request("GET", "/user");
        return typeof login === "string" ? login : undefined;
    }
    catch (error) {
        if (error instanceof _platform_github_port_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .G && [401, 403, 404].includes(error.status ?? 0))
            return undefined;
        throw error;
    }
}
/** The run that wrote it last. */
function runIdOf(body) {
    return Number(/^<!-- trainyard \S+ run=(\d+) -->/.exec(body)?.[1] ?? 0);
}


/***/ }),

/***/ "src/reports/comment/pull.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ pullOf)
/* harmony export */ });
/**
 * The pull request that a run is for: of its event, or the open one whose head is its commit (`push`, `workflow_run`).
 *
 * A fork's commits are not in this repository, so that GitHub finds no pull request by them, and the event names none; its
 * branch finds it. Nothing that the run itself wrote is asked: its artifacts are made by code of the pull request.
 */
async function pullOf(github) {
    const { pullRequest, commentedPull, headSha, headBranch } = github.run;
    const named = pullRequest?.number ?? commentedPull;
    if (named !== undefined)
        return named;
    const lists = [
        github.list("/repos/{owner}/{repo}/commits/{commit_sha}/pulls", { commit_sha: headSha }),
        ...(headBranch === undefined
            ? []
            : [github.list("/repos/{owner}/{repo}/pulls", { state: "open", head: headBranch })]),
    ];
    for (const list of lists) {
        // A branch that has moved on meanwhile has a run of its own.
        for await (const pull of list)
            if (pull.state === "open" && pull.head.sha === headSha)
                return pull.number;
    }
    return undefined;
}


/***/ }),

/***/ "src/reports/comment/refusal.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ writeRefusal)
/* harmony export */ });
/* harmony import */ var _platform_github_port_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/platform/github/port.ts");

/**
 * One line for a write that GitHub refused and that nothing depends on: which input it was for, and the permission that is
 * most likely missing.
 */
function writeRefusal(input, error, permission, readOnly) {
    if (!(error instanceof _platform_github_port_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .G))
        throw error;
    const { status, message, hint } = error;
    if (status === undefined || status === 401)
        return `${input}: left out: ${message}`;
    const missing = readOnly
        ? "the token of a pull request from a fork or from Dependabot may only read: publish from a workflow on `workflow_run` instead"
        : `the job needs \`permissions: ${permission}\``;
    const advice = hint ?? (status === 403 || status === 404 ? missing : undefined);
    return `${input}: left out: GitHub answered ${status}: ${message}${advice === undefined ? "" : ` (${advice})`}`;
}


/***/ }),

/***/ "src/reports/comment/sticky.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ stickyBytes),
/* harmony export */   X: () => (/* binding */ keepComment)
/* harmony export */ });
/* harmony import */ var _platform_github_port_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/platform/github/port.ts");
/* harmony import */ var _marker_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/reports/comment/marker.ts");


const comments = "/repos/{owner}/{repo}/issues/{issue_number}/comments";
const one = "/repos/{owner}/{repo}/issues/comments/{comment_id}";
/** Room for the marker in a comment of GitHub's 65,536 characters. */
const stickyBytes = 65_536 - 300;
/**
 * Writes the comment, or edits the one that an earlier run or another job wrote. GitHub has no "create unless it exists":
 * two jobs that start at once both find none and both create. So each looks again after creating; the oldest comment wins in
 * every job's eyes, the others are deleted by whoever sees them, and one comment is left.
 *
 * @throws {RequestError} when GitHub refuses: 403 for want of `pull-requests: write`.
 */
async function keepComment(github, { pull, key, body, create = true }) {
    const text = (0,_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .marked */ .xI)(key, github.run.runId, body);
    let own = await written(github, pull, key);
    let created;
    if (own.length === 0 && !create)
        return { outcome: "none", url: undefined };
    if (own.length === 0) {
        created = await github.request("POST", comments, { issue_number: pull, body: text });
        own = await written(github, pull, key);
        // A list that lags behind what was just written.
        if (own.length === 0)
            own = [created];
    }
    const [first, ...younger] = own;
    for (const { id } of younger)
        await remove(github, id);
    if (first.id === created?.id)
        return { outcome: "created", url: first.html_url };
    if ((0,_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .runIdOf */ .SR)(first.body ?? "") > github.run.runId)
        return { outcome: "superseded", url: first.html_url };
    if (first.body === text)
        return { outcome: "unchanged", url: first.html_url };
    try {
        const { html_url } = await github.request("PATCH", one, { comment_id: first.id, body: text });
        return { outcome: "updated", url: html_url };
    }
    catch (error) {
        if (!(error instanceof _platform_github_port_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .G) || error.status !== 404)
            throw error;
        // Somebody deleted it in the meantime.
        const { html_url } = await github.request("POST", comments, { issue_number: pull, body: text });
        return { outcome: "created", url: html_url };
    }
}
/** Own comments, oldest first. */
async function written(github, pull, key) {
    const isOwn = (0,_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .ownership */ .kG)(github, key);
    const own = [];
    for await (const comment of github.list(comments, { issue_number: pull }))
        if (await isOwn(comment))
            own.push(comment);
    return own.sort((a, b) => a.id - b.id);
}
async function remove(github, id) {
    try {
        await github.request("DELETE", one, { comment_id: id });
    }
    catch (error) {
        // Another job was quicker.
        if (!(error instanceof _platform_github_port_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .G) || error.status !== 404)
            throw error;
    }
}


/***/ }),

/***/ "src/reports/junit/read.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ isMeant),
  m: () => (/* binding */ readTestReports)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__("node:fs");
// EXTERNAL MODULE: ./src/core/yield.ts
var core_yield = __webpack_require__("src/core/yield.ts");
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__("node:string_decoder");
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__("node:util");
;// CONCATENATED MODULE: ./src/reports/junit/decode.ts


/**
 * The encoding of an XML file from its first bytes (XML 1.0, appendix F): a byte order mark, else UTF-16 by its zeros, else the
 * declaration, else UTF-8. A declaration of UTF-16 in a file of single bytes is a known fib of .NET's string writers.
 */
function encodingOf(head) {
    const [a, b, c, d] = head;
    if (a === 0xef && b === 0xbb && c === 0xbf)
        return { label: "utf-8", note: undefined };
    if (a === 0xff && b === 0xfe)
        return { label: "utf-16le", note: undefined };
    if (a === 0xfe && b === 0xff)
        return { label: "utf-16be", note: undefined };
    if (a !== undefined && a !== 0 && b === 0 && c !== 0 && d === 0)
        return { label: "utf-16le", note: undefined };
    if (a === 0 && b !== undefined && b !== 0 && c === 0 && d !== 0)
        return { label: "utf-16be", note: undefined };
    const start = Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, 1000)).toString("latin1");
    const declared = /^\s*<\?xml\s[^>]*?encoding\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(start);
    const label = (declared?.[1] ?? declared?.[2] ?? "utf-8").toLowerCase();
    if (/^(utf-?8|utf-?16(le|be)?|ucs-?2|unicode|us-ascii)$/.test(label))
        return { label: "utf-8", note: undefined };
    try {
        return { label: new external_node_util_.TextDecoder(label).encoding, note: undefined };
    }
    catch {
        return { label: "utf-8", note: `its encoding "${label.slice(0, 40)}" is not known here; read as UTF-8` };
    }
}
function decoder() {
    let text;
    let note;
    let started = false;
    let head = new Uint8Array(0);
    let check = () => false;
    const read = (bytes) => {
        if (text === undefined) {
            // The declaration may come in crumbs.
            head = bytes === undefined ? head : joined(head, bytes);
            if (bytes !== undefined && head.length < 200)
                return "";
            const encoding = encodingOf(head);
            note = encoding.note;
            text = stepwise(encoding.label);
            check = replacementCheck(encoding.label);
            return begun(checked(text.write(head), head));
        }
        return begun(bytes === undefined ? checked(text.end(), new Uint8Array(0)) : checked(text.write(bytes), bytes));
    };
    const checked = (decoded, bytes) => {
        if (note === undefined && check(decoded, bytes))
            note = "some of its bytes are not of its encoding and show as \ufffd";
        return decoded;
    };
    const begun = (decoded) => {
        if (started)
            return decoded;
        const trimmed = decoded.replace(/^[\s\ufeff\0]+/, "");
        started = trimmed !== "";
        return trimmed;
    };
    return {
        write: (bytes) => read(bytes),
        end: () => (text === undefined ? read(undefined) : "") + read(undefined),
        get note() {
            return note;
        },
    };
}
const replacementBytes = Buffer.from("\ufffd");
/**
 * Whether a chunk shows more replacement characters than the file itself holds: then some bytes were not of its encoding.
 * UTF-16 has none to check, because any pair of bytes is a character.
 */
function replacementCheck(label) {
    if (label.startsWith("utf-16"))
        return () => false;
    let carried = Buffer.alloc(0);
    return (decoded, bytes) => {
        const seen = Buffer.concat([carried, bytes]);
        // One byte less than the character has: a whole one would be counted twice.
        carried = seen.subarray(Math.max(0, seen.length - replacementBytes.length + 1));
        const shown = occurrences(decoded, "\ufffd");
        if (shown === 0)
            return false;
        let held = 0;
        for (let at = seen.indexOf(replacementBytes); at !== -1; at = seen.indexOf(replacementBytes, at + 3))
            held++;
        return shown > held;
    };
}
function occurrences(text, part) {
    let count = 0;
    for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1))
        count++;
    return count;
}
/** `StringDecoder` gives ASCII in one byte a character and is several times as fast as `TextDecoder` in pieces; it knows few encodings. */
function stepwise(label) {
    if (label === "utf-8" || label === "utf-16le") {
        const strings = new external_node_string_decoder_.StringDecoder(label === "utf-8" ? "utf8" : "utf16le");
        return {
            write: (bytes) => strings.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)),
            end: () => strings.end(),
        };
    }
    const text = new external_node_util_.TextDecoder(label);
    return { write: (bytes) => text.decode(bytes, { stream: true }), end: () => text.decode() };
}
function joined(a, b) {
    const both = new Uint8Array(a.length + b.length);
    both.set(a);
    both.set(b, a.length);
    return both;
}

;// CONCATENATED MODULE: ./src/reports/junit/columns.ts
const outcomes = ["passed", "failed", "error", "skipped"];
const skipKinds = [undefined, "skipped", "xfailed", "todo"];
const skipShift = 2;
const flakyBit = 16;
const unexpectedPassBit = 32;
/** Set for a row that is an attempt of the test in an earlier row. */
const attemptBit = 64;
const pageShift = 14;
const pageMask = (1 << pageShift) - 1;
/** Outcome and duration of every test: five bytes each, in pages of 16,384 tests, so that growing copies nothing. */
class Columns {
    #states = [];
    #durationMs = [];
    /** Makes room for the test at `index`, which passed until `setOutcome` says otherwise. */
    add(index, durationMs) {
        const at = index & pageMask;
        if (at === 0) {
            this.#states.push(new Uint8Array(pageMask + 1));
            this.#durationMs.push(new Float32Array(pageMask + 1));
        }
        this.#durationMs[index >> pageShift][at] = durationMs;
    }
    /** NaN when the file does not say. */
    durationMs(index) {
        return this.#durationMs[index >> pageShift][index & pageMask];
    }
    setDurationMs(index, durationMs) {
        this.#durationMs[index >> pageShift][index & pageMask] = durationMs;
    }
    outcome(index) {
        return outcomes[this.#state(index) & 3];
    }
    /** Whether the row is an attempt of the test in an earlier row, and so no test of its own. */
    isAttempt(index) {
        return (this.#state(index) & attemptBit) !== 0;
    }
    setAttempt(index) {
        this.#states[index >> pageShift][index & pageMask] |= attemptBit;
    }
    isFlaky(index) {
        return (this.#state(index) & flakyBit) !== 0;
    }
    unpack(index) {
        const state = this.#state(index);
        return {
            outcome: outcomes[state & 3],
            skip: skipKinds[(state >> skipShift) & 3],
            flaky: (state & flakyBit) !== 0,
            unexpectedPass: (state & unexpectedPassBit) !== 0,
        };
    }
    setOutcome(index, { outcome, skip, flaky, unexpectedPass }) {
        this.#states[index >> pageShift][index & pageMask] =
            outcomes.indexOf(outcome) |
                (outcome === "skipped" ? skipKinds.indexOf(skip ?? "skipped") << skipShift : 0) |
                (flaky ? flakyBit : 0) |
                (unexpectedPass ? unexpectedPassBit : 0);
    }
    #state(index) {
        return this.#states[index >> pageShift][index & pageMask];
    }
}
/** The slowest of some tests, slowest first. */
function slowest(tests, columns, count) {
    const best = [];
    for (const index of tests) {
        const durationMs = columns.durationMs(index);
        if (!(durationMs > (best.length < count ? 0 : best[best.length - 1].durationMs)))
            continue;
        const at = best.findIndex((each) => each.durationMs < durationMs);
        best.splice(at === -1 ? best.length : at, 0, { index, durationMs });
        if (best.length > count)
            best.pop();
    }
    return best.map(({ index }) => index);
}

// EXTERNAL MODULE: ./src/core/varint.ts
var varint = __webpack_require__("src/core/varint.ts");
;// CONCATENATED MODULE: ./src/reports/junit/names.ts

const pageBytes = 65_536;
const blockEntries = 64;
const longestPart = 2000;
/** Three parts of at most three bytes a unit, and separators. */
const longestKey = 3 * 3 * longestPart + 3;
/** Never a byte of UTF-8: it parts file, class and name. */
const separator = 0xff;
/** A character no XML text can hold. */
const comma = "\x01";
const commaByte = 1;
/**
 * The (file, class, name) of every test, in the order they came, in a few bytes each: entries are front-coded against the one
 * before (Witten, Moffat, Bell, "Managing Gigabytes", §4.1), in blocks that start whole, so that any entry is read by
 * decoding at most 64. Half a million names held as strings would cost more than the parser itself.
 */
class Names {
    #pages = [];
    #free = pageBytes;
    /** Per block: its first entry, and where it lies (page × page size + offset). */
    #blockFirst = [];
    #blockAt = [];
    #inBlock = blockEntries;
    #length = 0;
    /** Texts to be spelt, in UTF-8, a `comma` after each: encoding hundreds at a time is much faster than one by one. */
    #loaded = new Uint8Array(65_536);
    #at = 0;
    /** The key under the pen. The next key is written over it, and what stays the same is what the two share. */
    #key = Buffer.alloc(longestKey);
    /** Of the key's first n bytes: what keys share is not hashed again. */
    #hashes = new Int32Array(longestKey + 1).fill(0x811c_9dc5);
    #keyLength = 0;
    #shared = 0;
    #hash = 0;
    /** How much of the key is the entry stored last: 0 when the key before was not stored. */
    #storedLength = 0;
    /** File, class and separators: the same for many keys in a row. */
    #prefixLength = 0;
    #prefixHash = 0;
    #decoded = new Uint8Array(longestKey);
    get length() {
        return this.#length;
    }
    /** Takes the texts that `spell` will ask for, in that order: file and class of a key that has new ones, and each name. */
    load(texts) {
        const joined = texts.join(comma);
        if (this.#loaded.length < joined.length * 3 + 1)
            this.#loaded = new Uint8Array(joined.length * 3 + 1);
        const { written } = encoder.encodeInto(joined, this.#loaded);
        this.#loaded[written] = commaByte;
        this.#at = 0;
    }
    /**
     * Spells the next key and returns its hash (FNV-1a, 32 bits). Costs a step a byte, of the name alone where file and class
     * stay those of the key before.
     */
    spell(newPrefix) {
        if (newPrefix) {
            this.#keyLength = 0;
            this.#shared = 0;
            this.#hash = 0x811c_9dc5 | 0;
            this.#write(separator);
            this.#write(separator);
            this.#prefixLength = this.#keyLength;
            this.#prefixHash = this.#hash;
        }
        else {
            this.#keyLength = this.#prefixLength;
            this.#shared = this.#prefixLength;
            this.#hash = this.#prefixHash;
        }
        this.#write(separator);
        this.#keyLength--;
        this.#shared = Math.min(this.#shared, this.#storedLength, this.#keyLength);
        this.#storedLength = 0;
        return this.#hash >>> 0;
    }
    /** Stores the key just spelt and returns its index. */
    store() {
        const worst = this.#keyLength + 6;
        let shared = this.#shared;
        if (this.#free + worst > pageBytes) {
            this.#pages.push(new Uint8Array(pageBytes));
            this.#free = 0;
            this.#inBlock = blockEntries;
        }
        if (this.#inBlock === blockEntries) {
            shared = 0;
            this.#blockFirst.push(this.#length);
            this.#blockAt.push((this.#pages.length - 1) * pageBytes + this.#free);
            this.#inBlock = 0;
        }
        const page = this.#pages[this.#pages.length - 1];
        const rest = this.#keyLength - shared;
        let at = (0,varint/* writeVarint */.u)(page, this.#free, shared);
        at = (0,varint/* writeVarint */.u)(page, at, rest);
        const key = this.#key;
        const end = this.#keyLength;
        // A call into the runtime costs more than most names are long.
        if (rest > 200)
            key.copy(page, at, shared, end);
        else
            for (let from = shared, to = at; from < end; from++, to++)
                page[to] = key[from];
        this.#free = at + rest;
        this.#inBlock++;
        this.#storedLength = this.#keyLength;
        return this.#length++;
    }
    /** Whether the key just spelt is the one stored at `index`. */
    same(index) {
        const length = this.#decode(index);
        if (length !== this.#keyLength)
            return false;
        for (let i = 0; i < length; i++)
            if (this.#decoded[i] !== this.#key[i])
                return false;
        return true;
    }
    at(index) {
        return parts(this.#decoded, this.#decode(index));
    }
    /** All in order; one pass over the pages. */
    *[Symbol.iterator]() {
        const bytes = new Uint8Array(longestKey);
        for (let block = 0; block < this.#blockFirst.length; block++) {
            const entries = (this.#blockFirst[block + 1] ?? this.#length) - this.#blockFirst[block];
            const start = this.#blockAt[block];
            const page = this.#pages[Math.floor(start / pageBytes)];
            let at = start % pageBytes;
            for (let i = 0; i < entries; i++) {
                const [shared, afterShared] = readVarint(page, at);
                const [rest, body] = readVarint(page, afterShared);
                bytes.set(page.subarray(body, body + rest), shared);
                at = body + rest;
                yield parts(bytes, shared + rest);
            }
        }
    }
    #decode(index) {
        let low = 0;
        let high = this.#blockFirst.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if (this.#blockFirst[middle] <= index)
                low = middle;
            else
                high = middle - 1;
        }
        const start = this.#blockAt[low];
        const page = this.#pages[Math.floor(start / pageBytes)];
        let at = start % pageBytes;
        for (let entry = this.#blockFirst[low];; entry++) {
            const [shared, afterShared] = readVarint(page, at);
            const [rest, body] = readVarint(page, afterShared);
            this.#decoded.set(page.subarray(body, body + rest), shared);
            if (entry === index)
                return shared + rest;
            at = body + rest;
        }
    }
    /** Appends the next loaded text and `end` to the key; hash and shared length come of the same loop. */
    #write(end) {
        const loaded = this.#loaded;
        const key = this.#key;
        let from = this.#at;
        let at = this.#keyLength;
        let hash = this.#hash;
        let byte = loaded[from++];
        const hashes = this.#hashes;
        if (this.#shared === at) {
            while (byte !== commaByte && key[at] === byte) {
                at++;
                byte = loaded[from++];
            }
            hash = hashes[at];
            this.#shared = byte === commaByte && key[at] === end ? at + 1 : at;
        }
        while (byte !== commaByte) {
            hash = Math.imul(hash ^ byte, 0x0100_0193);
            key[at++] = byte;
            hashes[at] = hash;
            byte = loaded[from++];
        }
        hash = Math.imul(hash ^ end, 0x0100_0193);
        key[at++] = end;
        hashes[at] = hash;
        this.#at = from;
        this.#keyLength = at;
        this.#hash = hash;
    }
}
const encoder = new TextEncoder();
/** A name of megabytes stays told apart from its like by a hash of what is cut off. */
function clip(text) {
    if (text.length <= longestPart)
        return text;
    let hash = 0x811c_9dc5 | 0;
    for (let i = 0; i < text.length; i++)
        hash = Math.imul(hash ^ text.charCodeAt(i), 0x0100_0193);
    return `${text.slice(0, longestPart - 20)}… #${(hash >>> 0).toString(16)}`;
}
/** A string of its own: slices keep the text they were cut from alive. */
function copy(text) {
    return text.length < 13 ? text : Buffer.from(text).toString();
}
function parts(bytes, length) {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, length);
    const first = buffer.indexOf(separator);
    const second = buffer.indexOf(separator, first + 1);
    return {
        file: buffer.toString("utf8", 0, first),
        className: buffer.toString("utf8", first + 1, second),
        name: buffer.toString("utf8", second + 1, length),
    };
}
function readVarint(bytes, at) {
    let value = 0;
    for (let shift = 0;; shift += 7) {
        const byte = bytes[at++];
        value |= (byte & 127) << shift;
        if (byte < 128)
            return [value, at];
    }
}

;// CONCATENATED MODULE: ./src/reports/junit/key-table.ts
/** Open addressing over the keys of one suite: 8 bytes a slot, at most three quarters of them taken. */
class KeyTable {
    #slots = new Int32Array(64);
    #hashes = new Uint32Array(64);
    #count = 0;
    #free = 0;
    /** Costs no more than the rows that were put in before. */
    clear() {
        if (this.#count === 0)
            return;
        if (this.#slots.length > 64 && this.#count * 8 < this.#slots.length) {
            this.#slots = new Int32Array(this.#slots.length / 2);
            this.#hashes = new Uint32Array(this.#slots.length);
        }
        else
            this.#slots.fill(0);
        this.#count = 0;
    }
    find(hash, names) {
        const slots = this.#slots;
        const mask = slots.length - 1;
        let at = mix(hash) & mask;
        for (; slots[at] !== 0; at = (at + 1) & mask)
            if (this.#hashes[at] === hash && names.same(slots[at] - 1))
                return slots[at] - 1;
        this.#free = at;
        return -1;
    }
    /** Where `find` has just found nothing. */
    insert(hash, index) {
        this.#slots[this.#free] = index + 1;
        this.#hashes[this.#free] = hash;
        this.#count++;
        if (this.#count * 4 > this.#slots.length * 3)
            this.#grow();
    }
    #put(hash, value) {
        const slots = this.#slots;
        const mask = slots.length - 1;
        let at = mix(hash) & mask;
        while (slots[at] !== 0)
            at = (at + 1) & mask;
        slots[at] = value;
        this.#hashes[at] = hash;
    }
    #grow() {
        const slots = this.#slots;
        const hashes = this.#hashes;
        this.#slots = new Int32Array(slots.length * 2);
        this.#hashes = new Uint32Array(slots.length * 2);
        for (let at = 0; at < slots.length; at++)
            if (slots[at] !== 0)
                this.#put(hashes[at], slots[at]);
    }
}
/** FNV's low bits are its weakest. */
function mix(hash) {
    const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b_3c6d);
    return mixed ^ (mixed >>> 13);
}

;// CONCATENATED MODULE: ./src/reports/junit/open-rows.ts

/** The rows of a suite that is being read. Names are looked up only where the suite's rule may find retries. */
class OpenRows {
    suite;
    /** Index of its first row. */
    first;
    rule;
    /** First row of a name → its further rows. */
    #groups = new Map();
    #table;
    #failing;
    constructor(suite, first, rule) {
        this.suite = suite;
        this.first = first;
        this.rule = rule;
        this.#table = rule === undefined ? undefined : new KeyTable();
    }
    /** The first row of the name just spelt; -1 when there is none, or no need to know. */
    find(hash, names) {
        return this.#table === undefined ? -1 : this.#table.find(hash, names);
    }
    /** Enters a row after `find` returned `known` for it. */
    enter(hash, index, known) {
        if (known === -1)
            this.#table?.insert(hash, index);
        else {
            const others = this.#groups.get(known);
            if (others === undefined)
                this.#groups.set(known, [index]);
            else
                others.push(index);
        }
    }
    /** The rows of each name that has several, without those that are already part of another one. */
    repeated(isAttempt) {
        return [...this.#groups]
            .map(([first, others]) => [first, ...others].filter((row) => !isAttempt(row)))
            .filter((group) => group.length > 1);
    }
    /** The last failing row of the same name, which `index` replaces unless it is a supplement to it. */
    lastFailing({ file, className, name, supplement }, index) {
        this.#failing ??= new Map();
        const key = [file, className, name].join("\u001f");
        const earlier = this.#failing.get(key);
        if (!supplement || earlier === undefined)
            this.#failing.set(key, index);
        return earlier;
    }
}

;// CONCATENATED MODULE: ./src/reports/junit/retries.ts
/** The rule for a suite; undefined when every row is a test of its own. */
function retryRule(generator, repeated) {
    if (generator === "pytest" || generator === "gotestsum" || generator === "gradle")
        return generator;
    return repeated === "retries" ? "rows" : undefined;
}
/**
 * The groups whose rows are attempts of one test. All other rows of one name are several tests: parametrised tests with one
 * title, tests in a loop, `go test -count`. When in doubt they are several tests, so that no failure is hidden.
 */
function retriedGroups(rule, rows) {
    if (rows.groups.length === 0)
        return [];
    switch (rule) {
        case "pytest":
            return rows.groups.filter((group) => isAfterBareRows(group, rows));
        case "gotestsum":
            return gotestsumRetries(rows);
        case "gradle":
            return gradleRetries(rows);
        case "rows":
            return rows.groups.filter((group) => isFailuresThenPass(group, rows) || isAllFailing(group, rows));
    }
}
/** pytest-rerunfailures writes an empty test case for each attempt that was run again; the last row has the result. */
function isAfterBareRows(group, { outcome }) {
    return group.slice(0, -1).every((row) => outcome(row) === "passed");
}
function isFailing(outcome) {
    return outcome === "failed" || outcome === "error";
}
function isAllFailing(group, { outcome }) {
    return group.every((row) => isFailing(outcome(row)));
}
function isFailuresThenPass(group, rows) {
    return rows.outcome(group.at(-1)) === "passed" && isAllFailing(group.slice(0, -1), rows);
}
/**
 * gotestsum writes the rows of `--rerun-fails` and of `-count=2` alike: all failures, then all passes, each in the order of
 * the runs. Only failed tests are run again by the former, so other tests have one row, and the passes of the second run come
 * after all of theirs. With `-count`, a second round that stopped at its first test leaves that test's pass before the others.
 */
function gotestsumRetries(rows) {
    const { first, end, groups, outcome, name } = rows;
    const repeated = new Set(groups.flat());
    const isTopLevel = (row) => !name(row).includes("/");
    let lastSingle = -1;
    for (let row = first; row < end; row++)
        if (!repeated.has(row) && outcome(row) === "passed" && isTopLevel(row))
            lastSingle = row;
    if (lastSingle === -1)
        return [];
    const isRetry = (group) => isAllFailing(group, rows) || (isFailuresThenPass(group, rows) && group.at(-1) > lastSingle);
    return groups.every(isRetry) ? groups : [];
}
/**
 * Gradle's retry plugin runs a round of all tests, then rounds of exactly those that failed in the round before. An attempt
 * that directly follows its failure may as well be the next row of a parametrised test, so it is taken for a test.
 */
function gradleRetries(rows) {
    const { first, end, groups, outcome } = rows;
    const keyOf = new Map(groups.flatMap((group) => group.map((row) => [row, group[0]])));
    let failedBefore;
    let round = new Set();
    let failed = new Set();
    for (let row = first; row < end; row++) {
        const key = keyOf.get(row) ?? row;
        const isRoundOver = failedBefore === undefined ? round.has(key) : round.size === failedBefore.size;
        if (isRoundOver) {
            failedBefore = failed;
            round = new Set();
            failed = new Set();
        }
        if (failedBefore !== undefined && !failedBefore.has(key))
            return [];
        if (round.has(key))
            return [];
        round.add(key);
        if (isFailing(outcome(row)))
            failed.add(key);
    }
    if (failedBefore !== undefined && round.size !== failedBefore.size)
        return [];
    const areApart = (group) => group.every((row, i) => i === 0 || row - group[i - 1] > 1);
    return groups.every((group) => areApart(group) && (isFailuresThenPass(group, rows) || isAllFailing(group, rows)))
        ? groups
        : [];
}

;// CONCATENATED MODULE: ./src/reports/junit/text-budget.ts
/** When this many characters are in memory, later problems keep only their first line. */
const mostCharacters = 64 * 2 ** 20;
const perProblem = 512;
/** Keeps the texts of failing tests within a bound, whatever their number. */
class TextBudget {
    #used = 0;
    fit(details) {
        this.#used += perProblem + details.stdout.length + details.stderr.length;
        for (const problem of details.problems)
            this.#used += problem.text.length + problem.message.length;
        if (this.#used < mostCharacters)
            return details;
        return {
            ...details,
            stdout: "",
            stderr: "",
            problems: details.problems
                .slice(0, 1)
                .map((problem) => ({ ...problem, message: firstLineOf(problem.message || problem.text), text: "" })),
        };
    }
}
function firstLineOf(text) {
    return text.slice(0, 200).split("\n", 1)[0];
}

;// CONCATENATED MODULE: ./src/reports/junit/row-details.ts

const mostProblems = 20;
/** What only some tests have: several attempts, problems and logs, a reason for being skipped. */
class RowDetails {
    #attempts = new Map();
    #details = new Map();
    #reasons = new Map();
    #budget = new TextBudget();
    add(index, { attempts, reason, details }) {
        if (attempts > 1)
            this.#attempts.set(index, attempts);
        if (reason !== "")
            this.#reasons.set(index, reason);
        if (details !== undefined)
            this.#details.set(index, this.#budget.fit(details));
    }
    attempts(index) {
        return this.#attempts.get(index) ?? 1;
    }
    reason(index) {
        return this.#reasons.get(index) ?? "";
    }
    details(index) {
        return this.#details.get(index);
    }
    /** Moves what is known of `other` to `index`, of which it is an attempt, or only a further result. */
    absorb(index, other, isAttempt) {
        if (isAttempt)
            this.#attempts.set(index, this.attempts(index) + this.attempts(other));
        const [earlier, later] = [this.#details.get(index), this.#details.get(other)];
        if (later === undefined)
            return;
        this.#details.set(index, earlier === undefined ? later : row_details_joined(earlier, later));
        this.#details.delete(other);
    }
    /** Gives a log to a failing test that has neither a trace nor a log. */
    addLog(index, log) {
        const details = this.#details.get(index);
        if (details === undefined || details.stdout !== "" || details.stderr !== "")
            return;
        if (details.problems.some(({ text }) => text !== ""))
            return;
        this.#details.set(index, this.#budget.fit({ ...details, ...log }));
    }
}
function row_details_joined(earlier, later) {
    return {
        problems: [...earlier.problems, ...later.problems].slice(0, mostProblems),
        file: earlier.file || later.file,
        line: earlier.line || later.line,
        stdout: later.stdout || earlier.stdout,
        stderr: later.stderr || earlier.stderr,
    };
}

;// CONCATENATED MODULE: ./src/reports/junit/runs.ts
/** Which suite and which report each test is of: one entry for each run of consecutive tests with the same ones. */
class Runs {
    #first = [];
    #suite = [];
    #report = [];
    get length() {
        return this.#first.length;
    }
    /** Whether the next test belongs to the last run. */
    continues(suite, report) {
        return this.#suite.at(-1) === suite && this.#report.at(-1) === report;
    }
    add(first, suite, report) {
        this.#first.push(first);
        this.#suite.push(suite);
        this.#report.push(report);
    }
    /** Index of the first test of a run; undefined when there is no such run. */
    first(run) {
        return this.#first[run];
    }
    suite(run) {
        return this.#suite[run];
    }
    report(run) {
        return this.#report[run];
    }
    /** The run of the test at `index`. */
    find(index) {
        let low = 0;
        let high = this.#first.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if (this.#first[middle] <= index)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    }
}

;// CONCATENATED MODULE: ./src/reports/junit/suites.ts
/** All suites of all files, each with the one around it. Suite -1 is outside of all of them. */
class Suites {
    #all = [];
    /** @returns the suite's index. */
    add(suite) {
        this.#all.push(suite);
        return this.#all.length - 1;
    }
    /** The names of the suite and of those around it, outermost first. */
    path(suite) {
        const names = [];
        for (let at = suite; at !== -1; at = this.#all[at].parent)
            names.push(this.#all[at].name);
        return names.reverse();
    }
    /** The value that the suite has, or else the nearest suite around it; empty when none has one. */
    nearest(suite, field) {
        for (let at = suite; at !== -1; at = this.#all[at].parent) {
            const value = this.#all[at][field];
            if (value !== "")
                return value;
        }
        return "";
    }
    setBasedir(suite, basedir) {
        if (suite !== -1)
            this.#all[suite].basedir = basedir;
    }
}

;// CONCATENATED MODULE: ./src/reports/junit/totals.ts
function emptyTotals() {
    return {
        total: 0,
        succeeded: 0,
        failed: 0,
        errors: 0,
        skipped: 0,
        flaky: 0,
        xfailed: 0,
        todo: 0,
        durationMs: Number.NaN,
    };
}
/** Adds the test at `index` to the totals. */
function addToTotals(totals, columns, index) {
    const { outcome, skip, flaky } = columns.unpack(index);
    const durationMs = columns.durationMs(index);
    totals.total++;
    addDuration(totals, durationMs);
    if (outcome === "passed")
        totals.succeeded++;
    else if (outcome === "failed")
        totals.failed++;
    else if (outcome === "error")
        totals.errors++;
    else
        totals.skipped++;
    if (flaky)
        totals.flaky++;
    if (skip === "xfailed")
        totals.xfailed++;
    else if (skip === "todo")
        totals.todo++;
}
/** Adds a time, unless it is unknown. */
function addDuration(totals, durationMs) {
    if (!Number.isNaN(durationMs))
        totals.durationMs = (Number.isNaN(totals.durationMs) ? 0 : totals.durationMs) + durationMs;
}

;// CONCATENATED MODULE: ./src/reports/junit/ledger.ts








const batch = 256;
/**
 * All tests of all files, in columns: a passing test costs its name (front-coded), a duration and a byte. Every row of a file
 * is a test, unless the rule of its suite finds that several rows are attempts of one test.
 */
class Ledger {
    #names = new Names();
    #columns = new Columns();
    #suites = new Suites();
    #runs = new Runs();
    #details = new RowDetails();
    /** Time of suites whose tests have none, by report. */
    #suiteTimes = [];
    #open = [];
    #report = -1;
    #absorbed = 0;
    /** Rows that wait to be entered in batches; see `Names.load`. */
    #texts = [];
    #newPrefix = new Uint8Array(batch);
    #durations = new Float64Array(batch);
    #rows = [];
    #waiting = 0;
    #file;
    #className;
    /** Number of tests. */
    get length() {
        this.#flush();
        return this.#names.length - this.#absorbed;
    }
    /** The rows that follow are of the next file. */
    openReport(rule) {
        this.closeReport();
        this.#open.push(new OpenRows(-1, this.#names.length, rule));
        return ++this.#report;
    }
    /** Closes the suites that a truncated file left open. */
    closeReport() {
        this.#flush();
        while (this.#open.length > 0)
            this.#close(this.#open.pop());
    }
    openSuite(suite, rule) {
        this.#flush();
        const index = this.#suites.add({ ...suite, basedir: "", parent: this.#open.at(-1).suite });
        this.#open.push(new OpenRows(index, this.#names.length, rule));
    }
    closeSuite() {
        this.#flush();
        if (this.#open.length > 1)
            this.#close(this.#open.pop());
    }
    /** Adds the time of a suite whose tests have none. */
    addSuiteTime(durationMs) {
        this.#suiteTimes.push({ report: this.#report, durationMs });
    }
    setBasedir(basedir) {
        this.#suites.setBasedir(this.#open.at(-1).suite, basedir);
    }
    /** A test that passed at the first attempt: no object is made for it. Texts hold no control characters. */
    pass(file, className, name, durationMs) {
        const at = this.#waiting++;
        const newPrefix = className !== this.#className || file !== this.#file;
        if (newPrefix) {
            this.#texts.push(clip(file), clip(className));
            this.#file = file;
            this.#className = className;
        }
        this.#texts.push(clip(name));
        this.#newPrefix[at] = newPrefix ? 1 : 0;
        this.#durations[at] = durationMs;
        if (this.#waiting === batch)
            this.#flush();
    }
    add(row) {
        this.#rows[this.#waiting] = row;
        this.pass(row.file, row.className, row.name, row.durationMs);
    }
    /** Gives the log of a suite to those of its failing tests that have neither a trace nor a log (Bazel). */
    addSuiteLog({ stdout, stderr }) {
        this.#flush();
        const { first } = this.#open.at(-1);
        for (let index = first; index < this.#names.length; index++)
            this.#details.addLog(index, { stdout, stderr });
    }
    /** Enters the waiting rows and releases the text they were cut from: slices would keep it alive. */
    settle() {
        this.#flush();
        if (this.#file !== undefined)
            this.#file = copy(this.#file);
        if (this.#className !== undefined)
            this.#className = copy(this.#className);
    }
    /** Costs a step for each byte of a name that the name before does not share; see `Names`. */
    #flush() {
        const waiting = this.#waiting;
        if (waiting === 0)
            return;
        this.#waiting = 0;
        const names = this.#names;
        const newPrefix = this.#newPrefix;
        const durations = this.#durations;
        const rows = this.#rows.length > 0 ? this.#rows : undefined;
        const open = this.#open[this.#open.length - 1];
        names.load(this.#texts);
        if (!this.#runs.continues(open.suite, this.#report))
            this.#runs.add(names.length, open.suite, this.#report);
        for (let i = 0; i < waiting; i++) {
            const hash = names.spell(newPrefix[i] === 1);
            // A look-up decodes names, so it comes before the row is stored.
            const known = open.find(hash, names);
            const index = names.store();
            open.enter(hash, index, known);
            this.#columns.add(index, durations[i]);
            const row = rows?.[i];
            if (row !== undefined)
                this.#describe(index, row);
        }
        this.#texts.length = 0;
        this.#rows.length = 0;
    }
    #describe(index, row) {
        this.#columns.setOutcome(index, row);
        this.#details.add(index, row);
        if (row.outcome !== "failed" && row.outcome !== "error")
            return;
        const earlier = this.#open.at(-1).lastFailing(row, index);
        if (row.supplement && earlier !== undefined)
            this.#supplement(earlier, index);
    }
    /** A second row about the same attempt: the more severe of the two results counts. */
    #supplement(index, other) {
        if (this.#columns.outcome(other) === "error")
            this.#columns.setOutcome(index, this.#columns.unpack(other));
        this.#absorb(index, other, false);
    }
    /** Finds the attempts among the rows of a suite. */
    #close(open) {
        if (open.rule === undefined)
            return;
        const columns = this.#columns;
        const retried = retriedGroups(open.rule, {
            first: open.first,
            end: this.#names.length,
            groups: open.repeated((row) => columns.isAttempt(row)),
            outcome: (row) => columns.outcome(row),
            name: (row) => this.#names.at(row).name,
        });
        for (const [first, ...others] of retried)
            this.#retry(first, others);
    }
    /** Makes one test of several attempts: the last one decides. */
    #retry(index, others) {
        const last = this.#columns.unpack(others.at(-1));
        this.#columns.setOutcome(index, { ...last, flaky: last.outcome === "passed" });
        for (const other of others)
            this.#absorb(index, other, true);
    }
    #absorb(index, other, isAttempt) {
        const columns = this.#columns;
        columns.setAttempt(other);
        this.#absorbed++;
        const [before, added] = [columns.durationMs(index), columns.durationMs(other)];
        columns.setDurationMs(index, Number.isNaN(before) ? added : Number.isNaN(added) ? before : before + added);
        this.#details.absorb(index, other, isAttempt);
    }
    at(index) {
        this.#flush();
        const run = this.#runs.find(index);
        return this.#case(index, this.#names.at(index), { run, suites: this.#suites.path(this.#runs.suite(run)) });
    }
    *[Symbol.iterator]() {
        this.#flush();
        let run = -1;
        let index = 0;
        let suites = [];
        for (const names of this.#names) {
            if (this.#runs.first(run + 1) === index)
                suites = this.#suites.path(this.#runs.suite(++run));
            if (!this.#columns.isAttempt(index))
                yield this.#case(index, names, { run, suites });
            index++;
        }
    }
    /** The tests of some outcomes. Costs a byte for each of all others. */
    *only(...wanted) {
        for (const index of this.#tests())
            if (wanted.includes(this.#columns.outcome(index)) || (wanted.includes("flaky") && this.#columns.isFlaky(index)))
                yield this.at(index);
    }
    slowest(count) {
        return slowest(this.#tests(), this.#columns, count).map((index) => this.at(index));
    }
    totals(report) {
        this.#flush();
        const totals = emptyTotals();
        for (let run = 0; run < this.#runs.length; run++) {
            if (report !== undefined && this.#runs.report(run) !== report)
                continue;
            const end = this.#runs.first(run + 1) ?? this.#names.length;
            for (let index = this.#runs.first(run); index < end; index++)
                if (!this.#columns.isAttempt(index))
                    addToTotals(totals, this.#columns, index);
        }
        for (const each of this.#suiteTimes)
            if (report === undefined || each.report === report)
                addDuration(totals, each.durationMs);
        return totals;
    }
    *#tests() {
        this.#flush();
        for (let index = 0; index < this.#names.length; index++)
            if (!this.#columns.isAttempt(index))
                yield index;
    }
    #case(index, { file, className, name }, { run, suites }) {
        const suite = this.#runs.suite(run);
        return {
            index,
            report: this.#runs.report(run),
            host: this.#suites.nearest(suite, "host"),
            basedir: this.#suites.nearest(suite, "basedir"),
            suites,
            file: file || this.#suites.nearest(suite, "file"),
            className,
            name,
            ...this.#columns.unpack(index),
            durationMs: this.#columns.durationMs(index),
            attempts: this.#details.attempts(index),
            reason: this.#details.reason(index),
            details: this.#details.details(index),
        };
    }
}

;// CONCATENATED MODULE: ./src/reports/junit/ampersand.ts
/** A reference as far as XML and careless writers have any: `&amp;`, `&#10;`, `&nbsp;`. */
const longestReference = 34;
const reference = /&#?\w{1,32};/y;
const everyLoose = /&(?!#?\w{1,32};)/g;
/** Where an `&` is what it is, and what ends that. */
const sections = { "<![CDATA[": "]]>", "<!--": "-->" };
const opens = /<!(?:\[CDATA\[|--)/g;
/**
 * Mends the commonest damage of hand-made XML before the parser sees it: an `&` that should have been `&amp;`. A parser reads on to
 * the next semicolon for the reference's end, and all tests up to there are lost. In CDATA and comments an `&` is what it is.
 * Costs two searches a chunk.
 */
function ampersands() {
    let held = "";
    let end;
    return {
        mend(chunk, last) {
            let text = held === "" ? chunk : held + chunk;
            held = "";
            const cut = last ? text.length : unfinished(text);
            if (cut < text.length) {
                held = text.slice(cut);
                text = text.slice(0, cut);
            }
            if (!isLoose(text)) {
                end = sectionAfter(text, end);
                return { text, mended: 0 };
            }
            const parts = [];
            let mended = 0;
            for (let at = 0; at < text.length;) {
                let next;
                if (end === undefined) {
                    opens.lastIndex = at;
                    const opened = opens.exec(text);
                    next = opened === null ? text.length : opens.lastIndex;
                    const fixed = mendAll(text.slice(at, next));
                    parts.push(fixed.text);
                    mended += fixed.mended;
                    end = opened === null ? undefined : sections[opened[0]];
                }
                else {
                    const closed = text.indexOf(end, at);
                    next = closed === -1 ? text.length : closed + end.length;
                    parts.push(text.slice(at, next));
                    if (closed !== -1)
                        end = undefined;
                }
                at = next;
            }
            return { text: mended === 0 ? text : parts.join(""), mended };
        },
    };
}
/** Whether there is an `&` that begins no reference, in a section or not: there is not in nearly all text. */
function isLoose(text) {
    for (let at = text.indexOf("&"); at !== -1; at = text.indexOf("&", at + 1)) {
        reference.lastIndex = at;
        if (!reference.test(text))
            return true;
    }
    return false;
}
/** The end of the section that the end of `text` lies in, when its beginning lies in one that ends with `end`. */
function sectionAfter(text, end) {
    for (let at = 0;;) {
        if (end === undefined) {
            // Quick, unlike an expression, over text without sections.
            at = text.indexOf("<!", at);
            if (at === -1)
                return undefined;
            opens.lastIndex = at;
            const opened = opens.exec(text);
            if (opened === null)
                return undefined;
            end = sections[opened[0]];
            at = opens.lastIndex;
        }
        else {
            const closed = text.indexOf(end, at);
            if (closed === -1)
                return end;
            at = closed + end.length;
            end = undefined;
        }
    }
}
function mendAll(text) {
    let mended = 0;
    const fixed = text.replace(everyLoose, () => {
        mended++;
        return "&amp;";
    });
    return { text: fixed, mended };
}
/** Where the end of a chunk begins that only the next can explain: half a reference, or half a section's bound. */
function unfinished(text) {
    const end = text.slice(-longestReference);
    const bound = /(?:<(?:!(?:\[[CDAT]{0,5}|-)?)?|\]{1,2}|-{1,2})$/.exec(end)?.[0].length ?? 0;
    const reference = /&[^;]*$/.exec(end)?.[0].length ?? 0;
    return text.length - Math.max(bound, reference);
}

;// CONCATENATED MODULE: ./src/reports/junit/duration.ts
/**
 * A `time` attribute in milliseconds, NaN when it says nothing. Seconds in every dialect; Surefire groups thousands with
 * commas ("1,234.567"), some write a decimal comma ("0,5") or the unit ("0.5s").
 */
function durationMs(time) {
    if (time === undefined)
        return Number.NaN;
    const simple = decimal(time);
    if (simple !== -1)
        return simple * 1000;
    if (time.length > 40)
        return Number.NaN;
    const seconds = Number(time);
    if (seconds > 0 && seconds < 1e9)
        return seconds * 1000;
    if (seconds === 0)
        return time.trim() === "" ? Number.NaN : 0;
    const plain = time.trim().replace(/\s*s(ec(onds?)?)?$/i, "");
    const normal = plain.includes(".") ? plain.replaceAll(",", "") : plain.replace(",", ".");
    const parsed = /^\d+(\.\d*)?(e[+-]?\d+)?$/i.test(normal) ? Number(normal) : Number.NaN;
    return parsed < 1e9 ? parsed * 1000 : Number.NaN;
}
/** `12.345` and nothing fancier, several times as fast as `Number`; -1 for anything else. Exact: both operands are. */
function decimal(text) {
    const { length } = text;
    if (length === 0 || length > 12)
        return -1;
    let digits = 0;
    let scale = 0;
    for (let i = 0; i < length; i++) {
        const code = text.charCodeAt(i);
        if (code >= 48 && code <= 57) {
            digits = digits * 10 + code - 48;
            scale *= 10;
        }
        else if (code === 46 && scale === 0 && i > 0)
            scale = 1;
        else
            return -1;
    }
    return scale === 0 ? digits : digits / scale;
}

;// CONCATENATED MODULE: ./src/reports/junit/generator.ts
/** The attributes of a `<testsuite>`, in the order in which each program writes them. */
const signatures = new Map([
    ["name errors failures skipped tests time timestamp hostname", "pytest"],
    ["tests failures time name timestamp", "gotestsum"],
    ["tests failures errors time name timestamp", "gotestsum"],
    ["name tests skipped failures errors timestamp hostname time", "gradle"],
    ["name tests failures disabled skipped hostname time timestamp", "ctest"],
]);
/** The program that wrote a suite; undefined for all whose files need no rule of their own. */
function generatorOf({ attributes }) {
    return attributes["name"] === "pytest" ? "pytest" : signatures.get(Object.keys(attributes).join(" "));
}

;// CONCATENATED MODULE: ./src/reports/junit/row.ts


/** The problems of all tests without one, which most are. */
const none = [];
const fileOf = (attributes) => clean(attributes["file"] ?? attributes["filepath"] ?? "");
const classOf = (attributes) => clean(attributes["classname"] ?? attributes["class"] ?? "");
const timeOf = (attributes) => durationMs(attributes["time"] ?? attributes["duration"]);
const longestReason = 500;
const skippedStatus = /^(notrun|not[_-]?run|disabled|skipped|ignored|pending)$/i;
const failedStatus = /^(failed|failure|fail|error|errored)$/i;
/** What a test case says once it has ended. */
function rowOf(open, generator) {
    const notRun = generator === "ctest" && isNotRun(open);
    const problems = notRun ? [...open.problems, notRunProblem(open)] : open.problems;
    const { attributes } = open;
    const own = problems.filter((each) => each.earlier === "");
    const flaky = problems.filter((each) => each.earlier === "flaky").length;
    const rerun = problems.filter((each) => each.earlier === "rerun").length;
    const outcome = outcomeOf({ attributes, own, rerun, skip: notRun ? undefined : open.skip });
    const name = clean(attributes["name"] ?? "");
    const className = classOf(attributes);
    const file = fileOf(attributes);
    const details = problems.length === 0 && outcome !== "failed"
        ? undefined
        : {
            problems: problems.map(({ kind, type, message, text }) => ({ kind, type, message, text })),
            file: copy(file),
            line: lineOf(attributes["line"] ?? attributes["lineno"]),
            stdout: open.stdout,
            stderr: open.stderr,
        };
    return {
        file,
        className,
        name,
        outcome,
        skip: outcome === "skipped" ? (open.skip ?? "skipped") : undefined,
        durationMs: timeOf(attributes),
        attempts: 1 + flaky + rerun,
        flaky: outcome === "passed" && flaky > 0,
        supplement: isSupplement(own, className),
        unexpectedPass: own.some((each) => /^\[XPASS\(strict\)\]/.test(each.message || each.text)),
        reason: outcome === "skipped" ? copy(open.skipReason.slice(0, longestReason)) : "",
        details,
    };
}
/** Of several results the most severe counts: an error, then a failure, then a skip. */
function outcomeOf({ attributes, own, rerun, skip }) {
    const status = attributes["status"] ?? attributes["result"] ?? "";
    // A test that is still to be written may fail (node:test, TAP).
    if (skip === "todo")
        return "skipped";
    // PHPUnit's own verdict on a test that asserts nothing is "OK, but …".
    if (own.length > 0 && own.every((each) => /\bRiskyTest(Error)?$/.test(each.type)))
        return "skipped";
    if (own.length > 0)
        return own.some((each) => each.kind === "error") ? "error" : "failed";
    if (skip !== undefined)
        return "skipped";
    // Surefire lists re-runs next to the failure that they repeat. On their own they still mean that one failed.
    if (rerun > 0)
        return "failed";
    if (skippedStatus.test(status))
        return "skipped";
    return failedStatus.test(status) ? "failed" : "passed";
}
/** CTest fails on tests that it could not start. Tests that chose to be skipped name the property that says so. */
function isNotRun({ attributes, problems, skipReason }) {
    return problems.length === 0 && attributes["status"] === "notrun" && !/^(SKIP_|Disabled)/.test(skipReason);
}
function notRunProblem({ skipReason }) {
    return { kind: "failure", earlier: "", type: "", message: `Not run: ${skipReason || "no reason given"}`, text: "" };
}
/** pytest writes a second row when the teardown of a failed test fails too; jest-junit writes two for a file it cannot load. */
function isSupplement(own, className) {
    if (own.length === 0)
        return false;
    return className === "Test suite failed to run" || own.every((each) => each.message.startsWith("failed on teardown"));
}
/** The ledger takes no control characters. */
function clean(text) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are replaced.
    return text.replace(/[\x00-\x08]/g, "\ufffd");
}
function lineOf(attribute) {
    const line = Number(attribute ?? "");
    return Number.isSafeInteger(line) && line > 0 ? line : 0;
}

// EXTERNAL MODULE: ./node_modules/saxes/saxes.js
var saxes = __webpack_require__("saxes/saxes.js");
;// CONCATENATED MODULE: ./src/reports/junit/sax.ts

/** saxes without an Error object and its stack for each of the thousands of errors of a broken file. */
class Sax extends saxes/* SaxesParser */.wT {
    onProblem = () => { };
    fail(message) {
        this.onProblem(message);
        return this;
    }
}
/**
 * The attributes of a test case as fields, which are faster to fill than a hash table. The class has no prototype, so that an
 * attribute named `constructor` or `toString` finds nothing there.
 */
class CaseAttributes {
    name = undefined;
    classname = undefined;
    file = undefined;
    line = undefined;
    time = undefined;
    class = undefined;
    status = undefined;
    result = undefined;
    filepath = undefined;
    duration = undefined;
    static {
        Object.setPrototypeOf(CaseAttributes.prototype, null);
        Reflect.deleteProperty(CaseAttributes.prototype, "constructor");
    }
}
/** Whether a test case has none of the rare attributes that change its outcome or its name. */
function isOrdinary(attributes) {
    return (attributes.class === undefined &&
        attributes.status === undefined &&
        attributes.result === undefined &&
        attributes.filepath === undefined &&
        attributes.duration === undefined);
}
/** The name of an element without a namespace prefix, which no dialect needs and some write. */
function localName(name) {
    if (name === "testcase")
        return name;
    const colon = name.indexOf(":");
    return colon === -1 ? name : name.slice(colon + 1);
}
/** The value of an attribute; empty when the element does not have it. */
function attributeOf(tag, name) {
    return tag.attributes[name] ?? "";
}

// EXTERNAL MODULE: ./src/reports/junit/text.ts
var junit_text = __webpack_require__("src/reports/junit/text.ts");
;// CONCATENATED MODULE: ./src/reports/junit/elements.ts






const mostProperties = 20_000;
const elements_mostProblems = 20;
const longest = { message: 8000, trace: 60_000, log: 4000, property: 1000 };
const logLines = 40;
/** The elements of JUnit XML in all its dialects. Others are ignored: their text belongs to the element around them. */
const elements_elements = new Map([
    ["testsuites", { open: (state, tag) => state.openSuite(suiteOf(tag, true)), close: (state) => state.closeSuite() }],
    ["testsuite", { open: (state, tag) => state.openSuite(suiteOf(tag, false)), close: (state) => state.closeSuite() }],
    [
        "testcase",
        {
            open: (state, { attributes }) => state.openTest({ attributes, problems: none, skip: undefined, skipReason: "", stdout: "", stderr: "" }),
            close: (state) => state.finishTest(),
        },
    ],
    ["failure", problem("failure", "")],
    ["error", problem("error", "")],
    ["flakyFailure", problem("failure", "flaky")],
    ["flakyError", problem("error", "flaky")],
    ["rerunFailure", problem("failure", "rerun")],
    ["rerunError", problem("error", "rerun")],
    ["stackTrace", { open: openStackTrace }],
    ["skipped", { open: openSkipped }],
    ["property", { open: openProperty }],
    ["system-out", log("system-out", "stdout")],
    ["system-err", log("system-err", "stderr")],
]);
function suiteOf(tag, isRoot) {
    const count = (name) => {
        const value = Number(attributeOf(tag, name));
        return Number.isSafeInteger(value) && value > 0 ? value : 0;
    };
    return {
        isRoot,
        name: copy(attributeOf(tag, "name")),
        file: copy(attributeOf(tag, "file") || attributeOf(tag, "filepath")),
        host: copy(attributeOf(tag, "hostname")),
        generator: isRoot ? undefined : generatorOf(tag),
        declared: {
            tests: count("tests"),
            problems: count("failures") + count("errors"),
            skipped: count("skipped") + count("disabled"),
        },
        durationMs: durationMs(tag.attributes["time"]),
        stdout: "",
        stderr: "",
    };
}
function problem(kind, earlier) {
    return {
        open(state, tag) {
            if (state.capturing)
                return;
            // A suite that failed before its tests could run gets a test of its own, so that the failure is not lost.
            const { test } = state;
            const owner = test ?? state.suiteCase();
            const entry = {
                kind,
                earlier,
                type: copy(attributeOf(tag, "type").slice(0, 300)),
                message: copy((0,junit_text/* abridged */.$y)(attributeOf(tag, "message"), longest.message)),
                text: "",
            };
            addProblem(owner, entry);
            state.problem = entry;
            state.capture(localName(tag.name), (text) => {
                if (entry.text === "")
                    entry.text = copy((0,junit_text/* abridged */.$y)(text.trim(), longest.trace));
                state.problem = undefined;
                if (test === undefined)
                    state.enter(owner);
            });
        },
    };
}
/** Hundreds of soft assertions in one test: the first and the last ones say enough. */
function addProblem(owner, entry) {
    if (owner.problems === none)
        owner.problems = [];
    if (owner.problems.length >= elements_mostProblems)
        owner.problems.splice(elements_mostProblems / 2, 1);
    owner.problems.push(entry);
}
/** Surefire and nextest keep the trace of an earlier attempt in an element of its own. */
function openStackTrace(state) {
    const { problem } = state;
    if (problem === undefined)
        return;
    state.capture("stackTrace", (text) => {
        problem.text = copy((0,junit_text/* abridged */.$y)(text.trim(), longest.trace));
    });
}
function openSkipped(state, tag) {
    const { test, capturing } = state;
    if (test === undefined || capturing)
        return;
    const message = attributeOf(tag, "message");
    const kind = skipKind(attributeOf(tag, "type"), message);
    test.skip = test.skip === "todo" ? "todo" : kind;
    test.skipReason ||= message;
    if (tag.isSelfClosing || test.skipReason !== "")
        return;
    state.capture("skipped", (text) => {
        test.skipReason = copy((0,junit_text/* abridged */.$y)(text.trim(), longest.message));
    });
}
function skipKind(type, message) {
    if (type === "pytest.xfail")
        return "xfailed";
    return /^todo$/i.test(type) || (type === "" && /^todo$/i.test(message)) ? "todo" : "skipped";
}
function openProperty(state, tag) {
    const { properties, test, suite, capturing } = state;
    if (capturing)
        return;
    const name = attributeOf(tag, "name").slice(0, 200);
    const value = attributeOf(tag, "value").slice(0, longest.property);
    if (test === undefined && name === "basedir")
        state.ledger.setBasedir(copy(value));
    if (properties.length >= mostProperties)
        return;
    const property = {
        suite: copy(suite?.name ?? ""),
        className: copy(test?.attributes["classname"] ?? ""),
        test: test === undefined ? undefined : copy(test.attributes["name"] ?? ""),
        name: copy(name),
        value: copy(value),
    };
    if (value !== "" || tag.isSelfClosing)
        properties.push(property);
    else
        state.capture("property", (text) => {
            properties.push({ ...property, value: copy(text.trim().slice(0, longest.property)) });
        });
}
/** The log of a test or a suite. That of an earlier attempt is kept only where the test itself has none. */
function log(element, stream) {
    return {
        open(state) {
            const { problem, capturing } = state;
            const owner = state.test ?? state.suite;
            if (owner === undefined || (capturing && problem === undefined))
                return;
            state.capture(element, (text) => {
                const added = copy((0,junit_text/* tail */.RT)(text, logLines, longest.log));
                if (owner[stream] === "")
                    owner[stream] = added;
                else if (problem === undefined)
                    owner[stream] = (0,junit_text/* tail */.RT)(`${owner[stream]}\n${added}`, logLines, longest.log);
            });
        },
    };
}

;// CONCATENATED MODULE: ./src/reports/junit/lost.ts
/**
 * An error for what a suite counts and does not list: a package that did not compile, a process that crashed. Without it the
 * failure would be lost. Counts that are lower than what is listed are only wrong, and change nothing.
 */
function lostRow({ isRoot, name, file, declared }, read) {
    const owner = name !== "" ? name : isRoot ? "the file" : "a suite";
    const message = declared.problems > read.problems
        ? `${counted(declared.problems, "failure")} counted in the attributes of ${owner}, but only ${read.problems} listed as test cases. See the log of the test run for what failed.`
        : read.tests === 0 && declared.tests > declared.skipped
            ? `${counted(declared.tests, "test")} counted in the attributes of ${owner}, but none listed. The test run may have crashed; see its log.`
            : undefined;
    if (message === undefined)
        return undefined;
    return {
        file,
        className: name,
        name: "(suite)",
        outcome: "error",
        skip: undefined,
        durationMs: Number.NaN,
        attempts: 1,
        flaky: false,
        supplement: false,
        unexpectedPass: false,
        reason: "",
        details: { problems: [{ kind: "error", type: "", message, text: "" }], file, line: 0, stdout: "", stderr: "" },
    };
}
function counted(number, noun) {
    return `${number} ${noun}${number === 1 ? " is" : "s are"}`;
}

;// CONCATENATED MODULE: ./src/reports/junit/state.ts




const mostSuites = 1000;
/** Where the reader is in a file: the open suites, the open test, and the text that is being collected. */
class ReportState {
    ledger;
    properties;
    #repeated;
    test;
    /** The `<failure>` or similar element that is open. */
    problem;
    /** The open suites, outermost first, with the counters at their start. Beyond a thousand only their number is kept. */
    #suites = [];
    #depth = 0;
    #captures = [];
    #sax;
    #onText;
    counters = { tests: 0, problems: 0, timed: 0 };
    /** Characters since the last end of a tag or text. */
    quiet = 0;
    constructor({ ledger, properties, repeated, sax }) {
        this.ledger = ledger;
        this.properties = properties;
        this.#repeated = repeated;
        this.#sax = sax;
        this.#onText = (text) => {
            this.quiet = 0;
            this.#captures.at(-1)?.pieces.push(text);
        };
        // Handlers that were first added during parsing would change the parser's hidden class and make it slower.
        this.#listen();
        this.#ignore();
    }
    /** The innermost open suite. */
    get suite() {
        return this.#suites.at(-1)?.suite;
    }
    get capturing() {
        return this.#captures.length > 0;
    }
    /** Whether the text that is being collected is a log, which may be very long. */
    get inLog() {
        return this.#captures.at(-1)?.element.startsWith("system-") ?? false;
    }
    openSuite(suite) {
        this.finishTest();
        this.#depth++;
        if (this.#depth > mostSuites)
            return;
        if (!suite.isRoot)
            this.ledger.openSuite(suite, retryRule(suite.generator, this.#repeated));
        this.#suites.push({ suite, before: { ...this.counters } });
    }
    closeSuite() {
        this.finishTest();
        if (this.#depth === 0)
            return;
        if (this.#depth <= mostSuites)
            this.#settle(this.#suites.at(-1));
        this.#depth--;
    }
    #settle({ suite, before }) {
        const { counters, ledger } = this;
        const read = { tests: counters.tests - before.tests, problems: counters.problems - before.problems };
        if (read.problems > 0 && (suite.stdout !== "" || suite.stderr !== ""))
            ledger.addSuiteLog(suite);
        const lost = lostRow(suite, read);
        if (lost !== undefined) {
            counters.tests++;
            counters.problems += Math.max(1, suite.declared.problems - read.problems);
            ledger.add(lost);
        }
        const time = counters.timed === before.timed && suite.durationMs > 0 ? suite.durationMs : Number.NaN;
        if (!Number.isNaN(time)) {
            counters.timed++;
            ledger.addSuiteTime(time);
        }
        this.#suites.pop();
        if (!suite.isRoot)
            ledger.closeSuite();
    }
    openTest(test) {
        this.finishTest();
        this.test = test;
    }
    /** Enters the open test, if there is one, with all text that was collected for it. */
    finishTest() {
        while (this.#captures.length > 0)
            this.#finishCapture();
        if (this.test === undefined)
            return;
        const { test } = this;
        this.test = undefined;
        this.enter(test);
    }
    enter(test) {
        const row = rowOf(test, this.suite?.generator);
        this.counters.tests++;
        this.counters.problems += Math.max(test.problems.length, row.outcome === "failed" ? 1 : 0);
        if (!Number.isNaN(row.durationMs))
            this.counters.timed++;
        this.ledger.add(row);
    }
    /** Collects text until `element` ends. A capture inside of another one takes its text away from the outer one. */
    capture(element, use) {
        if (this.#captures.length === 0)
            this.#listen();
        this.#captures.push({ element, pieces: [], use });
    }
    /** Ends the innermost capture if it belongs to `element`. */
    endCapture(element) {
        if (this.#captures.at(-1)?.element === element)
            this.#finishCapture();
    }
    #finishCapture() {
        const { pieces, use } = this.#captures.pop();
        if (this.#captures.length === 0)
            this.#ignore();
        use(pieces.length === 1 ? pieces[0] : pieces.join(""));
    }
    /** A test case that stands for a suite whose own problem belongs to none of its tests. */
    suiteCase() {
        return {
            attributes: { name: "(suite)", classname: copy(this.suite?.name ?? "") },
            problems: [],
            skip: undefined,
            skipReason: "",
            stdout: "",
            stderr: "",
        };
    }
    #listen() {
        this.#sax.on("text", this.#onText);
        this.#sax.on("cdata", this.#onText);
    }
    #ignore() {
        this.#sax.off("text");
        this.#sax.off("cdata");
    }
}

;// CONCATENATED MODULE: ./src/reports/junit/parse.ts






/** How many characters may go by without the end of a tag or text. In logs it is more, for they may be long. */
const longestSilence = 16 * 2 ** 20;
const longestSilenceInLog = 128 * 2 ** 20;
const mostErrors = 1000;
const rootNames = new Set(["testsuites", "testsuite", "testcase"]);
/** Thrown inside of the XML parser to stop it. */
class Abort extends Error {
}
/** Reads JUnit XML of any dialect: nested suites, test cases next to suites or directly under the root, missing attributes. */
function parser({ ledger, properties, repeated }) {
    const sax = new Sax();
    const loose = ampersands();
    const state = new ReportState({ ledger, properties, repeated, sax });
    const { counters } = state;
    const file = { broken: undefined, foreignRoot: undefined, controlCharacters: 0 };
    let sawRoot = false;
    let errors = 0;
    let aborted = false;
    // Fields take the place of the parser's hash table, which costs more than parsing what is in it.
    sax.on("opentagstart", (tag) => {
        if (tag.name === "testcase")
            tag.attributes = new CaseAttributes();
    });
    sax.on("opentag", (tag) => {
        state.quiet = 0;
        const attributes = tag.attributes;
        // Most tests are a tag without content: they passed.
        if (attributes instanceof CaseAttributes &&
            tag.isSelfClosing &&
            isOrdinary(attributes) &&
            file.controlCharacters === 0 &&
            sawRoot &&
            file.foreignRoot === undefined) {
            state.finishTest();
            const { file: path = "", classname = "", name = "", time } = attributes;
            const ms = durationMs(time);
            counters.tests++;
            if (!Number.isNaN(ms))
                counters.timed++;
            ledger.pass(path, classname, name, ms);
            return;
        }
        const name = localName(tag.name);
        if (!sawRoot) {
            sawRoot = true;
            if (!rootNames.has(name))
                file.foreignRoot = copy(name.slice(0, 80));
        }
        if (file.foreignRoot === undefined)
            elements_elements.get(name)?.open?.(state, tag);
    });
    sax.on("closetag", (tag) => {
        state.quiet = 0;
        // Most are the ends of tests that were entered when they began.
        if (tag.name === "testcase" && state.test === undefined && !state.capturing)
            return;
        if (file.foreignRoot !== undefined)
            return;
        const name = localName(tag.name);
        state.endCapture(name);
        elements_elements.get(name)?.close?.(state);
    });
    sax.on("comment", () => {
        state.quiet = 0;
    });
    sax.onProblem = (message) => {
        if (message === "disallowed character." || message === "malformed character entity.") {
            file.controlCharacters++;
            return;
        }
        errors++;
        file.broken ??= `line ${sax.line}: ${message.replace(/\.$/, "")}`;
        if (errors >= mostErrors) {
            file.broken = `${file.broken} (and ${mostErrors - 1} more errors, where reading stopped)`;
            throw new Abort();
        }
    };
    const feed = (chunk, last) => {
        if (aborted)
            return;
        try {
            const { text, mended } = loose.mend(chunk, last);
            if (mended > 0)
                file.broken ??= `near line ${sax.line}: an & that begins no entity (should be &amp;)`;
            sax.write(text);
            if (last)
                close();
            else
                afterChunk(chunk.length);
        }
        catch (error) {
            if (!(error instanceof Abort) && !(error instanceof RangeError))
                throw error;
            aborted = true;
            file.broken ??= `line ${sax.line}: a text too long to hold`;
        }
    };
    const afterChunk = (length) => {
        ledger.settle();
        state.quiet += length;
        if (state.quiet <= (state.inLog ? longestSilenceInLog : longestSilence))
            return;
        file.broken ??= `line ${sax.line}: ${Math.floor(state.quiet / 2 ** 20)} MB without the end of a tag or text`;
        throw new Abort();
    };
    const close = () => {
        const unfinished = state.test?.attributes["name"];
        sax.close();
        if (file.broken?.includes("unclosed tag") && unfinished !== undefined)
            file.broken += ` (the file ends inside of test ${JSON.stringify(unfinished.slice(0, 100))})`;
    };
    return {
        write: (chunk) => feed(chunk, false),
        end() {
            feed("", true);
            ledger.closeReport();
            return file;
        },
    };
}

;// CONCATENATED MODULE: ./src/reports/junit/read.ts






/**
 * Then signals are let in, and the collector's tasks, which end its marking: while it lasts, all that is made is kept, and a few
 * megabytes a time is tens of them at the peak. A promise a chunk would cost a tenth of the time.
 */
const readBytes = 262_144;
/** What the parser gets at a time. Small, for every slice it makes keeps the whole chunk alive. */
const chunkBytes = 32_768;
/** Whether a file is one of results at all: XML of another kind is not, unless that is held against it. */
function isMeant({ foreignRoot, broken }) {
    return foreignRoot === undefined || broken !== undefined;
}
/**
 * Reads JUnit XML files in chunks: time is linear in their size, memory in the number of tests.
 * Nothing about a file's content is an error here; a file that cannot be opened or read is a broken one.
 */
async function readTestReports(sources, { signal, repeated = "tests" } = {}) {
    const ledger = new Ledger();
    const properties = [];
    const files = [];
    for (const source of sources)
        files.push(await readFile(source, { ledger, properties, repeated, signal }));
    return { files, ledger, properties };
}
async function readFile({ path, shown }, { signal, ...target }) {
    const { ledger } = target;
    const file = { path: shown, sizeBytes: 0, broken: undefined, foreignRoot: undefined, note: undefined };
    ledger.openReport(retryRule(undefined, target.repeated));
    const reader = parser(target);
    const text = decoder();
    try {
        const descriptor = (0,external_node_fs_.openSync)(path, "r");
        try {
            const buffer = new Uint8Array(readBytes);
            for (;;) {
                const read = (0,external_node_fs_.readSync)(descriptor, buffer, 0, readBytes, null);
                if (read === 0)
                    break;
                for (let at = 0; at < read; at += chunkBytes)
                    reader.write(text.write(buffer.subarray(at, Math.min(read, at + chunkBytes))));
                file.sizeBytes += read;
                await (0,core_yield/* yieldToEventLoop */.h)();
                signal?.throwIfAborted();
            }
        }
        finally {
            (0,external_node_fs_.closeSync)(descriptor);
        }
    }
    catch (error) {
        if (signal?.aborted)
            throw error;
        const { code, message } = error;
        if (code === undefined)
            throw error;
        file.broken = `cannot be read: ${message}`;
    }
    reader.write(text.end());
    const { broken, foreignRoot, controlCharacters } = reader.end();
    file.foreignRoot = foreignRoot;
    file.broken ??= file.sizeBytes === 0 ? "the file is empty" : broken;
    if (foreignRoot !== undefined)
        file.broken ??= `not JUnit XML: its root is <${foreignRoot}>`;
    file.note =
        text.note ??
            (controlCharacters > 0
                ? `${controlCharacters} characters that XML does not allow were left out of its texts`
                : undefined);
    return file;
}


/***/ }),

/***/ "src/reports/junit/text.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $y: () => (/* binding */ abridged),
/* harmony export */   RT: () => (/* binding */ tail),
/* harmony export */   TM: () => (/* binding */ firstLine),
/* harmony export */   pj: () => (/* binding */ plain)
/* harmony export */ });
/* unused harmony export whole */
/** The longest operating system command (a title or a link) that is taken for an escape sequence. */
const longestCommand = 2000;
const sequence = "\\[[0-?]{0,100}[ -/]{0,20}[@-~]|[@-Z\\\\-_]";
const command = `\\][^\\x07\\x1b\\x9b]{0,${longestCommand}}(?:\\x07|\\x1b\\\\)`;
/**
 * Terminal escape sequences (ECMA-48: CSI, OSC, and two-byte ones). Some reporters drop the escape character, which XML
 * forbids, and leave "[31m", "#x1B[31m" or "\ufffd[31m". Every repetition is bounded or ends at the next escape character, so
 * that the time is linear.
 */
const escapes = new RegExp(`[\\x1b\\x9b](?:${command}|${sequence})?|(?:&?#x1[bB];?|\\\\u001b|\\\\x1b)(?:${sequence})?`, "g");
const orphans = /\ufffd?\[(?:\d{1,3}(?:;\d{1,3}){0,20})m/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are removed.
const controls = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g;
/** Text as a person should see it: no escape sequences, no control or direction-turning characters, newlines only. */
function plain(text) {
    return text.replace(escapes, "").replace(orphans, "").replace(/\r\n?/g, "\n").replace(controls, "");
}
/** The last lines of a log, at most `lines` of them and `characters` long; says that there was more. */
function tail(text, lines = 20, characters = 2000) {
    const trimmed = text.trimEnd();
    let start = trimmed.length;
    for (let i = 0; i < lines && start > 0; i++)
        start = trimmed.lastIndexOf("\n", start - 1);
    start = start < 0 ? 0 : start === 0 ? 0 : start + 1;
    start = Math.max(start, trimmed.length - characters);
    // Never begin between the halves of a surrogate pair.
    const code = trimmed.charCodeAt(start);
    if (start > 0 && code >= 0xdc00 && code <= 0xdfff)
        start++;
    return start === 0 ? trimmed : `…\n${trimmed.slice(start)}`;
}
/** The first line with something in it, at most `characters` long. */
function firstLine(text, characters = 300) {
    const line = /[^\s].*/.exec(text)?.[0]?.trimEnd() ?? "";
    return line.length <= characters ? line : `${whole(line.slice(0, characters - 1))}…`;
}
/** Cut in the middle: the head says what it is about, the tail how it ended. */
function abridged(text, characters) {
    if (text.length <= characters)
        return text;
    const head = Math.floor(characters / 4);
    const omitted = text.length - characters;
    return `${whole(text.slice(0, head))}\n… ${omitted} characters left out …\n${text.slice(text.length - (characters - head)).replace(/^[\udc00-\udfff]/, "")}`;
}
/** Without half a surrogate pair at the end. */
function whole(text) {
    const last = text.charCodeAt(text.length - 1);
    return last >= 0xd800 && last <= 0xdbff ? text.slice(0, -1) : text;
}


/***/ }),

/***/ "src/reports/junit/verdict.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ failureReasons),
/* harmony export */   U: () => (/* binding */ count)
/* harmony export */ });
/** Why a run fails, worst reason first; empty when it passes. */
function failureReasons({ totals, files, broken, comparison }, policy) {
    const reasons = [];
    const newFailures = comparison?.newlyFailing.length ?? totals.failed + totals.errors;
    if (policy.failOn === "failures" && totals.failed > 0)
        reasons.push(`${count(totals.failed, "test")} failed`);
    if ((policy.failOn === "failures" || policy.failOn === "errors") && totals.errors > 0)
        reasons.push(`${count(totals.errors, "test")} ended in an error`);
    if (policy.failOn === "new-failures" && newFailures > 0)
        reasons.push(`${count(newFailures, "test")} newly failing`);
    if (policy.onBroken === "fail" && broken > 0)
        reasons.push(`${count(broken, "file")} broken`);
    if (policy.expectFiles !== undefined && files < policy.expectFiles)
        reasons.push(`expected ${count(policy.expectFiles, "file")} of results, got ${files}`);
    if (policy.requireTests && totals.total === 0)
        reasons.push("no test was run");
    return reasons;
}
function count(number, noun) {
    return `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
}


/***/ }),

/***/ "src/reports/junit/wording.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Vb: () => (/* binding */ nameOf),
  A3: () => (/* binding */ reasonOf),
  PY: () => (/* binding */ skipReasonOf),
  fC: () => (/* binding */ traceOf)
});

// EXTERNAL MODULE: ./src/reports/junit/text.ts
var junit_text = __webpack_require__("src/reports/junit/text.ts");
;// CONCATENATED MODULE: ./src/reports/junit/reason.ts

const mostLines = 400;
const longestLine = 2000;
const reason_location = /^\s*(?:at )?[^\s:()]{1,300}\.\w{1,8}:(\d{1,7})(?::\d{1,7})?(?::|\)|,|$)\s*/;
/** Lines that name no reason: the runner's own headings, bare locations, rules of dashes. */
const headings = [
    /^\s*=== (RUN|PAUSE|CONT|NAME)\b/,
    /^\s*--- (FAIL|PASS|SKIP):/,
    /^FAIL\t/,
    /^\s*[-=_*~─━ ]{3,}$/,
    /^unknown file$/,
    /^Traceback \(most recent call last\):$/,
    /^\s*File "[^"]{1,500}", line \d+/,
    /^\s*\((in test|from function|in) .{0,300}\bline \d+[,)]$/,
    /^\s*● Test suite failed to run$/,
    /^\s*\[\w{1,40}\] › .{0,300}$/,
    /^Generated test\.log\b/,
];
const errorWords = /\b(error|fail(s|ed|ure)?|panic(ked)?|assert\w{0,20}|exception|expected|fatal|abort(ed)?|segmentation fault|not ok|unable to|cannot)\b/i;
/** The line of a message or a trace that says why the test failed, without its location; empty when there is none. */
function reasonInText(text, { name, className, line, characters }) {
    const lines = linesOf(text);
    // pytest marks the error's own lines.
    const marked = lines.find((each) => /^E {2,}\S/.test(each));
    if (marked !== undefined)
        return (0,junit_text/* firstLine */.TM)(marked.slice(1), characters);
    // Python's traceback ends with the error.
    if (lines.some((each) => /^Traceback \(most recent call last\):$/.test(each))) {
        const last = lines.findLast((each) => /^\S/.test(each) && !isHeading(each));
        if (last !== undefined)
            return (0,junit_text/* firstLine */.TM)(last, characters);
    }
    const titles = new Set([name, `${className}::${name}`, `${className}.${name}`, `${className} ${name}`]);
    const isReason = (each) => each.trim() !== "" && !isHeading(each) && !titles.has(each.trim()) && each.replace(reason_location, "").trim() !== "";
    const atLine = line === undefined ? -1 : lines.findIndex((each) => Number(reason_location.exec(each)?.[1]) === line && isReason(each));
    const at = atLine === -1 ? lines.findIndex(isReason) : atLine;
    if (at === -1)
        return "";
    const first = lines[at].replace(reason_location, "").trim();
    return first.endsWith(":") ? withFollowing(first, lines.slice(at + 1), characters) : (0,junit_text/* firstLine */.TM)(first, characters);
}
/** The line of a log that most likely says why: one with a location, or with a word for an error, or else the last. */
function reasonInLog(text, characters) {
    const lines = linesOf(text).filter((line) => line.trim() !== "" && !isHeading(line));
    const located = lines.find((line) => reason_location.test(line) && line.replace(reason_location, "").trim() !== "");
    const line = located ?? lines.find((each) => errorWords.test(each)) ?? lines.at(-1) ?? "";
    return (0,junit_text/* firstLine */.TM)(line.replace(reason_location, ""), characters);
}
/** A heading such as "Expected equality of these values:" says nothing without the lines below it. */
function withFollowing(first, following, characters) {
    const paragraph = following.slice(0, 8);
    const end = paragraph.findIndex((each, i) => i > 0 && each.trim() === "");
    const rest = (end === -1 ? paragraph : paragraph.slice(0, end))
        .map((each) => each.trim())
        .filter((each) => each !== "");
    return (0,junit_text/* firstLine */.TM)([first, ...rest].join(" "), characters);
}
function isHeading(line) {
    return headings.some((heading) => heading.test(line));
}
function linesOf(text) {
    return text
        .slice(0, 100_000)
        .split("\n", mostLines)
        .map((line) => line.slice(0, longestLine));
}

;// CONCATENATED MODULE: ./src/reports/junit/wording.ts


/** What a person calls the test: class and name, without repeating one in the other. */
function nameOf({ className, name, suites }) {
    const title = (0,junit_text/* plain */.pj)(name).trim() || "(no name)";
    const owner = (0,junit_text/* plain */.pj)(className).trim();
    // node:test calls the class of every test "test": the suites say more.
    if (owner === "" || owner === "test")
        return [...suites.map(junit_text/* plain */.pj), title].filter(Boolean).join(" › ");
    return title.startsWith(owner) ? title : `${owner} › ${title}`;
}
/** Messages that say no more than that the test failed. */
const generic = /^(failed|failure|error|test failed|failed without a message|exited with error code \d+|assertion failed|exception|undefined|null)?[.!]?$/i;
const unknown = "failed without a message";
/**
 * Why a test failed, in one line: from the message, or else from the trace or the log, where many runners put it. Of several
 * failures in one test, the first one counts.
 *
 * @param line of the place that is shown for the test: Go prints the reason next to it.
 */
function reasonOf(test, characters = 200, line) {
    const { problems = [], stdout = "", stderr = "" } = test.details ?? {};
    const [problem] = problems;
    if (problem === undefined)
        return reasonInLog((0,junit_text/* plain */.pj)(stdout || stderr), characters) || unknown;
    const own = { name: test.name, className: test.className, line, characters };
    const message = (0,junit_text/* plain */.pj)(problem.message).trim();
    const type = (0,junit_text/* plain */.pj)(problem.type).trim();
    const found = (isGeneric(message) ? "" : reasonInText(message, own)) ||
        reasonInText((0,junit_text/* plain */.pj)(problem.text), own) ||
        reasonInLog((0,junit_text/* plain */.pj)(stdout), characters) ||
        reasonInLog((0,junit_text/* plain */.pj)(stderr), characters);
    if (found === "")
        return (0,junit_text/* firstLine */.TM)(message, characters) || type || unknown;
    // In attributes, XML turns the ends of lines into blanks.
    const reason = found.replace(/\s{2,}/g, " ");
    return type === "" || reason.includes(type) || !/^[\w.$:\\]{1,200}(Error|Exception|Failure|Failed)$/.test(type)
        ? reason
        : (0,junit_text/* firstLine */.TM)(`${type.split(/[.:\\]/).at(-1)}: ${reason}`, characters);
}
function isGeneric(message) {
    return generic.test(message) || (message.startsWith("{") && message.endsWith("}"));
}
/** Why a test was skipped, in one line; empty where the file does not say. */
function skipReasonOf({ reason, name, className }, characters = 200) {
    return reasonInText((0,junit_text/* plain */.pj)(reason), { name, className, line: undefined, characters });
}
/** All that its attempts printed, newest last. */
function traceOf(test) {
    return (test.details?.problems ?? [])
        .map(({ type, message, text }) => {
        const body = (0,junit_text/* plain */.pj)(text).trim();
        const head = (0,junit_text/* plain */.pj)(message).trim() || (0,junit_text/* plain */.pj)(type).trim();
        return body === "" ? head : head === "" || body.includes(head.split("\n", 1)[0]) ? body : `${head}\n${body}`;
    })
        .filter((text) => text !== "")
        .join("\n\n");
}


/***/ }),

/***/ "xmlchars/xml/1.0/ed5.js":
/***/ ((__unused_webpack_module, exports) => {


/**
 * Character classes and associated utilities for the 5th edition of XML 1.0.
 *
 * @author Louis-Dominique Dubeau
 * @license MIT
 * @copyright Louis-Dominique Dubeau
 */
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.CHAR = "\t\n\r -\uD7FF\uE000-\uFFFD\uD800\uDC00-\uDBFF\uDFFF";
exports.S = " \t\r\n";
exports.NAME_START_CHAR = ":A-Z_a-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF\u0370-\u037D\u037F-\u1FFF\u200C\u200D\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD\uD800\uDC00-\uDB7F\uDFFF";
exports.NAME_CHAR = "-" + exports.NAME_START_CHAR + ".0-9\u00B7\u0300-\u036F\u203F-\u2040";
exports.CHAR_RE = new RegExp("^[" + exports.CHAR + "]$", "u");
exports.S_RE = new RegExp("^[" + exports.S + "]+$", "u");
exports.NAME_START_CHAR_RE = new RegExp("^[" + exports.NAME_START_CHAR + "]$", "u");
exports.NAME_CHAR_RE = new RegExp("^[" + exports.NAME_CHAR + "]$", "u");
exports.NAME_RE = new RegExp("^[" + exports.NAME_START_CHAR + "][" + exports.NAME_CHAR + "]*$", "u");
exports.NMTOKEN_RE = new RegExp("^[" + exports.NAME_CHAR + "]+$", "u");
var TAB = 9;
var NL = 0xA;
var CR = 0xD;
var SPACE = 0x20;
exports.S_LIST = [SPACE, NL, CR, TAB];
function isChar(c) {
	return (c >= SPACE && c <= 0xD7FF) ||
		c === NL || c === CR || c === TAB ||
		(c >= 0xE000 && c <= 0xFFFD) ||
		(c >= 0x10000 && c <= 0x10FFFF);
}
exports.isChar = isChar;
function isS(c) {
	return c === SPACE || c === NL || c === CR || c === TAB;
}
exports.isS = isS;
function isNameStartChar(c) {
	return ((c >= 0x41 && c <= 0x5A) ||
		(c >= 0x61 && c <= 0x7A) ||
		c === 0x3A ||
		c === 0x5F ||
		c === 0x200C ||
		c === 0x200D ||
		(c >= 0xC0 && c <= 0xD6) ||
		(c >= 0xD8 && c <= 0xF6) ||
		(c >= 0x00F8 && c <= 0x02FF) ||
		(c >= 0x0370 && c <= 0x037D) ||
		(c >= 0x037F && c <= 0x1FFF) ||
		(c >= 0x2070 && c <= 0x218F) ||
		(c >= 0x2C00 && c <= 0x2FEF) ||
		(c >= 0x3001 && c <= 0xD7FF) ||
		(c >= 0xF900 && c <= 0xFDCF) ||
		(c >= 0xFDF0 && c <= 0xFFFD) ||
		(c >= 0x10000 && c <= 0xEFFFF));
}
exports.isNameStartChar = isNameStartChar;
function isNameChar(c) {
	return isNameStartChar(c) ||
		(c >= 0x30 && c <= 0x39) ||
		c === 0x2D ||
		c === 0x2E ||
		c === 0xB7 ||
		(c >= 0x0300 && c <= 0x036F) ||
		(c >= 0x203F && c <= 0x2040);
}
exports.isNameChar = isNameChar;

  }),

/***/ "xmlchars/xml/1.1/ed2.js":
/***/ ((__unused_webpack_module, exports) => {


/**
 * Character classes and associated utilities for the 2nd edition of XML 1.1.
 *
 * @author Louis-Dominique Dubeau
 * @license MIT
 * @copyright Louis-Dominique Dubeau
 */
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.CHAR = "\u0001-\uD7FF\uE000-\uFFFD\uD800\uDC00-\uDBFF\uDFFF";
exports.RESTRICTED_CHAR = "\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F";
exports.S = " \t\r\n";
exports.NAME_START_CHAR = ":A-Z_a-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF\u0370-\u037D\u037F-\u1FFF\u200C\u200D\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD\uD800\uDC00-\uDB7F\uDFFF";
exports.NAME_CHAR = "-" + exports.NAME_START_CHAR + ".0-9\u00B7\u0300-\u036F\u203F-\u2040";
exports.CHAR_RE = new RegExp("^[" + exports.CHAR + "]$", "u");
exports.RESTRICTED_CHAR_RE = new RegExp("^[" + exports.RESTRICTED_CHAR + "]$", "u");
exports.S_RE = new RegExp("^[" + exports.S + "]+$", "u");
exports.NAME_START_CHAR_RE = new RegExp("^[" + exports.NAME_START_CHAR + "]$", "u");
exports.NAME_CHAR_RE = new RegExp("^[" + exports.NAME_CHAR + "]$", "u");
exports.NAME_RE = new RegExp("^[" + exports.NAME_START_CHAR + "][" + exports.NAME_CHAR + "]*$", "u");
exports.NMTOKEN_RE = new RegExp("^[" + exports.NAME_CHAR + "]+$", "u");
var TAB = 9;
var NL = 0xA;
var CR = 0xD;
var SPACE = 0x20;
exports.S_LIST = [SPACE, NL, CR, TAB];
function isChar(c) {
	return (c >= 0x0001 && c <= 0xD7FF) ||
		(c >= 0xE000 && c <= 0xFFFD) ||
		(c >= 0x10000 && c <= 0x10FFFF);
}
exports.isChar = isChar;
function isRestrictedChar(c) {
	return (c >= 0x1 && c <= 0x8) ||
		c === 0xB ||
		c === 0xC ||
		(c >= 0xE && c <= 0x1F) ||
		(c >= 0x7F && c <= 0x84) ||
		(c >= 0x86 && c <= 0x9F);
}
exports.isRestrictedChar = isRestrictedChar;
function isCharAndNotRestricted(c) {
	return (c === 0x9) ||
		(c === 0xA) ||
		(c === 0xD) ||
		(c > 0x1F && c < 0x7F) ||
		(c === 0x85) ||
		(c > 0x9F && c <= 0xD7FF) ||
		(c >= 0xE000 && c <= 0xFFFD) ||
		(c >= 0x10000 && c <= 0x10FFFF);
}
exports.isCharAndNotRestricted = isCharAndNotRestricted;
function isS(c) {
	return c === SPACE || c === NL || c === CR || c === TAB;
}
exports.isS = isS;
function isNameStartChar(c) {
	return ((c >= 0x41 && c <= 0x5A) ||
		(c >= 0x61 && c <= 0x7A) ||
		c === 0x3A ||
		c === 0x5F ||
		c === 0x200C ||
		c === 0x200D ||
		(c >= 0xC0 && c <= 0xD6) ||
		(c >= 0xD8 && c <= 0xF6) ||
		(c >= 0x00F8 && c <= 0x02FF) ||
		(c >= 0x0370 && c <= 0x037D) ||
		(c >= 0x037F && c <= 0x1FFF) ||
		(c >= 0x2070 && c <= 0x218F) ||
		(c >= 0x2C00 && c <= 0x2FEF) ||
		(c >= 0x3001 && c <= 0xD7FF) ||
		(c >= 0xF900 && c <= 0xFDCF) ||
		(c >= 0xFDF0 && c <= 0xFFFD) ||
		(c >= 0x10000 && c <= 0xEFFFF));
}
exports.isNameStartChar = isNameStartChar;
function isNameChar(c) {
	return isNameStartChar(c) ||
		(c >= 0x30 && c <= 0x39) ||
		c === 0x2D ||
		c === 0x2E ||
		c === 0xB7 ||
		(c >= 0x0300 && c <= 0x036F) ||
		(c >= 0x203F && c <= 0x2040);
}
exports.isNameChar = isNameChar;

  }),

/***/ "xmlchars/xmlns/1.0/ed3.js":
/***/ ((__unused_webpack_module, exports) => {


/**
 * Character class utilities for XML NS 1.0 edition 3.
 *
 * @author Louis-Dominique Dubeau
 * @license MIT
 * @copyright Louis-Dominique Dubeau
 */
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.NC_NAME_START_CHAR = "A-Z_a-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF\u0370-\u037D\u037F-\u1FFF\u200C-\u200D\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD\uD800\uDC00-\uDB7F\uDFFF";
exports.NC_NAME_CHAR = "-" + exports.NC_NAME_START_CHAR + ".0-9\u00B7\u0300-\u036F\u203F-\u2040";
exports.NC_NAME_START_CHAR_RE = new RegExp("^[" + exports.NC_NAME_START_CHAR + "]$", "u");
exports.NC_NAME_CHAR_RE = new RegExp("^[" + exports.NC_NAME_CHAR + "]$", "u");
exports.NC_NAME_RE = new RegExp("^[" + exports.NC_NAME_START_CHAR + "][" + exports.NC_NAME_CHAR + "]*$", "u");
function isNCNameStartChar(c) {
	return ((c >= 0x41 && c <= 0x5A) ||
		c === 0x5F ||
		(c >= 0x61 && c <= 0x7A) ||
		(c >= 0xC0 && c <= 0xD6) ||
		(c >= 0xD8 && c <= 0xF6) ||
		(c >= 0x00F8 && c <= 0x02FF) ||
		(c >= 0x0370 && c <= 0x037D) ||
		(c >= 0x037F && c <= 0x1FFF) ||
		(c >= 0x200C && c <= 0x200D) ||
		(c >= 0x2070 && c <= 0x218F) ||
		(c >= 0x2C00 && c <= 0x2FEF) ||
		(c >= 0x3001 && c <= 0xD7FF) ||
		(c >= 0xF900 && c <= 0xFDCF) ||
		(c >= 0xFDF0 && c <= 0xFFFD) ||
		(c >= 0x10000 && c <= 0xEFFFF));
}
exports.isNCNameStartChar = isNCNameStartChar;
function isNCNameChar(c) {
	return isNCNameStartChar(c) ||
		(c === 0x2D ||
			c === 0x2E ||
			(c >= 0x30 && c <= 0x39) ||
			c === 0x00B7 ||
			(c >= 0x0300 && c <= 0x036F) ||
			(c >= 0x203F && c <= 0x2040));
}
exports.isNCNameChar = isNCNameChar;

  })

};
