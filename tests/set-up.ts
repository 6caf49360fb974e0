/** Runs before each test file. */
import { afterAll } from "vitest";
import { endLeftovers } from "./leftovers.ts";

afterAll(endLeftovers);
