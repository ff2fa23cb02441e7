namespace Amazon.IoT.Model;

/// <summary>Findings of a check about a resource that count no more.</summary>
public class AuditSuppression
{
    public string CheckName { get; set; }

    public string Description { get; set; }

    public DateTime? ExpirationDate { get; set; }

    public ResourceIdentifier ResourceIdentifier { get; set; }

    public bool? SuppressIndefinitely { get; set; }
}
