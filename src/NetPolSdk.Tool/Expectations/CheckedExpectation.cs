using NetPolSdk.Testing;

namespace NetPolSdk.Tool.Expectations;

/// <summary>An expectation, held against the policies.</summary>
/// <param name="Expectation">The expectation.</param>
/// <param name="Place">Where it was written, as <c>file:line</c>.</param>
/// <param name="IsMet">Whether the policies do what is expected.</param>
/// <param name="Found">What they do; of what could not be asked, why.</param>
/// <param name="Explanation">The rules that decide, a line each; empty where it is met.</param>
internal sealed record CheckedExpectation(Expectation Expectation, string Place, bool IsMet, string Found, IReadOnlyList<string> Explanation)
{
    /// <summary>The word for what is expected.</summary>
    public string Expected => Expectation.Word;
}
