namespace NetPolSdk.Deployment.Snapshots;

/// <summary>Whether policies do anything in a cluster.</summary>
internal enum Enforcement
{
    /// <summary>It cannot be told from outside.</summary>
    Unknown,

    /// <summary>The network plugin enforces them.</summary>
    Yes,

    /// <summary>The API server takes them, and nothing is denied.</summary>
    No,
}
