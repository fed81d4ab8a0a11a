namespace NetPolSdk;

/// <summary>Whose labels a condition looks at.</summary>
internal enum SeenLabels
{
    /// <summary>The pod's.</summary>
    Pod,

    /// <summary>Its namespace's.</summary>
    Namespace,

    /// <summary>Its service account's, and the account's name.</summary>
    Account,
}
