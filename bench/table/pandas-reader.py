"""Reads one CSV with pandas' default parser and prints how long that took, its import left out. A second argument is a number of
readings before the one that is timed."""
import json
import sys
import time

import pandas

for _ in range(int(sys.argv[2]) if len(sys.argv) > 2 else 0):
    pandas.read_csv(sys.argv[1])
start = time.perf_counter()
cpu = time.process_time()
table = pandas.read_csv(sys.argv[1])
print(
    json.dumps(
        {
            "ms": (time.perf_counter() - start) * 1000,
            "cpuMs": (time.process_time() - cpu) * 1000,
            "rows": len(table),
            "columns": len(table.columns),
            "version": pandas.__version__,
        }
    )
)
