/** A registry's refusal is explained by the permission or setting that would fix it, under its name there. */
import { expect, test } from "vitest";
import { Failure } from "../../../src/core/failure.ts";
import { registryUrl } from "../../../src/delivery/image/reference.ts";
import { registryRefusal } from "../../../src/delivery/image/refusal.ts";
import { TransientError } from "../../../src/platform/http/retry.ts";

const answer = (url: string, status: number, headers: Record<string, string> = {}) => ({
  url: new URL(url),
  status,
  headers,
});

function refused(registry: string, name: string, status: number, text = ""): Error {
  return registryRefusal({
    registry,
    name,
    mode: "push",
    user: "octocat",
    method: "POST",
    answer: answer(new URL(`/v2/${name}/blobs/uploads/`, registryUrl(registry)).href, status),
    text,
  });
}

// The names are those of each registry's own documentation.
test.each([
  // docs.github.com: "Publishing and installing a package with GitHub Actions", "Configuring a package's access control".
  ["ghcr.io", "acme/churn", 403, /`permissions: packages: write`.*Manage Actions access.*Write.*owner acme/],
  // docs.docker.com: "Personal access tokens".
  ["docker.io", "acme/churn", 401, /access token needs Read & Write.*acme/],
  // docs.aws.amazon.com: "IAM permissions for pushing an image to an Amazon ECR private repository".
  ["1234.dkr.ecr.eu-west-1.amazonaws.com", "churn", 403, /ecr:InitiateLayerUpload.*ecr:PutImage/],
  ["1234.dkr.ecr.eu-west-1.amazonaws.com", "churn", 404, /aws ecr create-repository --repository-name churn`/],
  // cloud.google.com: "Artifact Registry roles".
  ["europe-docker.pkg.dev", "project/images/churn", 403, /roles\/artifactregistry\.writer/],
  // learn.microsoft.com: "Azure Container Registry roles and permissions".
  ["acme.azurecr.io", "churn", 403, /role AcrPush/],
  // docs.quay.io: "Robot accounts".
  ["quay.io", "acme/churn", 403, /robot account needs the permission Write on acme\/churn/],
  // docs.gitlab.com: "Authenticate with the container registry".
  ["registry.gitlab.com", "acme/churn", 403, /write_registry, or CI_JOB_TOKEN/],
  ["registry.example.com", "acme/churn", 403, /the user needs the right to push to acme\/churn/],
])("%s/%s: %i", (registry, name, status, hint) => {
  const error = refused(
    registry,
    name,
    status,
    '{"errors":[{"code":"DENIED","message":"requested access is denied"}]}',
  );
  expect(error).toBeInstanceOf(Failure);
  expect(error.message).toMatch(hint);
  expect(error.message).toContain("DENIED: requested access is denied");
  expect(error.message).toMatch(new RegExp(`^${registry}/${name}: `));
});

test.each([408, 425, 429, 500, 502, 503, 504])("%i may pass", (status) => {
  expect(refused("ghcr.io", "acme/churn", status)).toBeInstanceOf(TransientError);
});

test("Retry-After is heard: seconds, or a date", () => {
  const asked = { registry: "ghcr.io", name: "acme/churn", mode: "push", user: undefined, method: "PUT" } as const;
  const url = "https://ghcr.io/v2/acme/churn/manifests/1";
  const wait = (header: string) =>
    (registryRefusal({ ...asked, answer: answer(url, 429, { "retry-after": header }), text: "" }) as TransientError)
      .afterMs;
  expect(wait("7")).toBe(7000);
  const inTen = wait(new Date(Date.now() + 10_000).toUTCString())!;
  expect(inTen).toBeGreaterThan(8000);
  expect(inTen).toBeLessThanOrEqual(10_000);
  expect(wait("soon")).toBeUndefined();
});

test("a refusal by the registry's storage names the storage, not a right in the registry", () => {
  const error = registryRefusal({
    ...{ registry: "ghcr.io", name: "acme/churn", mode: "pull", user: undefined, method: "GET" },
    answer: answer("https://storage.example.com/blob/1", 403),
    text: "<Error><Code>AccessDenied</Code></Error>",
  });
  expect(error.message).toBe("ghcr.io: GET storage.example.com/blob/1: 403 AccessDenied");
});

test("a layer that is too large names the input that divides it", () => {
  expect(refused("registry.example.com", "acme/churn", 413).message).toMatch(/set layer-limit lower/);
});
