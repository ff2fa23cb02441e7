using IoTAuditClient.Reporting.JsonLines;

namespace IoTAuditClient.Reporting;

/// <summary>Reads findings that were saved.</summary>
/// <remarks>Thread-safe: it has no state.</remarks>
public static class SavedFindings
{
    /// <summary>Reads findings as they come, with one line or one finding in memory.</summary>
    /// <param name="input">
    /// JSON in UTF-8 or UTF-16, also as a gzip file: lines as <see cref="FindingExportFormat.JsonLines"/> has them,
    /// arrays, what the AWS CLI prints, <c>{"findings": [...]}</c> and <c>{"finding": {...}}</c>, the same with the
    /// member names of the SDKs for .NET and Go, and the messages of SNS that hold a finding. Byte order marks, CRLF
    /// and blank lines are skipped. It stays open.
    /// </param>
    /// <param name="onUnreadable">
    /// The reader calls it for each line from which no finding could be read, before the findings that follow it, and goes on after the
    /// line. A finding is unreadable where it has a member twice, in whatever case of the name, because nothing tells which of the two is
    /// true. An object is unreadable where it has findings in several places, a line or a finding of a document where it is longer than
    /// 32 MiB, and a document where it is something else. At the end the reader calls it where the last list of the input says that there
    /// is more (<see cref="UnreadableLine.IsRestMissing"/>). Where the call throws, the reading ends with what it threw. Null makes the
    /// first such line an <see cref="UnreadableLineException"/>, so that no finding is lost unnoticed.
    /// </param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The findings in the order of the input. They can be enumerated once, because the input can be read once.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="input"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="input"/> cannot be read.</exception>
    /// <exception cref="UnreadableLineException">
    /// While enumerating: a line holds no finding, or the input lacks findings, and <paramref name="onUnreadable"/> is null.
    /// </exception>
    /// <exception cref="OperationCanceledException">While enumerating: <paramref name="cancellationToken"/> was cancelled.</exception>
    public static IAsyncEnumerable<AuditFinding> ReadAsync(
        Stream input, Action<UnreadableLine>? onUnreadable = null, CancellationToken cancellationToken = default) =>
        Read(input, onUnreadable, onOrigin: null, cancellationToken);

    /// <summary>Reads findings as they come, and tells which account and Region they are of.</summary>
    /// <param name="input">JSON in all the forms that <see cref="ReadAsync"/> reads. It stays open.</param>
    /// <param name="onUnreadable">
    /// Called for each line from which no finding could be read; null makes the first one an <see cref="UnreadableLineException"/>.
    /// </param>
    /// <param name="onOrigin">
    /// Called before the first finding, and before each that is of another account or Region than the one before it. Lines that
    /// <see cref="FindingExportFormat.JsonLines"/> wrote name them, and objects that have <c>accountId</c> and <c>region</c> beside their
    /// <c>finding</c>, where they were known; everything else is <see cref="FindingOrigin.Unknown"/>. Where the call throws, the reading
    /// ends with what it threw.
    /// </param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The findings in the order of the input. They can be enumerated once, because the input can be read once.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="input"/> or <paramref name="onOrigin"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="input"/> cannot be read.</exception>
    /// <exception cref="UnreadableLineException">
    /// While enumerating: a line holds no finding, or the input lacks findings, and <paramref name="onUnreadable"/> is null.
    /// </exception>
    /// <exception cref="OperationCanceledException">While enumerating: <paramref name="cancellationToken"/> was cancelled.</exception>
    public static IAsyncEnumerable<AuditFinding> ReadWithOriginAsync(
        Stream input,
        Action<UnreadableLine>? onUnreadable,
        Action<FindingOrigin> onOrigin,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(onOrigin);
        return Read(input, onUnreadable, onOrigin, cancellationToken);
    }

    private static IAsyncEnumerable<AuditFinding> Read(
        Stream input, Action<UnreadableLine>? onUnreadable, Action<FindingOrigin>? onOrigin, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        return input.CanRead
            ? new JsonLinesFindingReader(input, onUnreadable ?? Throw, tellOrigin: onOrigin).ReadAsync(cancellationToken)
            : throw new ArgumentException("The stream cannot be read.", nameof(input));

        static void Throw(UnreadableLine line) => throw new UnreadableLineException(line);
    }
}
