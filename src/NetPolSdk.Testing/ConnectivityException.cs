namespace NetPolSdk.Testing;

/// <summary>The policies do not do what a test expects of them. The message says what they do instead, and which rules decide it.</summary>
public sealed class ConnectivityException : Exception
{
    /// <summary>An exception for failed expectations.</summary>
    /// <param name="message">What was expected and what was found.</param>
    public ConnectivityException(string message)
        : base(message)
    {
    }

    /// <summary>An exception without a message of its own.</summary>
    public ConnectivityException()
    {
    }

    /// <summary>An exception for failed expectations, with its cause.</summary>
    /// <param name="message">What was expected and what was found.</param>
    /// <param name="innerException">The cause.</param>
    public ConnectivityException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
