namespace NetPolSdk;

/// <summary>Keys and values of Calico's selectors.</summary>
internal static class CalicoSelectorSyntax
{
    public const int LongestKey = 512;

    public static SyntaxFault? KeyFault(string key) => Hole.Admits(key) || (key.Length is > 0 and <= LongestKey && key.All(IsKeyCharacter))
        ? null
        : new(RuleIds.CalicoSelector, "is no key of a label", $"Write 1 to {LongestKey} letters, digits, '_', '.', '/' and '-'.");

    public static SyntaxFault? ValueFault(string value) => value.IndexOf('"') < 0 || value.IndexOf('\'') < 0
        ? null
        : new(RuleIds.CalicoSelector, "holds both kinds of quotes, and strings of selectors have no escapes", "Use contains, starts with or ends with for the parts.");

    public static bool IsKeyCharacter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '.' or '/' or '-';
}
