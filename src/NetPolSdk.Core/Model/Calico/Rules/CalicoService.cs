namespace NetPolSdk;

/// <summary>The endpoints of a Kubernetes Service: <c>services</c>. Source: Calico docs, "Network policy", section "Services".</summary>
public sealed record CalicoService
{
    internal CalicoService(string name, string? @namespace)
    {
        Name = name;
        Namespace = @namespace;
    }

    /// <summary><c>name</c>.</summary>
    public string Name { get; }

    /// <summary><c>namespace</c>; null for that of the policy.</summary>
    public string? Namespace { get; }

    /// <summary>The Service as a message names it.</summary>
    public override string ToString() => Namespace is null ? Name : $"{Namespace}/{Name}";
}
