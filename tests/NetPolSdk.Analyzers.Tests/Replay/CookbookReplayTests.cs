using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetPolSdk.Analyzers.Tests.Harness;

namespace NetPolSdk.Analyzers.Tests.Replay;

/// <summary>The samples are what users copy from: not one of their policies may be out of the rules' sight.</summary>
public sealed class CookbookReplayTests
{
    private static readonly CSharpCompilation Cookbook = TestProject.Compile(
        Directory.GetFiles(Path.Combine(Repository.Root, "samples", "Cookbook"), "*.cs").Order(StringComparer.Ordinal).Select(File.ReadAllText));

    private static readonly Assembly Program = Load();

    [Fact]
    public void Every_policy_of_the_cookbook_is_replayed_exactly()
    {
        var methods = Declarations<MethodDeclarationSyntax>().Where(method => method.ParameterList.Parameters.Count == 0).ToArray();
        var replay = NewReplay();

        methods.Length.ShouldBe(47);
        foreach (var method in methods)
        {
            var member = Symbol(method);
            var real = TypeOf(member).GetMethod(member.Name)!.Invoke(null, null).ShouldBeAssignableTo<Policy>();

            MemberReplay.Compare(replay.Of(member, method), real).ShouldBe("exact", member.ToDisplayString());
        }
    }

    [Fact]
    public void Every_list_of_policies_is_followed_through_the_files_it_is_made_of()
    {
        var lists = Declarations<PropertyDeclarationSyntax>().ToArray();
        var replay = NewReplay();

        lists.Length.ShouldBe(9);
        foreach (var list in lists)
        {
            var member = (IPropertySymbol)Symbol(list);
            var real = TypeOf(member).GetProperty(member.Name)!.GetValue(null).ShouldBeAssignableTo<IReadOnlyList<Policy>>();

            MemberReplay.Compare(replay.Of(member.GetMethod!, list.ExpressionBody!), real).ShouldBe("exact", member.ToDisplayString());
        }
    }

    private static MemberReplay NewReplay() => new(Cookbook, tree => Cookbook.GetSemanticModel(tree));

    private static IEnumerable<T> Declarations<T>()
        where T : MemberDeclarationSyntax =>
        Cookbook.SyntaxTrees.SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<T>());

    private static ISymbol Symbol(SyntaxNode declaration) => Cookbook.GetSemanticModel(declaration.SyntaxTree).GetDeclaredSymbol(declaration)!;

    private static Type TypeOf(ISymbol member) => Program.GetType(member.ContainingType.ToDisplayString())!;

    private static Assembly Load()
    {
        using var image = new MemoryStream();
        Cookbook.Emit(image).Success.ShouldBeTrue();
        return Assembly.Load(image.ToArray());
    }
}
