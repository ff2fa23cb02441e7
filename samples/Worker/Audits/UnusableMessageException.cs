namespace Worker.Audits;

/// <summary>A message of which no audit can be written, whenever it is tried.</summary>
internal sealed class UnusableMessageException(string message) : Exception(message);
