using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetPolSdk.Analyzers.Replay;

/// <summary>Replays every member of a file that has to do with policies, once for all rules.</summary>
internal static class FileReplayer
{
    /// <summary>Replays a file.</summary>
    /// <param name="symbols">The symbols of the compilation.</param>
    /// <param name="model">The file.</param>
    /// <param name="models">The models of the files that calls may be followed into.</param>
    /// <param name="cancellation">Cancels.</param>
    public static FileReplay Replay(ReplaySymbols symbols, SemanticModel model, Func<SyntaxTree, SemanticModel?> models, CancellationToken cancellation)
    {
        var results = new FileReplay();
        var interpreter = new Interpreter(symbols, new Bodies(models, cancellation), new PrivateLists(symbols, models, cancellation), results, cancellation);
        foreach (var (declaration, body) in Members(model.SyntaxTree.GetRoot(cancellation)))
        {
            cancellation.ThrowIfCancellationRequested();
            if (!PolicyNames.AreIn(declaration))
            {
                continue;
            }

            if (Nesting.IsTooDeep(declaration))
            {
                results.IsIncomplete = true;
                continue;
            }

            if (model.GetOperation(body, cancellation) is { } operation && MemberOf(model, declaration, cancellation) is { } member)
            {
                interpreter.Replay(member, operation);
                Discards.Find(symbols, operation, results);
            }
        }

        return results;
    }

    /// <summary>The member whose value a body gives: of a getter, the property, as that is what others name.</summary>
    private static ISymbol? MemberOf(SemanticModel model, SyntaxNode declaration, CancellationToken cancellation) => declaration switch
    {
        CompilationUnitSyntax => model.Compilation.GetEntryPoint(cancellation),
        PropertyDeclarationSyntax { ExpressionBody: not null } property => (model.GetDeclaredSymbol(property, cancellation) as IPropertySymbol)?.GetMethod,
        _ => model.GetDeclaredSymbol(declaration, cancellation),
    };

    private static IEnumerable<(SyntaxNode Declaration, SyntaxNode Body)> Members(SyntaxNode root)
    {
        foreach (var node in root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax or BaseFieldDeclarationSyntax or VariableDeclarationSyntax or BasePropertyDeclarationSyntax or AccessorListSyntax))
        {
            switch (node)
            {
                case BaseMethodDeclarationSyntax { Body: not null } or BaseMethodDeclarationSyntax { ExpressionBody: not null }:
                case AccessorDeclarationSyntax { Body: not null } or AccessorDeclarationSyntax { ExpressionBody: not null }:
                    yield return (node, node);
                    break;
                case PropertyDeclarationSyntax { ExpressionBody: { } arrow }:
                    yield return (node, arrow);
                    break;
                case PropertyDeclarationSyntax { Initializer: { } initialiser }:
                    yield return (node, initialiser);
                    break;
                case VariableDeclaratorSyntax { Initializer: { } initialiser, Parent.Parent: BaseFieldDeclarationSyntax }:
                    yield return (node, initialiser);
                    break;
            }
        }

        if (root is CompilationUnitSyntax unit && unit.Members.Any(SyntaxKind.GlobalStatement))
        {
            yield return (unit, unit);
        }
    }
}
