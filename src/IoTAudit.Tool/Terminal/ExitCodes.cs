namespace IoTAudit.Tool.Terminal;

/// <summary>Exit codes as a person reads them, and which of two is worse.</summary>
internal static class ExitCodes
{
    public static IReadOnlyList<(string Code, string Meaning)> All { get; } =
    [
        ("0", "every finding was found, the list is whole, however short, or all was done that there was to do"),
        ("1", "there is no such finding, audit, check, mitigation task or mitigation action"),
        ("2", "bad usage: nothing was sent, a line of --ids-from is no id, or a file has lines but no finding"),
        ("3", "no access: credentials, profile, Region or permission"),
        ("4", "throttled, or a quota is used up"),
        ("5", "service, network, timeout, or anything else"),
        ("6", "there are findings, in diff new ones, of the severity that --fail-on names, or worse"),
        ("7",
            "not everything is known: an audit failed, was cancelled, has checks without a result or did not make those that are asked "
                + "for, a list or a file is not whole, some of several accounts or Regions failed, or --fail-on had nothing to judge"),
        ("8",
            "not everything was done: a finding cannot be suppressed, its mitigation failed, was cancelled, was not started or is unknown, "
                + "no action fits a named finding, what was to be cancelled had ended, or the question before it was answered with no"),
        ("130", "stopped by Ctrl-C; 143 by SIGTERM"),
    ];

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
