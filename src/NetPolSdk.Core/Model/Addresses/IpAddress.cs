using System.Globalization;
using System.Text;

namespace NetPolSdk;

/// <summary>An IPv4 or IPv6 address as a number that can be compared, masked and printed.</summary>
public readonly record struct IpAddress : IComparable<IpAddress>
{
    internal IpAddress(bool isIPv6, ulong high, ulong low)
    {
        IsIPv6 = isIPv6;
        High = high;
        Low = low;
    }

    /// <summary>Whether this is an IPv6 address.</summary>
    public bool IsIPv6 { get; }

    /// <summary>The number of bits of an address of this family: 32 or 128.</summary>
    public int Bits => IsIPv6 ? 128 : 32;

    /// <summary>The upper 64 bits of an IPv6 address; 0 for IPv4.</summary>
    internal ulong High { get; }

    /// <summary>The lower 64 bits of an IPv6 address, or the 32 bits of an IPv4 address.</summary>
    internal ulong Low { get; }

    /// <summary>Reads an address, such as <c>10.0.0.1</c> or <c>fd00::1</c>, in strict syntax.</summary>
    /// <param name="text">The address.</param>
    /// <exception cref="FormatException">The text is not an address.</exception>
    public static IpAddress Parse(string text) =>
        TryParse(text, out var address) ? address : throw new FormatException($"{Quoted.Text(text)} is not an IP address. Write one like 10.9.8.7 or 2001:db8::7.");

    /// <summary>Reads an address in strict syntax; false where the text is none.</summary>
    /// <param name="text">The address.</param>
    /// <param name="address">The address read.</param>
    public static bool TryParse(string? text, out IpAddress address)
    {
        address = default;
        return text is not null && IpAddressParser.TryParse(text, out address, out var leadingZeros) && !leadingZeros;
    }

    /// <inheritdoc/>
    public int CompareTo(IpAddress other)
    {
        if (IsIPv6 != other.IsIPv6)
        {
            return IsIPv6 ? 1 : -1;
        }

        return High != other.High ? High.CompareTo(other.High) : Low.CompareTo(other.Low);
    }

    /// <summary>The address with every bit past the prefix cleared.</summary>
    /// <param name="prefixLength">The length of the prefix, in bits.</param>
    internal IpAddress Masked(int prefixLength) => IsIPv6
        ? new IpAddress(true, High & UpperMask(Math.Min(prefixLength, 64)), Low & UpperMask(Math.Max(prefixLength - 64, 0)))
        : new IpAddress(false, 0, Low & (UpperMask(prefixLength) >> 32));

    /// <summary>The last address of the prefix that this address is in.</summary>
    /// <param name="prefixLength">The length of the prefix, in bits.</param>
    internal IpAddress LastOf(int prefixLength) => IsIPv6
        ? new IpAddress(true, High | ~UpperMask(Math.Min(prefixLength, 64)), Low | ~UpperMask(Math.Max(prefixLength - 64, 0)))
        : new IpAddress(false, 0, Low | (~UpperMask(prefixLength) >> 32));

    /// <summary>Whether this is an IPv4 address written inside IPv6, such as <c>::ffff:1.2.3.4</c>.</summary>
    internal bool IsIPv4Mapped => IsIPv6 && High == 0 && Low >> 32 == 0xFFFF;

    /// <summary>Whether <paramref name="left"/> comes before <paramref name="right"/>; IPv4 comes before IPv6.</summary>
    public static bool operator <(IpAddress left, IpAddress right) => left.CompareTo(right) < 0;

    /// <inheritdoc cref="op_LessThan"/>
    public static bool operator >(IpAddress left, IpAddress right) => left.CompareTo(right) > 0;

    /// <inheritdoc cref="op_LessThan"/>
    public static bool operator <=(IpAddress left, IpAddress right) => left.CompareTo(right) <= 0;

    /// <inheritdoc cref="op_LessThan"/>
    public static bool operator >=(IpAddress left, IpAddress right) => left.CompareTo(right) >= 0;

    /// <summary>The address in canonical text: dotted decimal, or IPv6 as RFC 5952 says.</summary>
    public override string ToString() => IsIPv6 ? IPv6Text() : IPv4Text((uint)Low);

    private static ulong UpperMask(int bits) => bits switch { 0 => 0, 64 => ulong.MaxValue, _ => ~(ulong.MaxValue >> bits) };

    private static string IPv4Text(uint value) =>
        string.Format(CultureInfo.InvariantCulture, "{0}.{1}.{2}.{3}", value >> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255);

    private string IPv6Text()
    {
        if (IsIPv4Mapped)
        {
            return "::ffff:" + IPv4Text((uint)Low);
        }

        var (start, length) = LongestRunOfZeros();
        var text = new StringBuilder();
        for (var i = 0; i < 8; i++)
        {
            if (i == start)
            {
                text.Append("::");
                i += length - 1;
                continue;
            }

            if (text.Length > 0 && text[text.Length - 1] != ':')
            {
                text.Append(':');
            }

            text.Append(Group(i).ToString("x", CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }

    private ushort Group(int index) => (ushort)((index < 4 ? High : Low) >> (48 - (16 * (index % 4))));

    /// <summary>The first of the longest runs of two zero groups or more; RFC 5952 shortens that one.</summary>
    private (int Start, int Length) LongestRunOfZeros()
    {
        var best = (Start: -1, Length: 1);
        for (var i = 0; i < 8; i++)
        {
            var end = i;
            while (end < 8 && Group(end) == 0)
            {
                end++;
            }

            if (end - i > best.Length)
            {
                best = (i, end - i);
            }

            i = Math.Max(i, end - 1);
        }

        return best;
    }
}
