namespace NetPolSdk.Analyzers;

/// <summary>What a file may do for the DNS of namespaces, as far as its syntax tells.</summary>
/// <param name="Allowed">Namespaces for all of whose pods DNS is allowed.</param>
/// <param name="Doubtful">Namespaces for some of whose pods it may be.</param>
/// <param name="IsOpen">Whether it may be for a namespace that the syntax does not name.</param>
internal sealed record DnsClaims(IReadOnlyCollection<string> Allowed, IReadOnlyCollection<string> Doubtful, bool IsOpen)
{
    public static DnsClaims None { get; } = new([], [], false);
}
