import type { Predictor } from "../models/predictor/predictor.ts";
import type { Done } from "./http/server.ts";
import { type Histogram, type MetricSeries, Registry } from "./prometheus/registry.ts";
import type { ServedPredictions } from "./served-model.ts";

/** The resources that the process uses. */
export interface Vitals {
  startSeconds: number;
  cpuSeconds(): number;
  residentBytes(): number;
  heapBytes(): number;
}

const SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

const REASONS: Record<number, string> = {
  400: "bad_input",
  401: "token",
  404: "not_found",
  405: "method",
  408: "too_slow",
  413: "too_large",
  415: "media_type",
  429: "rate",
  431: "headers",
  500: "bug",
  503: "unavailable",
};

/** The metrics for `/metrics`. */
export class Telemetry {
  readonly registry = new Registry();
  readonly #requests;
  readonly #durations;
  readonly #rejected;
  readonly #predictions;
  readonly #unseen;
  readonly #missing;
  readonly #models;
  readonly #logged;
  readonly #dropped;
  /** Metrics per route and status, which are found without building a label text. */
  readonly #byRoute = new Map<string, { durations: Histogram; statuses: Map<number, MetricSeries> }>();
  #classes: MetricSeries[] = [];
  #unseenColumns: MetricSeries[] = [];
  #missingColumns: MetricSeries[] = [];

  constructor(vitals: Vitals) {
    const { registry } = this;
    this.#requests = registry.series("counter", "trainyard_requests_total", "Requests by route and status.");
    this.#durations = registry.histograms(
      "trainyard_request_duration_seconds",
      "From a request's headers to its answer.",
      SECONDS,
    );
    this.#rejected = registry.series("counter", "trainyard_rejected_inputs_total", "Requests refused, by reason.");
    this.#predictions = registry.series("counter", "trainyard_predictions_total", "Rows predicted, by class.");
    this.#unseen = registry.series(
      "counter",
      "trainyard_unseen_categories_total",
      "Cells with a category that no training row had, by column.",
    );
    this.#missing = registry.series("counter", "trainyard_missing_values_total", "Cells without a value, by column.");
    this.#logged = registry.series(
      "counter",
      "trainyard_prediction_log_rows_total",
      "Rows written to the log of predictions.",
    );
    this.#dropped = registry.series(
      "counter",
      "trainyard_prediction_log_dropped_total",
      "Rows that the log of predictions had no room for, or could not write.",
    );
    this.#models = registry.series("gauge", "trainyard_model_info", "The model that answers.");
    registry.measured({
      type: "counter",
      name: "process_cpu_seconds_total",
      help: "User and system time.",
      value: vitals.cpuSeconds,
    });
    registry.measured({
      type: "gauge",
      name: "process_resident_memory_bytes",
      help: "Resident memory.",
      value: vitals.residentBytes,
    });
    registry.measured({
      type: "gauge",
      name: "process_heap_bytes",
      help: "JavaScript heap in use.",
      value: vitals.heapBytes,
    });
    registry.measured({
      type: "gauge",
      name: "process_start_time_seconds",
      help: "Start, since 1970.",
      value: () => vitals.startSeconds,
    });
  }

  /** Creates all series of a model at 0, so that no occurrences can be distinguished from no counting. */
  ready(name: string, version: string, model: Predictor): void {
    this.#models({ name, task: model.task, target: model.target, digest: model.digest, version }).value = 1;
    const { columns } = model.preparation;
    this.#classes =
      model.task === "classification"
        ? model.classes.map((each) => this.#predictions({ class: each }))
        : [this.#predictions()];
    this.#missingColumns = columns.map((column) => this.#missing({ column: column.name }));
    this.#unseenColumns = columns.map((column) => this.#unseen({ column: column.name }));
  }

  predicted({ count, predicted, missing, unseen }: ServedPredictions): void {
    const classes = this.#classes;
    if (classes.length === 1) classes[0]!.value += count;
    else for (let row = 0; row < count; row++) classes[predicted[row]!]!.value++;
    for (let column = 0; column < missing.length; column++) {
      this.#missingColumns[column]!.value += missing[column]!;
      this.#unseenColumns[column]!.value += unseen[column]!;
    }
  }

  /** Creates the series of the log of predictions at 0. */
  logsPredictions(): void {
    this.logged(0, 0);
  }

  /** Counts rows for the log of predictions. */
  logged(written: number, dropped: number): void {
    this.#logged().value += written;
    this.#dropped().value += dropped;
  }

  done({ route, status, durationMs }: Done): void {
    const label = route?.label ?? route?.path ?? "other";
    let found = this.#byRoute.get(label);
    if (found === undefined) {
      found = { durations: this.#durations({ route: label }), statuses: new Map() };
      this.#byRoute.set(label, found);
    }
    let requests = found.statuses.get(status);
    if (requests === undefined) {
      requests = this.#requests({ route: label, status });
      found.statuses.set(status, requests);
    }
    requests.value++;
    found.durations.observe(durationMs / 1000);
    if (status >= 400) this.refused(status);
  }

  /** Counts a refused request, including connections that never sent a complete request. */
  refused(status: number): void {
    this.#rejected({ reason: REASONS[status] ?? "bug" }).value++;
  }
}
