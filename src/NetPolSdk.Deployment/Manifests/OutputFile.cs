namespace NetPolSdk.Deployment.Manifests;

/// <summary>A file to be written.</summary>
/// <param name="Name">Its name, without a folder.</param>
/// <param name="Text">Its text.</param>
internal sealed record OutputFile(string Name, string Text);
