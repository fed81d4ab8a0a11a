using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace NetPolSdk.ContractServer.Requests;

/// <summary>A label selector in the syntax of queries.</summary>
internal sealed partial class LabelSelector
{
    private readonly List<Func<JsonObject?, bool>> _requirements = [];

    public static LabelSelector Read(string? text)
    {
        var selector = new LabelSelector();
        foreach (Match part in Parts().Matches(text ?? ""))
        {
            selector._requirements.Add(Requirement(part.Value.Trim()));
        }

        return selector;
    }

    public bool Selects(JsonObject root) => _requirements.TrueForAll(requirement => requirement(root["metadata"]!["labels"] as JsonObject));

    private static Func<JsonObject?, bool> Requirement(string text)
    {
        if (OneOf().Match(text) is { Success: true } set)
        {
            var values = set.Groups["values"].Value.Split(',').Select(value => value.Trim()).ToHashSet();
            var isIn = set.Groups["not"].Length == 0;
            return labels => (Value(labels, set.Groups["key"].Value) is { } value && values.Contains(value)) == isIn;
        }

        if (Equality().Match(text) is { Success: true } equality)
        {
            var isEqual = equality.Groups["operator"].Value[0] == '=';
            return labels => (Value(labels, equality.Groups["key"].Value) == equality.Groups["value"].Value) == isEqual;
        }

        return Existence().Match(text) is { Success: true } existence
            ? labels => (Value(labels, existence.Groups["key"].Value) is not null) == (existence.Groups["not"].Length == 0)
            : throw new RefusedException(StatusBody.Failure(400, "BadRequest", "unable to parse requirement: found '=', expected: identifier"));
    }

    private static string? Value(JsonObject? labels, string key) => (string?)labels?[key];

    [GeneratedRegex(@"(?:[^,(]|\([^)]*\))+")]
    private static partial Regex Parts();

    [GeneratedRegex(@"^(?<key>[\w./-]+)\s+(?<not>not)?in\s*\((?<values>[^)]*)\)$")]
    private static partial Regex OneOf();

    [GeneratedRegex(@"^(?<key>[\w./-]+)\s*(?<operator>==?|!=)\s*(?<value>[\w.-]*)$")]
    private static partial Regex Equality();

    [GeneratedRegex(@"^(?<not>!)?(?<key>[\w./-]+)$")]
    private static partial Regex Existence();
}
