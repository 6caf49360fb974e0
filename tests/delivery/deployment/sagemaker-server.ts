/**
 * A stand-in for SageMaker's API: JSON 1.1 over POST, its errors with the status 400, and an endpoint whose update passes
 * through `Updating`. Each signature is computed again from the request by the published algorithm.
 */
import { createHash, createHmac } from "node:crypto";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

type Fields = Record<string, unknown>;

interface Reply {
  status: number;
  body?: object;
  text?: string;
}

export class SageMakerServer {
  url = "";
  calls: { operation: string; body: Fields }[] = [];
  models = new Map<string, string>();
  /** Configurations with the model of each. */
  configs = new Map<string, string>();
  endpoint: { config: string; image: string; status: string; reason?: string; pending?: boolean } | undefined;
  /** State of an update after `looks` reads. */
  update: (server: SageMakerServer, config: string) => void = (server, config) => {
    server.endpoint = { config, image: server.models.get(server.configs.get(config)!)!, status: "InService" };
  };
  looks = 2;
  fault: ((operation: string) => Reply | undefined) | undefined;
  /** Finds what AWS would refuse in a request, or what is wrong with an answer, where its description is installed. */
  static problem: ((operation: string, side: "input" | "output", body: unknown) => string | undefined) | undefined;
  /** Bodies of the models and configurations that were created, by operation and name. */
  #bodies = new Map<string, Fields>();
  /** Text of the form that asked for a role. */
  form: URLSearchParams | undefined;
  refusesIdentity = false;
  #pending: { config: string; left: number } | undefined;

  static async start(): Promise<SageMakerServer> {
    const platform = new SageMakerServer();
    const server = createServer(async (asked, answer) => {
      let text = "";
      for await (const chunk of asked) text += chunk;
      const reply = platform.#reply(asked.headers, text);
      answer.writeHead(reply.status, {
        "content-type": reply.text === undefined ? "application/x-amz-json-1.1" : "text/xml",
      });
      answer.end(reply.text ?? JSON.stringify(reply.body ?? {}));
    });
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    platform.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return platform;
  }

  serving(config: string, image: string): void {
    this.models.set(config, image);
    this.configs.set(config, config);
    this.endpoint = { config, image, status: "InService" };
  }

  /** Ends the update that is going on, and makes later ones end after `looks` reads. */
  endUpdate(looks: number): void {
    if (this.#pending !== undefined) this.#pending.left = 0;
    this.looks = looks;
  }

  #reply(headers: IncomingHttpHeaders, text: string): Reply {
    const operation = String(headers["x-amz-target"] ?? "").replace("SageMaker.", "");
    if (operation === "") return this.#role(text);
    const problem = signatureProblem(headers, text);
    if (problem !== undefined) return awsError("InvalidSignatureException", problem);
    const body: Fields = JSON.parse(text);
    this.calls.push({ operation, body });
    const fault = this.fault?.(operation);
    if (fault !== undefined) return fault;
    const refused = SageMakerServer.problem?.(operation, "input", body);
    if (refused !== undefined) return awsError("ValidationException", `1 validation error detected: ${refused}`);
    const reply = this.#answer(operation, body);
    const wrong = reply.status === 200 ? SageMakerServer.problem?.(operation, "output", reply.body) : undefined;
    if (wrong !== undefined) throw new Error(`the stand-in answers what SageMaker does not: ${wrong}`);
    return reply;
  }

