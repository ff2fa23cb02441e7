namespace IoTAuditClient.Reporting.JsonLines;

/// <summary>
/// Tells whether a page goes on where the one before it ended. The pages of an audit are of that audit alone; those of a period mix audits,
/// so that nothing is said of a page that has several.
/// </summary>
internal sealed class PageAudit
{
    private string? _before;
    private string? _taskId;
    private bool _isMixed;

    public void Add(AuditFinding finding)
    {
        _isMixed |= finding.TaskId is null || (_taskId is not null && _taskId != finding.TaskId);
        _taskId ??= finding.TaskId;
    }

    /// <summary>Ends a page. True where it and the one before it are each of one audit, and these differ.</summary>
    public bool End()
    {
        var only = _isMixed ? null : _taskId;
        var isOther = only is not null && _before is not null && only != _before;

        // A page without findings is of any audit, so the one before it is still the one to go on from.
        _before = _taskId is null && !_isMixed ? _before : only;
        (_taskId, _isMixed) = (null, false);
        return isOther;
    }
}
