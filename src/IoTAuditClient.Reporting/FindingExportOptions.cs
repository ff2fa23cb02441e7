using System.Reflection;

namespace IoTAuditClient.Reporting;

/// <summary>
/// What an export says beside the findings, which name neither their account nor their Region. Every value has a default.
/// </summary>
/// <remarks>Immutable, so safe to share between threads and exports.</remarks>
public sealed record FindingExportOptions
{
    /// <summary>The least that <see cref="MaxLength"/> can be, because the totals have to have room: 2,000.</summary>
    public const int LeastMaxLength = 2_000;

    private const int AccountIdLength = 12;
    private static readonly string OwnVersion = VersionOf(typeof(FindingExportOptions).Assembly);

    private readonly string? _accountId;
    private readonly int? _maxLength;
    private readonly int? _maxFindings;
    private readonly string _toolName = "IoTAuditClient.Reporting";
    private readonly string _toolVersion = OwnVersion;

    /// <summary>Gets when the export is made.</summary>
    /// <value>Null, the default, is the time at which the writing starts.</value>
    public DateTimeOffset? Time { get; init; }

    /// <summary>Gets the account that was audited.</summary>
    /// <value>Twelve ASCII digits, or null, the default, where it is not known.</value>
    /// <exception cref="ArgumentException">The value is neither null nor twelve digits.</exception>
    public string? AccountId
    {
        get => _accountId;
        init => _accountId = value is null || IsAccountId(value)
            ? value
            : throw new ArgumentException(
                $"An account id is {AccountIdLength} digits, and this is '{VisibleText.Show(value)}'.", nameof(value));
    }

    /// <summary>Gets what people call the account that was audited, such as its name in a file of accounts.</summary>
    /// <value>
    /// Null, the default, for none. JSON Lines keep it; other formats say it where <see cref="AccountId"/> is not known.
    /// </value>
    public string? AccountName { get; init; }

    /// <summary>Gets the Region that was audited, such as <c>eu-west-1</c>.</summary>
    /// <value>Null, the default, where it is not known. ARNs are composed only where both Region and account are known.</value>
    public string? Region { get; init; }

    /// <summary>
    /// Gets the file that SARIF results point to, such as the template of the infrastructure, relative to the repository.
    /// </summary>
    /// <value>Null, the default, for none. GitHub code scanning takes no result without one.</value>
    public string? ArtifactUri { get; init; }

    /// <summary>Gets what was asked for, in words, such as <c>the newest audit, severity critical or high</c>.</summary>
    /// <value>Null, the default, where nothing is to be said. HTML and Markdown show it in their heads.</value>
    public string? Question { get; init; }

    /// <summary>Gets the audit that the findings are of, as the service describes it.</summary>
    /// <value>
    /// Null, the default, where it is not known, or where the findings are of several audits. HTML shows what came of each check, so that
    /// a report without a finding proves what was looked at.
    /// </value>
    public AuditTask? Audit { get; init; }

    /// <summary>Gets the newest audits of the account and Region that all the findings of a period are of, the newest one first.</summary>
    /// <value>
    /// Completed ones whose findings are all listed, as DescribeAuditTask tells them, as many as it takes for each check to have one that
    /// made it. HTML, Markdown and SARIF have no problem for open that the newest of them that made its check does not have any more, also
    /// where that has no finding at all. Empty, the default, where they are not known or the findings are of several accounts or Regions:
    /// then the findings alone say what audits there were. Gone is what the newest of them does not have, also where it did not make the
    /// check, and SARIF has each problem, because what it has not is closed. The other formats have each finding in any case.
    /// </value>
    public IReadOnlyList<AuditTask> NewestAudits { get; init; } = [];

    /// <summary>Gets what hears the notes that SARIF ends with: how many results the findings are, and what GitHub takes of them.</summary>
    /// <value>
    /// It is called once for each note with a sentence, when the last finding was read, on the thread that writes. Null, the default, where
    /// nobody listens; the document has the notes in any case.
    /// </value>
    public Action<string>? OnNote { get; init; }

    /// <summary>
    /// Gets whether the findings are made up, as those of an emulator are. Every format says so, because a report looks the same otherwise.
    /// </summary>
    /// <value>The default is false.</value>
    public bool IsInvented { get; init; }

    /// <summary>Gets whether CSV begins with a byte order mark, by which Excel knows UTF-8.</summary>
    /// <value>The default is false. The other formats have none in any case.</value>
    public bool HasByteOrderMark { get; init; }

    /// <summary>Gets the most characters of Markdown, such as 65,536, which a comment on GitHub takes.</summary>
    /// <value>
    /// At least <see cref="LeastMaxLength"/>, or null, the default, for no limit. With a limit the totals come first and the findings after
    /// them, the worst first: open before suppressed, then by severity. Whole rows are left out where there is no room, and a line says how
    /// many; a row that takes more than a quarter of the room is one of them. Nothing is written before the last finding is read. The other
    /// formats have no limit in any case.
    /// </value>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than <see cref="LeastMaxLength"/>.</exception>
    public int? MaxLength
    {
        get => _maxLength;
        init => _maxLength = value is null or >= LeastMaxLength
            ? value
            : throw new ArgumentOutOfRangeException(
                nameof(value), value, $"The most characters of Markdown are {LeastMaxLength} or more: less has no room for a finding.");
    }

    /// <summary>Gets the most findings of Markdown, the worst of all.</summary>
    /// <value>
    /// At least 1, or null, the default, for no limit. With a limit the totals come first, of a problem that several audits found the
    /// newest one's finding alone is listed, and a line says how many are left out. The other formats have no limit in any case.
    /// </value>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int? MaxFindings
    {
        get => _maxFindings;
        init => _maxFindings = value is null or >= 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The most findings of Markdown are 1 or more.");
    }

    /// <summary>Gets the name of the program that makes the export, which reports name as their origin.</summary>
    /// <value>The default is <c>IoTAuditClient.Reporting</c>.</value>
    /// <exception cref="ArgumentException">The value is null or blank.</exception>
    public string ToolName
    {
        get => _toolName;
        init => _toolName = Given(value);
    }

    /// <summary>Gets the version of that program.</summary>
    /// <value>The default is the version of this package: set it together with <see cref="ToolName"/>.</value>
    /// <exception cref="ArgumentException">The value is null or blank.</exception>
    public string ToolVersion
    {
        get => _toolVersion;
        init => _toolVersion = Given(value);
    }

    private static string Given(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        return value;
    }

    /// <summary>Whether a text is what an account id is: twelve ASCII digits.</summary>
    internal static bool IsAccountId(string text) => text.Length == AccountIdLength && text.All(char.IsAsciiDigit);

    private static string VersionOf(Assembly assembly) =>
        assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";
}
