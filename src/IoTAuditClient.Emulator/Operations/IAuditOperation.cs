namespace IoTAuditClient.Emulator;

/// <summary>One operation of the audit endpoint.</summary>
internal interface IAuditOperation
{
    /// <summary>The operation's name, as AWS spells it.</summary>
    string Name { get; }

    /// <summary>Whether a method and a path, still percent-encoded, lead to this operation.</summary>
    bool Matches(string method, string path);

    /// <summary>The finding that a request asks about, unchecked, or null where it asks about none.</summary>
    string? FindingIdOf(RequestData request) => null;

    /// <summary>
    /// The audit or mitigation task that a request asks about in its path or query, unchecked, or null where it asks about none.
    /// </summary>
    string? TaskIdOf(RequestData request) => null;

    /// <summary>The answer.</summary>
    /// <exception cref="ServiceException">The service would answer with an error.</exception>
    WireResponse Answer(RequestData request);
}
