import { main } from "../../dist/index.js";

await main("publish-junit");
