namespace NetPolSdk;

/// <summary>Both ends have authenticated each other. Source: Cilium docs, "Mutual Authentication".</summary>
/// <param name="CanSucceed">Whether that can happen: there is a mode for tests in which it never does.</param>
public sealed record AuthenticationCondition(bool CanSucceed = true) : TrafficCondition
{
    private protected override string Text() => CanSucceed ? "both ends have authenticated each other" : "both ends have authenticated each other, which always fails in this mode";
}
