using System.CommandLine;

namespace IoTAudit.Tool.CommandLine;

/// <summary>The option <c>--from-file</c>.</summary>
internal sealed class FromFileOption : Option<string?>
{
    public FromFileOption()
        : base("--from-file")
    {
        Description =
            "Read saved findings instead of asking AWS: a file of JSON Lines, or what the AWS CLI prints, or - for standard input. "
                + "It needs no credentials. Without --task or --from it is the whole file.";
        HelpName = "file";
        Validators.Add(result =>
        {
            if (result.Tokens is [{ Value.Length: 0 }])
            {
                result.AddError("--from-file is empty: it takes the path of a file, or - for standard input.");
            }
        });
    }
}
