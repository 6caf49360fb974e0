export const id = "edge";
export const ids = ["edge"];
export const modules = {

/***/ "src/edge/command-help.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ commandHelp)
/* harmony export */ });
/* harmony import */ var _contract_input_groups_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("src/contract/input-groups.ts");

/** Returns the help of a command: its purpose, its options under headings, and two examples. */
function commandHelp(name, action) {
	const groups = (0,_contract_input_groups_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .zD)(Object.keys(action.inputs), action.groups ?? {}, action.groups ? "Other" : "Options");
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
		declared.default === undefined ? "" : `default: ${declared.default}`,
		declared.list ? "may be repeated" : "",
		declared.secret === undefined ? "" : `or the environment variable ${declared.secret}`,
	].filter((note) => note !== "");
	const described = `${declared.description} Expects ${declared.expected.replaceAll("`", "")}${notes.length === 0 ? "" : `; ${notes.join("; ")}`}.`;
	return `  ${flag}\n${wrapped(described, 92, "      ")}`;
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
var core_failure = __webpack_require__("src/core/failure.ts");
var version = __webpack_require__("src/core/version.ts");
var environment = __webpack_require__("src/platform/process/environment.ts");
var stack = __webpack_require__("src/platform/process/stack.ts");
var markdown_escape = __webpack_require__("src/reports/markdown/escape.ts");
var markdown_text = __webpack_require__("src/reports/markdown/text.ts");
;// CONCATENATED MODULE: ./src/edge/arguments.ts



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
		const declared = (0,former_words/* findInput */.c)(action.inputs, name);
		const stdinFor = /^(.+)-stdin$/.exec(name)?.[1];
		if (declared === undefined && stdinFor !== undefined && (0,former_words/* findInput */.c)(action.inputs, stdinFor)?.secret !== undefined) {
			if (fromStdin !== undefined)
				problems.push(`--${name}: stdin is taken by --${fromStdin}-stdin already`);
			fromStdin = stdinFor;
		}
		else if (declared === undefined) {
			problems.push((0,inputs/* unknownInput */.pv)(name, action.inputs));
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
		if (values.length > 1 && (0,former_words/* findInput */.c)(action.inputs, name)?.list !== true)
			problems.push(`--${name}: given ${values.length} times, expected once`);
	}
	if (problems.length > 0)
		throw new core_failure/* Failure */.H(problems.join("\n"));
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

var command_help = __webpack_require__("src/edge/command-help.ts");
var interruption = __webpack_require__("src/edge/interruption.ts");
var output = __webpack_require__("src/edge/output.ts");
var progress = __webpack_require__("src/edge/progress.ts");
;// CONCATENATED MODULE: ./src/edge/terminal.ts













/** The exit codes of every command. */
const exitCodes = { green: 0, red: 1, unjudged: 2, bug: 70 };
/** Runs a command line's work and prints errors to stderr. Resolves to the exit code. */
async function inTerminal(work) {
	const interrupted = (0,interruption/* interruption */.Y)();
	(0,output/* surviveLostOutput */.k)(process.stdout, process.stderr);
	try {
		return await work(interrupted);
	}
	catch (error) {
		if (interrupted.signal.aborted) {
			complain(String(interrupted.signal.reason.message));
			return interrupted.exitCode();
		}
		if (error instanceof core_failure/* Failure */.H) {
			complain(error.message);
			return exitCodes.unjudged;
		}
		complain(`This is a bug in trainyard, please report it at ${version/* issuesUrl */.A}\n${(0,stack/* bugStack */.V)(error)}`);
		return exitCodes.bug;
	}
}
/** Runs a command, or shows its help. */
async function runAction({ name, action, args, interrupted, connect = () => undefined, }) {
	if (args.includes("--help") || args.includes("-h"))
		return say((0,command_help/* commandHelp */.b)(name, action));
	interrupted.setPatience(action.patienceMs);
	const { signal } = interrupted;
	const { env, stdin, stdout } = process;
	const { source: flags, json } = await parseArguments(args, action, { env, stdin });
	const source = (0,former_words/* presentWords */.D)(action.inputs, flags, reporter(process.stderr).warning);
	const values = (0,inputs/* read */.LF)(action.inputs, source);
	if (json && values["output"] === "-")
		throw new core_failure/* Failure */.H("--json: expected an output file, since standard output holds JSON alone, got --output -");
	const token = typeof values["token"] === "string" ? values["token"] : undefined;
	const { outputs, summary, failure } = await action.run(values, {
		reporter: reporter(process.stderr),
		signal,
		given: (0,inputs/* given */.gI)(action.inputs, source),
		cwd: process.cwd(),
		env: (0,environment/* childEnvironment */.Q)(env),
		stdin,
		stdout,
		now: () => new Date(),
		github: connect(token, signal),
	});
	// With `--json`, stdout holds one line of JSON and nothing else.
	if (summary.length > 0)
		(json ? process.stderr : stdout).write(`${(0,markdown_text/* toText */.f)(summary)}\n`);
	if (failure !== undefined)
		complain(failure);
	if (json)
		stdout.write(`${JSON.stringify(outputs)}\n`);
	return failure === undefined ? exitCodes.green : exitCodes.red;
}
/** Returns a reporter. Progress overwrites itself in a terminal, and is one line every ten seconds in a log. */
function reporter(stream) {
	let drawn = false;
	const line = (text) => {
		stream.write(`${drawn ? "\r\u001b[K" : ""}${(0,markdown_escape/* visible */.RK)(text)}\n`);
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
	};
}
function say(text) {
	process.stdout.write(`${text}\n`);
	return exitCodes.green;
}
function complain(message) {
	process.stderr.write(`${(0,markdown_escape/* visible */.RK)(message)}\n`);
}


/***/ })

};
