using Amazon.IoT.Endpoints;
using Amazon.IoT.Internal;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.Util.Internal;

namespace Amazon.IoT;

/// <summary>The settings of a client.</summary>
public class AmazonIoTConfig : ClientConfig
{
    internal const string ApiVersion = "2015-05-28";

    private static readonly string UserAgentString = InternalSDKUtils.BuildUserAgentString(ServiceId, "4.0.6.7-audit-subset");

    public AmazonIoTConfig()
        : base(new DefaultConfigurationProvider(AmazonIoTDefaultConfiguration.GetAllConfigurations()))
    {
        base.ServiceId = ServiceId;
        AuthenticationServiceName = "iot";
        EndpointProvider = new AmazonIoTEndpointProvider();
    }

    public static new string ServiceId => "IoT";

    public override string RegionEndpointServiceName => "iot";

    public override string ServiceVersion => ApiVersion;

    public override string UserAgent => UserAgentString;

    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters)
        => EndpointProvider.ResolveEndpoint(IoTEndpointParameters.From(this, parameters.AlternateEndpoint));
}
