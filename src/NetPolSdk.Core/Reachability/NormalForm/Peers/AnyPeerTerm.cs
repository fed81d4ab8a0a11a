namespace NetPolSdk;

/// <summary>Any peer whatever, inside and outside the cluster.</summary>
internal sealed record AnyPeerTerm : PeerTerm
{
    public static AnyPeerTerm Instance { get; } = new();
}
