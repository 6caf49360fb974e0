import { readFile } from "node:fs/promises";
import type { Reply, Route } from "./http/route.ts";

/**
 * The policy only allows our own files, and no inline script or style, so that nothing in a model's names is executed
 * (Content Security Policy level 3). `frame-ancestors` prevents other sites from putting the page into a frame.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Returns the routes of the page. It needs no token itself: it asks for the token and reads `/schema` with it. */
export async function pageRoutes(): Promise<Route[]> {
  const [html, css, js] = await Promise.all([
    readFile(new URL("./page/page.html", import.meta.url), "utf8"),
    readFile(new URL("./page/page.css", import.meta.url), "utf8"),
    readFile(new URL("./page/page.js", import.meta.url), "utf8"),
  ]);
  const index = page("/", "text/html; charset=utf-8", html);
  return [
    // Below a prefix, the page is a folder: its files are found from `/churn/`, not from `/churn`.
    { ...index, answer: (request) => folderRedirect(request.target) ?? index.answer(request) },
    page("/page.css", "text/css; charset=utf-8", css),
    page("/page.js", "text/javascript; charset=utf-8", js),
    { method: "GET", path: "/docs", open: true, answer: ({ target }) => redirect(target) },
  ];
}

/** Leads from `/docs`, where other servers have their page, to ours. The path is relative, so that a proxy's prefix stays. */
function redirect(target: string): Reply {
  const headers = ["location", target.split(/[?#]/, 1)[0]!.endsWith("/") ? "../" : "./"];
  return { status: 307, type: "text/plain", body: "", headers };
}

function folderRedirect(target: string): Reply | undefined {
  const path = target.replace(/^https?:\/\/[^/]*/i, "").replace(/[?#].*$/s, "");
  if (path === "" || path.endsWith("/")) return undefined;
  return { status: 307, type: "text/plain", body: "", headers: ["location", `${path.split("/").at(-1)}/`] };
}

function page(path: string, type: string, body: string): Route {
  const headers = [
    "content-security-policy",
    POLICY,
    "referrer-policy",
    "no-referrer",
    // A new version of the page must not load an old script.
    "cache-control",
    "no-cache",
  ];
  return { method: "GET", path, open: true, answer: () => ({ status: 200, type, body, headers }) };
}
