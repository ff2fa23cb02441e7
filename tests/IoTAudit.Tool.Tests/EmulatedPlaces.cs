using System.Collections.Concurrent;
using System.Text;
using IoTAudit.Tool.Services;

namespace IoTAudit.Tool.Tests;

/// <summary>
/// Several accounts and Regions that outlive the runs of a test, each an emulator of its own, and an accounts file that names them.
/// </summary>
internal sealed class EmulatedPlaces : IAsyncDisposable
{
    private readonly Dictionary<string, EmulatedAccount> _places = [];
    private readonly List<string> _names = [];

    /// <summary>Gets the settings that services were opened with.</summary>
    public ConcurrentQueue<ServiceSettings> Opened { get; } = [];

    public EmulatedAccount this[string account, string region] => _places[$"{account} {region}"];

    /// <summary>Whether a role tells the id of each account, which is not known otherwise.</summary>
    private bool HasRoles { get; init; }

    /// <summary>Starts an emulator for each account in each Region.</summary>
    public static async Task<EmulatedPlaces> StartAsync(string[] accounts, string[] regions, bool hasRoles = true)
    {
        var all = new EmulatedPlaces { HasRoles = hasRoles };
        foreach (var account in accounts)
        {
            all._names.Add(account);
            foreach (var region in regions)
            {
                var seed = all._places.Count + 1;
                all._places.Add($"{account} {region}", await EmulatedAccount.StartAsync(100 * seed, seed));
            }
        }

        return all;
    }

    public Task<ConsoleRun> RunAsync(params string[] arguments) => RunAsync(context => context, arguments);

    public Task<ConsoleRun> RunAsync(Func<ConsoleContext, ConsoleContext> change, params string[] arguments) => ConsoleRun.OfAsync(
        context => change(context with
        {
            OpenFile = path => path.EndsWith("accounts.json", StringComparison.Ordinal)
                ? new MemoryStream(Encoding.UTF8.GetBytes(Accounts()))
                : throw new FileNotFoundException(),
            Connect = (_, settings, called, _) =>
            {
                Opened.Enqueue(settings);
                return Task.FromResult(this[settings.Account!.Name, AuditedRegion.Of(settings, called)!].Open());
            },
        }),
        arguments);

    public async ValueTask DisposeAsync()
    {
        foreach (var place in _places.Values)
        {
            await place.DisposeAsync();
        }
    }

    private string Accounts()
    {
        var members = _names.Select((name, index) => System.Text.Json.JsonSerializer.Serialize(name)
            + (HasRoles
                ? $$""": { "Region": "eu-west-1", "RoleArn": "arn:aws:iam::11112222333{{index}}:role/audit" }"""
                : """: { "Region": "eu-west-1" }"""));
        return $"{{ {string.Join(", ", members)} }}";
    }
}
