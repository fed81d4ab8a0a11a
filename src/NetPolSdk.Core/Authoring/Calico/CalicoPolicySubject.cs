namespace NetPolSdk;

/// <summary>The beginning of a Calico policy that has its name and its endpoints but says nothing yet.</summary>
/// <typeparam name="TPolicy">The kind of policy.</typeparam>
public sealed record CalicoPolicySubject<TPolicy> : ICalicoPolicyStart<TPolicy>
    where TPolicy : CalicoPolicy
{
    private readonly TPolicy _policy;

    internal CalicoPolicySubject(TPolicy policy) => _policy = policy;

    TPolicy ICalicoPolicyStart<TPolicy>.SoFar => _policy;
}
