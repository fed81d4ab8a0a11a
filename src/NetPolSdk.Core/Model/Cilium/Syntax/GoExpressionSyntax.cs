namespace NetPolSdk;

/// <summary>
/// Regular expressions of HTTP rules, as Cilium compiles them to see whether they can be read: the syntax of RE2, which extended POSIX
/// expressions are part of, without look-around and back references. Source: Cilium docs, "Layer 7 Policies", section "HTTP", and the
/// syntax of Go's package regexp.
/// </summary>
internal static class GoExpressionSyntax
{
    /// <summary>What is wrong with an expression.</summary>
    public static SyntaxFault? Fault(string text)
    {
        if (Hole.Admits(text) || Hole.IsIn(text))
        {
            return null;
        }

        var parser = new GoExpressionParser(text);
        return parser.Problem is { } problem
            ? new(RuleIds.CiliumHttp, $"is no regular expression of RE2: {problem}", parser.Remedy ?? "Correct the expression, or write a '\\' before a character that stands for itself.")
            : null;
    }
}
