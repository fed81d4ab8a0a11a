using NetPolSdk.Deployment.CommandLine;
using NetPolSdk.Deployment.Output;

namespace NetPolSdk.Deployment.Input;

/// <summary>The input or the arguments cannot be used. The message is all the user sees: what, where, and what to do.</summary>
internal sealed class UnusableInputException(string message) : Exception(message)
{
    /// <summary>What an argument of the user brought about in the library.</summary>
    /// <param name="fault">The library's own exception.</param>
    public static UnusableInputException Of(Exception fault) => new(SafeText.Line(MessageOf(fault)));

    /// <summary>The message of an exception without the name of a parameter, of which the user knows nothing.</summary>
    /// <param name="fault">The exception.</param>
    public static string MessageOf(Exception fault) => FailureText.MessageOf(fault);
}
