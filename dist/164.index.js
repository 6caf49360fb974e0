export const id = 164;
export const ids = [164];
export const modules = {

/***/ 2496:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I6: () => (/* binding */ find),
/* harmony export */   Pi: () => (/* binding */ commands),
/* harmony export */   o1: () => (/* binding */ actions)
/* harmony export */ });
/** Actions of the suite: each a `uses:` step with a manifest, and a CLI command. `run` is the root manifest. */
const actions = {
    train: () => __webpack_require__.e(/* import() */ 184).then(__webpack_require__.bind(__webpack_require__, 6184)),
    "test-model": () => __webpack_require__.e(/* import() */ 924).then(__webpack_require__.bind(__webpack_require__, 5924)),
    "gate-on-metric": () => __webpack_require__.e(/* import() */ 134).then(__webpack_require__.bind(__webpack_require__, 9134)),
    run: () => Promise.all(/* import() */[__webpack_require__.e(184), __webpack_require__.e(345)]).then(__webpack_require__.bind(__webpack_require__, 9345)),
};
/** Commands of the CLI alone. */
const commands = {};
/** The action or command of that name, or undefined. */
async function find(name) {
    const load = Object.hasOwn(actions, name)
        ? actions[name]
        : Object.hasOwn(commands, name)
            ? commands[name]
            : undefined;
    return load === undefined ? undefined : (await load()).default;
}


/***/ }),

/***/ 3164:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cli: () => (/* binding */ cli)
});

// EXTERNAL MODULE: ./src/actions.ts
var actions = __webpack_require__(2496);
// EXTERNAL MODULE: ./src/failure.ts
var failure = __webpack_require__(1633);
// EXTERNAL MODULE: ./src/inputs.ts
var inputs = __webpack_require__(8422);
;// CONCATENATED MODULE: ./src/edge/arguments.ts


/**
 * A command line as a source of inputs: `--word value`, `--word=value`, a bare `--word` for booleans, lists by repeating
 * the flag. Secrets come from their environment variable, or from stdin with `--NAME-stdin`; never from argv, which
 * every process on the machine can read.
 *
 * @throws {Failure} that names all unknown and misused options at once.
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
        const declared = Object.hasOwn(action.inputs, name) ? action.inputs[name] : undefined;
        const stdinFor = /^(.+)-stdin$/.exec(name)?.[1];
        if (declared === undefined && stdinFor !== undefined && action.inputs[stdinFor]?.secret !== undefined) {
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
        else if (declared.bare && (rest[0] === undefined || !/^(true|false)$/i.test(rest[0]))) {
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
        if (values.length > 1 && action.inputs[name]?.list !== true)
            problems.push(`--${name}: given ${values.length} times, expected once`);
    }
    if (problems.length > 0)
        throw new failure/* Failure */.H(problems.join("\n"));
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

;// CONCATENATED MODULE: ./src/edge/help.ts

