using IoTAuditClient.Emulator;

namespace IoTAuditClient.IntegrationTests.Faults;

/// <content>The operations of suppressions and mitigations.</content>
internal sealed partial record FaultOperation
{
    /// <summary>The task that every emulator has from the start, and the action that it takes.</summary>
    public const string MitigationId = "mitigation";
    public const string ActionName = "PublishFinding";

    private const string SuppressedCheck = "CONFLICTING_CLIENT_IDS_CHECK";

    public static readonly FaultOperation CreateSuppression = new(
        EmulatedOperation.CreateAuditSuppression,
        static async (client, emulator, token) =>
        {
            emulator.Suppressions.Remove(SuppressedCheck, Named("new").ResourceIdentifier);
            await client.Suppressions.CreateAsync(Requested("new", "of the test"), token);
            return Suppressed(emulator, "new");
        });

    public static readonly FaultOperation UpdateSuppression = new(
        EmulatedOperation.UpdateAuditSuppression,
        static async (client, emulator, token) =>
        {
            Restore(emulator, "updated");
            await client.Suppressions.UpdateAsync(Requested("updated", "of the test"), token);
            return Suppressed(emulator, "updated");
        });

    public static readonly FaultOperation DeleteSuppression = new(
        EmulatedOperation.DeleteAuditSuppression,
        static async (client, emulator, token) =>
        {
            Restore(emulator, "deleted");
            await client.Suppressions.DeleteAsync(SuppressedCheck, Client("deleted"), token);
            return Suppressed(emulator, "deleted");
        });

    public static readonly FaultOperation DescribeSuppression = new(
        EmulatedOperation.DescribeAuditSuppression,
        static async (client, emulator, token) =>
        {
            Restore(emulator, "described");
            return await client.Suppressions.DescribeAsync(SuppressedCheck, Client("described"), token);
        });

    public static readonly FaultOperation ListSuppressions = new(
        EmulatedOperation.ListAuditSuppressions,
        static async (client, emulator, token) =>
        {
            Restore(emulator, "listed");
            return await client.Suppressions.ListPageAsync(AuditSuppressionQuery.All, cancellationToken: token);
        });

    public static readonly FaultOperation StartMitigation = new(
        EmulatedOperation.StartAuditMitigationActionsTask,
        static async (client, emulator, token) =>
        {
            var finding = FindingOf(emulator);
            var request = AuditMitigationRequest.ForFindings([finding.FindingId]).With(finding.CheckName!, ActionName);
            return HowItIs(emulator.Mitigations.Cancel, await client.Mitigations.StartAsync(request, token));
        });

    public static readonly FaultOperation DescribeMitigation = new(
        EmulatedOperation.DescribeAuditMitigationActionsTask,
        static async (client, _, token) => await client.Mitigations.DescribeAsync(MitigationId, token));

    public static readonly FaultOperation CancelMitigation = new(
        EmulatedOperation.CancelAuditMitigationActionsTask,
        static async (client, emulator, token) =>
        {
            var taskId = Guid.NewGuid().ToString();
            StartAMitigation(emulator, taskId);
            await client.Mitigations.CancelAsync(taskId, token);
            return HowItIs(emulator.Mitigations.Cancel, taskId);
        });

    public static readonly FaultOperation ListMitigations = new(
        EmulatedOperation.ListAuditMitigationActionsTasks,
        static async (client, _, token) => await client.Mitigations.ListPageAsync(
            AuditMitigationQuery.ForPeriod(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100)), cancellationToken: token));

    public static readonly FaultOperation ListExecutions = new(
        EmulatedOperation.ListAuditMitigationActionsExecutions,
        static async (client, emulator, token) =>
            await client.Mitigations.ListExecutionsPageAsync(MitigationId, FindingOf(emulator).FindingId, cancellationToken: token));

    public static readonly FaultOperation ListActions = new(
        EmulatedOperation.ListMitigationActions,
        static async (client, _, token) => await client.Mitigations.ListActionsPageAsync(cancellationToken: token));

    public static readonly FaultOperation DescribeAction = new(
        EmulatedOperation.DescribeMitigationAction,
        static async (client, _, token) => await client.Mitigations.DescribeActionAsync(ActionName, token));

    private static IReadOnlyList<FaultOperation> Decisions =>
    [
        CreateSuppression,
        UpdateSuppression,
        DeleteSuppression,
        DescribeSuppression,
        ListSuppressions,
        StartMitigation,
        DescribeMitigation,
        CancelMitigation,
        ListMitigations,
        ListExecutions,
        ListActions,
        DescribeAction,
    ];

    // The SDK asks for all of them with POST or PATCH.
    private bool IsOfSuppressions => this == DescribeSuppression || this == ListSuppressions || IsAWriteOfSuppressions;

    private bool IsAWriteOfSuppressions => this == CreateSuppression || this == UpdateSuppression || this == DeleteSuppression;

    /// <summary>Starts a task in the emulator, for the same finding in each one.</summary>
    public static void StartAMitigation(AuditEmulator emulator, string taskId)
    {
        var finding = FindingOf(emulator);
        emulator.Mitigations.Start(taskId, finding.CheckName!, ActionName, finding.FindingId);
    }

    private static EmulatedSuppression Named(string clientId) =>
        new(SuppressedCheck, new EmulatedResourceIdentifier { ClientId = clientId });

    private static ResourceIdentifier.Client Client(string clientId) => new() { ClientId = clientId };

    private static AuditSuppressionRequest Requested(string clientId, string description) =>
        AuditSuppressionRequest.For(SuppressedCheck, Client(clientId), SuppressionPeriod.Indefinitely) with { Description = description };

    private static void Restore(AuditEmulator emulator, string clientId)
    {
        emulator.Suppressions.Remove(SuppressedCheck, Named(clientId).ResourceIdentifier);
        emulator.Suppressions.Add(Named(clientId));
    }

    private static object Suppressed(AuditEmulator emulator, string clientId) =>
        emulator.Suppressions.All.FirstOrDefault(suppression => suppression.ResourceIdentifier.ClientId == clientId)
            is { } there ? there : "there is none";
}
