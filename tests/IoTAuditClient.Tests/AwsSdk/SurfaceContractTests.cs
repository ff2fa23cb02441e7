using System.Reflection;
using Xunit;

namespace IoTAuditClient.Tests.AwsSdk;

/// <summary>
/// Holds the loaded AWSSDK.IoT against surface.txt, the members of the real one that the audit operations need. Its
/// marks tell how sure a line is: v4 was seen in AWSSDK.IoT 4, inferred follows from the service's model or from
/// sibling packages, unknown is a guess.
/// </summary>
public sealed class SurfaceContractTests
{
    private static readonly string[] Marks = ["[v4]", "[inferred]", "[unknown]"];

    [Fact]
    public void LoadedSdk_Always_HasEveryListedMember()
    {
        var loaded = PublicSurface.Of(LoadedSdk.Assembly).ToHashSet();

        var missing = ReadList().Where(line => !loaded.Contains(line.Member)).Select(line => $"{line.Mark} {line.Member}").ToList();

        Assert.True(missing.Count == 0, $"The loaded AWSSDK.IoT lacks, or has with another type:\n{string.Join('\n', missing)}");
    }

    [Fact]
    public void Subset_Always_ShowsNothingThatIsNotListed()
    {
        Assert.SkipUnless(LoadedSdk.IsSubset, "The real AWSSDK.IoT has far more than the audit operations.");
        var listed = ReadList().Select(line => line.Member).ToHashSet();

        var unlisted = PublicSurface.Of(LoadedSdk.Assembly).Where(member => !listed.Contains(member)).ToList();

        Assert.True(unlisted.Count == 0, $"Not in surface.txt:\n{string.Join('\n', unlisted)}");
    }

    [Fact]
    public void LoadedSdk_Always_IsWithoutNullableAnnotations()
    {
        var annotated = LoadedSdk.Assembly.GetExportedTypes()
            .SelectMany(type => type.GetMembers().Append<MemberInfo>(type))
            .Where(member => member.DeclaringType?.Assembly == LoadedSdk.Assembly || member is Type)
            .Where(member => member.CustomAttributes.Any(
                attribute => attribute.AttributeType.Name is "NullableAttribute" or "NullableContextAttribute"));

        Assert.Empty(annotated);
    }

    [Fact]
    public void List_Always_HasAMarkOnEveryLineAndNoMemberTwice()
    {
        var lines = ReadList();

        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.Contains(line.Mark, Marks));
        Assert.Equal(lines.Count, lines.Select(line => line.Member).Distinct().Count());
    }

    private static List<(string Mark, string Member)> ReadList()
    {
        using var stream = typeof(SurfaceContractTests).Assembly.GetManifestResourceStream("AwsSdk.surface.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split(' ', 2))
            .Select(parts => (parts[0], parts[1]))
            .ToList();
    }
}
