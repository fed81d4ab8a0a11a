namespace NetPolSdk;

/// <summary>Egress rules that are a resolver of <see cref="Dns"/>.</summary>
internal static class DnsWords
{
    private static readonly Dictionary<EgressRule, string> Words = new()
    {
        [Dns.KubeDns.ToRule()] = nameof(Dns.KubeDns),
        [Dns.OpenShift.ToRule()] = nameof(Dns.OpenShift),
        [Dns.NodeLocalCache.ToRule()] = nameof(Dns.NodeLocalCache),
        [Dns.GkeCloudDns.ToRule()] = nameof(Dns.GkeCloudDns),
        [Dns.AksLocalDns.ToRule()] = nameof(Dns.AksLocalDns),
    };

    /// <summary>The resolver that the rule allows, such as <c>KubeDns</c>; null where it allows something else.</summary>
    public static string? For(EgressRule rule) => Words.TryGetValue(rule, out var word) ? word : null;

    /// <summary>The resolver in the words of <see cref="Dns"/>.</summary>
    public static string Resolver(Dns resolver, CSharpNames names)
    {
        var dns = names["Dns"];
        if (For(resolver.ToRule()) is { } word)
        {
            return $"{dns}.{word}";
        }

        return resolver.To.All(peer => peer is IpBlock)
            ? $"{dns}.At({CSharpLiteral.Texts(resolver.To.Cast<IpBlock>().Select(block => block.Cidr.First.ToString()))})"
            : $"{dns}.In({PeerWords.Peers(resolver.To, FieldPath.Root, names)}, {CSharpLiteral.Number(resolver.Ports[0].Number!.Value)})";
    }

    /// <summary>The call that allows the resolvers. The usual one alone is not named.</summary>
    public static CSharpCall Call(IReadOnlyCollection<string> resolvers, CSharpNames names) => new(
        nameof(NetworkPolicyVerbs.AllowEgressToDns),
        resolvers.Count == 1 && resolvers.First() == nameof(Dns.KubeDns) ? [] : [.. resolvers.Select(resolver => $"{names["Dns"]}.{resolver}")]);
}
