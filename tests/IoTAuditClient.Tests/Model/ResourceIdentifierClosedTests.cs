using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace IoTAuditClient.Tests;

/// <summary>Compiles as an assembly that this library knows nothing of.</summary>
public sealed class ResourceIdentifierClosedTests
{
    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    [Fact]
    public void Use_FromAnotherAssembly_Compiles() => Assert.Empty(Errors(
        "_ = new IoTAuditClient.ResourceIdentifier.Client { ClientId = \"c\" }.ToString();"));

    [Theory]
    [InlineData("record Mine : IoTAuditClient.ResourceIdentifier;")]
    [InlineData("record Mine : IoTAuditClient.ResourceIdentifier { protected Mine(IoTAuditClient.ResourceIdentifier original) : "
        + "base(original) { } }")]
    [InlineData("record Mine : IoTAuditClient.ResourceIdentifier { public Mine() : base((IoTAuditClient.ResourceIdentifier)null!) { } }")]
    public void Derive_FromAnotherAssembly_DoesNotCompile(string source)
    {
        var errors = Errors(source);

        Assert.Contains("CS0534", errors);
    }

    [Theory]
    [InlineData("abstract record Mine : IoTAuditClient.ResourceIdentifier { private protected override string Describe() => \"mine\"; }")]
    [InlineData("abstract record Mine : IoTAuditClient.ResourceIdentifier { protected override string Describe() => \"mine\"; }")]
    public void Override_FromAnotherAssembly_FindsNothingToOverride(string source) => Assert.Contains("CS0115", Errors(source));

    [Fact]
    public void Derive_FromACase_DoesNotCompile() =>
        Assert.Contains("CS0509", Errors("record Mine : IoTAuditClient.ResourceIdentifier.Client;"));

    [Fact]
    public void Case_ThatDoesNotPickItsFunction_DoesNotCompile()
    {
        const string Case = """
            using IoTAuditClient;
            using IoTAuditClient.Model;
            using IoTAuditClient.Model.Identifiers;

            internal sealed record Satellite : ResourceIdentifier
            {
                internal override IdentifierKind Kind => default;
                internal override bool IsSet => true;
                internal override IdentifierMembers AddTo(IdentifierMembers members) => members;
                private protected override string Describe() => "satellite";
                /* rest */
            }
            """;
        const string Picks =
            "private protected override TResult Accept<TResult>(IdentifierFunctions<TResult> functions) => functions.Otherwise(this);";

        Assert.Equal(["CS0534"], Errors(Case, "IoTAuditClient.Tests"));
        Assert.Empty(Errors(Case.Replace("/* rest */", Picks, StringComparison.Ordinal), "IoTAuditClient.Tests"));
    }

    private static string[] Errors(string source, string assembly = "AnotherAssembly")
    {
        var kind = source.StartsWith('_') ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
        var tree = CSharpSyntaxTree.ParseText(source, cancellationToken: TestContext.Current.CancellationToken);
        return
        [
            .. CSharpCompilation.Create(assembly, [tree], References, new CSharpCompilationOptions(kind))
                .GetDiagnostics(TestContext.Current.CancellationToken)
                .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                .Select(diagnostic => diagnostic.Id),
        ];
    }
}
