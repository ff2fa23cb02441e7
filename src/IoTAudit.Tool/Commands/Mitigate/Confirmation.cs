using IoTAudit.Tool.Services;

namespace IoTAudit.Tool.Commands.Mitigate;

/// <summary>A question to the person at the terminal.</summary>
internal static class Confirmation
{
    /// <summary>
    /// Whether a person can answer: the question goes to standard error and the answer comes from standard input, so both have to be a
    /// terminal.
    /// </summary>
    public static bool IsPossible(ConsoleContext context) => context is { IsInputTerminal: true, IsErrorTerminal: true };

    /// <returns>Whether the answer is yes. No answer is none.</returns>
    public static async Task<bool> AskAsync(string question, ConsoleContext context, CancellationToken cancellationToken)
    {
        context.Error.Write($"{question} [y/N] ");
        using var reader = new StreamReader(context.OpenInput());

        // A read from a terminal does not end by a token; the process does.
        var answer = await reader.ReadLineAsync(cancellationToken).AsTask().WaitAsync(cancellationToken);
        if (answer is null)
        {
            context.Error.WriteLine();
        }

        return answer?.Trim().ToUpperInvariant() is "Y" or "YES";
    }
}
