namespace NetPolSdk;

/// <summary>
/// Thrown where manifests cannot be read, or hold what a server would refuse. The message lists every fault on a line of
/// its own: <c>file:line:column: field: problem. remedy</c>.
/// </summary>
public sealed class ManifestException : Exception
{
    internal ManifestException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }

    internal ManifestException(ValueList<ManifestFinding> findings)
        : base(string.Join("\n", findings)) => Findings = findings;

    /// <summary>The faults; none where a file could not be read at all.</summary>
    public ValueList<ManifestFinding> Findings { get; } = ValueList<ManifestFinding>.Empty;
}
