namespace NetPolSdk.KubernetesClient.Requests;

/// <summary>What the path of a request names: an object, or a list of them. Its parts stay escaped, as the library puts them into a path as they are.</summary>
/// <param name="Group">The group; empty for the core group.</param>
/// <param name="Version">The version.</param>
/// <param name="Namespace">The namespace; null for the whole cluster.</param>
/// <param name="Plural">The resource; null where the path only names a version.</param>
/// <param name="Name">The name; null for a list.</param>
internal sealed record ObjectAddress(string Group, string Version, string? Namespace, string? Plural, string? Name)
{
    /// <summary>Reads a path below the address of the server.</summary>
    /// <param name="path">The path, such as <c>apis/networking.k8s.io/v1/namespaces/shop/networkpolicies/api</c>.</param>
    /// <exception cref="NotSupportedException">It names neither an object nor a list.</exception>
    public static ObjectAddress Read(string path)
    {
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var address = segments switch
        {
            ["api", var version, .. var rest] => Read("", version, rest),
            ["apis", var group, var version, .. var rest] => Read(group, version, rest),
            _ => null,
        };
        return address ?? throw new NotSupportedException($"{path} names no object.");
    }

    private static ObjectAddress? Read(string group, string version, string[] rest) => rest switch
    {
        [] => new ObjectAddress(group, version, null, null, null),
        [var plural] => new ObjectAddress(group, version, null, plural, null),
        [var plural, var name] => new ObjectAddress(group, version, null, plural, name),
        ["namespaces", var space, var plural] => new ObjectAddress(group, version, space, plural, null),
        ["namespaces", var space, var plural, var name] => new ObjectAddress(group, version, space, plural, name),
        _ => null,
    };
}
