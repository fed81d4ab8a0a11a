using System.Buffers;

namespace NetPolSdk.Deployment.Clusters.Credentials;

/// <summary>Makes a header of a token.</summary>
internal static class BearerToken
{
    private static readonly SearchValues<char> Visible = SearchValues.Create([.. Enumerable.Range('!', '~' - '!' + 1).Select(code => (char)code)]);

    /// <summary>The header; a token that could break out of it is refused, without being shown.</summary>
    public static string Header(string token, string where) =>
        token.Length > 0 && !token.AsSpan().ContainsAnyExcept(Visible)
            ? "Bearer " + token
            : throw new KubeconfigException($"{where} holds no bearer token: it is empty, or has blanks or characters that no token has. Have it written anew.");
}
