namespace NetPolSdk.Testing;

/// <summary>Failures, with the policies that decide.</summary>
internal static class FailureText
{
    public static string Of(ExpectationOutcome outcome, Reachability reachability) => Explained(
        outcome.ToString(),
        reachability.Endpoint(outcome.Expectation.From),
        reachability.Endpoint(outcome.Expectation.To),
        reachability);

    public static string Explained(string message, Endpoint from, Endpoint to, Reachability reachability) => message;
}
