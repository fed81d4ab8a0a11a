namespace NetPolSdk.Deployment.Probing;

/// <summary>What a probe found.</summary>
internal enum LiveVerdict
{
    /// <summary>The destination answered.</summary>
    Allowed,

    /// <summary>Packets were dropped.</summary>
    Denied,

    /// <summary>It cannot be told from what happened.</summary>
    Unknown,
}
