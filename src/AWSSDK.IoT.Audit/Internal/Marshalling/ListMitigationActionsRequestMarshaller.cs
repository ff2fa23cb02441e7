using Amazon.IoT.Model;
using Amazon.Runtime.Internal;

namespace Amazon.IoT.Internal.Marshalling;

internal sealed class ListMitigationActionsRequestMarshaller : OperationRequestMarshaller<ListMitigationActionsRequest>
{
    public static readonly ListMitigationActionsRequestMarshaller Instance = new();

    private ListMitigationActionsRequestMarshaller()
        : base("GET", "/mitigationactions/actions")
    {
    }

    protected override void Marshall(ListMitigationActionsRequest input, IRequest request)
    {
        request.UseQueryString = true;
        request.AddQuery("actionType", input.ActionType);
        request.AddQuery("maxResults", input.MaxResults);
        request.AddQuery("nextToken", input.NextToken);
    }
}