/** The front page: every command with its sentence. */
async function help() {
    const named = await Promise.all(Object.entries({ ...actions/* actions */.o1, ...actions/* commands */.Pi }).map(async ([name, load]) => [name, (await load()).default]));
    const width = Math.max(...named.map(([name]) => name.length));
    return [
        "trainyard: data to a tested, gated, reported, shipped model",
        "",
        "Usage: trainyard COMMAND [--word value …] [--json]",
        "",
        ...named.map(([name, { description }]) => `  ${name.padEnd(width)}  ${description}`),
        "",
        "`trainyard COMMAND --help` lists a command's options.",
        "Exit codes: 0 green, 1 red verdict, 2 cannot be judged (bad input), 70 a bug.",
    ].join("\n");
}
/** One command's options. */
function commandHelp(name, action) {
    const rows = Object.entries(action.inputs).map(([input, declared]) => {
        const flag = declared.secret === undefined ? `--${input}` : `--${input}-stdin`;
        const notes = [
            declared.required ? "required" : "",
            declared.default === undefined ? "" : `default: ${declared.default}`,
            declared.list ? "may be repeated" : "",
            declared.secret === undefined ? "" : `or the environment variable ${declared.secret}`,
        ].filter((note) => note !== "");
        const described = `${declared.description} Expects ${declared.expected.replaceAll("`", "")}${notes.length === 0 ? "" : `; ${notes.join("; ")}`}.`;
        return `  ${flag}\n${wrapped(described, 92, "      ")}`;
    });
    const positional = action.positional === undefined ? "" : ` [${action.positional.toUpperCase()}]`;
    return [action.description, "", `Usage: trainyard ${name}${positional} [--word value …] [--json]`, "", ...rows].join("\n");
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

// EXTERNAL MODULE: ./src/edge/interruption.ts
var interruption = __webpack_require__(9730);
// EXTERNAL MODULE: ./src/edge/progress.ts
var progress = __webpack_require__(7310);
// EXTERNAL MODULE: ./src/markdown/escape.ts
var markdown_escape = __webpack_require__(5330);
// EXTERNAL MODULE: ./src/markdown/markdown.ts
var markdown = __webpack_require__(560);
;// CONCATENATED MODULE: ./src/markdown/text.ts


/** Blocks as plain text for a terminal or a log: no markup, no escape sequences. */
function toText(blocks) {
    return blocks.map((block) => `${renderBlock(block)}\n`).join("\n");
}
function renderBlock(block) {
    switch (block.kind) {
        case "heading": {
            const text = plain(block.text);
            return block.level <= 2 ? `${text}\n${(block.level === 1 ? "=" : "-").repeat(width(text))}` : text;
        }
        case "paragraph":
            return plain(block.text);
        case "list":
            return block.items.map((item) => `- ${plain(item)}`).join("\n");
        case "code":
            return indented((0,markdown_escape/* visible */.RK)(block.text));
        case "details":
            return `${plain(block.title)}\n\n${indented(toText(block.blocks).trimEnd())}`;
        case "table":
            return aligned(block);
    }
}
function aligned(block) {
    const cells = [block.columns.map((column) => column.title), ...block.rows.map((row) => row.map(plain))];
    const widths = block.columns.map((_, index) => cells.reduce((most, row) => Math.max(most, width(row[index] ?? "")), 0));
    return cells
        .map((row) => block.columns
        .map((column, index) => {
        const text = row[index] ?? "";
        const gap = " ".repeat(widths[index] - width(text));
        return column.align === "right" ? gap + text : text + gap;
    })
        .join("  ")
        .trimEnd())
        .map((line) => `  ${line}`)
        .join("\n");
}
function plain(inline) {
    return (0,markdown/* spans */.iV)(inline)
        .map((span) => (0,markdown_escape/* visible */.RK)(typeof span === "string" ? span : span.text))
        .join("")
        .replace(/\s*[\r\n]+\s*/g, " ");
}
function indented(text) {
    return text
        .split("\n")
        .map((line) => (line === "" ? "" : `  ${line}`))
        .join("\n");
}
/** Columns on a terminal, near enough: code points. */
function width(text) {
    return [...text].length;
}

// EXTERNAL MODULE: ./src/nearest.ts
var nearest = __webpack_require__(7909);
// EXTERNAL MODULE: ./src/version.ts + 1 modules
var version = __webpack_require__(1013);
;// CONCATENATED MODULE: ./src/cli.ts











/** What an exit code says, in every command. */
const exitCodes = { green: 0, red: 1, unjudged: 2, bug: 70 };
/** Runs a command line, e.g. `["train", "--data", "iris.csv"]`; resolves to its exit code. */
async function cli(args) {
    const interrupted = (0,interruption/* interruption */.Y)();
    const [name, ...rest] = args;
    try {
        if (name === "--version" || name === "version")
            return say(`trainyard ${version/* version */.r}`);
        if (name === undefined || name === "--help" || name === "-h" || name === "help") {
            const asked = name === undefined ? undefined : rest[0];
            if (asked !== undefined)
                return say(commandHelp(asked, await command(asked)));
            say(await help());
            return name === undefined ? exitCodes.unjudged : exitCodes.green;
        }
        const action = await command(name);
        if (rest.includes("--help") || rest.includes("-h"))
            return say(commandHelp(name, action));
        return await run(action, rest, interrupted.signal);
    }
    catch (error) {
        if (interrupted.signal.aborted) {
            complain(String(interrupted.signal.reason.message));
            return interrupted.exitCode();
        }
        if (error instanceof failure/* Failure */.H) {
            complain(error.message);
            return exitCodes.unjudged;
        }
        complain(`This is a bug in trainyard, please report it at ${version/* issuesUrl */.A}\n${error?.stack ?? error}`);
        return exitCodes.bug;
    }
}
async function command(name) {
    const action = await (0,actions/* find */.I6)(name);
    if (action !== undefined)
        return action;
    const close = (0,nearest/* nearest */.p)(name, [...Object.keys(actions/* actions */.o1), ...Object.keys(actions/* commands */.Pi)]);
    throw new failure/* Failure */.H(`${name}: there is no such command${close === undefined ? "" : ` (did you mean ${close}?)`}; \`trainyard --help\` lists them`);
}
async function run(action, args, signal) {
    const given = await parseArguments(args, action, { env: process.env, stdin: process.stdin });
    const values = (0,inputs/* read */.LF)(action.inputs, given.source);
    const { outputs, summary, failure } = await action.run(values, context(signal));
    // What a command writes to stdout is its product; what it has to say then goes beside it.
    if (summary.length > 0)
        process.stdout.write(`${toText(summary)}\n`);
    if (failure !== undefined)
        complain(failure);
    if (given.json)
        process.stdout.write(`${JSON.stringify(outputs)}\n`);
    return failure === undefined ? exitCodes.green : exitCodes.red;
}
function context(signal) {
    return {
        reporter: reporter(process.stderr),
        signal,
        cwd: process.cwd(),
        env: process.env,
        stdin: process.stdin,
        stdout: process.stdout,
        now: () => new Date(),
        github: undefined,
    };
}
/** Progress overwrites itself on a terminal; in a log it is a line every ten seconds. */
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
    return {
        info: line,
        notice: (message, at) => line(`notice: ${where(at)}${message}`),
        warning: (message, at) => line(`warning: ${where(at)}${message}`),
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


/***/ }),

