/** All dialects of JUnit XML, intact and damaged. The expected counts are by hand from the text next to them. */
import { expect, test } from "vitest";
import { counts, reportOf } from "./ledger-of.ts";

const failing = '<failure message="no">trace</failure>';

test.each([
  ["nothing in it", "<testsuites/>", "0/0/0/0/0"],
  ["cases under a suite", '<testsuite><testcase name="a"/><testcase name="b"/></testsuite>', "2/2/0/0/0"],
  [
    "cases right under the root",
    `<testsuites><testcase name="a"/><testcase name="b">${failing}</testcase></testsuites>`,
    "2/1/1/0/0",
  ],
  [
    "suites in suites, cases next to them",
    `<testsuites><testsuite name="o"><testcase name="a"/><testsuite name="i"><testcase name="a">${failing}</testcase></testsuite><testcase name="b"/></testsuite></testsuites>`,
    "3/2/1/0/0",
  ],
  [
    "attributes that are too low",
    `<testsuite tests="0" failures="0"><testcase name="a">${failing}</testcase></testsuite>`,
    "1/0/1/0/0",
  ],
  ["more tests counted than listed", '<testsuite tests="9"><testcase name="a"/></testsuite>', "1/1/0/0/0"],
  [
    "more failures counted than listed",
    '<testsuite tests="9" failures="4" errors="2"><testcase name="a"/></testsuite>',
    "2/1/0/1/0",
  ],
  [
    "the same in the outer and the inner suite",
    '<testsuites errors="1"><testsuite errors="1"><testcase name="a"/></testsuite></testsuites>',
    "2/1/0/1/0",
  ],
  [
    "failures counted as assertions",
    `<testsuite failures="3"><testcase name="a">${failing.repeat(3)}</testcase></testsuite>`,
    "1/0/1/0/0",
  ],
  ["tests counted, none listed", '<testsuite tests="5"/>', "1/0/0/1/0"],
  ["all of them skipped", '<testsuite tests="5" skipped="5"/>', "0/0/0/0/0"],
  [
    "a failure and an error in one case",
    `<testsuite><testcase name="a">${failing}<error/></testcase></testsuite>`,
    "1/0/0/1/0",
  ],
  [
    "CTest: its own skips",
    '<testsuite name="x" tests="3" failures="0" disabled="1" skipped="1" hostname="" time="0" timestamp="t"><testcase name="a" status="notrun"><skipped message="SKIP_RETURN_CODE=77"/></testcase><testcase name="b" status="disabled"><skipped message="Disabled"/></testcase><testcase name="c" status="notrun"><skipped message="Fixture dependency failed"/></testcase></testsuite>',
    "3/0/1/0/2",
  ],
  [
    "attributes named like members of objects",
    '<testsuite><testcase name="a" constructor="c" __proto__="p" toString="t" hasOwnProperty="h"/></testsuite>',
    "1/1/0/0/0",
  ],
  ["no attributes at all", "<testsuite><testcase/></testsuite>", "1/1/0/0/0"],
  ["a failure without text", '<testsuite><testcase name="a"><failure/></testcase></testsuite>', "1/0/1/0/0"],
  ["an error", '<testsuite><testcase name="a"><error type="E"/></testcase></testsuite>', "1/0/0/1/0"],
  [
    "skip next to a failure: the failure wins",
    `<testsuite><testcase name="a"><skipped/>${failing}</testcase></testsuite>`,
    "1/0/1/0/0",
  ],
  [
    "failure of a test to be written",
    `<testsuite><testcase name="a"><skipped type="todo"/>${failing}</testcase></testsuite>`,
    "1/0/0/0/1",
  ],
  [
    "several failures in one case",
    `<testsuite><testcase name="a">${failing.repeat(3)}</testcase></testsuite>`,
    "1/0/1/0/0",
  ],
  [
    "surefire: flaky",
    '<testsuite><testcase name="a"><flakyFailure message="x"><stackTrace>t</stackTrace><system-out>o</system-out></flakyFailure></testcase></testsuite>',
    "1/1/0/0/0~1",
  ],
  [
    "surefire: failed all re-runs",
    `<testsuite><testcase name="a">${failing}<rerunFailure message="x"/><rerunError/></testcase></testsuite>`,
    "1/0/1/0/0",
  ],
  [
    "a re-run's failure alone hides nothing",
    '<testsuite><testcase name="a"><rerunFailure message="x"/></testcase></testsuite>',
    "1/0/1/0/0",
  ],
  [
    "failed, then passed: two tests",
    `<testsuite><testcase name="a">${failing}</testcase><testcase name="a"/></testsuite>`,
    "2/1/1/0/0",
  ],
  [
    "failed, then skipped: two tests",
    `<testsuite><testcase name="a">${failing}</testcase><testcase name="a"><skipped/></testcase></testsuite>`,
    "2/0/1/0/1",
  ],
  [
    "the same name in another class",
    `<testsuite><testcase classname="x" name="a">${failing}</testcase><testcase classname="y" name="a"/></testsuite>`,
    "2/1/1/0/0",
  ],
  [
    "the same name in another file",
    `<testsuite><testcase file="x" name="a">${failing}</testcase><testcase file="y" name="a"/></testsuite>`,
    "2/1/1/0/0",
  ],
  [
    "merged legs of a matrix: same suite, class and name twice",
    `<testsuites><testsuite name="pytest"><testcase name="a">${failing}</testcase></testsuite><testsuite name="pytest"><testcase name="a"/></testsuite></testsuites>`,
    "2/1/1/0/0",
  ],
  [
    "pytest: the teardown fails too",
    '<testsuite name="pytest"><testcase classname="t" name="a"><failure message="assert 1 == 2"/></testcase><testcase classname="t" name="a"><error message="failed on teardown with &quot;E&quot;"/></testcase></testsuite>',
    "1/0/0/1/0",
  ],
  [
    "a suite that fell over before its tests",
    '<testsuite name="s"><error message="cannot load"/></testsuite>',
    "1/0/0/1/0",
  ],
  [
    "GoogleTest: disabled",
    '<testsuite><testcase name="a" status="notrun" result="suppressed"/><testcase name="b" status="run" result="completed"/></testsuite>',
    "2/1/0/0/1",
  ],
  ["a status without a child", '<testsuite><testcase name="a" status="failed"/></testsuite>', "1/0/1/0/0"],
  ["namespaces", '<j:testsuite xmlns:j="u"><j:testcase name="a"><j:failure/></j:testcase></j:testsuite>', "1/0/1/0/0"],
  [
    "PHPUnit: risky",
    '<testsuite><testcase name="a"><error type="PHPUnit\\Framework\\RiskyTestError">x</error></testcase></testsuite>',
    "1/0/0/0/1",
  ],
  [
    "blank lines before the declaration",
    '\n\n <?xml version="1.0"?><testsuite><testcase name="a"/></testsuite>',
    "1/1/0/0/0",
  ],
])("%s", async (_, xml, expected) => {
  const report = await reportOf(xml);
  expect(report.files[0]?.broken).toBeUndefined();
  expect(counts(report)).toBe(expected);
});

