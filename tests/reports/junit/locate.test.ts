/** The location of a failure. Traces are those of the named runners, and the lines are those a person would open. */
import { expect, test } from "vitest";
import { indexOf } from "../../../src/platform/workspace/source-index.ts";
import { placeOf } from "../../../src/reports/junit/locate.ts";
import { reportOf } from "./ledger-of.ts";

const index = indexOf(
  [
    "python/tests/test_model.py",
    "python/tests/helpers.py",
    "python/model.py",
    "python/tests/sub/test_broken.py",
    "web/src/cart.test.ts",
    "web/src/cart.ts",
    "web/e2e/my flow.spec.ts",
    "jvm/src/test/java/com/acme/CartTest.java",
    "jvm/src/main/java/com/acme/Cart.java",
    "other/src/test/java/com/other/CartTest.java",
    "go/cart/cart_test.go",
    "spec/cart_spec.rb",
    "tests/CartTest.php",
    "dotnet/CartTests.cs",
    "crate/src/lib.rs",
    "perl/t/cart.t",
    "dart/test/cart_test.dart",
    "shell/test/cart.sh",
    "karma/src/cart.spec.js",
    "services/api/src/test/java/com/acme/LoginTest.java",
    "services/web/src/test/java/com/acme/LoginTest.java",
    "a/same.test.js",
    "b/same.test.js",
  ],
  "/home/me/repo",
);

async function place(attributes: string, trace: string, suite = "s"): Promise<string> {
  const escaped = trace.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const { ledger } = await reportOf(
    `<testsuites><testsuite name="${suite}"><testcase ${attributes}><failure>${escaped}</failure></testcase></testsuite></testsuites>`,
  );
  const found = placeOf([...ledger][0]!, index);
  return found === undefined ? "nowhere" : `${found.file}:${found.line ?? ""}`;
}