/***/ 9730:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ interruption)
/* harmony export */ });
/* unused harmony export Interrupted */
/* harmony import */ var _file_temporary_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(129);

/** GitHub cancels a step with SIGINT, 7.5 s later SIGTERM, 2.5 s later it kills: all must be over well before. */
const patienceMs = 1500;
/** A signal that aborts on SIGINT and SIGTERM. Work that does not stop by itself within 1.5 s is ended, its half-written files removed. */
function interruption() {
    const controller = new AbortController();
    let exitCode = 130;
    const interrupt = (name) => {
        exitCode = name === "SIGINT" ? 130 : 143;
        controller.abort(new Interrupted(name));
        setTimeout(() => {
            _file_temporary_js__WEBPACK_IMPORTED_MODULE_0__/* .temporaries */ .U.removeAll();
            process.exit(exitCode);
        }, patienceMs).unref();
    };
    process.on("SIGINT", interrupt);
    process.on("SIGTERM", interrupt);
    return { signal: controller.signal, exitCode: () => exitCode };
}
/** Why work stopped half-way: the user or the runner asked. */
class Interrupted extends Error {
    name = "AbortError";
    constructor(signal) {
        super(`stopped by ${signal}; nothing half-written was left`);
    }
}


/***/ }),

/***/ 7310:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ paced)
/* harmony export */ });
/**
 * Calls of progress thinned out to what a log can bear: the first after `everyMs`, then one each `everyMs`.
 * `now` is in milliseconds.
 */
