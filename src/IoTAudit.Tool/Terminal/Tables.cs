using IoTAudit.Tool.Services;
using Spectre.Console;

namespace IoTAudit.Tool.Terminal;

/// <summary>Tables of one look.</summary>
internal static class Tables
{
    public static Table Create(string title, ServiceSelection selection) => new()
    {
        Title = new TableTitle(Markup.Escape(Title.Of(title, selection)), new Style(decoration: Decoration.Bold)),
        Border = TableBorder.Horizontal,
        BorderStyle = new Style(decoration: Decoration.Dim),
    };
}
