import { randomBytes } from "node:crypto";

/** Ids for requests: the client's own where it sent a decent one, else the process' random name and a count. */
export function requestIds(name = randomBytes(6).toString("hex")): (given: string | string[] | undefined) => string {
  let count = 0;
  return (given) => {
    if (typeof given === "string" && /^[\w.:+/=@-]{1,128}$/.test(given)) return given;
    count++;
    return `${name}-${count.toString(36)}`;
  };
}
