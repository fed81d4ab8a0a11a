namespace NetPolSdk;

/// <summary>Guards that netstandard2.0 has no helper for.</summary>
internal static class Require
{
    public static T NotNull<T>(T? value, string parameter)
        where T : class => value ?? throw new ArgumentNullException(parameter);

    /// <summary>An empty list is refused: it would read as "nobody" and mean "anyone".</summary>
    public static void NotEmpty(int count, string field, string remedy, string parameter)
    {
        if (count == 0)
        {
            throw new InvalidPolicyException(RuleIds.EmptyList, field, null, "is an empty list, which Kubernetes reads as \"no restriction\"", remedy, parameter);
        }
    }
}
