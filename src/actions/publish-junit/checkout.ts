import { stat } from "node:fs/promises";
import { join } from "node:path";

/**
 * Returns a function that converts workspace paths into repository paths. They differ if `actions/checkout` used
 * `path:`. In that case a folder of the workspace has a `.git`, and the workspace has none.
 */
export async function repositoryPaths(cwd: string, files: Iterable<string>): Promise<(file: string) => string> {
  if (await exists(join(cwd, ".git"))) return (file) => file;
  const folders = new Map<string, boolean>();
  const checkoutOf = async (file: string): Promise<string> => {
    const segments = file.split("/").slice(0, -1);
    for (let length = 1; length <= segments.length; length++) {
      const folder = segments.slice(0, length).join("/");
      if (!folders.has(folder)) folders.set(folder, await exists(join(cwd, folder, ".git")));
      if (folders.get(folder)) return folder;
    }
    return "";
  };
  const checkouts = new Map<string, string>();
  for (const file of files) if (!checkouts.has(file)) checkouts.set(file, await checkoutOf(file));
  return (file) => {
    const checkout = checkouts.get(file) ?? "";
    return checkout === "" ? file : file.slice(checkout.length + 1);
  };
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
