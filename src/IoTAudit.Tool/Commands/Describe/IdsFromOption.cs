using System.CommandLine;

namespace IoTAudit.Tool.Commands.Describe;

/// <summary>The option <c>--ids-from</c>.</summary>
internal sealed class IdsFromOption : Option<string?>
{
    public IdsFromOption()
        : base("--ids-from")
    {
        Description = "A file of ids, or - for standard input: one a line, or as the AWS CLI prints them, or findings as "
            + "--from-file reads them. It is read as the ids are needed, after those on the command line.";
        HelpName = "file";
        Validators.Add(result =>
        {
            if (result.Tokens is [{ Value.Length: 0 }])
            {
                result.AddError("--ids-from is empty: it takes the path of a file, or - for standard input.");
            }
        });
    }
}
