/** A version of a deployment under the platform's own name, and the share of the traffic that it gets. */
export interface DeployedRevision {
  /** Name of the revision, or of its equivalent: an endpoint configuration, a ReplicaSet, an image. */
  revision: string;
  /** Digest of its image. Undefined if the platform runs a tag. */
  digest: string | undefined;
  /** Share of the traffic in percent, from 0 to 100. */
  percent: number;
}

/** State of a deployment at one moment. A rollback needs nothing else. */
export interface ServingState {
  url: string | undefined;
  /** The revisions that get traffic, the largest share first. */
  revisions: DeployedRevision[];
}

/** Changes that a rollout would make. Making a plan only reads. */
export interface DeploymentPlan {
  /** Name that the new revision has. The same input gives the same name, so that a repetition finds it. */
  revision: string;
  digest: string | undefined;
  /** Each change in a sentence. Empty if the deployment is already as asked. */
  changes: string[];
  /** The requests or manifests, by file name. They have no secrets. */
  documents: Record<string, unknown>;
}

/** Progress of a rollout. `text` says what was seen. */
export interface RolloutStatus {
  phase: "progressing" | "ready" | "failed";
  text: string;
}

/** Something that runs an image, in the platform's own words: a pod, or a revision with its share of the traffic. */
export interface RunningImage {
  what: string;
  /** Digests by which the platform knows the image. Empty if it names none. */
  digests: readonly string[];
}

/** A platform that runs an image. Every method may throw a `Failure` that says what was refused and which right is missing. */
export interface DeploymentTarget {
  /** Description for messages: `Cloud Run service churn in europe-west1`. */
  readonly name: string;
  /** What this rollout has created, each with its kind, where a rollout creates several things. Otherwise undefined. */
  readonly created?: readonly string[];
  /** Reads what serves now. Undefined if there is no such deployment yet. */
  current(): Promise<ServingState | undefined>;
  /** Lists what runs now, where that can differ from what `current` says. */
  running?(): Promise<RunningImage[]>;
  plan(current: ServingState | undefined): Promise<DeploymentPlan>;
  /** Asks the platform whether it would accept the plan, where it has such a call. Nothing is changed. */
  dryRun?(plan: DeploymentPlan): Promise<void>;
  /** Starts the rollout. On platforms with `shift`, the new revision has no traffic yet unless it is the first one. */
  apply(plan: DeploymentPlan): Promise<void>;
  status(revision: string): Promise<RolloutStatus>;
  /** Gives the new revision this share of the traffic, and the rest to the previous ones. Absent if the platform shifts by itself. */
  shift?(revision: string, percent: number, previous: ServingState): Promise<void>;
  /** Starts going back. Resolves to the name of the revision whose status then counts. */
  rollBack(previous: ServingState): Promise<string>;
}
