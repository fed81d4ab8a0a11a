namespace NetPolSdk.Deployment.Probing;

/// <summary>What became of an attempt, in the words of the script, and what that says of the policies.</summary>
internal static class ProbeOutcome
{
    /// <summary>Two lines contradict each other.</summary>
    public const string Contradiction = "contradiction";

    /// <summary>What an outcome says. Where it may mean both, it says neither.</summary>
    /// <param name="outcome">The word of the script.</param>
    /// <param name="isStandIn">Whether a stand-in listens there.</param>
    /// <param name="refusedMeansDenied">Whether the user said that the network plugin rejects what it denies; null where nothing was said.</param>
    public static (LiveVerdict Verdict, string Note) Judge(string outcome, bool isStandIn, bool? refusedMeansDenied) => outcome switch
    {
        "open" => (LiveVerdict.Allowed, ""),
        "timeout" => (LiveVerdict.Denied, ""),
        "refused" when refusedMeansDenied is { } denied => (denied ? LiveVerdict.Denied : LiveVerdict.Allowed, ""),
        "refused" => (LiveVerdict.Unknown, "refused: the packet arrived and nothing listens, or the network plugin rejects what it denies; --refused-means allowed or denied says which"),
        "unreachable" when refusedMeansDenied == true => (LiveVerdict.Denied, ""),
        "unreachable" => (LiveVerdict.Unknown, "unreachable: the pod is gone, or the network plugin rejects what it denies; --refused-means denied says that it does"),
        "silent" when isStandIn => (LiveVerdict.Denied, ""),
        "silent" => (LiveVerdict.Unknown, "no answer over UDP: denied, or a server with nothing to say; a stand-in answers"),
        "unresolved" => (LiveVerdict.Unknown, "the name does not resolve, so nothing was tried; give addresses: manifests read from the cluster, or stand-ins"),
        "unsupported" => (LiveVerdict.Unknown, "the image has no ncat, without which SCTP cannot be tried"),
        "uncontrolled" => (LiveVerdict.Unknown, "the pod's connection to itself was not refused, so nothing was tried: a proxy accepts for it, or the image's nc is another"),
        Contradiction => (LiveVerdict.Unknown, "the results contradict each other"),
        _ => (LiveVerdict.Unknown, "netcat failed"),
    };
}
