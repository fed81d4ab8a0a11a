namespace NetPolSdk;

/// <summary>Requests of HTTP in the words of the fluent API.</summary>
internal static class CiliumHttpWords
{
    private static readonly Dictionary<string, string> Verbs = new(StringComparer.Ordinal)
    {
        ["GET"] = nameof(Http.Get),
        ["HEAD"] = nameof(Http.Head),
        ["POST"] = nameof(Http.Post),
        ["PUT"] = nameof(Http.Put),
        ["PATCH"] = nameof(Http.Patch),
        ["DELETE"] = nameof(Http.Delete),
        ["OPTIONS"] = nameof(Http.Options),
    };

    public static string Of(CiliumHttpRule rule, FieldPath field, CSharpNames names)
    {
        var word = names[nameof(Http)];
        var path = rule.Path is null ? "" : CSharpLiteral.Text(rule.Path);
        var start = rule switch
        {
            { Method: null, Path: null } => $"{word}.Any",
            { Method: null } => $"{word}.Path({path})",
            { Method: { } method } when Verbs.TryGetValue(method, out var verb) => $"{word}.{verb}({path})",
            _ => $"{word}.Request({CSharpLiteral.Text(rule.Method)}{(rule.Path is null ? "" : ", " + path)})",
        };
        return start
            + (rule.Host is null ? "" : $".WithHost({CSharpLiteral.Text(rule.Host)})")
            + string.Concat(rule.Headers.Select((header, index) => Header(header, field.Field("headers").Index(index))))
            + string.Concat(rule.HeaderMatches.Select(header => $".With({Match(header, names)})"));
    }

    public static string Secret(CiliumSecret secret) =>
        CSharpLiteral.Text(secret.Name) + (secret.Namespace is null ? "" : ", " + CSharpLiteral.Text(secret.Namespace));

    private static string Header(string header, FieldPath field)
    {
        var colon = header.IndexOf(": ", StringComparison.Ordinal);
        var name = colon < 0 ? header : header.Substring(0, colon);
        if (name.Length == 0 || name.IndexOfAny([':', ' ', '\r', '\n']) >= 0)
        {
            throw CiliumRuleWords.Unsaid(field, $"has the header {Quoted.Text(header)}, which is none of the form that the fluent API writes", "Write Name, or Name: value.");
        }

        return colon < 0 ? $".WithHeader({CSharpLiteral.Text(name)})" : $".WithHeader({CSharpLiteral.Texts([name, header.Substring(colon + 2)])})";
    }

    private static string Match(CiliumHeaderMatch header, CSharpNames names) =>
        $"{names[nameof(CiliumHeaderMatch)]}.Named({CSharpLiteral.Text(header.Name)})"
        + (header.Value is null ? "" : $".WithValue({CSharpLiteral.Text(header.Value)})")
        + (header.Secret is null ? "" : $".FromSecret({Secret(header.Secret)})")
        + (header.Mismatch is { } mismatch ? $".OnMismatch({names[nameof(HeaderMismatch)]}.{mismatch})" : "");
}
