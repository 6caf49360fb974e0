/** A message between the first process of a service and its workers. */
export type WorkerMessage =
  | { kind: "listening"; url: string }
  | { kind: "ready"; url: string; name: string }
  /** The worker cannot serve. The message is for the user. */
  | { kind: "failed"; message: string }
  | { kind: "ended"; requests: number }
  /** A worker that was asked for metrics wants those of all workers, and gets them as `metrics`. */
  | { kind: "collect"; id: number }
  | { kind: "metrics"; id: number; text: string }
  /** The first process wants a worker's own metrics, and gets them as `own-metrics`. */
  | { kind: "report"; id: number }
  | { kind: "own-metrics"; id: number; text: string }
  | { kind: "end" };
