export const id = "reports-markdown";
export const ids = ["reports-markdown"];
export const modules = {

/***/ "src/reports/markdown/budget.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fy: () => (/* binding */ limits),
/* harmony export */   Uj: () => (/* binding */ fit),
/* harmony export */   cz: () => (/* binding */ clipped)
/* harmony export */ });
/* unused harmony export byteLength */
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/reports/markdown/markdown.ts");

/**
 * The limits of GitHub. It gives the limits of checks and comments in characters, which are applied to bytes here. A
 * text of that many bytes fits, whether a character is a code point, a UTF-16 unit or a byte.
 */
const limits = {
	checkText: 65_535,
	comment: 65_536,
	stepSummary: 1_048_576,
	annotationsPerCall: 50,
	/** Maximum number of annotations per kind. GitHub drops more of them silently. */
	annotationsPerStep: 10,
};
/** Returns the length in UTF-8, by which files and GitHub's limits are measured. */
function byteLength(text) {
	return Buffer.byteLength(text);
}
/**
 * Fits blocks into a budget for their Markdown, the most important first: whole blocks as long as they fit, then as
 * many rows, items or lines of the next block as possible. The number of omitted parts is always given.
 */
function fit(blocks, { bytes, rest }) {
	if (byteLength((0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .toMarkdown */ .l6)(blocks)) <= bytes)
		return [...blocks];
	const note = (omitted) => ({
		kind: "paragraph",
		text: `${omitted} more ${omitted === 1 ? "section was" : "sections were"} left out for lack of space${where(rest)}`,
	});
	// Space for the longest possible closing note is reserved first.
	const reserve = size(note(blocks.length * 10));
	const kept = [];
	let left = bytes - reserve;
	let omitted = 0;
	for (const block of blocks) {
		const whole = size(block);
		if (whole <= left) {
			kept.push(block);
			left -= whole;
			continue;
		}
		const part = cut(block, left, rest);
		if (part === undefined)
			omitted++;
		else {
			kept.push(part);
			left -= size(part);
		}
	}
	if (omitted > 0 && reserve <= bytes)
		kept.push(note(omitted));
	return kept;
}
/** Returns the size of a block with the blank line after it. */
function size(block) {
	return byteLength((0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .toMarkdown */ .l6)([block])) + 1;
}
/** Cuts a block to fit and adds a note about what is missing. Undefined if none of it fits. */
function cut(block, bytes, rest) {
	switch (block.kind) {
		case "list":
			return most(block.items.length, bytes, (kept) => ({
				...block,
				items: [...block.items.slice(0, kept), more(block.items.length - kept, rest)],
			}));
		case "table":
			return most(block.rows.length, bytes, (kept) => ({
				...block,
				rows: [
					...block.rows.slice(0, kept),
					block.columns.map((_, column) => (column === 0 ? more(block.rows.length - kept, rest) : "")),
				],
			}));
		case "code": {
			const lines = block.text.split("\n");
			return most(lines.length, bytes, (kept) => ({
				...block,
				text: [...lines.slice(0, kept), `… and ${lines.length - kept} more lines`].join("\n"),
			}));
		}
		case "details": {
			const frame = size({ ...block, blocks: [] });
			const blocks = bytes > frame ? fit(block.blocks, { bytes: bytes - frame - 2, rest }) : [];
			const part = { ...block, blocks };
			return blocks.length > 0 && size(part) <= bytes ? part : undefined;
		}
		default:
			return undefined;
	}
}
/** Returns the largest of `make(1)` … `make(count - 1)` that fits. */
function most(count, bytes, make) {
	let low = 0;
	let high = count - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if (size(make(middle)) <= bytes)
			low = middle;
		else
			high = middle - 1;
	}
	return low > 0 && size(make(low)) <= bytes ? make(low) : undefined;
}
function more(omitted, rest) {
	return `… and ${omitted.toLocaleString("en")} more${where(rest)}`;
}
function where(rest) {
	return rest === undefined ? "" : ` (${rest})`;
}
/** Shortens text to a number of UTF-8 bytes, without splitting a character. */
function clipped(text, bytes) {
	if (byteLength(text) <= bytes)
		return text;
	const mark = "…";
	const encoded = Buffer.from(text).subarray(0, Math.max(0, bytes - byteLength(mark)));
	let end = encoded.length;
	// Go back to the first byte of the character that was cut.
	const next = Buffer.from(text)[end];
	if ((next & 0xc0) === 0x80) {
		do
			end--;
		while (end > 0 && (encoded[end] & 0xc0) === 0x80);
	}
	return encoded.toString("utf8", 0, end) + (bytes >= byteLength(mark) ? mark : "");
}


/***/ }),

/***/ "src/reports/markdown/html.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ toHtml)
/* harmony export */ });
/* harmony import */ var _chart_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/reports/markdown/chart.ts");
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/reports/markdown/escape.ts");
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/reports/markdown/markdown.ts");



/**
 * Style of the page. Jenkins' content security policy blocks it, so tables and charts do not depend on it: they have borders,
 * alignment and colours as attributes.
 */
const style = `
  body { font: 15px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
  table { border-collapse: collapse; display: block; overflow-x: auto; }
  th, td { border: 1px solid #8888; padding: .3rem .7rem; }
  code, pre { font-family: ui-monospace, monospace; background: #8882; border-radius: 4px; }
  code { padding: .1rem .3rem; }
  pre { padding: .7rem; overflow-x: auto; }
`;
/**
 * Formats blocks as a whole HTML page. It is one file without scripts, images and references to other files, so that it can be
 * shown as an artifact of any CI system.
 */