  #answer(operation: string, body: Fields): Reply {
    const text = (name: string) => String(body[name]);
    if (operation === "CreateModel") {
      if (this.models.has(text("ModelName"))) {
        return awsError("ValidationException", `Cannot create already existing model "${text("ModelName")}".`);
      }
      this.models.set(text("ModelName"), (body["PrimaryContainer"] as { Image: string }).Image);
      this.#bodies.set(`model/${text("ModelName")}`, body);
      return { status: 200, body: { ModelArn: arn("model", text("ModelName")) } };
    }
    if (operation === "CreateEndpointConfig") {
      const [variant] = body["ProductionVariants"] as { ModelName: string }[];
      if (this.configs.has(text("EndpointConfigName"))) {
        return awsError("ValidationException", "Cannot create already existing endpoint configuration");
      }
      if (!this.models.has(variant!.ModelName)) {
        return awsError("ValidationException", `Could not find model "${arn("model", variant!.ModelName)}".`);
      }
      this.configs.set(text("EndpointConfigName"), variant!.ModelName);
      this.#bodies.set(`endpoint-config/${text("EndpointConfigName")}`, body);
      return { status: 200, body: { EndpointConfigArn: arn("endpoint-config", text("EndpointConfigName")) } };
    }
    if (operation === "DescribeModel") return this.#described("model", text("ModelName"), "ModelArn");
    if (operation === "DescribeEndpointConfig") {
      return this.#described("endpoint-config", text("EndpointConfigName"), "EndpointConfigArn");
    }
    if (operation === "DeleteModel" || operation === "DeleteEndpointConfig") {
      const [kind, name] =
        operation === "DeleteModel" ? ["model", "ModelName"] : ["endpoint-config", "EndpointConfigName"];
      if (!this.#bodies.delete(`${kind}/${text(name!)}`)) return notFound(kind!, text(name!));
      (kind === "model" ? this.models : this.configs).delete(text(name!));
      return { status: 200 };
    }
    if (operation === "DeleteEndpoint") {
      if (this.endpoint === undefined) return notFound("endpoint", text("EndpointName"));
      this.endpoint = undefined;
      return { status: 200 };
    }
    if (operation === "CreateEndpoint" || operation === "UpdateEndpoint") {
      const config = text("EndpointConfigName");
      if (!this.configs.has(config)) {
        return awsError("ValidationException", `Could not find endpoint configuration "${config}".`);
      }
      // The reference of EndpointStatus: an update while another change executes, or of an endpoint that is Failed.
      const now = this.endpoint?.status ?? "InService";
      if (operation === "UpdateEndpoint" && now !== "InService") {
        return awsError(
          "ValidationException",
          `Cannot update endpoint "${arn("endpoint", "churn")}" with status ${now}.`,
        );
      }
      const status = operation === "CreateEndpoint" ? "Creating" : "Updating";
      this.endpoint = { ...(this.endpoint ?? { config, image: "" }), status };
      this.#pending = { config, left: this.looks };
      return { status: 200, body: { EndpointArn: arn("endpoint", text("EndpointName")) } };
    }
    if (operation !== "DescribeEndpoint") return awsError("UnknownOperationException", operation);
    if (this.#pending !== undefined && this.#pending.left-- <= 0) {
      const { config } = this.#pending;
      this.#pending = undefined;
      this.update(this, config);
    }
    if (this.endpoint === undefined) return notFound("endpoint", text("EndpointName"));
    const { config, image, status, reason, pending } = this.endpoint;
    return {
      status: 200,
      body: {
        EndpointName: "churn",
        EndpointArn: arn("endpoint", "churn"),
        CreationTime: created,
        LastModifiedTime: created,
        EndpointConfigName: config,
        EndpointStatus: status,
        ...(reason !== undefined && { FailureReason: reason }),
        ...(pending && { PendingDeploymentSummary: { EndpointConfigName: config } }),
        ProductionVariants: [
          {
            VariantName: "AllTraffic",
            // While a first endpoint is created, it has no image yet.
            ...(image !== "" && { DeployedImages: [{ SpecifiedImage: image, ResolvedImage: image }] }),
            CurrentWeight: 1,
          },
        ],
      },
    };
  }

  #described(kind: string, name: string, arnName: string): Reply {
    const body = this.#bodies.get(`${kind}/${name}`);
    if (body === undefined) return notFound(kind, name);
    return { status: 200, body: { ...body, [arnName]: arn(kind, name), CreationTime: created } };
  }

  #role(text: string): Reply {
    this.form = new URLSearchParams(text);
    if (this.refusesIdentity) {
      return {
        status: 403,
        text: "<ErrorResponse><Error><Code>AccessDenied</Code><Message>Not authorized to perform sts:AssumeRoleWithWebIdentity</Message></Error></ErrorResponse>",
      };
    }
    return {
      status: 200,
      text: "<AssumeRoleWithWebIdentityResponse><AssumeRoleWithWebIdentityResult><Credentials><AccessKeyId>AKIDEXAMPLE</AccessKeyId><SecretAccessKey>secret</SecretAccessKey><SessionToken>session</SessionToken></Credentials></AssumeRoleWithWebIdentityResult></AssumeRoleWithWebIdentityResponse>",
    };
  }
}

/** Seconds since 1970, as JSON 1.1 writes times. */
const created = 1_790_000_000;

const arn = (kind: string, name: string) => `arn:aws:sagemaker:eu-central-1:123456789012:${kind}/${name}`;

const notFound = (kind: string, name: string) =>
  awsError("ValidationException", `Could not find ${kind.replace("-", " ")} "${arn(kind, name)}".`);

export function awsError(type: string, message: string): Reply {
  return { status: 400, body: { __type: type, message } };
}

/** Computes version 4 of AWS's signatures from what arrived. */
function signatureProblem(headers: IncomingHttpHeaders, body: string): string | undefined {
  const match =
    /^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/(\d{8})\/([^/]+)\/sagemaker\/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(
      headers.authorization ?? "",
    );
  if (match === null) return `unexpected authorization ${headers.authorization}`;
  const [, day, region, names, signature] = match.map(String) as [string, string, string, string, string];
  for (const name of ["content-type", "host", "x-amz-date", "x-amz-target"]) {
    if (!names.split(";").includes(name)) return `${name} is not signed`;
  }
  const sha = (text: string) => createHash("sha256").update(text).digest("hex");
  const lines = names.split(";").map((name) => `${name}:${String(headers[name]).trim()}\n`);
  const canonical = ["POST", "/", "", lines.join(""), names, sha(body)].join("\n");
  const scope = `${day}/${region}/sagemaker/aws4_request`;
  const toSign = ["AWS4-HMAC-SHA256", headers["x-amz-date"], scope, sha(canonical)].join("\n");
  let key: Buffer | string = "AWS4secret";
  for (const part of [day, region, "sagemaker", "aws4_request"]) key = createHmac("sha256", key).update(part).digest();
  const expected = createHmac("sha256", key).update(toSign).digest("hex");
  return expected === signature ? undefined : "The request signature we calculated does not match";
}
