namespace NetPolSdk;

/// <summary>A policy as findings name it.</summary>
internal static class PolicyText
{
    /// <summary>Kind and <c>namespace/name</c>, such as <c>NetworkPolicy prod/api</c>.</summary>
    public static string Of(Policy policy) => Hole.Hide($"{policy.Kind} {policy.Metadata}");
}
