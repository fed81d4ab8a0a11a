namespace NetPolSdk.Deployment.Output;

/// <summary>Ports of one protocol.</summary>
/// <param name="Protocol">The protocol, in upper case.</param>
/// <param name="Ports">A port or an inclusive range, such as <c>8080-8090</c>.</param>
internal sealed record TrafficPart(string Protocol, string Ports);
