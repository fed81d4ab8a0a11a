namespace NetPolSdk.Deployment.Probing;

/// <summary>A connection that is to be tried.</summary>
/// <param name="From">Who connects.</param>
/// <param name="To">Who is connected to.</param>
/// <param name="Protocol">The protocol.</param>
/// <param name="Port">The number of the destination's port.</param>
/// <param name="Expected">Whether somebody expects it to be allowed; null where nobody expects anything.</param>
internal sealed record AskedConnection(Endpoint From, Endpoint To, Protocol Protocol, int Port, bool? Expected);
