using System.Text.Json;

namespace NetPolSdk.Packages.Tests;

/// <summary>A diagnostic of NetPolSdk as the compiler wrote it down: what, and what it underlines.</summary>
internal sealed record ReportedDiagnostic(string Id, string Level, string File, int Line, int Column)
{
    public static ReportedDiagnostic[] ReadSarif(string path)
    {
        using var report = JsonDocument.Parse(System.IO.File.ReadAllText(path));
        return
        [
            .. from result in report.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
               let id = result.GetProperty("ruleId").GetString()!
               where id.StartsWith("NPS", StringComparison.Ordinal) || id.StartsWith("AD", StringComparison.Ordinal) || id.StartsWith("CS8", StringComparison.Ordinal)
               select Read(id, result),
        ];
    }

    private static ReportedDiagnostic Read(string id, JsonElement result)
    {
        var level = result.GetProperty("level").GetString()!;
        if (!result.TryGetProperty("locations", out var locations))
        {
            return new(id, level, "", 0, 0);
        }

        var place = locations[0].GetProperty("physicalLocation");
        var region = place.GetProperty("region");
        var file = Path.GetFileName(new Uri(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!, UriKind.RelativeOrAbsolute).OriginalString);
        return new(id, level, file, region.GetProperty("startLine").GetInt32(), region.GetProperty("startColumn").GetInt32());
    }
}
