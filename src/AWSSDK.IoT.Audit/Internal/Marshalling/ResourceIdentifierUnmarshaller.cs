using Amazon.IoT.Model;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;

namespace Amazon.IoT.Internal.Marshalling;

internal sealed class ResourceIdentifierUnmarshaller : StructureUnmarshaller<ResourceIdentifier>
{
    public static readonly ResourceIdentifierUnmarshaller Instance = new();

    protected override void UnmarshallMember(
        ResourceIdentifier target,
        int depth,
        JsonUnmarshallerContext context,
        ref StreamingUtf8JsonReader reader)
    {
        if (MemberName.Is(context, "account", depth, ref reader))
        {
            target.Account = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "caCertificateId", depth, ref reader))
        {
            target.CaCertificateId = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "clientId", depth, ref reader))
        {
            target.ClientId = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "cognitoIdentityPoolId", depth, ref reader))
        {
            target.CognitoIdentityPoolId = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "deviceCertificateArn", depth, ref reader))
        {
            target.DeviceCertificateArn = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "deviceCertificateId", depth, ref reader))
        {
            target.DeviceCertificateId = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "iamRoleArn", depth, ref reader))
        {
            target.IamRoleArn = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "issuerCertificateIdentifier", depth, ref reader))
        {
            target.IssuerCertificateIdentifier = IssuerCertificateIdentifierUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "policyVersionIdentifier", depth, ref reader))
        {
            target.PolicyVersionIdentifier = PolicyVersionIdentifierUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "roleAliasArn", depth, ref reader))
        {
            target.RoleAliasArn = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
    }
}
