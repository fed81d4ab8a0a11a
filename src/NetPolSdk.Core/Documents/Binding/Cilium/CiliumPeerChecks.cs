namespace NetPolSdk;

/// <summary>What must hold between the fields of one element of a list of rules.</summary>
internal static class CiliumPeerChecks
{
    private static readonly string[] Kinds = ["Endpoints", "CIDR", "CIDRSet", "Entities", "Nodes", "Groups", "Services", "FQDNs"];

    /// <summary>Checks one element.</summary>
    /// <param name="element">The element.</param>
    /// <param name="side">What the names of its peers begin with.</param>
    /// <param name="context">Where faults go.</param>
    public static void Check(MappingNode element, string side, BindingContext context)
    {
        var kinds = Array.FindAll(Kinds, kind => IsFilled(element[side + kind]));
        if (kinds.Length > 1)
        {
            var second = side + kinds[1];
            NotEnforced.Report(second, element[second]!, RuleIds.CiliumPeerKinds, $"stands beside {side}{kinds[0]}, and an element names peers of one kind", "Make an element of its own for each kind: elements are an OR.", context);
        }

        if (IsFilled(element["icmps"]) && IsFilled(element["toPorts"]))
        {
            NotEnforced.Report("icmps", element["icmps"]!, RuleIds.CiliumIcmpWithPorts, "stands beside toPorts", "Make an element of its own for it.", context);
        }
    }

    private static bool IsFilled(DocumentNode? node) => node is SequenceNode { Items.Count: > 0 };
}
