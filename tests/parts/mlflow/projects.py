"""The command that MLflow makes of each project and values, or None where MLflow refuses them."""
import json
import os
import sys

from mlflow.projects import _project_spec

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
print(json.dumps({"answers": answers}))