/** pytest-rerunfailures 16.6.1 writes a bare case for each attempt: 4 tests in 7 rows. */
test("phantom rows of re-runs neither add tests nor hide failures", async () => {
  const bare = (name: string) => `<testcase classname="t" name="${name}"/>`;
  const failed = (name: string) => `<testcase classname="t" name="${name}">${failing}</testcase>`;
  const report = await reportOf(
    `<testsuite name="pytest">${bare("a")}${bare("b")}${bare("b")}${failed("b")}${bare("c")}${bare("c")}${failed("d")}</testsuite>`,
  );
  expect(counts(report)).toBe("4/2/2/0/0~1");
  expect([...report.ledger].map(({ name, attempts }) => `${name}×${attempts}`)).toEqual(["a×1", "b×3", "c×2", "d×1"]);
});

test("the same test in two files is two tests", async () => {
  const report = await reportOf(
    `<testsuite name="s"><testcase name="a">${failing}</testcase></testsuite>`,
    '<testsuite name="s"><testcase name="a"/></testsuite>',
  );
  expect(counts(report)).toBe("2/1/1/0/0");
  expect([report.ledger.totals(0).failed, report.ledger.totals(1).failed]).toEqual([1, 0]);
});

const accents = '<testsuite><testcase name="größer 😀"/></testsuite>';
const utf16 = Buffer.from(`\ufeff${accents}`, "utf16le");

