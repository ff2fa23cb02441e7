using IoTAudit.Tool.Services;
using IoTAuditClient;

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

    /// <summary>The title of a list, which says of which account and Region it is, marked where it has to be.</summary>
    public static string OfList(string title, ServiceSelection selection) =>
        Of(string.Join(", ", selection.Place.Select(VisibleText.Show).Prepend(title)), selection);
}
