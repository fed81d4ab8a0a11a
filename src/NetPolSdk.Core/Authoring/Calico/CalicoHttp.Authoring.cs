namespace NetPolSdk;

public sealed partial record CalicoHttp
{
    private const int Most = 20;
    private const int LongestPath = 1024;

    /// <summary>Requests of any method.</summary>
    public static CalicoHttp AnyMethod { get; } = new(ValueList<string>.Empty, ValueList<CalicoHttpPath>.Empty);

    /// <summary>Requests of methods: <c>CalicoHttp.Of("GET").Under("/v1/")</c>.</summary>
    /// <param name="methods">1 to 20 methods, each once, such as <c>GET</c>.</param>
    /// <exception cref="InvalidPolicyException">There are none or too many, or one occurs twice.</exception>
    public static CalicoHttp Of(params string[] methods)
    {
        Check(Require.NotNull(methods, nameof(methods)), "http.methods", nameof(methods));
        if (methods.GroupBy(static method => method, StringComparer.Ordinal).FirstOrDefault(static same => same.Skip(1).Any() && !Hole.Is(same.Key)) is { } twice)
        {
            throw new InvalidPolicyException(RuleIds.CalicoLimit, "http.methods", twice.Key, "occurs twice", "Keep one of the two.", nameof(methods));
        }

        return new(ValueList.Create<string>(methods), ValueList<CalicoHttpPath>.Empty);
    }

    /// <summary>Of these, requests for one of the paths too: <c>exact</c>.</summary>
    /// <param name="paths">Paths that begin with '/', without '?', '#' and blanks; a rule may have 20.</param>
    /// <exception cref="InvalidPolicyException">A path is not of that form, or there are too many.</exception>
    public CalicoHttp At(params string[] paths) => With(paths, isPrefix: false);

    /// <summary>Of these, requests for paths that begin with one of the texts too: <c>prefix</c>.</summary>
    /// <param name="prefixes">Beginnings of paths, in the form of paths; a rule may have 20.</param>
    /// <exception cref="InvalidPolicyException">A text is not of that form, or there are too many.</exception>
    public CalicoHttp Under(params string[] prefixes) => With(prefixes, isPrefix: true);

    private static void Check(string[] items, string field, string parameter)
    {
        if (items.Length is 0 or > Most)
        {
            throw new InvalidPolicyException(items.Length == 0 ? RuleIds.CalicoShape : RuleIds.CalicoLimit, field, null, $"has {items.Length} items, and may have 1 to {Most}", items.Length == 0 ? "Name one at least." : "Make two rules of it.", parameter);
        }

        foreach (var item in items)
        {
            Require.NotNull(item, parameter);
        }
    }

    private CalicoHttp With(string[] texts, bool isPrefix)
    {
        var parameter = isPrefix ? "prefixes" : "paths";
        Check(Require.NotNull(texts, parameter), "http.paths", parameter);
        foreach (var text in texts.Where(static text => !Hole.Admits(text)))
        {
            SyntaxFault.ThrowIfAny(text.Length > LongestPath ? new(RuleIds.CalicoLimit, $"is longer than {LongestPath} characters", "Shorten it.") : CalicoHttpSyntax.PathFault(text), "http.paths", text, parameter);
        }

        var paths = Paths.AddRange([.. texts.Select(text => new CalicoHttpPath(text, isPrefix))]);
        return paths.Count <= Most
            ? new(Methods, paths)
            : throw new InvalidPolicyException(RuleIds.CalicoLimit, "http.paths", null, $"has {paths.Count} items, and may have {Most}", "Make two rules of it.", parameter);
    }
}
