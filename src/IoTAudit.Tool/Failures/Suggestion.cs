namespace IoTAudit.Tool.Failures;

/// <summary>Finds what was meant where a name was mistyped.</summary>
internal static class Suggestion
{
    private const int MaxDistance = 3;

    /// <summary>So few letters begin too many names.</summary>
    private const int LeastBeginning = 3;

    /// <summary>A sentence that names the nearest of the names, with a space before it, or nothing where none is near.</summary>
    public static string For(string typed, IEnumerable<string> names)
    {
        string[] all = [.. names];
        if (typed.TrimStart('-').Length >= LeastBeginning
            && Array.FindAll(all, name => name.StartsWith(typed, StringComparison.Ordinal)) is [var only])
        {
            return $" Did you mean {only}?";
        }

        if (all.Length == 0)
        {
            return "";
        }

        var nearest = all.Select(name => (Name: name, Distance: Distance(typed, name))).MinBy(candidate => candidate.Distance);
        return nearest.Distance <= Math.Min(MaxDistance, nearest.Name.Length / 2)
            ? $" Did you mean {nearest.Name}?"
            : "";
    }

    /// <summary>How many letters have to be added, removed or changed to turn one text into the other.</summary>
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var change = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[right.Length];
    }
}
