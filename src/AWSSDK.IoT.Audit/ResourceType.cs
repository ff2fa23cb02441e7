using Amazon.Runtime;

namespace Amazon.IoT;

/// <summary>The kind of a resource.</summary>
public class ResourceType : ConstantClass
{
    public static readonly ResourceType ACCOUNT_SETTINGS = new("ACCOUNT_SETTINGS");

    public static readonly ResourceType CA_CERTIFICATE = new("CA_CERTIFICATE");

    public static readonly ResourceType CLIENT_ID = new("CLIENT_ID");

    public static readonly ResourceType COGNITO_IDENTITY_POOL = new("COGNITO_IDENTITY_POOL");

    public static readonly ResourceType DEVICE_CERTIFICATE = new("DEVICE_CERTIFICATE");

    public static readonly ResourceType IAM_ROLE = new("IAM_ROLE");

    public static readonly ResourceType IOT_POLICY = new("IOT_POLICY");

    public static readonly ResourceType ISSUER_CERTIFICATE = new("ISSUER_CERTIFICATE");

    public static readonly ResourceType ROLE_ALIAS = new("ROLE_ALIAS");

    public ResourceType(string value)
        : base(value)
    {
    }

    public static ResourceType FindValue(string value) => FindValue<ResourceType>(value);

    public static implicit operator ResourceType(string value) => FindValue(value);
}
