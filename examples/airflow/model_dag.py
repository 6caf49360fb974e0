"""Trains, tests, gates and ships a model with Airflow 3.

Install the command line on the workers (npm install --global github:OWNER/trainyard#v0) and the provider
`apache-airflow-providers-standard`. Two environment variables: TRAINYARD_PROJECT is the folder with the data, which all tasks
share, and TRAINYARD_IMAGE has the options of build-push-image, such as `--image registry.example/acme/iris`.
"""

import os
from datetime import datetime

from airflow.providers.standard.operators.bash import BashOperator
from airflow.sdk import DAG

PROJECT = os.environ.get("TRAINYARD_PROJECT", os.getcwd())
IMAGE = os.environ.get("TRAINYARD_IMAGE", "--image-output oci:out/image")

with DAG(
    dag_id="model",
    schedule="@weekly",
    start_date=datetime(2026, 1, 1),
    catchup=False,
    max_active_runs=1,
):

    def trainyard(task_id: str, command: str, **options) -> BashOperator:
        return BashOperator(
            task_id=task_id,
            # The blank at the end keeps Airflow from taking a command that ends in .sh for a template file.
            bash_command=f"trainyard {command} ",
            cwd=PROJECT,
            append_env=True,
            **options,
        )

    train = trainyard("train", "train --data examples/iris/iris.csv --target species")
    test = trainyard("test", "test-model --test-data report/test.csv")
    # A failed gate (exit code 1) skips what follows, and the run succeeds. Bad input (exit code 2) fails the task.
    # Without `skip_on_exit_code`, both fail.
    gate = trainyard("gate", 'gate-on-metric --rules "accuracy >= 0.9"', skip_on_exit_code=1)
    image = trainyard("image", f"build-push-image --gate report/gate.json {IMAGE}")
    report = trainyard("report", "report-model", trigger_rule="all_done")

    train >> test >> gate >> [image, report]
