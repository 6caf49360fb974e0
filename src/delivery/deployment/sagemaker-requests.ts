import type { CloudApi } from "../../platform/cloud/api.ts";

export interface SageMakerOptions {
  api: CloudApi;
  /** `https://api.sagemaker.REGION.amazonaws.com`, unless the API is elsewhere. */
  endpointUrl: string;
  region: string;
  /** Name of the endpoint. */
  endpoint: string;
  image: string;
  /** Archive of the model, `s3://…`, for images that load it from /opt/ml/model. */
  modelData: string | undefined;
  /** Role that the endpoint runs as. */
  role: string;
  instanceType: string;
  instanceCount: number;
  variables: Readonly<Record<string, string>>;
  canaryPercent: number;
  canarySeconds: number;
  timeoutSeconds: number;
  pause(ms: number): Promise<void>;
}

const variant = "AllTraffic";

/** Returns the requests that create a revision: its model and its endpoint configuration. */
export function sageMakerRequests(options: SageMakerOptions, revision: string) {
  const { image, modelData, role, instanceType, instanceCount, variables } = options;
  const model = {
    ModelName: revision,
    ExecutionRoleArn: role,
    PrimaryContainer: {
      Image: image,
      ...(modelData !== undefined && { ModelDataUrl: modelData }),
      Environment: variables,
    },
  };
  const config = {
    EndpointConfigName: revision,
    ProductionVariants: [
      {
        VariantName: variant,
        ModelName: revision,
        InstanceType: instanceType,
        InitialInstanceCount: instanceCount,
        InitialVariantWeight: 1,
      },
    ],
  };
  return { model, config };
}

/** Returns how an update shifts the traffic. The time limit of SageMaker has to include the wait of the canary. */
export function deploymentConfig({ canaryPercent, canarySeconds, timeoutSeconds, instanceCount }: SageMakerOptions) {
  // A canary is at most half of the capacity, and one instance has no half.
  const isCanary = canaryPercent > 0 && instanceCount > 1;
  const waitSeconds = isCanary ? Math.round(canarySeconds) : 0;
  const routing = isCanary
    ? {
        Type: "CANARY",
        CanarySize: { Type: "CAPACITY_PERCENT", Value: Math.min(50, canaryPercent) },
        WaitIntervalInSeconds: waitSeconds,
      }
    : { Type: "ALL_AT_ONCE", WaitIntervalInSeconds: waitSeconds };
  return {
    BlueGreenUpdatePolicy: {
      TrafficRoutingConfiguration: routing,
      TerminationWaitInSeconds: 0,
      MaximumExecutionTimeoutInSeconds: waitSeconds + Math.min(14_400, Math.max(600, Math.round(timeoutSeconds))),
    },
  };
}
