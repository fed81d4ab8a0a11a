namespace NetPolSdk;

/// <summary>A port that a container declares: <c>spec.containers[].ports[]</c>. Source: Kubernetes API, <c>ContainerPort v1 core</c>.</summary>
/// <param name="Name">Its name, which named ports of policies resolve to; null where it has none.</param>
/// <param name="Protocol">Its protocol, TCP unless said otherwise.</param>
/// <param name="Number">Its number, 1 to 65535.</param>
public sealed record ContainerPort(string? Name, Protocol Protocol, int Number);
