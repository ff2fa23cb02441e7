using System.Globalization;
using System.Text;

namespace IoTAuditClient.Conformance;

/// <summary>Writes JSON in ASCII, code unit by code unit, so that a lone surrogate is shown and not replaced.</summary>
internal sealed class JsonText
{
    private readonly StringBuilder _text = new();
    private bool _needsComma;

    public void Object(Action writeMembers) => Nest('{', writeMembers, '}');

    public void Object(string name, Action writeMembers)
    {
        Name(name);
        Object(writeMembers);
    }

    public void List<T>(string name, IEnumerable<T> items, Action<T> writeItem)
    {
        Name(name);
        Nest(
            '[',
            () =>
            {
                foreach (var item in items)
                {
                    writeItem(item);
                }
            },
            ']');
    }

    /// <summary>Writes the items and the token of a page as two members.</summary>
    public void Page<T>(string name, AuditPage<T> page, Action<T> writeMembers)
        where T : class
    {
        List(name, page.Items, item => Object(() => writeMembers(item)));
        Member("nextToken", page.NextToken);
    }

    /// <summary>Writes records that know their names as the map that AWS answers.</summary>
    public void Map<T>(string name, IEnumerable<T> items, Func<T, string> nameOf, Action<T> writeMembers) => Object(name, () =>
    {
        foreach (var item in items)
        {
            Object(nameOf(item), () => writeMembers(item));
        }
    });

    /// <summary>Writes a map of texts.</summary>
    public void Members(string name, IReadOnlyDictionary<string, string> members) => Object(name, () =>
    {
        foreach (var (key, value) in members)
        {
            Member(key, value);
        }
    });

    public void Member(string name, string? value)
    {
        if (value is not null)
        {
            Name(name);
            Value(value);
        }
    }

    public void Member(string name, bool? value)
    {
        if (value is { } known)
        {
            Name(name);
            Raw(known ? "true" : "false");
        }
    }

    public void Member(string name, long? value)
    {
        if (value is { } known)
        {
            Name(name);
            Raw(known.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Writes a time as all peers show it here: ISO 8601 in UTC, as fine as it is.</summary>
    public void Member(string name, DateTimeOffset? value)
    {
        if (value is { } time)
        {
            Object(
                name,
                () => Member("$time", time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture)));
        }
    }

    public void Value(string value)
    {
        Separate();
        Quote(value);
        _needsComma = true;
    }

    public override string ToString() => _text.ToString();

    private void Name(string name)
    {
        Separate();
        Quote(name);
        _text.Append(':');
        _needsComma = false;
    }

    private void Raw(string json)
    {
        Separate();
        _text.Append(json);
        _needsComma = true;
    }

    private void Nest(char open, Action write, char close)
    {
        Separate();
        _text.Append(open);
        _needsComma = false;
        write();
        _text.Append(close);
        _needsComma = true;
    }

    private void Separate()
    {
        if (_needsComma)
        {
            _text.Append(',');
        }
    }

    private void Quote(string value)
    {
        _text.Append('"');
        foreach (var unit in value)
        {
            if (unit is >= ' ' and <= '~' and not ('"' or '\\'))
            {
                _text.Append(unit);
            }
            else
            {
                _text.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}");
            }
        }

        _text.Append('"');
    }
}
