"""Writes tables to a folder, and Evidently's decisions about them to standard output.

usage: evidently_decisions.py FOLDER
"""
import json
import sys
import warnings
from pathlib import Path

import numpy as np
import pandas as pd
from evidently import DataDefinition, Dataset, Report
from evidently.presets import DataDriftPreset

warnings.simplefilter("ignore")
folder = Path(sys.argv[1])
rng = np.random.default_rng(3)


def table(n, shift, share):
    """Numbers of several shapes, few and many categories; `shift` moves them."""
    columns = {
        "normal": rng.normal(shift, 1, n).round(6),
        "lognormal": rng.lognormal(shift / 2, 1, n).round(6),
        "rounded": rng.normal(3 * shift, 3, n).round(0) / 2,
        "zeros": np.where(rng.random(n) < 0.6 - share, 0, rng.exponential(1, n)).round(6),
        "gaps": np.where(rng.random(n) < 0.2, np.nan, rng.normal(shift, 2, n)).round(6),
        "two": rng.choice(["no", "yes"], n, p=[0.7 - share, 0.3 + share]),
        "four": rng.choice(list("abcd"), n, p=[0.4, 0.3, 0.2 + share, 0.1 - share]),
        "many": rng.choice([f"k{k}" for k in range(40)], n),
    }
    return pd.DataFrame(columns)


numbers = ["normal", "lognormal", "rounded", "zeros", "gaps"]
definition = DataDefinition(numerical_columns=numbers, categorical_columns=["two", "four", "many"])
found = []
cases = [(100, 100, 0, 0), (400, 150, 0.2, 0.05), (1000, 1000, 0.1, 0.02), (1500, 300, 0, 0), (3000, 3000, 0.3, 0.08)]
for at, (m, n, shift, share) in enumerate(cases):
    reference, current = table(m, 0, 0), table(n, shift, share)
    reference.to_csv(folder / f"reference-{at}.csv", index=False)
    current.to_csv(folder / f"current-{at}.csv", index=False)
    sides = [Dataset.from_pandas(each, data_definition=definition) for each in (current, reference)]
    result = Report([DataDriftPreset()]).run(*sides).dict()
    scores = {}
    for metric in result["metrics"]:
        column = metric.get("config", {}).get("column")
        if column is not None:
            config = metric["config"]
            scores[column] = {"method": config.get("method"), "threshold": config.get("threshold"), "score": float(metric["value"])}
    share_value = next(m["value"] for m in result["metrics"] if "DriftedColumnsCount" in m.get("metric_name", m.get("metric_id", "")))
    found.append({"case": at, "columns": scores, "share": float(share_value["share"])})
json.dump(found, sys.stdout, indent=1)
