namespace NetPolSdk.Deployment.Clusters;

/// <summary>A cluster cannot be found or logged in to. The message names the file, the line and the remedy; it holds no credentials.</summary>
/// <param name="message">The message.</param>
/// <param name="inner">What lies behind it.</param>
public sealed class KubeconfigException(string message, Exception? inner = null) : Exception(message, inner);
