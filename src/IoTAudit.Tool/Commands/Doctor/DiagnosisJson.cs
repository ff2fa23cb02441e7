using System.Text;
using System.Text.Json;
using IoTAudit.Tool.Terminal;

namespace IoTAudit.Tool.Commands.Doctor;

/// <summary>Prints a diagnosis for programs: one JSON object, on one line or indented.</summary>
internal static class DiagnosisJson
{
    public static void Write(Diagnosis diagnosis, bool indented, TextWriter output)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = indented, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteBoolean("ok", diagnosis.ExitCode == ExitCode.Found);
            json.WriteNumber("exitCode", (int)diagnosis.ExitCode);
            Write(json, "service", diagnosis.Service);
            Write(json, "endpoint", diagnosis.Endpoint);
            Write(json, "region", diagnosis.Region);
            Write(json, "credentials", diagnosis.Credentials);
            json.WriteString("accessKeyIdEnd", string.IsNullOrEmpty(diagnosis.AccessKeyEnd) ? null : diagnosis.AccessKeyEnd);
            Write(json, "call", diagnosis.Call);
            WriteNumber(json, "statusCode", diagnosis.StatusCode);
            json.WriteString("requestId", diagnosis.RequestId);
            json.WriteNumber("elapsedMilliseconds", Math.Round(diagnosis.Elapsed.TotalMilliseconds, 1));
            WriteNumber(json, "clockSkewSeconds", diagnosis.ClockSkew is { } skew ? Math.Round(skew.TotalSeconds, 1) : null);
            WriteProblems(json, diagnosis);
            json.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length)));
    }

    private static void Write(Utf8JsonWriter json, string name, Diagnosis.Finding fact)
    {
        json.WriteStartObject(name);
        json.WriteString("value", fact.Value);
        json.WriteString("reason", fact.Reason);
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void WriteProblems(Utf8JsonWriter json, Diagnosis diagnosis)
    {
        json.WriteStartArray("problems");
        foreach (var problem in diagnosis.Problems)
        {
            json.WriteStartObject();
            json.WriteString("problem", problem.What);
            json.WriteString("toDo", problem.ToDo);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
