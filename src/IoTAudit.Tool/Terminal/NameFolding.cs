namespace IoTAudit.Tool.Terminal;

/// <summary>Breaks a long name such as that of a check between its words, so that a narrow column does not cut them.</summary>
internal static class NameFolding
{
    public static string Fold(string name, int width)
    {
        var start = 0;
        while (name.Length - start > width)
        {
            var end = width > 0 ? name.LastIndexOf('_', start + width - 1, width) + 1 : 0;
            if (end <= start)
            {
                break;
            }

            name = name.Insert(end, "\n");
            start = end + 1;
        }

        return name;
    }
}
