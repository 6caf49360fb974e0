import { readdirSync, readFileSync } from "node:fs";

/** A process at one time. Its number may be given to another one later, with another start. */
interface Member {
  pid: number;
  parent: number;
  session: number;
  /** Time of its start, in ticks since the machine's. */
  start: string;
  isZombie: boolean;
}

/** Windows has no process groups that can be stopped at once. */
const hasGroups = process.platform !== "win32";

/**
 * A process and all that descend from it, also those in groups and sessions of their own, as `torchrun` and `setsid` start them.
 * Only Linux lists processes as files; elsewhere the tree is the process group.
 */
export class ProcessTree {
  readonly #root: number;
  readonly #members = new Map<number, Member>();

  constructor(root: number) {
    this.#root = root;
  }

  /** Sends a signal to all members, to the parents first so that they start no more. */
  signal(name: NodeJS.Signals): void {
    this.#find();
    send(hasGroups ? -this.#root : this.#root, name);
    for (const { pid } of this.#members.values()) send(pid, name);
  }

  /** True if no member is left, as far as the system shows. */
  isEmpty(): boolean {
    this.#find();
    return this.#members.size === 0;
  }

  /** Adds new members, and forgets those that have ended. A member stays one when its parent has ended. */
  #find(): void {
    const running = new Map(listed().map((each) => [each.pid, each]));
    for (const [pid, { start }] of this.#members) {
      const now = running.get(pid);
      if (now === undefined || now.isZombie || now.start !== start) this.#members.delete(pid);
    }
    const isMember = (pid: number) => pid === this.#root || this.#members.has(pid);
    let before: number;
    do {
      before = this.#members.size;
      for (const each of running.values()) {
        if (!each.isZombie && (isMember(each.parent) || isMember(each.pid) || each.session === this.#root))
          this.#members.set(each.pid, each);
      }
    } while (this.#members.size > before);
  }
}

function send(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It no longer exists.
  }
}

function listed(): Member[] {
  if (process.platform !== "linux") return [];
  return readdirSync("/proc").flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    const member = memberOf(Number(name));
    return member === undefined ? [] : [member];
  });
}

/** Reads `/proc/PID/stat`. The name of the program is in parentheses, and may hold any character. */
function memberOf(pid: number): Member | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "latin1");
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    const [state = "", parent = "", , session = ""] = fields;
    return {
      pid,
      parent: Number(parent),
      session: Number(session),
      start: fields[19] ?? "",
      isZombie: /[ZX]/.test(state),
    };
  } catch {
    // It has ended since it was listed.
    return undefined;
  }
}
