using System.Text.Json.Nodes;
using IoTAuditClient.Emulator;
using static IoTAuditClient.IntegrationTests.Faults.EmulatorScene;
using static IoTAuditClient.IntegrationTests.Faults.Expectation;

namespace IoTAuditClient.IntegrationTests.Faults;

/// <summary>HTTP 200, and a body that is no answer.</summary>
internal static class BodyFaults
{
    private static readonly string[] Lists =
        ["findings", "tasks", "scheduledAudits", "suppressions", "actionsExecutions", "actionIdentifiers"];

    private static readonly PeerBehaviour NoFinding = new(
        "1, **a success without a finding**", "1, **exit 0, no output**", "1, a success without a finding");

    public static FaultGroup Group { get; } = new(
        "A success that is none",
        """
        HTTP 200 with something else than an answer: a captive portal, a proxy, a connection that broke. It is tried again, and never taken for an empty answer,
        where an answer has anything in it: that of CancelAuditTask has no members, and the configuration of an account that was never set up has none either.
        """,
        [
            new()
            {
                Name = "A page of HTML",
                Factory = nameof(AuditFault.Html),
                ConsoleName = "html",
                OpenAsync = Play(AuditFault.Html),
                LeavesOpen = true,
                Expect = Unreadable,
                Peers = new("1, **a success without a finding**", "1, **exit 0, no output**", "1, SyntaxError"),
            },
            new()
            {
                Name = "An empty body",
                Factory = nameof(AuditFault.EmptyBody),
                ConsoleName = "empty-body",
                OpenAsync = Play(AuditFault.EmptyBody),
                LeavesOpen = true,
                Expect = static operation => operation.HasNoMembers ? ChangedAnswer : Unreadable(operation),
                Peers = NoFinding,
            },
            new()
            {
                Name = "`{}`",
                Factory = nameof(AuditFault.EmptyObject),
                ConsoleName = "empty-object",
                OpenAsync = Play(AuditFault.EmptyObject),
                LeavesOpen = true,
                Expect = operation => MayHaveNoMembers(operation) ? ChangedAnswer : Unreadable(operation),
                Peers = NoFinding,
            },
            new()
            {
                Name = "`{\"finding\":null}`",
                Factory = nameof(AuditFault.NullFinding),
                ConsoleName = "null-finding",
                OpenAsync = Play(AuditFault.NullFinding),
                LeavesOpen = true,
                Expect = operation => MayHaveNoMembers(operation) ? ChangedAnswer : Unreadable(operation),
                Peers = NoFinding,
            },
            new()
            {
                Name = "A JSON array",
                Factory = nameof(AuditFault.JsonArray),
                ConsoleName = "json-array",
                OpenAsync = Play(AuditFault.JsonArray),
                LeavesOpen = true,
                Expect = Unreadable,
                Peers = new("1, AttributeError", "1, exit 255", "1, a success without a finding"),
            },
            new()
            {
                Name = "JSON that breaks off, with a fitting Content-Length",
                Factory = nameof(AuditFault.TruncatedJson),
                ConsoleName = "truncated-json",
                OpenAsync = Play(() => AuditFault.TruncatedJson()),
                LeavesOpen = true,
                Expect = operation => DoneAtOnce(operation) ?? Unreadable(operation),
                Peers = new("1, **a success without a finding**", "1, **exit 0, no output**", "1, SyntaxError, not tried again"),
            },
            new()
            {
                Name = "A Content-Length that is too large",
                Description = "the connection closes before the body is whole",
                Factory = nameof(AuditFault.EarlyClose),
                ConsoleName = "early-close",
                OpenAsync = Play(() => AuditFault.EarlyClose()),
                LeavesOpen = true,
                Expect = operation => DoneAtOnce(operation) ?? Unreadable(operation),
                Peers = new("1, **a success without a finding**", "1, **exit 0, no output**", "3, 0.11 s, Error \"aborted\""),
            },
            new()
            {
                Name = "A Content-Length that is too small",
                Description = "the body goes on behind it",
                Factory = nameof(AuditFault.ShortContentLength),
                ConsoleName = "short-content-length",
                OpenAsync = Play(() => AuditFault.ShortContentLength()),
                LeavesOpen = true,
                Expect = operation => DoneAtOnce(operation) ?? Unreadable(operation),
            },
            new()
            {
                Name = "Bytes that are no UTF-8",
                Factory = nameof(AuditFault.RawBody),
                OpenAsync = Play(
                    () => AuditFault.RawBody(new byte[] { (byte)'{', (byte)'"', 0xC3, 0x28, (byte)'"', (byte)':', (byte)'1', (byte)'}' })),
                LeavesOpen = true,
                Expect = Unreadable,
            },
            new()
            {
                Name = "gzip, which was not asked for",
                Factory = nameof(AuditFault.Gzip),
                ConsoleName = "gzip",
                OpenAsync = Play(AuditFault.Gzip),
                LeavesOpen = true,
                Expect = operation => DoneAtOnce(operation) ?? Unreadable(operation),
            },
            new()
            {
                Name = "`findingTime` is no time",
                Factory = nameof(AuditFault.Edit),
                OpenAsync = Play(() => EachFinding("findingTime", static () => "not a time")),
                Expect = UnreadableOnly(FaultOperation.Describe, FaultOperation.List),
                Peers = new("1, ValueError", "1, exit 255", "1, TypeError"),
            },
            new()
            {
                Name = "`findingTime` in milliseconds",
                Factory = nameof(AuditFault.Edit),
                OpenAsync = Play(() => EachFinding("findingTime", static () => 1572007301019)),
                Expect = UnreadableOnly(FaultOperation.Describe, FaultOperation.List),
                Peers = new("1, ValueError", "1, exit 255", "1, **a time in the year 51911**"),
            },
            new()
            {
                Name = "`isSuppressed` is \"yes\"",
                Factory = nameof(AuditFault.Edit),
                OpenAsync = Play(() => EachFinding("isSuppressed", static () => "yes")),
                Expect = UnreadableOnly(FaultOperation.Describe, FaultOperation.List),
                Peers = new("1, \"yes\"", "1, \"yes\"", "1, \"yes\""),
            },
            new()
            {
                Name = "`relatedResources` is an object",
                Factory = nameof(AuditFault.Edit),
                OpenAsync = Play(() => EachFinding("relatedResources", static () => new JsonObject())),
                Expect = UnreadableOnly(FaultOperation.Describe, FaultOperation.List),
                Peers = new("1, AttributeError", "1, exit 255", "1, the object"),
            },
            new()
            {
                Name = "Another finding than the one asked for",
                Factory = nameof(AuditFault.Edit),
                OpenAsync = Play(() => AuditFault.Edit(NameAnother)),
                Expect = UnreadableOnly(FaultOperation.Describe),
            },
            new()
            {
                Name = "A list has something of another audit or task than the one asked for",
                Factory = nameof(AuditFault.Edit),
                OpenAsync = Play(() => AuditFault.Edit(static root =>
                {
                    foreach (var item in new[] { "findings", "actionsExecutions" }.SelectMany(name => root[name] as JsonArray ?? []))
                    {
                        item!["taskId"] = "another-task";
                    }
                })),
                Expect = UnreadableOnly(FaultOperation.List, FaultOperation.ListExecutions),
            },
            new()
            {
                Name = "A suppression of another check than the one asked for",
                Factory = nameof(AuditFault.Edit),
                OpenAsync = Play(() => Where("suppressIndefinitely", static root => root["checkName"] = "LOGGING_DISABLED_CHECK")),
                Expect = UnreadableOnly(FaultOperation.DescribeSuppression),
            },
            new()
            {
                Name = "Another mitigation action than the one asked for",
                Factory = nameof(AuditFault.Edit),
                OpenAsync = Play(() => Where("actionName", static root => root["actionName"] = "another-action")),
                Expect = UnreadableOnly(FaultOperation.DescribeAction),
            },
            new()
            {
                Name = "`taskStatus` is missing",
                Factory = nameof(AuditFault.Edit),
                OpenAsync = Play(() => AuditFault.Edit(static root => root.Remove("taskStatus"))),
                Expect = UnreadableOnly(FaultOperation.DescribeTask, FaultOperation.DescribeMitigation),
            },
            new()
            {
                Name = "`taskStartTime` is no time",
                Factory = nameof(AuditFault.Edit),
                OpenAsync = Play(() => Where("taskStatus", static root => root["taskStartTime"] = "not a time")),
                Expect = UnreadableOnly(FaultOperation.DescribeTask),
            },
            new()
            {
                Name = "`auditDetails` is a list",
                Factory = nameof(AuditFault.Edit),
                OpenAsync = Play(() => Where("auditDetails", static root => root["auditDetails"] = new JsonArray())),
                Expect = UnreadableOnly(FaultOperation.DescribeTask),
            },
            new()
            {
                Name = "The list of a page is an object",
                Factory = nameof(AuditFault.Edit),
                OpenAsync = Play(() => AuditFault.Edit(static root =>
                {
                    foreach (var list in Lists.Where(root.ContainsKey))
                    {
                        root[list] = new JsonObject();
                    }
                })),
                Expect = UnreadableOnly(
                    FaultOperation.List,
                    FaultOperation.ListTasks,
                    FaultOperation.ListScheduled,
                    FaultOperation.ListSuppressions,
                    FaultOperation.ListMitigations,
                    FaultOperation.ListExecutions,
                    FaultOperation.ListActions),
            },
            new()
            {
                Name = "`enabled` is \"yes\"",
                Factory = nameof(AuditFault.Edit),
                OpenAsync = Play(() => Where("auditCheckConfigurations", static root =>
                    root["auditCheckConfigurations"]!["LOGGING_DISABLED_CHECK"]!["enabled"] = "yes")),
                Expect = UnreadableOnly(FaultOperation.DescribeConfiguration),
            },
            new()
            {
                Name = "The `taskId` of a start is none",
                Factory = nameof(AuditFault.Edit),
                OpenAsync = Play(() => AuditFault.Edit(static root =>
                {
                    if (root.ContainsKey("taskId"))
                    {
                        root["taskId"] = "no id";
                    }
                })),
                LeavesOpen = true,
                Expect = static operation => operation == FaultOperation.Start ? Unreadable(operation)
                    : operation == FaultOperation.StartMitigation ? DoneAtOnce(operation)!
                    : Answer,
            },
            new()
            {
                Name = "A body without end",
                Factory = nameof(AuditFault.EndlessBody),
                ConsoleName = "endless-body",
                OpenAsync = Play(AuditFault.EndlessBody),
                LeavesOpen = true,
                Expect = Unreadable,
            },
        ]);

    private static Func<FaultOperation, Expectation> UnreadableOnly(params FaultOperation[] operations) =>
        operation => operations.Contains(operation) ? Unreadable(operation) : Answer;

    // An account that was never set up has no configuration.
    private static bool MayHaveNoMembers(FaultOperation operation) =>
        operation.HasNoMembers || operation == FaultOperation.DescribeConfiguration;

    private static AuditFault Where(string member, Action<JsonObject> edit) => AuditFault.Edit(root =>
    {
        if (root.ContainsKey(member))
        {
            edit(root);
        }
    });

    private static AuditFault EachFinding(string member, Func<JsonNode> value) => AuditFault.Edit(root =>
    {
        foreach (var finding in new[] { root["finding"] }.Concat(root["findings"] as JsonArray ?? []).OfType<JsonObject>())
        {
            finding[member] = value();
        }
    });

    private static void NameAnother(JsonObject root)
    {
        if (root["finding"] is { } finding)
        {
            finding["findingId"] = "another-finding";
        }
    }

    private static Expectation Unreadable(FaultOperation operation) => Retries<AuditResponseException>(status: 200);
}
