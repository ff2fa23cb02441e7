using System.CommandLine;
using System.CommandLine.Parsing;
using IoTAudit.Tool.Services;

namespace IoTAudit.Tool.CommandLine;

/// <summary>The option <c>--region</c>; where a command asks several, with commas, or all of a partition.</summary>
internal sealed class RegionOption : Option<string?>
{
    /// <summary>The word for every Region of the partition.</summary>
    public const string All = "all";

    private const int LongestRegion = 63;
    private readonly bool _takesSeveral;

    public RegionOption(bool takesSeveral)
        : base("--region")
    {
        _takesSeveral = takesSeveral;
        Description = "The AWS Region to ask, such as eu-west-1. Otherwise AWS_REGION or the profile says it."
            + (takesSeveral ? " Several with commas, or all: those of the partition that have AWS IoT." : "");
        HelpName = takesSeveral ? "regions" : "region";
        CompletionSources.Add([.. IoTRegions.All, .. takesSeveral ? (string[])[All] : []]);
        Validators.Add(Check);
    }

    private void Check(OptionResult result)
    {
        if (result.Tokens is not [{ Value: var text }])
        {
            return;
        }

        if (!_takesSeveral && text.Contains(','))
        {
            result.AddError($"--region is \"{text}\": {ValueList.OneOnly("Region")}");
            return;
        }

        var regions = ValueList.Split(text);
        if (regions.FirstOrDefault(static region => !IsRegion(region)) is { } wrong)
        {
            result.AddError($"--region is \"{wrong}\": a Region is written like eu-west-1.");
        }
        else if (ValueList.FindRepeated(regions) is { } twice)
        {
            result.AddError($"--region names {twice} twice, and its findings would come twice: name it once.");
        }
        else if (regions.Contains(All) && (regions.Count > 1 || !_takesSeveral))
        {
            result.AddError(_takesSeveral
                ? $"--region has {All} beside others: {All} is every Region already. Leave the others out."
                : $"--region is \"{All}\": {ValueList.OneOnly("Region")}");
        }
    }

    private static bool IsRegion(string text) => text.Length is > 0 and <= LongestRegion
        && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
        && !text.StartsWith('-')
        && !text.EndsWith('-');
}
