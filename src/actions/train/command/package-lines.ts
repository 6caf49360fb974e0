/** The lines of a file with packages, without indentation, the dash of a list and quotes. */
export function stringsOf(text: string): string[] {
  return text.split(/\r?\n/).map((line) =>
    line
      .trim()
      .replace(/^- +/, "")
      .replace(/^["']/, "")
      .replace(/["'],?$/, ""),
  );
}

/** Packages that bring CUDA, by their own name: of NVIDIA, and versions of others that are built with it. */
const withCuda =
  /^(?:name = ")?(?:nvidia-(?!ml-py)[\w-]+|cupy(?:-cuda\d+x?)?|(?:pytorch-)?cuda(?:toolkit|-[\w-]+)?|cudnn)(?=["=<>~! \t;]|$)|\+cu\d\d|^tensorflow\[and-cuda\]|^jax\[cuda|\/whl\/cu\d/;

/** Packages that bring CUDA unless a version for the processor alone is asked for. */
const usuallyWithCuda = /^(?:torch|torchvision|torchaudio|pytorch)(?=["=<>~![ \t;]|$)/;

/** A lock names all that is installed, so a package in it without those of NVIDIA is for the processor. */
const isLock = (lines: readonly string[]) => lines.some((line) => /^\[\[package\]\]$|^--hash=sha256:/.test(line));

/** Returns the first line that brings gigabytes of CUDA. Undefined if there is none. */
export function cudaLine(text: string): string | undefined {
  const lines = stringsOf(text);
  const found = lines.find((line) => withCuda.test(line));
  if (found !== undefined || isLock(lines)) return found;
  const isForProcessor = lines.some((line) => /\+cpu\b|\/whl\/cpu\b|^cpuonly\b|^pytorch-cpu\b/.test(line));
  return isForProcessor ? undefined : lines.find((line) => usuallyWithCuda.test(line));
}
