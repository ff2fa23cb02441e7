using Amazon.Runtime;

namespace Amazon.IoT;

/// <summary>What a mitigation action does.</summary>
public class MitigationActionType : ConstantClass
{
    public static readonly MitigationActionType ADD_THINGS_TO_THING_GROUP = new("ADD_THINGS_TO_THING_GROUP");

    public static readonly MitigationActionType ENABLE_IOT_LOGGING = new("ENABLE_IOT_LOGGING");

    public static readonly MitigationActionType PUBLISH_FINDING_TO_SNS = new("PUBLISH_FINDING_TO_SNS");

    public static readonly MitigationActionType REPLACE_DEFAULT_POLICY_VERSION = new("REPLACE_DEFAULT_POLICY_VERSION");

    public static readonly MitigationActionType UPDATE_CA_CERTIFICATE = new("UPDATE_CA_CERTIFICATE");

    public static readonly MitigationActionType UPDATE_DEVICE_CERTIFICATE = new("UPDATE_DEVICE_CERTIFICATE");

    public MitigationActionType(string value)
        : base(value)
    {
    }

    public static MitigationActionType FindValue(string value) => FindValue<MitigationActionType>(value);

    public static implicit operator MitigationActionType(string value) => FindValue(value);
}
