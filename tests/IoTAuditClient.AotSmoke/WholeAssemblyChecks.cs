using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime;
using Microsoft.Extensions.DependencyInjection;

namespace IoTAuditClient.AotSmoke;

/// <summary>
/// That this is a native program, and that the packages are in it whole: each public member that their lists name can be found.
/// </summary>
internal static class WholeAssemblyChecks
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static Task RunAsync(Checks checks)
    {
        checks.Run("native: nothing is compiled at run time", () => Claim.Equal(0, JitInfo.GetCompiledMethodCount()));
        Assembly[] assemblies =
        [
            typeof(AuditFinding).Assembly, typeof(Reporting.FindingExport).Assembly, typeof(Emulator.AuditEmulator).Assembly,
            typeof(IoTAuditClientHealthChecksBuilderExtensions).Assembly,
        ];
        foreach (var assembly in assemblies)
        {
            checks.Run($"native: {assembly.GetName().Name} is there whole", () => FindEverything(assembly));
        }

        return Task.CompletedTask;
    }

    private static void FindEverything(Assembly assembly)
    {
        var listed = PublicMembers.ListedFor(assembly.GetName().Name!);
        var there = Names(assembly);
        var missing = listed.Where(name => !there.Contains(name)).ToList();

        Claim.That(listed.Count > 0, "members are listed");
        Claim.That(missing.Count == 0, $"missing: {string.Join(", ", missing)}");
    }

    // No iterator: what is suppressed on one does not reach the code that the compiler makes of it.
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Whether trimming has taken anything is what this asks.")]
    [UnconditionalSuppressMessage("Trimming", "IL2065", Justification = "Whether trimming has taken anything is what this asks.")]
    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "Whether trimming has taken anything is what this asks.")]
    private static HashSet<string> Names(Assembly assembly)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var type in assembly.GetTypes())
        {
            var name = type.FullName!.Replace('+', '.').Split('`')[0];
            names.Add(name);
            foreach (var member in type.GetMembers(Declared))
            {
                names.Add($"{name}.{member.Name}");
            }
        }

        return names;
    }
}
