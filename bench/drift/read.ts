/** Reads a table in pieces, and nothing else. */
import { readRowSample } from "../../src/data/table/row-sample.ts";

const { total } = await readRowSample([process.argv[2]!], { mostRows: 1_000_000, seed: 0 });
console.log(total);
