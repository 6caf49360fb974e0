import { jsonReply, type Route } from "./http/route.ts";
import { invocation } from "./invocations.ts";
import { type ModelHost, modelRoutes } from "./model-host.ts";

/*
 * KServe's protocol version 1 (kserve.github.io, "V1 Inference Protocol"), which is TensorFlow Serving's REST API with
 * another status (tensorflow.org/tfx/serving/api_rest). A status has the members of both.
 */

const BASE = "/v1/models";

export function kserveRoutes(host: ModelHost): Route[] {
  const { name } = host;
  return [
    { method: "GET", path: BASE, answer: () => jsonReply({ models: [name.name] }) },
    ...modelRoutes(BASE, name, [
      {
        method: "GET",
        ending: "",
        answer({ parameters }) {
          const asked = name.asked(parameters);
          host.checkReady();
          const status = { error_code: "OK", error_message: "" };
          return jsonReply({
            name: asked,
            ready: true,
            model_version_status: [{ version: name.version, state: "AVAILABLE", status }],
          });
        },
      },
      {
        method: "POST",
        ending: ":predict",
        accepts: ["application/json"],
        answer(request) {
          name.asked(request.parameters);
          return invocation(request, host.model(), host);
        },
      },
    ]),
  ];
}
