namespace NetPolSdk;

/// <summary>Ends a search that cannot give an answer. The message says why.</summary>
internal sealed class UndecidedException(string message) : Exception(message);
