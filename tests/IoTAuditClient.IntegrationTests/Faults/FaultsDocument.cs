using System.Text;

namespace IoTAuditClient.IntegrationTests.Faults;

/// <summary>Writes docs/faults.md from what the cells of the matrix gave.</summary>
internal static class FaultsDocument
{
    private const string Introduction = """
        # When something goes wrong

        What a caller sees of each fault that this project knows, how many attempts it costs and how long they take, what is logged and measured,
        and what boto3, the AWS CLI and the AWS SDK for JavaScript make of the same. Nothing here is written by hand: `docs/make-faults` plays every fault
        with every operation over HTTP and writes this file anew, and a test fails where the two differ.

        ## Something is on fire

        1. Take the type of the exception, and its `ErrorCode` and `StatusCode`; all three are in its message. The table below leads from the type to what may be behind it.
        2. `IsTransient` says whether the same call may succeed later without any change. Where it is false, something has to be changed first, or `MayHaveHappened` says that an audit may have been started: look before you repeat it.
        3. Faults with a name in brackets can be played against your own app: `iot-audit emulator --fault <name>`, or `AuditFault` in a test.
        4. `iot-audit doctor` makes one call and tells what was used for it.

        """;

    private const string HowToRead = """
        ## How to read the tables

        - A row stands for all 21 operations unless it names some: the three that read findings (DescribeAuditFinding, ListAuditFindings, ListRelatedResourcesForAuditFinding), the six of audits (DescribeAuditTask, ListAuditTasks, StartOnDemandAuditTask, CancelAuditTask, DescribeAccountAuditConfiguration, ListScheduledAudits), the five of suppressions (CreateAuditSuppression, UpdateAuditSuppression, DeleteAuditSuppression, DescribeAuditSuppression, ListAuditSuppressions) and the seven of mitigations (StartAuditMitigationActionsTask, DescribeAuditMitigationActionsTask, CancelAuditMitigationActionsTask, ListAuditMitigationActionsTasks, ListAuditMitigationActionsExecutions, ListMitigationActions, DescribeMitigationAction). Operations that no row of a fault names get the answer as if nothing were wrong. A call is one request for one thing or one page.
        - **A start may have happened**, and its exception is that of the row, with `MayHaveHappened` and never `IsTransient`. StartOnDemandAuditTask has no token that would tell a second start from the first, so it is not tried again where the service may have acted: after one attempt and its time one `Failed` is logged, no retry is counted, and the next call gets the answer. CreateAuditSuppression and StartAuditMitigationActionsTask have a token, which is the same at each attempt, so they are tried again like a read. In every other row a start is tried again like a read.
        - **What the service refuses the second time**: CancelAuditTask, CancelAuditMitigationActionsTask, CreateAuditSuppression and StartAuditMitigationActionsTask. Where the first attempt was taken and only its answer lost, the service refuses the second; the client then describes the audit, the suppression or the task, and what has happened is a success. Requests for that, and those that ask why a start is refused, are not counted here.
        - **While it lasts**: every attempt meets the fault. The exception, its `ErrorCode` and `StatusCode` where it has them, `transient` where `IsTransient` is true, and `may have happened` where `MayHaveHappened` is. An answer *as it came* is one with what the fault changed in it.
        - **Attempts**: `Attempts` of the exception, which is how many requests were on the wire, unless the number of those stands in brackets.
        - **Time**: with the default settings and a service that answers at once. Waits are drawn at random: 25 to 50, 50 to 100 and 100 to 200 ms; here they are 40, 80 and 160 ms.
        - **Once it passes**: the first attempt meets the fault and the next one does not. The answer is the one that a call without the fault gets, member by member.
        - **Logged**: how many events of which name; all are of level Debug. `Retrying` has id 1, `Failed` 2, `UnrecognizedValue` 5. After the last throttle a `Retrying` is logged whose wait the end of the operation cuts off.
        - **Measured**: `outcome` of `iot_audit.client.operation.duration`, which records the time once, and what the counters of retries, throttles and unrecognized values add up to. Both are of the call while the fault lasts.
        - **boto3**, **AWS CLI**, **client-iot**: boto3 1.26.27, AWS CLI 2.9.19 and @aws-sdk/client-iot 3.1169.0 at DescribeAuditFinding with their default settings: attempts, median time in seconds where it is more than one, what surfaces. Bold is a failure that looks like a success. An empty cell was not measured.

        """;

    // More operations than this in one row are called "the others".
    private const int MostNamed = 7;

