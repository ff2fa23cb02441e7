using Amazon.IoT.Model;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Util;

namespace Amazon.IoT.Internal.Marshalling;

internal sealed class DescribeMitigationActionRequestMarshaller : OperationRequestMarshaller<DescribeMitigationActionRequest>
{
    public static readonly DescribeMitigationActionRequestMarshaller Instance = new();

    private DescribeMitigationActionRequestMarshaller()
        : base("GET", "/mitigationactions/actions/{actionName}")
    {
    }

    protected override void Marshall(DescribeMitigationActionRequest input, IRequest request)
        => request.AddPathResource("{actionName}", StringUtils.FromString(Required(input.ActionName, nameof(input.ActionName))));
}
