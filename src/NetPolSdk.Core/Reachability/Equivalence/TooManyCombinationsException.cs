namespace NetPolSdk;

/// <summary>Ends a search that would go through too much.</summary>
internal sealed class TooManyCombinationsException(string message) : Exception(message);
