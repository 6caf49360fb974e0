import { randomBytes } from "node:crypto";

/** Returns ids for requests: the client's own if it is valid, else a random name of the process and a counter. */
export function requestIds(name = randomBytes(6).toString("hex")): (given: string | string[] | undefined) => string {
  let count = 0;
  return (given) => {
    if (typeof given === "string" && /^[\w.:+/=@-]{1,128}$/.test(given)) return given;
    count++;
    return `${name}-${count.toString(36)}`;
  };
}
