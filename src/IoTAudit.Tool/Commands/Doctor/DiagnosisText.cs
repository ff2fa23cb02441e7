using System.Globalization;
using IoTAuditClient;

namespace IoTAudit.Tool.Commands.Doctor;

/// <summary>Prints a diagnosis for people: a line a fact, then what is wrong and what to do.</summary>
internal static class DiagnosisText
{
    private const int LabelWidth = 13;

    public static void Write(Diagnosis diagnosis, TextWriter output)
    {
        Write(output, "Service", Explained(diagnosis.Service, "because"));
        Write(output, "Endpoint", Explained(diagnosis.Endpoint, "because"));
        Write(output, "Region", Explained(diagnosis.Region, "because"));
        Write(output, "Credentials", $"{Explained(diagnosis.Credentials, "because")}{KeyOf(diagnosis)}");
        Write(output, "Call", CallOf(diagnosis));
        Write(output, "Clock", ClockOf(diagnosis));
        output.WriteLine();
        if (diagnosis.Problems.Count == 0)
        {
            output.WriteLine("All is well.");
        }

        foreach (var problem in diagnosis.Problems)
        {
            output.WriteLine($"Problem: {VisibleText.Show(problem.What)}");
            output.WriteLine($"To do:   {VisibleText.Show(problem.ToDo)}");
        }
    }

    private static void Write(TextWriter output, string label, string text) => output.WriteLine($"{label.PadRight(LabelWidth)}{VisibleText.Show(text)}");

    private static string Explained(Diagnosis.Finding fact, string link) => fact.Value is null ? $"unknown: {fact.Reason}" : $"{fact.Value}, {link} {fact.Reason}";

    private static string KeyOf(Diagnosis diagnosis) => string.IsNullOrEmpty(diagnosis.AccessKeyEnd) ? "" : $" (access key id ending in {diagnosis.AccessKeyEnd})";

    private static string CallOf(Diagnosis diagnosis)
    {
        var elapsed = diagnosis.Elapsed.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture);
        var status = diagnosis.StatusCode is { } code ? string.Create(CultureInfo.InvariantCulture, $", HTTP {code}") : "";
        var request = string.IsNullOrEmpty(diagnosis.RequestId) ? "" : $", request id {diagnosis.RequestId}";
        var reason = diagnosis.Problems.Any(problem => problem.What == diagnosis.Call.Reason) ? "" : $": {diagnosis.Call.Reason}";
        return $"{diagnosis.Call.Value} after {elapsed} ms{status}{request}{reason}";
    }

    private static string ClockOf(Diagnosis diagnosis) => diagnosis.ClockSkew switch
    {
        null => "unknown: no answer told the time",
        var skew when skew.Value.Duration() < TimeSpan.FromSeconds(2) => "as the service's",
        var skew => $"{CommandLine.Duration.Show(skew.Value.Duration())} {(skew > TimeSpan.Zero ? "ahead of" : "behind")} the service's",
    };
}
