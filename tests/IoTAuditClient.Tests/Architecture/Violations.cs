using Xunit;

namespace IoTAuditClient.Tests.Architecture;

/// <summary>What breaks a rule, each as a line.</summary>
internal static class Violations
{
    /// <summary>Fails with all of them: <see cref="Assert.Empty(System.Collections.IEnumerable)"/> shows five and cuts each.</summary>
    public static void AssertNone(IEnumerable<string> found)
    {
        var all = found.Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.True(all.Count == 0, string.Join(Environment.NewLine, all));
    }
}
