using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace NetPolSdk.Deployment.Clusters.Http;

/// <summary>What a server warns of: <c>299 - "text"</c>, any number of them.</summary>
/// <seealso href="https://www.rfc-editor.org/rfc/rfc7234#section-5.5">RFC 7234, Warning</seealso>
internal static partial class WarningHeaders
{
    public static ValueList<string> Read(HttpResponseHeaders headers) =>
        headers.NonValidated.TryGetValues("Warning", out var values)
            ? ValueList.From(values.SelectMany(value => Warning().Matches(value)).Select(warning => Escape().Replace(warning.Groups["text"].Value, "$1")))
            : [];

    [GeneratedRegex("""\d{3} \S+ "(?<text>(?:[^"\\]|\\.)*)"(?: "[^"]*")?""", RegexOptions.CultureInvariant)]
    private static partial Regex Warning();

    [GeneratedRegex(@"\\(.)", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
