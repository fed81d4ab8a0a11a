namespace NetPolSdk;

/// <summary>What a rule, or the end of a tier, does to traffic that is still open.</summary>
internal abstract record Effect
{
    public abstract FlowState ApplyTo(FlowState state);
}
