namespace NetPolSdk.Deployment.Manifests;

/// <summary>The forms in which manifests are written.</summary>
internal enum ManifestFormat
{
    Yaml,
    Json,
}
