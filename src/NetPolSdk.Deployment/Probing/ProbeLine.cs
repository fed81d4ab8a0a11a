using System.Text;
using System.Text.Json;

namespace NetPolSdk.Deployment.Probing;

/// <summary>The lines of JSON by which probes report, one for each connection and a last one for the Job.</summary>
internal static class ProbeLine
{
    /// <summary>What every line begins with, and is recognised by among other lines of a log.</summary>
    public const string Mark = "{\"netpolsdk\":\"probe/1\"";

    /// <summary>The beginning of a line, without the closing brace. Members without a value are left out.</summary>
    /// <param name="members">Names and values.</param>
    public static string Head(params (string Name, string Value)[] members)
    {
        var line = new StringBuilder(Mark);
        foreach (var (name, value) in members.Where(member => member.Value.Length > 0))
        {
            line.Append(",\"").Append(name).Append("\":\"").Append(JsonEncodedText.Encode(value)).Append('"');
        }

        return line.ToString();
    }

    /// <summary>The word for a verdict.</summary>
    public static string Word(Verdict verdict) => verdict switch
    {
        Verdict.Allowed => "allowed",
        Verdict.Denied => "denied",
        _ => "undefined",
    };
}
