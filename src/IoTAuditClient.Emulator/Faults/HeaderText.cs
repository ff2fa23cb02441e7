namespace IoTAuditClient.Emulator;

/// <summary>Checks headers when a fault is scripted: a line break found only while answering would end in a puzzle.</summary>
internal static class HeaderText
{
    public static void ThrowIfInvalid(string name, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(value);
        if (!name.All(c => char.IsAsciiLetterOrDigit(c) || "!#$%&'*+-.^_`|~".Contains(c, StringComparison.Ordinal)))
        {
            throw new ArgumentException($"'{name}' is not a header name: letters, digits and hyphens.", nameof(name));
        }

        if (value.Any(c => c is < ' ' or > '~' and not '\t'))
        {
            throw new ArgumentException($"The value of the header '{name}' holds characters other than printable ASCII.", nameof(value));
        }
    }
}
