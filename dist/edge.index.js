export const id = "edge";
export const ids = ["edge"];
export const modules = {

/***/ "src/edge/arguments.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ parseArguments)
/* harmony export */ });
/* harmony import */ var _contract_former_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/contract/former-words.ts");
/* harmony import */ var _contract_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("src/contract/inputs.ts");
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("src/core/failure.ts");



/**
 * Reads inputs from a command line: `--word value`, `--word=value`, a bare `--word` for booleans, and repeated flags
 * for lists. Secrets come from their environment variable or, with `--NAME-stdin`, from stdin. They never come from
 * argv, which every process on the machine can read.
 *
 * @throws {Failure} that lists all unknown and misused options.
 */
async function parseArguments(args, action, world) {
	const given = new Map();
	const problems = [];
	let json = false;
	let fromStdin;
	const rest = [...args];
	for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
		if (word === "--json") {
			json = true;
			continue;
		}
		if (!word.startsWith("--") || word === "--") {
			if (action.positional === undefined || word === "--")
				problems.push(`${word}: expected an option (--word value)`);
			else
				append(given, action.positional, word);
			continue;
		}
		const [, name = "", inline] = /^--([^=]*)(?:=([\s\S]*))?$/.exec(word) ?? [];
		const declared = (0,_contract_former_words_js__WEBPACK_IMPORTED_MODULE_0__/* .findInput */ .c)(action.inputs, name);
		const stdinFor = /^(.+)-stdin$/.exec(name)?.[1];
		if (declared === undefined && stdinFor !== undefined && (0,_contract_former_words_js__WEBPACK_IMPORTED_MODULE_0__/* .findInput */ .c)(action.inputs, stdinFor)?.secret !== undefined) {
			if (fromStdin !== undefined)
				problems.push(`--${name}: stdin is taken by --${fromStdin}-stdin already`);
			fromStdin = stdinFor;
		}
		else if (declared === undefined) {
			problems.push((0,_contract_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .unknownInput */ .pv)(name, action.inputs));
			if (inline === undefined && rest[0] !== undefined && !rest[0].startsWith("--"))
				rest.shift();
		}
		else if (declared.secret !== undefined) {
			problems.push(`--${name}: secrets are not taken from the command line (set ${declared.secret}, or use --${name}-stdin)`);
			if (inline === undefined && rest[0] !== undefined && !rest[0].startsWith("--"))
				rest.shift();
		}
		else if (inline !== undefined) {
			append(given, name, inline);
		}
		else if (declared.bare && !isSwitchValue(rest[0], declared)) {
			append(given, name, "true");
		}
		else if (rest[0] === undefined || /^--[a-z]/.test(rest[0])) {
			problems.push(`--${name}: expected a value (${declared.expected})`);
		}
		else {
			append(given, name, rest.shift());
		}
	}
	for (const [name, values] of given) {
		if (values.length > 1 && (0,_contract_former_words_js__WEBPACK_IMPORTED_MODULE_0__/* .findInput */ .c)(action.inputs, name)?.list !== true)
			problems.push(`--${name}: given ${values.length} times, expected once`);
	}
	if (problems.length > 0)
		throw new _core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(problems.join("\n"));
	if (fromStdin !== undefined)
		given.set(fromStdin, [(await firstLine(world.stdin)) ?? ""]);
	return {
		json,
		source(name) {
			const values = given.get(name);
			if (values !== undefined)
				return values.join("\n");
			const variable = action.inputs[name]?.secret;
			return variable === undefined ? undefined : world.env[variable];
		},
	};
}
/** Returns true if the word after a boolean flag is its value and not the next option. */
function isSwitchValue(word, { former }) {
	return word !== undefined && (/^(true|false)$/i.test(word) || Object.hasOwn(former.values ?? {}, word));
}
function append(given, name, value) {
	given.set(name, [...(given.get(name) ?? []), value]);
}
async function firstLine(stdin) {
	let text = "";
	for await (const chunk of stdin) {
		text += chunk;
		if (text.includes("\n") || text.length > 65_536)
			break;
	}
	return text.split(/\r?\n/, 1)[0];
}


/***/ }),

/***/ "src/edge/command-help.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ commandHelp)
/* harmony export */ });
/* harmony import */ var _contract_input_groups_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/contract/input-groups.ts");

