using System.Text.Json;
using System.Text.RegularExpressions;

namespace NetPolSdk.Manifests.Tests;

/// <summary>What an API server said of an object by a strict dry-run create into the namespace <c>default</c>, and what is found in it here.</summary>
internal sealed partial class ServerVerdict
{
    private readonly JsonElement _verdict;

    private ServerVerdict(JsonElement verdict) => _verdict = verdict;

    /// <summary>The object, as JSON.</summary>
    public string Object => _verdict.GetProperty("object").GetRawText();

    /// <summary>What the server said.</summary>
    public string Message => _verdict.GetProperty("message").GetString()!;

    /// <summary>Whether it took the object.</summary>
    public bool IsAccepted => _verdict.GetProperty("accepted").GetBoolean();

    /// <summary>Whether it read the object and found faults in it, which it names by field.</summary>
    public bool IsInvalid => Message.StartsWith("422", StringComparison.Ordinal);

    /// <summary>Whether the object was sent to another namespace than it names, which is no fault of the object.</summary>
    public bool IsMisdirected => Message.Contains("does not match the namespace sent on the request", StringComparison.Ordinal);

    /// <summary>The fields that it names.</summary>
    public IEnumerable<string> Fields => _verdict.GetProperty("fields").EnumerateArray().Select(static name => name.GetString()!);

    /// <summary>The fields that the message calls unknown.</summary>
    public IEnumerable<string> UnknownFields => UnknownField().Matches(Message).Select(match => match.Groups[1].Value);

    /// <summary>The verdicts of a file beside the tests.</summary>
    public static ServerVerdict[] ReadAll(string file) =>
        [.. JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Verdicts", file))).RootElement.EnumerateArray().Select(verdict => new ServerVerdict(verdict))];

    /// <summary>The object as it is read here.</summary>
    public Manifest Read() => Manifest.Parse(Object, "object.json");

    /// <summary>The fields of findings, each once.</summary>
    public static string[] FieldsOf(IEnumerable<ManifestFinding> findings) => [.. findings.Select(finding => finding.Finding.Field.ToString()).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>What is refused here.</summary>
    public static ManifestFinding[] Refusals(Manifest manifest) => [.. manifest.Findings.Where(finding => finding.Finding.Severity == Severity.Error)];

    [GeneratedRegex("unknown field \"([^\"]+)\"")]
    private static partial Regex UnknownField();
}
