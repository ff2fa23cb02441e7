using Amazon.IoT.Model;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;

namespace Amazon.IoT.Internal.Marshalling;

internal sealed class IssuerCertificateIdentifierUnmarshaller : StructureUnmarshaller<IssuerCertificateIdentifier>
{
    public static readonly IssuerCertificateIdentifierUnmarshaller Instance = new();

    protected override void UnmarshallMember(
        IssuerCertificateIdentifier target,
        int depth,
        JsonUnmarshallerContext context,
        ref StreamingUtf8JsonReader reader)
    {
        if (MemberName.Is(context, "issuerCertificateSerialNumber", depth, ref reader))
        {
            target.IssuerCertificateSerialNumber = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "issuerCertificateSubject", depth, ref reader))
        {
            target.IssuerCertificateSubject = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
        else if (MemberName.Is(context, "issuerId", depth, ref reader))
        {
            target.IssuerId = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
    }
}
