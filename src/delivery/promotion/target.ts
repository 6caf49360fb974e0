/** State of a target. */
export interface TargetState {
  /** Name in the target's own words: a tag, a version, a digest of an image. Undefined if it names nothing. */
  value: string | undefined;
  /** Digest of the model, if the target knows it. */
  digest: string | undefined;
  /** True if it names the model that is to be promoted. */
  isGoal: boolean;
}

/** A place that names the promoted model. */
export interface PromotionTarget {
  /** Text as in the input `to`. */
  name: string;
  /** Permission with which a job on GitHub may write it, such as `contents: write`. Undefined for other servers. */
  permission?: string;
  /** Checks rights, names and sources before anything is written, and reads what the target names. */
  check(): Promise<TargetState>;
  read(): Promise<TargetState>;
  /** Makes the target name the new model. @throws {LostRace} if another process was first. */
  write(before: TargetState): Promise<void>;
  /** Makes the target name what it named before. */
  restore(before: TargetState): Promise<void>;
}

/** Another promotion changed a target after it was read. */
export class LostRace extends Error {
  override readonly name = "LostRace";
}