test.each([
  ["UTF-8", Buffer.from(accents)],
  ["UTF-8 with a byte order mark", Buffer.from(`\ufeff${accents}`)],
  ["UTF-16, little end first", utf16],
  ["UTF-16, big end first", Buffer.from(utf16).swap16()],
  ["UTF-16 without a mark", Buffer.from(accents, "utf16le")],
  ["UTF-8 that says it is UTF-16", Buffer.from(`<?xml version="1.0" encoding="utf-16"?>${accents}`)],
])("%s", async (_, bytes) => {
  const report = await reportOf(bytes);
  expect(report.files[0]).toMatchObject({ broken: undefined, note: undefined });
  expect([...report.ledger].map(({ name }) => name)).toEqual(["größer 😀"]);
});

test("declared latin-1, and an encoding nobody knows", async () => {
  const latin = Buffer.from(
    '<?xml version="1.0" encoding="ISO-8859-1"?><testsuite><testcase name="größer"/></testsuite>',
    "latin1",
  );
  expect([...(await reportOf(latin)).ledger][0]?.name).toBe("größer");
  const unknown = await reportOf('<?xml version="1.0" encoding="klingon"?><testsuite><testcase name="a"/></testsuite>');
  expect(unknown.files[0]?.note).toBe('its encoding "klingon" is not known here; read as UTF-8');
  const wrong = await reportOf(Buffer.from('<testsuite><testcase name="größer"/></testsuite>', "latin1"));
  expect(wrong.files[0]?.note).toContain("not of its encoding");
  expect(counts(wrong)).toBe("1/1/0/0/0");
});

const whole = `<testsuites><testsuite name="s"><testcase name="a"/><testcase name="b">${failing}</testcase><testcase name="c"/></testsuite></testsuites>`;

test.each([
  ["an empty file", "", "0/0/0/0/0", "the file is empty"],
  ["blanks", "  \n", "0/0/0/0/0", "document must contain a root element"],
  ["no XML", "hello", "0/0/0/0/0", "text data outside of root node"],
  ["cut inside of a tag", whole.slice(0, whole.indexOf('"c"')), "2/1/1/0/0", "unclosed tag"],
  ["cut inside of a trace", whole.slice(0, whole.indexOf("ce</")), "1/1/0/0/0", 'the file ends inside of test "b"'],
  ["an end tag missing", whole.replace("</testsuite>", ""), "3/2/1/0/0", "unexpected close tag"],
  ["two documents in one file", `${whole}${whole}`, "6/4/2/0/0", "only one root"],
  ["an unescaped &", whole.replace("trace", "a & b"), "3/2/1/0/0", "an & that begins no entity"],
  ["the same in a name", whole.replace('"a"', '"a&b=1&amp;&c;"'), "3/2/1/0/0", "an & that begins no entity"],
  ["an & at the very end", `${whole}&`, "3/2/1/0/0", "near line 1: an & that begins no entity"],
  ["an unescaped <", whole.replace("trace", "1 < 2"), "3/2/1/0/0", "disallowed character in tag name"],
  ["an unknown entity", whole.replace("trace", "a&nbsp;b"), "3/2/1/0/0", "undefined entity"],
])("%s: what ended before is kept, and the file is broken", async (_, xml, expected, reason) => {
  const report = await reportOf(xml);
  expect(report.files[0]?.broken).toContain(reason);
  expect(counts(report)).toBe(expected);
});

test("every prefix of a file keeps the tests that ended in it", async () => {
  const ends = [...whole.matchAll(/<testcase name="\w"\/>|<\/testcase>/g)].map(
    ({ index, 0: text }) => index + text.length,
  );
  for (let length = 1; length < whole.length; length += 7) {
    const report = await reportOf(whole.slice(0, length));
    expect(report.ledger.length).toBe(ends.filter((end) => end <= length).length);
    expect(report.files[0]?.broken).toBeDefined();
  }
});

test("a broken file leaves the others whole", async () => {
  const report = await reportOf("<testsuite><testcase", whole);
  expect(report.files.map(({ broken }) => broken === undefined)).toEqual([false, true]);
  expect(counts(report)).toBe("3/2/1/0/0");
});

