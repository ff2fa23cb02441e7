namespace Amazon.IoT.Model;

/// <summary>Asks for the audit settings of the account.</summary>
public class DescribeAccountAuditConfigurationRequest : AmazonIoTRequest
{
}
