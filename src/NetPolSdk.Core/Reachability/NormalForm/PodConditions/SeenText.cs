namespace NetPolSdk;

/// <summary>Whose label a condition is about, in words.</summary>
internal static class SeenText
{
    public static string Of(SeenLabels labels, string key) => labels switch
    {
        SeenLabels.Pod => "",
        SeenLabels.Namespace => "namespace's ",
        _ => key == ClusterServiceAccount.NameKey ? "service account's " : "service account's label ",
    };
}
