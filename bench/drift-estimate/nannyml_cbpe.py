"""Estimates accuracy, F1 and AUC of each data set on stdin with NannyML's CBPE, as JSON on stdout."""

import contextlib
import json
import sys
import warnings

import nannyml
import pandas

warnings.filterwarnings("ignore")
METRICS = ["accuracy", "f1", "roc_auc"]


def estimate(given):
    reference = pandas.DataFrame(given["reference"])
    current = pandas.DataFrame(given["current"]).drop(columns="y_true")
    cbpe = nannyml.CBPE(
        metrics=METRICS,
        y_true="y_true",
        y_pred="y_pred",
        y_pred_proba="y_proba",
        problem_type="classification_binary",
        chunk_number=1,
    )
    cbpe.fit(reference)
    frame = cbpe.estimate(current).filter(period="analysis").to_df()
    return {
        name: {
            "value": float(frame[(name, "value")].iloc[-1]),
            "low": float(frame[(name, "lower_confidence_boundary")].iloc[-1]),
            "high": float(frame[(name, "upper_confidence_boundary")].iloc[-1]),
        }
        for name in METRICS
    }


sets = json.load(sys.stdin)
with contextlib.redirect_stdout(sys.stderr):
    found = [estimate(each) for each in sets]
json.dump(found, sys.stdout)
