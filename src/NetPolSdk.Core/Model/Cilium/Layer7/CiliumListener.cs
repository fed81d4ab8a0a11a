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

    /// <summary>A listener of Envoy.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="envoyConfig">The name of the <c>CiliumEnvoyConfig</c> that has it.</param>
    /// <exception cref="InvalidPolicyException">A name is empty.</exception>
    public static CiliumListener Named(string name, string envoyConfig) =>
        new(CiliumLists.Name(name, "listener.name", nameof(name)), CiliumLists.Name(envoyConfig, "listener.envoyConfig.name", nameof(envoyConfig)));

    /// <summary>Says of which kind the object is: <c>envoyConfig.kind</c>.</summary>
    /// <param name="isClusterwide">Whether it is a <c>CiliumClusterwideEnvoyConfig</c>, not a <c>CiliumEnvoyConfig</c>.</param>
    public CiliumListener OfKind(bool isClusterwide) => this with { IsClusterwide = isClusterwide };

    /// <summary>With its priority among listeners.</summary>
    /// <param name="priority">1 to 100, the lowest first.</param>
    /// <exception cref="InvalidPolicyException">The number is out of bounds.</exception>
    public CiliumListener WithPriority(int priority) => priority is >= 1 and <= 100 || Hole.Admits(priority)
        ? this with { Priority = priority }
        : throw new InvalidPolicyException(RuleIds.CiliumLimit, "listener.priority", priority.ToString(System.Globalization.CultureInfo.InvariantCulture), "is out of bounds", "Write a number from 1 to 100.", nameof(priority));
}
