namespace NetPolSdk;

public sealed partial record CalicoTier
{
    /// <summary>A tier that comes last and denies what its policies do not decide: <c>CalicoTier.Named("security").WithOrder(100)</c>.</summary>
    /// <param name="name">A lowercase RFC 1123 label. Calico's own are <c>default</c>, <c>kube-admin</c> and <c>kube-baseline</c>.</param>
    /// <exception cref="InvalidPolicyException">The name is not of that form.</exception>
    public static CalicoTier Named(string name)
    {
        Require.NotNull(name, nameof(name));
        SyntaxFault.ThrowIfAny(DnsSyntax.LabelFault(name) is null ? null : CalicoNameSyntax.TierFault(name) ?? DnsSyntax.LabelFault(name), "metadata.name", name, nameof(name));
        return new(ObjectMetadata.Named(name));
    }

    /// <summary>The tier at a place among the others: <c>spec.order</c>.</summary>
    /// <param name="order">The lowest is asked first. Calico's <c>default</c>, where NetworkPolicies of Kubernetes are, is at 1 000 000.</param>
    /// <exception cref="InvalidPolicyException">The tier is Calico's own, and has another order.</exception>
    public CalicoTier WithOrder(int order) => At(order, nameof(order));

    /// <inheritdoc cref="WithOrder(int)"/>
    public CalicoTier WithOrder(double order) => At(CalicoName.Order(order, nameof(order)), nameof(order));

    /// <summary>The tier with what becomes of connections of endpoints that its policies select and that none of them decides: <c>spec.defaultAction</c>.</summary>
    /// <param name="action"><see cref="CalicoAction.Deny"/>, or <see cref="CalicoAction.Pass"/> to the next tier.</param>
    /// <exception cref="InvalidPolicyException">The action is another one, or the tier is Calico's own, and has another.</exception>
    public CalicoTier WithDefaultAction(CalicoAction action)
    {
        if (action is not (CalicoAction.Deny or CalicoAction.Pass))
        {
            throw new InvalidPolicyException(RuleIds.CalicoValue, "spec.defaultAction", action.ToString(), "is none of Deny, Pass", "Say CalicoAction.Deny or CalicoAction.Pass.", nameof(action));
        }

        if (CalicoBuiltInTiers.Find(Name) is { } own && own.DefaultAction != action)
        {
            throw new InvalidPolicyException(RuleIds.CalicoTier, "spec.defaultAction", null, $"of the tier {Name} is {own.DefaultAction}, and cannot be changed", $"Say {own.DefaultAction}, or make a tier of your own.", nameof(action));
        }

        return this with { WrittenDefaultAction = action };
    }

    private CalicoTier At(double order, string parameter) => CalicoBuiltInTiers.Find(Name) is { } own && own.Order != order
        ? throw new InvalidPolicyException(RuleIds.CalicoTier, "spec.order", null, $"of the tier {Name} cannot be changed", "Leave it, or make a tier of your own.", parameter)
        : this with { Order = order };
}
