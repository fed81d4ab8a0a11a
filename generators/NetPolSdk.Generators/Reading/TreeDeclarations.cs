using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetPolSdk.Generators;

/// <summary>What one file has that declarations of services may rest on. A file never changes, so it is gone through once.</summary>
internal sealed class TreeDeclarations
{
    private static readonly ConditionalWeakTable<SyntaxTree, TreeDeclarations> Known = new();

    private TreeDeclarations(string shape, ValueList<string> aliases, AttributedType[] types)
    {
        Shape = shape;
        Aliases = aliases;
        Types = types;
    }

    /// <summary>A fingerprint of all that the meaning of a declaration may rest on; bodies, comments and places are not in it.</summary>
    public string Shape { get; }

    /// <summary>The names that <c>using</c> gives to types or namespaces.</summary>
    public ValueList<string> Aliases { get; }

    /// <summary>The types with attributes.</summary>
    public IReadOnlyList<AttributedType> Types { get; }

    public static TreeDeclarations Of(SyntaxTree tree, CancellationToken cancellation) => Known.GetValue(tree, known => Read(known, cancellation));

    private static TreeDeclarations Read(SyntaxTree tree, CancellationToken cancellation)
    {
        var root = (CompilationUnitSyntax)tree.GetRoot(cancellation);
        var shape = new DeclarationShape();
        shape.Visit(root);
        return new TreeDeclarations(shape.ToFingerprint(), ValueList.From(shape.Aliases), [.. shape.Types]);
    }
}
