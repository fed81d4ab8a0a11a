namespace NetPolSdk;

/// <summary>Which engine policies are for.</summary>
internal static class EngineKinds
{
    /// <summary>The one engine that enforces an object, by its API group; null for kinds that every engine enforces.</summary>
    public static Engine? Of(Policy policy) => policy.ApiVersion.Split('/')[0] switch
    {
        "projectcalico.org" or "crd.projectcalico.org" => Engine.Calico,
        "cilium.io" => Engine.Cilium,
        _ => null,
    };

    /// <summary>The engine that was named, or else the one whose own kinds there are.</summary>
    /// <exception cref="ArgumentException">The policies are for several engines, or for another one than was named.</exception>
    public static Engine Resolve(IEnumerable<Policy> policies, Engine? named)
    {
        var own = policies.Where(static policy => Of(policy) is not null).GroupBy(static policy => Of(policy)!.Value).ToDictionary(static group => group.Key, static group => group.First());
        if (own.FirstOrDefault(entry => entry.Key != named).Value is { } foreign && named is { } engine)
        {
            throw new ArgumentException($"{foreign.Kind} {foreign.Metadata} is not enforced by {NameOf(engine)}. Leave it out, or evaluate by {Of(foreign)}.", nameof(policies));
        }

        return named ?? (own.Count > 1
            ? throw new ArgumentException("There are policies of Calico and of Cilium, which no cluster enforces together. Say which engine the cluster has, and leave the other's policies out.", nameof(policies))
            : own.Keys.Append(Engine.Upstream).First());
    }

    private static string NameOf(Engine engine) => engine == Engine.Upstream ? "the Kubernetes specification" : engine.ToString();
}
