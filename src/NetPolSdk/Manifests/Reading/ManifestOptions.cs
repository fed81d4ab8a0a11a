namespace NetPolSdk;

/// <summary>How manifests are read, and how much of them.</summary>
public sealed record ManifestOptions
{
    /// <summary>What is read unless said otherwise.</summary>
    public static ManifestOptions Default { get; } = new();

    /// <summary>
    /// Whether a cluster already holds the objects. Then what servers before Kubernetes 1.36 took (host bits, leading zeros
    /// and IPv4-mapped addresses in a CIDR) is read, with a warning in place of an error.
    /// </summary>
    public bool AlreadyInCluster { get; init; }

    /// <summary>The release line of Cilium that its policies are for: what they may say differs.</summary>
    public CiliumVersion CiliumVersion { get; init; } = CiliumVersion.V120;

    /// <summary>The largest text, in UTF-16 units, or file, in bytes.</summary>
    public int MostCharacters { get; init; } = 64 * 1024 * 1024;

    /// <summary>The most nodes of one text, those behind aliases counted each time they are referred to.</summary>
    public int MostNodes { get; init; } = 5_000_000;

    /// <summary>How deep nodes may be nested.</summary>
    public int MostDepth { get; init; } = 100;

    // The analyzers are compiled for netstandard2.0, whose setters another target's build does not have; hence a method.

    /// <summary>What is read for a release line of Cilium.</summary>
    /// <param name="version">The release line.</param>
    internal static ManifestOptions For(CiliumVersion version) => Default with { CiliumVersion = version };
}
