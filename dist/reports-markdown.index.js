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
			return `${chartHtml(block)}${block.legend === undefined ? "" : `\n<p>${inlineHtml(block.legend)}</p>`}`;
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


/***/ }),

/***/ "src/reports/notice/target.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ secretsOf),
/* harmony export */   R: () => (/* binding */ readTargets)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:net");
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);

const kinds = ["slack", "slack-workflow", "teams", "discord", "webhook", "email"];
/** Reads the input `notify`: one destination per line, `KIND=ADDRESS` or an address whose host is known. */
function readTargets(text) {
	const reading = { targets: [], problems: [] };
	for (const [at, line] of text.split(/\r?\n/).entries()) {
		const given = line.trim();
		const named = /^([a-z][a-z-]*)=(.*)$/.exec(given);
		const address = (named?.[2] ?? given).trim();
		// A secret that does not exist, for example in a fork, leaves a line without an address.
		if (address === "")
			continue;
		const target = readTarget(named?.[1], address);
		if (typeof target === "string")
			reading.problems.push(`line ${at + 1}: ${target}`);
		else
			reading.targets.push(target);
	}
	return reading;
}
function readTarget(kind, address) {
	if (kind !== undefined && !kinds.some((known) => known === kind))
		return `a kind of ${kinds.join(", ")} before =, got another word`;
	if (!URL.canParse(address))
		return "an address such as https://… or smtps://…, got another text";
	const url = new URL(address);
	const isMail = url.protocol === "smtp:" || url.protocol === "smtps:";
	if (kind === "email" || (kind === undefined && isMail))
		return isMail ? mailTarget(url) : "an address of smtp:// or smtps://";
	const secure = url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url.hostname));
	if (!secure)
		return "an address that starts with https:// (http:// is for the machine itself only)";
	const found = kind ?? kindOf(url);
	if (found === "webhook") {
		const { key, "github-key": githubKey } = parameters(url.hash.slice(1));
		url.hash = "";
		return { kind: found, url, ...(key !== undefined && { key }), ...(githubKey !== undefined && { githubKey }) };
	}
	if (found === "discord")
		url.searchParams.set("wait", "true");
	const isWorkflow = found === "slack" && url.pathname.startsWith("/triggers/");
	return { kind: isWorkflow ? "slack-workflow" : found, url };
}
/** Finds the service by the host of its webhooks. Any other host has a webhook of one's own. */
function kindOf({ hostname, pathname }) {
	if (/^hooks\.slack(-gov)?\.com$/.test(hostname))
		return "slack";
	if (/\.(api\.powerplatform|logic\.azure|webhook\.office)\.com$/.test(hostname))
		return "teams";
	if (/^(\w+\.)?discord(app)?\.com$/.test(hostname) && pathname.startsWith("/api/webhooks/"))
		return "discord";
	return "webhook";
}
/** `smtps://USER:PASSWORD@HOST:465?from=…&to=…`. Several `to` are several recipients. */
function mailTarget(url) {
	const given = url.search.slice(1);
	const to = given
		.split("&")
		.filter((pair) => pair.startsWith("to="))
		.flatMap((pair) => decoded(pair.slice("to=".length)).split(","))
		.map((each) => each.trim())
		.filter((each) => each !== "");
	const { from, ...rest } = parameters(given);
	if (from === undefined || to.length === 0)
		return "?from=ADDRESS&to=ADDRESS at the end of the mail server's address";
	if ([from, ...to].some((each) => !/^[^@\s<>]+@[^@\s<>]+$/.test(each)))
		return "e-mail addresses in from and to";
	const secure = url.protocol === "smtps:";
	const [user, password] = [decoded(url.username), decoded(url.password)];
	const oauth2 = {
		...(rest["access-token"] && { accessToken: rest["access-token"] }),
		...(rest["client-id"] && { clientId: rest["client-id"] }),
		...(rest["client-secret"] && { clientSecret: rest["client-secret"] }),
		...(rest["refresh-token"] && { refreshToken: rest["refresh-token"] }),
		...(rest["token-url"] && { accessUrl: rest["token-url"] }),
	};
	return {
		kind: "email",
		server: {
			host: url.hostname.replace(/^\[|\]$/g, ""),
			port: Number(url.port) || (secure ? 465 : 587),
			secure,
			isLoopback: isLoopback(url.hostname),
			...(user !== "" && { user }),
			...(password !== "" && { password }),
			...(Object.keys(oauth2).length > 0 && { oauth2 }),
			from,
			to,
		},
	};
}
/** `a=b&c=d`, in which `+` is a plus: keys in base64 and e-mail addresses have it. */
function parameters(text) {
	return Object.fromEntries(text
		.split("&")
		.map((pair) => [pair.slice(0, Math.max(0, pair.indexOf("="))), decoded(pair.slice(pair.indexOf("=") + 1))])
		.filter(([name]) => name !== ""));
}
function decoded(text) {
	try {
		return decodeURIComponent(text);
	}
	catch {
		return text;
	}
}
function isLoopback(hostname) {
	const host = hostname.replace(/^\[|\]$/g, "");
	return host === "localhost" || host === "::1" || ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) === 4 && host.startsWith("127."));
}
/** Every text in the destinations that must not appear in a log. */
function secretsOf(text) {
	const { targets } = readTargets(text);
	const found = targets.flatMap((target) => {
		if (target.kind === "email") {
			const { user, password, oauth2 } = target.server;
			return [
				password,
				...(oauth2 === undefined ? [] : [oauth2.accessToken, oauth2.clientSecret, oauth2.refreshToken]),
				...(password === undefined ? [] : [Buffer.from(`\0${user}\0${password}`).toString("base64")]),
			];
		}
		const keys = target.kind === "webhook" ? [target.key, target.githubKey] : [];
		return [target.url.href, `${target.url.pathname}${target.url.search}`, ...keys];
	});
	return [...new Set(found.filter((each) => each !== undefined && each.length >= 4))];
}


/***/ })

};
