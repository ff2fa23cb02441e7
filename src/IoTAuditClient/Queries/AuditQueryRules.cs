using System.Buffers;
using System.Globalization;
using IoTAuditClient.Text;

namespace IoTAuditClient.Queries;

/// <summary>What a query for findings must keep to, checked when it is made.</summary>
internal static class AuditQueryRules
{
    public static readonly TextRule TaskId = new(
        "A task id",
        1,
        40,
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-"),
        " of a-z, A-Z, 0-9 and '-'",
        "Take it from AuditFinding.TaskId, or from `aws iot list-audit-tasks`.");

    public static AuditCheckName? CheckName(AuditCheckName? checkName, string parameterName) => checkName is { Value.Length: 0 }
        ? throw new ArgumentException(
            "An empty check name is the name of no check. Name one, such as LOGGING_DISABLED_CHECK, or set null for all checks.",
            parameterName)
        : checkName;

    public static SuppressedFindings Suppressed(SuppressedFindings suppressed, string parameterName) =>
        suppressed is SuppressedFindings.Include or SuppressedFindings.Only or SuppressedFindings.Exclude
            ? suppressed
            : throw new ArgumentOutOfRangeException(
                parameterName,
                suppressed,
                "Suppressed findings are either included (Include), the only ones (Only), or left out (Exclude).");

    public static void ThrowIfNotBefore(DateTimeOffset from, DateTimeOffset to, string parameterName)
    {
        if (from >= to)
        {
            var problem = from == to
                ? "is empty, because its end does not belong to it. Let it end later"
                : "is turned round. Swap the two";
            throw new ArgumentException(
                $"A period starts before it ends; the one from {Show(from)} to {Show(to)} {problem}.",
                parameterName);
        }
    }

    public static void ThrowIfUnspecified(DateTime time, string parameterName)
    {
        if (time.Kind is DateTimeKind.Unspecified)
        {
            throw new ArgumentException(
                $"A time of a period needs a time zone; {time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture)} "
                    + "has the kind Unspecified. "
                + "Give a DateTimeOffset, or say which zone is meant with DateTime.SpecifyKind.",
                parameterName);
        }
    }

    public static string? Show(DateTimeOffset? time) =>
        time?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}
