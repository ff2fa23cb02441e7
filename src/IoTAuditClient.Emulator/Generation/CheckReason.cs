namespace IoTAuditClient.Emulator;

/// <summary>Why a resource fails a check.</summary>
/// <param name="Code">The reason code.</param>
/// <param name="Text">The reason in words. <c>{actions}</c> stands for a list of permissions.</param>
/// <param name="Actions">The permissions to choose from, where the text names some.</param>
internal sealed record CheckReason(string Code, string Text, IReadOnlyList<string> Actions)
{
    public CheckReason(string code, string text)
        : this(code, text, [])
    {
    }

    public string Write(SeededNumbers numbers)
    {
        if (Actions.Count == 0)
        {
            return Text;
        }

        // A run of neighbours, so that no permission is named twice.
        var count = (int)numbers.Between(1, Actions.Count);
        var first = (int)numbers.Below(Actions.Count);
        var chosen = Enumerable.Range(first, count).Select(i => Actions[i % Actions.Count]);
        return Text.Replace("{actions}", $"[{string.Join(", ", chosen)}]", StringComparison.Ordinal);
    }
}
