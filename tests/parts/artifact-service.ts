/**
 * GitHub's artifact service: its Twirp protocol, checked by the message types of the official client, in front of a real
 * Azurite. Nothing of the client or of the storage is a stand-in; only the five calls between them are ours.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server } from "node:http";
import { type AddressInfo, createServer as createSocket } from "node:net";
import { join } from "node:path";
import { GitHubStandIn } from "../github.ts";
import { root } from "../runner.ts";

const parts = join(root, "tests/parts/node_modules");
const { BlobSASPermissions, BlobServiceClient, StorageSharedKeyCredential, generateBlobSASQueryParameters } =
  await import(join(parts, "@azure/storage-blob/dist/esm/index.js"));
/** The client's own protobuf classes: `fromJson` throws on a field that the protocol does not have. */
const messages = await import(join(root, "node_modules/@actions/artifact/lib/generated/results/api/v1/artifact.js"));

/** Azurite's well-known account, the same in every installation. */
const account = "devstoreaccount1";
const key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

export interface StoredArtifact {
  id: number;
  name: string;
  runId: string;
  sizeBytes: number;
  digest: string;
  createdAt: Date;
  /** A signed URL of the zip, as REST's download redirects to. */
  url(): string;
}

interface Held extends StoredArtifact {
  blob: string;
  done: boolean;
}

/** One fault: a refusal, or a cut connection, in place of an answer. */
export interface ServiceFault {
  method: "CreateArtifact" | "FinalizeArtifact" | "DeleteArtifact";
  times: number;
  answer: { status: number; message: string } | "reset";
}

export class ArtifactService {
  readonly faults: ServiceFault[] = [];
  readonly #azurite: ChildProcess;
  readonly #server: Server;
  // biome-ignore lint/suspicious/noExplicitAny: the SDK is imported from a folder of its own, without its types
  readonly #container: any;
  readonly #credential: unknown;
  readonly #artifacts: Held[] = [];
  #lastId = 1000;

