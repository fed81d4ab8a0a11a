namespace NetPolSdk;

/// <summary>
/// An expression over labels, as Calico's policies select endpoints: <c>app == "api" &amp;&amp; tier in {"a", "b"}</c>. Built here it cannot
/// be ill-formed; <see cref="Parse"/> reads one that was written as text. Source: Calico docs, "Network policy", section "Selectors".
/// </summary>
public abstract record CalicoSelector
{
    private protected CalicoSelector()
    {
    }

    /// <summary>Everything: <c>all()</c>.</summary>
    public static CalicoSelector All { get; } = new AllSelector();

    /// <summary>What is in no namespace, such as GlobalNetworkSets and HostEndpoints: <c>global()</c>. Of a rule's namespaceSelector only, and alone there.</summary>
    public static CalicoSelector Global { get; } = new GlobalSelector();

    /// <summary>Begins a comparison with a label: <c>CalicoSelector.Label("app").Is("api")</c>.</summary>
    /// <param name="key">The key of the label: 1 to 512 letters, digits, '_', '.', '/' and '-'.</param>
    /// <exception cref="InvalidPolicyException">The key is not of that form.</exception>
    public static CalicoLabel Label(string key) => new(key);

    /// <summary>What has a label, whatever its value: <c>has(key)</c>.</summary>
    /// <param name="key">The key of the label.</param>
    /// <exception cref="InvalidPolicyException">The key is not of the right form.</exception>
    public static CalicoSelector Has(string key) => Label(key).Exists();

    /// <summary>Reads an expression.</summary>
    /// <param name="text">The expression, such as <c>app == 'api' || !has(tier)</c>; an empty one is <see cref="All"/>.</param>
    /// <exception cref="InvalidPolicyException">The text is no expression; the message says where it goes wrong.</exception>
    public static CalicoSelector Parse(string text)
    {
        Require.NotNull(text, nameof(text));
        if (Hole.IsAdmitted && Hole.IsIn(text))
        {
            throw new ArgumentException("The expression must be known.", nameof(text));
        }

        var selector = CalicoSelectorParser.Parse(text, out var fault);
        SyntaxFault.ThrowIfAny(fault, "selector", text, nameof(text));
        return selector!;
    }

    /// <summary>What both select.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    public static CalicoSelector operator &(CalicoSelector left, CalicoSelector right) => Require.NotNull(left, nameof(left)).And(right);

    /// <summary>What either selects.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    public static CalicoSelector operator |(CalicoSelector left, CalicoSelector right) => Require.NotNull(left, nameof(left)).Or(right);

    /// <summary>What the selector does not select.</summary>
    /// <param name="selector">The selector.</param>
    public static CalicoSelector operator !(CalicoSelector selector) => Require.NotNull(selector, nameof(selector)).Not();

    /// <summary>What both select: <c>&amp;&amp;</c>.</summary>
    /// <param name="other">The other.</param>
    public CalicoSelector And(CalicoSelector other) => BothSelector.Of([this, Require.NotNull(other, nameof(other))]);

    /// <summary>What either selects: <c>||</c>.</summary>
    /// <param name="other">The other.</param>
    public CalicoSelector Or(CalicoSelector other) => EitherSelector.Of([this, Require.NotNull(other, nameof(other))]);

    /// <summary>What this does not select: <c>!</c>.</summary>
    public CalicoSelector Not() => new NotSelector(this);

    /// <summary>Whether labels satisfy the expression. Without the label, only <c>!=</c> and <c>not in</c> hold; <c>global()</c> is left to who knows about namespaces, and holds here.</summary>
    /// <param name="labels">The labels.</param>
    public abstract bool Matches(IReadOnlyDictionary<string, string> labels);

    /// <summary>The expression as Calico reads it.</summary>
    public sealed override string ToString() => Text();

    /// <summary>Calls <paramref name="visit"/> with this expression and with every one inside.</summary>
    internal virtual void Visit(Action<CalicoSelector> visit) => visit(this);

    private protected abstract string Text();

    /// <summary>Strings have no escapes, so a value is put between the quotes that it does not hold.</summary>
    private protected static string Quote(string value) => value.IndexOf('"') < 0 ? "\"" + value + "\"" : "'" + value + "'";
}
