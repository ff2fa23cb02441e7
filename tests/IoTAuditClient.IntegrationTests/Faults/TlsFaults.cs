using static IoTAuditClient.IntegrationTests.Faults.Expectation;

namespace IoTAuditClient.IntegrationTests.Faults;

/// <summary>No secure connection comes about.</summary>
internal static class TlsFaults
{
    private const string NextCall = "the next call gets the answer";
    private const string SecondAttempt = "the answer, attempts 2 (1 request), 0.04 s";

    public static FaultGroup Group { get; } = new(
        "TLS",
        "A certificate that is not trusted stays so; a handshake that breaks off may go better the next time.",
        [
            new()
            {
                Name = "A certificate that is not trusted",
                OpenAsync = TlsScene.UntrustedAsync,
                OncePassedWithTrust = NextCall,
                Expect = static _ => Throws<AuditServiceException>().WithoutRequests(),
            },
            new()
            {
                Name = "Plain HTTP where TLS belongs",
                OpenAsync = TlsScene.PlainAsync,
                OncePassedWithTrust = NextCall,
                Expect = static _ => Throws<AuditServiceException>().WithoutRequests(),
            },
            new()
            {
                Name = "Closed inside the handshake",
                OpenAsync = TlsScene.BrokenOffAsync,
                OncePassedWithTrust = SecondAttempt,
                Expect = static _ => Retries<AuditServiceException>().WithoutRequests(),
            },
        ]);
}
