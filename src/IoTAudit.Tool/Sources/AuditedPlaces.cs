using System.Globalization;
using IoTAudit.Tool.Audits;
using IoTAudit.Tool.Failures;
using IoTAudit.Tool.Findings;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;

namespace IoTAudit.Tool.Sources;

/// <summary>
/// The accounts and Regions that one command asks. One that fails holds up no other: it is told at the end, and makes the whole incomplete.
/// </summary>
internal sealed class AuditedPlaces : IAsyncDisposable
{
    private const int MostNamed = 6;
    private readonly List<AuditedPlace> _all = [];
    private readonly ConsoleContext _context;

    private AuditedPlaces(ServiceSelection selection, ConsoleContext context) => (Selection, _context) = (selection, context);

    public IReadOnlyList<AuditedPlace> All => _all;

    /// <summary>How the services were selected.</summary>
    public ServiceSelection Selection { get; }

    public ServiceSettings Settings => _all[0].Settings;

    /// <summary>Whether something may be missing that should be there. Known when all were asked.</summary>
    public bool IsIncomplete => _all.Any(static place => IsPlaceFailed(place) || place.Shortfall is not null);

    /// <summary>Whether nothing could be read to its end.</summary>
    public bool IsFailed => _all.All(IsPlaceFailed);

    public PlaceColumns Columns => new(
        WidthOf(static place => place.Account, "Account"), WidthOf(static place => place.Region, "Region"));

    /// <summary>Opens all before one is asked, so that a setting that is wrong is told before anything is sent.</summary>
    public static async Task<AuditedPlaces> OpenAsync(
        IReadOnlyList<ServiceSettings> all, ServiceSelection selection, ConsoleContext context, CancellationToken cancellationToken)
    {
        var places = new AuditedPlaces(selection, context);
        try
        {
            foreach (var settings in all)
            {
                places._all.Add(
                    new AuditedPlace(settings, await context.Connect(selection, settings, context, cancellationToken), context));
            }

            return places;
        }
        catch
        {
            await places.DisposeAsync();
            throw;
        }
    }

    /// <summary>As <see cref="FindAccountsAsync(CancellationToken)"/>, where the format has them.</summary>
    public Task FindAccountsAsync(OutputFormat format, CancellationToken cancellationToken) =>
        format is OutputFormat.Json or OutputFormat.JsonLines ? FindAccountsAsync(cancellationToken) : Task.CompletedTask;

    /// <summary>Finds the ids of the accounts, as far as they may be asked for.</summary>
    public async Task FindAccountsAsync(CancellationToken cancellationToken)
    {
        var caller = new CallerAccount(_context);
        await Task.WhenAll(_all.Select(async place => place.AccountId = await caller.FindAsync(place.Settings, cancellationToken)));
    }

    /// <summary>Asks each place for audits, several places at the same time.</summary>
    /// <param name="ask">Asks one; null is that it has no such audit.</param>
    /// <param name="cancellationToken">Ends the questions.</param>
    /// <returns>The audits with their places, in the order of the places.</returns>
    public async Task<IReadOnlyList<(AuditedPlace Place, AuditTask Task)>> AskAsync(
        Func<AuditedPlace, CancellationToken, Task<IReadOnlyList<AuditTask>?>> ask, CancellationToken cancellationToken)
    {
        var answers = new IReadOnlyList<AuditTask>?[_all.Count];
        var options = new ParallelOptions
        {
            MaxDegreeOfParallelism = ListAcrossOptions.DefaultMaxConcurrency,
            CancellationToken = cancellationToken,
        };
        await Parallel.ForAsync(0, _all.Count, options, async (index, stop) =>
        {
            try
            {
                answers[index] = await ask(_all[index], stop);
                _all[index].End(answers[index] is null ? AuditAcrossStatus.NoAudit : AuditAcrossStatus.Complete);
            }
            catch (AuditClientException exception)
            {
                _all[index].End(AuditAcrossStatus.Failed, exception);
            }
        });
        return [.. _all.SelectMany((place, index) => (answers[index] ?? []).Select(task => (place, task)))];
    }

