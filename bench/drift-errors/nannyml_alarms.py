"""Whether NannyML's univariate drift check, with its defaults, alarms about each data set on stdin, as JSON on stdout."""

import contextlib
import json
import sys
import warnings

import nannyml
import pandas

warnings.filterwarnings("ignore")


def alarms(given):
    """True if any column is in drift in any chunk of the current rows. Columns that NannyML refuses are left out."""
    reference, current = (pandas.DataFrame(given[side]) for side in ("reference", "current"))
    for name in reference:
        try:
            check = nannyml.UnivariateDriftCalculator(column_names=[name], treat_as_categorical=given["categories"])
            check.fit(reference[[name]])
            frame = check.calculate(current[[name]]).filter(period="analysis").to_df()
        except Exception:
            continue
        if frame.xs("alert", axis=1, level=-1).to_numpy().astype(bool).any():
            return True
    return False


sets = json.load(sys.stdin)
with contextlib.redirect_stdout(sys.stderr):
    found = [alarms(each) for each in sets]
json.dump(found, sys.stdout)
