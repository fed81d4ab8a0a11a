namespace NetPolSdk.Deployment.Clusters.Http;

/// <summary>Media types that an API server speaks.</summary>
internal static class MediaTypes
{
    public const string Json = "application/json";

    public const string ApplyPatch = "application/apply-patch+yaml";

    /// <summary>The metadata of a list alone, or the whole where the server cannot.</summary>
    public const string MetadataList = "application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1,application/json";

    /// <summary>All groups in one answer, in the newest form that the server knows.</summary>
    public const string Discovery =
        "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList,application/json;g=apidiscovery.k8s.io;v=v2beta1;as=APIGroupDiscoveryList,application/json";
}