    public static async Task<string> WriteAsync()
    {
        var text = new StringBuilder(Introduction.ReplaceLineEndings("\n"));
        var rows = new List<(
            FaultGroup Group,
            MatrixFault Fault,
            IReadOnlyList<(FaultOperation Operation, FaultRow Row, Observation Seen)> Rows)>();
        foreach (var group in FaultMatrix.Groups)
        {
            foreach (var fault in group.Faults)
            {
                rows.Add((group, fault, await Task.WhenAll(FaultOperation.All.Select(operation => RowAsync(fault, operation)))));
            }
        }

        WriteIndex(text, rows.SelectMany(static row => row.Rows.Select(cell => (row.Fault, cell.Seen))));
        text.Append(HowToRead.ReplaceLineEndings("\n"));
        foreach (var group in rows.GroupBy(static row => row.Group))
        {
            text.Append($"\n## {group.Key.Title}\n\n{group.Key.Introduction.ReplaceLineEndings("\n")}\n\n");
            text.Append("| fault | while it lasts | attempts | time | once it passes | logged | measured | boto3 | AWS CLI | client-iot "
                + "|\n|---|---|---|---|---|---|---|---|---|---|\n");
            foreach (var (_, fault, cells) in group)
            {
                WriteRows(text, fault, cells);
            }
        }

        return text.ToString();
    }

    private static async Task<(FaultOperation Operation, FaultRow Row, Observation Seen)> RowAsync(
        MatrixFault fault,
        FaultOperation operation)
    {
        var lasting = await new FaultCell(fault, operation, Course.Lasts).PlayAsync();
        var passing = fault.OncePassedWithTrust is null ? await new FaultCell(fault, operation, Course.Passes).PlayAsync() : null;
        return (operation, FaultRow.Of(fault, lasting, passing), lasting);
    }

    // From what a person has in hand, the exception, to what it may come from.
    private static void WriteIndex(StringBuilder text, IEnumerable<(MatrixFault Fault, Observation Seen)> cells)
    {
        text.Append("\n| exception | faults that end in it |\n|---|---|\n");
        var causes = cells.Where(static cell => cell.Seen.Exception is not null)
            .GroupBy(static cell => cell.Seen.Exception!.GetType().Name, static cell => cell.Fault.Name);
        foreach (var type in causes.OrderBy(static type => type.Key, StringComparer.Ordinal))
        {
            text.Append($"| `{type.Key}` | {string.Join("; ", type.Distinct())} |\n");
        }

        text.Append('\n');
    }

    private static void WriteRows(
        StringBuilder text,
        MatrixFault fault,
        IReadOnlyList<(FaultOperation Operation, FaultRow Row, Observation Seen)> cells)
    {
        // A write that keeps to the rules of the document shares the row of the operations that it would agree with.
        var rules = cells.ToDictionary(static cell => cell.Operation, cell => RuleFor(cell.Operation, cell.Row, cells));
        var agreeing = cells.GroupBy(cell => rules[cell.Operation] ?? cell.Row).ToList();
        var shown = agreeing.Count == 1
            ? agreeing
            : [.. agreeing.Where(static shared => shared.Key != FaultRow.Undisturbed).OrderBy(static shared => shared.Count() > MostNamed)];
        foreach (var shared in shown)
        {
            var row = shared.Key;
            var operations = agreeing.Count == 1 ? ""
                : shown.Count == agreeing.Count && shared.Count() > MostNamed ? ": the others"
                : $": {string.Join(", ", shared.Select(static cell => cell.Operation.Name))}";
            var end = rules.ContainsValue(row) ? $"{row.WhileItLasts}; a start may have happened" : row.WhileItLasts;
            var peers = shared.Any(static cell => cell.Operation == FaultOperation.Describe) ? fault.Peers : null;
            text.Append($"| {NameOf(fault)}{operations} | {end} | {row.Attempts} | {row.Time} | {row.OncePassed} | "
                + $"{row.Logged} | {row.Metrics} ");
            text.Append($"| {peers?.Boto3} | {peers?.AwsCli} | {peers?.JavaScript} |\n");
        }
    }

    // The row of a read that a write would have, were it a read; null where no rule makes its row of another one.
    private static FaultRow? RuleFor(
        FaultOperation operation,
        FaultRow row,
        IReadOnlyList<(FaultOperation Operation, FaultRow Row, Observation Seen)> cells) =>
        operation == FaultOperation.Start ? cells.FirstOrDefault(cell => row.IsOnceOf(cell.Row)).Row
        : operation.HasToken ? cells.FirstOrDefault(cell => row.IsLeftOpenOf(cell.Row)).Row
        : null;

    private static string NameOf(MatrixFault fault)
    {
        var name = fault.Description is null ? fault.Name : $"{fault.Name}, {fault.Description}";
        return fault.ConsoleName is null ? name : $"{name} (`{fault.ConsoleName}`)";
    }
}
