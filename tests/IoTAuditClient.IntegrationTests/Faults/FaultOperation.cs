using IoTAuditClient.Emulator;

namespace IoTAuditClient.IntegrationTests.Faults;

/// <summary>One of the operations that a fault can meet, and the call that makes one request for it.</summary>
/// <param name="Name">The name that AWS gives it.</param>
/// <param name="AskAsync">Makes the call. What it returns compares by value.</param>
internal sealed partial record FaultOperation(string Name, Func<FaultedClient, AuditEmulator, CancellationToken, Task<object>> AskAsync)
{
    private const string Check = "LOGGING_DISABLED_CHECK";

    public static readonly FaultOperation Describe = new(
        EmulatedOperation.DescribeAuditFinding,
        static async (client, emulator, token) => await client.Findings.DescribeAsync(FindingOf(emulator).FindingId, token));

    public static readonly FaultOperation List = new(
        EmulatedOperation.ListAuditFindings,
        static async (client, emulator, token) =>
            await client.Findings.ListPageAsync(AuditFindingQuery.ForTask(FindingOf(emulator).TaskId!), cancellationToken: token));

    public static readonly FaultOperation ListRelated = new(
        EmulatedOperation.ListRelatedResourcesForAuditFinding,
        static async (client, emulator, token) =>
            await client.Findings.ListRelatedResourcesPageAsync(FindingOf(emulator).FindingId, cancellationToken: token));

    public static readonly FaultOperation DescribeTask = new(
        EmulatedOperation.DescribeAuditTask,
        static async (client, emulator, token) => await client.Audits.DescribeAsync(AuditOf(emulator).TaskId, token));

    public static readonly FaultOperation ListTasks = new(
        EmulatedOperation.ListAuditTasks,
        static async (client, emulator, token) => await client.Audits.ListPageAsync(
            AuditTaskQuery.ForPeriod(AuditOf(emulator).StartTime.AddDays(-1), AuditOf(emulator).StartTime.AddDays(1)),
            cancellationToken: token));

    public static readonly FaultOperation Start = new(
        EmulatedOperation.StartOnDemandAuditTask,
        static async (client, emulator, token) => HowItIs(emulator, await client.Audits.StartAsync([Check], token)));

    public static readonly FaultOperation Cancel = new(
        EmulatedOperation.CancelAuditTask,
        static async (client, emulator, token) =>
        {
            var taskId = emulator.Audits.Start(Check);
            await client.Audits.CancelAsync(taskId, token);
            return HowItIs(emulator, taskId);
        });

    public static readonly FaultOperation DescribeConfiguration = new(
        EmulatedOperation.DescribeAccountAuditConfiguration,
        static async (client, _, token) => await client.Audits.DescribeConfigurationAsync(token));

    public static readonly FaultOperation ListScheduled = new(
        EmulatedOperation.ListScheduledAudits,
        static async (client, _, token) => await client.Audits.ListScheduledPageAsync(cancellationToken: token));

    public static IReadOnlyList<FaultOperation> All =>
    [
        Describe,
        List,
        ListRelated,
        DescribeTask,
        ListTasks,
        Start,
        Cancel,
        DescribeConfiguration,
        ListScheduled,
        .. Decisions,
    ];

    /// <summary>Gets whether a token keeps it from happening twice, so that it is repeated where it may have happened.</summary>
    public bool HasToken => this == CreateSuppression || this == StartMitigation;

    /// <summary>Gets whether the service refuses it with a code once it has happened.</summary>
    public bool IsRefusedTheSecondTime => HasToken || this == Cancel || this == CancelMitigation;

    /// <summary>Gets whether its answer has no members.</summary>
    public bool HasNoMembers => this == Cancel || this == CancelMitigation || IsAWriteOfSuppressions;

    /// <summary>Gets whether the SDK asks with GET.</summary>
    public bool IsGet => this != List && this != Start && !IsRefusedTheSecondTime && !IsOfSuppressions;

    public override string ToString() => Name;

    // The same finding in every emulator: one that has related resources and that a mitigation does not skip.
    private static EmulatedFinding FindingOf(AuditEmulator emulator) =>
        emulator.Findings.Generated.First(static finding => finding is { RelatedResources.Count: > 0, IsSuppressed: not true });

    private static EmulatedAuditTask AuditOf(AuditEmulator emulator) => emulator.Findings.Generated.Audits[0];

    // The emulator cancels only what runs, so the attempt tells. What is left is no audit that runs beside those of the next call.
    private static string HowItIs(AuditEmulator emulator, string taskId) => HowItIs(emulator.Audits.Cancel, taskId);

    private static string HowItIs(Action<string> cancel, string taskId)
    {
        try
        {
            cancel(taskId);
            return "it runs";
        }
        catch (InvalidOperationException)
        {
            return "it does not run";
        }
    }
}
