namespace IoTAudit.Tool.Findings;

/// <summary>How wide the columns are that say which account and Region a line is of; 0 where all lines are of the same.</summary>
internal readonly record struct PlaceColumns(int Account, int Region);