function paced(everyMs, now, show) {
    let label = "";
    let start = now();
    let shown = start;
    return (current, done, total) => {
        const time = now();
        if (current !== label) {
            label = current;
            start = time;
            shown = time;
        }
        if (time - shown < everyMs || done <= 0 || done >= total)
            return;
        shown = time;
        const leftSeconds = Math.round((((time - start) / done) * (total - done)) / 1000);
        show(`${label}: ${done} of ${total}, about ${leftSeconds} s left`);
    };
}


/***/ }),

/***/ 1633:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ Failure)
/* harmony export */ });
/**
 * Something the user can mend. Shown as its message alone, never with a stack:
 * what, where, what was expected, and the way out.
 */
class Failure extends Error {
    name = "Failure";
    at;
    constructor(message, options = {}) {
        super(message, options);
        this.at = options.at;
    }
}


/***/ }),

/***/ 129:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ temporaries)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);

const held = new Set();
/** Paths that exist only until their content is whole. The edges remove what is left when a process is ended half-way. */
const temporaries = {
    add(path) {
        held.add(path);
    },
    delete(path) {
        held.delete(path);
    },
    /** Synchronous: it runs in the last moments of a process. */
    removeAll() {
        for (const path of held)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { recursive: true, force: true });
        held.clear();
    },
};


/***/ }),

/***/ 8422:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ path),
/* harmony export */   LF: () => (/* binding */ read),
/* harmony export */   Mn: () => (/* binding */ lines),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   pv: () => (/* binding */ unknownInput)
/* harmony export */ });
/* unused harmony exports input, names, flag, secret */
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1633);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7909);


/** An input with a reader of its own. `parse` sees trimmed, non-empty text. */
function input(options, shape) {
    return {
        description: options.description,
        required: options.required ?? false,
        default: options.default,
        expression: options.expression,
        expected: shape.expected,
        list: shape.list ?? false,
        bare: shape.bare ?? false,
        secret: shape.secret,
        parse: shape.parse,
    };
}
function text(options) {
    return input(options, { expected: "text", parse: (value) => ({ ok: true, value }) });
}
/** A path, relative to the workspace or absolute. */
function path(options) {
    return input(options, {
        expected: "path",
        parse: (value) => value.includes("\0") ? { ok: false, expected: "a path without NUL characters" } : { ok: true, value },
    });
}
/** One value a line; blank lines are left out. */
function lines(options) {
    return input(options, {
        expected: "list, one a line",
        list: true,
        parse: (value) => ({ ok: true, value: split(value, /\r?\n/) }),
    });
}
/** Names in one line separated by commas, or one a line. */
function names(options) {
    return input(options, {
        expected: "list, separated by commas or newlines",
        list: true,
        parse: (value) => ({ ok: true, value: split(value, /,|\r?\n/) }),
    });
}
function number(options) {
    const expected = range(options);
    return input(options, {
        expected: expected.replace(/^an? /, ""),
        parse(value) {
            const parsed = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(value) ? Number(value) : Number.NaN;
            const fits = Number.isFinite(parsed) &&
                parsed >= (options.min ?? Number.NEGATIVE_INFINITY) &&
                parsed <= (options.max ?? Number.POSITIVE_INFINITY) &&
                (options.integer !== true || Number.isSafeInteger(parsed));
            return fits ? { ok: true, value: parsed } : { ok: false, expected };
        },
    });
}
function choice(options) {
    return input(options, {
        expected: options.choices.map((each) => `\`${each}\``).join(", "),
        parse(value) {
            const found = options.choices.find((each) => each === value);
            return found === undefined
                ? { ok: false, expected: `one of ${options.choices.join(", ")}` }
                : { ok: true, value: found };
        },
    });
}
/** `true` or `false`, as GitHub's own YAML booleans arrive. */
function flag(options) {
    return input(options, {
        expected: "`true` or `false`",
        bare: true,
        parse(value) {
            if (/^(true|True|TRUE)$/.test(value))
                return { ok: true, value: true };
            if (/^(false|False|FALSE)$/.test(value))
                return { ok: true, value: false };
            return { ok: false, expected: "true or false" };
        },
    });
}
/** Never printed, and without a CLI flag; `environment` names the variable the CLI reads. */
function secret(options) {
    return input(options, {
        expected: "secret",
        secret: options.environment,
        parse: (value) => ({ ok: true, value }),
    });
}
/**
 * Reads every declared input.
 *
 * @throws {Failure} that names all wrong inputs at once, one a line.
 */
