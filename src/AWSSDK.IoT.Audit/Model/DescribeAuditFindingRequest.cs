namespace Amazon.IoT.Model;

/// <summary>Asks for one finding.</summary>
public class DescribeAuditFindingRequest : AmazonIoTRequest
{
    public string FindingId { get; set; }
}
