using System.Diagnostics.CodeAnalysis;
using IoTAuditClient.Exceptions;
using IoTAuditClient.Model;

namespace IoTAuditClient;

/// <summary>One item of a list across accounts and Regions: a finding, or how an origin ended.</summary>
/// <remarks>
/// <para>
/// Each origin ends with exactly one item that is no finding, so that an account without findings, one without an audit and one that
/// refuses are three different things.
/// </para>
/// <para>Immutable. Two items are equal when their members are, exceptions by reference.</para>
/// </remarks>
public sealed record AuditAcrossItem
{
    private AuditAcrossItem(AuditOrigin origin, AuditAcrossStatus status) => (Origin, Status) = (origin, status);

    /// <summary>Gets the account and Region that it comes from.</summary>
    public AuditOrigin Origin { get; }

    /// <summary>Gets what it is.</summary>
    public AuditAcrossStatus Status { get; }

    /// <summary>Gets whether it is a finding.</summary>
    /// <value><see langword="true"/> where <see cref="Status"/> is <see cref="AuditAcrossStatus.Finding"/>.</value>
    [MemberNotNullWhen(true, nameof(Finding))]
    public bool IsFinding => Status == AuditAcrossStatus.Finding;

    /// <summary>Gets whether the origin failed, and <see cref="Exception"/> says why.</summary>
    /// <value><see langword="true"/> where <see cref="Status"/> is <see cref="AuditAcrossStatus.Failed"/>.</value>
    [MemberNotNullWhen(true, nameof(Exception))]
    public bool IsFailed => Status == AuditAcrossStatus.Failed;

    /// <summary>Gets the finding.</summary>
    /// <value><see langword="null"/> unless <see cref="Status"/> is <see cref="AuditAcrossStatus.Finding"/>.</value>
    public AuditFinding? Finding { get; private init; }

    /// <summary>Gets the audit whose findings were listed.</summary>
    /// <value>In a <see cref="AuditAcrossStatus.Complete"/> item of a list of newest audits, where
    /// <see cref="AuditTask.IsConclusive"/> says whether a missing finding is a good sign; else <see langword="null"/>.</value>
    public AuditTask? Audit { get; private init; }

    /// <summary>Gets why the origin failed: an <see cref="AuditClientException"/>, or what the app's own query threw.</summary>
    /// <value><see langword="null"/> unless <see cref="Status"/> is <see cref="AuditAcrossStatus.Failed"/>.</value>
    public Exception? Exception { get; private init; }

    /// <summary>Makes the item of a finding.</summary>
    /// <param name="origin">Where it comes from.</param>
    /// <param name="finding">The finding.</param>
    /// <returns>The item.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static AuditAcrossItem Found(AuditOrigin origin, AuditFinding finding)
    {
        ArgumentNullException.ThrowIfNull(origin);
        ArgumentNullException.ThrowIfNull(finding);
        return new AuditAcrossItem(origin, AuditAcrossStatus.Finding) { Finding = finding };
    }

    /// <summary>Makes the last item of an origin that was listed to its end.</summary>
    /// <param name="origin">What was listed.</param>
    /// <param name="audit">The audit whose findings were listed; <see langword="null"/> where it was no single one.</param>
    /// <returns>The item.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="origin"/> is null.</exception>
    public static AuditAcrossItem Complete(AuditOrigin origin, AuditTask? audit = null)
    {
        ArgumentNullException.ThrowIfNull(origin);
        return new AuditAcrossItem(origin, AuditAcrossStatus.Complete) { Audit = audit };
    }

    /// <summary>Makes the item of an origin that has nothing to list.</summary>
    /// <param name="origin">What was asked.</param>
    /// <returns>The item.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="origin"/> is null.</exception>
    public static AuditAcrossItem NoAudit(AuditOrigin origin)
    {
        ArgumentNullException.ThrowIfNull(origin);
        return new AuditAcrossItem(origin, AuditAcrossStatus.NoAudit);
    }

    /// <summary>Makes the last item of an origin that failed.</summary>
    /// <param name="origin">What was asked.</param>
    /// <param name="exception">Why it failed.</param>
    /// <returns>The item.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static AuditAcrossItem Failed(AuditOrigin origin, Exception exception)
    {
        ArgumentNullException.ThrowIfNull(origin);
        ArgumentNullException.ThrowIfNull(exception);
        return new AuditAcrossItem(origin, AuditAcrossStatus.Failed) { Exception = exception };
    }

    /// <summary>Returns one line for people and logs.</summary>
    /// <returns>Text that may change between versions, with nothing in it that a terminal obeys. Of an exception that is neither an
    /// <see cref="AuditClientException"/> nor an <see cref="ArgumentException"/> only the type is named.</returns>
    public override string ToString()
    {
        var printer = new MemberPrinter(nameof(AuditAcrossItem));
        printer.Shown(nameof(Origin), Origin);
        printer.Shown(nameof(Status), Status);
        printer.Text(nameof(Finding), Finding?.FindingId);
        printer.Text(nameof(Audit), Audit?.TaskId);
        printer.Text(nameof(Exception), Exception is null ? null : SafeMessage.Of(Exception));
        return printer.ToString();
    }
}
