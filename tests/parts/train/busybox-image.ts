/** An image with Debian's busybox alone, for engines that can reach no registry. */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { call } from "../image/container-host.ts";

const applets = ["sh", "cat", "cp", "echo", "env", "id", "ls", "printf", "pwd", "sleep", "sort", "touch", "wget"];

/** Imports the image as `name` into each engine: `podman` or `docker`, with its environment. */
export async function importBusybox(
  name: string,
  engines: readonly { program: string; env: Record<string, string> }[],
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "busybox-"));
  try {
    for (const each of ["bin", "etc", "tmp"]) mkdirSync(join(folder, "root", each), { recursive: true });
    copyFileSync("/bin/busybox", join(folder, "root/bin/busybox"));
    for (const applet of applets) symlinkSync("busybox", join(folder, "root/bin", applet));
    const archive = join(folder, "image.tar");
    await call("tar", ["-C", join(folder, "root"), "-c", "-f", archive, "."]);
    for (const { program, env } of engines)
      await call(program, ["import", "--change", "ENV PATH=/bin", archive, name], { env });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
