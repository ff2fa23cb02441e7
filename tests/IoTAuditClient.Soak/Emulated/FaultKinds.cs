using System.Reflection;
using IoTAuditClient.Emulator;

namespace IoTAuditClient.Soak.Emulated;

/// <summary>Every kind of fault that the emulator has.</summary>
internal static class FaultKinds
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(80);

    public static IReadOnlyList<FaultKind> All { get; } =
    [
        new(nameof(AuditFault.Throttle), AuditFault.Throttle()),
        new(nameof(AuditFault.Throttle), AuditFault.Throttle(429).WithAmzRetryAfter(Moment)),
        new(nameof(AuditFault.Throttle), AuditFault.Throttle().WithErrorCodeIn(ErrorCodePlacement.TypeMember).Delayed(Moment)),
        new(nameof(AuditFault.InternalFailure), AuditFault.InternalFailure()),
        new(nameof(AuditFault.ServiceUnavailable), AuditFault.ServiceUnavailable().WithRetryAfter(TimeSpan.FromSeconds(1))),
        new(nameof(AuditFault.LimitExceeded), AuditFault.LimitExceeded()),
        new(nameof(AuditFault.AccessDenied), AuditFault.AccessDenied()),
        new(nameof(AuditFault.ExpiredToken), AuditFault.ExpiredToken()),
        new(nameof(AuditFault.UnknownErrorType), AuditFault.UnknownErrorType()),
        new(nameof(AuditFault.ClockSkew), AuditFault.ClockSkew(TimeSpan.FromMinutes(10))),
        new(nameof(AuditFault.Error), AuditFault.Error(400, "InvalidRequestException", "This is refused.")),
        new(nameof(AuditFault.BadGateway), AuditFault.BadGateway()),
        new(nameof(AuditFault.Body), AuditFault.Body("""{"finding":"text"}""")) { FeignsSuccess = true },
        new(nameof(AuditFault.RawBody), AuditFault.RawBody(new byte[] { 0xFF, 0xFE, 0x00, 0x7B })),
        new(nameof(AuditFault.Html), AuditFault.Html()),
        new(nameof(AuditFault.Redirect), AuditFault.Redirect()),
        new(nameof(AuditFault.EmptyBody), AuditFault.EmptyBody()) { FeignsSuccess = true },
        new(nameof(AuditFault.EmptyObject), AuditFault.EmptyObject()) { FeignsSuccess = true },
        new(nameof(AuditFault.NullFinding), AuditFault.NullFinding()) { FeignsSuccess = true },
        new(nameof(AuditFault.JsonArray), AuditFault.JsonArray()) { FeignsSuccess = true },
        new(nameof(AuditFault.TruncatedJson), AuditFault.TruncatedJson()),
        new(nameof(AuditFault.Gzip), AuditFault.Gzip()),
        new(nameof(AuditFault.Edit), AuditFault.Edit(static root => root["added"] = "by the soak")),
        new(nameof(AuditFault.UnknownEnumValues), AuditFault.UnknownEnumValues()),
        new(nameof(AuditFault.UnknownMembers), AuditFault.UnknownMembers()),
        new(nameof(AuditFault.SlowHeaders), AuditFault.SlowHeaders(Moment)),
        new(nameof(AuditFault.SlowHeaders), AuditFault.SlowHeaders(TimeSpan.FromMinutes(10))),
        new(nameof(AuditFault.NoAnswer), AuditFault.NoAnswer()),
        new(nameof(AuditFault.TricklingBody), AuditFault.TricklingBody(2048, TimeSpan.FromMilliseconds(2))),
        new(nameof(AuditFault.TricklingBody), AuditFault.TricklingBody(1, TimeSpan.FromMilliseconds(100))),
        new(nameof(AuditFault.EndlessBody), AuditFault.EndlessBody()),
        new(nameof(AuditFault.ResetBeforeHeaders), AuditFault.ResetBeforeHeaders()),
        new(nameof(AuditFault.ResetInsideBody), AuditFault.ResetInsideBody()),
        new(nameof(AuditFault.CloseBeforeHeaders), AuditFault.CloseBeforeHeaders()),
        new(nameof(AuditFault.EarlyClose), AuditFault.EarlyClose()),
        new(nameof(AuditFault.ShortContentLength), AuditFault.ShortContentLength()),
    ];

    /// <summary>The factory methods that no kind above stands for: none, or this list is out of date.</summary>
    public static string[] Missing() =>
    [
        .. typeof(AuditFault).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(method => method.ReturnType == typeof(AuditFault))
            .Select(method => method.Name)
            .Except(All.Select(kind => kind.Name)),
    ];
}
