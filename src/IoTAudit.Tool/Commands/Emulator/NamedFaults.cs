using IoTAuditClient.Emulator;

namespace IoTAudit.Tool.Commands.Emulator;

/// <summary>The faults of the emulator that a person can ask for by name.</summary>
internal static class NamedFaults
{
    private static readonly TimeSpan HeaderDelay = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan ServiceAhead = TimeSpan.FromHours(1);
    private static readonly TimeSpan TrickleInterval = TimeSpan.FromMilliseconds(50);
    private const int TrickleBytes = 64;

    private static readonly (string Name, Func<AuditFault> Create)[] Faults =
    [
        ("throttle", () => AuditFault.Throttle()),
        ("internal-failure", AuditFault.InternalFailure),
        ("service-unavailable", AuditFault.ServiceUnavailable),
        ("limit-exceeded", AuditFault.LimitExceeded),
        ("access-denied", AuditFault.AccessDenied),
        ("expired-token", AuditFault.ExpiredToken),
        ("clock-skew", () => AuditFault.ClockSkew(ServiceAhead)),
        ("unknown-error-type", AuditFault.UnknownErrorType),
        ("html", AuditFault.Html),
        ("bad-gateway", AuditFault.BadGateway),
        ("redirect", () => AuditFault.Redirect()),
        ("empty-body", AuditFault.EmptyBody),
        ("empty-object", AuditFault.EmptyObject),
        ("null-finding", AuditFault.NullFinding),
        ("json-array", AuditFault.JsonArray),
        ("truncated-json", () => AuditFault.TruncatedJson()),
        ("gzip", AuditFault.Gzip),
        ("unknown-enum-values", AuditFault.UnknownEnumValues),
        ("unknown-members", AuditFault.UnknownMembers),
        ("slow-headers", () => AuditFault.SlowHeaders(HeaderDelay)),
        ("trickling-body", () => AuditFault.TricklingBody(TrickleBytes, TrickleInterval)),
        ("endless-body", AuditFault.EndlessBody),
        ("no-answer", AuditFault.NoAnswer),
        ("reset-before-headers", AuditFault.ResetBeforeHeaders),
        ("reset-inside-body", () => AuditFault.ResetInsideBody()),
        ("close-before-headers", AuditFault.CloseBeforeHeaders),
        ("early-close", () => AuditFault.EarlyClose()),
        ("short-content-length", () => AuditFault.ShortContentLength()),
    ];

    public static IReadOnlyList<string> Names { get; } = [.. Faults.Select(fault => fault.Name)];

    /// <summary>
    /// The fault of a name, whose case does not matter; null where there is none. It is played once, unless that is changed.
    /// </summary>
    public static AuditFault? Find(string name) =>
        Array.Find(Faults, fault => string.Equals(fault.Name, name, StringComparison.OrdinalIgnoreCase)).Create?.Invoke();
}