test.each([
  [
    "pytest",
    'classname="tests.test_model" name="test_a"',
    "def test_a():\n>   assert 1 == 2\nE   assert 1 == 2\n\ntests/test_model.py:12: AssertionError",
    "python/tests/test_model.py:12",
  ],
  [
    "pytest: a helper of another file fails",
    'classname="tests.test_model" name="test_a"',
    "tests/test_model.py:21: \n_ _ _ _\ntests/helpers.py:3: in check\nmodel.py:99: ValueError",
    "python/tests/test_model.py:21",
  ],
  [
    "pytest: classes in classes",
    'classname="tests.test_model.TestOuter.TestInner" name="test_deep"',
    "tests/test_model.py:45: AssertionError",
    "python/tests/test_model.py:45",
  ],
  [
    "pytest: collection error",
    'classname="" name="tests.sub.test_broken"',
    "tests/sub/test_broken.py:1: in <module>\n    import nothing\nE   ModuleNotFoundError",
    "python/tests/sub/test_broken.py:1",
  ],
  [
    "pytest: no line anywhere",
    'classname="tests.test_model" name="test_x"',
    "[XPASS(strict)]",
    "python/tests/test_model.py:",
  ],
  [
    "unittest",
    'classname="tests.test_model.T" name="test_a"',
    'Traceback (most recent call last):\n  File "/home/ci/x/python/tests/test_model.py", line 7, in test_a\n    run()\n  File "/home/ci/x/python/model.py", line 3, in run\n    1/0',
    "python/tests/test_model.py:7",
  ],
  ["attributes", 'file="tests/test_model.py" line="30" name="a"', "no trace", "python/tests/test_model.py:30"],
  [
    "attributes from another machine",
    'file="D:\\a\\repo\\python\\tests\\test_model.py" line="30" name="a"',
    "no trace",
    "python/tests/test_model.py:30",
  ],
  [
    "vitest",
    'classname="src/cart.test.ts" name="cart > adds"',
    "AssertionError: expected 1 to be 2\n ❯ add src/cart.ts:3:9\n ❯ src/cart.test.ts:14:20",
    "web/src/cart.test.ts:14",
  ],
  [
    "jest",
    'classname="cart adds" name="cart adds"',
    "Error: no\n    at add (/home/me/repo/web/src/cart.ts:3:9)\n    at Object.<anonymous> (/home/me/repo/web/src/cart.test.ts:9:11)\n    at run (/home/me/repo/node_modules/jest-circus/build/x.js:1:1)",
    "web/src/cart.test.ts:9",
  ],
  [
    "a path with a space",
    'classname="flow" name="pays"',
    "    at /x\n    at pay (/home/me/repo/web/e2e/my flow.spec.ts:8:3)",
    "web/e2e/my flow.spec.ts:8",
  ],
  [
    "JUnit 5",
    'classname="com.acme.CartTest" name="adds()"',
    "org.opentest4j.AssertionFailedError: no\n\tat org.junit.jupiter.api.Assertions.fail(Assertions.java:55)\n\tat com.acme.Cart.add(Cart.java:17)\n\tat com.acme.CartTest.adds(CartTest.java:28)\n\tat java.base/java.util.ArrayList.forEach(ArrayList.java:1511)",
    "jvm/src/test/java/com/acme/CartTest.java:28",
  ],
  [
    "a Java class in a class, without a trace",
    'classname="com.acme.CartTest$Empty" name="x"',
    "",
    "jvm/src/test/java/com/acme/CartTest.java:",
  ],
  [
    "go",
    'classname="example.com/go/cart" name="TestAdd"',
    "    cart_test.go:11: got 1, want 2",
    "go/cart/cart_test.go:11",
  ],
  [
    "RSpec",
    'classname="spec.cart_spec" name="Cart adds" file="./spec/cart_spec.rb"',
    "Failure/Error: expect(1).to eq 2\n./spec/cart_spec.rb:5:in `block (2 levels)'",
    "spec/cart_spec.rb:5",
  ],
  [
    "PHPUnit",
    'class="CartTest" name="testAdd" file="/home/me/repo/tests/CartTest.php" line="4"',
    "CartTest::testAdd\nFailed\n\n/home/me/repo/tests/CartTest.php:6",
    "tests/CartTest.php:6",
  ],
  [
    ".NET",
    'classname="Acme.CartTests" name="Adds"',
    "   at Acme.CartTests.Adds() in C:\\a\\dotnet\\CartTests.cs:line 33",
    "dotnet/CartTests.cs:33",
  ],
  [
    "Rust",
    'classname="crate" name="tests::adds"',
    "thread 'tests::adds' panicked at crate/src/lib.rs:41:9:\nno",
    "crate/src/lib.rs:41",
  ],
  [
    "Perl (TAP::Formatter::JUnit)",
    'name="1 - adds"',
    "#   Failed test 'adds'\n#   at t/cart.t line 7.\n#          got: '1'\n#     expected: '2'",
    "perl/t/cart.t:7",
  ],
  [
    "Dart (tojunit)",
    'classname="test.cart_test" name="adds"',
    "Expected: <2>\n  Actual: <1>\n\npackage:matcher/expect.dart 149:31  expect\ntest/cart_test.dart 9:5  main.<fn>",
    "dart/test/cart_test.dart:9",
  ],
  ["bash", 'name="adds"', "test/cart.sh: line 12: [: too many arguments", "shell/test/cart.sh:12"],
  [
    "Karma in Chrome",
    'classname="Chrome Headless 120.Cart" name="Cart adds"',
    "Error: Expected 1 to be 2.\n    at <Jasmine>\n    at UserContext.<anonymous> (http://localhost:9876/base/src/cart.spec.js?8f3a1c:14:21)",
    "karma/src/cart.spec.js:14",
  ],
  [
    "Karma in Firefox",
    'classname="Firefox 121.0.Cart" name="Cart adds"',
    "<Jasmine>\n@http://localhost:9876/base/src/cart.spec.js?8f3a1c:14:21\n<Jasmine>",
    "karma/src/cart.spec.js:14",
  ],
  ["two files that fit equally well: no guess", 'classname="x" name="y"', "at /elsewhere/same.test.js:3:1", "nowhere"],
  ["nothing of the workspace", 'classname="x" name="y"', "at /usr/lib/python3/foo.py:3", "nowhere"],
])("%s", async (_, attributes, trace, expected) => {
  expect(await place(attributes, trace)).toBe(expected);
});

test("Maven's basedir says which of two modules a class is in", async () => {
  const xml = (module: string) =>
    `<testsuite name="com.acme.LoginTest"><properties><property name="basedir" value="/build/shop/services/${module}"/></properties><testcase classname="com.acme.LoginTest" name="logs in"><failure>\tat com.acme.LoginTest.logsIn(LoginTest.java:16)</failure></testcase></testsuite>`;
  for (const module of ["api", "web"]) {
    const { ledger } = await reportOf(xml(module));
    const file = `services/${module}/src/test/java/com/acme/LoginTest.java`;
    expect(placeOf([...ledger][0]!, index)).toMatchObject({ file, line: 16 });
  }
});

test("pytest's old format counts lines from 0", async () => {
  expect(await place('file="tests/test_model.py" line="35" name="a"', "[XPASS(strict)]", "pytest")).toBe(
    "python/tests/test_model.py:36",
  );
});

test("noise does not hide a place, nor hold the reader up", async () => {
  const noise = `${"a".repeat(30_000)} ${"(/x".repeat(10_000)} ${"at a.".repeat(9000)}`;
  const trace = `${noise}\ntests/test_model.py:12: AssertionError`;
  expect(await place('classname="tests.test_model" name="test_a"', trace)).toBe("python/tests/test_model.py:12");
});
