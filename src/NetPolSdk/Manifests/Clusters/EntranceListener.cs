namespace NetPolSdk;

/// <summary>A listener of a Gateway that lets a route's traffic in. Source: Gateway API, <c>Listener</c>.</summary>
/// <param name="Gateway">The Gateway, as <c>namespace/name</c>.</param>
/// <param name="Name">The listener's name.</param>
/// <param name="Protocol">Its protocol, such as <c>HTTPS</c>.</param>
/// <param name="Port">Its port, on the Gateway's own address; null where it is not written as a number.</param>
/// <param name="Hostname">The host that it is for; null for every host.</param>
public sealed record EntranceListener(string Gateway, string Name, string Protocol, int? Port, string? Hostname)
{
    /// <summary>The listener as a message names it, such as <c>Gateway edge/public https (HTTPS 443)</c>.</summary>
    public override string ToString() => $"Gateway {Gateway} {Name} ({Protocol} {Port}{(Hostname is null ? "" : ", " + Hostname)})";
}
