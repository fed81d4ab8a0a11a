namespace NetPolSdk;

/// <summary>What a policy's name says that it denies, such as <c>default-deny-egress</c>.</summary>
/// <param name="Ingress">Whether connections to the pods.</param>
/// <param name="Egress">Whether connections from the pods.</param>
/// <param name="IsExplicit">Whether the name names the direction.</param>
internal sealed record DenialName(bool Ingress, bool Egress, bool IsExplicit)
{
    private static readonly char[] Separators = ['-', '.'];
    private static readonly string[] Exceptions = ["allow", "allowed", "allows", "except", "but", "unless", "permit", "from", "to", "not", "no"];

    /// <summary>The denial that a name speaks of; null where it speaks of none, or of one with exceptions.</summary>
    public static DenialName? Of(string name)
    {
        var words = name.Split(Separators);
        if (!words.Any(word => word is "deny" or "denied") || words.Any(Exceptions.Contains))
        {
            return null;
        }

        var (ingress, egress) = (words.Contains("ingress"), words.Contains("egress"));
        return new DenialName(ingress || !egress, egress || !ingress, ingress || egress);
    }
}
