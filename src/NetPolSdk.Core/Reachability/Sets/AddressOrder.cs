namespace NetPolSdk;

/// <summary>The order of addresses: IPv4 first, then IPv6; nothing follows the last address of a family.</summary>
internal readonly struct AddressOrder : IOrdinal<IpAddress>
{
    public int Compare(IpAddress left, IpAddress right) => left.CompareTo(right);

    public bool TryNext(IpAddress value, out IpAddress next)
    {
        var low = unchecked(value.Low + 1);
        next = value.IsIPv6
            ? new IpAddress(true, low == 0 ? unchecked(value.High + 1) : value.High, low)
            : new IpAddress(false, 0, low);
        return value != value.LastOf(0);
    }

    public bool TryPrevious(IpAddress value, out IpAddress previous)
    {
        var low = unchecked(value.Low - 1);
        previous = value.IsIPv6
            ? new IpAddress(true, value.Low == 0 ? unchecked(value.High - 1) : value.High, low)
            : new IpAddress(false, 0, low);
        return value != value.Masked(0);
    }
}
