using static IoTAuditClient.IntegrationTests.Faults.Expectation;

namespace IoTAuditClient.IntegrationTests.Faults;

/// <summary>No secure connection comes about.</summary>
internal static class TlsFaults
{
    private const string NothingTrusted = "never answered: the tests have no certificate that this machine trusts";

    public static FaultGroup Group { get; } = new(
        "TLS",
        "A certificate that is not trusted stays so; a handshake that breaks off may go better the next time.",
        [
            new()
            {
                Name = "A certificate that is not trusted",
                OpenAsync = TlsScene.UntrustedAsync,
                NeverPasses = NothingTrusted,
                Expect = static _ => Throws<AuditServiceException>().WithoutRequests(),
            },
            new()
            {
                Name = "Plain HTTP where TLS belongs",
                OpenAsync = TlsScene.PlainAsync,
                NeverPasses = NothingTrusted,
                Expect = static _ => Throws<AuditServiceException>().WithoutRequests(),
            },
            new()
            {
                Name = "Closed inside the handshake",
                OpenAsync = TlsScene.BrokenOffAsync,
                NeverPasses = NothingTrusted,
                Expect = static _ => Retries<AuditServiceException>().WithoutRequests(),
            },
        ]);
}
