namespace IoTAuditClient.Reporting.Asff;

/// <summary>How much of a finding is written, so that it is not longer than Security Hub takes.</summary>
/// <param name="MostRelated">The most related resources.</param>
/// <param name="HasRelatedDetails">Whether related resources have details.</param>
/// <param name="MostDetails">The most details of a resource.</param>
/// <param name="FieldBytes">The most bytes of a value of ProductFields.</param>
internal readonly record struct AsffRoom(int MostRelated, bool HasRelatedDetails, int MostDetails, int FieldBytes)
{
    /// <summary>The most bytes of a finding: 240 KB, counted in thousands, because AWS does not say which it means.</summary>
    public const int FindingBytes = 240_000;

    /// <summary>
    /// All of it, then less and less, what people miss least first. In the last one every text may become six times as long by being
    /// escaped, and the finding still has room.
    /// </summary>
    public static AsffRoom[] All { get; } =
    [
        new(31, true, 50, 2_048),
        new(31, false, 50, 2_048),
        new(0, false, 50, 2_048),
        new(0, false, 0, 2_048),
        new(0, false, 0, 512),
    ];
}
