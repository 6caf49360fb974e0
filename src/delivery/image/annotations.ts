import { type Platform, samePlatform } from "./media-types.ts";

/** The places of annotations: the manifest of a platform, the index, and the descriptors that refer to them. */
export const annotationLevels = ["manifest", "index", "manifest-descriptor", "index-descriptor"] as const;

export type AnnotationLevel = (typeof annotationLevels)[number];

export interface ImageAnnotation {
  level: AnnotationLevel;
  /** The only platform that it is for. All platforms if absent. */
  platform?: Platform;
  key: string;
  value: string;
}

/** Returns the annotations of one place. A later one replaces an earlier one of the same key. */
export function annotationsAt(
  annotations: readonly ImageAnnotation[],
  level: AnnotationLevel,
  platform?: Platform,
): Record<string, string> {
  const here = annotations.filter(
    (each) =>
      each.level === level &&
      (each.platform === undefined || (platform !== undefined && samePlatform(each.platform, platform))),
  );
  return Object.fromEntries(here.map(({ key, value }) => [key, value]));
}

/** Returns the member `annotations` of a document, or nothing if there are none. */
export function annotationMember(annotations: Record<string, string>): { annotations?: Record<string, string> } {
  return Object.keys(annotations).length > 0 ? { annotations } : {};
}
