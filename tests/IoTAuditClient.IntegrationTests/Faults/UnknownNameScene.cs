using IoTAuditClient.Emulator;
using Microsoft.Extensions.Time.Testing;

namespace IoTAuditClient.IntegrationTests.Faults;

/// <summary>
/// A name that no resolver knows, and that none asks the network for: a part of it is too long. Where the fault passes, it is the name
/// of the proxy, which is another one when the second attempt is made; the name of an endpoint cannot be changed under a client.
/// </summary>
internal sealed class UnknownNameScene : FaultScene
{
    private static readonly Uri Unknown = new($"http://{new string('x', 64)}.invalid/");

    private readonly Uri _url;

    private UnknownNameScene(AuditEmulator emulator, Uri url)
        : base(emulator) => _url = url;

    public override Uri Url => _url;

    public static async Task<FaultScene> OpenAsync(Staging staging)
    {
        var emulator = await StartEmulatorAsync(new FakeTimeProvider());
        return new UnknownNameScene(emulator, staging.Course is Course.Lasts ? Unknown : GivenProxies.Add("http", Unknown));
    }

    public override void BeforeNextAttempt() => GivenProxies.Change(_url, Emulator.ServiceUrl);
}
