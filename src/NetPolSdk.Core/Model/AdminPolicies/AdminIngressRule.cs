namespace NetPolSdk;

/// <summary>One entry of <c>spec.ingress</c> of an admin policy: who connects to the policy's pods, and on which of their ports, and what becomes of it. Rules are asked in their order.</summary>
public sealed record AdminIngressRule
{
    internal AdminIngressRule(AdminAction action, AdminSources from, Ports ports, string? name, string? reason)
    {
        Action = action;
        From = from;
        Ports = ports;
        Name = name;
        Reason = reason;
    }

    /// <summary><c>action</c>.</summary>
    public AdminAction Action { get; }

    /// <summary><c>from</c>.</summary>
    public AdminSources From { get; }

    /// <summary><c>ports</c>, or <c>protocols</c> in v1alpha2. The protocol of a named port says nothing: each pod resolves the name.</summary>
    public Ports Ports { get; }

    /// <summary><c>name</c>: what the rule is called in logs; null where it has none.</summary>
    public string? Name { get; }

    /// <summary>Why the rule is there; kept in an annotation and written as a comment.</summary>
    public string? Reason { get; private init; }

    /// <summary>The rule with its reason.</summary>
    /// <param name="why">The reason.</param>
    public AdminIngressRule Because(string why) => this with { Reason = TextSyntax.Reason(why, nameof(why)) };

    /// <summary>The rule as a message names it.</summary>
    public override string ToString() => $"{Action} from {From} on {Ports}";
}
