import { expect, test } from "vitest";
import { Registry } from "../../../src/serving/prometheus/registry.ts";

test("counters, gauges and histograms as the text format has them", () => {
  const registry = new Registry();
  const requests = registry.series("counter", "http_requests_total", "The total number\nof HTTP requests.");
  requests({ method: "post", code: 200 }).value += 1027;
  requests({ method: "post", code: 200 }).value += 1;
  requests({ path: 'C:\\DIR\n"x"' }).value = 3;
  registry.measured({ type: "gauge", name: "temperature", help: "Now.", value: () => Number.NEGATIVE_INFINITY });
  const duration = registry.histograms("duration_seconds", "How long.", [0.1, 0.5])({ route: "/" });
  for (const value of [0.05, 0.1, 0.3, 7]) duration.observe(value);
  // A bound belongs to its own bucket ("le" is less or equal); buckets are cumulative.
  expect(registry.toString()).toBe(`# HELP http_requests_total The total number\\nof HTTP requests.
# TYPE http_requests_total counter
http_requests_total{method="post",code="200"} 1028
http_requests_total{path="C:\\\\DIR\\n\\"x\\""} 3
# HELP temperature Now.
# TYPE temperature gauge
temperature -Inf
# HELP duration_seconds How long.
# TYPE duration_seconds histogram
duration_seconds_bucket{route="/",le="0.1"} 2
duration_seconds_bucket{route="/",le="0.5"} 3
duration_seconds_bucket{route="/",le="+Inf"} 4
duration_seconds_sum{route="/"} 7.45
duration_seconds_count{route="/"} 4
`);
});
