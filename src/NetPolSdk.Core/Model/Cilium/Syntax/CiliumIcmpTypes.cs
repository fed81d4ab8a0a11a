using System.Globalization;

namespace NetPolSdk;

/// <summary>Types of ICMP messages by name and number. Source: Cilium docs, "Layer 4 Policies", section "Limit ICMP/ICMPv6 types".</summary>
internal static class CiliumIcmpTypes
{
    private const int Largest = 255;

    private static readonly Dictionary<string, int> IPv4 = new(StringComparer.Ordinal)
    {
        ["EchoReply"] = 0,
        ["DestinationUnreachable"] = 3,
        ["Redirect"] = 5,
        ["Echo"] = 8,
        ["EchoRequest"] = 8,
        ["RouterAdvertisement"] = 9,
        ["RouterSelection"] = 10,
        ["TimeExceeded"] = 11,
        ["ParameterProblem"] = 12,
        ["Timestamp"] = 13,
        ["TimestampReply"] = 14,
        ["Photuris"] = 40,
        ["ExtendedEchoRequest"] = 42,
        ["ExtendedEchoReply"] = 43,
    };

    private static readonly Dictionary<string, int> IPv6 = new(StringComparer.Ordinal)
    {
        ["DestinationUnreachable"] = 1,
        ["PacketTooBig"] = 2,
        ["TimeExceeded"] = 3,
        ["ParameterProblem"] = 4,
        ["EchoRequest"] = 128,
        ["EchoReply"] = 129,
        ["MulticastListenerQuery"] = 130,
        ["MulticastListenerReport"] = 131,
        ["MulticastListenerDone"] = 132,
        ["RouterSolicitation"] = 133,
        ["RouterAdvertisement"] = 134,
        ["NeighborSolicitation"] = 135,
        ["NeighborAdvertisement"] = 136,
        ["RedirectMessage"] = 137,
        ["RouterRenumbering"] = 138,
        ["ICMPNodeInformationQuery"] = 139,
        ["ICMPNodeInformationResponse"] = 140,
        ["InverseNeighborDiscoverySolicitation"] = 141,
        ["InverseNeighborDiscoveryAdvertisement"] = 142,
        ["HomeAgentAddressDiscoveryRequest"] = 144,
        ["HomeAgentAddressDiscoveryReply"] = 145,
        ["MobilePrefixSolicitation"] = 146,
        ["MobilePrefixAdvertisement"] = 147,
        ["DuplicateAddressRequestCodeSuffix"] = 157,
        ["DuplicateAddressConfirmationCodeSuffix"] = 158,
        ["ExtendedEchoRequest"] = 160,
        ["ExtendedEchoReply"] = 161,
    };

    /// <summary>The number of a name; null where the family has none of that name.</summary>
    public static int? NumberOf(string name, bool isIPv6) => (isIPv6 ? IPv6 : IPv4).TryGetValue(name, out var number) ? number : null;

    /// <summary>What the definition refuses: it lists the names of both families, with a blank in the name of the extended reply.</summary>
    public static SyntaxFault? ServerFault(string text)
    {
        if (Hole.Admits(text) || IsNumber(text) || text == "ExtendedEcho Reply" || (text != "ExtendedEchoReply" && (IPv4.ContainsKey(text) || IPv6.ContainsKey(text))))
        {
            return null;
        }

        var (four, six) = (NumberOf(text, isIPv6: false), NumberOf(text, isIPv6: true));
        return four is { } number
            ? new(RuleIds.CiliumIcmpType, "is a name that the definition does not take", $"Write its number: {number} for IPv4, {six} for IPv6.")
            : new(RuleIds.CiliumIcmpType, "is no type of ICMP", "Write a number from 0 to 255, or a name such as EchoRequest.");
    }

    /// <summary>What is wrong with a number, which the definition does not bound.</summary>
    public static SyntaxFault? NumberFault(long number) => number is >= 0 and <= Largest
        ? null
        : new(RuleIds.CiliumIcmpType, "is no type of ICMP; the API server accepts the policy, and no packet has this type", "Write a number from 0 to 255, or a name such as EchoRequest.");

    /// <summary>What Cilium refuses of a text that the definition takes: names of the other family.</summary>
    public static SyntaxFault? EngineFault(string text, bool isIPv6)
    {
        if (Hole.Admits(text) || IsNumber(text) || NumberOf(text, isIPv6) is not null)
        {
            return null;
        }

        var remedy = text == "ExtendedEcho Reply"
            ? $"Write its number: {NumberOf("ExtendedEchoReply", isIPv6)}."
            : $"Write family: {(isIPv6 ? "IPv4" : "IPv6")}, or a type of {(isIPv6 ? "IPv6" : "IPv4")}.";
        return new(RuleIds.CiliumIcmpType, $"is no type of {(isIPv6 ? "ICMPv6" : "ICMP for IPv4")}", remedy);
    }

    private static bool IsNumber(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= Largest && text == number.ToString(CultureInfo.InvariantCulture);
}
