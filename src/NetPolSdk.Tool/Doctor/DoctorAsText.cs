using NetPolSdk.Deployment.Snapshots;

namespace NetPolSdk.Tool.Doctor;

/// <summary>A report for people: what the cluster is like, then what is wrong, each with its command.</summary>
internal static class DoctorAsText
{
    /// <summary>Writes the report.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="report">The report.</param>
    /// <param name="colours">Whether severities are coloured.</param>
    public static void Write(TextWriter output, DoctorReport report, bool colours)
    {
        foreach (var (name, text) in Facts(report))
        {
            output.WriteLine($"{name,-9} {SafeText.Line(text)}");
        }

        output.WriteLine();
        foreach (var finding in report.Findings)
        {
            var severity = colours ? Ansi.Coloured(finding.Severity.Word(), FindingsAsText.ColourOf(finding.Severity)) : finding.Severity.Word();
            var subject = finding.Field.Length > 0 ? $"{finding.Subject} {finding.Field}" : finding.Subject;
            output.WriteLine($"{severity} {finding.Check}{(finding.Rule.Length > 0 ? $" ({finding.Rule})" : "")}: {SafeText.Line($"{subject}: {finding.Message}")}");
            WriteLines(output, "fix: ", finding.Remedy);
            WriteLines(output, "run: ", finding.Command);
        }

        if (report.Findings.Count == 0)
        {
            output.WriteLine("nothing was found that keeps policies from working");
        }
    }

    private static IEnumerable<(string Name, string Text)> Facts(DoctorReport report)
    {
        var facts = report.Facts;
        yield return ("cluster", report.Server);
        yield return ("plugin", (facts.Plugin.Evidence.Length > 0 ? $"{facts.Plugin.Name} ({facts.Plugin.Evidence})" : facts.Plugin.Name) + facts.Plugin.Enforces switch
        {
            Enforcement.Yes => ": enforces network policies",
            Enforcement.No => ": enforces no network policies",
            _ => ": whether it enforces network policies is not known",
        });
        yield return ("mesh", facts.Mesh switch
        {
            Mesh.IstioAmbient => "Istio, ambient",
            Mesh.IstioSidecar => "Istio, sidecars",
            Mesh.Linkerd => "Linkerd",
            _ => "none",
        });
        yield return ("dns", facts.HasNodeLocalDns ? "NodeLocal DNSCache on each node" : "no NodeLocal DNSCache");
        yield return ("policies", string.Create(null, $"{report.Snapshot.Manifest.Policies.Count} that can be read"));
        yield return ("serves", string.Join(", ", report.Served.Select(kind => $"{kind.Kind} {kind.ApiVersion}")));
    }

    private static void WriteLines(TextWriter output, string prefix, string text)
    {
        var lines = text.Split('\n');
        for (var index = 0; index < lines.Length && text.Length > 0; index++)
        {
            // What follows a first line is to be copied as it is, so that it stands at the edge.
            output.WriteLine(index == 0 ? "    " + prefix + SafeText.Line(lines[0]) : SafeText.Line(lines[index]));
        }
    }
}
