export const id = 164;
export const ids = [164];
export const modules = {

/***/ 43164:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cli: () => (/* binding */ cli)
});

// EXTERNAL MODULE: ./src/actions.ts
var actions = __webpack_require__(12496);
// EXTERNAL MODULE: ./src/failure.ts
var failure = __webpack_require__(1633);
// EXTERNAL MODULE: ./src/inputs.ts
var inputs = __webpack_require__(38422);
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
var interruption = __webpack_require__(59730);
// EXTERNAL MODULE: ./src/edge/progress.ts
var progress = __webpack_require__(47310);
// EXTERNAL MODULE: ./src/github/connect.ts + 3 modules
var connect = __webpack_require__(33075);
// EXTERNAL MODULE: ./src/markdown/escape.ts
var markdown_escape = __webpack_require__(15330);
// EXTERNAL MODULE: ./src/markdown/chart.ts
var chart = __webpack_require__(50273);
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
        case "chart":
            return indented((0,chart/* toBars */.Wd)(block));
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
var nearest = __webpack_require__(37909);
// EXTERNAL MODULE: ./src/version.ts + 1 modules
var version = __webpack_require__(71013);
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
        interrupted.setPatience(action.patienceMs);
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
    const { source, json } = await parseArguments(args, action, { env: process.env, stdin: process.stdin });
    const values = (0,inputs/* read */.LF)(action.inputs, source);
    const { outputs, summary, failure } = await action.run(values, context(signal, values["token"], (0,inputs/* given */.gI)(action.inputs, source)));
    // What a command writes to stdout is its product; what it has to say then goes beside it.
    if (summary.length > 0)
        process.stdout.write(`${toText(summary)}\n`);
    if (failure !== undefined)
        complain(failure);
    if (json)
        process.stdout.write(`${JSON.stringify(outputs)}\n`);
    return failure === undefined ? exitCodes.green : exitCodes.red;
}
function context(signal, token, given) {
    return {
        given,
        reporter: reporter(process.stderr),
        signal,
        cwd: process.cwd(),
        env: process.env,
        stdin: process.stdin,
        stdout: process.stdout,
        now: () => new Date(),
        github: (0,connect/* connect */.N)({ env: process.env, token: typeof token === "string" ? token : undefined, signal }),
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


/***/ })

};
