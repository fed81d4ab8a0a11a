namespace NetPolSdk;

/// <summary>Lists that another kind limits in their length.</summary>
internal static class ConversionLists
{
    /// <summary>The items in lists of at most so many.</summary>
    public static IEnumerable<T[]> InPieces<T>(IReadOnlyCollection<T> items, int most)
    {
        for (var at = 0; at < items.Count; at += most)
        {
            yield return [.. items.Skip(at).Take(most)];
        }
    }

    /// <summary>The range without bits past its prefix and as it is usually written, as strict readers want it.</summary>
    public static Cidr Masked(this Cidr cidr) => cidr.HasHostBits || cidr.HasLeadingZeros || cidr.IsIPv4Mapped ? Cidr.Parse(cidr.CanonicalText) : cidr;
}
