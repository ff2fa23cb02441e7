namespace IoTAuditClient;

/// <summary>What became of a suppression that was asked for.</summary>
public enum SuppressionChange
{
    /// <summary>There was none, and now there is.</summary>
    Created,

    /// <summary>There was one, and now it has the period and the description that were asked for.</summary>
    Updated,
}
