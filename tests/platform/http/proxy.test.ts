import { expect, test } from "vitest";
import { proxyFor } from "../../../src/platform/http/proxy.ts";

const proxied = (url: string, env: Record<string, string>) => proxyFor(new URL(url), env)?.href;

test("each scheme has its variable; lower case wins; ALL_PROXY is for the rest", () => {
  const env = { HTTPS_PROXY: "http://s:1", HTTP_PROXY: "http://p:1", all_proxy: "http://a:1" };
  expect(proxied("https://ghcr.io/v2/", env)).toBe("http://s:1/");
  expect(proxied("http://example.com/", env)).toBe("http://p:1/");
  expect(proxied("https://ghcr.io/", { ...env, https_proxy: "http://lower:1" })).toBe("http://lower:1/");
  expect(proxied("https://ghcr.io/", { all_proxy: "http://a:1" })).toBe("http://a:1/");
  expect(proxied("https://ghcr.io/", { HTTPS_PROXY: "" })).toBeUndefined();
  expect(proxied("https://ghcr.io/", { HTTPS_PROXY: "proxy.example:3128" })).toBe("http://proxy.example:3128/");
});

// The rules are those of curl's manual for NO_PROXY, with addresses as in RFC 4632.
test.each([
  ["example.com", "https://example.com/", true],
  ["example.com", "https://api.example.com/", true],
  ["example.com", "https://badexample.com/", false],
  [".example.com", "https://api.example.com/", true],
  ["*.example.com", "https://api.example.com/", true],
  ["other.org, example.com", "https://example.com/", true],
  ["other.org example.com", "https://example.com/", true],
  ["example.com:8443", "https://example.com/", false],
  ["example.com:8443", "https://example.com:8443/", true],
  ["example.com:443", "https://example.com/", true],
  ["EXAMPLE.com", "https://Example.COM/", true],
  ["*", "https://anything.example/", true],
  ["10.0.0.0/8", "https://10.1.2.3/", true],
  ["10.0.0.0/8", "https://11.1.2.3/", false],
  ["10.0.0.0/8", "https://ten.example/", false],
  ["fd00::/8", "https://[fd12::1]/", true],
  ["[fd12::1]", "https://[fd12::1]/", true],
  ["10.0.0.0/99,,", "https://10.1.2.3/", false],
  ["", "https://example.com/", false],
])("NO_PROXY=%s: %s", (list, url, exempt) => {
  expect(proxied(url, { HTTPS_PROXY: "http://p:1", NO_PROXY: list }) === undefined).toBe(exempt);
  expect(proxied(url, { https_proxy: "http://p:1", no_proxy: list, NO_PROXY: "*" }) === undefined).toBe(
    exempt || list === "",
  );
});

test.each(["http://localhost:5000", "http://127.0.0.1:5000", "http://[::1]:5000"])("%s is this machine", (url) => {
  expect(proxied(url, { HTTP_PROXY: "http://p:1" })).toBeUndefined();
});

test.each([
  ["socks5://user:hidden@p:1", /^HTTPS_PROXY: expected the address of a proxy.*got one that begins with socks5:\/\//],
  ["http://", /^HTTPS_PROXY: expected the address of a proxy.*got something else/],
  ["http://user:hid%den@p:1", /write % as %25/],
])("%s is refused without showing its password", (value, message) => {
  expect(() => proxied("https://ghcr.io/", { HTTPS_PROXY: value })).toThrow(message);
  expect(() => proxied("https://ghcr.io/", { HTTPS_PROXY: value })).not.toThrow(/hidden|hid%den/);
});
