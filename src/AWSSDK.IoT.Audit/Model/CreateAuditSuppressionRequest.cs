namespace Amazon.IoT.Model;

/// <summary>Suppresses the findings of a check about a resource.</summary>
public class CreateAuditSuppressionRequest : AmazonIoTRequest
{
    public string CheckName { get; set; }

    public string ClientRequestToken { get; set; }

    public string Description { get; set; }

    public DateTime? ExpirationDate { get; set; }

    public ResourceIdentifier ResourceIdentifier { get; set; }

    public bool? SuppressIndefinitely { get; set; }
}
