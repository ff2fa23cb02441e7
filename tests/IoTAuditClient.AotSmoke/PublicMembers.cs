using System.Text.RegularExpressions;

namespace IoTAuditClient.AotSmoke;

/// <summary>The names in the PublicAPI files of a project, as reflection spells them; overloads are one name.</summary>
internal static partial class PublicMembers
{
    public static IReadOnlyCollection<string> ListedFor(string project) =>
        [.. Lines(project).Where(line => line.Length > 0 && line[0] != '#').Select(NameIn).Distinct()];

    private static IEnumerable<string> Lines(string project)
    {
        foreach (var file in new[] { "Shipped", "Unshipped" })
        {
            using var reader = new StreamReader(typeof(PublicMembers).Assembly.GetManifestResourceStream($"{project}/PublicAPI.{file}")!);
            while (reader.ReadLine() is { } line)
            {
                yield return line;
            }
        }
    }

    private static string NameIn(string line)
    {
        // "static readonly A.B<T>.C.get -> X" and "A.B.C(X x) -> Y" are about A.B.C.
        var name = Modifiers().Replace(line, "");
        name = Conversion().Replace(name, ".op_Implicit(");
        name = Operator().Replace(name, match => match.Groups[1].Value switch
        {
            "==" => ".op_Equality(",
            "!=" => ".op_Inequality(",
            "<" => ".op_LessThan(",
            "<=" => ".op_LessThanOrEqual(",
            ">" => ".op_GreaterThan(",
            ">=" => ".op_GreaterThanOrEqual(",
            var other => throw new InvalidOperationException($"How reflection names the operator {other} has to be said here."),
        });
        name = name.Split('(', 2)[0].Split(" -> ", 2)[0].Split(" = ", 2)[0].Split('[', 2)[0];
        name = TypeParameters().Replace(name, "");
        name = Accessor().Replace(name, "");
        var parts = name.Split('.');
        return parts is [.., "this"] ? string.Join('.', parts[..^1]) + ".Item"
            : parts.Length > 1 && parts[^1] == parts[^2] && line.Contains('(', StringComparison.Ordinal)
                ? string.Join('.', parts[..^1]) + "..ctor"
            : name;
    }

    [GeneratedRegex("^(~|static |abstract |override |virtual |sealed |const |readonly )+")]
    private static partial Regex Modifiers();

    [GeneratedRegex(@"\.(implicit|explicit) operator [^(]*\(")]
    private static partial Regex Conversion();

    [GeneratedRegex(@"\.operator (.+?)\(")]
    private static partial Regex Operator();

    [GeneratedRegex("<(?!Clone>)[^<>]*>(?=[.(]|$)")]
    private static partial Regex TypeParameters();

    [GeneratedRegex(@"\.(get|set|init)$")]
    private static partial Regex Accessor();
}
