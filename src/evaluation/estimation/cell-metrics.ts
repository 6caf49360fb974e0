import type { ScoreCells } from "./score-cells.ts";

export interface CellMetricOptions {
  /** Index of the positive class if there are two. */
  positive: number | undefined;
  /**
   * True if the labels are expected numbers. A row is then counted partly in several classes, but does not form a pair with
   * itself.
   */
  expected: boolean;
}

/**
 * Accuracy, F1, AUC and log loss from the number of rows of each class in each cell, in the order of `estimableMetrics`. F1 and
 * AUC are those of the positive class, or means over the classes. NaN where a metric is not defined.
 */
export class CellMetrics {
  readonly #cells: ScoreCells;
  readonly #options: CellMetricOptions;
  /** Cells in ascending order of each class's score. */
  readonly #orders: Int32Array[];

  constructor(cells: ScoreCells, options: CellMetricOptions) {
    this.#cells = cells;
    this.#options = options;
    const { size, classes, scores } = cells;
    const described =
      options.positive === undefined ? Array.from({ length: classes }, (_, at) => at) : [options.positive];
    this.#orders = described.map((at) =>
      Int32Array.from({ length: size }, (_, cell) => cell).sort(
        (a, b) => scores[a * classes + at]! - scores[b * classes + at]!,
      ),
    );
  }

  /**
   * @param labels Number of rows of each class, shape (cells, classes).
   * @param sizes Number of rows of each cell. As in the cells when absent.
   */
  of(labels: Float64Array, sizes: Float64Array = this.#cells.rows): [number, number, number, number] {
    const { size, classes: k, predicted, losses } = this.#cells;
    const { positive } = this.#options;
    const actual = new Float64Array(k);
    const answered = new Float64Array(k);
    const right = new Float64Array(k);
    let total = 0;
    let loss = 0;
    for (let cell = 0; cell < size; cell++) {
      const answer = predicted[cell]!;
      total += sizes[cell]!;
      answered[answer]! += sizes[cell]!;
      right[answer]! += labels[cell * k + answer]!;
      for (let at = 0; at < k; at++) {
        const count = labels[cell * k + at]!;
        actual[at]! += count;
        loss += count * losses[cell * k + at]!;
      }
    }
    const accuracy = right.reduce((sum, each) => sum + each, 0) / total;
    const f1 = (at: number) => (2 * right[at]!) / (actual[at]! + answered[at]!);
    const present = Array.from({ length: k }, (_, at) => at).filter((at) => actual[at]! + answered[at]! > 0);
    const meanF1 = present.reduce((sum, at) => sum + f1(at) / present.length, 0);
    const aucs = this.#orders.map((order, at) =>
      this.#auc(order, { at: positive ?? at, labels, sizes, actual, total }),
    );
    const auc = aucs.reduce((sum, each) => sum + each / aucs.length, 0);
    return [accuracy, positive === undefined ? meanF1 : f1(positive), auc, loss / total];
  }

  #auc(
    order: Int32Array,
    {
      at,
      labels,
      sizes,
      actual,
      total,
    }: { at: number; labels: Float64Array; sizes: Float64Array; actual: Float64Array; total: number },
  ): number {
    const { classes: k, scores } = this.#cells;
    let wins = 0;
    let own = 0;
    let below = 0;
    let first = 0;
    while (first < order.length) {
      const score = scores[order[first]! * k + at]!;
      let hits = 0;
      let misses = 0;
      for (; first < order.length && scores[order[first]! * k + at] === score; first++) {
        const cell = order[first]!;
        const count = labels[cell * k + at]!;
        hits += count;
        misses += sizes[cell]! - count;
        if (this.#options.expected && sizes[cell]! > 0) own += (count * (sizes[cell]! - count)) / sizes[cell]!;
      }
      wins += hits * (below + misses / 2);
      below += misses;
    }
    // A row that is partly positive and partly negative would count as a tie with itself.
    return (wins - own / 2) / (actual[at]! * (total - actual[at]!) - own);
  }
}
