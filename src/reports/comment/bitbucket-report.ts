import { RequestError } from "../../platform/github/port.ts";
import type { RestApi } from "../../platform/pipeline/rest.ts";
import { clipped } from "../markdown/budget.ts";
import { visible } from "../markdown/escape.ts";
import type { CommentResult } from "./sticky.ts";

/** A report on a commit, which Bitbucket shows next to its pull requests and pipelines. */
export interface InsightsReport {
  /** Key that distinguishes this report from others of the suite on the same commit. */
  key: string;
  title: string;
  /** A few words on the verdict, as plain text. */
  details: string;
  result: "PASSED" | "FAILED" | "PENDING";
  /** Page with more. */
  link: string | undefined;
  /** Numbers to show. Bitbucket takes ten. */
  metrics: readonly (readonly [name: string, value: number])[];
  /** If false, an earlier report is updated, but none is created. */
  create: boolean;
}

export interface InsightsOptions {
  api: RestApi;
  /** Workspace and repository: `acme/churn`. */
  repository: string;
  commit: string;
  pageUrl: string;
}

const mostData = 10;
/** Bitbucket refuses longer texts. */
const mostBytes = { title: 450, details: 2000 };

/**
 * Writes the report, or replaces the one of an earlier attempt, which has the same identifier.
 * https://developer.atlassian.com/cloud/bitbucket/rest/api-group-reports/
 */
export async function keepInsightsReport(
  { api, repository, commit, pageUrl }: InsightsOptions,
  { key, title, details, result, link, metrics, create }: InsightsReport,
): Promise<CommentResult> {
  const id = `trainyard-${encodeURIComponent(key.trim()).replace(/[^\w.~-]/g, "-")}`.slice(0, 200);
  const path = `/repositories/${repository.split("/").map(encodeURIComponent).join("/")}/commit/${commit}/reports`;
  const exists = await isThere(api, `${path}/${id}`);
  if (!exists && !create) return { outcome: "none", url: undefined };
  await api.request("PUT", `${path}/${id}`, {
    title: plain(title, mostBytes.title),
    details: plain(details, mostBytes.details),
    report_type: "TEST",
    reporter: "trainyard",
    result,
    ...(link !== undefined && { link }),
    data: metrics.slice(0, mostData).map(([name, value]) => ({ title: plain(name, 100), type: "NUMBER", value })),
  });
  return { outcome: exists ? "updated" : "created", url: pageUrl };
}

async function isThere(api: RestApi, path: string): Promise<boolean> {
  try {
    await api.request("GET", path);
    return true;
  } catch (error) {
    if (error instanceof RequestError && error.status === 404) return false;
    throw error;
  }
}

function plain(text: string, bytes: number): string {
  return clipped(visible(text).replace(/\s+/g, " "), bytes);
}
