namespace IoTAudit.Tool.Terminal;

/// <summary>Exit codes as a person reads them, and which of two is worse.</summary>
internal static class ExitCodes
{
    public static IReadOnlyList<(string Code, string Meaning)> All { get; } =
    [
        ("0", "every finding was found, or the list is whole, however short"),
        ("1", "there is no such finding, or no such audit"),
        ("2", "bad usage: nothing was sent, a line of --ids-from is no id, or a file has lines but no finding"),
        ("3", "no access: credentials, profile, Region or permission"),
        ("4", "throttled, or a quota is used up"),
        ("5", "service, network, timeout, or anything else"),
        ("6", "there are findings, in diff new ones, of the severity that --fail-on names, or worse"),
        ("7",
            "not everything is known: an audit failed, was cancelled or has checks without a result, a list or a file is not whole, or "
                + "--fail-on had nothing to judge"),
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
        ExitCode.Throttled => 4,
        ExitCode.Service => 5,
        ExitCode.Access => 6,
        ExitCode.BadUsage => 7,
        _ => 8,
    };
}
