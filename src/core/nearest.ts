/**
 * Returns the candidate that a misspelt name most likely means, or undefined if none is close. At most a third of the
 * longer word may differ (optimal string alignment: an inserted, deleted or replaced letter, or two swapped ones;
 * case is ignored).
 */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  const wanted = name.slice(0, 200).toLowerCase();
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const length = Math.max(wanted.length, candidate.length);
    // The difference in length is a lower bound of the distance.
    if (Math.abs(wanted.length - candidate.length) * 3 > length) continue;
    const distance = distanceBetween(wanted, candidate.toLowerCase());
    if (distance * 3 <= length && distance < least) {
      best = candidate;
      least = distance;
    }
  }
  return best;
}

function distanceBetween(a: string, b: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const transposition = swapped ? beforePrevious[j - 2]! + 1 : Number.POSITIVE_INFINITY;
      current.push(Math.min(substitution, previous[j]! + 1, current[j - 1]! + 1, transposition));
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[b.length]!;
}
