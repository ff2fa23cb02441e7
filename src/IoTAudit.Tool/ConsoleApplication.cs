using System.CommandLine;
using IoTAudit.Tool.CommandLine;
using IoTAudit.Tool.Commands;
using IoTAudit.Tool.Failures;
using IoTAudit.Tool.Help;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;

namespace IoTAudit.Tool;

/// <summary>One run of the program, from its arguments to its exit code.</summary>
internal static class ConsoleApplication
{
    // A finding id may begin with '@', which would name a response file.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    public static async Task<ExitCode> RunAsync(
        IReadOnlyList<string> arguments,
        ConsoleContext context,
        CancellationToken cancellationToken)
    {
        // The writer is synchronized because calls that run side by side log to it while the progress is drawn.
        var held = new HeldErrors(context.Error, context.Screen);
        TextWriter error = context.IsErrorTerminal ? new WrappingWriter(held, context.ErrorWidth) : held;
        context = context with { Error = TextWriter.Synchronized(error) };
        var reader = new OutputReader();
        var openOutput = context.OpenOutput;
        var paged = new PagedOutput(new OutlivingWriter(context.Output, reader), context);
        context = context with { Output = paged, OpenOutput = () => new OutlivingStream(openOutput(), reader) };
        try
        {
            var code = await RunWithFailuresAsync(arguments, context, paged, reader, cancellationToken);
            paged.End();
            return code;
        }
        finally
        {
            held.Release();
        }
    }

    private static async Task<ExitCode> RunWithFailuresAsync(
        IReadOnlyList<string> arguments,
        ConsoleContext context,
        PagedOutput paged,
        OutputReader reader,
        CancellationToken cancellationToken)
    {
        try
        {
            return await RunCommandAsync(arguments, context, paged, reader, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCode.Cancelled;
        }
        catch (Exception exception)
        {
            return FailureReport.Write(exception, context);
        }
    }

    // People try "help" and "help list" first, so both mean --help.
    private static IReadOnlyList<string> Meant(IReadOnlyList<string> arguments) =>
        arguments is ["help", ..] ? [.. arguments.Skip(1), "--help"] : arguments;

    private static async Task<ExitCode> RunCommandAsync(
        IReadOnlyList<string> arguments,
        ConsoleContext context,
        PagedOutput paged,
        OutputReader reader,
        CancellationToken cancellationToken)
    {
        var terminal = new TerminalOptions();
        arguments = Meant(arguments);
        var root = IoTAuditCommand.Create(context, terminal, arguments);
        var result = root.Parse(arguments, Parsing);
        var errors = UsageErrors.Find(result);
        if (errors is null && result.Action is not (CommandHelpAction or VersionAction)
            && Defaults.Complete(arguments, result, context) is { } completed)
        {
            result = root.Parse(completed, Parsing);
            errors = UsageErrors.Find(result);
        }

        if (errors is not null)
        {
            return UsageErrors.Write(errors, result, context);
        }

        reader.IsNeeded = !IoTAuditCommand.EndsWithVerdict(result);
        context.Screen.Color = terminal.ReadColor(result);
        if (context.IsTerminal && terminal.AllowsPager(result) && IoTAuditCommand.IsPaged(result))
        {
            paged.Begin();
        }

        var code = ExitCode.Found;
        var invocation = new InvocationConfiguration
        {
            Output = context.Output,
            Error = context.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        try
        {
            code = (ExitCode)await result.InvokeAsync(invocation, cancellationToken);

            // The output is written after a signal too, because a signal is the usual end of the command "emulator".
            await context.Output.FlushAsync(CancellationToken.None);
        }
        catch (ClosedOutputException)
        {
            // The reader has closed the pipe, as "head -1" does, or the pager, so the output was long enough for it.
        }

        return code;
    }
}
