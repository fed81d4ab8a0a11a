namespace NetPolSdk;

/// <summary>The calls that write the rules of a Calico policy: verbs where they say all of a rule, and the rule itself where not.</summary>
internal static class CalicoRuleWords
{
    public static IEnumerable<CSharpCall> Calls(CalicoPolicy policy, bool isIngress, CSharpNames names)
    {
        var direction = isIngress ? "Ingress" : "Egress";
        var path = FieldPath.Spec.Field(isIngress ? "ingress" : "egress");
        return (isIngress ? policy.Ingress : policy.Egress).Select((rule, index) => Call(rule, path.Index(index), direction, policy is CalicoGlobalPolicy, names));
    }

    private static CSharpCall Call(CalicoRule rule, FieldPath path, string direction, bool isGlobal, CSharpNames names)
    {
        var isIngress = direction == "Ingress";
        var isVerb = rule.Annotations.Count == 0 && (isIngress ? rule.Destination.IsAnyAddress : rule.Source.IsAnyone);
        var peer = isIngress ? rule.Source : WithoutPorts(rule.Destination);
        return isVerb
            ? new CSharpCall(
                rule.Action + direction,
                $"{(isIngress ? "from" : "to")}: {CalicoPeerWords.Of(peer, path.Field(isIngress ? "source" : "destination"), isGlobal, names)}",
                CalicoTrafficWords.On(rule, names) is { } on ? "on: " + on : null,
                rule.Http is { } http ? "http: " + Http(http, names) : null,
                rule.Reason is { } reason ? "because: " + CSharpLiteral.Text(reason) : null)
            : new CSharpCall("With" + direction, Rule(rule, path, isGlobal, names));
    }

    private static string Rule(CalicoRule rule, FieldPath path, bool isGlobal, CSharpNames names)
    {
        var text = $"{names[nameof(CalicoRule)]}.{rule.Action}";
        if (!rule.Source.IsAnyone)
        {
            text += $".From({CalicoPeerWords.Of(rule.Source, path.Field("source"), isGlobal, names)})";
        }

        if (!rule.Destination.IsAnyAddress)
        {
            text += $".To({CalicoPeerWords.Of(WithoutPorts(rule.Destination), path.Field("destination"), isGlobal, names)})";
        }

        text += CalicoTrafficWords.One(rule, names) is { } traffic ? $".On({traffic})" : "";
        text += rule.Http is { } http ? $".ForHttp({Http(http, names)})" : "";
        text += string.Concat(rule.Annotations.Select(static annotation => $".WithAnnotation({CSharpLiteral.Texts([annotation.Key, annotation.Value])})"));
        return text + (rule.Reason is { } reason ? $".Because({CSharpLiteral.Text(reason)})" : "");
    }

    private static CalicoEntity WithoutPorts(CalicoEntity entity) => entity with { Ports = ValueList<CalicoPort>.Empty, NotPorts = ValueList<CalicoPort>.Empty };

    private static string Http(CalicoHttp http, CSharpNames names)
    {
        var type = names[nameof(CalicoHttp)];
        return (http.Methods.Count == 0 ? type + ".AnyMethod" : $"{type}.Of({CSharpLiteral.Texts(http.Methods)})")
            + string.Concat(http.Paths.Select(static path => $".{(path.IsPrefix ? "Under" : "At")}({CSharpLiteral.Text(path.Text)})"));
    }
}
