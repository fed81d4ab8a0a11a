using System.Globalization;

namespace NetPolSdk;

/// <summary>
/// A range of addresses in CIDR notation, such as <c>10.0.0.0/8</c> or <c>2001:db8::/32</c>. It is compared and written
/// as the text that was given.
/// </summary>
public sealed class Cidr : IEquatable<Cidr>
{
    private Cidr(string text, IpAddress address, int prefixLength, bool hasLeadingZeros)
    {
        Text = text;
        Address = address;
        PrefixLength = prefixLength;
        HasLeadingZeros = hasLeadingZeros;
    }

    /// <summary>The range as it was written.</summary>
    public string Text { get; }

    /// <summary>The length of the prefix in bits: 0 to 32 for IPv4, 0 to 128 for IPv6.</summary>
    public int PrefixLength { get; }

    /// <summary>The first address of the range.</summary>
    public IpAddress First => Address.Masked(PrefixLength);

    /// <summary>The last address of the range.</summary>
    public IpAddress Last => Address.LastOf(PrefixLength);

    /// <summary>Whether this is a range of IPv6 addresses.</summary>
    public bool IsIPv6 => Address.IsIPv6;

    /// <summary>The range as it is usually written: the first address in canonical text, and the prefix length.</summary>
    public string CanonicalText => IsHole ? Text : First + "/" + PrefixLength.ToString(CultureInfo.InvariantCulture);

    /// <summary>The address as written, before masking.</summary>
    internal IpAddress Address { get; }

    /// <summary>Whether the value is unknown to the compiler.</summary>
    internal bool IsHole => Hole.Is(Text);

    /// <summary>Whether bits are set past the prefix, as in <c>10.0.0.5/24</c>.</summary>
    internal bool HasHostBits => !IsHole && Address != First;

    internal bool HasLeadingZeros { get; }

    internal bool IsIPv4Mapped => Address.IsIPv4Mapped;

    /// <summary>Reads a range as a Kubernetes 1.36 API server does.</summary>
    /// <param name="text">The range, such as <c>10.0.0.0/8</c>.</param>
    /// <exception cref="InvalidPolicyException">The text is no range, or has leading zeros, an IPv4-mapped address or bits past the prefix.</exception>
    public static Cidr Parse(string text) => Parse(Require.NotNull(text, nameof(text)), RuleIds.Cidr, "cidr", nameof(text));

    /// <summary>Whether every address of the other range is in this one.</summary>
    /// <param name="other">The other range.</param>
    public bool Contains(Cidr other) =>
        Require.NotNull(other, nameof(other)).IsIPv6 == IsIPv6 && other.PrefixLength >= PrefixLength && other.Address.Masked(PrefixLength) == First;

    /// <summary>Whether the address is in the range.</summary>
    /// <param name="address">The address.</param>
    public bool Contains(IpAddress address) => address.IsIPv6 == IsIPv6 && address.Masked(PrefixLength) == First;

    /// <summary>Whether the two ranges share an address.</summary>
    /// <param name="other">The other range.</param>
    public bool Overlaps(Cidr other) => Contains(other) || other.Contains(this);

    /// <inheritdoc/>
    public bool Equals(Cidr? other) => other is not null && other.Text == Text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Cidr);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    /// <inheritdoc cref="Text"/>
    public override string ToString() => Text;

    /// <inheritdoc cref="Parse(string)"/>
    internal static Cidr Parse(string text, string ruleId, string field, string parameter)
    {
        if (Hole.Admits(text))
        {
            return new Cidr(text, default, 0, false);
        }

        var cidr = TryParseSloppy(text);
        var fault = cidr is null ? UnreadableFault(text) : cidr.StrictFault();
        SyntaxFault.ThrowIfAny(fault is null ? null : fault with { RuleId = ruleId }, field, text, parameter);
        return cidr!;
    }

    /// <summary>A range, or one address without a prefix, which is kept as it was written.</summary>
    internal static Cidr? TryParseAddressOrRange(string text) => IpAddressParser.TryParse(text, out var address, out var hasLeadingZeros)
        ? new Cidr(text, address, address.Bits, hasLeadingZeros)
        : TryParseSloppy(text);

    /// <summary>Reads a range as servers before 1.36 did: leading zeros, host bits and IPv4-mapped addresses pass.</summary>
    internal static Cidr? TryParseSloppy(string text)
    {
        var slash = text.IndexOf('/');
        if (slash < 0
            || !IpAddressParser.TryParse(text.Substring(0, slash), out var address, out var zerosInAddress)
            || !IpAddressParser.TryParseDecimal(text.Substring(slash + 1), address.Bits, out var prefixLength))
        {
            return null;
        }

        return new Cidr(text, address, prefixLength, zerosInAddress || (text.Length > slash + 2 && text[slash + 1] == '0'));
    }

    internal static SyntaxFault UnreadableFault(string text) => new(
        RuleIds.Cidr,
        "is not a range in CIDR notation",
        IpAddress.TryParse(text, out var address)
            ? $"For the one address write {address}/{address.Bits}."
            : "Write one like 10.9.8.0/24 or 2001:db8::/64.");

    /// <summary>What a server from 1.36 on (StrictIPCIDRValidation) refuses, the first that applies.</summary>
    internal SyntaxFault? StrictFault()
    {
        if (HasLeadingZeros)
        {
            return new(RuleIds.Cidr, "has leading zeros", $"Write {CanonicalText}.");
        }

        if (IsIPv4Mapped)
        {
            return new(RuleIds.Cidr, "is an IPv4-mapped IPv6 address", PrefixLength >= 96 ? $"Write {IPv4Text()}." : "Write the IPv4 range.");
        }

        return HasHostBits
            ? new(RuleIds.Cidr, "has bits set past its prefix length", $"Write {CanonicalText} for the network, or {Address}/{Address.Bits} for the one address.")
            : null;
    }

    private string IPv4Text()
    {
        var length = PrefixLength - 96;
        return new IpAddress(false, 0, Address.Low & 0xFFFFFFFF).Masked(length) + "/" + length.ToString(CultureInfo.InvariantCulture);
    }
}
