namespace NetPolSdk.Testing;

/// <summary>What somebody expects of one connection.</summary>
/// <param name="From">Who connects: <c>namespace/name</c> of a workload, or an address outside the cluster.</param>
/// <param name="To">Who is connected to, likewise.</param>
/// <param name="On">The port of the destination's pods.</param>
/// <param name="Allowed">Whether the policies are to allow it, or to deny it.</param>
public sealed record Expectation(string From, string To, Port On, bool Allowed)
{
    /// <summary>
    /// Whether the connection is to be allowed under a condition: <see cref="Allowed"/> does not count then. What a plain rule allows does not
    /// meet it, and what is allowed under a condition does not meet an expectation that it is allowed, or denied.
    /// </summary>
    public bool IsConditional { get; init; }

    /// <summary>The words of the condition, as <c>netpol list</c> writes them; null where any will do.</summary>
    public string? Condition { get; init; }

    /// <summary>What is expected, in a word.</summary>
    internal string Word => (IsConditional, Condition, Allowed) switch
    {
        (true, null, _) => "allowed under a condition",
        (true, _, _) => $"allowed if {Condition}",
        (_, _, true) => "allowed",
        _ => "denied",
    };

    /// <summary>The expectation as it is written in a file: <c>shop/api -> data/postgres on 5432/TCP</c>.</summary>
    public override string ToString() => $"{From} -> {To} on {On}";

    /// <summary>Reads an expectation that a connection is allowed under a condition, such as <c>shop/web -> shop/api on 8080 if the request is HTTP GET</c>.</summary>
    /// <param name="text">The text; without <c>if</c> any condition will do.</param>
    /// <exception cref="FormatException">The text is not of that form.</exception>
    public static Expectation ParseConditional(string text)
    {
        var at = Require.NotNull(text, nameof(text)).IndexOf(" if ", StringComparison.Ordinal);
        var connection = Parse(at < 0 ? text : text.Substring(0, at), allowed: false);
        return connection with { IsConditional = true, Condition = at < 0 ? null : text.Substring(at + 4).Trim() };
    }

    /// <summary>Reads an expectation, such as <c>shop/api -> data/postgres on 5432/TCP</c>. The protocol is TCP where it is left out.</summary>
    /// <param name="text">The text.</param>
    /// <param name="allowed">Whether the connection is to be allowed.</param>
    /// <exception cref="FormatException">The text is not of that form.</exception>
    public static Expectation Parse(string text, bool allowed)
    {
        var words = Require.NotNull(text, nameof(text)).Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 5 && words[1] == "->" && words[3] == "on"
            ? new(words[0], words[2], PortOf(words[4]), allowed)
            : throw new FormatException($"{Quoted.Text(text)} is no expectation. Write it like \"shop/api -> data/postgres on 5432/TCP\".");
    }

    /// <summary>Reads a port, such as <c>5432</c>, <c>53/UDP</c> or <c>http</c>. The protocol is TCP where it is left out.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text is no port.</exception>
    public static Port PortOf(string text) => AskedTraffic.PortOf(text);
}
