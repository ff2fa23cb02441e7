namespace IoTAudit.Tool.Terminal;

/// <summary>The exit codes of the process. Scripts rely on the numbers, so they do not change.</summary>
internal enum ExitCode
{
    Found = 0,
    NotFound = 1,
    BadUsage = 2,

    /// <summary>No credentials, no Region, or no permission.</summary>
    Access = 3,

    /// <summary>Throttled, or a quota is used up.</summary>
    Throttled = 4,

    /// <summary>The service, the network, a timeout, or anything else.</summary>
    Service = 5,

    /// <summary>There are findings, in a comparison new ones, as severe as --fail-on says.</summary>
    NewFindings = 6,

    /// <summary>Not everything is known: an audit has no result, lines of a file were lost, or --fail-on had nothing to judge.</summary>
    Incomplete = 7,

    /// <summary>Something that was asked for was not done, or it is not known whether it was, such as a mitigation that failed.</summary>
    NotDone = 8,

    /// <summary>128 + SIGINT.</summary>
    Cancelled = 130,

    /// <summary>128 + SIGTERM.</summary>
    Terminated = 143,
}
