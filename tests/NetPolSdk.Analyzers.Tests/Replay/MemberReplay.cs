using System.Collections;
using Microsoft.CodeAnalysis;
using NetPolSdk.Analyzers.Replay;

namespace NetPolSdk.Analyzers.Tests.Replay;

/// <summary>Replays single members of a compilation, and judges what comes of it.</summary>
/// <param name="compilation">The compilation.</param>
/// <param name="models">The files that may be looked at.</param>
internal sealed class MemberReplay(Compilation compilation, Func<SyntaxTree, SemanticModel?> models)
{
    private readonly ReplaySymbols _symbols = ReplaySymbols.Find(compilation)!;

    /// <summary>What replay makes of the member; null where it does not know.</summary>
    public object? Of(ISymbol member, SyntaxNode body)
    {
        var (bodies, lists) = (new Bodies(models, CancellationToken.None), new PrivateLists(_symbols, models, CancellationToken.None));
        var interpreter = new Interpreter(_symbols, bodies, lists, new FileReplay(), CancellationToken.None);
        var value = interpreter.Replay(member, models(body.SyntaxTree)!.GetOperation(body)!);
        if (value is KnownValue known)
        {
            return known.Content;
        }

        var items = value is UnknownValue ? null : interpreter.ItemsOf(value, body);
        return items is null || items.Any(item => item.Value is not KnownValue) ? null : items.Select(item => ((KnownValue)item.Value).Content).ToArray();
    }

    /// <summary>How what was replayed compares with what the program made: exact, with holes, unknown or wrong.</summary>
    public static string Compare(object? replayed, object? real)
    {
        if (replayed is null)
        {
            return real is null ? "exact" : "unknown";
        }

        var agree = real is not null && (replayed is object?[] items
            ? ModelComparison.Agree(items, ((IEnumerable)real).Cast<object?>().ToArray())
            : ModelComparison.Agree(replayed, real));
        return !agree ? "wrong" : ModelComparison.HasHoles(replayed) ? "with holes" : "exact";
    }
}
