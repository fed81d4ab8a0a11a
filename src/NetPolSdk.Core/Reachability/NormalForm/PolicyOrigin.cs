namespace NetPolSdk;

/// <summary>The part of a policy that something comes from.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Path">The part, as Kubernetes writes its field, such as <c>spec.ingress[0]</c>.</param>
public sealed record PolicyOrigin(Policy Policy, FieldPath Path)
{
    /// <summary>The origin as a message names it, such as <c>NetworkPolicy prod/api spec.ingress[0]</c>.</summary>
    public override string ToString() => Path.IsRoot ? $"{Policy.Kind} {Policy.Metadata}" : $"{Policy.Kind} {Policy.Metadata} {Path}";
}
