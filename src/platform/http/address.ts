import { Failure } from "../../core/failure.ts";

/** Parses an address. @throws {Failure} for anything but http and https. */
export function httpAddress(url: string, input = "url"): URL {
  const address = URL.canParse(url) ? new URL(url) : undefined;
  if (address === undefined || !/^https?:$/.test(address.protocol)) {
    throw new Failure(`${input}: expected an http or https address, got ${JSON.stringify(url.slice(0, 80))}`);
  }
  return address;
}
