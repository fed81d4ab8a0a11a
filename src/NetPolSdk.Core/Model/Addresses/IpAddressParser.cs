namespace NetPolSdk;

/// <summary>
/// Reads IP addresses as the API server's ParseIPSloppy does: leading zeros in IPv4 octets, which are decimal all the
/// same, and beyond four digits in IPv6 groups are read over and reported; Go's netip refuses both.
/// </summary>
internal static class IpAddressParser
{
    public static bool TryParse(string text, out IpAddress address, out bool leadingZeros)
    {
        address = default;
        leadingZeros = false;
        if (text.IndexOf(':') < 0)
        {
            if (!TryParseIPv4(text, out var value, out leadingZeros))
            {
                return false;
            }

            address = new IpAddress(false, 0, value);
            return true;
        }

        return TryParseIPv6(text, out address, out leadingZeros);
    }

    private static bool TryParseIPv4(string text, out uint value, out bool leadingZeros)
    {
        value = 0;
        leadingZeros = false;
        var octets = text.Split('.');
        if (octets.Length != 4)
        {
            return false;
        }

        foreach (var octet in octets)
        {
            if (!TryParseDecimal(octet, 255, out var number))
            {
                return false;
            }

            leadingZeros |= octet.Length > 1 && octet[0] == '0';
            value = (value << 8) | (uint)number;
        }

        return true;
    }

    /// <summary>Reads digits only: no sign, no blanks, and no number over the largest.</summary>
    public static bool TryParseDecimal(string digits, int largest, out int number)
    {
        number = 0;
        if (digits.Length == 0)
        {
            return false;
        }

        foreach (var c in digits)
        {
            if (c is < '0' or > '9')
            {
                return false;
            }

            number = (number * 10) + (c - '0');
            if (number > largest)
            {
                return false;
            }
        }

        return true;
    }

    private static bool TryParseIPv6(string text, out IpAddress address, out bool leadingZeros)
    {
        address = default;
        leadingZeros = false;
        var gap = text.IndexOf("::", StringComparison.Ordinal);
        var head = new List<ushort>();
        var tail = new List<ushort>();
        if (gap < 0)
        {
            if (!TryParseGroups(text, mayHoldIPv4: true, head, out leadingZeros) || head.Count != 8)
            {
                return false;
            }
        }
        else if (!TryParseGroups(text.Substring(0, gap), mayHoldIPv4: false, head, out var zerosInHead)
            || !TryParseGroups(text.Substring(gap + 2), mayHoldIPv4: true, tail, out var zerosInTail)
            || head.Count + tail.Count > 7)
        {
            return false;
        }
        else
        {
            leadingZeros = zerosInHead || zerosInTail;
        }

        ulong high = 0, low = 0;
        for (var i = 0; i < 8; i++)
        {
            ulong group = i < head.Count ? head[i] : i >= 8 - tail.Count ? tail[i - (8 - tail.Count)] : (ulong)0;
            if (i < 4)
            {
                high = (high << 16) | group;
            }
            else
            {
                low = (low << 16) | group;
            }
        }

        address = new IpAddress(true, high, low);
        return true;
    }

    private static bool TryParseGroups(string text, bool mayHoldIPv4, List<ushort> groups, out bool leadingZeros)
    {
        leadingZeros = false;
        if (text.Length == 0)
        {
            return true;
        }

        var parts = text.Split(':');
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].IndexOf('.') >= 0)
            {
                if (!mayHoldIPv4 || i != parts.Length - 1 || !TryParseIPv4(parts[i], out var value, out var zerosInIPv4))
                {
                    return false;
                }

                leadingZeros |= zerosInIPv4;
                groups.Add((ushort)(value >> 16));
                groups.Add((ushort)value);
            }
            else if (!TryParseGroup(parts[i], out var group))
            {
                return false;
            }
            else
            {
                leadingZeros |= parts[i].Length > 4;
                groups.Add(group);
            }
        }

        return true;
    }

    private static bool TryParseGroup(string text, out ushort group)
    {
        group = 0;
        var value = 0;
        foreach (var c in text)
        {
            var digit = HexDigit(c);
            value = (value << 4) | digit;
            if (digit < 0 || value > ushort.MaxValue)
            {
                return false;
            }
        }

        group = (ushort)value;
        return text.Length > 0;
    }

    private static int HexDigit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => -1,
    };
}
