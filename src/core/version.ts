import manifest from "../../package.json" with { type: "json" };

export const version: string = manifest.version;

/** Where a bug is reported. */
export const issuesUrl: string = manifest.bugs.url;
