using System.Text.Json;
using System.Text.RegularExpressions;
using IoTAuditClient.Tests.Testing;

namespace IoTAuditClient.Deployment.Stage;

/// <summary>The instructions of samples/Worker/Dockerfile, which no machine without Docker carries out.</summary>
internal sealed partial class Dockerfile
{
    private readonly List<(string Name, string Text)> _instructions = [.. File
        .ReadAllLines(Path.Combine(Repository.Root, "samples", "Worker", "Dockerfile"))
        .Where(static line => line.Length > 0 && line[0] != '#')
        .Select(static line => line.Split(' ', 2))
        .Select(static parts => (parts[0], parts[1]))];

    /// <summary>The command that makes the program.</summary>
    public IReadOnlyList<string> Publish => _instructions.Single(static it => it.Name == "RUN").Text.Split(' ');

    /// <summary>The image that the program runs on, such as <c>dotnet/runtime:10.0</c>.</summary>
    public string RuntimeImage => RegistryImage().Match(Last("FROM")).Groups["image"].Value;

    /// <summary>The folder of the program in the image, if it is the one that the files are copied to.</summary>
    public string Folder => Last("COPY") == $"--from=build {Last("WORKDIR")} ." ? Last("WORKDIR") : "";

    /// <summary>What the image has of AWSSDK.IoT where the build does not say it: a value of the property that chooses it.</summary>
    public string AwsSdkIoT =>
        _instructions.Single(static it => it.Text.StartsWith("AwsSdkIoT=", StringComparison.Ordinal)).Text.Split('=')[1];

    public string User => Last("USER");

    public IReadOnlyList<string> EntryPoint => Words(Last("ENTRYPOINT"));

    public IReadOnlyList<string> HealthCheck => Words(Last("HEALTHCHECK").Split(" CMD ")[1]);

    /// <summary>The instructions by their names.</summary>
    public IReadOnlyList<string> Names => [.. _instructions.Select(static it => it.Name)];

    private string Last(string name) => _instructions.Last(it => it.Name == name).Text;

    private static IReadOnlyList<string> Words(string json) => JsonSerializer.Deserialize<string[]>(json)!;

    [GeneratedRegex(@"^\$\{REGISTRY\}/(?<image>\S+)")]
    private static partial Regex RegistryImage();
}
