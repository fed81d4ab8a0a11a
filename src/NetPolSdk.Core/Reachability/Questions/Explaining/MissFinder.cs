namespace NetPolSdk;

/// <summary>Says for which parts a rule does not match a connection.</summary>
internal sealed class MissFinder(Cluster cluster, TrafficSet asked, Endpoint destination)
{
    /// <summary>The fewest parts that keep a rule from matching; null where it matches for certain.</summary>
    public NearMiss? Nearest(TierRule rule, Workload subject, Endpoint peer)
    {
        var misses = Subject(rule, subject).Concat(Port(rule)).ToList();
        var peers = Enumerable.Range(0, rule.Peers.Count).Select(i => Peer(rule, i, peer).ToArray()).OrderBy(static found => found.Length).First();
        misses.AddRange(peers);
        return misses.Count == 0 ? null : new NearMiss(rule.Origin, ValueList.From(misses));
    }

    private IEnumerable<Miss> Subject(TierRule rule, Workload subject)
    {
        var path = FieldPath.Spec.Field(rule.Origin.Policy is AdminPolicy ? "subject" : "podSelector");
        if (LabelGap.Text(rule.Subject.Namespaces, cluster.FindNamespace(subject.Namespace)!.Labels) is { } outside)
        {
            yield return new Miss(MissedPart.PolicyNamespace, path, $"does not select the namespace {subject.Namespace}: it {outside}");
        }

        if (rule.Subject.Namespace is { } own && own != subject.Namespace)
        {
            yield return new Miss(MissedPart.PolicyNamespace, FieldPath.Metadata.Field("namespace"), $"is in namespace {own} and {subject} is not, so it does not select it");
        }

        if (LabelGap.Text(rule.Subject.Pods, subject.Labels) is { } gap)
        {
            yield return new Miss(MissedPart.Subject, path, $"does not select {subject}: it {gap}");
        }
    }

    private IEnumerable<Miss> Port(TierRule rule)
    {
        var allowed = rule.Traffic.Towards(destination.Workload?.Ports ?? []);
        if (!allowed.Intersect(asked).IsEmpty)
        {
            yield break;
        }

        var undeclared = rule.Traffic.Named.Where(name => destination.Workload?.Ports.Any(name.Matches) != true).Select(static name => Quoted.Text(name.Name)).ToArray();
        var remark = undeclared.Length == 0 ? "" : $" ({destination} declares no port named {string.Join(" or ", undeclared)})";
        yield return new Miss(MissedPart.Port, rule.Origin.Path.Field("ports"), $"is for {allowed}{remark}, not {asked}");
    }

    private IEnumerable<Miss> Peer(TierRule rule, int index, Endpoint peer)
    {
        var path = PeerPath.Of(rule, index).Path;
        return rule.Peers[index] switch
        {
            AddressTerm byAddress => Address(byAddress.Addresses, peer, rule.Origin.Policy is AdminPolicy ? path : path.Field("ipBlock")),
            PodTerm pods when peer.Workload is { } pod => Pod(pods, pod, path, rule.Origin.Policy is AdminPolicy),
            PodTerm => [new Miss(MissedPart.Address, path, $"selects pods, and {peer} is outside the cluster, where only addresses match")],
            _ => [],
        };
    }

    private static IEnumerable<Miss> Address(AddressSet block, Endpoint peer, FieldPath path)
    {
        if (peer.Addresses is { } outside && !block.Contains(outside.First))
        {
            yield return new Miss(MissedPart.Address, path, $"is for {block}, which {outside.First} is not in");
        }

        if (peer.Workload is { } pod && !(pod.Addresses.Count > 0 && pod.Addresses.All(block.Contains)))
        {
            yield return new Miss(MissedPart.Address, path, $"is for {block}, and {pod} is not known to be there");
        }
    }

    private IEnumerable<Miss> Pod(PodTerm term, Workload pod, FieldPath path, bool ofAdmin)
    {
        var (namespaces, labels) = ofAdmin ? (path, path) : (path.Field("namespaceSelector"), path.Field("podSelector"));
        if (term.Namespace is { } own && own != pod.Namespace)
        {
            yield return new Miss(MissedPart.Namespace, namespaces, $"selects pods of its own namespace {own} only, and {pod} is in {pod.Namespace}");
        }

        var @namespace = cluster.FindNamespace(pod.Namespace)!;
        if (LabelGap.Text(term.Namespaces, @namespace.Labels) is { } gap)
        {
            yield return new Miss(MissedPart.Namespace, namespaces, $"does not select the namespace {@namespace.Name}: it {gap}");
        }

        if (LabelGap.Text(term.Pods, pod.Labels) is { } missing)
        {
            yield return new Miss(MissedPart.PodLabels, labels, $"does not select {pod}: it {missing}");
        }
    }
}
