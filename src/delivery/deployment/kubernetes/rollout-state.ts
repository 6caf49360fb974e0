import type { RolloutStatus } from "../target.ts";
import type { ObservedDeployment, ObservedPod, ObservedReplicaSet } from "./observed.ts";

export const revisionAnnotation = "deployment.kubernetes.io/revision";
export const hashLabel = "pod-template-hash";

/** Returns the time of a condition that says that a rollout exceeded its deadline. A later rollout keeps it for a while. */
export function deadlineCondition(deployment: ObservedDeployment | undefined): string | undefined {
  const condition = deployment?.status?.conditions?.find(({ type }) => type === "Progressing");
  return condition?.reason === "ProgressDeadlineExceeded" ? (condition.lastUpdateTime ?? "") : undefined;
}

/**
 * Returns the state of a Deployment by the rules of kubectl (rollout_status.go).
 *
 * @param staleDeadline is `deadlineCondition` before the change. The same condition afterwards is that of the earlier rollout.
 */
export function deploymentState(deployment: ObservedDeployment, staleDeadline: string | undefined): RolloutStatus {
  const { metadata, spec, status = {} } = deployment;
  // The cluster cannot create pods, for example because a quota is used up. It tries again by itself.
  const failure = status.conditions?.find(({ type, status: holds }) => type === "ReplicaFailure" && holds === "True");
  const reason = failure?.message === undefined ? "" : `: ${failure.message}`;
  const waiting = (text: string): RolloutStatus => ({ phase: "progressing", text: `${text}${reason}` });
  if ((metadata.generation ?? 0) > (status.observedGeneration ?? 0)) {
    return waiting("the cluster has not looked at the new specification yet");
  }
  const exceeded = deadlineCondition(deployment);
  if (exceeded !== undefined && exceeded !== staleDeadline) {
    const message = status.conditions?.find(({ type }) => type === "Progressing")?.message;
    return { phase: "failed", text: message ?? "the rollout exceeded its deadline" };
  }
  const wanted = spec.replicas ?? 1;
  const { replicas = 0, updatedReplicas = 0, availableReplicas = 0 } = status;
  if (updatedReplicas < wanted) return waiting(`${updatedReplicas} of ${wanted} pods have the new model`);
  if (replicas > updatedReplicas) return waiting(`${replicas - updatedReplicas} old pods are still there`);
  if (availableReplicas < updatedReplicas) return waiting(`${availableReplicas} of ${updatedReplicas} pods are ready`);
  return { phase: "ready", text: `${availableReplicas} of ${wanted} pods are ready` };
}

/**
 * Counts pods of other ReplicaSets. They are no longer counted by the Deployment while they end, but they may still answer.
 *
 * @param hash is the value of `pod-template-hash` of the new pods.
 */
export function oldPods(pods: readonly ObservedPod[], hash: string | undefined): number {
  const ended = new Set(["Succeeded", "Failed"]);
  return pods.filter(({ metadata, status }) => metadata.labels?.[hashLabel] !== hash && !ended.has(status?.phase ?? ""))
    .length;
}

/** Returns the ReplicaSets of a Deployment, the newest first. */
export function ownedReplicaSets(
  deployment: ObservedDeployment,
  replicaSets: readonly ObservedReplicaSet[],
): ObservedReplicaSet[] {
  return replicaSets
    .filter(({ metadata }) => metadata.ownerReferences?.some(({ uid }) => uid === deployment.metadata.uid) === true)
    .sort((a, b) => revisionOf(b.metadata) - revisionOf(a.metadata));
}

export function revisionOf({ annotations }: { annotations?: Record<string, string> }): number {
  return Number(annotations?.[revisionAnnotation] ?? 0);
}

/** Says why the containers of pods wait or end, one line per pod. */
export function podProblems(pods: readonly ObservedPod[]): string[] {
  return pods.flatMap(({ metadata, status }) => {
    const unscheduled = status?.conditions?.find(
      ({ type, status: holds }) => type === "PodScheduled" && holds === "False",
    );
    if (unscheduled !== undefined) return [`${metadata.name}: ${unscheduled.reason}: ${unscheduled.message ?? ""}`];
    return (status?.containerStatuses ?? [])
      .filter(({ ready }) => ready !== true)
      .map(({ state, lastState, restartCount = 0 }) => {
        const waits = state?.waiting;
        const ended = lastState?.terminated;
        return [
          `${metadata.name}: ${waits?.reason ?? "the container runs and is not ready (its probes get no answer)"}`,
          ...(waits?.message !== undefined ? [waits.message] : []),
          ...(ended !== undefined
            ? [`it ended with ${ended.reason ?? "exit code"} ${ended.exitCode ?? ""}`.trimEnd()]
            : []),
          ...(restartCount > 0 ? [`${restartCount} restarts`] : []),
        ].join(", ");
      });
  });
}
