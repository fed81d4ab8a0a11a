using System.Reflection;

namespace NetPolSdk;

/// <summary>The components of <see cref="Platform"/>, as they are usually installed, by name and by the peer that each is.</summary>
internal static class PlatformWords
{
    private static readonly KeyValuePair<string, PlatformComponent>[] Components =
    [
        .. typeof(Platform).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(property => property.PropertyType == typeof(PlatformComponent))
            .OrderBy(property => property.Name, StringComparer.Ordinal)
            .Select(property => new KeyValuePair<string, PlatformComponent>(property.Name, (PlatformComponent)property.GetValue(null)!)),
    ];

    /// <summary>Of two components that are the same peer, the first by name.</summary>
    private static readonly Dictionary<PodsInNamespaces, string> ByPeer = Components
        .GroupBy(component => component.Value.ToPeer())
        .ToDictionary(samePeer => samePeer.Key, samePeer => samePeer.First().Key);

    /// <summary>The component that a property of <see cref="Platform"/> holds; null where there is no such property.</summary>
    /// <param name="name">The name of the property.</param>
    public static PlatformComponent? Find(string name) => Components.FirstOrDefault(component => component.Key == name).Value;

    /// <summary>The component's word, such as <c>Platform.Prometheus</c>; null where the peer is none.</summary>
    public static string? For(PodsInNamespaces peer, CSharpNames names) => ByPeer.TryGetValue(peer, out var name) ? Word(name, names) : null;

    /// <summary>The component's word; null where it is not as it is usually installed.</summary>
    public static string? For(PlatformComponent component, CSharpNames names) =>
        Components.FirstOrDefault(known => known.Value.Equals(component)).Key is { } name ? Word(name, names) : null;

    private static string Word(string name, CSharpNames names) => $"{names["Platform"]}.{name}";
}
