using System.Globalization;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using IoTAuditClient.Queries;
using IoTAuditClient.Text;

namespace IoTAudit.Tool.Audits;

/// <summary>
/// How people name an audit: by its task id, or as the latest or the previous complete one, of all or of the scheduled ones.
/// </summary>
internal static class TaskName
{
    public const string Latest = "latest";
    public const string Previous = "previous";
    public const string LatestScheduled = Latest + Scheduled;

    /// <summary>What help says of the words.</summary>
    public const string Words =
        "latest is the newest audit that was completed, previous the completed one before it; latest-scheduled and previous-scheduled "
            + "pass over audits on demand";

    /// <summary>How to name an audit.</summary>
    public const string Remedy = $"Say {Latest} or {Previous}, or take an id from `iot-audit audit list`.";

    private const string Scheduled = "-scheduled";

    // The library's own advice names its members, which users of the console do not know.
    private static readonly TextRule Rule = AuditQueryRules.TaskId with { Remedy = Remedy };

    public static IReadOnlyList<string> Relative { get; } = [Latest, Previous, LatestScheduled, Previous + Scheduled];

    public static bool IsRelative(string text) => Relative.Contains(text, StringComparer.OrdinalIgnoreCase);

    /// <returns>What is wrong with the name, or null.</returns>
    public static string? Validate(string text) =>
        IsRelative(text) ? null : Rule.Violation(text);

    /// <summary>What is wrong with the name where several accounts and Regions are asked, or null.</summary>
    public static string? FlawAmongSeveral(string name, int count) => IsRelative(name) ? null : string.Create(
        CultureInfo.InvariantCulture,
        $"\"{name}\": an audit belongs to one account and one Region, and {count:N0} are named. "
            + $"Take {Latest}, which is the newest audit of each.");

    /// <summary>
    /// Why an audit is not asked for where the embedded emulator answers unasked: the task id is none that it has invented, so that it is
    /// one of AWS. Null where nothing speaks against it.
    /// </summary>
    public static string? RefusalOf(string name, IFindingService service, ServiceSelection selection, ServiceSettings settings) =>
        ImplicitEmulator.Answers(selection, settings) && !IsRelative(name) && !service.KnownAudits.Any(audit => audit.TaskId == name)
            ? ImplicitEmulator.Refusal(name, "audit")
            : null;

    /// <summary>How many audits are newer than the one of a relative name.</summary>
    public static int PlaceOf(string name) => name.StartsWith(Previous, StringComparison.OrdinalIgnoreCase) ? 1 : 0;

    /// <summary>The type that a relative name takes; null where it takes both.</summary>
    public static AuditType? TypeOf(string name) =>
        name.EndsWith(Scheduled, StringComparison.OrdinalIgnoreCase) ? AuditType.Scheduled : default(AuditType?);

    /// <summary>The name of what is missing, such as <c>completed scheduled audit</c>.</summary>
    public static string NounOf(string name, AuditStatus? status) =>
        $"{(status is null ? "" : "completed ")}{(TypeOf(name) is null ? "" : "scheduled ")}audit";

    /// <summary>Finds the audit of a relative name.</summary>
    /// <param name="name">latest or previous.</param>
    /// <param name="client">Whom to ask.</param>
    /// <param name="status">The status that counts; null takes every one.</param>
    /// <param name="settings">Which service it is.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <exception cref="NoSuchAuditException">There is none.</exception>
    public static async Task<AuditTask> FindAsync(
        string name, IAuditTaskClient client, AuditStatus? status, ServiceSettings settings, CancellationToken cancellationToken) =>
        Pick(name, await ListNewestAsync(name, client, status, cancellationToken), status, settings);

    /// <summary>Finds the completed audit of a relative name, or null where there is none.</summary>
    public static async Task<AuditTask?> FindOrNullAsync(string name, IAuditTaskClient client, CancellationToken cancellationToken) =>
        (await ListNewestAsync(name, client, AuditStatus.Completed, cancellationToken)).ElementAtOrDefault(PlaceOf(name));

    private static Task<IReadOnlyList<AuditTask>> ListNewestAsync(
        string name, IAuditTaskClient client, AuditStatus? status, CancellationToken cancellationToken) =>
        ListNewestAsync(PlaceOf(name) + 1, client, status, TypeOf(name), cancellationToken);

    /// <summary>Lists so many audits, the newest first, or as many as there are.</summary>
    public static async Task<IReadOnlyList<AuditTask>> ListNewestAsync(
        int count, IAuditTaskClient client, AuditStatus? status, AuditType? type, CancellationToken cancellationToken)
    {
        var newest = new List<AuditTask>();
        await foreach (var task in client.ListNewestAsync(new LatestAuditOptions { Status = status, Type = type }, cancellationToken))
        {
            newest.Add(task);
            if (newest.Count == count)
            {
                break;
            }
        }

        return newest;
    }

    /// <summary>Picks the audit of a relative name.</summary>
    /// <param name="name">latest or previous.</param>
    /// <param name="newest">Audits, the newest first.</param>
    /// <param name="status">The status that they have; null for every one.</param>
    /// <param name="settings">Which service was asked.</param>
    /// <exception cref="NoSuchAuditException">There is none.</exception>
    public static AuditTask Pick(string name, IReadOnlyList<AuditTask> newest, AuditStatus? status, ServiceSettings settings)
    {
        if (PlaceOf(name) < newest.Count)
        {
            return newest[PlaceOf(name)];
        }

        var kind = NounOf(name, status);
        throw new NoSuchAuditException(newest.Count == 0
            ? $"there is no {kind} in the last 90 days, in this account and Region: "
                + $"{NextCommand.Of(settings, "audit", "start")} starts one, "
                + $"{NextCommand.Of(settings, "audit", "list")} shows those that run."
            : $"there is no {kind} before the latest one in the last 90 days.");
    }
}