/** Returns the help of a command: its purpose, its options under headings, and two examples. */
function commandHelp(name, action) {
	const groups = (0,_contract_input_groups_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .zD)(Object.keys(action.inputs), action.groups ?? {});
	const options = [...groups].flatMap(([heading, inputs]) => [
		"",
		`${heading}:`,
		...inputs.map((input) => optionHelp(input, action.inputs[input])),
	]);
	const positional = action.positional === undefined ? "" : ` [${action.positional.toUpperCase()}]`;
	return [
		wrapped(action.description, 92, ""),
		"",
		`Usage: trainyard ${name}${positional} [--option value …] [--json]`,
		...options,
		"",
		"Examples:",
		...action.examples.map((example) => `  trainyard ${name} ${example}`),
	].join("\n");
}
function optionHelp(input, declared) {
	const flag = declared.secret === undefined ? `--${input}` : `--${input}-stdin`;
	const notes = [
		declared.required ? "required" : "",
		declared.default === undefined ? "" : `default: ${shownDefault(declared.default)}`,
		declared.list && !declared.expected.startsWith("one ") ? "may be repeated" : "",
		declared.onGitHub ? "only in GitHub workflows" : "",
		declared.secret === undefined ? "" : `or the environment variable ${declared.secret}`,
	].filter((note) => note !== "");
	const described = `${declared.description} Expects ${declared.expected.replaceAll("`", "")}${notes.length === 0 ? "" : `; ${notes.join("; ")}`}.`;
	return `  ${flag}\n${wrapped(described, 92, "      ")}`;
}
/** A default of punctuation alone, such as the folder `.`, is quoted, because a full stop may follow it. */
function shownDefault(value) {
	return /\w/.test(value) ? value : `'${value}'`;
}
function wrapped(text, width, indent) {
	const lines = [""];
	for (const word of text.split(/\s+/)) {
		const line = lines.at(-1);
		if (line !== "" && line.length + 1 + word.length > width - indent.length)
			lines.push(word);
		else
			lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
	}
	return lines.map((line) => indent + line).join("\n");
}


/***/ }),

/***/ "src/edge/log-dialect.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ logDialect),
/* harmony export */   l: () => (/* binding */ plainDialect)
/* harmony export */ });
/* harmony import */ var _log_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/edge/log-line.ts");

/** A terminal, and systems whose logs are text alone. */
const plainDialect = { plain: (text) => text, json: (line) => line };
/** The command line in a `run:` step. */
const github = { plain: _log_line_js__WEBPACK_IMPORTED_MODULE_0__/* .logLine */ .B, json: (line) => line };
/** https://learn.microsoft.com/en-us/azure/devops/pipelines/scripts/logging-commands */
const azure = {
	// The agent finds a command anywhere in a line.
	plain: (text) => text.replace(/##(?=\[|vso\[)/gi, "##\u200b"),
	// Two signs in a row only occur in strings.
	json: (line) => line.replaceAll("##", "#\\u0023"),
	group: (title, text) => `##[group]${azureText(title)}\n${text}\n##[endgroup]\n`,
	annotation({ level, title, message, at }) {
		const said = title === undefined ? message : `${title}: ${message}`;
		if (level === "notice")
			return `${azure.plain(said)}\n`;
		const place = at && { sourcepath: at.file, linenumber: at.line };
		return azureCommand("task.logissue", { type: level, ...place }, said);
	},
	summary: (path) => azureCommand("task.uploadsummary", {}, path),
	output: (name, value) => azureCommand("task.setvariable", { variable: name, isOutput: "true" }, value),
};
/** https://docs.gitlab.com/ci/jobs/job_logs/#custom-collapsible-sections */
const gitlab = {
	plain: (text) => text.replace(/section_(?=(start|end):)/gi, "section_\u200b"),
	json: (line) => line,
	group(title, text, name) {
		const seconds = Math.floor(Date.now() / 1000);
		const mark = (end, options) => `\u001b[0Ksection_${end}:${seconds}:${name}${options}\r\u001b[0K`;
		return `${mark("start", "[collapsed=true]")}${title}\n${text}\n${mark("end", "")}\n`;
	},
};
/** https://github.com/travis-ci/travis-build/blob/master/lib/travis/build/bash/travis_fold.bash */
const travis = {
	plain: (text) => text.replace(/travis_(?=(fold|time):)/gi, "travis_\u200b"),
	json: (line) => line,
	group: (title, text, name) => `travis_fold:start:${name}\r\u001b[0K${title}\n${text}\ntravis_fold:end:${name}\r\u001b[0K\n`,
};
/** Returns the dialect of the log that this process writes to. */
function logDialect(system, env) {
	if (env["GITHUB_ACTIONS"])
		return github;
	return system === "azure" ? azure : system === "gitlab" ? gitlab : system === "travis" ? travis : plainDialect;
}
function azureCommand(name, properties, text) {
	const pairs = Object.entries(properties).flatMap(([key, value]) => value === undefined ? [] : [`${key}=${azureText(String(value)).replaceAll(";", "%3B").replaceAll("]", "%5D")}`]);
	return `##vso[${name}${pairs.length === 0 ? "" : ` ${pairs.join(";")}`}]${azureText(text)}\n`;
}
/** Escapes text for a command, of which the rest of the line is a part. */
function azureText(text) {
	return azure.plain(text).replaceAll("%", "%AZP25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}


/***/ }),

/***/ "src/edge/terminal.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  hS: () => (/* binding */ exitCodes),
  e5: () => (/* binding */ inTerminal),
  Cs: () => (/* binding */ runAction),
  cv: () => (/* binding */ say)
});

