namespace IoTAuditClient.Reporting.Documents;

/// <summary>
/// Where a finding stands among the others: open before suppressed, then by severity, check and resource, and in the order
/// of arrival where all that is alike. What is more urgent is less.
/// </summary>
internal readonly record struct Urgency(bool IsSuppressed, int Rank, string Check, string Resource, long Number) : IComparable<Urgency>
{
    public int CompareTo(Urgency other)
    {
        var order = (IsSuppressed, Rank).CompareTo((other.IsSuppressed, other.Rank));
        order = order != 0 ? order : string.CompareOrdinal(Check, other.Check);
        order = order != 0 ? order : string.CompareOrdinal(Resource, other.Resource);
        return order != 0 ? order : Number.CompareTo(other.Number);
    }
}
