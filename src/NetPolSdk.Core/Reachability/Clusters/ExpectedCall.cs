namespace NetPolSdk;

/// <summary>A call that the platform makes to pods because some object says so.</summary>
/// <param name="Caller">Who calls.</param>
/// <param name="DeclaredBy">The object that says so, such as <c>Ingress shop/web</c>.</param>
/// <param name="Traffic">The pods' ports.</param>
public sealed record ExpectedCall(PlatformCaller Caller, string DeclaredBy, TrafficSet Traffic)
{
    /// <summary>The call as a message names it.</summary>
    public override string ToString() => $"{DeclaredBy}: {Traffic}";
}