function read(inputs, source) {
    const values = Object.create(null);
    const problems = [];
    for (const [name, declared] of Object.entries(inputs)) {
        const given = source(name)?.trim() || declared.default;
        if (given === undefined) {
            if (declared.required)
                problems.push(`${name}: expected ${declared.expected}, got nothing (this input is required)`);
            continue;
        }
        const reading = declared.parse(given);
        if (reading.ok)
            values[name] = reading.value;
        else
            problems.push(`${name}: expected ${reading.expected}, got ${shown(declared, given)}`);
    }
    if (problems.length > 0)
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(problems.join("\n"));
    return values;
}
/** The message for a name that no input has. */
function unknownInput(name, inputs) {
    const close = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(name, Object.keys(inputs));
    return `--${name}: there is no such option${close === undefined ? "" : ` (did you mean --${close}?)`}`;
}
function shown(declared, given) {
    if (declared.secret !== undefined)
        return "a value that is not shown";
    return JSON.stringify(given.length > 80 ? `${given.slice(0, 79)}…` : given);
}
function split(value, separator) {
    return value
        .split(separator)
        .map((each) => each.trim())
        .filter((each) => each !== "");
}
function range({ min, max, integer }) {
    const what = integer === true ? "a whole number" : "a number";
    if (min !== undefined && max !== undefined)
        return `${what} from ${min} to ${max}`;
    if (min !== undefined)
        return `${what} of at least ${min}`;
    if (max !== undefined)
        return `${what} of at most ${max}`;
    return what;
}


/***/ }),

/***/ 5330:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   SS: () => (/* binding */ codeSpan)
/* harmony export */ });
/** Data as Markdown that shows it letter by letter: no markup, HTML, mention or link comes of it. */
function escapeMarkdown(text) {
    return (visible(text)
        .replace(/[&<>]/g, (character) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[character])
        .replace(/[\\`*_~[\]{}()#+!|$-]/g, "\\$&")
        // A zero-width space after it keeps a mention, and nobody's inbox, from being made.
        .replace(/@/g, "@\u200b")
        .replace(/\bhttps?:/gi, (scheme) => `${scheme.slice(0, -1)}&#58;`)
        .replace(/\bwww\./gi, (prefix) => `${prefix.slice(0, -1)}&#46;`)
        .replace(/\r\n|[\r\n]/g, " "));
}
/** An inline code span that no content can break out of, also inside a table's cell. */
function codeSpan(text) {
    const content = visible(text).replace(/\r\n|[\r\n]/g, " ");
    if (content === "")
        return "";
    const longest = Math.max(0, ...[...content.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = "`".repeat(longest + 1);
    const padding = /^[` ]|[` ]$/.test(content) ? " " : "";
    return `${fence}${padding}${content.replaceAll("|", "\\|")}${padding}${fence}`;
}
/** Control characters (terminal sequences among them) and direction overrides as visible replacement characters. */
function visible(text) {
    return (text
        // biome-ignore lint/suspicious/noControlCharactersInRegex: terminal sequences begin with a control character
        .replace(/\u001b\[[0-9;:]*[A-Za-z]/g, "")
        // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what must not get through
        .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, "\ufffd"));
}


/***/ }),

/***/ 560:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   iV: () => (/* binding */ spans),
/* harmony export */   l6: () => (/* binding */ toMarkdown)
/* harmony export */ });
/* unused harmony export renderInline */
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5330);

