namespace NetPolSdk;

/// <summary>Whom a rule of Cilium is for: <c>endpointSelector</c> or <c>nodeSelector</c>.</summary>
/// <param name="Selector">What is asked of labels. In a CiliumNetworkPolicy the policy's namespace is asked for besides.</param>
/// <param name="IsNodes">Whether nodes are selected, by a CiliumClusterwideNetworkPolicy: <c>nodeSelector</c>.</param>
public sealed record CiliumSubject(CiliumSelector Selector, bool IsNodes)
{
    /// <summary>The field: <c>endpointSelector</c> or <c>nodeSelector</c>.</summary>
    public string Field => IsNodes ? "nodeSelector" : "endpointSelector";

    /// <summary>The subject as a message names it.</summary>
    public override string ToString() => Selector.IsEverything ? (IsNodes ? "all nodes" : "all endpoints") : $"{(IsNodes ? "nodes" : "endpoints")} {Selector}";
}