function toHtml(blocks, title) {
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
${body(blocks)}
</body>
</html>
`;
}
function body(blocks) {
	return blocks.map(renderBlock).join("\n");
}
function renderBlock(block) {
	switch (block.kind) {
		case "heading":
			return `<h${block.level}>${inlineHtml(block.text)}</h${block.level}>`;
		case "paragraph":
			return `<p>${inlineHtml(block.text)}</p>`;
		case "list":
			return `<ul>\n${block.items.map((item) => `<li>${inlineHtml(item)}</li>`).join("\n")}\n</ul>`;
		case "code":
			return `<pre><code>${escaped(block.text)}</code></pre>`;
		case "fragment":
			return `<pre>${escaped(block.text).replaceAll("\u200b", "")}</pre>`;
		case "chart":
			return chartHtml(block);
		case "details":
			return `<details>\n<summary>${inlineHtml(block.title)}</summary>\n${body(block.blocks)}\n</details>`;
		case "table":
			return tableHtml(block);
	}
}
function tableHtml({ columns, rows }) {
	const row = (tag, cells) => `<tr>${columns
		.map(({ align }, at) => `<${tag}${align === "right" ? ' align="right"' : ' align="left"'}>${cells[at] ?? ""}</${tag}>`)
		.join("")}</tr>`;
	const head = row("th", columns.map(({ title }) => escaped(title)));
	const lines = rows.map((cells) => row("td", cells.map(inlineHtml)));
	return `<table border="1" cellpadding="5" cellspacing="0">\n<thead>${head}</thead>\n<tbody>\n${lines.join("\n")}\n</tbody>\n</table>`;
}
function inlineHtml(inline) {
	return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .spans */ .iV)(inline).map(spanHtml).join("");
}
function spanHtml(span) {
	if (typeof span === "string")
		return escaped(span);
	switch (span.kind) {
		case "code":
			return `<code>${escaped(span.text)}</code>`;
		case "strong":
			return `<strong>${escaped(span.text)}</strong>`;
		case "link":
			// Any other scheme, such as `javascript:`, would be an attack.
			return /^https?:\/\//i.test(span.href)
				? `<a href="${escaped(span.href)}" rel="noreferrer">${escaped(span.text)}</a>`
				: escaped(span.text);
	}
}
const size = { width: 640, height: 240, left: 50, right: 10, top: 10, bottom: 40 };
/** Draws a chart as SVG. Its numbers are in the description, for readers that do not show pictures. */
function chartHtml(chart) {
	const { title, x, y, series } = chart;
	const inner = { width: size.width - size.left - size.right, height: size.height - size.top - size.bottom };
	const bottom = size.top + inner.height;
	const count = Math.max(1, ...series.map(({ values }) => values.length));
	const step = inner.width / count;
	const height = (value) => {
		const share = (value - y.from) / (y.to - y.from);
		return Math.round(inner.height * Math.min(1, Math.max(0, Number.isFinite(share) ? share : 0)));
	};
	const centre = (at) => Math.round(size.left + (at + 0.5) * step);
	const shapes = series.map(({ kind, values }, number) => {
		const colour = _chart_js__WEBPACK_IMPORTED_MODULE_1__/* .palette */ .MF[number % _chart_js__WEBPACK_IMPORTED_MODULE_1__/* .palette */ .MF.length];
		if (kind === "line") {
			const points = values.map((value, at) => `${centre(at)},${bottom - height(value)}`).join(" ");
			return `<polyline fill="none" stroke="${colour}" stroke-width="2" points="${points}"/>`;
		}
		const width = Math.max(1, Math.round(step * 0.8));
		return values
			.map((value, at) => {
			const tall = height(value);
			return `<rect x="${centre(at) - Math.round(width / 2)}" y="${bottom - tall}" width="${width}" height="${tall}" fill="${colour}"/>`;
		})
			.join("");
	});
	const label = (text, [left, top], anchor) => `<text x="${left}" y="${top}" text-anchor="${anchor}" font-size="11" font-family="sans-serif" fill="#848d97">${escaped(text)}</text>`;
	const names = Array.isArray(x.values) ? x.values : [String(x.values.from), String(x.values.to)];
	const ends = [names[0] ?? "", names.at(-1) ?? ""];
	return [
		`<figure><figcaption>${escaped(title)}</figcaption>`,
		`<svg role="img" viewBox="0 0 ${size.width} ${size.height}" width="${size.width}" height="${size.height}">`,
		`<desc>${escaped((0,_chart_js__WEBPACK_IMPORTED_MODULE_1__/* .toBars */ .Wd)(chart))}</desc>`,
		`<path d="M${size.left} ${size.top}V${bottom}H${size.width - size.right}" fill="none" stroke="#848d97"/>`,
		...shapes,
		label(String(y.to), [size.left - 5, size.top + 10], "end"),
		label(String(y.from), [size.left - 5, bottom], "end"),
		label(ends[0], [size.left, bottom + 15], "start"),
		label(ends[1], [size.width - size.right, bottom + 15], "end"),
		label(`${x.title}; ${y.title}`, [size.left + inner.width / 2, bottom + 30], "middle"),
		"</svg></figure>",
	].join("\n");
}
function escaped(text) {
	return (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(text).replace(/[&<>"']/g, (character) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" })[character]);
}


/***/ })

};
