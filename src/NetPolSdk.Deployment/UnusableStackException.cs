namespace NetPolSdk.Deployment;

/// <summary>What was given cannot be used. The message says why and what to do, and is all that the user sees.</summary>
internal sealed class UnusableStackException(string message) : InvalidOperationException(message);
