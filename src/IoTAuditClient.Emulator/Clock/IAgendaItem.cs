namespace IoTAuditClient.Emulator;

/// <summary>Something that happens by the clock. <see cref="Agenda"/> calls it under its lock.</summary>
internal interface IAgendaItem
{
    /// <summary>When the next thing is due; null where nothing is.</summary>
    DateTimeOffset? Next { get; }

    /// <summary>Lets the next thing happen.</summary>
    /// <returns>What is told of it outside the lock; null for nothing.</returns>
    Action? Run();

    /// <summary>Forgets what ended and started before a time.</summary>
    void Forget(DateTimeOffset oldest);
}
