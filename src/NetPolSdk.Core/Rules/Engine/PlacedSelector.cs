namespace NetPolSdk;

/// <summary>A label selector and where in a policy it is.</summary>
/// <param name="Path">Its field.</param>
/// <param name="Selector">The selector.</param>
/// <param name="IsOfNamespaces">Whether it selects namespaces; else it selects pods.</param>
/// <param name="IsSubject">Whether it selects the pods that the policy is about; else it is part of a peer.</param>
internal readonly record struct PlacedSelector(FieldPath Path, LabelSelector Selector, bool IsOfNamespaces, bool IsSubject)
{
    /// <summary>The selectors of a policy that ask for something: the subject's first, then those of the peers.</summary>
    public static IEnumerable<PlacedSelector> Of(NetworkPolicy policy) => All(policy).Where(placed => !placed.Selector.IsEverything);

    private static IEnumerable<PlacedSelector> All(NetworkPolicy policy)
    {
        yield return new PlacedSelector(FieldPath.Spec.Field("podSelector"), policy.Subject.Selector, false, true);
        foreach (var rule in DirectedRule.Of(policy))
        {
            for (var i = 0; i < rule.Peers.Count; i++)
            {
                var (pods, namespaces) = Selectors(rule.Peers[i]);
                if (pods is not null)
                {
                    yield return new PlacedSelector(rule.PeersPath.Index(i).Field("podSelector"), pods, false, false);
                }

                if (namespaces is not null)
                {
                    yield return new PlacedSelector(rule.PeersPath.Index(i).Field("namespaceSelector"), namespaces, true, false);
                }
            }
        }
    }

    private static (LabelSelector? Pods, LabelSelector? Namespaces) Selectors(Peer peer) => peer switch
    {
        Pods pods => (pods.Selector, null),
        Namespaces namespaces => (null, namespaces.Selector),
        PodsInNamespaces both => (both.Pods.Selector, both.Namespaces.Selector),
        _ => (null, null),
    };
}
