namespace NetPolSdk;

/// <summary>Hostnames of listeners and routes. Source: Gateway API, "Hostname": a leading <c>*.</c> stands for one label or more.</summary>
internal static class Hosts
{
    /// <summary>Whether a listener and a route have a host in common.</summary>
    /// <param name="listener">The listener's host; null for all.</param>
    /// <param name="route">The route's hosts; none for all.</param>
    public static bool Meet(string? listener, string[] route) => string.IsNullOrEmpty(listener) || route.Length == 0 || Array.Exists(route, host => Meet(listener!, host));

    private static bool Meet(string left, string right) =>
        string.Equals(left, right, StringComparison.OrdinalIgnoreCase) || Covers(left, right) || Covers(right, left);

    private static bool Covers(string pattern, string host) =>
        pattern.StartsWith("*.", StringComparison.Ordinal) && host.Length > pattern.Length - 1 && host.EndsWith(pattern.Substring(1), StringComparison.OrdinalIgnoreCase);
}
