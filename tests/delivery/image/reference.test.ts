import { expect, test } from "vitest";
import { isLoopback, parseReference, referenceText, registryUrl } from "../../../src/delivery/image/reference.ts";

const digest = `sha256:${"0123456789abcdef".repeat(4)}`;

// Docker's own rules for names (distribution/reference): a first part with a dot, a colon or "localhost" is a host.
test.each([
  ["node", "docker.io/library/node"],
  ["node:24-slim", "docker.io/library/node:24-slim"],
  ["acme/churn", "docker.io/acme/churn"],
  ["index.docker.io/acme/churn:1", "docker.io/acme/churn:1"],
  ["ghcr.io/Acme/Churn:Rc-1", "ghcr.io/acme/churn:Rc-1"],
  ["localhost/churn", "localhost/churn"],
  ["localhost:5000/churn:v1", "localhost:5000/churn:v1"],
  ["127.0.0.1:5000/a/b/c", "127.0.0.1:5000/a/b/c"],
  ["[::1]:5000/churn", "[::1]:5000/churn"],
  [`ghcr.io/acme/churn@${digest}`, `ghcr.io/acme/churn@${digest}`],
  [`ghcr.io/acme/churn:1@${digest}`, `ghcr.io/acme/churn:1@${digest}`],
  ["ghcr.io/acme/a__b--c.d", "ghcr.io/acme/a__b--c.d"],
])("%s is %s", (text, expected) => {
  expect(referenceText(parseReference(text, "tags"))).toBe(expected);
});

test.each([
  ["https://ghcr.io/acme/churn", "leave the scheme out"],
  ["ghcr.io/acme/churn:", "a tag has letters"],
  ["ghcr.io/acme/churn:-1", "a tag has letters"],
  [`ghcr.io/acme/churn:${"a".repeat(129)}`, "at most 128"],
  ["ghcr.io/acme//churn", "parts between /"],
  ["ghcr.io/acme/chürn", "a repository has letters"],
  ["ghcr.io/acme/.churn", "a repository has letters"],
  ["ghcr.io/acme/churn@sha256:12", "a digest is sha256:"],
  ["ghcr.io/acme/churn;rm -rf", "a repository has letters"],
  ["", "a repository has letters"],
  [`ghcr.io/${"a".repeat(256)}`, "a repository has letters"],
])("%s is refused", (text, why) => {
  expect(() => parseReference(text, "tags")).toThrow(why);
  expect(() => parseReference(text, "tags")).toThrow(
    /^tags: expected an image such as ghcr\.io\/acme\/churn:1\.2, got /,
  );
});

test("plain HTTP is for this machine alone", () => {
  expect(["localhost:5000", "127.0.0.1", "127.8.0.1:80", "[::1]:5000"].map(isLoopback)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(["127.0.0.1.example.org", "localhost.example.org", "10.0.0.1:5000", "example.org"].map(isLoopback)).toEqual([
    false,
    false,
    false,
    false,
  ]);
  expect(registryUrl("ghcr.io").href).toBe("https://ghcr.io/");
  expect(registryUrl("127.0.0.1:5000").href).toBe("http://127.0.0.1:5000/");
  expect(registryUrl("registry.local:5000").protocol).toBe("https:");
});
