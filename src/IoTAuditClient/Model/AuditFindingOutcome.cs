using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using IoTAuditClient.Exceptions;
using IoTAuditClient.Json;
using IoTAuditClient.Text;

namespace IoTAuditClient;

/// <summary>What became of one id of a bulk run.</summary>
/// <remarks>
/// <para>
/// As JSON it is <c>{"findingId", "status", "isListed", "finding", "error"}</c>: the status is FOUND, NOT_FOUND or
/// FAILED, <c>isListed</c> stands there where it is true, <c>finding</c> where it was found, and <c>error</c> where it
/// failed, as <c>{"code", "message", "requestId", "isTransient"}</c>. The message is at most 1,000 characters on one
/// line, and never the AWS SDK's. It reads back to an equal outcome, except that <see cref="Exception"/> becomes an
/// <see cref="AuditClientException"/> with these four facts.
/// </para>
/// <para>Immutable. Two outcomes are equal when their members are, exceptions by reference.</para>
/// </remarks>
[JsonConverter(typeof(AuditJsonConverterFactory))]
public sealed record AuditFindingOutcome
{
    private const int MaxShownLength = 128;

    private AuditFindingOutcome(
        string? findingId,
        AuditFindingOutcomeStatus status,
        AuditFinding? finding,
        Exception? exception,
        bool isListed = false)
    {
        // A list may hold ids that are null.
        FindingId = findingId ?? "";
        Status = status;
        Finding = finding;
        Exception = exception;
        IsListed = isListed;
    }

    /// <summary>Gets the id as it was given.</summary>
    /// <value>Never null: of an id that was null it is empty.</value>
    public string FindingId { get; }

    /// <summary>Gets what became of it.</summary>
    public AuditFindingOutcomeStatus Status { get; }

    /// <summary>Gets whether there is a finding.</summary>
    /// <value><see langword="true"/> where <see cref="Status"/> is <see cref="AuditFindingOutcomeStatus.Found"/>.</value>
    [MemberNotNullWhen(true, nameof(Finding))]
    public bool IsFound => Status == AuditFindingOutcomeStatus.Found;

    /// <summary>Gets whether there is no answer, and <see cref="Exception"/> says why.</summary>
    /// <value><see langword="true"/> where <see cref="Status"/> is <see cref="AuditFindingOutcomeStatus.Failed"/>.</value>
    [MemberNotNullWhen(true, nameof(Exception))]
    public bool IsFailed => Status == AuditFindingOutcomeStatus.Failed;

    /// <summary>Gets the finding.</summary>
    /// <value><see langword="null"/> unless <see cref="Status"/> is <see cref="AuditFindingOutcomeStatus.Found"/>.</value>
    public AuditFinding? Finding { get; }

    /// <summary>
    /// Gets whether the finding stood in the list of its task (ListAuditFindings) and was not described by itself
    /// (DescribeAuditFinding).
    /// </summary>
    /// <value><see langword="false"/>, except for found ids of a run with
    /// <see cref="DescribeManyOptions.ListWholeTasks"/>, which tells what that may mean.</value>
    public bool IsListed { get; }

    /// <summary>
    /// Gets why there is no answer: an <see cref="AuditClientException"/>, or an <see cref="ArgumentException"/> for an
    /// id that breaks the rule.
    /// </summary>
    /// <value><see langword="null"/> unless <see cref="Status"/> is <see cref="AuditFindingOutcomeStatus.Failed"/>.</value>
    public Exception? Exception { get; }

    /// <summary>Makes the outcome of an id whose finding was described.</summary>
    /// <param name="findingId">The id.</param>
    /// <param name="finding">Its finding.</param>
    /// <returns>The outcome.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static AuditFindingOutcome Found(string findingId, AuditFinding finding)
    {
        ArgumentNullException.ThrowIfNull(findingId);
        ArgumentNullException.ThrowIfNull(finding);
        return new AuditFindingOutcome(findingId, AuditFindingOutcomeStatus.Found, finding, null);
    }

    /// <summary>Makes the outcome of an id whose finding stood in the list of its task.</summary>
    /// <param name="findingId">The id.</param>
    /// <param name="finding">Its finding.</param>
    /// <returns>The outcome.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static AuditFindingOutcome Listed(string findingId, AuditFinding finding)
    {
        ArgumentNullException.ThrowIfNull(findingId);
        ArgumentNullException.ThrowIfNull(finding);
        return new AuditFindingOutcome(findingId, AuditFindingOutcomeStatus.Found, finding, null, isListed: true);
    }

    /// <summary>Makes the outcome of an id of which the service says that there is no finding.</summary>
    /// <param name="findingId">The id.</param>
    /// <returns>The outcome.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="findingId"/> is null.</exception>
    public static AuditFindingOutcome NotFound(string findingId)
    {
        ArgumentNullException.ThrowIfNull(findingId);
        return new AuditFindingOutcome(findingId, AuditFindingOutcomeStatus.NotFound, null, null);
    }

    /// <summary>Makes the outcome of an id that could not be asked for, or to which no answer came.</summary>
    /// <param name="findingId">The id as it was given: a null of the app's source fails as an empty one.</param>
    /// <param name="exception">Why.</param>
    /// <returns>The outcome.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="exception"/> is null.</exception>
    public static AuditFindingOutcome Failed(string? findingId, Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return new AuditFindingOutcome(findingId, AuditFindingOutcomeStatus.Failed, null, exception);
    }

    /// <summary>Returns one line for people and logs, such as <c>f-1: FOUND HIGH LOGGING_DISABLED_CHECK</c>.</summary>
    /// <returns>
    /// Text that may change between versions, of bounded length, with nothing in it that a terminal obeys. Of an
    /// exception that is neither an <see cref="AuditClientException"/> nor an <see cref="ArgumentException"/> only the
    /// type is named.
    /// </returns>
    public override string ToString()
    {
        var start = $"{Show(FindingId)}: {OutcomeStatusText.Of(Status)}";
        return IsFound ? $"{start} {Show(Finding.Severity?.Value)} {Show(Finding.CheckName?.Value)}".TrimEnd()
            : IsFailed ? $"{start} {SafeMessage.Of(Exception)}"
            : start;
    }

    private static string Show(string? text) => BoundedText.Show(text ?? "", MaxShownLength);
}
