namespace NetPolSdk;

/// <summary>What a policy of Cilium can say besides what it allows and denies. Every verb returns a new policy.</summary>
public static class CiliumPolicyVerbs
{
    private const int LongestLog = 32;

    /// <summary>Isolates the endpoints for ingress, and allows nothing: <c>ingress: [{}]</c>, with <c>enableDefaultDeny.ingress: true</c> to say that it is meant.</summary>
    /// <param name="policy">The policy so far.</param>
    /// <param name="because">Why; kept in an annotation and written as a comment.</param>
    /// <typeparam name="TPolicy">The kind of policy.</typeparam>
    public static TPolicy IsolateIngress<TPolicy>(this ICiliumPolicyStart<TPolicy> policy, string? because = null)
        where TPolicy : CiliumPolicy => CiliumEdits.Edit(policy, spec => spec with { Ingress = spec.Ingress.Add(Nothing(because)), DefaultDeny = spec.DefaultDeny with { Ingress = true } });

    /// <summary>Isolates the endpoints for egress, and allows nothing: <c>egress: [{}]</c>, with <c>enableDefaultDeny.egress: true</c> to say that it is meant.</summary>
    /// <param name="policy">The policy so far.</param>
    /// <param name="because">Why; kept in an annotation and written as a comment.</param>
    /// <typeparam name="TPolicy">The kind of policy.</typeparam>
    public static TPolicy IsolateEgress<TPolicy>(this ICiliumPolicyStart<TPolicy> policy, string? because = null)
        where TPolicy : CiliumPolicy => CiliumEdits.Edit(policy, spec => spec with { Egress = spec.Egress.Add(Nothing(because)), DefaultDeny = spec.DefaultDeny with { Egress = true } });

    /// <summary>Isolates the endpoints in both directions, and allows nothing.</summary>
    /// <param name="policy">The policy so far.</param>
    /// <typeparam name="TPolicy">The kind of policy.</typeparam>
    public static TPolicy IsolateAll<TPolicy>(this ICiliumPolicyStart<TPolicy> policy)
        where TPolicy : CiliumPolicy => CiliumEdits.Edit(policy, spec => spec with { Ingress = spec.Ingress.Add(Nothing(null)), Egress = spec.Egress.Add(Nothing(null)), DefaultDeny = new(true, true) });

    /// <summary>
    /// Says whether the rule isolates its endpoints: <c>enableDefaultDeny</c>. With <c>false</c> what it allows and denies counts, and
    /// the rest stays as it is without it.
    /// </summary>
    /// <param name="policy">The policy so far.</param>
    /// <param name="ingress">Whether it does for ingress; where left out it does where it has rules for the direction.</param>
    /// <param name="egress">Whether it does for egress; where left out it does where it has rules for the direction.</param>
    /// <typeparam name="TPolicy">The kind of policy.</typeparam>
    public static TPolicy WithDefaultDeny<TPolicy>(this ICiliumPolicyStart<TPolicy> policy, bool? ingress = null, bool? egress = null)
        where TPolicy : CiliumPolicy => CiliumEdits.Edit(policy, spec => spec with { DefaultDeny = new(ingress, egress) });

    /// <summary>Describes the rule: <c>description</c>.</summary>
    /// <param name="policy">The policy so far.</param>
    /// <param name="text">Free text.</param>
    /// <typeparam name="TPolicy">The kind of policy.</typeparam>
    public static TPolicy WithDescription<TPolicy>(this ICiliumPolicyStart<TPolicy> policy, string text)
        where TPolicy : CiliumPolicy
    {
        CiliumLists.Text(text, "description", nameof(text));
        return CiliumEdits.Edit(policy, spec => spec with { Description = text });
    }

