namespace IoTAuditClient.Emulator;

/// <summary>The members that the operations of one suppression share, checked each by itself.</summary>
internal sealed class SuppressionInput
{
    private SuppressionInput(string checkName, EmulatedResourceIdentifier resourceIdentifier) =>
        (CheckName, ResourceIdentifier) = (checkName, resourceIdentifier);

    public string CheckName { get; }

    public EmulatedResourceIdentifier ResourceIdentifier { get; }

    public SuppressionKey Key => SuppressionKey.Require(CheckName, path => ResourceIdentifier[path]);

    public DateTimeOffset? ExpirationDate { get; private init; }

    public bool? SuppressIndefinitely { get; private init; }

    public string? Description { get; private init; }

    public static SuppressionInput Read(JsonInput input)
    {
        var checkName = input.RequiredText("checkName", Constraint.CheckName);
        var members = input.RequiredResourceIdentifier("resourceIdentifier");
        var read = new SuppressionInput(checkName, EmulatedResourceIdentifier.From(members.GetValueOrDefault))
        {
            ExpirationDate = input.Time("expirationDate"),
            SuppressIndefinitely = input.Boolean("suppressIndefinitely"),
            Description = input.Text("description", Constraint.AuditDescription),
        };
        return read is { ExpirationDate: not null, SuppressIndefinitely: true }
            ? throw ServiceException.InvalidRequest("'expirationDate' excludes 'suppressIndefinitely'.")
            : read;
    }

    /// <summary>What is wrong where a suppression would have no end and would not be without one.</summary>
    public static ServiceException NoEnd() =>
        ServiceException.InvalidRequest("Either 'expirationDate' is needed, or 'suppressIndefinitely' with the value true.");
}
