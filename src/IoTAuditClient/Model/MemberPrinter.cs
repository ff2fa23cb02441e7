using System.Text;

namespace IoTAuditClient.Model;

/// <summary>Prints the members of a record that have a value, in the form of a record's own text, on one line.</summary>
internal sealed class MemberPrinter(string recordName)
{
    private readonly StringBuilder _builder = new($"{recordName} {{ ");
    private bool _any;

    public void Text(string name, string? value) => Shown(name, value is null ? null : VisibleText.Show(value));

    public void Time(string name, DateTimeOffset? value) => Shown(name, value is { } time ? UtcMilliseconds.Format(time) : null);

    /// <summary>A value whose own text is already fit to be seen.</summary>
    public void Shown(string name, object? value)
    {
        if (value is not null)
        {
            _builder.Append(_any ? ", " : "").Append(name).Append(" = ").Append(value);
            _any = true;
        }
    }

    public override string ToString() => $"{_builder}{(_any ? " }" : "}")}";
}
