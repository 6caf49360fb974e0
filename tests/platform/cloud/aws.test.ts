import { expect, test } from "vitest";
import { awsCredentials } from "../../../src/platform/cloud/aws.ts";
import { HttpClient } from "../../../src/platform/http/client.ts";

test("a signature is the one that botocore computes (aws-signature.py)", async () => {
  const credentials = awsCredentials({
    http: new HttpClient({}),
    env: { AWS_ACCESS_KEY_ID: "AKIDEXAMPLE", AWS_SECRET_ACCESS_KEY: "secret", AWS_SESSION_TOKEN: "tok" },
    tokens: { token: async () => "", mask() {} },
    region: "eu-central-1",
    service: "sagemaker",
    role: undefined,
    tokenUrl: undefined,
    signal: new AbortController().signal,
    now: () => new Date("2026-01-01T00:00:00Z"),
  });
  const signed = await credentials.authorize(
    {
      method: "POST",
      url: new URL("https://api.sagemaker.eu-central-1.amazonaws.com/"),
      headers: {
        accept: "application/json",
        "content-type": "application/x-amz-json-1.1",
        "x-amz-target": "SageMaker.DescribeEndpoint",
      },
      body: '{"EndpointName":"churn"}',
    },
    false,
  );
  expect(signed["authorization"]).toBe(
    "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260101/eu-central-1/sagemaker/aws4_request, SignedHeaders=accept;content-type;host;x-amz-date;x-amz-security-token;x-amz-target, Signature=96e8f5bb85c21c159ed21b303e5309833df7223b60c737083fedcecb273b32bb",
  );
});
