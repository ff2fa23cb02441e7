namespace IoTAuditClient.Reporting.Html;

/// <summary>One choice of a filter.</summary>
/// <param name="Filter">The filter.</param>
/// <param name="Number">Its choice.</param>
internal readonly record struct FilterValue(ReportFilter Filter, int Number);
