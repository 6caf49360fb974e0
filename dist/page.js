// The page for people: a form made from the model's schema, and the answers. Whatever the model's names and levels hold, it is
// put on the page as text.

const byId = (id) => document.getElementById(id);
const tokenKey = "trainyard-token";

let schema;
/** Reads one field: the JSON value to send, null where it is empty. */
let readers = [];
let asked = 0;

/** An element with text, classes and children. */
function element(tag, { text, className, ...properties } = {}, ...children) {
  const made = document.createElement(tag);
  if (text !== undefined) made.textContent = text;
  if (className !== undefined) made.className = className;
  Object.assign(made, properties);
  made.append(...children);
  return made;
}

async function ask(path, options) {
  return (await answered(path, options)).answer;
}

/** The server's answer, and the columns of the request that the model does not read. */
async function answered(path, { body, type } = {}) {
  const token = sessionStorage.getItem(tokenKey);
  const response = await fetch(path, {
    method: body === undefined ? "GET" : "POST",
    headers: { ...(type && { "content-type": type }), ...(token && { authorization: `Bearer ${token}` }) },
    ...(body !== undefined && { body }),
  });
  const answer = await response.json().catch(() => ({ detail: `the server answered ${response.status}` }));
  if (!response.ok) throw Object.assign(new Error(answer.detail), { status: response.status, column: answer.column });
  const ignored = (response.headers.get("ignored-columns") ?? "").split(", ").filter((name) => name !== "");
  return { answer, ignored: ignored.map(decodeURIComponent) };
}

function trouble(message) {
  byId("trouble").textContent = message ?? "";
  byId("trouble").hidden = message === undefined;
}

async function start() {
  try {
    schema = await ask("schema");
  } catch (error) {
    if (error.status === 503) {
      trouble("The model is still being read …");
      setTimeout(start, 1000);
      return;
    }
    byId("token-form").hidden = error.status !== 401;
    const refused = error.status === 401 && sessionStorage.getItem(tokenKey) === null;
    trouble(refused ? undefined : `The model cannot be asked: ${error.message}`);
    // A link carries no token.
    document.querySelector("footer").hidden = error.status === 401;
    if (error.status === 401) byId("token").focus();
    return;
  }
  trouble(undefined);
  byId("token-form").hidden = true;
  document.title = `${schema.name} · trainyard`;
  byId("name").textContent = schema.name;
  const columns = `${schema.columns.length} column${schema.columns.length === 1 ? "" : "s"}`;
  const what = schema.task === "classification" ? `, one of ${schema.classes.length} classes,` : "";
  byId("lead").replaceChildren("Predicts ", element("strong", { text: schema.target }), `${what} from ${columns}.`);
  byId("digest").textContent = schema.digest.slice(0, 19);
  byId("digest").title = schema.digest;
  readers = [];
  byId("fields").replaceChildren(...schema.columns.map(field));
  byId("desk").hidden = false;
  predict();
}

function field(column, index) {
  const id = `field-${index}`;
  const box = element("div", { className: "field" });
  const hint = element("p", { className: "hint", id: `${id}-hint` });
  const made = column.type === "category" ? categoryField(column, id) : rangedField(column, id);
  made.input.setAttribute("aria-describedby", hint.id);
  const check = () => {
    const [text, warn] = made.hint();
    hint.textContent = text;
    hint.classList.toggle("warn", warn);
  };
  check();
  made.input.addEventListener("input", check);
  made.extra?.addEventListener("input", check);
  box.append(
    element("label", { text: column.name, htmlFor: id }),
    made.input,
    ...(made.extra ? [made.extra] : []),
    hint,
  );
  readers.push({ name: column.name, box, input: made.input, read: made.read, reset: made.reset, check });
  return box;
}