var former_words = __webpack_require__("src/contract/former-words.ts");
var inputs = __webpack_require__("src/contract/inputs.ts");
var failure = __webpack_require__("src/core/failure.ts");
var version = __webpack_require__("src/core/version.ts");
var environment = __webpack_require__("src/platform/process/environment.ts");
var stack = __webpack_require__("src/platform/process/stack.ts");
var markdown_escape = __webpack_require__("src/reports/markdown/escape.ts");
var edge_arguments = __webpack_require__("src/edge/arguments.ts");
var command_help = __webpack_require__("src/edge/command-help.ts");
var interruption = __webpack_require__("src/edge/interruption.ts");
var log_dialect = __webpack_require__("src/edge/log-dialect.ts");
var notified = __webpack_require__("src/edge/notified.ts");
var output = __webpack_require__("src/edge/output.ts");
var progress = __webpack_require__("src/edge/progress.ts");
var action = __webpack_require__("src/contract/action.ts");
var markdown_text = __webpack_require__("src/reports/markdown/text.ts");
;// CONCATENATED MODULE: ./src/edge/terminal-result.ts



/** Number of lines of a summary that a log repeats. */
const mostLines = 500;
/** Number of problems of each kind in the overview of a run. */
const mostAnnotations = 10;
/** Longest output that becomes a variable. */
const longestOutput = 2000;
/**
 * Formats an outcome for a terminal or for the log of a CI system: the summary, or a few lines with the whole summary folded
 * where the system can fold. Log commands follow, where it has them.
 */
function resultText(outcome, dialect, name) {
	const { summary, log = [], annotations = [], outputs, failure } = outcome;
	// Without a summary, standard output holds what the command produces, such as rows.
	if (summary.length === 0)
		return "";
	const whole = dialect.plain((0,markdown_text/* toText */.f)(summary));
	const short = log.length === 0 ? "" : `${dialect.plain((0,markdown_text/* compactText */.X)(log))}\n`;
	const text = dialect.group === undefined || short === ""
		? `${whole}\n`
		: `${short}${dialect.group("The whole result", firstLines(whole.trimEnd()), name)}`;
	const verdict = failure === undefined ? [] : [{ level: "error", message: failure }];
	const problems = ["error", "warning"].flatMap((level) => [...verdict, ...annotations].filter((each) => each.level === level).slice(0, mostAnnotations));
	const values = Object.entries(outputs).map(([output, value]) => [output, (0,action/* outputValueText */.c)(value)]);
	const reports = values.filter(([output, path]) => output === "report-path" && path.endsWith(".md"));
	const commands = [
		...problems.map((each) => dialect.annotation?.({ ...each, message: (0,markdown_escape/* visible */.RK)(each.message) })),
		...reports.map(([, path]) => dialect.summary?.(path)),
		...values
			.filter(([, value]) => value.length <= longestOutput)
			.map(([output, value]) => dialect.output?.(output, (0,markdown_escape/* visible */.RK)(value))),
	];
	return `${text}${commands.join("")}`;
}
function firstLines(text) {
	const lines = text.split("\n");
	if (lines.length <= mostLines)
		return text;
	return [...lines.slice(0, mostLines), `${lines.length - mostLines} more lines are in the report's file`].join("\n");
}

;// CONCATENATED MODULE: ./src/edge/terminal.ts















