using Amazon.IoT;
using Amazon.IoT.Model;
using Amazon.Runtime;

namespace IoTAudit.Tool.Commands.Doctor;

/// <summary>The endpoint that the AWS SDK resolves for a Region where no setting names another one.</summary>
/// <param name="Url">The endpoint.</param>
/// <param name="Variant">What it is beside the Region's: FIPS, dual-stack, both or nothing.</param>
internal sealed record RegionalEndpoint(Uri Url, string Variant)
{
    private static readonly (bool IsFips, bool IsDualStack, string Variant)[] Variants =
    [
        (false, false, ""),
        (true, false, ", the FIPS one"),
        (false, true, ", the one for IPv4 and IPv6"),
        (true, true, ", the FIPS one for IPv4 and IPv6"),
    ];

    /// <summary>Resolves all variants, the usual one first.</summary>
    public static IEnumerable<RegionalEndpoint> Of(string region) =>
        from variant in Variants
        let url = Resolve(region, variant.IsFips, variant.IsDualStack)
        where url is not null
        select new RegionalEndpoint(url, variant.Variant);

    private static Uri? Resolve(string region, bool fips, bool dualStack)
    {
        try
        {
            using var client = new AmazonIoTClient(new AnonymousAWSCredentials(), new AmazonIoTConfig
            {
                RegionEndpoint = Amazon.RegionEndpoint.GetBySystemName(region),
                UseFIPSEndpoint = fips,
                UseDualstackEndpoint = dualStack,
                IgnoreConfiguredEndpointUrls = true,
                DefaultConfigurationMode = DefaultConfigurationMode.Standard,
            });
            return new Uri(client.DetermineServiceOperationEndpoint(new DescribeAuditFindingRequest()).URL);
        }
        catch (Exception)
        {
            // The partition has no such variant, or the AWS SDK cannot read the settings, so there is nothing to compare with.
            return null;
        }
    }
}