function rangedField({ name, type, example, min, max }, id) {
  const date = type === "date";
  const inputType = date ? dateInputType(example) : "number";
  const shownExample = date ? example.replace(/(:00)?(\.000)?Z$/, "") : String(example);
  const input = element("input", { id, type: inputType, value: shownExample });
  input.defaultValue = shownExample;
  if (!date) input.step = type === "integer" ? "1" : "any";
  let extra;
  if (!date && min < max) {
    extra = element("input", {
      type: "range",
      min,
      max,
      step: type === "integer" ? 1 : stepOf(min, max),
      value: example,
    });
    extra.tabIndex = -1;
    extra.setAttribute("aria-label", `${name}, as a slider`);
    extra.addEventListener("input", () => {
      input.value = extra.value;
    });
    input.addEventListener("input", () => {
      if (input.value !== "") extra.value = input.value;
    });
  }
  const text = min === undefined ? "" : `${min} to ${max} in training`;
  return {
    input,
    extra,
    read() {
      if (input.value === "") return null;
      if (date) return inputType === "datetime-local" ? `${input.value}Z` : input.value;
      return Number(input.value);
    },
    reset() {
      input.value = shownExample;
      if (extra) extra.value = example;
    },
    hint() {
      if (input.value === "") return [`missing${text && `; ${text}`}`, false];
      const value = date ? input.value : Number(input.value);
      const outside = min !== undefined && (value < min || value > max);
      return [outside ? `outside of training, which had ${min} to ${max}` : text, outside];
    },
  };
}

/** The type of the input for a day, a time of day, or both. */
function dateInputType(example) {
  if (example.length > 10) return "datetime-local";
  return example.includes(":") ? "time" : "date";
}

/** About 200 steps, of a round size. */
function stepOf(min, max) {
  return Number(10 ** Math.floor(Math.log10((max - min) / 20)).toPrecision(1));
}

function categoryField({ example, levels }, id) {
  const few = levels.length <= 30;
  const input = element(few ? "select" : "input", { id });
  let extra;
  if (few) {
    input.append(element("option", { text: "(missing)", value: "" }));
    for (const level of levels) input.append(element("option", { text: level, value: level }));
  } else {
    extra = element("datalist", { id: `${id}-levels` }, ...levels.map((value) => element("option", { value })));
    input.setAttribute("list", extra.id);
  }
  input.value = example;
  const known = new Set(levels);
  return {
    input,
    extra,
    read: () => (input.value === "" ? null : input.value),
    reset() {
      input.value = example;
    },
    hint() {
      const count = `${levels.length} level${levels.length === 1 ? "" : "s"} in training`;
      if (input.value === "") return [`missing; ${count}`, false];
      return known.has(input.value) || levels.length >= 200
        ? [count, false]
        : ["not a level of the training rows", true];
    },
  };
}

function currentRow() {
  return Object.fromEntries(readers.map(({ name, read }) => [name, read()]));
}

async function predict() {
  const row = currentRow();
  showCall(row);
  asked++;
  const turn = asked;
  for (const { box } of readers) box.classList.remove("wrong");
  let made;
  try {
    made = answerOf(await ask("predict", { body: JSON.stringify(row), type: "application/json" }));
  } catch (error) {
    readers.find(({ name }) => name === error.column)?.box.classList.add("wrong");
    made = [element("p", { className: "trouble", text: error.message })];
  }
  // A slow answer to an older question must not stand over a newer one.
  if (turn === asked) byId("answer").replaceChildren(...made);
}

function answerOf({ prediction, probabilities, unseen }) {
  const parts = [element("p", { className: "winner", text: shownNumber(prediction) })];
  if (probabilities !== undefined) {
    const entries = Object.entries(probabilities).sort(([, a], [, b]) => b - a);
    parts.push(bars(entries.map(([name, share]) => ({ name, share, label: percent(share) }))));
  } else {
    parts.push(element("p", { className: "quiet", text: schema.target }));
  }
  for (const [column, value] of Object.entries(unseen ?? {})) {
    const text = `${column}: no training row had ${JSON.stringify(value)}; the model knows nothing of it.`;
    parts.push(element("p", { className: "note", text }));
  }
  return parts;
}

const mostBars = 20;

