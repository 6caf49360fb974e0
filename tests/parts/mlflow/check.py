"""What MLflow's own client says about a run that was logged, and models and runs of its own for baselines."""
import json
import sys

import mlflow
import pandas as pd
from mlflow.tracking import MlflowClient

run_id, = sys.argv[1:]
client = MlflowClient()
run = client.get_run(run_id)
model = mlflow.pyfunc.load_model(f"runs:/{run_id}/model")
rows = pd.read_csv("report/test.csv")
answers = model.predict(rows.drop(columns=["species"]))

logged = mlflow.register_model(f"runs:/{run_id}/model", "churn")
client.set_registered_model_alias("churn", "champion", logged.version)

# A model that a team logs by itself, and a run that it has open.
from sklearn.linear_model import LogisticRegression

train = pd.read_csv("iris.csv")
features = train.drop(columns=["species"])
with mlflow.start_run(run_name="by hand") as own:
    fitted = LogisticRegression(max_iter=1000).fit(features, train["species"])
    mlflow.sklearn.log_model(fitted, name="model", input_example=features.head(2))
    mlflow.log_metric("accuracy", fitted.score(rows.drop(columns=["species"]), rows["species"]))
client.create_model_version("churn", f"runs:/{own.info.run_id}/model", own.info.run_id)
opened = client.create_run("0", run_name="open")
client.log_param(opened.info.run_id, "seed", "12")

print(json.dumps({
    "status": run.info.status,
    "metrics": run.data.metrics,
    "params": run.data.params,
    "artifacts": [file.path for file in client.list_artifacts(run_id, "report")],
    "datasets": sorted([use.dataset.name, use.tags[0].value, len(use.dataset.digest)] for use in run.inputs.dataset_inputs),
    "sums": open(mlflow.artifacts.download_artifacts(f"runs:/{run_id}/model/SHA256SUMS")).read(),
    "labels": answers["label"].tolist(),
    "accuracy": client.get_run(own.info.run_id).data.metrics["accuracy"],
    "own": own.info.run_id,
    "open": opened.info.run_id,
    "runs": len(client.search_runs(["0"])),
}))
