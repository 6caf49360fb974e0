"""Writes tables to a folder, and Deepchecks' decisions about them to standard output.

usage: deepchecks_decisions.py FOLDER
"""
import contextlib
import json
import sys
import warnings
from pathlib import Path

import numpy as np
import pandas as pd

warnings.simplefilter("ignore")
with contextlib.redirect_stdout(sys.stderr):
    from deepchecks.tabular import Dataset
    from deepchecks.tabular.checks import FeatureDrift

folder = Path(sys.argv[1])
rng = np.random.default_rng(5)


def table(n, shift, share):
    """Numbers of several shapes, two to 40 categories, of which some are rare; `shift` and `share` move them."""
    columns = {
        "normal": rng.normal(shift, 1, n).round(6),
        "lognormal": rng.lognormal(shift / 2, 1, n).round(6),
        "rounded": rng.normal(3 * shift, 3, n).round(0) / 2,
        "zeros": np.where(rng.random(n) < 0.6 - share, 0, rng.exponential(1, n)).round(6),
        "gaps": np.where(rng.random(n) < 0.2, np.nan, rng.normal(shift, 2, n)).round(6),
        "two": rng.choice(["no", "yes"], n, p=[0.7 - share, 0.3 + share]),
        "four": rng.choice(list("abcd"), n, p=[0.4, 0.3, 0.2 + share, 0.1 - share]),
        "rare": rng.choice(list("abcd"), n, p=[0.99 - share, 0.005, 0.004, 0.001 + share]),
        "many": rng.choice([f"k{k}" for k in range(40)], n),
    }
    return pd.DataFrame(columns)


categories = ["two", "four", "rare", "many"]
found = []
cases = [
    (100, 100, 0, 0),
    (400, 150, 0.4, 0.09),
    (200, 900, 0.7, 0.05),
    (1000, 1000, 0.55, 0.02),
    (3000, 2000, 0, 0.099),
]
for at, (m, n, shift, share) in enumerate(cases):
    reference, current = table(m, 0, 0), table(n, shift, share)
    if at == 4:
        current["two"] = np.where(rng.random(n) < 0.3, "perhaps", current["two"])
    reference.to_csv(folder / f"reference-{at}.csv", index=False)
    current.to_csv(folder / f"current-{at}.csv", index=False)
    sides = [Dataset(each, cat_features=categories) for each in (reference, current)]
    check = FeatureDrift(n_samples=10_000_000).add_condition_drift_score_less_than()
    with contextlib.redirect_stdout(sys.stderr):
        result = check.run(*sides)
    condition = result.conditions_results[0]
    columns = {
        name: {"method": each["Method"], "score": None if each["Drift score"] is None else float(each["Drift score"])}
        for name, each in result.value.items()
    }
    found.append({"case": at, "columns": columns, "passed": condition.category.name == "PASS", "details": condition.details})
json.dump(found, sys.stdout, indent=1)
