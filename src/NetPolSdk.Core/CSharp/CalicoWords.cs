namespace NetPolSdk;

/// <summary>The calls that write a policy of Calico.</summary>
internal static class CalicoWords
{
    public static (string Start, IEnumerable<CSharpCall> Calls) Of(CalicoPolicy policy, CSharpNames names)
    {
        var type = policy is CalicoGlobalPolicy ? nameof(CalicoGlobalNetworkPolicy) : nameof(CalicoNetworkPolicy);
        var start = $"{names[type]}.Named({CSharpLiteral.Text(Name(policy))})"
            + (policy.Namespace is { } @namespace ? $".InNamespace({CSharpLiteral.Text(@namespace)})" : "")
            + Tier(policy);
        if (policy is ICalicoStagedPolicy { StagedAction: CalicoStagedAction.Delete })
        {
            return (start, [new CSharpCall("StagedDeletion")]);
        }

        start += policy.Order is { } order ? $".WithOrder({CSharpLiteral.Number(order)})" : "";
        return (start, Calls(policy, names));
    }

    /// <summary>The call that makes a staged policy of one that would be enforced.</summary>
    public static CSharpCall AsStaged(CalicoStagedAction? action, CSharpNames names) =>
        new("AsStaged", action is null ? null : $"{names[nameof(CalicoStagedAction)]}.{action}");

    private static IEnumerable<CSharpCall> Calls(CalicoPolicy policy, CSharpNames names)
    {
        yield return Subject(policy, names);
        var types = PolicyTypes.None;
        foreach (var call in CalicoRuleWords.Calls(policy, isIngress: true, names))
        {
            types |= PolicyTypes.Ingress;
            yield return call;
        }

        foreach (var call in CalicoRuleWords.Calls(policy, isIngress: false, names))
        {
            types |= PolicyTypes.Egress;
            yield return call;
        }

        if (types != policy.WrittenTypes || types == PolicyTypes.None)
        {
            yield return new CSharpCall("WithPolicyTypes", $"{names[nameof(PolicyTypes)]}.{policy.WrittenTypes}");
        }

        foreach (var call in Settings(policy, names))
        {
            yield return call;
        }

        if (policy is ICalicoStagedPolicy staged)
        {
            yield return AsStaged(staged.StagedAction, names);
        }
    }

    private static IEnumerable<CSharpCall> Settings(CalicoPolicy policy, CSharpNames names)
    {
        if (policy.ServiceAccountSelector is { } accounts)
        {
            yield return new CSharpCall("RunningAs", CalicoSelectorWords.Of(accounts, names));
        }

        if (policy.PerformanceHints.Count > 0)
        {
            yield return new CSharpCall("NeededOnEveryNode");
        }

        if (policy is CalicoGlobalPolicy { PreDnat: true })
        {
            yield return new CSharpCall("BeforeDnat");
        }
        else if (policy is CalicoGlobalPolicy { DoNotTrack: true })
        {
            yield return new CSharpCall("BeforeTracking");
        }
        else if (policy is CalicoGlobalPolicy { ApplyOnForward: true })
        {
            yield return new CSharpCall("OnForwardedTraffic");
        }
    }

    private static CSharpCall Subject(CalicoPolicy policy, CSharpNames names)
    {
        var (selector, namespaces) = (policy.Selector, (policy as CalicoGlobalPolicy)?.NamespaceSelector);
        var (pods, within) = (CalicoSelectorWords.Labels(selector), CalicoSelectorWords.Labels(namespaces));
        return (selector, namespaces) switch
        {
            (null, null) => new CSharpCall("ForEveryEndpoint"),
            (null, _) => within is null ? new CSharpCall("ForEveryPodIn", CalicoSelectorWords.Of(namespaces, names)) : new CSharpCall("For", SelectorWords.Namespaces(within, names)),
            (_, null) => new CSharpCall("For", policy is CalicoGlobalPolicy || pods is null ? CalicoSelectorWords.Of(selector, names) : SelectorWords.Pods(pods, names)),
            _ when pods is not null && within is not null => new CSharpCall("For", $"{SelectorWords.Pods(pods, names)}.In({SelectorWords.Namespaces(within, names)})"),
            _ => new CSharpCall("For", CalicoSelectorWords.Of(selector, names), CalicoSelectorWords.Of(namespaces, names)),
        };
    }

    private static string Tier(CalicoPolicy policy)
    {
        if (policy.WrittenTier is not { } tier)
        {
            return "";
        }

        var isPrefixed = tier == CalicoPolicy.DefaultTier || policy.Name.StartsWith(tier + ".", StringComparison.Ordinal);
        return $".InTier({CSharpLiteral.Text(tier)}{(isPrefixed ? "" : ", keepsName: true")})";
    }

    private static string Name(CalicoPolicy policy)
    {
        if (policy.Metadata.GenerateName is not null)
        {
            throw new NotSupportedException($"metadata.generateName: {policy.Metadata} leaves its name to the server, and the fluent API names policies of Calico. Write metadata.name.");
        }

        return CalicoNameSyntax.Fault(policy.Kind, policy.Name) is { } fault
            ? throw new NotSupportedException($"metadata.name: {Quoted.Text(policy.Name)} {fault.Problem}, and the fluent API refuses that. {fault.Remedy} ({fault.RuleId})")
            : policy.Name;
    }
}
