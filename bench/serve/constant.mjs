/** Node's own HTTP server: reads the body of a request and answers with a constant. The first argument is its port. */
import { createServer } from "node:http";

const answer = '{"status":"ok"}\n';

createServer({ noDelay: true }, (request, response) => {
  const chunks = [];
  const end = () => {
    Buffer.concat(chunks);
    response.writeHead(200, ["content-type", "application/json", "content-length", String(answer.length)]);
    response.end(answer);
  };
  if (request.method === "GET") end();
  else request.on("data", (chunk) => chunks.push(chunk)).on("end", end);
}).listen(Number(process.argv[2]), "127.0.0.1");
