using IoTAuditClient.Emulator;
using static IoTAuditClient.IntegrationTests.Faults.EmulatorScene;
using static IoTAuditClient.IntegrationTests.Faults.Expectation;

namespace IoTAuditClient.IntegrationTests.Faults;

/// <summary>Answers of a service that has moved on.</summary>
internal static class StrangeAnswerFaults
{
    public static FaultGroup Group { get; } = new(
        "An answer with something new in it",
        "No fault at all: it gets through.",
        [
            new()
            {
                Name = "Unknown values of what AWS has names for",
                Factory = nameof(AuditFault.UnknownEnumValues),
                ConsoleName = "unknown-enum-values",
                OpenAsync = Play(AuditFault.UnknownEnumValues),
                Expect = static operation => HasOpenValues(operation) ? ChangedAnswer : Answer,
                Peers = new("1, the text as sent", "1, the text as sent", "1, the text as sent"),
            },
            new()
            {
                Name = "Unknown members",
                Factory = nameof(AuditFault.UnknownMembers),
                ConsoleName = "unknown-members",
                OpenAsync = Play(AuditFault.UnknownMembers),
                Expect = static _ => Answer,
                Peers = new("1, left out", "1, left out", "1, left out"),
            },
            new()
            {
                Name = "Another order of the members",
                Factory = nameof(AuditFault.Edit),
                OpenAsync = Play(() => AuditFault.Edit(static root => Reverse(root))),
                Expect = static _ => Answer,
            },
        ]);

    // Names and numbers are all that their answers have; that of the check says which suppression it is.
    private static readonly FaultOperation[] HasNames =
    [
        FaultOperation.Start,
        FaultOperation.DescribeConfiguration,
        FaultOperation.DescribeSuppression,
        FaultOperation.StartMitigation,
        FaultOperation.ListActions,
    ];

    private static bool HasOpenValues(FaultOperation operation) =>
        !operation.HasNoMembers && !HasNames.Contains(operation);

    private static void Reverse(System.Text.Json.Nodes.JsonObject target)
    {
        foreach (var (name, value) in target.Reverse().ToList())
        {
            target.Remove(name);
            target.Add(name, value);
            if (value is System.Text.Json.Nodes.JsonObject inner)
            {
                Reverse(inner);
            }
        }
    }
}
