using System.Globalization;
using IoTAudit.Tool.Terminal;
using IoTAuditClient;

namespace IoTAudit.Tool.Commands.Doctor;

/// <summary>Prints a diagnosis for people: a line a fact, then what is wrong and what to do.</summary>
internal static class DiagnosisText
{
    private const int LabelWidth = 13;
    private const int ProblemWidth = 9;

    /// <param name="diagnosis">What was found.</param>
    /// <param name="output">Where to print.</param>
    /// <param name="width">Where lines are broken, between words.</param>
    public static void Write(Diagnosis diagnosis, TextWriter output, int width)
    {
        void Write(string label, string text, int labelWidth = LabelWidth) =>
            WrappedText.Write(label.PadRight(labelWidth), VisibleText.Show(text), width, output);

        Write("Service", Explained(diagnosis.Service, "because"));
        Write("Endpoint", Explained(diagnosis.Endpoint, "because"));
        Write("Region", Explained(diagnosis.Region, "because"));
        Write("Credentials", $"{Explained(diagnosis.Credentials, "because")}{KeyOf(diagnosis)}");
        Write("Call", CallOf(diagnosis));
        Write("Clock", ClockOf(diagnosis));
        output.WriteLine();
        if (diagnosis.Problems.Count == 0)
        {
            output.WriteLine("All is well.");
        }

        foreach (var problem in diagnosis.Problems)
        {
            Write("Problem:", problem.What, ProblemWidth);
            Write("To do:", problem.ToDo, ProblemWidth);
        }
    }

    private static string Explained(Diagnosis.Finding fact, string link) =>
        fact.Value is null ? $"unknown: {fact.Reason}" : $"{fact.Value}, {link} {fact.Reason}";

    private static string KeyOf(Diagnosis diagnosis) =>
        string.IsNullOrEmpty(diagnosis.AccessKeyEnd) ? "" : $" (access key id ending in {diagnosis.AccessKeyEnd})";

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
        null => "unknown: no answer that could be read told the time",
        var skew when skew.Value.Duration() < TimeSpan.FromSeconds(2) => "as the service's",
        var skew => $"{CommandLine.Duration.Show(skew.Value.Duration())} {(skew > TimeSpan.Zero ? "ahead of" : "behind")} the service's",
    };
}
