namespace Amazon.IoT.Model;

/// <summary>What an action takes: the member of its type is set.</summary>
public class MitigationActionParams
{
    public AddThingsToThingGroupParams AddThingsToThingGroupParams { get; set; }

    public EnableIoTLoggingParams EnableIoTLoggingParams { get; set; }

    public PublishFindingToSnsParams PublishFindingToSnsParams { get; set; }

    public ReplaceDefaultPolicyVersionParams ReplaceDefaultPolicyVersionParams { get; set; }

    public UpdateCACertificateParams UpdateCACertificateParams { get; set; }

    public UpdateDeviceCertificateParams UpdateDeviceCertificateParams { get; set; }
}