function bars(entries) {
  const items = entries.slice(0, mostBars).map(({ name, share, label }, index) => {
    const fill = element("div", { className: "fill" });
    fill.style.width = `${share * 100}%`;
    const names = element(
      "div",
      { className: "names" },
      element("span", { text: name }),
      element("span", { className: "share", text: label }),
    );
    return element(
      "li",
      { className: index === 0 ? "first" : "" },
      names,
      element("div", { className: "track" }, fill),
    );
  });
  const rest = entries.length - items.length;
  if (rest > 0) items.push(element("li", { className: "quiet", text: `and ${rest} more` }));
  return element("ul", { className: "chances" }, ...items);
}

function percent(share) {
  if (share > 0 && share < 0.001) return "< 0.1 %";
  if (share < 1 && share > 0.999) return "> 99.9 %";
  return `${(share * 100).toFixed(1)} %`;
}

function shownNumber(value) {
  return typeof value === "number" ? String(Number(value.toPrecision(6))) : value;
}

async function predictFile(file) {
  const batch = byId("batch");
  batch.replaceChildren(element("p", { className: "quiet", text: `Asking for ${file.name} …` }));
  try {
    const { answer, ignored } = await answered("predict", { body: file, type: "text/csv" });
    batch.replaceChildren(...batchOf(file, answer), ...ignoredNote(ignored));
  } catch (error) {
    batch.replaceChildren(element("p", { className: "trouble", text: `${file.name}: ${error.message}` }));
  }
}

const mostRows = 100;

function batchOf(file, answers) {
  const rows = `${answers.length} row${answers.length === 1 ? "" : "s"}`;
  const names = schema.classes;
  const download = element("a", { className: "button", text: "Download predictions.csv", download: "predictions.csv" });
  download.href = URL.createObjectURL(new Blob([toCsv(answers)], { type: "text/csv" }));
  const parts = [
    element("div", { className: "bar" }, element("p", { text: `${file.name}: ${rows} predicted.` }), download),
  ];
  if (names.length > 0 && answers.length > 0) {
    const counts = new Map(names.map((name) => [name, 0]));
    for (const { prediction } of answers) counts.set(String(prediction), (counts.get(String(prediction)) ?? 0) + 1);
    const entries = [...counts].sort(([, a], [, b]) => b - a);
    parts.push(bars(entries.map(([name, count]) => ({ name, share: count / answers.length, label: String(count) }))));
  }
  const shownNames = names.slice(0, 8);
  const head = element(
    "tr",
    {},
    ...["row", schema.target, ...shownNames].map((text) => element("th", { text, scope: "col" })),
  );
  const body = answers.slice(0, mostRows).map(({ prediction, probabilities }, index) => {
    const cells = [index + 1, shownNumber(prediction), ...shownNames.map((name) => percent(probabilities[name]))];
    return element("tr", {}, ...cells.map((text) => element("td", { text })));
  });
  const table = element("table", {}, element("thead", {}, head), element("tbody", {}, ...body));
  const scroll = element("div", { className: "scroll", tabIndex: 0 }, table);
  scroll.setAttribute("role", "region");
  scroll.setAttribute("aria-label", `The first ${body.length} predictions`);
  parts.push(scroll);
  if (answers.length > mostRows)
    parts.push(element("p", { className: "quiet", text: `The first ${mostRows} of ${rows}; the file has all.` }));
  return parts;
}

function ignoredNote(names) {
  if (names.length === 0) return [];
  const shown = `${names.slice(0, 10).join(", ")}${names.length > 10 ? ` and ${names.length - 10} more` : ""}`;
  return [element("p", { className: "quiet", text: `The model does not read ${shown}.` })];
}

