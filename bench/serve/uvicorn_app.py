"""The same forest in scikit-learn behind uvicorn (uvloop, httptools) as a bare ASGI application: no framework in between."""
import json
import sys

import numpy as np
import pandas as pd
import uvicorn
from sklearn.ensemble import RandomForestClassifier

port, data = int(sys.argv[1]), sys.argv[2]
table = pd.read_csv(data)
columns = [name for name in table.columns if name != "species"]
model = RandomForestClassifier(n_estimators=100, random_state=0, n_jobs=1)
model.fit(table[columns].to_numpy(), table["species"])
classes = list(model.classes_)
headers = [(b"content-type", b"application/json")]


async def app(scope, receive, send):
    body = b""
    while True:
        message = await receive()
        body += message.get("body", b"")
        if not message.get("more_body"):
            break
    if scope["path"] == "/ping":
        answer = b'{"status":"ok"}'
    else:
        given = json.loads(body)
        rows = [given] if isinstance(given, dict) else given
        probabilities = model.predict_proba(np.array([[row[name] for name in columns] for row in rows]))
        answers = [
            {"prediction": classes[int(each.argmax())], "probabilities": dict(zip(classes, each.tolist()))}
            for each in probabilities
        ]
        answer = json.dumps(answers[0] if isinstance(given, dict) else answers).encode()
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": answer})


config = uvicorn.Config(
    app, host="127.0.0.1", port=port, loop="uvloop", http="httptools", log_level="error", access_log=False, lifespan="off"
)
uvicorn.Server(config).run()
