"""A team's own training that logs to MLflow: parameters, metrics with steps, a model and a run inside of the run."""
import sys

import mlflow
import pandas as pd
from sklearn.tree import DecisionTreeClassifier

rows = pd.read_csv(sys.argv[1])
features = rows.drop(columns=["species"])
with mlflow.start_run(run_name="tree"):
    mlflow.log_params({"lr": 1e-05, "depth": 2})
    for step in range(3):
        mlflow.log_metric("loss", 1 / (step + 1), step=step)
    with mlflow.start_run(run_name="inner", nested=True):
        mlflow.log_metric("loss", 9)
    model = DecisionTreeClassifier(max_depth=2, random_state=0).fit(features, rows["species"])
    mlflow.log_metric("val/accuracy", model.score(features, rows["species"]))
    mlflow.sklearn.log_model(model, name="tree", skops_trusted_types=["sklearn.tree._tree.Tree"])
print("{}")
