using Amazon.Runtime;

namespace IoTAuditClient.Sdk;

/// <summary>
/// The credentials of an SDK client of our own. They are looked for when they are first asked for, and every failure to
/// find them is told as a failure of credentials: the exceptions come from helpers, token files, STS, SSO and the app,
/// so their types tell nothing.
/// </summary>
internal sealed class CheckedCredentials(Func<AWSCredentials> find) : AWSCredentials
{
    private volatile AWSCredentials? _found;
    private volatile Task<ImmutableCredentials>? _asking;

    /// <summary>Gets the credentials that were found, or null as long as none were.</summary>
    public AWSCredentials? Source => _found;

    public override ImmutableCredentials GetCredentials()
    {
        try
        {
            return Checked(Found().GetCredentials());
        }
        catch (Exception exception) when (exception is not AuditCredentialsException)
        {
            throw Failed(exception);
        }
    }

    /// <summary>
    /// Asks, or waits for the question that is under way: a helper that fails runs once for all the calls that wait for it.
    /// </summary>
    public override Task<ImmutableCredentials> GetCredentialsAsync()
    {
        var wait = CredentialsWait.Ask();
        var answer = _asking is { IsCompleted: false } asking ? asking : _asking = AskAsync();
        wait?.Follow(answer);
        return answer;
    }

    private async Task<ImmutableCredentials> AskAsync()
    {
        try
        {
            return Checked(await Found().GetCredentialsAsync().ConfigureAwait(false));
        }
        catch (Exception exception) when (exception is not AuditCredentialsException)
        {
            throw Failed(exception);
        }
    }

    private AWSCredentials Found() => _found ??= find();

    // Anonymous credentials resolve to null, and their requests go unsigned.
    private static ImmutableCredentials Checked(ImmutableCredentials credentials)
    {
        if (credentials is not null)
        {
            CredentialText.ThrowIfBroken(credentials);
        }

        return credentials!;
    }

    private static AuditCredentialsException Failed(Exception exception) => new("The AWS credentials could not be had.", exception);
}
