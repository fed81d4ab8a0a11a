namespace NetPolSdk.Deployment.Probing;

/// <summary>A call over TCP that a pod waits for before it starts.</summary>
/// <param name="Callee">Who is called, for the log: such as <c>data/postgres</c>.</param>
/// <param name="Host">The name or address that is connected to, such as <c>postgres.data.svc</c>.</param>
/// <param name="Port">The port, 1 to 65535: that of the Service where the host is one.</param>
public sealed record AwaitedCall(string Callee, string Host, int Port);
