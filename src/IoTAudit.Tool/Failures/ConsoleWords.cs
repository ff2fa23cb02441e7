namespace IoTAudit.Tool.Failures;

/// <summary>Puts what a message advises into the console's words: the library speaks of its options, and a person has flags.</summary>
internal static class ConsoleWords
{
    private static readonly (string Option, string Flag)[] Words =
    [
        ("the option Region", "--region"),
        ("the option Profile", "--profile"),
        ("the option ServiceUrl", "--endpoint-url"),
        ("OperationTimeout", "--timeout"),
        ("AttemptTimeout", "--timeout"),
    ];

    public static string Of(string message) => Words.Aggregate(message, (text, word) => text.Replace(word.Option, word.Flag, StringComparison.Ordinal));
}
