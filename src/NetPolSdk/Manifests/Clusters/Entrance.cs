namespace NetPolSdk;

/// <summary>
/// An object that lets traffic from outside in to a workload, as far as policies allow it: a Service of type LoadBalancer or
/// NodePort, an Ingress, an OpenShift Route, or a route of the Gateway API. Policies see the pods of the ingress controller or
/// gateway as the source, or the client itself, depending on the object and the platform.
/// </summary>
/// <param name="Kind">The object's kind.</param>
/// <param name="Address">The object, as <c>namespace/name</c>.</param>
/// <param name="Workload">The workload.</param>
/// <param name="Traffic">The ports of its pods that traffic is sent to.</param>
public sealed record Entrance(string Kind, string Address, Workload Workload, TrafficSet Traffic)
{
    /// <summary>Of a route of the Gateway API, the listeners that let it in; none where its Gateway is not in the manifests, and for other kinds.</summary>
    public ValueList<EntranceListener> Listeners { get; init; } = [];

    /// <summary>The entrance as a message names it.</summary>
    public override string ToString() =>
        $"{Kind} {Address}{(Listeners.Count == 0 ? "" : " through " + string.Join(" and ", Listeners))} → {Workload}: {Traffic}";
}
