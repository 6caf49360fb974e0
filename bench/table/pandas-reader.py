"""Reads one CSV with pandas' default parser and prints how long that took, its import left out."""
import json
import sys
import time

import pandas

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
