import { HttpProblem } from "./problem.ts";
import type { Route } from "./route.ts";

/** Finds routes by exact path. There are few, and no path has variables once the model's name is known. */
export class Router {
  readonly #byPath = new Map<string, Route[]>();

  constructor(routes: readonly Route[]) {
    for (const route of routes) this.#byPath.set(route.path, [...(this.#byPath.get(route.path) ?? []), route]);
  }

  /** Returns the route for a request target. Undefined if there is none for this path and method. */
  find(method: string, target: string): Route | undefined {
    const routes = this.#byPath.get(target) ?? this.#byPath.get(pathOf(target));
    if (routes === undefined) return undefined;
    const wanted = method === "HEAD" ? "GET" : method;
    for (const route of routes) if (route.method === wanted) return route;
    return undefined;
  }

  /** Returns the problem when `find` finds nothing: 404, or 405 with the allowed methods (RFC 9110, 15.5.6). */
  refusal(method: string, target: string): HttpProblem {
    const path = pathOf(target);
    const routes = this.#byPath.get(path);
    if (routes === undefined) {
      const shownValue = JSON.stringify(path.length > 60 ? `${path.slice(0, 59)}…` : path);
      return new HttpProblem(404, `${shownValue}: there is nothing here; /openapi.json lists what there is`);
    }
    const allowed = routes.flatMap((route) => (route.method === "GET" ? ["GET", "HEAD"] : [route.method]));
    return new HttpProblem(405, `${method}: expected ${allowed.join(", ")}`, {
      headers: ["allow", allowed.join(", ")],
    });
  }
}

/** Returns the decoded path of a target in origin or absolute form (RFC 9112, 3.2), without its query. */
function pathOf(target: string): string {
  const [origin = ""] = /^https?:\/\/[^/?#]*/i.exec(target) ?? [];
  const path = target.slice(origin.length).replace(/[?#].*$/s, "") || "/";
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
