namespace IoTAudit.Tool.Terminal;

/// <summary>Exit codes as a person reads them, and which of two is worse.</summary>
internal static class ExitCodes
{
    private static readonly (ExitCode Code, string Meaning)[] All =
    [
        (ExitCode.Found, "every finding was found, the list is whole, however short, or all was done that there was to do"),
        (ExitCode.NotFound, "there is no such finding, audit, check, mitigation task or mitigation action"),
        (ExitCode.BadUsage, "bad usage: nothing was sent, a line of --ids-from is no id, or a file has lines but no finding"),
        (ExitCode.Access, "no access: credentials, profile, Region or permission"),
        (ExitCode.Throttled, "throttled, or a quota is used up"),
        (ExitCode.Service, "service, network, timeout, or anything else"),
        (ExitCode.NewFindings, "there are findings, in diff new ones, of the severity that --fail-on names, or worse"),
        (ExitCode.Incomplete,
            "not everything is known: an audit failed, was cancelled, has checks without a result or did not make those that are asked "
                + "for, a list or a file is not whole, some of several accounts or Regions failed, or --fail-on had nothing to judge"),
        (ExitCode.NotDone,
            "not everything was done: a finding cannot be suppressed, its mitigation failed, was cancelled, was not started or is unknown, "
                + "no action fits a named finding, what was to be cancelled had ended, or the question before it was answered with no"),
        (ExitCode.Cancelled, "stopped by Ctrl-C; 143 by SIGTERM"),
    ];

    /// <summary>The codes that a command may end with, and what they say.</summary>
    /// <param name="endings">Those that not every command has.</param>
    /// <param name="asksService">Whether the command asks a service, which may refuse it.</param>
    public static IEnumerable<(int Code, string Meaning)> Of(IReadOnlyList<ExitCode> endings, bool asksService) => All
        .Where(ending => ending.Code is ExitCode.Found or ExitCode.BadUsage or ExitCode.Service or ExitCode.Cancelled
            || endings.Contains(ending.Code)
            || (asksService && ending.Code is ExitCode.Access or ExitCode.Throttled))
        .Select(static ending => ((int)ending.Code, ending.Meaning));

    /// <summary>Of several outcomes the one that has to be mended first.</summary>
    public static ExitCode Worse(ExitCode left, ExitCode right) => Rank(left) >= Rank(right) ? left : right;

    private static int Rank(ExitCode code) => code switch
    {
        ExitCode.Found => 0,
        ExitCode.NotFound => 1,
        ExitCode.Incomplete => 2,
        ExitCode.NewFindings => 3,
        ExitCode.NotDone => 4,
        ExitCode.Throttled => 5,
        ExitCode.Service => 6,
        ExitCode.Access => 7,
        ExitCode.BadUsage => 8,
        _ => 9,
    };
}
