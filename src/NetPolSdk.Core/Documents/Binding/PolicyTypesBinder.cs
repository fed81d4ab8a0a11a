namespace NetPolSdk;

/// <summary>Binds <c>spec.policyTypes</c>.</summary>
internal static class PolicyTypesBinder
{
    private const int Most = 2;

    /// <summary>The types; none where the list is empty or left out.</summary>
    public static PolicyTypes Bind(DocumentNode node, BindingContext context)
    {
        context.Enter("policyTypes");
        var types = PolicyTypes.None;
        var items = context.Items(node);
        if (items.Count > Most)
        {
            context.Report(node, RuleIds.PolicyTypes, "has more than two entries", "Write each direction once.");
        }

        for (var i = 0; i < items.Count; i++)
        {
            context.Enter(i);
            types |= BindOne(items[i], judges: items.Count <= Most, context);
            context.Leave();
        }

        context.Leave();
        return types;
    }

    private static PolicyTypes BindOne(DocumentNode node, bool judges, BindingContext context)
    {
        var text = node.IsNull ? "" : context.Text(node);
        switch (text)
        {
            case null:
                return PolicyTypes.None;
            case "Ingress":
                return PolicyTypes.Ingress;
            case "Egress":
                return PolicyTypes.Egress;
            default:
                if (judges)
                {
                    context.Report(node, RuleIds.PolicyTypes, $"{Quoted.Text(text)} is no policy type", "Write Ingress or Egress.");
                }

                return PolicyTypes.None;
        }
    }
}
