using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetPolSdk.Generators;

/// <summary>
/// Goes through the declarations of a file and writes down what the meaning of an attribute, or of a name in generated code, may
/// rest on: usings, attributes, the names and bases of types, constants, and members of names that generated code uses.
/// </summary>
internal sealed class DeclarationShape : CSharpSyntaxWalker
{
    private static readonly HashSet<string> NamesThatMatter = new(GeneratedNames.All.Concat(ClassReader.GeneratedMembers), StringComparer.Ordinal);

    private readonly StringBuilder _text = new();

    public List<string> Aliases { get; } = [];

    public List<AttributedType> Types { get; } = [];

    public string ToFingerprint()
    {
        using var sha = SHA256.Create();
        return Convert.ToBase64String(sha.ComputeHash(Encoding.Unicode.GetBytes(_text.ToString())));
    }

    public override void VisitCompilationUnit(CompilationUnitSyntax node)
    {
        Write(node.Externs, node.Usings, node.AttributeLists);
        VisitAll(node.Members);
    }

    public override void VisitNamespaceDeclaration(NamespaceDeclarationSyntax node) => VisitNamespace(node);

    public override void VisitFileScopedNamespaceDeclaration(FileScopedNamespaceDeclarationSyntax node) => VisitNamespace(node);

    public override void VisitClassDeclaration(ClassDeclarationSyntax node) => VisitType(node);

    public override void VisitRecordDeclaration(RecordDeclarationSyntax node) => VisitType(node);

    public override void VisitStructDeclaration(StructDeclarationSyntax node) => VisitType(node);

    public override void VisitInterfaceDeclaration(InterfaceDeclarationSyntax node) => VisitType(node);

    public override void VisitEnumDeclaration(EnumDeclarationSyntax node) => Write(node);

    public override void VisitDelegateDeclaration(DelegateDeclarationSyntax node) => Write(node.Identifier);

    public override void VisitGlobalStatement(GlobalStatementSyntax node)
    {
    }

    public override void VisitUsingDirective(UsingDirectiveSyntax node)
    {
        Write(node);
        if (node.Alias is { } alias)
        {
            Aliases.Add(alias.Name.Identifier.ValueText);
        }
    }

    public override void VisitFieldDeclaration(FieldDeclarationSyntax node)
    {
        if (node.Modifiers.Any(SyntaxKind.ConstKeyword))
        {
            Write(node);
        }
        else
        {
            foreach (var variable in node.Declaration.Variables)
            {
                WriteName(variable.Identifier);
            }
        }
    }

    public override void VisitEventFieldDeclaration(EventFieldDeclarationSyntax node)
    {
        foreach (var variable in node.Declaration.Variables)
        {
            WriteName(variable.Identifier);
        }
    }

    public override void VisitPropertyDeclaration(PropertyDeclarationSyntax node) => WriteName(node.Identifier);

    public override void VisitMethodDeclaration(MethodDeclarationSyntax node) => WriteName(node.Identifier);

    public override void VisitEventDeclaration(EventDeclarationSyntax node) => WriteName(node.Identifier);

    /// <summary>Other members have no name, or one that cannot be in the way.</summary>
    public override void DefaultVisit(SyntaxNode node)
    {
    }

    private void VisitNamespace(BaseNamespaceDeclarationSyntax node)
    {
        _text.Append("namespace ");
        Write(node.Name);
        Write(node.Externs, node.Usings, default);
        VisitAll(node.Members);
        _text.Append('}');
    }

    private void VisitType(TypeDeclarationSyntax node)
    {
        if (node.AttributeLists.Count > 0)
        {
            Types.Add(new AttributedType(node, [.. node.AttributeLists.SelectMany(list => list.Attributes).Select(attribute => NameOf(attribute.Name))]));
        }

        Write(default, default, node.AttributeLists);
        foreach (var modifier in node.Modifiers)
        {
            Write(modifier);
        }

        Write(node.Keyword);
        Write(node.Identifier);
        Write(node.TypeParameterList);
        Write(node.ParameterList);
        Write(node.BaseList);
        _text.Append('{');
        VisitAll(node.Members);
        _text.Append('}');
    }

    private void VisitAll(SyntaxList<MemberDeclarationSyntax> members)
    {
        foreach (var member in members)
        {
            Visit(member);
        }
    }

    private void Write(SyntaxList<ExternAliasDirectiveSyntax> externs, SyntaxList<UsingDirectiveSyntax> usings, SyntaxList<AttributeListSyntax> attributes)
    {
        foreach (var @extern in externs)
        {
            Write(@extern);
        }

        foreach (var @using in usings)
        {
            Visit(@using);
        }

        foreach (var list in attributes)
        {
            Write(list);
        }
    }

    private void Write(SyntaxNode? node)
    {
        if (node is not null)
        {
            foreach (var token in node.DescendantTokens())
            {
                Write(token);
            }
        }
    }

    private void Write(SyntaxToken token) => _text.Append(token.Text).Append('\n');

    private void WriteName(SyntaxToken name)
    {
        if (NamesThatMatter.Contains(name.ValueText))
        {
            Write(name);
        }
    }

    private static string NameOf(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => NameOf(qualified.Right),
        AliasQualifiedNameSyntax alias => NameOf(alias.Name),
        SimpleNameSyntax simple => WithoutSuffix(simple.Identifier.ValueText),
        _ => "",
    };

    private static string WithoutSuffix(string name) =>
        name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Attribute".Length) : name;
}
