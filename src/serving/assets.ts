import { readFile } from "node:fs/promises";
import type { Route } from "./http/route.ts";

/**
 * Nothing but our own files, and no script or style within the page: whatever a model's names hold, none of it is run
 * (Content Security Policy level 3). `frame-ancestors` keeps other sites from putting the page in a frame.
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

/** The page for people. It holds nothing of the model, and is open: it asks for the token and reads `/schema` with it. */
export async function pageRoutes(): Promise<Route[]> {
  const [html, css, js] = await Promise.all([
    readFile(new URL("./page/page.html", import.meta.url), "utf8"),
    readFile(new URL("./page/page.css", import.meta.url), "utf8"),
    readFile(new URL("./page/page.js", import.meta.url), "utf8"),
  ]);
  return [
    page("/", "text/html; charset=utf-8", html),
    page("/page.css", "text/css; charset=utf-8", css),
    page("/page.js", "text/javascript; charset=utf-8", js),
  ];
}

function page(path: string, type: string, body: string): Route {
  const headers = [
    "content-security-policy",
    POLICY,
    "referrer-policy",
    "no-referrer",
    // A new version of the program must not meet the old one's script.
    "cache-control",
    "no-cache",
  ];
  return { method: "GET", path, open: true, answer: () => ({ status: 200, type, body, headers }) };
}
