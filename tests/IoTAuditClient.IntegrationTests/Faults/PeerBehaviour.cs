namespace IoTAuditClient.IntegrationTests.Faults;

/// <summary>What other clients of AWS make of the same fault at DescribeAuditFinding, as it was measured.</summary>
/// <param name="Boto3">boto3 1.26.27.</param>
/// <param name="AwsCli">AWS CLI 2.9.19.</param>
/// <param name="JavaScript">@aws-sdk/client-iot 3.1169.0.</param>
internal sealed record PeerBehaviour(string Boto3, string AwsCli, string JavaScript);
