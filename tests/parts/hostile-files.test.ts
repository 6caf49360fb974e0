/** Damaged files through the command line, in the combinations that `tests/formats/hostile.test.ts` leaves. */
import { test } from "vitest";
import { formats } from "../formats/formats.ts";
import { expectRefusal, hostileFiles } from "../formats/hostile-files.ts";

test.each(hostileFiles.filter(({ format, index }) => formats.indexOf(format) % 5 !== index))(
  "$called $name, through the command line",
  expectRefusal,
);
