namespace NetPolSdk;

/// <summary>Messages of ICMP in the words of the fluent API.</summary>
internal static class CiliumIcmpWords
{
    public static string Of(ValueList<CiliumIcmpRule> rules, FieldPath field, CSharpNames names)
    {
        var items = rules.Select((rule, index) => Of(rule, field.Index(index), names)).ToArray();
        return items.Length == 1 ? items[0] : $"[{string.Join(", ", items)}]";
    }

    private static string Of(CiliumIcmpRule rule, FieldPath field, CSharpNames names)
    {
        if (rule.Fields.Count == 0)
        {
            throw CiliumRuleWords.Unsaid(field, "names no message, so that it matches nothing", "Name one, or remove it.");
        }

        var items = rule.Fields.Select(message => $"{names[nameof(Icmp)]}.{(message.IsIPv6 ? "V6" : "V4")}({(message.Name is { } name ? CSharpLiteral.Text(name) : CSharpLiteral.Number(message.Type ?? 0))})").ToArray();
        return items.Length == 1 ? items[0] : $"{names[nameof(CiliumIcmpRule)]}.Of({string.Join(", ", items)})";
    }
}