/** Blocks as GitHub-flavoured Markdown. */
function toMarkdown(blocks) {
    return blocks.map((block) => `${renderBlock(block)}\n`).join("\n");
}
function renderBlock(block) {
    switch (block.kind) {
        case "heading":
            return `${"#".repeat(block.level)} ${renderInline(block.text)}`;
        case "paragraph":
            return renderInline(block.text);
        case "list":
            return block.items.map((item) => `- ${renderInline(item)}`).join("\n");
        case "code":
            return fenced(block.text, block.language ?? "");
        case "details":
            return `<details><summary>${summaryText(block.title)}</summary>\n\n${toMarkdown(block.blocks)}\n</details>`;
        case "table":
            return [
                row(block.columns.map((column) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(column.title))),
                row(block.columns.map((column) => (column.align === "right" ? "--:" : ":--"))),
                ...block.rows.map((cells) => row(cells.map(renderInline))),
            ].join("\n");
    }
}
function row(cells) {
    return `| ${cells.join(" | ")} |`;
}
function renderInline(inline) {
    return spans(inline).map(renderSpan).join("");
}
function renderSpan(span) {
    if (typeof span === "string")
        return (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(span);
    switch (span.kind) {
        case "code":
            return (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(span.text);
        case "strong":
            return `**${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(span.text)}**`;
        case "link":
            return `[${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(span.text)}](<${encodeURI(decoded(span.href)).replace(/[<>|]/g, encodeURIComponent)}>)`;
    }
}
function spans(inline) {
    return Array.isArray(inline) ? inline : [inline];
}
function fenced(text, language) {
    const longest = Math.max(2, ...[...text.matchAll(/^\s*(`+)/gm)].map(([, run]) => run.length));
    const fence = "`".repeat(longest + 1);
    return `${fence}${language}\n${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(text)}\n${fence}`;
}
/** Inside `<summary>` Markdown is not read, HTML is. */
function summaryText(inline) {
    return spans(inline)
        .map((span) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(typeof span === "string" ? span : span.text))
        .join("")
        .replace(/[&<>]/g, (character) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[character])
        .replace(/@/g, "@\u200b")
        .replace(/\s+/g, " ");
}
function decoded(href) {
    try {
        return decodeURI(href);
    }
    catch {
        return href;
    }
}


/***/ }),

/***/ 7909:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/**
 * The candidate a misspelt name most likely meant, or undefined when none is close:
 * at most a third of the longer word may differ (optimal string alignment: a letter
 * more, less, other, or two swapped; case ignored).
 */
function nearest(name, candidates) {
    const wanted = name.slice(0, 200).toLowerCase();
    let best;
    let least = Number.POSITIVE_INFINITY;
    for (const candidate of candidates) {
        const length = Math.max(wanted.length, candidate.length);
        // The difference in length alone is a lower bound of the distance.
        if (Math.abs(wanted.length - candidate.length) * 3 > length)
            continue;
        const distance = distanceBetween(wanted, candidate.toLowerCase());
        if (distance * 3 <= length && distance < least) {
            best = candidate;
            least = distance;
        }
    }
    return best;
}
function distanceBetween(a, b) {
    let beforePrevious = [];
    let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i++) {
        const current = [i];
        for (let j = 1; j <= b.length; j++) {
            const substitution = previous[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
            const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
            const transposition = swapped ? beforePrevious[j - 2] + 1 : Number.POSITIVE_INFINITY;
            current.push(Math.min(substitution, previous[j] + 1, current[j - 1] + 1, transposition));
        }
        beforePrevious = previous;
        previous = current;
    }
    return previous[b.length];
}


/***/ }),

/***/ 1013:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ issuesUrl),
  r: () => (/* binding */ version)
});

;// CONCATENATED MODULE: ./package.json
const package_namespaceObject = /*#__PURE__*/JSON.parse('{"rE":"0.1.0","SN":{"O":"https://github.com/trainyard/trainyard/issues"}}');
;// CONCATENATED MODULE: ./src/version.ts

const version = package_namespaceObject.rE;
/** Where a bug is reported. */
const issuesUrl = package_namespaceObject.SN.O;


/***/ })

};
