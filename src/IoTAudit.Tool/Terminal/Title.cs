using IoTAudit.Tool.Services;

namespace IoTAudit.Tool.Terminal;

/// <summary>What stands above findings.</summary>
internal static class Title
{
    /// <summary>Said wherever people read an invented finding.</summary>
    private const string Invented = "(INVENTED by the embedded emulator)";
    private const string InventedElsewhere = "(INVENTED by an emulator)";

    /// <summary>A title, marked where it has to be.</summary>
    public static string Of(string title, ServiceSelection selection) =>
        selection.IsInvented ? $"{title} {(selection.IsEmulator ? Invented : InventedElsewhere)}" : title;
}
