namespace NetPolSdk.CodeFixes;

/// <summary>The policies of a manifest as fluent code, with the manifest's comments as comments of C#.</summary>
internal sealed class FluentPolicies
{
    private readonly List<string> _expressions;
    private readonly CSharpNames _names;

    private FluentPolicies(List<string> expressions, IReadOnlyList<string> comments, CSharpNames names)
    {
        _expressions = expressions;
        Comments = comments;
        _names = names;
    }

    /// <summary>The types that the code may name.</summary>
    public static IEnumerable<string> Types => CSharpNames.All.Concat(["Policy", "ValueList"]);

    /// <summary>How many policies there are; one or more.</summary>
    public int Count => _expressions.Count;

    /// <summary>The comments, each a line of C#.</summary>
    public IReadOnlyList<string> Comments { get; }

    /// <summary>The expressions, in the order of the policies.</summary>
    public IReadOnlyList<string> Expressions => _expressions;

    /// <summary>The expression of the first policy.</summary>
    public string Single => _expressions[0];

    /// <summary>An expression of all of them, of the type that <c>Manifest.Policies</c> has.</summary>
    public string All => $"{_names["ValueList"]}.From<{_names["Policy"]}>([{Items}\n])";

    /// <summary>An expression of the manifest's text.</summary>
    public string Text => Count == 1 ? Single + "\n    .ToYaml()" : $"new {_names["Policy"]}[]\n{{{Items}\n}}.ToYaml()";

    private string Items => string.Concat(_expressions.Select(expression => "\n    " + expression.Replace("\n", "\n    ") + ","));

    /// <summary>The policies of a text; null where it holds none, holds anything else too, or cannot be said with the fluent API.</summary>
    /// <param name="text">The text.</param>
    /// <param name="names">How types are written where the code will stand.</param>
    public static FluentPolicies? Of(string text, CSharpNames names) => Of(text, _ => names);

    /// <inheritdoc cref="Of(string, CSharpNames)"/>
    public static FluentPolicies? Of(string text, Func<IReadOnlyList<NetworkPolicy>, CSharpNames> namesFor)
    {
        if (text.IndexOf(nameof(NetworkPolicy), StringComparison.Ordinal) < 0)
        {
            return null;
        }

        var manifest = Manifest.Parse(text);
        if (manifest.HasErrors || manifest.Policies.Count == 0 || manifest.Documents.Any(document => document.Policy is not NetworkPolicy))
        {
            return null;
        }

        try
        {
            NetworkPolicy[] policies = [.. manifest.Policies.OfType<NetworkPolicy>()];
            var names = namesFor(policies);
            return new FluentPolicies([.. policies.Select(policy => CSharpPrinter.Print(policy, names))], ManifestComments.In(text), names);
        }
        catch (NotSupportedException)
        {
            return null;
        }
    }
}
