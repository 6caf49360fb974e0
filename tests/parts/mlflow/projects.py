"""The command that MLflow makes of each project and values, or None where MLflow refuses them, and the packages of environment files."""
import json
import os
import sys

from mlflow.projects import _project_spec
from mlflow.utils.environment import _PythonEnv

cases = json.load(open(sys.argv[1]))
answers = []
for index, case in enumerate(cases):
    folder = f"project-{index}"
    os.makedirs(folder)
    if case["file"] is not None:
        with open(os.path.join(folder, "MLproject"), "w") as file:
            file.write(case["file"])
    try:
        project = _project_spec.load_project(folder)
        entry = project.get_entry_point(case["entry"])
        answers.append(entry.compute_command(case["values"], os.getcwd()))
    except Exception:
        answers.append(None)

# The environment files of the second argument: the version of Python and the packages.
environments = []
for index, text in enumerate(json.load(open(sys.argv[2]))):
    path = f"environment-{index}.yaml"
    with open(path, "w") as file:
        file.write(text)
    read = _PythonEnv.from_conda_yaml if "name:" in text else _PythonEnv.from_yaml
    found = read(path)
    environments.append([found.python, found.build_dependencies, found.dependencies])
print(json.dumps({"answers": answers, "environments": environments}))
