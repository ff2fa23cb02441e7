using System.CommandLine;
using IoTAudit.Tool.Services;
using IoTAudit.Tool.Sources;

namespace IoTAudit.Tool.CommandLine;

/// <summary>The options that say which findings a team has decided not to hear of.</summary>
internal sealed class IgnoreOptions(ConsoleContext context)
{
    private readonly Option<string?> _file = new("--ignore-file")
    {
        Description = "Leave out the findings whose fingerprints this file names, each with a reason and maybe a day of expiry, and say "
            + $"how many they are. Otherwise {IgnoreFile.Usual} of the working directory, if there is one.",
        HelpName = "file",
    };

    private readonly Option<bool> _none = new("--no-ignore") { Description = "Read no ignore file." };

    public void AddTo(Command command)
    {
        command.Options.Add(_file);
        command.Options.Add(_none);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_none) && result.GetResult(_file) is not null && !context.DefaultSources.ContainsKey(_file.Name))
            {
                result.AddError("--ignore-file and --no-ignore exclude each other. Leave one of them out.");
            }
        });
    }

    /// <returns>The file; null where there is none to read.</returns>
    public async Task<IgnoreFile?> ReadAsync(ParseResult result, CancellationToken cancellationToken)
    {
        if (result.GetValue(_none))
        {
            return null;
        }

        var path = result.GetValue(_file) ?? (context.IsThere(IgnoreFile.Usual) ? IgnoreFile.Usual : null);
        return path is null ? null : await IgnoreFile.ReadAsync(path, context, cancellationToken);
    }
}
