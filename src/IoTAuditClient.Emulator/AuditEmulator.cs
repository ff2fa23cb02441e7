using System.Net;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace IoTAuditClient.Emulator;

/// <summary>
/// The audit endpoint of AWS IoT Device Defender inside this process: real HTTP/1.1 on 127.0.0.1, for tests and for working offline.
/// </summary>
/// <remarks>
/// Any client of AWS IoT can use it: set its endpoint to <see cref="ServiceUrl"/> and give it any credentials. Requests
/// have to be signed with Signature Version 4; the signature's value is not verified, because the emulator has no
/// secret key. It answers the operations named in <see cref="EmulatedOperation"/> and writes no log. Several emulators
/// can run side by side. Thread-safe.
/// </remarks>
public sealed class AuditEmulator : IAsyncDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly KestrelServer _server;
    private readonly Agenda _agenda;
    private readonly AuditArchive _archive;
    private readonly AuditEndings _endings;
    private int _disposed;

    private AuditEmulator(AuditEmulatorOptions options)
    {
        var found = new FoundFindings(options.Seed);
        Findings = new FindingStore(options, found);
        _agenda = new Agenda(options.TimeProvider);
        Audits = new EmulatedAudits(options, _agenda, Findings.Generated, found);
        _archive = new AuditArchive(_agenda, Audits, Findings);
        Mitigations = new EmulatedMitigations(options, _agenda, Audits, _archive, Findings);

        // What is mended at the very moment at which a check ends is not found by it.
        _agenda.Add([Mitigations.Work, .. Audits.Work]);
        _endings = new AuditEndings(options, _archive, Audits.Configuration, _stopping.Token);
        Audits.Ended = _endings.Tell;
        Quotas = new AuditQuotas(options);
        Requests = new RequestLog(options.RequestLogCapacity);
        _server = CreateServer(options.Port);
    }

    /// <summary>The address to give to a client as its endpoint, as in <c>http://127.0.0.1:49321/</c>.</summary>
    public Uri ServiceUrl { get; private set; } = null!;

    /// <summary>The findings that are served.</summary>
    public FindingStore Findings { get; }

    /// <summary>The audits that run, on demand and by schedule.</summary>
    public EmulatedAudits Audits { get; }

    /// <summary>The resources that audits look at.</summary>
    public EmulatedFleet Fleet => Audits.Fleet;

    /// <summary>The audit settings of the account.</summary>
    public EmulatedAuditConfiguration Configuration => Audits.Configuration;

    /// <summary>The audit suppressions of the account.</summary>
    public EmulatedSuppressions Suppressions => Audits.Suppressions;

    /// <summary>The mitigation actions of the account, and how long the tasks take that take them.</summary>
    public EmulatedMitigations Mitigations { get; }

    /// <summary>What goes wrong. Empty at the start.</summary>
    public AuditFaults Faults { get; } = new();

    /// <summary>The quotas in force. Empty at the start, unless the options name some.</summary>
    public AuditQuotas Quotas { get; }

    /// <summary>The requests that were received.</summary>
    public RequestLog Requests { get; }

    /// <summary>How many requests were received and throttled.</summary>
    public RequestCounters Counters { get; } = new();

    /// <summary>Starts an emulator. It runs until it is disposed.</summary>
    /// <param name="options">What it holds and how it behaves; null for the defaults.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <returns>The emulator, ready for requests.</returns>
    /// <exception cref="ArgumentException">An option is outside its range; the message names it.</exception>
    /// <exception cref="IOException">The port is in use.</exception>
    public static async Task<AuditEmulator> StartAsync(AuditEmulatorOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new AuditEmulatorOptions();
        options.Validate();
        var emulator = new AuditEmulator(options);
        try
        {
            await emulator.StartServerAsync(options, cancellationToken).ConfigureAwait(false);
            return emulator;
        }
        catch
        {
            await emulator.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Stops the emulator. Open connections are closed, also those that wait for an answer.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
        {
            return;
        }

        _agenda.Dispose();
        await _stopping.CancelAsync().ConfigureAwait(false);

        // The token is cancelled already, so Kestrel closes the open connections at once and does not wait for their answers.
        await _server.StopAsync(_stopping.Token).ConfigureAwait(false);
        _server.Dispose();
        await _endings.DisposeAsync().ConfigureAwait(false);
        _stopping.Dispose();
    }

    private static KestrelServer CreateServer(int port)
    {
        var options = new KestrelServerOptions { AddServerHeader = false };
        options.Limits.MaxRequestBodySize = 1024 * 1024;

        // No rate limits: tests send slowly and order answers that trickle.
        options.Limits.MinRequestBodyDataRate = null;
        options.Limits.MinResponseDataRate = null;
        options.Listen(IPAddress.Loopback, port, endpoint => endpoint.Protocols = HttpProtocols.Http1);

        // Kestrel without a host: it starts in milliseconds and reads neither configuration nor environment variables.
        var transport = new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance);
        return new KestrelServer(Options.Create(options), transport, NullLoggerFactory.Instance);
    }

    private async Task StartServerAsync(AuditEmulatorOptions options, CancellationToken cancellationToken)
    {
        var tokens = new PageTokens(options.TimeProvider, options.PageTokenLifetime);
        IAuditOperation[] operations =
        [
            new DescribeAuditFinding(Findings),
            new ListAuditFindings(Findings, tokens),
            new ListRelatedResources(Findings, tokens),
            new DescribeAuditTask(_archive),
            new ListAuditTasks(_agenda, _archive, tokens),
            new StartOnDemandAuditTask(Audits),
            new CancelAuditTask(Audits, _archive),
            new DescribeAccountAuditConfiguration(Configuration),
            new ListScheduledAudits(Audits, tokens, $"arn:aws:iot:{options.Region}:{options.AccountId}"),
            new CreateAuditSuppression(Suppressions),
            new DescribeAuditSuppression(Suppressions),
            new UpdateAuditSuppression(Suppressions),
            new DeleteAuditSuppression(Suppressions),
            new ListAuditSuppressions(Suppressions, tokens),
            new ListMitigationActions(Mitigations, tokens),
            new DescribeMitigationAction(Mitigations),
            new StartAuditMitigationActionsTask(Mitigations),
            new DescribeAuditMitigationActionsTask(Mitigations),
            new ListAuditMitigationActionsTasks(Mitigations, tokens),
            new ListAuditMitigationActionsExecutions(Mitigations, tokens),
            new CancelAuditMitigationActionsTask(Mitigations),
        ];
        var application = new EmulatorApplication(
            operations,
            new SignatureCheck(options.SigningNames),
            Faults,
            Quotas,
            Counters,
            Requests,
            _agenda.Advance,
            options.RequestCompleted,
            options.TimeProvider,
            _stopping.Token);
        await _server.StartAsync(application, cancellationToken).ConfigureAwait(false);
        ServiceUrl = new Uri(_server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single());
    }
}
