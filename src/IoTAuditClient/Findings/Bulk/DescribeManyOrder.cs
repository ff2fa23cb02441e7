namespace IoTAuditClient;

/// <summary>In which order a bulk run yields its outcomes.</summary>
public enum DescribeManyOrder
{
    /// <summary>As the ids were given. One that takes long holds up those after it.</summary>
    Input,

    /// <summary>As the answers come.</summary>
    Completion,
}
