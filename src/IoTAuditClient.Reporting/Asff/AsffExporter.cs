using IoTAuditClient.Reporting.Documents;

namespace IoTAuditClient.Reporting.Asff;

/// <summary>Writes findings as an array of ASFF.</summary>
internal sealed class AsffExporter : IFindingExporter
{
    /// <exception cref="ArgumentException">All findings are of an account or Region that is not known.</exception>
    /// <exception cref="InvalidOperationException">The account or Region of a finding is not known.</exception>
    public Task WriteAsync(
        IAsyncEnumerable<LocatedFinding> findings, Stream output, ExportContext context, CancellationToken cancellationToken) =>
        !context.IsOfSeveral && AsffOrigins.ViolationOf(context.Origin) is { } violation
            ? throw new ArgumentException(violation, nameof(context))
            : new StreamedExporter((buffered, _) => new AsffDocument(buffered, context))
                .WriteAsync(AsffOrigins.RequireAsync(findings, cancellationToken), output, context, cancellationToken);
}
