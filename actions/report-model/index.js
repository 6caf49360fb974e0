import { main } from "../../dist/index.js";

await main("report-model");
