using System.Globalization;

namespace NetPolSdk;

/// <summary>A minor version of Kubernetes, such as <c>1.33</c>; what a policy means does not change between its patches. Source: Kubernetes docs, "Version Skew Policy".</summary>
/// <param name="Major">The major version, 1 so far.</param>
/// <param name="Minor">The minor version.</param>
public readonly record struct KubernetesVersion(int Major, int Minor) : IComparable<KubernetesVersion>
{
    /// <summary>Whether the left version is the older one.</summary>
    /// <param name="left">The left version.</param>
    /// <param name="right">The right version.</param>
    public static bool operator <(KubernetesVersion left, KubernetesVersion right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left version is the newer one.</summary>
    /// <param name="left">The left version.</param>
    /// <param name="right">The right version.</param>
    public static bool operator >(KubernetesVersion left, KubernetesVersion right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left version is not the newer one.</summary>
    /// <param name="left">The left version.</param>
    /// <param name="right">The right version.</param>
    public static bool operator <=(KubernetesVersion left, KubernetesVersion right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left version is not the older one.</summary>
    /// <param name="left">The left version.</param>
    /// <param name="right">The right version.</param>
    public static bool operator >=(KubernetesVersion left, KubernetesVersion right) => left.CompareTo(right) >= 0;

    /// <summary>Reads a version as a cluster or its provider writes it: <c>1.33</c>, <c>v1.33.2</c>, <c>1.33.4-gke.100</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="version">The version; the default where the text is none.</param>
    /// <returns>Whether the text is a version.</returns>
    public static bool TryParse(string? text, out KubernetesVersion version)
    {
        version = default;
        var parts = (text ?? "").Split('.');
        parts[0] = parts[0].StartsWith("v", StringComparison.Ordinal) ? parts[0].Substring(1) : parts[0];
        if (parts.Length < 2 || !TryNumber(parts[0], out var major) || !TryNumber(parts.Length == 2 ? parts[1].TrimEnd('+') : parts[1], out var minor))
        {
            return false;
        }

        version = new KubernetesVersion(major, minor);
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(KubernetesVersion other) => Major == other.Major ? Minor.CompareTo(other.Minor) : Major.CompareTo(other.Major);

    /// <summary>The version as <c>major.minor</c>.</summary>
    public override string ToString() => Major.ToString(CultureInfo.InvariantCulture) + "." + Minor.ToString(CultureInfo.InvariantCulture);

    private static bool TryNumber(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
