using System.CommandLine;
using IoTAudit.Tool.CommandLine;
using IoTAudit.Tool.Commands;
using IoTAudit.Tool.Failures;
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
        var error = context.IsErrorTerminal ? new WrappingWriter(context.Error, context.ErrorWidth) : context.Error;
        context = context with { Error = TextWriter.Synchronized(error) };
        try
        {
            return await RunCommandAsync(arguments, context, cancellationToken);
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
        CancellationToken cancellationToken)
    {
        var result = IoTAuditCommand.Create(context).Parse(Meant(arguments), Parsing);
        if (UsageErrors.Find(result) is { } errors)
        {
            return UsageErrors.Write(errors, result, context);
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
            // The reader has closed the pipe, as "head -1" does, so the output was long enough for it.
        }

        return code;
    }
}
