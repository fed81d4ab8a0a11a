using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetPolSdk.Analyzers.Tests.Harness;

namespace NetPolSdk.Analyzers.Tests.Replay;

/// <summary>The floor under replay: what it makes of a program is what the program makes, or unknown, and seldom unknown.</summary>
public sealed class ReplayPropertyTests
{
    private const int Programs = 150;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void What_is_replayed_is_what_runs_and_at_least_95_percent_is_exact(int seed)
    {
        var outcomes = Outcomes(seed, withUnknowns: false);

        outcomes.Where(outcome => outcome.Verdict == "wrong").ShouldBeEmpty();
        var inexact = outcomes.Where(outcome => outcome.Verdict != "exact").ToArray();
        inexact.Length.ShouldBeLessThanOrEqualTo(Programs * 5 / 100, string.Join("\n----\n", inexact.Select(outcome => outcome.ToString())));
    }

    [Theory]
    [InlineData(4)]
    public void Holes_stand_for_values_and_never_for_effects(int seed)
    {
        var outcomes = Outcomes(seed, withUnknowns: true);

        outcomes.Where(outcome => outcome.Verdict == "wrong").ShouldBeEmpty();
        outcomes.Count(outcome => outcome.Verdict == "with holes").ShouldBeGreaterThan(Programs / 10);
        outcomes.Count(outcome => outcome.Verdict == "unknown").ShouldBeGreaterThan(0);
    }

    private static List<Outcome> Outcomes(int seed, bool withUnknowns)
    {
        var random = new Random(seed);
        var bodies = Enumerable.Range(0, Programs).Select(_ => new RandomProgram(random, withUnknowns).Body()).ToArray();
        var methods = bodies.Select((body, index) => $"public static object Make{index}() {{\n{body}\n}}");
        var compilation = TestProject.Compile($"public static class Programs {{\n{RandomProgram.Helpers}\n{string.Join("\n", methods)}\n}}");
        using var stream = new MemoryStream();
        compilation.Emit(stream).Success.ShouldBeTrue();
        var type = Assembly.Load(stream.ToArray()).GetType("Programs")!;
        var model = compilation.GetSemanticModel(compilation.SyntaxTrees[1]);
        var replay = new MemberReplay(compilation, tree => tree == model.SyntaxTree ? model : null);
        return [.. model.SyntaxTree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>()
            .Where(method => method.Identifier.ValueText.StartsWith("Make", StringComparison.Ordinal))
            .Select(method => new Outcome(seed, method.ToString(), MemberReplay.Compare(replay.Of(model.GetDeclaredSymbol(method)!, method), Real(type, method.Identifier.ValueText))))];
    }

    /// <summary>What running it gives; null where it throws.</summary>
    private static object? Real(Type type, string method)
    {
        try
        {
            return type.GetMethod(method)!.Invoke(null, null);
        }
        catch (TargetInvocationException exception) when (exception.InnerException is InvalidPolicyException)
        {
            return null;
        }
    }

    private sealed record Outcome(int Seed, string Program, string Verdict);
}
