"""Evidently's drift preset on two CSV files: evidently_run.py REFERENCE CURRENT"""
import sys
import warnings

import pandas as pd
from evidently import DataDefinition, Dataset, Report
from evidently.presets import DataDriftPreset

warnings.simplefilter("ignore")
reference, current = (pd.read_csv(path) for path in sys.argv[1:3])
numbers = [name for name in reference if name.startswith("n")]
definition = DataDefinition(numerical_columns=numbers, categorical_columns=[c for c in reference if c not in numbers])
sides = [Dataset.from_pandas(each, data_definition=definition) for each in (current, reference)]
Report([DataDriftPreset()]).run(*sides).dict()
