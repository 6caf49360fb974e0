import type { Column, Table } from "../../../src/data/table/index.ts";
import type { Model } from "../../../src/models/bundle/model.ts";
import { predictedTable } from "../../../src/models/bundle/predictions.ts";
import { bundlePredictor } from "../../../src/models/predictor/bundle-predictor.ts";

/** What a model in memory says of a table. */
export function predictedBy(model: Model, table: Table, id?: Column): Table {
  const bundle = { model, digest: "", sizeBytes: 0, profile: undefined, provenance: undefined };
  return predictedTable(bundlePredictor(bundle), table, id);
}
