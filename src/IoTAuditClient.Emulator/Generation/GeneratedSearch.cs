namespace IoTAuditClient.Emulator;

/// <summary>Finds the generated findings that match a query. Computes of each finding only what the query asks about.</summary>
internal sealed class GeneratedSearch(GeneratedFindings findings, FindingQuery query)
{
    private readonly FindingGenerator _generator = findings.Generator;
    private readonly bool[] _audits =
        [.. Enumerable.Range(0, FindingGenerator.AuditCount)
            .Select(audit => query.TaskId is not null || findings.Generator.MayCover(query, audit))];

    public IEnumerable<long> From(long start)
    {
        var (first, step) = (start, 1);
        if (query.TaskId is not null)
        {
            var audit = _generator.AuditOf(query.TaskId);
            if (audit < 0)
            {
                yield break;
            }

            // The findings of an audit are as far apart as there are audits.
            step = FindingGenerator.AuditCount;
            first += (audit - (start % step) + step) % step;
        }

        for (var number = first; number < findings.Count; number += step)
        {
            if (IsMatch(number))
            {
                yield return number;
            }
        }
    }

    private bool IsMatch(long number)
    {
        if (!_audits[number % FindingGenerator.AuditCount])
        {
            return false;
        }

        if (query.TaskId is null && !query.Covers(_generator.TimeAt(number)))
        {
            return false;
        }

        if (query.IsSuppressed is { } suppressed && suppressed != _generator.IsSuppressedAt(number))
        {
            return false;
        }

        if (query.CheckName is null && query.Identifier.Count == 0)
        {
            return true;
        }

        var check = _generator.CheckAt(number);
        if (query.CheckName is not null && query.CheckName != check.Name)
        {
            return false;
        }

        var identifier = query.Identifier.Count == 0 ? null : _generator.NonCompliantResourceAt(number, check).ResourceIdentifier;
        return query.Identifier.All(member => identifier?[member.Key] == member.Value);
    }
}
