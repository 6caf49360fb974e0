/** Lists every declared format, with files that version 0.1.0 wrote and a command that reads one. */

import type { Document } from "../../src/core/shape/index.ts";
import { preparationDocument } from "../../src/data/features/preparation-file.ts";
import { baselineDocument } from "../../src/evaluation/baseline/record.ts";
import { gateDocument } from "../../src/evaluation/gate/gate-file.ts";
import { evaluationDocument } from "../../src/evaluation/metrics/evaluation.ts";
import { profileDocument } from "../../src/models/bundle/profile-file.ts";
import { provenanceDocument } from "../../src/models/bundle/provenance.ts";
import { testsDocument } from "../../src/reports/junit/list.ts";

export interface Format {
  document: Document<unknown>;
  files: [string, ...string[]];
  /** Reads the first of `files`, through the command line, in a copy of the fixtures. */
  command: string[];
  /** Other JSON under that name belongs to another tool, and is ignored. */
  sharesName?: true;
}

export const formats: Format[] = [
  {
    document: evaluationDocument,
    files: ["iris/report/evaluation.json", "iris/report/baseline/evaluation.json", "flats/report/evaluation.json"],
    command: ["gate-on-metric", "--metrics", "iris/report", "--rules", "accuracy >= 0.5"],
    sharesName: true,
  },
  {
    document: gateDocument,
    files: ["iris/report/gate.json", "flats/report/gate.json"],
    command: [
      "build-push-image",
      "--model",
      "iris/model",
      "--gate",
      "iris/report/gate.json",
      "--image",
      "a.example/b",
      "--dry-run",
      "true",
      "--base-image",
      "oci:absent",
    ],
  },
  {
    document: profileDocument,
    files: ["iris/model/profile.json", "iris/champion/profile.json", "flats/model/profile.json"],
    command: ["describe", "--model", "iris/model"],
  },
  {
    document: provenanceDocument,
    files: ["iris/model/provenance.json", "iris/champion/provenance.json", "flats/model/provenance.json"],
    command: ["describe", "--model", "iris/model"],
  },
  {
    document: testsDocument,
    files: ["tests/tests.json"],
    command: ["publish-junit", "--files", "tests/junit.xml", "--baseline", "tests/tests.json", "--fail-on", "never"],
  },
  {
    document: preparationDocument,
    files: ["preparation.json"],
    command: ["preprocess", "--data", "flats/flats.csv", "--fitted", "preparation.json", "--output", "out.csv"],
  },
  {
    document: baselineDocument,
    files: ["iris/report/baseline/baseline.json"],
    command: [
      "gate-on-metric",
      "--metrics",
      "iris/report",
      "--baseline",
      "iris/report/baseline",
      "--rules",
      "accuracy >= 0.5",
    ],
  },
];
