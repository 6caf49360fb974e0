import { HttpProblem } from "./problem.ts";
import type { PathParameters, Route } from "./route.ts";

export interface FoundRoute {
  route: Route;
  parameters: PathParameters;
}

/** A route whose path has variable parts. */
interface RoutePattern {
  route: Route;
  expression: RegExp;
  names: string[];
}

/**
 * Finds routes. Most requests have the exact path of a route, which is one look-up. Other paths are decoded, lose the
 * server's prefix and the slashes at their end, and are compared with the routes that have variable parts.
 */
export class Router {
  readonly #byPath = new Map<string, FoundRoute[]>();
  readonly #patterns: RoutePattern[] = [];
  readonly #prefix: string;

  /** @param prefix Path under which a proxy publishes the server, such as `/churn`. Paths without it are found too. */
  constructor(routes: readonly Route[], prefix = "") {
    this.#prefix = prefix;
    for (const route of routes) {
      const names = Array.from(route.path.matchAll(VARIABLE), ([, name]) => name!);
      if (names.length > 0) this.#patterns.push({ route, expression: expressionOf(route.path), names });
      else this.#byPath.set(route.path, [...(this.#byPath.get(route.path) ?? []), { route, parameters: NONE }]);
    }
  }

  /** Returns the route for a request target. Undefined if there is none for this path and method. */
  find(method: string, target: string): FoundRoute | undefined {
    const wanted = method === "HEAD" ? "GET" : method;
    for (const found of this.#byPath.get(target) ?? this.#candidates(target)) {
      if (found.route.method === wanted) return found;
    }
    return undefined;
  }

  /** Returns the problem when `find` finds nothing: 404, or 405 with the allowed methods (RFC 9110, 15.5.6). */
  refusal(method: string, target: string): HttpProblem {
    const routes = this.#candidates(target);
    if (routes.length === 0) {
      const path = pathOf(target);
      const shownPath = JSON.stringify(path.length > 60 ? `${path.slice(0, 59)}…` : path);
      return new HttpProblem(404, `${shownPath}: there is nothing here; /openapi.json lists what there is`);
    }
    const methods = routes.flatMap(({ route }) => (route.method === "GET" ? ["GET", "HEAD"] : [route.method]));
    const allowed = [...new Set(methods)].join(", ");
    return new HttpProblem(405, `${method}: expected ${allowed}`, { headers: ["allow", allowed] });
  }

  /** Returns the routes of a path, of any method. */
  #candidates(target: string): readonly FoundRoute[] {
    const path = this.#ownPath(pathOf(target));
    const exact = this.#byPath.get(path);
    if (exact !== undefined) return exact;
    return this.#patterns.flatMap(({ route, expression, names }) => {
      const values = expression.exec(path);
      if (values === null) return [];
      return [{ route, parameters: Object.fromEntries(names.map((name, index) => [name, values[index + 1]!])) }];
    });
  }

  /** The path without the server's prefix and without slashes at its end. */
  #ownPath(path: string): string {
    const prefix = this.#prefix;
    const inside = prefix !== "" && path.startsWith(prefix) && (path[prefix.length] ?? "/") === "/";
    const own = inside ? path.slice(prefix.length) : path;
    let end = own.length;
    while (end > 1 && own[end - 1] === "/") end--;
    return own.slice(0, end) || "/";
  }
}

const NONE: PathParameters = {};

const VARIABLE = /\{(\w+)\}/g;

/** A variable part is one segment of the path, or the part of it before a colon and a verb. */
function expressionOf(path: string): RegExp {
  const parts = path.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^$()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join("([^/]+)")}$`);
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
