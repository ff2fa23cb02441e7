using System.Text;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;
using Xunit;

namespace IoTAudit.Tool.Tests;

/// <summary>A run of the console inside the test's process. It sees no environment variable, no file and no clock of the machine.</summary>
internal sealed record ConsoleRun(ExitCode Code, string Output, string Error)
{
    /// <summary>When each run begins: six hours after the newest audit of the emulator.</summary>
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static Task<ConsoleRun> OfAsync(params string[] arguments) => OfAsync(context => context, arguments);

    public static Task<ConsoleRun> OfAsync(Func<ConsoleContext, ConsoleContext> change, params string[] arguments) =>
        OfAsync(change, TestContext.Current.CancellationToken, arguments);

    public static async Task<ConsoleRun> OfAsync(
        Func<ConsoleContext, ConsoleContext> change,
        CancellationToken cancellationToken,
        params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var bytes = new MemoryStream();
        var context = new ConsoleContext
        {
            Output = output,
            Error = error,
            Variable = _ => null,
            FileExists = _ => false,
            HomeDirectory = "/home/test",
            TimeZone = TimeZoneInfo.Utc,
            TimeProvider = new MovedClock(Now),
            OpenOutput = () => bytes,
            AskCaller = (_, _, _) => Task.FromResult<string?>(null),
        };
        var code = await ConsoleApplication.RunAsync(arguments, change(context), cancellationToken);
        return new ConsoleRun(code, output.ToString() + Encoding.UTF8.GetString(bytes.ToArray()), error.ToString());
    }

    /// <summary>
    /// As <see cref="OfAsync(string[])"/>, but AWS is taken to answer through this client, and not to allow questions for audits.
    /// </summary>
    public static Task<ConsoleRun> OnAwsAsync(IAuditFindingClient client, params string[] arguments) =>
        OfAsync(context => OnAws(context, client), arguments);

    /// <summary>As <see cref="OfAsync(string[])"/>, but AWS is taken to answer through these clients.</summary>
    public static Task<ConsoleRun> OnAwsAsync(IAuditFindingClient client, IAuditTaskClient tasks, params string[] arguments) =>
        OfAsync(context => OnAws(context, client, tasks), arguments);

    public static ConsoleContext OnAws(ConsoleContext context, IAuditFindingClient client, IAuditTaskClient? tasks = null) => context with
    {
        Variable = name => name == "AWS_REGION" ? "eu-west-1" : null,
        Connect = (_, _, _, _) => Task.FromResult<IoTAudit.Tool.Services.IFindingService>(new GivenService(client, tasks)),
    };
}
