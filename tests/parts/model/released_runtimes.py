"""Answers of the ONNX Runtime in this environment, as JSON.

Reads on stdin: {"name": {"model": path, "feeds": {input: {"floats": base64} or {"texts": [...]}}}}. Texts and floats are columns.
"""

import base64
import json
import sys

import numpy as np
import onnxruntime


def column(feed, rank):
    if "texts" in feed:
        values = np.array(feed["texts"], dtype=object)
    else:
        values = np.frombuffer(base64.b64decode(feed["floats"]), dtype=np.float32)
    return values.reshape(-1, 1) if rank == 2 else values


def answers(case):
    session = onnxruntime.InferenceSession(case["model"], providers=["CPUExecutionProvider"])
    ranks = {given.name: len(given.shape) for given in session.get_inputs()}
    feeds = {name: column(feed, ranks[name]) for name, feed in case["feeds"].items()}
    outputs = session.run(None, feeds)
    labels = [output for output in outputs if output.dtype != np.float32]
    floats = [output.reshape(-1) for output in outputs if output.dtype == np.float32]
    values = np.stack(floats, axis=1).astype(np.float64)
    return {
        "labels": [str(label) for label in labels[0].reshape(-1)] if labels else [],
        "values": base64.b64encode(values.tobytes()).decode(),
    }


cases = json.load(sys.stdin)
print(json.dumps({"version": onnxruntime.__version__, "answers": {name: answers(cases[name]) for name in cases}}))
