using Amazon.Runtime;

namespace Amazon.IoT.Model;

/// <summary>One suppression.</summary>
public class DescribeAuditSuppressionResponse : AmazonWebServiceResponse
{
    public string CheckName { get; set; }

    public string Description { get; set; }

    public DateTime? ExpirationDate { get; set; }

    public ResourceIdentifier ResourceIdentifier { get; set; }

    public bool? SuppressIndefinitely { get; set; }
}
