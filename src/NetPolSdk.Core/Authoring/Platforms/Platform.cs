namespace NetPolSdk;

/// <summary>
/// Components that most clusters run, as their charts install them by default: namespace, labels and the ports of their
/// pods. Each of them can be overridden: <c>Platform.Prometheus.InNamespace("observability")</c>. Read from the charts
/// in August 2026; what a chart derives from the release's name is a method.
/// </summary>
public static partial class Platform
{
    private const string NameKey = "app.kubernetes.io/name";

    /// <summary>A component whose pods carry the recommended label <c>app.kubernetes.io/name</c>.</summary>
    private static PlatformComponent Named(string name, string @namespace, params (string Name, Port Port)[] ports) =>
        new(name, @namespace, Pods.Labelled(NameKey, name), ports);

    /// <summary>A component whose pods carry one label of their own.</summary>
    private static PlatformComponent Labelled(string name, string? @namespace, string key, string value, params (string Name, Port Port)[] ports) =>
        new(name, @namespace, Pods.Labelled(key, value), ports);
}
