using System.Globalization;

namespace NetPolSdk;

/// <summary>Messages of ICMP: <c>icmp</c> and <c>notICMP</c>. Source: Calico docs, "Network policy", section "ICMP".</summary>
public sealed record CalicoIcmp
{
    private const int GreatestType = 254;
    private const int GreatestCode = 255;

    internal CalicoIcmp(int? type, int? code)
    {
        Type = type;
        Code = code;
    }

    /// <summary>Messages of every type.</summary>
    public static CalicoIcmp AnyType { get; } = new(null, null);

    /// <summary><c>type</c>, 0 to 254; null for any.</summary>
    public int? Type { get; }

    /// <summary><c>code</c>, 0 to 255; null for any. There is none without a type.</summary>
    public int? Code { get; }

    /// <summary>Messages of a type, whatever their code.</summary>
    /// <param name="type">0 to 254; 8 is the echo request of IPv4, 128 that of IPv6.</param>
    /// <exception cref="InvalidPolicyException">The number is out of bounds.</exception>
    public static CalicoIcmp OfType(int type)
    {
        ThrowIfNotWithin(type, GreatestType, "icmp.type", nameof(type));
        return new(type, null);
    }

    /// <summary>Messages of a type and code.</summary>
    /// <param name="type">0 to 254.</param>
    /// <param name="code">0 to 255.</param>
    /// <exception cref="InvalidPolicyException">A number is out of bounds.</exception>
    public static CalicoIcmp OfType(int type, int code)
    {
        ThrowIfNotWithin(type, GreatestType, "icmp.type", nameof(type));
        ThrowIfNotWithin(code, GreatestCode, "icmp.code", nameof(code));
        return new(type, code);
    }

    /// <summary>The messages as a message names them.</summary>
    public override string ToString() => (Type, Code) switch
    {
        (null, _) => "any ICMP",
        ({ } type, null) => "ICMP type " + Text(type),
        ({ } type, { } code) => $"ICMP type {Text(type)} code {Text(code)}",
    };

    private static string Text(int number) => Hole.Is(number) ? "…" : number.ToString(CultureInfo.InvariantCulture);

    private static void ThrowIfNotWithin(int number, int most, string field, string parameter)
    {
        if ((number < 0 || number > most) && !Hole.Admits(number))
        {
            throw new InvalidPolicyException(RuleIds.CalicoLimit, field, Text(number), "is out of bounds", $"Write a number from 0 to {Text(most)}.", parameter);
        }
    }
}
