namespace NetPolSdk;

/// <summary>One port of a Kubernetes Service: <c>spec.ports[]</c>. Source: Kubernetes API, <c>ServicePort v1 core</c>.</summary>
/// <param name="Name">Its name, which Ingresses and routes may refer to; null where it has none.</param>
/// <param name="Number">The number that clients connect to, 1 to 65535. Policies never see it: they judge the pods' port.</param>
/// <param name="Target">The pods' port that traffic is sent to, by number or by the name that the containers declare, with its protocol.</param>
public sealed record ClusterServicePort(string? Name, int Number, Port Target)
{
    /// <summary>The port as a message names it, such as <c>80→8080/TCP</c>.</summary>
    public override string ToString() => $"{Number.ToString(System.Globalization.CultureInfo.InvariantCulture)}→{Target}";
}
