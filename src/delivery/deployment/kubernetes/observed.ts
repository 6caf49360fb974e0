import {
  anything,
  boolean,
  integer,
  listOf,
  object,
  optional,
  record,
  type TypeOf,
  textValue,
} from "../../../core/shape/index.ts";

/** The parts of the API's objects that a rollout depends on. */
const text = () => optional(textValue());
const count = () => optional(integer({ min: 0 }));

const conditions = optional(
  listOf(object({ type: textValue(), status: textValue(), reason: text(), message: text(), lastUpdateTime: text() })),
);

const metadata = object({
  name: textValue(),
  uid: text(),
  generation: count(),
  deletionTimestamp: text(),
  labels: optional(record(textValue())),
  annotations: optional(record(textValue())),
  ownerReferences: optional(listOf(object({ uid: textValue() }))),
});

/** Any object, for a comparison of all its fields. */
export const liveShape = object({ metadata, spec: record(anything()) });

export const deploymentShape = object({
  metadata,
  spec: object({
    replicas: count(),
    template: object({
      metadata: optional(object({ annotations: optional(record(textValue())) })),
      spec: optional(object({ containers: optional(listOf(object({ image: text() }))) })),
    }),
  }),
  status: optional(
    object({
      observedGeneration: count(),
      replicas: count(),
      updatedReplicas: count(),
      availableReplicas: count(),
      conditions,
    }),
  ),
});

export type ObservedDeployment = TypeOf<typeof deploymentShape>;

export const replicaSetsShape = object({
  items: listOf(
    object({
      metadata,
      spec: object({
        template: object({
          metadata: object({ labels: optional(record(textValue())), annotations: optional(record(textValue())) }),
        }),
      }),
    }),
  ),
});

export type ObservedReplicaSet = TypeOf<typeof replicaSetsShape>["items"][number];

export const podsShape = object({
  items: listOf(
    object({
      metadata,
      spec: optional(object({ containers: optional(listOf(object({ image: text() }))) })),
      status: optional(
        object({
          phase: text(),
          conditions,
          containerStatuses: optional(
            listOf(
              object({
                name: textValue(),
                imageID: text(),
                ready: optional(boolean()),
                restartCount: count(),
                state: optional(object({ waiting: optional(object({ reason: text(), message: text() })) })),
                lastState: optional(
                  object({ terminated: optional(object({ exitCode: optional(integer()), reason: text() })) }),
                ),
              }),
            ),
          ),
        }),
      ),
    }),
  ),
});

export type ObservedPod = TypeOf<typeof podsShape>["items"][number];

export const inferenceServiceShape = object({
  metadata,
  spec: object({ predictor: record(anything()) }),
  status: optional(
    object({
      observedGeneration: count(),
      url: text(),
      conditions: optional(listOf(object({ type: textValue(), status: textValue(), reason: text(), message: text() }))),
      components: optional(record(object({ latestCreatedRevision: text(), latestReadyRevision: text() }))),
      modelStatus: optional(
        object({
          transitionStatus: text(),
          lastFailureInfo: optional(object({ reason: text(), message: text() })),
        }),
      ),
    }),
  ),
});

export type ObservedInferenceService = TypeOf<typeof inferenceServiceShape>;

/** The answer of the API to a request that it refuses. */
export const refusalShape = object({
  message: text(),
  reason: text(),
  details: optional(
    object({
      causes: optional(listOf(object({ reason: text(), message: text(), field: text() }))),
    }),
  ),
});
