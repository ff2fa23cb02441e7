namespace Amazon.IoT.Model;

/// <summary>Asks for the suppression of a check and a resource.</summary>
public class DescribeAuditSuppressionRequest : AmazonIoTRequest
{
    public string CheckName { get; set; }

    public ResourceIdentifier ResourceIdentifier { get; set; }
}
