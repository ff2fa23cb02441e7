// Answers questions with the AWS SDK for JavaScript, and prints what it read. Its one argument is the folder that the SDK is installed in.
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { join } from "node:path";

const iot = createRequire(join(process.argv[2], "package.json"))("@aws-sdk/client-iot");
const parameters = [
    "taskId", "startTime", "endTime", "checkName", "resourceIdentifier", "listSuppressedFindings", "findingId", "nextToken", "taskType", "taskStatus",
    "targetCheckNames", "expirationDate", "suppressIndefinitely", "description", "ascendingOrder", "target", "auditCheckToActionsMapping", "auditTaskId",
    "actionType", "actionName",
];
const times = ["startTime", "endTime", "expirationDate"];
const commands = {
    describe: iot.DescribeAuditFindingCommand,
    list: iot.ListAuditFindingsCommand,
    related: iot.ListRelatedResourcesForAuditFindingCommand,
    "describe-audit": iot.DescribeAuditTaskCommand,
    "list-audits": iot.ListAuditTasksCommand,
    "start-audit": iot.StartOnDemandAuditTaskCommand,
    "cancel-audit": iot.CancelAuditTaskCommand,
    configuration: iot.DescribeAccountAuditConfigurationCommand,
    scheduled: iot.ListScheduledAuditsCommand,
    "create-suppression": iot.CreateAuditSuppressionCommand,
    "update-suppression": iot.UpdateAuditSuppressionCommand,
    "delete-suppression": iot.DeleteAuditSuppressionCommand,
    "describe-suppression": iot.DescribeAuditSuppressionCommand,
    "list-suppressions": iot.ListAuditSuppressionsCommand,
    "start-mitigation": iot.StartAuditMitigationActionsTaskCommand,
    "describe-mitigation": iot.DescribeAuditMitigationActionsTaskCommand,
    "cancel-mitigation": iot.CancelAuditMitigationActionsTaskCommand,
    "list-mitigations": iot.ListAuditMitigationActionsTasksCommand,
    "list-executions": iot.ListAuditMitigationActionsExecutionsCommand,
    "list-actions": iot.ListMitigationActionsCommand,
    "describe-action": iot.DescribeMitigationActionCommand,
};
const paged = ["list", "related", "list-audits", "scheduled", "list-suppressions", "list-mitigations", "list-executions", "list-actions"];
const pageSize = 250;
const clients = new Map();

function client(endpoint) {
    if (!clients.has(endpoint)) {
        clients.set(endpoint, new iot.IoTClient({ endpoint, maxAttempts: 1 }));
    }
    return clients.get(endpoint);
}

function input(question) {
    const given = {};
    for (const name of parameters) {
        if (name in question) {
            given[name] = times.includes(name) ? new Date(question[name]) : question[name];
        }
    }
    return paged.includes(question.operation) ? { ...given, maxResults: pageSize } : given;
}

// A time as all peers show it here: ISO 8601 in UTC, as fine as it is.
function shown(value) {
    if (value instanceof Date) {
        return { $time: isNaN(value) ? "invalid" : value.toISOString().replace(/\.?0+Z$/, "Z") };
    }
    if (Array.isArray(value)) {
        return value.map(shown);
    }
    if (value !== null && typeof value === "object") {
        const members = Object.entries(value).filter(([, member]) => member !== undefined);
        return Object.fromEntries(members.map(([name, member]) => [name, shown(member)]));
    }
    return value;
}

async function answer(question) {
    try {
        const { $metadata, ...read } = await client(question.endpoint).send(new commands[question.operation](input(question)));
        return { answer: shown(read) };
    } catch (error) {
        if (error instanceof iot.IoTServiceException) {
            return { error: { code: error.name, status: error.$metadata.httpStatusCode } };
        }
        return { [error.$metadata === undefined ? "refused" : "unreadable"]: error.name };
    }
}

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    console.log(JSON.stringify(await answer(JSON.parse(line))).replace(/[^ -~]/g, (unit) => "\\u" + unit.charCodeAt(0).toString(16).padStart(4, "0")));
}