test("XML of another kind is named as such", async () => {
  const report = await reportOf('<coverage><testcase name="a"/></coverage>');
  expect(report.files[0]).toMatchObject({ foreignRoot: "coverage", broken: "not JUnit XML: its root is <coverage>" });
  expect(report.ledger.length).toBe(0);
});

test("entities are never expanded: a billion laughs stay one line", async () => {
  const levels = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join("");
  const bomb = `<!DOCTYPE t [<!ENTITY l0 "ha">${levels}]><testsuite><testcase name="a"><failure>&l9;</failure></testcase><testcase name="&l9;"/></testsuite>`;
  const report = await reportOf(bomb);
  expect(counts(report)).toBe("2/1/1/0/0");
  expect(report.files[0]?.broken).toContain("undefined entity");
  expect([...report.ledger].map((each) => each.details?.problems[0]?.text ?? each.name)).toEqual(["&l9;", "&l9;"]);
});

test("an external entity is no file's content", async () => {
  const report = await reportOf(
    '<!DOCTYPE t [<!ENTITY x SYSTEM "file:///etc/passwd">]><testsuite><testcase name="a"><failure>&x;</failure></testcase></testsuite>',
  );
  expect([...report.ledger][0]?.details?.problems[0]?.text).toBe("&x;");
});

test.each([
  [
    "a name of 5 MB",
    `<testsuite><testcase name="a"/><testcase name="${"x".repeat(5e6)}1"/><testcase name="${"x".repeat(5e6)}2"/></testsuite>`,
    "3/3/0/0/0",
    undefined,
  ],
  [
    "17 MB of an attribute without an end",
    `<testsuite><testcase name="a"/><testcase name="${"x".repeat(17 * 2 ** 20)}`,
    "1/1/0/0/0",
    "16 MB without the end of a tag or text",
  ],
  [
    "a declaration that never ends",
    `<testsuite><testcase name="a"/><!ELEMENT${"x".repeat(3e6)}`,
    "1/1/0/0/0",
    "more errors, where reading stopped",
  ],
  [
    "6 MB of log",
    `<testsuite><testcase name="a"><system-out><![CDATA[${"line of log\n".repeat(5e5)}]]></system-out></testcase><testcase name="b"/></testsuite>`,
    "2/2/0/0/0",
    undefined,
  ],
  ["200,000 open tags", `<testsuite><testcase name="a"/>${"<testsuite>".repeat(2e5)}`, "1/1/0/0/0", "unclosed tag"],
])("%s", async (_, xml, expected, reason) => {
  const report = await reportOf(xml);
  expect(counts(report)).toBe(expected);
  if (reason === undefined) expect(report.files[0]?.broken).toBeUndefined();
  else expect(report.files[0]?.broken).toContain(reason);
});

test("an & in CDATA is text, wherever a chunk ends", async () => {
  for (let shift = 0; shift < 40; shift++) {
    const filler = "x".repeat(32_768 - 120 + shift);
    const xml = `<testsuite><!-- a & b --><testcase name="a"><system-out>${filler}</system-out><failure><![CDATA[a & b && c &d; &lt;]]></failure></testcase><testcase name="b &amp; &#99;"/></testsuite>`;
    const report = await reportOf(xml);
    expect(report.files[0]?.broken).toBeUndefined();
    expect([...report.ledger].map((each) => each.details?.problems[0]?.text ?? each.name)).toEqual([
      "a & b && c &d; &lt;",
      "b & c",
    ]);
  }
});

test("characters XML does not allow leave the tests in no doubt: a note, not a broken file", async () => {
  const report = await reportOf(
    '<testsuite><testcase name="a\u0001b"><failure message="\u001b[31mred&#27;[0m"/></testcase></testsuite>',
  );
  expect(counts(report)).toBe("1/0/1/0/0");
  expect(report.files[0]).toMatchObject({ broken: undefined, note: expect.stringContaining("does not allow") });
});

test.each([
  ["1.5", 1500],
  ["1,234.567", 1_234_567],
  ["0,5", 500],
  ["2e-3", 2],
  ["0.25s", 250],
  ["", Number.NaN],
  ["soon", Number.NaN],
  ["-1", Number.NaN],
])("time %j is %d ms", async (time, ms) => {
  const report = await reportOf(`<testsuite><testcase name="a" time="${time}"/></testsuite>`);
  const [only] = report.ledger;
  if (Number.isNaN(ms)) expect(only?.durationMs).toBeNaN();
  else expect(only?.durationMs).toBeCloseTo(ms, 2);
});

