namespace NetPolSdk;

/// <summary>What the policies say of all traffic from one endpoint to another.</summary>
/// <param name="Allowed">The traffic that is allowed.</param>
/// <param name="Undefined">The traffic of which the API leaves open whether it is allowed.</param>
/// <param name="Doubts">Why it is undefined, or remarks on what is allowed.</param>
public sealed record TrafficAnswer(TrafficSet Allowed, TrafficSet Undefined, Doubt Doubts)
{
    /// <summary>What is said of one port.</summary>
    /// <param name="protocol">The protocol.</param>
    /// <param name="port">The destination's port, 1 to 65535.</param>
    public Verdict For(Protocol protocol, int port)
    {
        if (Allowed.Contains(protocol, port))
        {
            return Verdict.Allowed;
        }

        return Undefined.Contains(protocol, port) ? Verdict.Undefined : Verdict.Denied;
    }
}
