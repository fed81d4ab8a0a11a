namespace NetPolSdk;

/// <summary>The words of the rules about what is not there.</summary>
internal static class InventoryText
{
    /// <summary>The fact that names the text that is likely wrong.</summary>
    public const string Written = "written";

    /// <summary>The fact that says what to write in its place.</summary>
    public const string Meant = "meant";

    /// <summary><c>namespace web</c>, or <c>namespaces web and data</c>.</summary>
    public static string Of(IReadOnlyList<string> namespaces) => namespaces.Count == 1 ? "namespace " + namespaces[0] : "namespaces " + And(namespaces, "and");

    /// <summary><c>a, b and c</c>.</summary>
    public static string And(IReadOnlyList<string> texts, string word) =>
        texts.Count < 2 ? string.Concat(texts) : $"{string.Join(", ", texts.Take(texts.Count - 1))} {word} {texts[texts.Count - 1]}";

    /// <summary>What to write instead of a label that no pod has.</summary>
    public static string Remedy(IReadOnlyList<LabelSuggestion> suggestions, string otherwise) => suggestions.Count == 0
        ? otherwise
        : $"Did you mean {And([.. suggestions.Take(3).Select(one => one.ToString())], "or")}?";

    /// <summary>What a fix needs: where there is one suggestion, what to write for what.</summary>
    public static (string Name, string Value)[] Facts(IReadOnlyList<LabelSuggestion> suggestions) =>
        suggestions.Count == 1 ? [(Written, suggestions[0].Written), (Meant, suggestions[0].Meant)] : [];
}
