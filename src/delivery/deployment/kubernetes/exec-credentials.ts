import { Failure } from "../../../core/failure.ts";
import { jsonOf, object, optional, problemText, textValue } from "../../../core/shape/index.ts";
import { runCommand } from "../../../platform/process/command.ts";

export interface ClusterCredentials {
  token: string | undefined;
  cert: string | undefined;
  key: string | undefined;
}

/** A program that a kubeconfig names, such as `gke-gcloud-auth-plugin`, `kubelogin` or `aws eks get-token`. */
interface CredentialProgram {
  apiVersion?: string;
  command: string;
  args?: string[];
  env?: { name: string; value: string }[];
}

interface ExecOptions {
  folder: string;
  env: Readonly<Record<string, string | undefined>>;
  signal: AbortSignal;
}

const credentialShape = object({
  status: object({
    token: optional(textValue()),
    clientCertificateData: optional(textValue()),
    clientKeyData: optional(textValue()),
  }),
});

const timeoutMs = 60_000;

/** Returns a function that runs the program and reads the credentials that it prints. */
export function execCredentials(program: CredentialProgram, options: ExecOptions): () => Promise<ClusterCredentials> {
  const { command, args = [], env = [], apiVersion = "client.authentication.k8s.io/v1" } = program;
  return async () => {
    const ended = await runCommand([command, ...args], {
      cwd: options.folder,
      env: {
        ...options.env,
        ...Object.fromEntries(env.map(({ name, value }) => [name, value])),
        KUBERNETES_EXEC_INFO: JSON.stringify({ apiVersion, kind: "ExecCredential", spec: { interactive: false } }),
      },
      input: [],
      timeoutMs,
      signal: options.signal,
    });
    if (ended.timedOut || ended.code !== 0) {
      const why = ended.timedOut ? `no end within ${timeoutMs / 1000} s` : `exit code ${ended.code ?? ended.signal}`;
      const said = ended.lastLines.length === 0 ? "" : `: ${ended.lastLines.slice(-3).join(" / ")}`;
      throw new Failure(`kubeconfig: expected credentials from ${command}, got ${why}${said}`);
    }
    const printed = jsonOf(ended.stdout.toString(), command, "an ExecCredential");
    const problems = credentialShape.problems(printed);
    if (!credentialShape.fits(printed)) {
      throw new Failure(`${command}: expected an ExecCredential: ${problems.map(problemText).join("; ")}`);
    }
    const { token, clientCertificateData: cert, clientKeyData: key } = printed.status;
    return { token, cert, key };
  };
}
