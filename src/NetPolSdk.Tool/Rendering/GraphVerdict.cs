namespace NetPolSdk.Tool.Rendering;

/// <summary>How sure a connection is. Connections that are plainly denied are no edges.</summary>
internal enum GraphVerdict
{
    /// <summary>The policies allow it.</summary>
    Allowed,

    /// <summary>Allowed under a condition, which the explanation's first line names.</summary>
    Conditional,

    /// <summary>Nothing defines whether it is allowed; the explanation's first line says why.</summary>
    Undefined,
}
