using Amazon.Runtime;
using IoTAuditClient.Emulator;
using Microsoft.Extensions.Time.Testing;

namespace IoTAuditClient.IntegrationTests.Faults;

/// <summary>A client that asks for credentials and gets none; where the fault passes, it does when it asks again.</summary>
internal sealed class CredentialScene : FaultScene
{
    private CredentialScene(AuditEmulator emulator, AWSCredentials credentials)
        : base(emulator) => Credentials = credentials;

    public override AWSCredentials Credentials { get; }

    /// <summary>The service that gives credentials fails.</summary>
    public static Func<Staging, Task<FaultScene>> Fail(Func<Exception> create) => async staging =>
        new CredentialScene(
            await StartEmulatorAsync(new FakeTimeProvider()),
            new FailingCredentials(create, staging.Course is Course.Passes));

    private sealed class FailingCredentials(Func<Exception> create, bool passes) : AWSCredentials
    {
        private int _asked;

        public override ImmutableCredentials GetCredentials() =>
            passes && Interlocked.Increment(ref _asked) > 1
                ? new ImmutableCredentials("AKIDEXAMPLE", "the-secret-key", null)
                : throw create();

        public override Task<ImmutableCredentials> GetCredentialsAsync() => Task.Run(GetCredentials);
    }
}
