import { Failure } from "../../core/failure.ts";
import { type AnnotationLevel, annotationLevels, type ImageAnnotation } from "../../delivery/image/annotations.ts";
import { parsePlatform } from "../../delivery/image/base.ts";
import { pairs } from "./pairs.ts";

/** Levels before a key, as docker/metadata-action writes them: `manifest,index:key`, `manifest[linux/arm64]:key`. */
const prefix = /^((?:[a-z-]+(?:\[[A-Za-z0-9_/-]+\])?)(?:,[a-z-]+(?:\[[A-Za-z0-9_/-]+\])?)*):(?!\/\/)/;

/** Levels of an annotation that names none. */
const usualLevels = ["manifest", "index"] as const;

/** Returns annotations for the manifest of each platform and for the index. */
export function usualAnnotations(facts: Record<string, string>): ImageAnnotation[] {
  return Object.entries(facts).flatMap(([key, value]) => usualLevels.map((level) => ({ level, key, value })));
}

/** Parses the input `annotations`. @throws {Failure} that lists all lines that are not annotations. */
export function readAnnotations(lines: string[] | undefined): ImageAnnotation[] {
  const problems: string[] = [];
  const read = pairs(lines, "annotations").flatMap(([full, value]): ImageAnnotation[] => {
    const levels = prefix.exec(full)?.[1];
    if (levels === undefined) return usualLevels.map((level) => ({ level, key: full, value }));
    const key = full.slice(levels.length + 1);
    return levels.split(",").flatMap((each): ImageAnnotation[] => {
      const [, name = "", platform] = /^([a-z-]+)(?:\[(.+)\])?$/.exec(each) ?? [];
      const level = annotationLevels.find((known) => known === name);
      if (level === undefined || key === "") {
        problems.push(
          `annotations: expected key=value, after ${annotationLevels.join(", ")} and a colon or alone, got ${JSON.stringify(full.slice(0, 80))}`,
        );
        return [];
      }
      return [annotationOf({ level, key, value }, platform)];
    });
  });
  if (problems.length > 0) throw new Failure(problems.join("\n"));
  return read;
}

/** Returns true if an annotation is for an index alone, which an image of one platform does not have. */
export function needsIndex(annotations: readonly ImageAnnotation[]): boolean {
  return annotations.some(
    ({ level, key }) =>
      level === "index-descriptor" ||
      (level === "index" && !annotations.some((each) => each.level === "manifest" && each.key === key)),
  );
}

function annotationOf(
  annotation: { level: AnnotationLevel; key: string; value: string },
  platform: string | undefined,
): ImageAnnotation {
  return platform === undefined ? annotation : { ...annotation, platform: parsePlatform(platform) };
}
