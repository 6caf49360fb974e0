/** Creates texts of a megabyte that take careless regular expressions quadratic time. */
const size = 1e6;
/** Whole pieces: half of a reference would make the file a broken one. */
const fill = (piece: string) => piece.repeat(Math.floor(size / piece.length));

const failure = (text: string) => `<failure message="no">${text}</failure>`;
const output = (text: string) => `<failure message="no"/><system-out>${text}</system-out>`;

/** Name → the content of a failing test case. */
export const longTexts: Readonly<Record<string, string>> = {
  "trace of newlines": failure(fill("\n")),
  "trace of blanks": failure(fill(" ")),
  "trace of blanks with an end": failure(`${fill(" ")}x`),
  "message of newlines": `<failure message="${fill("&#10;")}"/>`,
  "log of blanks": output(`${fill(" ")}`),
  "log of blanks with an end": output(`${fill(" ")}x`),
  "log of newlines": output(`x${fill("\n")}`),
  "escape sequences without an end": failure(fill("&#x1b;]")),
  "escape sequences": failure(fill("&#x1b;[31m")),
  "escape parameters without an end": failure(fill("&#x1b;[3;")),
  "lost escape characters": failure(fill("#x1B[1;1;1;")),
  brackets: failure(fill("[1;")),
  "paths without an end": failure(fill("(/x")),
  "paths with blanks": failure(fill("a b/c.py")),
  "methods without an end": failure(fill("at a.")),
  "places in one line": failure(fill("a.py:3 ")),
  "places in many lines": failure(fill("tests/a.py:3: no\n")),
  "marks of pytest": failure(fill("E    \n")),
  backticks: failure(fill("`")),
  "backticks in lines": failure(fill("```\n")),
  "less-than signs": failure(fill("&lt;")),
  "digits of a time": `<failure/></testcase><testcase name="b" time="${fill("1")}x">`,
  "blanks of a time": `<failure/></testcase><testcase name="b" time="${fill(" ")}x">`,
};

/** A report whose one failing test holds such a text. */
export function reportWith(content: string): string {
  return `<testsuites><testsuite name="s"><testcase classname="c" name="a">${content}</testcase></testsuite></testsuites>`;
}
