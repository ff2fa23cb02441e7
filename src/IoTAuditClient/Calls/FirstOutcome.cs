using Amazon.Runtime;
using Polly;

namespace IoTAuditClient.Calls;

/// <summary>A first attempt that was made outside the pipeline, for the pipeline to begin with.</summary>
internal sealed class FirstOutcome(Outcome<AmazonWebServiceResponse> outcome)
{
    private bool _taken;

    public bool TryTake(out Outcome<AmazonWebServiceResponse> first)
    {
        first = outcome;
        return !_taken && (_taken = true);
    }
}
