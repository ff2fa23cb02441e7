using Amazon.Runtime;

namespace Amazon.IoT.Model;

/// <summary>The audit settings of the account.</summary>
public class DescribeAccountAuditConfigurationResponse : AmazonWebServiceResponse
{
    public Dictionary<string, AuditCheckConfiguration> AuditCheckConfigurations { get; set; }
        = AWSConfigs.InitializeCollections ? [] : null;

    public Dictionary<string, AuditNotificationTarget> AuditNotificationTargetConfigurations { get; set; }
        = AWSConfigs.InitializeCollections ? [] : null;

    public string RoleArn { get; set; }
}