    /// <summary>Says what flow logs say of the rule's verdicts: <c>log.value</c>.</summary>
    /// <param name="policy">The policy so far.</param>
    /// <param name="text">The text, of at most 32 characters that can be printed.</param>
    /// <typeparam name="TPolicy">The kind of policy.</typeparam>
    /// <exception cref="InvalidPolicyException">It is longer, or holds what cannot be printed.</exception>
    public static TPolicy WithLog<TPolicy>(this ICiliumPolicyStart<TPolicy> policy, string text)
        where TPolicy : CiliumPolicy
    {
        CiliumLists.Text(text, "log.value", nameof(text));
        if (!Hole.Admits(text) && (TextSyntax.LengthInCharacters(text) > LongestLog || text.Any(static c => char.IsControl(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.PrivateUse)))
        {
            throw new InvalidPolicyException(RuleIds.CiliumText, "log.value", text, $"is longer than {LongestLog} characters, or holds what cannot be printed", "Shorten it.", nameof(text));
        }

        return CiliumEdits.Edit(policy, spec => spec with { LogValue = text });
    }

    /// <summary>Gives the rule a label, which selects nothing: <c>labels</c>.</summary>
    /// <param name="policy">The policy so far.</param>
    /// <param name="key">The key.</param>
    /// <param name="value">The value; none where left out.</param>
    /// <param name="source">Where the label is from, such as <c>k8s</c>; not said where left out.</param>
    /// <typeparam name="TPolicy">The kind of policy.</typeparam>
    /// <exception cref="InvalidPolicyException">The key is empty.</exception>
    public static TPolicy WithRuleLabel<TPolicy>(this ICiliumPolicyStart<TPolicy> policy, string key, string? value = null, string? source = null)
        where TPolicy : CiliumPolicy
    {
        CiliumLists.Name(key, "labels[].key", nameof(key));
        return CiliumEdits.Edit(policy, spec => spec with { Labels = spec.Labels.Add(new(key, value, source)) });
    }

    /// <summary>Begins a further rule of the policy, for other endpoints: an entry of <c>specs</c>.</summary>
    /// <param name="policy">The policy so far.</param>
    /// <param name="pods">The pods that it is for.</param>
    public static CiliumPolicySubject<CiliumNetworkPolicy> AlsoFor(this CiliumNetworkPolicy policy, Pods pods) =>
        policy.AlsoFor(Endpoints.Of(Require.NotNull(pods, nameof(pods))));

    /// <summary>Begins a further rule of the policy, for other endpoints: an entry of <c>specs</c>.</summary>
    /// <param name="policy">The policy so far.</param>
    /// <param name="endpoints">The endpoints that it is for.</param>
    public static CiliumPolicySubject<CiliumNetworkPolicy> AlsoFor(this CiliumNetworkPolicy policy, Endpoints endpoints) =>
        CiliumEdits.Also(policy, new(Require.NotNull(endpoints, nameof(endpoints)).Selector, IsNodes: false));

    /// <summary>Begins a further rule of the policy, for other endpoints: an entry of <c>specs</c>.</summary>
    /// <param name="policy">The policy so far.</param>
    /// <param name="pods">The pods that it is for.</param>
    public static CiliumPolicySubject<CiliumClusterwideNetworkPolicy> AlsoFor(this CiliumClusterwideNetworkPolicy policy, Pods pods) =>
        policy.AlsoFor(Endpoints.Of(Require.NotNull(pods, nameof(pods))));

    /// <summary>Begins a further rule of the policy, for all pods of namespaces: an entry of <c>specs</c>.</summary>
    /// <param name="policy">The policy so far.</param>
    /// <param name="namespaces">The namespaces.</param>
    public static CiliumPolicySubject<CiliumClusterwideNetworkPolicy> AlsoFor(this CiliumClusterwideNetworkPolicy policy, Namespaces namespaces) =>
        policy.AlsoFor(Endpoints.Of(Require.NotNull(namespaces, nameof(namespaces))));

    /// <summary>Begins a further rule of the policy, for other pods: an entry of <c>specs</c>.</summary>
    /// <param name="policy">The policy so far.</param>
    /// <param name="pods">The pods, in namespaces.</param>
    public static CiliumPolicySubject<CiliumClusterwideNetworkPolicy> AlsoFor(this CiliumClusterwideNetworkPolicy policy, PodsInNamespaces pods) =>
        policy.AlsoFor(Endpoints.Of(Require.NotNull(pods, nameof(pods))));

    /// <summary>Begins a further rule of the policy, for other endpoints: an entry of <c>specs</c>.</summary>
    /// <param name="policy">The policy so far.</param>
    /// <param name="endpoints">The endpoints that it is for.</param>
    public static CiliumPolicySubject<CiliumClusterwideNetworkPolicy> AlsoFor(this CiliumClusterwideNetworkPolicy policy, Endpoints endpoints) =>
        CiliumEdits.Also(policy, new(Require.NotNull(endpoints, nameof(endpoints)).Selector, IsNodes: false));

    /// <summary>Begins a further rule of the policy, for nodes: an entry of <c>specs</c>.</summary>
    /// <param name="policy">The policy so far.</param>
    /// <param name="nodes">The nodes that it is for.</param>
    public static CiliumPolicySubject<CiliumClusterwideNetworkPolicy> AlsoFor(this CiliumClusterwideNetworkPolicy policy, CiliumNodes nodes) =>
        CiliumEdits.Also(policy, new(Require.NotNull(nodes, nameof(nodes)).Selector, IsNodes: true));

    private static CiliumRule Nothing(string? because) =>
        new(CiliumPeers.Unsaid) { Reason = because is null ? null : TextSyntax.Reason(because, nameof(because)) };
}
