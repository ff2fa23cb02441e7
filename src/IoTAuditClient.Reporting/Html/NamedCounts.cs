namespace IoTAuditClient.Reporting.Html;

/// <summary>The findings that share a name: of a check, a resource type or an audit.</summary>
internal sealed class NamedCounts(int number, string name)
{
    /// <summary>0 for the first name that was seen. The page's own identifiers are made of it, never of the name.</summary>
    public int Number => number;

    /// <summary>The name. Empty for findings that have none.</summary>
    public string Name => name;

    public SeverityCounts Counts { get; } = new();

    /// <summary>When the findings' audit started, where they share one and it is known.</summary>
    public DateTimeOffset? Start { get; set; }

    /// <summary>Whether findings of many names are counted here, for which there was no place of their own.</summary>
    public bool IsRest { get; init; }
}
