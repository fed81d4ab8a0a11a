using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace NetPolSdk.ContractServer.Requests;

/// <summary>Fields named as <c>spec.ingress[0].from</c>.</summary>
internal static partial class FieldPaths
{
    public static void Remove(JsonObject root, string path)
    {
        var steps = Steps().Matches(path).Select(step => step.Value).ToArray();
        JsonNode? at = root;
        foreach (var step in steps[..^1])
        {
            at = step[0] == '[' ? at?[int.Parse(step[1..^1], CultureInfo.InvariantCulture)] : at?[step];
        }

        at?.AsObject().Remove(steps[^1]);
    }

    [GeneratedRegex(@"\[\d+\]|[^.\[\]]+")]
    private static partial Regex Steps();
}
