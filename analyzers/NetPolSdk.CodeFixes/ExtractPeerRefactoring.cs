using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetPolSdk.CodeFixes;

/// <summary>
/// Gives a peer a name: in a body a local before the statement, elsewhere a private static field before the member. The name comes
/// from what the peer selects.
/// </summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(ExtractPeerRefactoring))]
[Shared]
public sealed class ExtractPeerRefactoring : CodeRefactoringProvider
{
    private static readonly string[] PeerTypes = [nameof(Pods), nameof(Namespaces), nameof(PodsInNamespaces), nameof(IpBlock)];

    /// <inheritdoc/>
    public sealed override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null || PeerAt(root.FindNode(context.Span), model) is not { } peer)
        {
            return;
        }

        var name = NameFor(peer, model);
        if (peer.FirstAncestorOrSelf<StatementSyntax>() is { Parent: BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax } statement && IsInReach(peer, statement, model))
        {
            Offer(context, $"Extract local '{name}'", "local", root, ToLocal(root, peer, statement, name));
        }
        else if (peer.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { Parent: TypeDeclarationSyntax } member && IsStatic(peer, model))
        {
            var field = Free(CSharpIdentifier.Pascal(name.TrimStart('@')), model, member.SpanStart);
            Offer(context, $"Extract field '{field}'", "field", root, ToField(root, peer, member, field, model));
        }
    }

    private static void Offer(CodeRefactoringContext context, string title, string key, SyntaxNode root, SyntaxNode changed)
    {
        if (!root.IsEquivalentTo(changed))
        {
            context.RegisterRefactoring(CodeAction.Create(title, _ => Task.FromResult(context.Document.WithSyntaxRoot(changed)), key));
        }
    }

    /// <summary>The whole peer around a place, where it is an argument or an item of a list; one that has a name already is left alone.</summary>
    private static InvocationExpressionSyntax? PeerAt(SyntaxNode node, SemanticModel model) => node.AncestorsAndSelf()
        .TakeWhile(one => one is not StatementSyntax and not MemberDeclarationSyntax)
        .OfType<InvocationExpressionSyntax>()
        .LastOrDefault(call => IsPeer(call, model) && call.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax } or ExpressionElementSyntax && !IsPartOfPeer(call, model));

    private static bool IsPeer(ExpressionSyntax expression, SemanticModel model) =>
        model.GetTypeInfo(expression).Type is { } type && PeerTypes.Contains(type.Name) && KnownTypes.IsOfSdk(type);

    /// <summary>The namespaces of an AND belong to their pods.</summary>
    private static bool IsPartOfPeer(InvocationExpressionSyntax call, SemanticModel model) =>
        call.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax outer } && IsPeer(outer, model);

    private static SyntaxNode ToLocal(SyntaxNode root, ExpressionSyntax peer, StatementSyntax statement, string name)
    {
        var declaration = SyntaxFactory.ParseStatement($"var {name} = {peer.WithoutTrivia().ToFullString()};")
            .WithLeadingTrivia(statement.GetLeadingTrivia())
            .WithTrailingTrivia(LineEnd(root));
        var changed = statement.ReplaceNode(peer, SyntaxFactory.IdentifierName(name).WithTriviaFrom(peer)).WithLeadingTrivia(Indentation(statement));
        return statement.Parent is GlobalStatementSyntax global
            ? root.ReplaceNode(global, [SyntaxFactory.GlobalStatement(declaration), global.WithStatement(changed)])
            : root.ReplaceNode(statement, [declaration, changed]);
    }

    private static SyntaxNode ToField(SyntaxNode root, ExpressionSyntax peer, MemberDeclarationSyntax member, string name, SemanticModel model)
    {
        var type = model.GetTypeInfo(peer).Type!.ToMinimalDisplayString(model, member.SpanStart);
        var field = SyntaxFactory.ParseMemberDeclaration($"private static readonly {type} {name} = {peer.WithoutTrivia().ToFullString()};")!
            .WithLeadingTrivia(Indentation(member))
            .WithTrailingTrivia(LineEnd(root), LineEnd(root));
        return root.ReplaceNode(member, [field, member.ReplaceNode(peer, SyntaxFactory.IdentifierName(name).WithTriviaFrom(peer))]);
    }

    /// <summary>The blanks right before a node; comments above it stay with what they are about.</summary>
    private static SyntaxTriviaList Indentation(SyntaxNode node) => [.. node.GetLeadingTrivia().Reverse().TakeWhile(one => one.IsKind(SyntaxKind.WhitespaceTrivia))];

    private static SyntaxTrivia LineEnd(SyntaxNode root) =>
        root.DescendantTrivia().FirstOrDefault(one => one.IsKind(SyntaxKind.EndOfLineTrivia)) is { RawKind: not 0 } found ? found : SyntaxFactory.ElasticCarriageReturnLineFeed;

    /// <summary>Whether all that the peer is made of is there before the statement already.</summary>
    private static bool IsInReach(ExpressionSyntax peer, StatementSyntax statement, SemanticModel model) =>
        Symbols(peer, model).All(symbol => symbol is not (ILocalSymbol or IParameterSymbol or IRangeVariableSymbol)
            || symbol.DeclaringSyntaxReferences.All(reference => !statement.Span.Contains(reference.Span)));

    /// <summary>Whether the peer can be made before there is an object or a call.</summary>
    private static bool IsStatic(ExpressionSyntax peer, SemanticModel model) => Symbols(peer, model).All(symbol => symbol switch
    {
        ILocalSymbol or IParameterSymbol or IRangeVariableSymbol => false,
        IFieldSymbol or IPropertySymbol or IMethodSymbol => symbol.IsStatic || KnownTypes.IsOfSdk(symbol.ContainingType),
        _ => true,
    });

    private static IEnumerable<ISymbol> Symbols(ExpressionSyntax peer, SemanticModel model) => peer.DescendantNodesAndSelf()
        .OfType<SimpleNameSyntax>()
        .Where(name => name.Parent is not NameColonSyntax)
        .Select(name => model.GetSymbolInfo(name).Symbol)
        .OfType<ISymbol>();

    /// <summary>A name of the label that says most: that of the first value, or the range of addresses.</summary>
    private static string NameFor(ExpressionSyntax peer, SemanticModel model)
    {
        var words = peer.DescendantNodes().OfType<InvocationExpressionSyntax>().Append(peer).OfType<InvocationExpressionSyntax>()
            .OrderBy(call => call.Span.End)
            .Select(call => call.ArgumentList.Arguments.Select(argument => model.GetConstantValue(argument.Expression) is { HasValue: true, Value: string text } ? text : null).LastOrDefault())
            .FirstOrDefault(text => text is not null);
        var name = model.GetTypeInfo(peer).Type!.Name switch
        {
            nameof(IpBlock) => "addresses",
            nameof(Namespaces) => (words is null ? "all" : CSharpIdentifier.Camel(words).TrimStart('@')) + "Namespaces",
            _ => words is null ? "pods" : CSharpIdentifier.Camel(words).TrimStart('@'),
        };
        return CSharpIdentifier.Keyword(Free(name, model, peer.SpanStart));
    }

    /// <summary>The name, or the name with the first number that nothing in sight has.</summary>
    private static string Free(string name, SemanticModel model, int position)
    {
        var taken = new HashSet<string>(model.LookupSymbols(position).Select(symbol => symbol.Name), StringComparer.Ordinal);
        foreach (var local in model.SyntaxTree.GetRoot().FindToken(position).Parent!.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().FirstOrDefault()?.DescendantNodes() ?? [])
        {
            if (local is VariableDeclaratorSyntax { Identifier.ValueText: var declared })
            {
                taken.Add(declared);
            }
        }

        return CSharpIdentifier.Distinct([name], [.. taken])[0];
    }
}
