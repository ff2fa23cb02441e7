namespace Amazon.IoT.Model;

/// <summary>Ends the suppression of a check and a resource.</summary>
public class DeleteAuditSuppressionRequest : AmazonIoTRequest
{
    public string CheckName { get; set; }

    public ResourceIdentifier ResourceIdentifier { get; set; }
}
