namespace Amazon.IoT.Model;

/// <summary>Asks for suppressions by the date on which they end.</summary>
public class ListAuditSuppressionsRequest : AmazonIoTRequest
{
    public bool? AscendingOrder { get; set; }

    public string CheckName { get; set; }

    public int? MaxResults { get; set; }

    public string NextToken { get; set; }

    public ResourceIdentifier ResourceIdentifier { get; set; }
}
