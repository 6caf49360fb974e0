/** Environment files of MLflow and conda. tests/parts/mlflow/ compares the lists with MLflow's own reading. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readPackageList } from "../../../src/platform/project/package-list.ts";
import { folder } from "../../runner.ts";

async function packages(text: string, requirements = "six==1.17.0\n") {
  const cwd = folder();
  mkdirSync(join(cwd, "project"));
  writeFileSync(join(cwd, "project/env.yaml"), text);
  writeFileSync(join(cwd, "project/requirements.txt"), requirements);
  const read = await readPackageList("project/env.yaml", cwd);
  return { ...read, requirements: read.requirements.map((line) => line.replace(cwd, "")) };
}

test("packages of python_env and of the pip part of conda, with paths from their folder", async () => {
  const own =
    "python: 3.10\nbuild_dependencies: [pip==24.0]\ndependencies:\n- numpy<3 # a comment\n- -r requirements.txt\n";
  expect(await packages(own)).toMatchObject({
    // YAML would read the number 3.1.
    python: "3.10",
    requirements: ["pip==24.0", "numpy<3", "-r /project/requirements.txt"],
  });
  const conda =
    "name: x\nchannels: [conda-forge]\ndependencies:\n- conda-forge::python=3.11.9\n- pip<=24\n- pip: [mlflow>=2, '-c requirements.txt']\n";
  expect(await packages(conda)).toMatchObject({
    python: "3.11.9",
    requirements: ["mlflow>=2", "-c /project/requirements.txt"],
  });
  // The file that is named is a part of the lock, for the environment that was kept.
  const digests = [await packages(own), await packages(own, "six==1.16.0\n")].map(({ digest }) => digest);
  expect(new Set(digests).size).toBe(2);
});

test.each([
  [
    "packages of conda",
    "name: x\ndependencies: [python=3.11, numpy=2.1, r-base]",
    "got numpy=2.1, r-base, which only conda installs",
  ],
  ["a version with a command", "python: 3.11; id\n", 'python: expected a version such as 3.11, got "3.11; id"'],
  ["a list that is none", "dependencies: numpy", "dependencies: expected a list of requirements as texts"],
  ["a requirement on two lines", 'dependencies: ["a\\n--index-url https://x.example"]', "each requirement on one line"],
  ["a missing file", "dependencies: [-r none.txt]", "expected the file project/none.txt, got none that can be read"],
  ["another list", "name: x\ndependencies: [{npm: [a]}]", "expected names, and one list of pip"],
  ["broken YAML", "dependencies: [", "expected YAML, got"],
  ["a list as the file", "- a", "expected a mapping with dependencies, got something else"],
])("%s is refused", async (_, text, message) => {
  await expect(packages(text)).rejects.toMatchObject({ name: "Failure", message: expect.stringContaining(message) });
});
