/** A table of very many rows. */
import { test } from "vitest";
import { expectRows } from "../data/table/many-rows.ts";

test("10 million rows of one column", () => expectRows(10_000_000));
