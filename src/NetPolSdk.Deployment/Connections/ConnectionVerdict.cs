namespace NetPolSdk.Deployment.Connections;

/// <summary>How sure a connection is. Connections that are plainly denied are no edges.</summary>
internal enum ConnectionVerdict
{
    /// <summary>The policies allow it.</summary>
    Allowed,

    /// <summary>Allowed under a condition, which the explanation's first line names.</summary>
    Conditional,

    /// <summary>Nothing defines whether it is allowed; the explanation's first line says why.</summary>
    Undefined,
}
