using Amazon.Runtime.Internal;

namespace Amazon.IoT.Internal;

internal sealed class AmazonIoTMetadata : IServiceMetadata
{
    public string ServiceId => AmazonIoTConfig.ServiceId;

    public IDictionary<string, string> OperationNameMapping { get; } = new Dictionary<string, string>();
}