  // biome-ignore lint/suspicious/noExplicitAny: as above
  private constructor(azurite: ChildProcess, server: Server, container: any, credential: unknown) {
    this.#azurite = azurite;
    this.#server = server;
    this.#container = container;
    this.#credential = credential;
    server.on("request", (request, response) => {
      this.#answer(request).then(
        (body) => {
          if (body === "reset") request.socket.destroy();
          else response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
        },
        (error) =>
          response
            .writeHead(error.status ?? 400, { "content-type": "application/json" })
            .end(JSON.stringify({ code: "invalid_argument", msg: String(error.message) })),
      );
    });
  }

  static async start(): Promise<ArtifactService> {
    const port = await freePort();
    const azurite = spawn(
      process.execPath,
      [
        join(parts, "azurite/dist/src/blob/main.js"),
        ...["--inMemoryPersistence", "--disableTelemetry", "--silent", "--skipApiVersionCheck"],
        ...["--blobHost", "127.0.0.1", "--blobPort", String(port)],
      ],
      { stdio: ["ignore", "pipe", "inherit"] },
    );
    await new Promise<void>((ready, failed) => {
      azurite.once("exit", (code) => failed(new Error(`Azurite ended with ${code}`)));
      azurite.stdout!.on("data", (chunk) => /successfully listen/.test(String(chunk)) && ready());
    });
    const credential = new StorageSharedKeyCredential(account, key);
    const container = new BlobServiceClient(`http://127.0.0.1:${port}/${account}`, credential).getContainerClient(
      "artifacts",
    );
    await container.createIfNotExists();
    const server = createServer();
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    return new ArtifactService(azurite, server, container, credential);
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    this.#azurite.removeAllListeners("exit");
    this.#azurite.kill("SIGTERM");
    await new Promise((ended) => this.#azurite.once("exit", ended));
  }

  /** The variables that the runner adds to a JavaScript action's environment for the run `runId`. */
  environment(runId: number): Record<string, string> {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const claims = { scp: `Actions.Results:${runId}:${randomUUID()}`, exp: Math.floor(Date.now() / 1000) + 3600 };
    return {
      ACTIONS_RESULTS_URL: `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`,
      ACTIONS_RUNTIME_TOKEN: `${part({ alg: "HS256", typ: "JWT" })}.${part(claims)}.c2lnbmF0dXJl`,
      GITHUB_RUN_ID: String(runId),
    };
  }

  /** Finished artifacts, oldest first. */
  get artifacts(): readonly StoredArtifact[] {
    return this.#artifacts.filter(({ done }) => done);
  }

  /** A stand-in of GitHub for one test. The service outlives it, so run ids go on from one to the next. */
  async github(): Promise<GitHubStandIn> {
    const standIn = await GitHubStandIn.start();
    const last = Math.max(0, ...this.artifacts.map(({ runId }) => Number(runId)));
    while (standIn.id() < last);
    return standIn;
  }

  /** Lists what a run uploaded in the format of GitHub's REST API. */
  ofRun(
    runId: number,
  ): { id: number; name: string; runId: number; digest: string; sizeBytes: number; url(): string }[] {
    return this.artifacts.filter((each) => each.runId === String(runId)).map((each) => ({ ...each, runId }));
  }

  /** Replaces the stored bytes of an artifact: what a digest check is for. */
  async corrupt(id: number, bytes: Buffer): Promise<void> {
    const { blob } = this.#artifacts.find((each) => each.id === id)!;
    await this.#container.getBlockBlobClient(blob).upload(bytes, bytes.length);
  }

  async #answer(request: IncomingMessage): Promise<unknown> {
    const method = /^\/twirp\/github\.actions\.results\.api\.v1\.ArtifactService\/(\w+)$/.exec(request.url ?? "")?.[1];
    if (request.method !== "POST" || method === undefined) throw refused(404, `no such call: ${request.url}`);
    let text = "";
    for await (const chunk of request) text += chunk;
    const fault = this.faults.find((each) => each.method === method && each.times > 0);
    if (fault !== undefined) fault.times--;
    if (fault?.answer === "reset") return "reset";
    if (fault !== undefined) throw refused(fault.answer.status, fault.answer.message);
    const runId = runOf(request.headers.authorization ?? "");
    const message = messages[`${method}Request`].fromJson(JSON.parse(text));
    if (message.workflowRunBackendId !== runId) throw refused(403, "the token belongs to another run");
    const answer = await this.#call(method, runId, message);
    const type = messages[`${method}Response`];
    return type.toJson(type.create(answer), { useProtoFieldName: true, emitDefaultValues: true });
  }

  // biome-ignore lint/suspicious/noExplicitAny: generated messages, checked by their own classes
  async #call(method: string, runId: string, message: any): Promise<object> {
    const held = this.#artifacts.find((each) => each.runId === runId && each.name === message.name);
    switch (method) {
      case "CreateArtifact": {
        if (held?.done) throw refused(409, `an artifact with this name already exists on the workflow run`);
        const blob = `${runId}/${createHash("sha256").update(message.name).digest("hex")}.zip`;
        const id = ++this.#lastId;
        const url = () => this.#signed(blob, "r", { contentType: "application/zip" });
        const createdAt = new Date();
        this.#artifacts.push({
          id,
          name: message.name,
          runId,
          blob,
          sizeBytes: 0,
          digest: "",
          createdAt,
          done: false,
          url,
        });
        return { ok: true, signedUploadUrl: this.#signed(blob, "cw") };
      }
      case "FinalizeArtifact": {
        if (held === undefined) throw refused(404, "artifact not found");
        const bytes: Buffer = await this.#container.getBlobClient(held.blob).downloadToBuffer();
        const digest = `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
        if (String(bytes.length) !== message.size) throw refused(400, `size ${message.size} is not ${bytes.length}`);
        if (message.hash !== undefined && message.hash.value !== digest) throw refused(400, "hash does not match");
        Object.assign(held, { done: true, sizeBytes: bytes.length, digest });
        return { ok: true, artifactId: String(held.id) };
      }
      case "ListArtifacts": {
        const name = message.nameFilter?.value;
        const artifacts = this.#artifacts.filter(
          (each) => each.done && each.runId === runId && (name === undefined || each.name === name),
        );
        return {
          artifacts: artifacts.map((each) => ({
            workflowRunBackendId: runId,
            workflowJobRunBackendId: message.workflowJobRunBackendId,
            databaseId: String(each.id),
            name: each.name,
            size: String(each.sizeBytes),
            createdAt: { seconds: String(Math.floor(each.createdAt.getTime() / 1000)), nanos: 0 },
          })),
        };
      }
      case "DeleteArtifact": {
        if (held === undefined) throw refused(404, "artifact not found");
        this.#artifacts.splice(this.#artifacts.indexOf(held), 1);
        return { ok: true, artifactId: String(held.id) };
      }
      default:
        throw refused(501, `${method} is not served`);
    }
  }

  #signed(blob: string, permissions: string, extra: object = {}): string {
    const parameters = generateBlobSASQueryParameters(
      {
        containerName: this.#container.containerName,
        blobName: blob,
        permissions: BlobSASPermissions.parse(permissions),
        startsOn: new Date(Date.now() - 60_000),
        expiresOn: new Date(Date.now() + 600_000),
        ...extra,
      },
      this.#credential,
    );
    return `${this.#container.getBlobClient(blob).url}?${parameters}`;
  }
}

function runOf(authorization: string): string {
  const payload = authorization.replace(/^Bearer /, "").split(".")[1] ?? "";
  const { scp = "" } = JSON.parse(Buffer.from(payload, "base64url").toString() || "{}");
  const run = /Actions\.Results:([^: ]+):/.exec(scp)?.[1];
  if (run === undefined) throw refused(401, "the token names no run");
  return run;
}

function refused(status: number, message: string): Error {
  return Object.assign(new Error(message), { status });
}

async function freePort(): Promise<number> {
  const socket = createSocket().listen(0, "127.0.0.1");
  await new Promise((ready) => socket.once("listening", ready));
  const { port } = socket.address() as AddressInfo;
  await new Promise((closed) => socket.close(closed));
  return port;
}
