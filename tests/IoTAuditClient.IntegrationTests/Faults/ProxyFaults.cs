using static IoTAuditClient.IntegrationTests.Faults.Expectation;

namespace IoTAuditClient.IntegrationTests.Faults;

/// <summary>A server between client and service says no.</summary>
internal static class ProxyFaults
{
    private const string SecondAttempt = "the answer, attempts 2 (1 request), 0.04 s";

    public static FaultGroup Group { get; } = new(
        "Proxies",
        "AWS's endpoints are https: a client asks the proxy for a tunnel (CONNECT). "
            + "Endpoints of http are asked through the proxy, which then answers itself.",
        [
            new()
            {
                Name = "The tunnel is refused with 407",
                OpenAsync = ProxyScene.Tunnel(407),
                OncePassedWithTrust = SecondAttempt,
                Expect = static _ => Retries<AuditServiceException>().WithoutRequests(),
            },
            new()
            {
                Name = "The tunnel is refused with 403",
                OpenAsync = ProxyScene.Tunnel(403),
                OncePassedWithTrust = SecondAttempt,
                Expect = static _ => Retries<AuditServiceException>().WithoutRequests(),
            },
            new()
            {
                Name = "The tunnel is refused with 503",
                OpenAsync = ProxyScene.Tunnel(503),
                OncePassedWithTrust = SecondAttempt,
                Expect = static _ => Retries<AuditServiceException>().WithoutRequests(),
            },
            new()
            {
                Name = "The proxy answers 407 itself (http)",
                OpenAsync = ProxyScene.Answering(407),
                Expect = static _ => Throws<AuditServiceException>(status: 407),
            },
            new()
            {
                Name = "The proxy answers 503 itself (http)",
                OpenAsync = ProxyScene.Answering(503),
                LeavesOpen = true,
                Expect = static _ => Retries<AuditServiceException>(status: 503),
            },
            new()
            {
                Name = "The proxy is not there",
                OpenAsync = ProxyScene.AbsentAsync,
                Expect = static _ => Retries<AuditServiceException>().WithoutRequests(),
            },
        ]);
}
