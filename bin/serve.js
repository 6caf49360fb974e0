import { serve } from "../dist/index.js";

process.exitCode = await serve(process.argv.slice(2));
