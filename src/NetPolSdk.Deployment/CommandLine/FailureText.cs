using NetPolSdk.Deployment.Clusters;
using NetPolSdk.Deployment.Input;
using NetPolSdk.Deployment.Output;
using NetPolSdk.Deployment.Stacks;

namespace NetPolSdk.Deployment.CommandLine;

/// <summary>What a user sees of a failure: one message, and never a stack trace.</summary>
internal static class FailureText
{
    /// <summary>The message; null for what is no failure of the user's stack or cluster.</summary>
    public static string? Of(Exception exception) => exception switch
    {
        ApiServerException { MissingPermission: { } missing } => Safe(MissingRightsText.Of([missing]).Single()),
        ApiServerException or KubeconfigException or UnusableStackException or UnusableInputException => Safe(exception.Message),
        _ => null,
    };

    /// <summary>The message of an exception without the name of a parameter, of which the user knows nothing.</summary>
    /// <param name="fault">The exception.</param>
    public static string MessageOf(Exception fault) => fault is ArgumentException { ParamName: { } name }
        ? fault.Message.Replace($" (Parameter '{name}')", "", StringComparison.Ordinal)
        : fault.Message;

    private static string Safe(string message) => string.Join('\n', message.Split('\n').Select(SafeText.Line));
}
