using Amazon.Runtime;

namespace IoTAuditClient.Tests.Testing;

/// <summary>Credentials of an app that answer, fail or wait as a test says, and count how often they were asked.</summary>
public sealed class ScriptedCredentials(Func<int, Task<ImmutableCredentials>> answer) : AWSCredentials
{
    private int _asked;

    public ScriptedCredentials(Exception exception)
        : this(_ => Task.FromException<ImmutableCredentials>(exception))
    {
    }

    public ScriptedCredentials(string key, string secret, string token)
        : this(_ => Task.FromResult(new ImmutableCredentials(key, secret, token)))
    {
    }

    public int Asked => _asked;

    public override ImmutableCredentials GetCredentials() => GetCredentialsAsync().GetAwaiter().GetResult();

    public override Task<ImmutableCredentials> GetCredentialsAsync() => answer(Interlocked.Increment(ref _asked));
}
