using Amazon.Runtime.Endpoints;

namespace Amazon.IoT.Endpoints;

/// <summary>What an endpoint is chosen by.</summary>
public class IoTEndpointParameters : EndpointParameters
{
    public IoTEndpointParameters()
    {
        UseDualStack = false;
        UseFIPS = false;
    }

    public string Region
    {
        get => (string)this[nameof(Region)];
        set => this[nameof(Region)] = value;
    }

    public bool? UseDualStack
    {
        get => (bool?)this[nameof(UseDualStack)];
        set => this[nameof(UseDualStack)] = value;
    }

    public bool? UseFIPS
    {
        get => (bool?)this[nameof(UseFIPS)];
        set => this[nameof(UseFIPS)] = value;
    }

    public string Endpoint
    {
        get => (string)this[nameof(Endpoint)];
        set => this[nameof(Endpoint)] = value;
    }

    internal static IoTEndpointParameters From(Runtime.IClientConfig config, RegionEndpoint alternateRegion) => new()
    {
        Region = (alternateRegion ?? config.RegionEndpoint)?.SystemName,
        UseDualStack = config.UseDualstackEndpoint,
        UseFIPS = config.UseFIPSEndpoint,
        Endpoint = config.ServiceURL,
    };
}
