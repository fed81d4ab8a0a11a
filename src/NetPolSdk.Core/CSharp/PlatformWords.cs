using System.Reflection;

namespace NetPolSdk;

/// <summary>Peers that are a component of <see cref="Platform"/> as it is usually installed.</summary>
internal static class PlatformWords
{
    /// <summary>The components, by the peer that each is; of two that are the same peer, the first by name.</summary>
    private static readonly Dictionary<PodsInNamespaces, string> Words = ByPeer();

    /// <summary>The component's word, such as <c>Platform.Prometheus</c>; null where the peer is none.</summary>
    public static string? For(PodsInNamespaces peer, CSharpNames names) =>
        Words.TryGetValue(peer, out var word) ? $"{names["Platform"]}.{word}" : null;

    private static Dictionary<PodsInNamespaces, string> ByPeer()
    {
        var words = new Dictionary<PodsInNamespaces, string>();
        foreach (var property in typeof(Platform).GetProperties(BindingFlags.Public | BindingFlags.Static).OrderBy(property => property.Name, StringComparer.Ordinal))
        {
            if (property.GetValue(null) is PlatformComponent component && !words.ContainsKey(component.ToPeer()))
            {
                words.Add(component.ToPeer(), property.Name);
            }
        }

        return words;
    }
}
