import { withoutEnd } from "../../core/text-end.ts";
import type { MlflowClient } from "./client.ts";
import { MlflowError } from "./error.ts";
import { objectsIn } from "./shapes.ts";

/** Name of the file with the SHA-256 of every file next to and below it, as `sha256sum` writes it. */
export const sumsFile = "SHA256SUMS";

/** Place of the files of a run or a logged model. */
export interface ArtifactPlace {
  /** `artifact_uri` as the server gave it. */
  uri: string;
  /** The run, for servers that keep files elsewhere and pass them on. Undefined for a logged model. */
  runId: string | undefined;
}

/** An entry of a folder, with its path below the place. */
export interface ListedArtifact {
  path: string;
  isFolder: boolean;
  sizeBytes: number;
}

/** Lists one folder. Empty if there is none. */
export async function listArtifacts(
  client: MlflowClient,
  place: ArtifactPlace,
  folder: string,
): Promise<ListedArtifact[]> {
  const proxied = proxiedPath(place);
  if (proxied === undefined && place.runId === undefined) throw storeError(client, place, folder);
  const answer =
    proxied === undefined
      ? await client.get("artifacts/list", { run_id: place.runId, ...(folder !== "" && { path: folder }) })
      : await client.json(
          `api/2.0/mlflow-artifacts/artifacts?${new URLSearchParams({ path: folder === "" ? proxied : `${proxied}/${folder}` })}`,
        );
  return objectsIn(answer, "files").flatMap(({ path, is_dir: isFolder, file_size: size }) => {
    if (typeof path !== "string" || path === "") return [];
    const whole = proxied === undefined || folder === "" ? path : `${folder}/${path}`;
    return [{ path: whole, isFolder: isFolder === true, sizeBytes: Number(size ?? 0) }];
  });
}

/** Returns true if the server passes the files of a place on. Others need the credentials of a cloud. */
export function isPassedOn(place: ArtifactPlace): boolean {
  return proxiedPath(place) !== undefined || place.runId !== undefined;
}

/** Path below the server's artifact root, if the server passes files on. The host in the address is the server itself. */
export function proxiedPath({ uri }: ArtifactPlace): string | undefined {
  if (!uri.startsWith("mlflow-artifacts:/")) return undefined;
  const rest = uri.slice("mlflow-artifacts:".length);
  const host = rest.startsWith("//") ? rest.indexOf("/", 2) : 0;
  const path = host === -1 ? "" : withoutEnd(rest.slice(host), "/");
  const start = path.search(/[^/]/);
  return start === -1 ? undefined : path.slice(start);
}

export function storeError({ server }: MlflowClient, { uri }: ArtifactPlace, path: string): MlflowError {
  const [scheme] = /^[a-z][a-z\d+.-]*:/i.exec(uri) ?? ["a folder of the server"];
  return new MlflowError(
    `${server.url}: ${path}: expected a server that passes files on (\`mlflow server --serve-artifacts\`), got files in ${scheme}, which only the cloud's own credentials open`,
  );
}

/** Returns true for a path that stays below a folder. Paths of a server are not trusted. */
export function isInside(path: string, folder: string): boolean {
  const parts = path.split("/");
  const clean = parts.every((part) => part !== "" && part !== "." && part !== "..") && !/[\\\0]/.test(path);
  return clean && (folder === "" || path.startsWith(`${folder}/`));
}

/** Encodes each part of a path. */
export function encoded(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}
