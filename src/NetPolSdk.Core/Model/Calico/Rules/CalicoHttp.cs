namespace NetPolSdk;

/// <summary>
/// Requests of HTTP: <c>http</c>. A request must have one of the methods and one of the paths. Only rules for ingress that allow may have
/// it, and the cluster must have application layer policy switched on. Source: Calico docs, "Network policy", section "HTTPMatch".
/// </summary>
public sealed partial record CalicoHttp
{
    internal CalicoHttp(ValueList<string> methods, ValueList<CalicoHttpPath> paths)
    {
        Methods = methods;
        Paths = paths;
    }

    /// <summary><c>methods</c>; empty for any.</summary>
    public ValueList<string> Methods { get; }

    /// <summary><c>paths</c>; empty for any.</summary>
    public ValueList<CalicoHttpPath> Paths { get; }

    /// <summary>The requests as a message names them.</summary>
    public override string ToString() =>
        $"{(Methods.Count == 0 ? "any method" : string.Join(" or ", Methods))} of {(Paths.Count == 0 ? "any path" : string.Join(" or ", Paths))}";
}
