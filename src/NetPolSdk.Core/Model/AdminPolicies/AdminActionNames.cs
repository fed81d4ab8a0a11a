namespace NetPolSdk;

/// <summary>Actions as manifests write them.</summary>
internal static class AdminActionNames
{
    /// <summary>The word of the policy's version: v1alpha2 says Accept where v1alpha1 says Allow.</summary>
    public static string WireName(this AdminAction action, AdminPolicy policy) => action switch
    {
        AdminAction.Deny => "Deny",
        AdminAction.Pass => "Pass",
        _ => policy is ClusterNetworkPolicy ? "Accept" : "Allow",
    };
}
