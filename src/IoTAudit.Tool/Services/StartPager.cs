namespace IoTAudit.Tool.Services;

/// <summary>Starts a pager.</summary>
/// <param name="command">The command, as a shell has it.</param>
/// <returns>The pager, or null where there is no such program.</returns>
internal delegate IRunningPager? StartPager(string command);