/** The exit codes of every command. */
const exitCodes = { green: 0, red: 1, unjudged: 2, bug: 70 };
/** Runs a command line's work and prints errors to stderr. Resolves to the exit code. */
async function inTerminal(work, dialect = log_dialect/* plainDialect */.l) {
	const interrupted = (0,interruption/* interruption */.Y)();
	(0,output/* surviveLostOutput */.k)(process.stdout, process.stderr);
	try {
		const code = await work(interrupted);
		if (interrupted.signal.aborted)
			interrupted.ended(code);
		return code;
	}
	catch (error) {
		if (interrupted.signal.aborted) {
			complain(String(interrupted.signal.reason.message), dialect);
			return interrupted.exitCode();
		}
		if (error instanceof failure/* Failure */.H) {
			complain(error.message, dialect);
			return exitCodes.unjudged;
		}
		complain(`This is a bug in trainyard, please report it at ${version/* issuesUrl */.A}\n${(0,stack/* bugStack */.V)(error)}`, dialect);
		return exitCodes.bug;
	}
}
/** Runs a command, or shows its help. */
async function runAction({ name, action, args, interrupted, preset = { from: "", args: [] }, connect = () => ({ github: undefined, pipeline: undefined }), dialect = log_dialect/* plainDialect */.l, }) {
	if (args.includes("--help") || args.includes("-h"))
		return say((0,command_help/* commandHelp */.b)(name, action));
	const { signal } = interrupted;
	const { env, stdin, stdout } = process;
	const { source: flags, json } = await (0,edge_arguments/* parseArguments */.W)(args, action, { env, stdin });
	const presetOptions = await (0,edge_arguments/* parseArguments */.W)(preset.args, action, { env: {}, stdin }).catch((error) => {
		if (error instanceof failure/* Failure */.H)
			throw new failure/* Failure */.H(`${preset.from}: ${error.message}`, { cause: error });
		throw error;
	});
	const own = (option) => flags(option) ?? presetOptions.source(option);
	const source = (0,former_words/* presentWords */.D)(action.inputs, own, reporter(process.stderr, dialect).warning);
	const values = (0,inputs/* read */.LF)(action.inputs, source);
	interrupted.setPatience(action.patienceMs?.(values));
	if (json && values["output"] === "-")
		throw new failure/* Failure */.H("--json: expected an output file, since standard output holds JSON alone, got --output -");
	const token = typeof values["token"] === "string" ? values["token"] : undefined;
	const outcome = await (0,notified/* runNotified */.u)(action, values, {
		reporter: reporter(process.stderr, dialect),
		signal,
		given: (0,inputs/* given */.gI)(action.inputs, source),
		cwd: process.cwd(),
		env: (0,environment/* childEnvironment */.Qc)(env),
		stdin,
		stdout,
		now: () => new Date(),
		...connect(token, signal),
	});
	// With `--json`, stdout holds one line of JSON and nothing else.
	const text = resultText(outcome, dialect, `trainyard_${name}_${Date.now()}`);
	if (text !== "")
		(json ? process.stderr : stdout).write(text);
	if (outcome.failure !== undefined)
		complain(outcome.failure, dialect);
	if (json)
		stdout.write(`${dialect.json(JSON.stringify(outcome.outputs))}\n`);
	return outcome.failure === undefined ? exitCodes.green : exitCodes.red;
}
/** Returns a reporter. Progress overwrites itself in a terminal, and is one line every ten seconds in a log. */
function reporter(stream, dialect) {
	let drawn = false;
	const line = (text) => {
		stream.write(`${drawn ? "\r\u001b[K" : ""}${dialect.plain((0,markdown_escape/* visible */.RK)(text))}\n`);
		drawn = false;
	};
	const draw = (text) => {
		stream.write(`\r\u001b[K${(0,markdown_escape/* visible */.RK)(text)}`);
		drawn = true;
	};
	const logged = (0,progress/* paced */.y)(10_000, Date.now, line);
	const drawnPaced = (0,progress/* paced */.y)(100, Date.now, draw);
	const where = (at) => at === undefined ? "" : `${at.file}${at.line === undefined ? "" : `:${at.line}`}: `;
	const placed = (message, at) => message.startsWith(where(at)) ? message : where(at) + message;
	return {
		info: line,
		notice: (message, at) => line(`notice: ${placed(message, at)}`),
		warning: (message, at) => line(`warning: ${placed(message, at)}`),
		group(title, work) {
			line(title);
			return work();
		},
		progress(label, done, total) {
			if (!stream.isTTY)
				return logged(label, done, total);
			if (done < total)
				return drawnPaced(label, done, total);
			if (drawn)
				stream.write("\r\u001b[K");
			drawn = false;
		},
		mask() { },
	};
}
function say(text) {
	process.stdout.write(`${text}\n`);
	return exitCodes.green;
}
function complain(message, dialect) {
	process.stderr.write(`${dialect.plain((0,markdown_escape/* visible */.RK)(message))}\n`);
}


/***/ })

};
