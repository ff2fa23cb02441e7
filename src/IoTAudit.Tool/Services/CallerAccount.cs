namespace IoTAudit.Tool.Services;

/// <summary>
/// The account that findings are of: the one of the role, else the one that STS names for the credentials (GetCallerIdentity, which no
/// policy can deny). That it is not known keeps nobody from reading findings, so no failure comes out of here.
/// </summary>
internal sealed class CallerAccount(ConsoleContext context)
{
    private const int AccountPart = 4;
    private const int AccountIdLength = 12;

    private readonly Dictionary<string, Task<string?>> _asked = [];

    /// <summary>Finds the account; one question for all Regions of the same credentials.</summary>
    public async Task<string?> FindAsync(ServiceSettings settings, CancellationToken cancellationToken)
    {
        if (OfRole(settings.Account?.RoleArn) is { } account)
        {
            return account;
        }

        // Another server than AWS's takes keys that AWS does not know, and they are no business of AWS's.
        if (IsElsewhere(settings))
        {
            return null;
        }

        Task<string?> asked;
        lock (_asked)
        {
            var credentials = $"{settings.Account?.Name}\n{settings.Profile}";
            if (!_asked.TryGetValue(credentials, out asked!))
            {
                _asked.Add(credentials, asked = AskAsync(settings, cancellationToken));
            }
        }

        return await asked;
    }

    private static string? OfRole(string? roleArn) =>
        roleArn?.Split(':') is { Length: > AccountPart } parts && IsAccountId(parts[AccountPart]) ? parts[AccountPart] : null;

    private static bool IsAccountId(string? text) => text is { Length: AccountIdLength } && text.All(char.IsAsciiDigit);

    private bool IsElsewhere(ServiceSettings settings) =>
        context.FindVariable("AWS_ENDPOINT_URL_STS") is null
        && (settings.EndpointUrl is not null
            || settings.Account is { HasEndpoint: true }
            || ServiceSettings.EndpointVariables.Any(name => context.FindVariable(name) is not null));

    private async Task<string?> AskAsync(ServiceSettings settings, CancellationToken cancellationToken)
    {
        try
        {
            var account = await context.AskCaller(settings, context, cancellationToken);
            return IsAccountId(account) ? account : null;
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }
}
