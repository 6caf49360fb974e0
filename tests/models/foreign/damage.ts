import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { Failure } from "../../../src/core/failure.ts";
import { Random } from "../../../src/core/random.ts";
import { loadPredictor } from "../../../src/models/predictor/load.ts";

/** The message with which a file is refused; anything but a `Failure` is thrown on. */
export async function refusal(content: string | Uint8Array): Promise<string> {
  const cwd = mkdtempSync(join(tmpdir(), "trainyard-"));
  try {
    writeFileSync(join(cwd, "model"), content);
    const model = await loadPredictor("model", { cwd });
    const cells = model.cells(3);
    model.predict(cells);
    return "";
  } catch (error) {
    if (error instanceof Failure) return error.message;
    throw error;
  } finally {
    rmSync(cwd, { recursive: true });
  }
}

/** Cuts a file off and changes bytes in it, `times` times each: every one is read, or refused with a message. */
export async function expectDamageRefused(content: Uint8Array, times: number): Promise<void> {
  const random = new Random(5);
  for (let index = 0; index < times; index++) {
    const cut = content.subarray(0, 1 + Math.floor(random.unit() * (content.length - 1)));
    expect(await refusal(cut)).not.toBe("");
    const changed = Uint8Array.from(content);
    for (let change = 0; change <= index % 4; change++)
      changed[Math.floor(random.unit() * content.length)] = Math.floor(random.unit() * 256);
    // A changed leaf is still a model.
    expect(typeof (await refusal(changed))).toBe("string");
  }
}
