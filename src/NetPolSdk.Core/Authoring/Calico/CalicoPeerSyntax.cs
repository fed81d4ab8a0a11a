namespace NetPolSdk;

/// <summary>What Calico asks of the parts of a peer.</summary>
internal static class CalicoPeerSyntax
{
    private const int MostNets = 256;
    private const int MostPorts = 50;
    private const int LongestName = 253;

    /// <summary>A Service stands alone, and what has been said is not said again: the second would take the place of the first.</summary>
    public static void ThrowIfSaid(CalicoEntity entity, string field, bool isSaid, string parameter)
    {
        if (entity.Service is not null)
        {
            throw new InvalidPolicyException(RuleIds.CalicoServices, "services", entity.Service.Name, $"stands beside {field}", "Make a rule of its own for the Service.", parameter);
        }

        ThrowIfTwice(field, isSaid, parameter);
    }

    public static void ThrowIfTwice(string field, bool isSaid, string parameter)
    {
        if (isSaid)
        {
            throw new InvalidPolicyException(RuleIds.CalicoShape, field, null, "is said twice", "Say it once, with all that is meant.", parameter);
        }
    }

    public static CalicoService Service(string name, string? @namespace)
    {
        ThrowIfNoName(Require.NotNull(name, nameof(name)), "services.name", nameof(name));
        if (@namespace is not null)
        {
            ThrowIfNoName(@namespace, "services.namespace", nameof(@namespace));
        }

        return new(name, @namespace);
    }

    public static ValueList<Cidr> Nets(string[] cidrs, string field, bool isNegated, string parameter)
    {
        ThrowIfCount(Require.NotNull(cidrs, parameter).Length, MostNets, field, "Use a NetworkSet.", parameter);
        ThrowIfRepeated(cidrs, field, parameter);
        foreach (var cidr in cidrs)
        {
            Require.NotNull(cidr, parameter);
            if (!Hole.Admits(cidr))
            {
                SyntaxFault.ThrowIfAny(CalicoNetSyntax.Fault(cidr) ?? (isNegated ? CalicoNetSyntax.NegatedFault(cidr) : null), field, cidr, parameter);
            }
        }

        return ValueList.From(cidrs.Select(cidr => Cidr.Parse(cidr, RuleIds.CalicoNet, field, parameter)));
    }

    public static ValueList<string> Accounts(string[] accounts)
    {
        ThrowIfCount(Require.NotNull(accounts, nameof(accounts)).Length, int.MaxValue, "serviceAccounts.names", "", nameof(accounts));
        ThrowIfRepeated(accounts, "serviceAccounts.names", nameof(accounts));
        foreach (var account in accounts)
        {
            SyntaxFault.ThrowIfAny(DnsSyntax.SubdomainFault(Require.NotNull(account, nameof(accounts))), "serviceAccounts.names", account, nameof(accounts));
        }

        return ValueList.Create<string>(accounts);
    }

    public static ValueList<CalicoPort> Ports(CalicoPort[] ports, string field, string parameter)
    {
        ThrowIfCount(Require.NotNull(ports, parameter).Length, MostPorts, field, "Make two rules of it.", parameter);
        foreach (var port in ports)
        {
            Require.NotNull(port, parameter);
        }

        return ValueList.Create<CalicoPort>(ports);
    }

    private static void ThrowIfCount(int count, int most, string field, string remedy, string parameter)
    {
        if (count == 0)
        {
            throw new InvalidPolicyException(RuleIds.CalicoShape, field, null, "is an empty list, which Calico reads as \"no restriction\"", "Name one at least, or leave it out.", parameter);
        }

        if (count > most)
        {
            throw new InvalidPolicyException(RuleIds.CalicoLimit, field, null, $"has {count} items, and may have {most}", remedy, parameter);
        }
    }

    private static void ThrowIfRepeated(string[] items, string field, string parameter)
    {
        if (items.GroupBy(static item => item, StringComparer.Ordinal).FirstOrDefault(static same => same.Skip(1).Any() && !Hole.Is(same.Key)) is { } twice)
        {
            throw new InvalidPolicyException(RuleIds.CalicoLimit, field, twice.Key, "occurs twice", "Keep one of the two.", parameter);
        }
    }

    private static void ThrowIfNoName(string name, string field, string parameter)
    {
        if (!Hole.Admits(name) && name.Length is 0 or > LongestName)
        {
            throw new InvalidPolicyException(RuleIds.CalicoServices, field, name, $"must have 1 to {LongestName} characters", "Write its name.", parameter);
        }
    }
}
