using Amazon.Runtime;

namespace Amazon.IoT.Model;

/// <summary>One finding.</summary>
public class DescribeAuditFindingResponse : AmazonWebServiceResponse
{
    public AuditFinding Finding { get; set; }
}
