namespace NetPolSdk;

/// <summary>Selectors in the words of the fluent API: a word that begins, then <c>And</c> for what else is asked.</summary>
internal static class SelectorWords
{
    public static string Pods(LabelSelector selector, CSharpNames names) =>
        Labelled(names["Pods"], selector, names);

    public static string Nodes(LabelSelector selector, CSharpNames names) =>
        Labelled(names["Nodes"], selector, names);

    /// <summary>Namespaces are named by the label that holds their name, where that is all or comes first.</summary>
    public static string Namespaces(LabelSelector selector, CSharpNames names)
    {
        var type = names["Namespaces"];
        if (selector.MatchLabels.TryGetValue(NetPolSdk.Namespaces.NameLabel, out var name) && IsNamespace(name))
        {
            var rest = new LabelSelector(selector.MatchLabels.Without(NetPolSdk.Namespaces.NameLabel), selector.MatchExpressions);
            return $"{type}.Named({CSharpLiteral.Text(name)})" + And(rest, names);
        }

        if (selector.MatchLabels.Count == 0 && selector.MatchExpressions.Count > 0 && ByName(selector.MatchExpressions[0]) is { } byName)
        {
            var rest = new LabelSelector(ValueMap.Empty, ValueList.From(selector.MatchExpressions.Skip(1)));
            return type + byName + And(rest, names);
        }

        return Labelled(type, selector, names);
    }

    private static string Labelled(string type, LabelSelector selector, CSharpNames names)
    {
        if (selector.IsEverything)
        {
            return type + ".All";
        }

        if (selector.MatchLabels.Count == 0)
        {
            return $"{type}.Labelled({Requirements(selector, names)})";
        }

        var first = selector.MatchLabels.First();
        var rest = new LabelSelector(selector.MatchLabels.Without(first.Key), selector.MatchExpressions);
        return $"{type}.Labelled({CSharpLiteral.Texts([first.Key, first.Value])})" + And(rest, names);
    }

    private static string And(LabelSelector selector, CSharpNames names) =>
        string.Concat(selector.MatchLabels.Select(label => $".And({CSharpLiteral.Texts([label.Key, label.Value])})"))
        + (selector.MatchExpressions.Count == 0 ? "" : $".And({Requirements(selector, names)})");

    private static string Requirements(LabelSelector selector, CSharpNames names) =>
        string.Join(", ", selector.MatchExpressions.Select(requirement =>
            $"{names["Label"]}.{requirement.Operator}({CSharpLiteral.Texts(new[] { requirement.Key }.Concat(requirement.Values))})"));

    /// <summary>One name alone would be <c>matchLabels</c>, which is another model.</summary>
    private static string? ByName(LabelRequirement requirement)
    {
        if (requirement.Key != NetPolSdk.Namespaces.NameLabel || !requirement.Values.All(IsNamespace))
        {
            return null;
        }

        var values = CSharpLiteral.Texts(requirement.Values);
        return requirement switch
        {
            { Operator: LabelOperator.In, Values.Count: > 1 } => $".Named({values})",
            { Operator: LabelOperator.NotIn } => $".AllExcept({values})",
            _ => null,
        };
    }

    private static bool IsNamespace(string name) => DnsSyntax.LabelFault(name) is null;
}
