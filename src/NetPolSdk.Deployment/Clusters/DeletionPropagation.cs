namespace NetPolSdk.Deployment.Clusters;

/// <summary>What becomes of the objects that a deleted object owns.</summary>
/// <seealso href="https://kubernetes.io/docs/concepts/architecture/garbage-collection/#cascading-deletion">Cascading deletion</seealso>
public enum DeletionPropagation
{
    /// <summary>They are deleted afterwards.</summary>
    Background,

    /// <summary>They are deleted first.</summary>
    Foreground,

    /// <summary>They stay.</summary>
    Orphan,
}
