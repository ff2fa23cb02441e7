namespace Amazon.IoT.Model;

/// <summary>Asks for the scheduled audits of the account.</summary>
public class ListScheduledAuditsRequest : AmazonIoTRequest
{
    public int? MaxResults { get; set; }

    public string NextToken { get; set; }
}
