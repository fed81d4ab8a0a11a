namespace NetPolSdk.Tool.CommandLine;

/// <summary>The input or the arguments cannot be used. The message is all the user sees: what, where, and what to do.</summary>
internal sealed class UnusableInputException(string message) : Exception(message);
