import { type MissingRule, missingRules } from "./tree-source.ts";

/** The preparation of a feature's value for the nodes that read it. */
export interface TreeInput {
  feature: number;
  /** `kept`: a missing value stays NaN, for nodes with a category set. */
  missing: MissingRule | "kept";
}

/** Slots by their number. */
export interface TreeInputs {
  feature: Int32Array;
  /** The number that takes the place of a missing value, so that nodes only compare. */
  filling: Float64Array;
  /** True if 0 counts as missing. */
  zeroMissing: Uint8Array;
}

/** NaN is at most no threshold, and -Infinity at most each of them. */
const fillings: Readonly<Record<TreeInput["missing"], number>> = {
  kept: Number.NaN,
  [missingRules.right]: Number.NaN,
  [missingRules.left]: Number.NEGATIVE_INFINITY,
  [missingRules.zero]: 0,
  [missingRules.zeroRight]: Number.NaN,
  [missingRules.zeroLeft]: Number.NEGATIVE_INFINITY,
};

export function inputsOf(slots: readonly TreeInput[]): TreeInputs {
  return {
    feature: Int32Array.from(slots, ({ feature }) => feature),
    filling: Float64Array.from(slots, ({ missing }) => fillings[missing]),
    zeroMissing: Uint8Array.from(slots, ({ missing }) =>
      missing === missingRules.zeroLeft || missing === missingRules.zeroRight ? 1 : 0,
    ),
  };
}

/** Finds or adds the slot for a feature and its rule. */
export class SlotTable {
  readonly #slots: TreeInput[];
  readonly #index = new Map<number, number>();

  constructor(slots: TreeInput[]) {
    this.#slots = slots;
  }

  of(feature: number, missing: TreeInput["missing"]): number {
    // Rules are below 7.
    const key = 8 * feature + (missing === "kept" ? 7 : missing);
    let slot = this.#index.get(key);
    if (slot === undefined) {
      slot = this.#slots.push({ feature, missing }) - 1;
      this.#index.set(key, slot);
    }
    return slot;
  }
}
