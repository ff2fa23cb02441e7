using System.ComponentModel;
using System.Net;
using System.Text.Json;
using Amazon;
using Amazon.Extensions.NETCore.Setup;
using Amazon.Runtime;
using IoTAuditClient.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace IoTAuditClient.Tests.Sdk;

/// <summary>What a failure is depends on the place where it happened, not on its type.</summary>
public sealed class PlaceTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<Exception> OfCredentials =>
    [
        new InvalidOperationException("a token could not be loaded"),
        new ArgumentOutOfRangeException("roleSessionName", "too short"),
        new ProcessAWSCredentialException("session expired, run login"),
        new JsonException("malformed"),
        new Win32Exception("no such helper"),
        new FileNotFoundException("no such file"),
        new UnauthorizedAccessException("not yours"),
        new NotSupportedException("never"),
        new AmazonClientException("Invalid Configuration: of the role"),
    ];

    [Theory]
    [MemberData(nameof(OfCredentials))]
    public async Task DescribeAsync_CredentialsThrow_IsAboutCredentialsWhateverTheType(Exception thrown)
    {
        var credentials = new ScriptedCredentials(thrown);
        await using var provider = Provide(credentials);

        var exception = await FailAsync<AuditCredentialsException>(provider);

        Assert.Same(thrown, exception.InnerException);
        Assert.False(exception.IsTransient);
        Assert.Equal(1, exception.Attempts);
        Assert.Equal(1, credentials.Asked);
        Assert.Contains(thrown.Message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DescribeAsync_CredentialsThrowAfterAnAnswer_IsAboutCredentials()
    {
        var thrown = new InvalidOperationException("the helper is gone");
        var credentials = new ScriptedCredentials(asked => asked == 1
            ? Task.FromResult(new ImmutableCredentials("key", "secret", null))
            : Task.FromException<ImmutableCredentials>(thrown));
        await using var provider = Provide(credentials);

        Assert.Same(thrown, (await FailAsync<AuditCredentialsException>(provider)).InnerException);
    }

    [Fact]
    public async Task DescribeAsync_StsThrottles_IsRetriedAndStaysAFailureOfCredentials()
    {
        var throttled = new AmazonServiceException("Rate exceeded", ErrorType.Sender, "Throttling", "r-1", HttpStatusCode.BadRequest);
        var credentials = new ScriptedCredentials(new AmazonClientException("Error calling AssumeRole", throttled));
        await using var provider = Provide(credentials);

        var exception = await FailAsync<AuditCredentialsException>(provider);

        Assert.True(exception.IsTransient);
        Assert.Equal(("Throttling", HttpStatusCode.BadRequest, "r-1"), (exception.ErrorCode, exception.StatusCode, exception.RequestId));
        Assert.Equal((2, 2), (exception.Attempts, credentials.Asked));
    }

    [Fact]
    public async Task DescribeManyAsync_HelperFails_RunsOnceForAllThatWaitForIt()
    {
        var answer = new TaskCompletionSource<ImmutableCredentials>(TaskCreationOptions.RunContinuationsAsynchronously);
        var credentials = new ScriptedCredentials(_ => answer.Task);
        await using var provider = Provide(credentials);
        var client = provider.GetRequiredService<IAuditFindingClient>();
        var calls = Enumerable.Range(0, 60).Select(i => client.DescribeAsync($"f-{i}", Token)).ToList();

        answer.SetException(new ProcessAWSCredentialException("session expired"));

        await Assert.ThrowsAsync<AuditCredentialsException>(() => Task.WhenAll(calls));
        Assert.All(calls, call => Assert.IsType<AuditCredentialsException>(call.Exception?.InnerException));
        Assert.InRange(credentials.Asked, 1, 2);
    }

    [Theory]
    [InlineData("AKID\n", "secret", "token", "the access key id has a line break at its end")]
    [InlineData("AK\u00dcD", "secret", "token", "the access key id has a character that is not ASCII at position 3")]
    [InlineData("AKID", "sec\tret", "token", "the secret access key has a control character at position 4")]
    [InlineData("AKID", "secret\r\n", "token", "the secret access key has a line break at its end")]
    [InlineData("AKID", "secret", "tok\nX-Injected: yes", "the session token has a line break at position 4")]
    [InlineData(" AKID", "secret", "token", "the access key id has a blank at its beginning")]
    [InlineData("AKID", "secret ", "token", "the secret access key has a blank at its end")]
    public async Task DescribeAsync_KeyOrTokenThatNoHeaderTakes_IsRefusedWithoutItsValue(
        string key,
        string secret,
        string token,
        string flaw)
    {
        await using var provider = Provide(new ScriptedCredentials(key, secret, token));

        var exception = await FailAsync<AuditCredentialsException>(provider);

        Assert.Equal($"{flaw}, so nothing was sent.", exception.Problem);
        Assert.Equal((1, false), (exception.Attempts, exception.IsTransient));
        Assert.Null(exception.InnerException);
        Assert.DoesNotContain("Injected", exception.ToString(), StringComparison.Ordinal);
    }

    // A port that is refused shows what was sent after all.
    private static ServiceProvider Provide(AWSCredentials credentials) => new ServiceCollection()
        .AddIoTAuditClient(options =>
        {
            options.ServiceUrl = new Uri("http://127.0.0.1:9");
            options.MaxAttempts = 2;
        })
        .UseAwsOptions(new AWSOptions { Credentials = credentials, Region = RegionEndpoint.EUWest1 })
        .ConfigureRetry(retry => retry.DelayGenerator = static _ => new ValueTask<TimeSpan?>(TimeSpan.Zero))
        .Services.BuildServiceProvider();

    private static Task<T> FailAsync<T>(ServiceProvider provider)
        where T : Exception =>
        Assert.ThrowsAsync<T>(() => provider.GetRequiredService<IAuditFindingClient>().DescribeAsync("f-1", Token));
}
