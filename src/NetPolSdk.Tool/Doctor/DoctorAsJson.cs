using NetPolSdk.Deployment.Snapshots;
using NetPolSdk.Tool.Input;

namespace NetPolSdk.Tool.Doctor;

/// <summary>A report as json, in the shape of <c>docs/json-formats.md</c>.</summary>
internal static class DoctorAsJson
{
    private const int Version = 1;

    /// <summary>Writes the report.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="report">The report.</param>
    public static void Write(TextWriter output, DoctorReport report) => JsonOutput.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", Version);
        json.WriteString("server", report.Server);
        WritePlugin(json, report.Facts.Plugin);
        json.WriteString("mesh", report.Facts.Mesh switch
        {
            Mesh.IstioAmbient => "istio-ambient",
            Mesh.IstioSidecar => "istio-sidecar",
            Mesh.Linkerd => "linkerd",
            _ => "none",
        });
        json.WriteBoolean("nodeLocalDns", report.Facts.HasNodeLocalDns);
        json.WriteBoolean("dualStack", report.Facts.IsDualStack);
        json.WriteStartArray("served");
        foreach (var (kind, apiVersion) in report.Served)
        {
            json.WriteStartObject();
            json.WriteString("kind", kind);
            json.WriteString("apiVersion", apiVersion);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("findings");
        foreach (var finding in report.Findings)
        {
            WriteFinding(json, finding);
        }

        json.WriteEndArray();
        json.WriteNumber("notJudged", report.NotJudged);
        json.WriteTexts("unseen", report.Snapshot.Unseen.Select(unseen => unseen.Kind.ToString()));
        json.WriteTexts("reasons", LiveInput.Reasons(report.Snapshot));
        json.WriteEndObject();
    });

    private static void WritePlugin(System.Text.Json.Utf8JsonWriter json, DetectedPlugin plugin)
    {
        json.WriteStartObject("plugin");
        json.WriteString("name", plugin.Name);
        json.WriteString("enforces", plugin.Enforces switch
        {
            Enforcement.Yes => "yes",
            Enforcement.No => "no",
            _ => "unknown",
        });
        json.WriteString("evidence", plugin.Evidence);
        json.WriteString("reason", plugin.Reason);
        json.WriteEndObject();
    }

    private static void WriteFinding(System.Text.Json.Utf8JsonWriter json, DoctorFinding finding)
    {
        json.WriteStartObject();
        json.WriteString("check", finding.Check);
        json.WriteString("severity", finding.Severity.Word());
        json.WriteString("rule", finding.Rule);
        json.WriteString("subject", finding.Subject);
        json.WriteString("field", finding.Field);
        json.WriteString("message", finding.Message);
        json.WriteString("fix", finding.Remedy);
        json.WriteString("command", finding.Command);
        json.WriteEndObject();
    }
}
