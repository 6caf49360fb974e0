import { Failure } from "../../core/failure.ts";
import type { Clock } from "./clock.ts";
import type { DeploymentTarget, RunningImage } from "./target.ts";

/** The image that a platform must run. */
export interface ExpectedImage {
  digest: string;
  /** Asks the platform what runs now. */
  running(): Promise<RunningImage[]>;
}

export function expectedImage(target: DeploymentTarget, digest: string): ExpectedImage {
  return { digest, running: () => runningImages(target) };
}

/** Lists what runs according to the platform. Where it has no such list, the revisions with traffic count. */
async function runningImages(target: DeploymentTarget): Promise<RunningImage[]> {
  if (target.running !== undefined) return target.running();
  const { revisions = [] } = (await target.current()) ?? {};
  return revisions.map(({ revision, percent, digest }) => ({
    what: `${revision} with ${Math.round(percent)} % of the traffic`,
    digests: digest === undefined ? [] : [digest],
  }));
}

const shownImages = 3;
const pauseMs = 1000;

interface Waiting {
  clock: Clock;
  signal: AbortSignal;
  /** Time on the clock at which the wait ends. */
  deadline: number;
  /** Time in which the platform may name no other image. */
  quietMs: number;
}

export interface PlatformWord {
  agrees: boolean;
  /** What the platform says. */
  text: string;
}

/** Asks the platform until it names only the expected image, or until the time is over. */
export async function askPlatform(
  image: ExpectedImage,
  { clock, signal, deadline, quietMs }: Waiting,
): Promise<PlatformWord> {
  for (let since = clock.now(); ; ) {
    const word = await platformWord(image);
    if (!word.agrees) since = clock.now();
    if (word.agrees && clock.now() - since >= quietMs) return word;
    if (clock.now() >= deadline) return { agrees: false, text: word.text };
    await clock.sleep(Math.max(20, Math.min(pauseMs, quietMs / 10 || pauseMs / 5)), signal);
  }
}

async function platformWord({ digest, running }: ExpectedImage): Promise<PlatformWord> {
  let images: RunningImage[];
  try {
    images = await running();
  } catch (error) {
    // The first question was answered before the verification began, so that this may pass.
    if (!(error instanceof Failure)) throw error;
    return { agrees: false, text: error.message };
  }
  const others = images.filter(({ digests }) => !digests.includes(digest));
  if (images.length > 0 && others.length === 0)
    return { agrees: true, text: images.map(({ what }) => what).join(", ") };
  const shown = others
    .slice(0, shownImages)
    .map(({ what, digests }) => `${what}: ${digests[0] ?? "an image without a digest"}`);
  const more = others.length > shownImages ? [`${others.length - shownImages} more`] : [];
  const got = images.length === 0 ? "nothing that runs" : [...shown, ...more].join(", ");
  return { agrees: false, text: `expected the platform to run ${digest} alone, got ${got}` };
}
