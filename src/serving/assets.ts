import { readFile } from "node:fs/promises";
import type { Route } from "./http/route.ts";

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
    // A new version of the page must not load an old script.
    "cache-control",
    "no-cache",
  ];
  return { method: "GET", path, open: true, answer: () => ({ status: 200, type, body, headers }) };
}
