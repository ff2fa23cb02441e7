// Prints the JavaScript SDK's best calls a second against an endpoint: describe.cjs <url> <finding id> <calls>.
const { Agent } = require("node:http");
const { IoTClient, DescribeAuditFindingCommand } = require("@aws-sdk/client-iot");

const [endpoint, findingId, calls] = process.argv.slice(2);

async function run(client, callers, count) {
  let left = count;
  await Promise.all(Array.from({ length: callers }, async () => {
    while (left-- > 0) {
      await client.send(new DescribeAuditFindingCommand({ findingId }));
    }
  }));
}

(async () => {
  let best = 0;
  for (const callers of [1, 8, 32, 64]) {
    const client = new IoTClient({
      endpoint,
      region: "eu-west-1",
      credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret" },
      maxAttempts: 1,
      requestHandler: { httpAgent: new Agent({ keepAlive: true, maxSockets: callers }) },
    });
    await run(client, callers, 500);
    const start = performance.now();
    await run(client, callers, Number(calls));
    best = Math.max(best, (Number(calls) / (performance.now() - start)) * 1000);
    client.destroy();
  }
  console.log(best);
})();
