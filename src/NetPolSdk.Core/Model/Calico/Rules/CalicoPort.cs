using System.Globalization;

namespace NetPolSdk;

/// <summary>An item of <c>ports</c> or <c>notPorts</c> of a Calico rule: a number, a range or a name. Its protocol is the rule's. Source: Calico docs, "Network policy", section "Ports".</summary>
public sealed record CalicoPort
{
    private CalicoPort(int? number, int? endNumber, string? name)
    {
        Number = number;
        EndNumber = endNumber;
        Name = name;
    }

    /// <summary>The number, or the first of the range, 1 to 65535; null where the port has a name.</summary>
    public int? Number { get; }

    /// <summary>The last number of the range, itself included; null where there is one number, or a name.</summary>
    public int? EndNumber { get; }

    /// <summary>The name that pods give to the port; null where it has a number.</summary>
    public string? Name { get; }

    /// <summary>One port.</summary>
    /// <param name="number">1 to 65535.</param>
    public static implicit operator CalicoPort(int number) => Of(number);

    /// <summary>One port.</summary>
    /// <param name="number">1 to 65535.</param>
    /// <exception cref="InvalidPolicyException">The number is out of bounds.</exception>
    public static CalicoPort Of(int number)
    {
        Check(number, nameof(number));
        return new(number, null, null);
    }

    /// <summary>One port.</summary>
    /// <param name="number">1 to 65535.</param>
    /// <exception cref="InvalidPolicyException">The number is out of bounds.</exception>
    public static CalicoPort FromInt32(int number) => Of(number);

    /// <summary>Several ports: <c>"8080:8090"</c>.</summary>
    /// <param name="first">The first, 1 to 65535.</param>
    /// <param name="last">The last, itself included; not smaller than the first.</param>
    /// <exception cref="InvalidPolicyException">A number is out of bounds, or the last is smaller than the first.</exception>
    public static CalicoPort Range(int first, int last)
    {
        Check(first, nameof(first));
        Check(last, nameof(last));
        if (last < first && !Hole.Is(first) && !Hole.Is(last))
        {
            throw new InvalidPolicyException(RuleIds.CalicoValue, "ports", $"{Text(first)}:{Text(last)}", "is no port", "Write the smaller number first.", nameof(last));
        }

        return FromWire(first, last);
    }

    /// <summary>The port that each pod declares under a name.</summary>
    /// <param name="name">1 to 15 lowercase letters, digits and '-', with a letter among them (RFC 6335).</param>
    /// <exception cref="InvalidPolicyException">The name is not of that form.</exception>
    public static CalicoPort Named(string name)
    {
        SyntaxFault.ThrowIfAny(PortSyntax.NameFault(Require.NotNull(name, nameof(name))) is { } fault ? fault with { RuleId = RuleIds.CalicoValue } : null, "ports", name, nameof(name));
        return new(null, null, name);
    }

    /// <summary>The port as manifests write it.</summary>
    public override string ToString() => Name ?? (EndNumber is { } end ? $"{Text(Number!.Value)}:{Text(end)}" : Text(Number!.Value));

    /// <summary>A port as it was read and found sound; a range of one port is that port.</summary>
    internal static CalicoPort FromWire(int first, int last) => new(first, first == last ? null : last, null);

    private static void Check(int number, string parameter) => SyntaxFault.ThrowIfAny(
        PortSyntax.NumberFault(number) is { } fault ? fault with { RuleId = RuleIds.CalicoValue } : null, "ports", Text(number), parameter);

    private static string Text(int number) => Hole.Is(number) ? "…" : number.ToString(CultureInfo.InvariantCulture);
}
