namespace IoTAuditClient.Reporting.Documents;

/// <summary>
/// What the documents of an export say beside the findings: the options of the caller, with the time at which it started.
/// </summary>
internal sealed record ExportContext
{
    /// <summary>When the export was made.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>The account that was audited, twelve digits, or null where it is not known.</summary>
    public string? AccountId { get; init; }

    /// <summary>What people call the account, or null.</summary>
    public string? AccountName { get; init; }

    /// <summary>The Region that was audited, or null where it is not known.</summary>
    public string? Region { get; init; }

    /// <summary>The file that SARIF results point to, or null.</summary>
    public string? ArtifactUri { get; init; }

    /// <summary>Whether the findings come from an emulator.</summary>
    public bool IsInvented { get; init; }

    /// <summary>The program that makes the export, with its version.</summary>
    public required string Tool { get; init; }

    /// <summary>The version of that program.</summary>
    public required string ToolVersion { get; init; }

    /// <summary>Whether CSV begins with a byte order mark.</summary>
    public bool HasByteOrderMark { get; init; }

    /// <summary>The most characters of Markdown, or null for no limit.</summary>
    public int? MaxLength { get; init; }

    /// <summary>The most findings of Markdown, or null for no limit.</summary>
    public int? MaxFindings { get; init; }

    /// <summary>What was asked for, in words, or null.</summary>
    public string? Question { get; init; }

    /// <summary>The audit that the findings are of, or null where it is not known or they are of several.</summary>
    public AuditTask? Audit { get; init; }

    /// <summary>The newest audits of the account and Region that all findings are of; none where they are not known.</summary>
    public IReadOnlyList<AuditTask> NewestAudits { get; init; } = [];

    /// <summary>Hears the notes that the document ends with, or null.</summary>
    public Action<string>? OnNote { get; init; }

    /// <summary>Whether the findings may be of several accounts and Regions, so that each has to say which it is of.</summary>
    public bool IsOfSeveral { get; init; }

    /// <summary>The account and Region of the findings that do not say their own.</summary>
    public FindingOrigin Origin => new() { AccountId = AccountId, AccountName = AccountName, Region = Region };

    public static ExportContext Of(FindingExportOptions options) => new()
    {
        Time = options.Time ?? TimeProvider.System.GetUtcNow(),
        AccountId = options.AccountId,
        AccountName = options.AccountName,
        Region = options.Region,
        ArtifactUri = options.ArtifactUri,
        IsInvented = options.IsInvented,
        Tool = $"{options.ToolName} {options.ToolVersion}",
        ToolVersion = options.ToolVersion,
        HasByteOrderMark = options.HasByteOrderMark,
        MaxLength = options.MaxLength,
        MaxFindings = options.MaxFindings,
        Question = options.Question,
        Audit = options.Audit,
        NewestAudits = options.NewestAudits,
        OnNote = options.OnNote,
    };
}
