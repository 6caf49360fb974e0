import manifest from "../../package.json" with { type: "json" };

export const version: string = manifest.version;

/** Address for bug reports. */
export const issuesUrl: string = manifest.bugs.url;
