namespace NetPolSdk.Analyzers.Replay;

/// <summary>Reads the part of a policy that is at a field.</summary>
internal static class Fields
{
    private static readonly FieldPath Name = FieldPath.Metadata.Field("name");
    private static readonly FieldPath Namespace = FieldPath.Metadata.Field("namespace");
    private static readonly FieldPath PolicyTypesField = FieldPath.Spec.Field("policyTypes");
    private static readonly FieldPath Ingress = FieldPath.Spec.Field("ingress");
    private static readonly FieldPath Egress = FieldPath.Spec.Field("egress");

    public static Func<Policy, object?> Of(FieldPath path)
    {
        if (path.Equals(Name))
        {
            return policy => policy.Name.Length > 0 ? policy.Name : null;
        }

        if (path.Equals(Namespace))
        {
            return policy => policy.Namespace;
        }

        if (path.Equals(PolicyTypesField))
        {
            return policy => (policy as NetworkPolicy)?.PolicyTypes;
        }

        if (path.Equals(Ingress) || path.Equals(Egress))
        {
            var direction = path.Equals(Ingress) ? PolicyTypes.Ingress : PolicyTypes.Egress;
            return policy => policy is NetworkPolicy networkPolicy && (networkPolicy.PolicyTypes & direction) != 0 ? true : null;
        }

        return policy => policy.Parts().FirstOrDefault(part => part.Path.Equals(path)).Value;
    }
}
