/** An installed package. */
export interface Package {
  /** Kind of package in a package URL: `deb`, `apk`, `pypi`, `npm`, `generic`. */
  kind: string;
  /** `debian`, or the scope of an npm package. */
  namespace?: string;
  name: string;
  version: string;
  qualifiers?: Record<string, string>;
}

/** Lists the packages in the files of package managers, each once, in the order of their package URLs. */
export function packagesOf(files: ReadonlyMap<string, string>): Package[] {
  const system = osRelease(files.get("etc/os-release") ?? files.get("usr/lib/os-release") ?? "");
  const found = [...files].flatMap(([path, text]): Package[] => {
    if (path.startsWith("var/lib/dpkg/")) return debian(text, system);
    if (path.endsWith("apk/db/installed")) return alpine(text, system);
    if (path.endsWith("/METADATA") || path.endsWith("/PKG-INFO")) return python(text);
    return path.endsWith("/package.json") ? npm(text) : [];
  });
  const byUrl = new Map(found.map((each) => [packageUrl(each), each]));
  return [...byUrl].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}

/** The programs that official base images install without a package, by the variables that they set. */
export function programsOf(env: readonly string[]): Package[] {
  const programs: Record<string, string> = { NODE_VERSION: "node", PYTHON_VERSION: "python" };
  return env.flatMap((each): Package[] => {
    const [, variable = "", version] = /^(\w+)=v?([\w.+-]+)$/.exec(each) ?? [];
    const name = Object.hasOwn(programs, variable) ? programs[variable] : undefined;
    return name === undefined || version === undefined ? [] : [{ kind: "generic", name, version }];
  });
}

/** Returns a package URL (github.com/package-url/purl-spec): `pkg:deb/debian/attr@1:2.5.1-4?arch=amd64`. */
export function packageUrl({ kind, namespace, name, version, qualifiers = {} }: Package): string {
  const encoded = (text: string) => encodeURIComponent(text).replaceAll("%3A", ":");
  const query = Object.entries(qualifiers).sort(([a], [b]) => (a < b ? -1 : 1));
  const path = [kind, ...(namespace === undefined ? [] : [encoded(namespace)]), encoded(name)].join("/");
  const suffix = query.map(([key, value]) => `${key}=${encoded(value)}`).join("&");
  return `pkg:${path}@${encoded(version)}${suffix === "" ? "" : `?${suffix}`}`;
}

interface System {
  id: string;
  version: string;
}

function osRelease(text: string): Partial<System> {
  const value = (key: string) => new RegExp(`^${key}="?([^"\\n]*)"?$`, "m").exec(text)?.[1];
  const [id, version] = [value("ID"), value("VERSION_ID")];
  return { ...(id !== undefined && { id }), ...(version !== undefined && { version }) };
}

const distro = ({ id, version }: Partial<System>) =>
  id === undefined || version === undefined ? {} : { distro: `${id}-${version}` };

/** Paragraphs of `Key: value` lines, as Debian and Python write them. */
function* paragraphs(text: string): Generator<Map<string, string>> {
  for (const paragraph of text.split(/\r?\n\r?\n/)) {
    const fields = new Map<string, string>();
    for (const line of paragraph.split(/\r?\n/)) {
      const colon = line.indexOf(":");
      // A line that begins with a space continues the one above.
      if (colon > 0 && !/^\s/.test(line)) fields.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim());
    }
    yield fields;
  }
}

function debian(text: string, system: Partial<System>): Package[] {
  return [...paragraphs(text)].flatMap((fields): Package[] => {
    const [name, version] = [fields.get("package"), fields.get("version")];
    // A removed package may keep its entry. Images without a package manager have no status.
    const isInstalled = / installed$/.test(fields.get("status") ?? "install ok installed");
    if (name === undefined || version === undefined || !isInstalled) return [];
    const arch = fields.get("architecture");
    const qualifiers = { ...(arch !== undefined && { arch }), ...distro(system) };
    return [{ kind: "deb", namespace: system.id ?? "debian", name, version, qualifiers }];
  });
}

function alpine(text: string, system: Partial<System>): Package[] {
  return [...paragraphs(text)].flatMap((fields): Package[] => {
    const [name, version, arch] = [fields.get("p"), fields.get("v"), fields.get("a")];
    if (name === undefined || version === undefined) return [];
    const qualifiers = { ...(arch !== undefined && { arch }), ...distro(system) };
    return [{ kind: "apk", namespace: system.id ?? "alpine", name, version, qualifiers }];
  });
}

function python(text: string): Package[] {
  const { value: fields } = paragraphs(text).next();
  const [name, version] = [fields?.get("name"), fields?.get("version")];
  if (name === undefined || version === undefined) return [];
  // The package URLs of PyPI have names in this form.
  return [{ kind: "pypi", name: name.toLowerCase().replaceAll("_", "-"), version }];
}

function npm(text: string): Package[] {
  try {
    const { name, version } = Object(JSON.parse(text));
    if (typeof name !== "string" || typeof version !== "string") return [];
    const [, scope, bare = name] = /^(@[^/]+)\/(.+)$/.exec(name) ?? [];
    return [{ kind: "npm", ...(scope !== undefined && { namespace: scope }), name: bare, version }];
  } catch {
    // Packages hold broken files of that name for their own tests.
    return [];
  }
}
