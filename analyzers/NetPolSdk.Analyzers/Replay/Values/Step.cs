using Microsoft.CodeAnalysis;

namespace NetPolSdk.Analyzers.Replay;

/// <summary>One call of Core: what went in, and the syntax that names it.</summary>
/// <param name="instance">The object that the method was called on, for instance methods.</param>
/// <param name="arguments">The arguments, in the order of the parameters; the receiver of an extension method is the first.</param>
/// <param name="parameters">The names of the parameters.</param>
/// <param name="place">The name of the method in the source.</param>
internal sealed class Step(Written? instance, Written[] arguments, string[] parameters, SyntaxNode place)
{
    public Written? Instance { get; } = instance;

    public Written[] Arguments { get; } = arguments;

    public string[] Parameters { get; } = parameters;

    public SyntaxNode Place { get; } = place;

    /// <summary>What the fluent call was made on: the instance, or the receiver of the extension method.</summary>
    public Written? Receiver => Instance ?? (Arguments.Length > 0 ? Arguments[0] : null);

    /// <summary>The argument of a parameter.</summary>
    public Written? ArgumentFor(string parameter)
    {
        var at = Array.IndexOf(Parameters, parameter);
        return at < 0 ? null : Arguments[at];
    }
}
