namespace NetPolSdk;

/// <summary>The expressions that write a selector of Calico.</summary>
internal static class CalicoSelectorWords
{
    /// <summary>The selector in C#, with operators; as a text where the words refuse what the text may say, such as <c>a in {}</c>.</summary>
    public static string Of(CalicoSelector? selector, CSharpNames names)
    {
        var type = names[nameof(CalicoSelector)];
        if (selector is null)
        {
            return type + ".All";
        }

        var isSayable = true;
        selector.Visit(part => isSayable &= part is not LabelInSelector { Values.Count: 0 });
        return isSayable ? Expression(selector, type, isOperand: false) : $"{type}.Parse({CSharpLiteral.Text(selector.ToString())})";
    }

    /// <summary>The labels that the selector asks for, where selectors of Kubernetes can say the same in the same order; null where not.</summary>
    public static LabelSelector? Labels(CalicoSelector? selector)
    {
        var parts = selector switch
        {
            null => null,
            AllSelector => [],
            BothSelector both => both.Parts,
            _ => (IReadOnlyList<CalicoSelector>)[selector],
        };
        if (parts is null || parts.Any(static part => part is not (ComparedLabelSelector { Comparison: LabelComparison.Is } or LabelInSelector or HasLabelSelector or NotSelector { Operand: HasLabelSelector })))
        {
            return null;
        }

        var equalities = parts.OfType<ComparedLabelSelector>().ToArray();
        if (equalities.Select(static part => part.Key).Distinct(StringComparer.Ordinal).Count() != equalities.Length)
        {
            return null;
        }

        var labels = new LabelSelector(
            ValueMap.From(equalities.Select(static part => new KeyValuePair<string, string>(part.Key, part.Value))),
            ValueList.From(parts.Where(static part => part is not ComparedLabelSelector).Select(Requirement)));
        return IsValid(labels) && LabelSelectorExpression.Of(labels).Equals(selector) ? labels : null;
    }

    private static LabelRequirement Requirement(CalicoSelector selector) => selector switch
    {
        LabelInSelector set => new LabelRequirement(set.Key, set.IsIn ? LabelOperator.In : LabelOperator.NotIn, set.Values),
        HasLabelSelector has => new LabelRequirement(has.Key, LabelOperator.Exists, ValueList<string>.Empty),
        _ => new LabelRequirement(((HasLabelSelector)((NotSelector)selector).Operand).Key, LabelOperator.DoesNotExist, ValueList<string>.Empty),
    };

    private static bool IsValid(LabelSelector labels) =>
        labels.MatchLabels.All(static label => IsKey(label.Key) && IsValue(label.Value))
        && labels.MatchExpressions.All(static part => IsKey(part.Key) && part.Values.All(IsValue) && (part.Values.Count > 0 || part.Operator is LabelOperator.Exists or LabelOperator.DoesNotExist));

    private static bool IsKey(string key) => LabelSyntax.KeyFault(key, RuleIds.Selector) is null;

    private static bool IsValue(string value) => LabelSyntax.ValueFault(value, RuleIds.Selector) is null;

    private static string Expression(CalicoSelector selector, string type, bool isOperand) => selector switch
    {
        AllSelector => type + ".All",
        GlobalSelector => type + ".Global",
        HasLabelSelector has => $"{type}.Has({CSharpLiteral.Text(has.Key)})",
        ComparedLabelSelector compared => $"{type}.Label({CSharpLiteral.Text(compared.Key)}).{compared.Comparison}({CSharpLiteral.Text(compared.Value)})",
        LabelInSelector set => $"{type}.Label({CSharpLiteral.Text(set.Key)}).{(set.IsIn ? "IsIn" : "IsNotIn")}({CSharpLiteral.Texts(set.Values)})",
        NotSelector not => "!" + Expression(not.Operand, type, isOperand: true),
        BothSelector both => Joined(both.Parts, " & ", type, isOperand),
        EitherSelector either => Joined(either.Parts, " | ", type, isOperand),
        _ => throw new InvalidOperationException($"{selector.GetType().Name} is no expression."),
    };

    private static string Joined(ValueList<CalicoSelector> parts, string by, string type, bool isOperand)
    {
        var text = string.Join(by, parts.Select(part => Expression(part, type, isOperand: true)));
        return isOperand ? $"({text})" : text;
    }
}
