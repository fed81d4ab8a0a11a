namespace NetPolSdk;

/// <summary>A listener of Envoy that connections are sent to: <c>listener</c>. Source: Cilium docs, "L7 Load Balancing", and the definition of <c>CiliumEnvoyConfig</c>.</summary>
public sealed partial record CiliumListener
{
    internal CiliumListener(string name, string envoyConfig)
    {
        Name = name;
        EnvoyConfig = envoyConfig;
    }

    /// <summary><c>name</c> of the listener.</summary>
    public string Name { get; }

    /// <summary><c>envoyConfig.name</c>: the object that has it.</summary>
    public string EnvoyConfig { get; }

    /// <summary><c>envoyConfig.kind</c>: whether the object is a <c>CiliumClusterwideEnvoyConfig</c> (true) or a <c>CiliumEnvoyConfig</c> (false); null where it is left out, which means one of the policy's own scope.</summary>
    public bool? IsClusterwide { get; internal init; }

    /// <summary><c>priority</c>, 1 to 100, the lowest first where several apply; null where it is left out.</summary>
    public int? Priority { get; internal init; }
}
