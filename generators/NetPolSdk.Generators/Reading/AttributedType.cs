using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetPolSdk.Generators;

/// <summary>A type with attributes.</summary>
/// <param name="Syntax">One of its declarations.</param>
/// <param name="Attributes">The simple names of the attributes that it has there, without their ending.</param>
internal sealed record AttributedType(TypeDeclarationSyntax Syntax, string[] Attributes);
