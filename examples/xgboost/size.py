"""Prints what an image of Python needs on top of its base to serve model.ubj: sizes of installed packages, in MB."""

import importlib.metadata
import sys

NEEDED = sys.argv[1:] or ["xgboost-cpu", "numpy", "scipy", "pandas", "python-dateutil", "tzdata"]

total = 0
for name in NEEDED:
    files = importlib.metadata.files(name) or []
    size = sum(file.locate().stat().st_size for file in files if file.locate().is_file())
    total += size
    print(f"{name:20} {size / 1e6:8.1f}")
print(f"{'together':20} {total / 1e6:8.1f}")
