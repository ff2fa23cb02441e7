using Amazon;
using Amazon.Extensions.NETCore.Setup;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;

namespace IoTAudit.Tool.Services;

/// <summary>Asks STS which account credentials belong to (GetCallerIdentity).</summary>
internal static class CallerIdentity
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static async Task<string?> AskAsync(ServiceSettings settings, ConsoleContext context, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        var options = new AWSOptions { Profile = settings.Profile ?? settings.Account?.Profile };
        options.DefaultClientConfig.MaxErrorRetry = 0;
        if (AuditedRegion.Of(settings, context) is { } region)
        {
            options.Region = RegionEndpoint.GetBySystemName(region);

            // The SDK drops the Region when the environment sets a URL, but the signature needs one.
            options.DefaultClientConfig.AuthenticationRegion = region;
        }

        // The SDK looks for credentials before its first wait, which may read files and run programs.
        return await Task.Run(
            async () =>
            {
                using var client = options.CreateServiceClient<IAmazonSecurityTokenService>();
                return (await client.GetCallerIdentityAsync(new GetCallerIdentityRequest(), patience.Token)).Account;
            },
            patience.Token).WaitAsync(patience.Token);
    }
}