    /// <summary>Says on stderr which places failed, and tells what that comes to.</summary>
    /// <remarks>What fails in many places for one reason, such as missing credentials, is told once.</remarks>
    public ExitCode WriteFailed()
    {
        WriteSameAccounts();
        var failed = _all.Where(IsPlaceFailed).ToList();
        foreach (var same in failed.GroupBy(MessageOf, StringComparer.Ordinal))
        {
            _context.Error.WriteLine($"iot-audit: {NamesOf([.. same])}: {VisibleText.Show(same.Key)}");
        }

        if (failed.Count == 0)
        {
            return ExitCode.Found;
        }

        if (failed.Count == _all.Count)
        {
            return failed.Select(static place => FailureReport.CodeOf(place.Failure!)).Aggregate(ExitCodes.Worse);
        }

        _context.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"iot-audit: this is incomplete: {failed.Count:N0} of {_all.Count:N0} "
                + $"{AuditedPlace.NounOf(_all)} could not be read to their end."));
        return ExitCode.Incomplete;
    }

    /// <summary>Says on stderr which places have no audit, or no credentials, and tells what that comes to.</summary>
    /// <param name="name">latest or previous; null where no certain audit is asked for.</param>
    /// <param name="isJudged">Whether an audit that is not there is a doubt.</param>
    public ExitCode WriteWithoutAudit(string? name, bool isJudged)
    {
        var without = _all.Where(static place => place.Status == AuditAcrossStatus.NoAudit).ToList();
        if (without.Count > 0)
        {
            var noun = TaskName.NounOf(name!, AuditStatus.Completed);
            var which = TaskName.PlaceOf(name!) == 0 ? $"no {noun}" : $"no {noun} before the latest one";
            _context.Error.WriteLine($"iot-audit: {NamesOf(without)}: {which} in the last 90 days.");
        }

        var off = _all.Where(IsNotEnabled).ToList();
        if (off.Count > 0)
        {
            _context.Error.WriteLine(
                $"iot-audit: {NamesOf(off)}: the credentials are not accepted, as in a Region that the account has not enabled.");
        }

        // What --region all brings along was not asked for by its name, so that it need not have an audit.
        var isLacking = without.Any(static place => !place.Settings.IsOneOfAll) || !_all.Any(IsComplete);
        return (without.Count + off.Count, isJudged, isLacking) switch
        {
            (0, _, _) => ExitCode.Found,
            (_, true, _) => ExitCode.Incomplete,
            (_, _, true) => ExitCode.NotFound,
            _ => ExitCode.Found,
        };
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var place in _all)
        {
            await place.Service.DisposeAsync();
        }
    }

    public static bool IsComplete(AuditedPlace place) => place.Status == AuditAcrossStatus.Complete;

    private static bool IsPlaceFailed(AuditedPlace place) =>
        place.Status is AuditAcrossStatus.Failed or AuditAcrossStatus.Finding && !IsNotEnabled(place);

    // Nobody named the Region, and an account that has not switched it on has no credentials there.
    private static bool IsNotEnabled(AuditedPlace place) =>
        place is { Settings.IsOneOfAll: true, Region: { } region, Failure: AuditCredentialsException { StatusCode: not null } }
        && IoTRegions.IsOptIn(region)
        && place.Listed == 0;

    private static string NamesOf(List<AuditedPlace> some)
    {
        var shown = string.Join(", ", some.Take(MostNamed).Select(static place => place.Name));
        return some.Count > MostNamed
            ? string.Create(CultureInfo.InvariantCulture, $"{shown} and {some.Count - MostNamed:N0} more")
            : shown;
    }

    private string MessageOf(AuditedPlace place) => FailureReport.MessageOf(place.Failure!, _context, place.Settings);

    private void WriteSameAccounts()
    {
        foreach (var same in _all
            .Where(static place => place.AccountId is not null)
            .GroupBy(static place => (place.AccountId, place.Region))
            .Where(static same => same.Skip(1).Any()))
        {
            _context.Error.WriteLine(
                $"iot-audit: {NamesOf([.. same])}: all of them are account {same.Key.AccountId} in the same Region, so that what it has "
                    + "comes more than once.");
        }
    }

    private int WidthOf(Func<AuditedPlace, string?> part, string title) => AuditedPlace.HasSeveral(_all, part)
        ? _all.Max(place => Math.Max(Cells.Count(VisibleText.Show(part(place))), title.Length))
        : 0;
}
