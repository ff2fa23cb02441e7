namespace Amazon.IoT.Model;

/// <summary>Changes the suppression of a check and a resource.</summary>
public class UpdateAuditSuppressionRequest : AmazonIoTRequest
{
    public string CheckName { get; set; }

    public string Description { get; set; }

    public DateTime? ExpirationDate { get; set; }

    public ResourceIdentifier ResourceIdentifier { get; set; }

    public bool? SuppressIndefinitely { get; set; }
}
