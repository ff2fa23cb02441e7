using System.Text;
using IoTAudit.Tool.Services;

namespace IoTAudit.Tool.Tests;

/// <summary>A pager whose reader leaves it after so many characters, or reads all.</summary>
internal sealed class GivenPager(int? leavesAfter = null) : IRunningPager
{
    private readonly StringBuilder _shown = new();

    public List<string> Commands { get; } = [];

    public string Shown => _shown.ToString();

    public bool HasEnded { get; private set; }

    public TextWriter Input => HasLeft ? throw new IOException("Broken pipe") : new StringWriter(_shown);

    private bool HasLeft => _shown.Length > leavesAfter;

    public IRunningPager? Start(string command)
    {
        Commands.Add(command);
        return this;
    }

    public void Wait() => HasEnded = true;
}
