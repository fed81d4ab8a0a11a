namespace NetPolSdk;

/// <summary>Selectors of Cilium in the words of the fluent API: those of NetworkPolicies where they mean the same.</summary>
internal static class CiliumSelectorWords
{
    private const string PodNamespace = CiliumLabelKey.Kubernetes + ":" + CiliumLabelKey.PodNamespace;
    private const string NamespaceLabels = CiliumLabelKey.Kubernetes + ":" + CiliumLabelKey.NamespaceLabels;

    public static string Subject(CiliumSubject subject, bool isClusterwide, CSharpNames names) => subject.IsNodes
        ? Labelled(names[nameof(CiliumNodes)], subject.Selector.Labels, names)
        : isClusterwide ? Endpoints(subject.Selector, names) : InOwnNamespace(subject.Selector.Labels, names);

    /// <summary>Endpoints as a peer, or as the subject of a clusterwide policy.</summary>
    public static string Endpoints(CiliumSelector selector, CSharpNames names)
    {
        var (pods, namespaces) = Split(selector.Labels);
        if (namespaces is null)
        {
            return InOwnNamespace(selector.Labels, names);
        }

        var placed = SelectorWords.Namespaces(namespaces.Selector, names);
        if (pods.IsEverything)
        {
            return placed;
        }

        return (IsPlain(pods) ? PlatformWords.For(new Pods(pods).In(namespaces), names) : null) ?? $"{InOwnNamespace(pods, names)}.In({placed})";
    }

    /// <summary>A word that begins, then <c>And</c> for what else is asked.</summary>
    public static string Labelled(string type, LabelSelector selector, CSharpNames names, string begin = "Labelled")
    {
        if (selector.IsEverything)
        {
            return type + ".All";
        }

        var expressions = string.Join(", ", selector.MatchExpressions.Select(requirement => Requirement(requirement, names)));
        if (selector.MatchLabels.Count == 0)
        {
            return $"{type}.{begin}({expressions})";
        }

        var labels = selector.MatchLabels.Select((label, index) => $".{(index == 0 ? begin : "And")}({CSharpLiteral.Texts([label.Key, label.Value])})");
        return type + string.Concat(labels) + (expressions.Length == 0 ? "" : $".And({expressions})");
    }

    private static string InOwnNamespace(LabelSelector selector, CSharpNames names) => IsPlain(selector)
        ? SelectorWords.Pods(selector, names)
        : Labelled(names[nameof(NetPolSdk.Endpoints)], selector, names);

    private static string Requirement(LabelRequirement requirement, CSharpNames names) =>
        $"{names[requirement.Key.Contains(':') ? nameof(EndpointLabel) : nameof(Label)]}.{requirement.Operator}({CSharpLiteral.Texts(new[] { requirement.Key }.Concat(requirement.Values))})";

    private static bool IsPlain(LabelSelector selector) =>
        !selector.MatchLabels.Keys.Concat(selector.MatchExpressions.Select(static requirement => requirement.Key)).Any(static key => key.Contains(':'));

    /// <summary>What is asked of pods and of their namespaces, if the two together give the selector again.</summary>
    private static (LabelSelector Pods, Namespaces? Namespaces) Split(LabelSelector selector)
    {
        var pods = new LabelSelector(
            ValueMap.From(selector.MatchLabels.Where(static label => NamespaceKey(label.Key) is null)),
            ValueList.From(selector.MatchExpressions.Where(static requirement => NamespaceKey(requirement.Key) is null)));
        var labels = ValueMap.From(selector.MatchLabels.Where(static label => NamespaceKey(label.Key) is not null).Select(static label => new KeyValuePair<string, string>(NamespaceKey(label.Key)!, label.Value)));
        var requirements = selector.MatchExpressions.Where(static requirement => NamespaceKey(requirement.Key) is not null)
            .Select(static requirement => new LabelRequirement(NamespaceKey(requirement.Key)!, requirement.Operator, requirement.Values)).ToArray();
        LabelSelector[] guesses =
        [
            new(labels, ValueList.Create<LabelRequirement>(requirements)),
            .. requirements.Length > 0 ? new[] { new LabelSelector(labels, ValueList.Create<LabelRequirement>(requirements.AsSpan(0, requirements.Length - 1))) } : [],
        ];
        return guesses.Select(static guess => new Namespaces(guess)).FirstOrDefault(guess => CiliumSelectors.Of(pods, guess).Labels.Equals(selector)) is { } found
            ? (pods, found)
            : (selector, null);
    }

    /// <summary>The key of the namespace's own label; null where the key is none of a namespace.</summary>
    private static string? NamespaceKey(string key)
    {
        var inner = key == PodNamespace ? Namespaces.NameLabel : key.StartsWith(NamespaceLabels, StringComparison.Ordinal) ? key.Substring(NamespaceLabels.Length) : null;
        return inner is not null && LabelSyntax.KeyFault(inner, RuleIds.Selector) is null ? inner : null;
    }
}
