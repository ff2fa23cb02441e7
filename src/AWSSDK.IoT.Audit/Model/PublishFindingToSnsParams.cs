namespace Amazon.IoT.Model;

/// <summary>The topic that a finding is published to.</summary>
public class PublishFindingToSnsParams
{
    public string TopicArn { get; set; }
}