test("a failing test keeps the end of its log, its traces and its attempts' times", async () => {
  const log = Array.from({ length: 100 }, (_, i) => `line ${i}`).join("\n");
  const report = await reportOf(
    `<testsuite name="pytest"><testcase name="a" time="1">${failing}<system-out>${log}</system-out></testcase><testcase name="a" time="2"><error message="failed on teardown">second</error></testcase></testsuite>`,
  );
  const [only] = report.ledger;
  expect(only?.details?.problems.map(({ text }) => text)).toEqual(["trace", "second"]);
  expect(only?.details?.stdout.split("\n").slice(-2)).toEqual(["line 98", "line 99"]);
  expect(only).toMatchObject({ attempts: 1, durationMs: 3000, outcome: "error" });
});

test("names survive front coding, whatever they share", async () => {
  const names = [
    "a",
    "ab",
    "abc",
    "ab",
    "b",
    "",
    "größe",
    "größte",
    "größe 😀",
    "x".repeat(3000),
    `${"x".repeat(3000)}y`,
  ];
  const all = Array.from({ length: 400 }, (_, i) => ({
    file: i % 7 === 0 ? "f.py" : "",
    className: `c${i % 3}.${names[i % 5]}`,
    name: `${names[i % names.length]}${i}`,
  }));
  const rows = all.map(
    ({ file, className, name }) => `<testcase${file && ` file="${file}"`} classname="${className}" name="${name}"/>`,
  );
  const report = await reportOf(`<testsuite>${rows.join("\n")}</testsuite>`);
  const clipped = (name: string) => (name.length > 2000 ? expect.stringMatching(/^x{1980}… #[0-9a-f]+$/) : name);
  const expected = all.map(({ file, className, name }) => ({ file, className, name: clipped(name) }));
  expect([...report.ledger]).toMatchObject(expected);
  expect(all.map((_, index) => report.ledger.at(index))).toMatchObject(expected);
});

test.each([
  ["members of objects are not", '<testcase name="a" constructor="c" __proto__="p" toString="t"/>', undefined],
  ["twice the same is", '<testcase name="a" name="b"/>', "line 1: duplicate attribute: name"],
])("attributes against XML's rules: %s", async (_, xml, broken) => {
  expect((await reportOf(`<testsuite>${xml}</testsuite>`)).files[0]?.broken).toBe(broken);
});

test("after an inner suite, properties and errors belong to the outer suite again", async () => {
  const { ledger, properties } = await reportOf(
    `<testsuites><testsuite name="outer"><testsuite name="inner"><properties><property name="f1" value="1"/></properties><testcase name="a"/></testsuite><properties><property name="auc" value="2"/></properties><error message="teardown"/></testsuite></testsuites>`,
  );
  expect(properties.map(({ suite, name }) => `${suite}:${name}`)).toEqual(["inner:f1", "outer:auc"]);
  expect([...ledger].map(({ suites, className, name }) => [suites.join("/"), className, name])).toEqual([
    ["outer/inner", "", "a"],
    ["outer", "outer", "(suite)"],
  ]);
});

test("an element named like a member of objects is ignored", async () => {
  const report = await reportOf(
    '<testsuite><testcase name="a"><constructor/><toString>x</toString></testcase></testsuite>',
  );
  expect(counts(report)).toBe("1/1/0/0/0");
});

const gradle = (...cases: string[]) =>
  `<testsuite name="C" tests="4" skipped="0" failures="1" errors="0" timestamp="t" hostname="h" time="1">${cases.join("")}</testsuite>`;
const gotestsum = (...cases: string[]) =>
  `<testsuite tests="4" failures="1" time="0.1" name="p" timestamp="t">${cases.join("")}</testsuite>`;
const good = (name: string) => `<testcase classname="c" name="${name}"/>`;
const fails = (name: string) => `<testcase classname="c" name="${name}">${failing}</testcase>`;

test.each([
  [
    "Gradle's retry plugin: a round of the failed ones follows",
    gradle(fails("a"), good("b"), good("a")),
    "2/2/0/0/0~1",
  ],
  ["Gradle: failed in both rounds", gradle(fails("a"), good("b"), fails("a")), "2/1/1/0/0"],
  ["Gradle: rows of a parametrised test", gradle(good("b"), fails("a"), good("a")), "3/2/1/0/0"],
  ["Gradle: a test that passed is there again", gradle(fails("a"), good("b"), good("a"), good("b")), "4/3/1/0/0"],
  ["gotestsum --rerun-fails", gotestsum(fails("A"), good("B"), good("C"), good("A")), "3/3/0/0/0~1"],
  ["gotestsum --rerun-fails, in vain", gotestsum(fails("A"), fails("A"), good("B")), "2/1/1/0/0"],
  ["gotestsum -count=2, the first round fails", gotestsum(fails("A"), good("B"), good("A"), good("B")), "4/3/1/0/0"],
  [
    "gotestsum -count=2 -failfast, the second round fails at once",
    gotestsum(fails("A"), good("A"), good("B")),
    "3/2/1/0/0",
  ],
  ["gotestsum -count=2 of one test", gotestsum(fails("A"), good("A")), "2/1/1/0/0"],
  [
    "pytest --dist=each: one machine fails",
    `<testsuite name="pytest">${fails("a")}${good("a")}</testsuite>`,
    "2/1/1/0/0",
  ],
])("retries: %s", async (_, xml, expected) => {
  expect(counts(await reportOf(`<testsuites>${xml}</testsuites>`))).toBe(expected);
});

test("a replacement character that the file itself holds is no sign of a wrong encoding", async () => {
  const name = (text: string) => `<testsuite><testcase name="${text}"/></testsuite>`;
  expect((await reportOf(name("a\ufffdb"))).files[0]?.note).toBeUndefined();
  expect((await reportOf(Buffer.from(`\ufeff${name("a\ufffdb")}`, "utf16le"))).files[0]?.note).toBeUndefined();
  for (let shift = 0; shift < 4; shift++) {
    const long = name(`${"x".repeat(262_144 - 30 + shift)}\ufffd${"y".repeat(40_000)}`);
    expect((await reportOf(long)).files[0]?.note).toBeUndefined();
  }
  const bytes = Buffer.concat([Buffer.from(name("\ufffd")), Buffer.from([0xc3])]);
  expect((await reportOf(bytes)).files[0]?.note).toContain("not of its encoding");
});

test("nextest: the log inside of an attempt is no part of its trace", async () => {
  const { ledger } = await reportOf(
    '<testsuite name="s"><testcase name="a"><rerunFailure message="m" type="t">trace<system-out>log</system-out><system-err>err</system-err></rerunFailure><failure>last</failure></testcase></testsuite>',
  );
  const [only] = ledger;
  expect(only?.details?.problems.map(({ text }) => text)).toEqual(["trace", "last"]);
  expect(only?.details?.stdout).toBe("log");
});

test("nextest: an attempt that failed and the one that passed are one flaky test", async () => {
  const report = await reportOf(
    `<testsuites name="nextest-run" tests="3" failures="1" errors="0"><testsuite name="shop" tests="3" disabled="0" errors="0" failures="1"><testcase name="tests::flaky" classname="shop" time="0.1"><flakyFailure timestamp="t" message="thread 'tests::flaky' panicked at src/lib.rs:9:5" type="test failure">panicked<system-out>running 1 test</system-out></flakyFailure></testcase><testcase name="tests::fails" classname="shop" time="0.1"><failure message="thread 'tests::fails' panicked at src/lib.rs:14:9" type="test failure with exit code 101">thread 'tests::fails' panicked at src/lib.rs:14:9:\nassertion failed</failure><rerunFailure timestamp="t" message="again" type="test failure">again</rerunFailure><system-out>log</system-out></testcase><testcase name="tests::ok" classname="shop" time="0.1"/></testsuite></testsuites>`,
  );
  expect(counts(report)).toBe("3/2/1/0/0~1");
  const [fails] = report.ledger.only("failed");
  expect(fails?.details?.problems[0]?.text).toBe(
    "thread 'tests::fails' panicked at src/lib.rs:14:9:\nassertion failed",
  );
});
