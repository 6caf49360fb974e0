import { main } from "../../dist/index.js";

await main("gate-on-metric");
