import { main } from "../../dist/index.js";

await main("build-push-image");
