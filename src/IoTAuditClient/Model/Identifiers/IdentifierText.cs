namespace IoTAuditClient.Model.Identifiers;

/// <summary>Puts an identifier on one line that a person can read.</summary>
internal static class IdentifierText
{
    /// <summary>
    /// The kind and the values that are there, the second and later ones in parentheses; never shortened, so that a
    /// search finds them.
    /// </summary>
    public static string Of(string kind, params ReadOnlySpan<string?> values)
    {
        string? first = null;
        List<string>? more = null;
        foreach (var value in values)
        {
            if (value is null)
            {
                continue;
            }

            if (first is null)
            {
                first = VisibleText.Show(value);
            }
            else
            {
                (more ??= []).Add(VisibleText.Show(value));
            }
        }

        return (first, more) switch
        {
            (null, _) => $"{kind} without a value",
            (_, null) => $"{kind} {first}",
            _ => $"{kind} {first} ({string.Join(", ", more)})",
        };
    }

    /// <summary>The text of the case itself, followed by the account and the other identifiers where there are any.</summary>
    public static string Of(string description, string? accountId, ValueList<ResourceIdentifier> others)
    {
        var text = accountId is null ? description : $"{description} in account {VisibleText.Show(accountId)}";
        return others.Count == 0 ? text : $"{text}, also {string.Join(", ", others)}";
    }
}
