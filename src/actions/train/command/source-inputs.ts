import { text } from "../../../contract/inputs.ts";
import { Failure } from "../../../core/failure.ts";

/** Inputs for programs that a project, a pipeline or a notebook describes. */
export const programInputs = {
  project: text({
    description:
      "MLflow project to run instead of `command`: a folder with an `MLproject`, or a git address such as `https://host/owner/repository.git#folder`.",
  }),
  "project-version": text({
    description: "Branch, tag or commit of a `project` in git. The default branch when absent.",
  }),
  "entry-point": text({
    description: "Entry point of the `project`, or one of its scripts.",
    default: "main",
  }),
  dvc: text({
    description:
      "Stage of `dvc.yaml` to run instead of `command`: by `dvc repro` if the program is there, otherwise by the stage's own commands.",
  }),
  notebook: text({
    description:
      "Notebook to run instead of `command`, by papermill. `parameters` replace those of its cell tagged `parameters`. The executed notebook is in the report folder.",
  }),
};

const names = ["command", "project", "dvc", "notebook"] as const;

/** Returns the input that says what to run. Undefined without any. @throws {Failure} for several. */
export function sourceName(
  values: Partial<Record<(typeof names)[number], string | undefined>>,
): (typeof names)[number] | undefined {
  const given = names.filter((name) => values[name] !== undefined);
  if (given.length > 1) throw new Failure(`${given.join(", ")}: expected one of them, got ${given.length}`);
  return given[0];
}
