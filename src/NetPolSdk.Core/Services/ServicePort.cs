namespace NetPolSdk;

/// <summary>A port that a service's pods listen on.</summary>
/// <param name="Name">What callers name it by.</param>
/// <param name="Port">The pod's port or ports.</param>
public sealed record ServicePort(string Name, Port Port);
