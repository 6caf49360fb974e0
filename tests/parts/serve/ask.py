"""Asks a server with the clients that its protocols have, and prints what each of them understood.

Usage: ask.py PORT < rows.json   (rows as a list of objects with numbers)
"""

import asyncio
import json
import sys

import numpy as np
import pandas as pd
import tritonclient.http as triton
from kserve import InferenceRESTClient, InferInput, InferRequest, RESTConfig
from mlflow.pyfunc.scoring_server.client import ScoringServerClient

port = int(sys.argv[1])
rows = json.load(sys.stdin)
frame = pd.DataFrame(rows)
matrix = frame.to_numpy(dtype=np.float64)
url = f"http://127.0.0.1:{port}"


def records(names, columns):
    return [dict(zip(names, values)) for values in zip(*columns)]


def of_tensors(names, tensor):
    return records(names, [[str(value) if name == "label" else float(value) for value in np.ravel(tensor(name))] for name in names])


def mlflow():
    client = ScoringServerClient("127.0.0.1", port)
    client.wait_server_ready(timeout=10)
    return [client.invoke(data).get_predictions().to_dict("records") for data in (frame, {"inputs": matrix}["inputs"])]


async def kserve():
    answers = {}
    async with InferenceRESTClient(RESTConfig(protocol="v1", timeout=30)) as client:
        answers["v1 ready"] = await client.is_model_ready(url, "any-name")
        answers["v1"] = (await client.infer(url, {"instances": rows}, model_name="any-name"))["predictions"]
    async with InferenceRESTClient(RESTConfig(protocol="v2", timeout=30)) as client:
        answers["v2 ready"] = [
            await client.is_server_ready(url),
            await client.is_server_live(url),
            await client.is_model_ready(url, "any-name"),
        ]
        tensor = InferInput("rows", list(matrix.shape), "FP64")
        tensor.set_data_from_numpy(matrix, binary_data=False)
        request = InferRequest(model_name="any-name", infer_inputs=[tensor])
        response = await client.infer(url, request, model_name="any-name")
        names = [output.name for output in response.outputs]
        by_name = {output.name: output.as_numpy() for output in response.outputs}
        answers["v2"] = of_tensors(names, by_name.__getitem__)
    return answers


def tritons():
    client = triton.InferenceServerClient(f"127.0.0.1:{port}")
    ready = [client.is_server_live(), client.is_server_ready(), client.is_model_ready("any-name")]
    metadata = client.get_model_metadata("any-name", model_version="1")
    inputs = []
    for name in frame.columns:
        tensor = triton.InferInput(name, [len(rows)], "FP64")
        tensor.set_data_from_numpy(frame[name].to_numpy(dtype=np.float64), binary_data=False)
        inputs.append(tensor)
    names = [output["name"] for output in metadata["outputs"]]
    answers = []
    for version, outputs in (("", None), ("1", [triton.InferRequestedOutput(name, binary_data=False) for name in names])):
        result = client.infer("any-name", inputs, model_version=version, outputs=outputs, request_id="7")
        answers.append(of_tensors(names, result.as_numpy))
    # What the client does by itself: binary tensors in, and a wish for binary tensors out, which is not an obligation.
    for tensor, name in zip(inputs, frame.columns):
        tensor.set_data_from_numpy(frame[name].to_numpy(dtype=np.float64))
    answers.append(of_tensors(names, client.infer("any-name", inputs).as_numpy))
    packed = client.infer(
        "any-name", inputs, request_compression_algorithm="gzip", response_compression_algorithm="gzip"
    )
    answers.append(of_tensors(names, packed.as_numpy))
    client.close()
    return {"ready": ready, "columns": [each["name"] for each in metadata["inputs"]], "answers": answers}


json.dump({"mlflow": mlflow(), "kserve": asyncio.run(kserve()), "triton": tritons()}, sys.stdout)