function toCsv(answers) {
  const cell = (value) => (/[",\r\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value));
  const header = ["row", "prediction", ...schema.classes.map((name) => `proba_${name}`)];
  const rows = answers.map(({ prediction, probabilities }, index) => [
    index + 1,
    prediction,
    ...schema.classes.map((name) => probabilities[name]),
  ]);
  return `${[header, ...rows].map((cells) => cells.map(cell).join(",")).join("\n")}\n`;
}

const calls = {
  curl(row, url, token) {
    const json = JSON.stringify(row).replaceAll("'", "'\\''");
    const authorization = token ? ` \\\n  -H "authorization: Bearer $TRAINYARD_TOKEN"` : "";
    return `curl ${url} \\\n  -H 'content-type: application/json'${authorization} \\\n  -d '${json}'`;
  },
  python(row, url, token) {
    const literal = (value) => (value === null ? "None" : JSON.stringify(value));
    const lines = Object.entries(row).map(([name, value]) => `    ${JSON.stringify(name)}: ${literal(value)},`);
    const headers = token
      ? `headers = {"content-type": "application/json", "authorization": f"Bearer {os.environ['TRAINYARD_TOKEN']}"}`
      : `headers = {"content-type": "application/json"}`;
    return `import json${token ? "\nimport os" : ""}\nfrom urllib.request import Request, urlopen\n\nrow = {\n${lines.join("\n")}\n}\n${headers}\nrequest = Request("${url}", json.dumps(row).encode(), headers)\nprint(json.load(urlopen(request)))`;
  },
  javascript(row, url, token) {
    const authorization = token ? `\n    authorization: \`Bearer \${process.env.TRAINYARD_TOKEN}\`,` : "";
    const json = JSON.stringify(row, null, 2).replaceAll("\n", "\n  ");
    return `const response = await fetch("${url}", {\n  method: "POST",\n  headers: {\n    "content-type": "application/json",${authorization}\n  },\n  body: JSON.stringify(${json}),\n});\nconsole.log(await response.json());`;
  },
};

let language = "curl";

function showCall(row = currentRow()) {
  const url = new URL("predict", location.href).href;
  byId("call").firstElementChild.textContent = calls[language](row, url, sessionStorage.getItem(tokenKey) !== null);
}

function choose(tab) {
  language = tab.id.replace("tab-", "");
  for (const each of byId("tabs").children) {
    each.setAttribute("aria-selected", String(each === tab));
    each.tabIndex = each === tab ? 0 : -1;
  }
  byId("call").setAttribute("aria-labelledby", tab.id);
  showCall();
}

byId("row-form").addEventListener("submit", (event) => {
  event.preventDefault();
  predict();
});

byId("row-form").addEventListener("reset", (event) => {
  event.preventDefault();
  for (const { reset, check } of readers) {
    reset();
    check();
  }
  predict();
});

let due;
byId("row-form").addEventListener("input", () => {
  clearTimeout(due);
  due = setTimeout(predict, 120);
});

byId("token-form").addEventListener("submit", (event) => {
  event.preventDefault();
  sessionStorage.setItem(tokenKey, byId("token").value.trim());
  byId("token").value = "";
  start();
});

byId("file").addEventListener("change", (event) => {
  const [file] = event.target.files;
  if (file) predictFile(file);
  event.target.value = "";
});

const drop = byId("drop");
for (const name of ["dragenter", "dragover"]) {
  drop.addEventListener(name, (event) => {
    event.preventDefault();
    drop.classList.add("over");
  });
}
for (const name of ["dragleave", "drop"]) drop.addEventListener(name, () => drop.classList.remove("over"));
drop.addEventListener("drop", (event) => {
  event.preventDefault();
  const [file] = event.dataTransfer.files;
  if (file) predictFile(file);
});

byId("tabs").addEventListener("click", (event) => {
  const tab = event.target.closest("[role=tab]");
  if (tab) choose(tab);
});

// Arrow keys move between tabs, as the ARIA practices say.
byId("tabs").addEventListener("keydown", (event) => {
  const tabs = [...byId("tabs").children];
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (step === undefined) return;
  const next = tabs[(tabs.indexOf(document.activeElement) + step + tabs.length) % tabs.length];
  next.focus();
  choose(next);
});

byId("copy").addEventListener("click", async () => {
  const code = byId("call").firstElementChild;
  try {
    await navigator.clipboard.writeText(code.textContent);
    byId("copy").textContent = "Copied";
  } catch {
    // Without a secure context there is no clipboard to write to: what is selected can be copied by hand.
    getSelection().selectAllChildren(code);
    byId("copy").textContent = "Selected";
  }
  setTimeout(() => {
    byId("copy").textContent = "Copy";
  }, 1500);
});

start();
