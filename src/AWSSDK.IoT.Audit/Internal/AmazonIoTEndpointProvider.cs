using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal.Endpoints.StandardLibrary;

namespace Amazon.IoT.Internal;

/// <summary>The endpoint rules of the service.</summary>
internal sealed class AmazonIoTEndpointProvider : IEndpointProvider
{
    public Endpoint ResolveEndpoint(EndpointParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var region = (string)parameters["Region"];
        var endpoint = (string)parameters["Endpoint"];
        var useDualStack = (bool?)parameters["UseDualStack"] ?? throw Missing("UseDualStack");
        var useFips = (bool?)parameters["UseFIPS"] ?? throw Missing("UseFIPS");

        if (endpoint is not null)
        {
            return Custom(endpoint, useFips, useDualStack);
        }

        return region is not null
            ? Regional(region, useFips, useDualStack)
            : throw new AmazonClientException("Invalid Configuration: Missing Region");
    }

    private static Endpoint Custom(string endpoint, bool useFips, bool useDualStack)
    {
        if (useFips)
        {
            throw new AmazonClientException("Invalid Configuration: FIPS and custom endpoint are not supported");
        }

        if (useDualStack)
        {
            throw new AmazonClientException("Invalid Configuration: Dualstack and custom endpoint are not supported");
        }

        return new Endpoint(endpoint);
    }

    private static Endpoint Regional(string region, bool useFips, bool useDualStack)
    {
        var partition = Fn.Partition(region);
        if (useFips && useDualStack && !(partition.supportsFIPS && partition.supportsDualStack))
        {
            throw new AmazonClientException("FIPS and DualStack are enabled, but this partition does not support one or both");
        }

        if (useFips && !partition.supportsFIPS)
        {
            throw new AmazonClientException("FIPS is enabled but this partition does not support FIPS");
        }

        if (useDualStack && !partition.supportsDualStack)
        {
            throw new AmazonClientException("DualStack is enabled but this partition does not support DualStack");
        }

        var host = useFips ? "iot-fips" : "iot";
        var suffix = useDualStack ? partition.dualStackDnsSuffix : partition.dnsSuffix;
        // As the SDK's own rules, which give every URL as Uri writes it.
        return new Endpoint($"https://{host}.{region}.{suffix}/");
    }

    private static AmazonClientException Missing(string parameter) => new($"The endpoint parameter {parameter} is not set.");
}
