using Microsoft.CodeAnalysis;

namespace NetPolSdk.Generators;

/// <summary>
/// Names of NetPolSdk that mean something else at a place. Generated files have their usings inside the namespace, where
/// they come before those of the project, so that only members of the types and of the namespace itself are in the way.
/// </summary>
internal static class TakenNames
{
    /// <summary>The names that mean something else inside a class.</summary>
    public static ValueList<string> In(INamedTypeSymbol @class) => ValueList.From(GeneratedNames.All.Where(name => IsMember(@class, name) || IsIn(@class.ContainingNamespace, name)));

    /// <summary>The names that mean something else in a namespace.</summary>
    public static ValueList<string> In(INamespaceSymbol @namespace) => ValueList.From(GeneratedNames.All.Where(name => IsIn(@namespace, name)));

    private static bool IsMember(INamedTypeSymbol @class, string name)
    {
        for (var outer = @class; outer is not null; outer = outer.ContainingType)
        {
            for (var type = outer; type is not null; type = type.BaseType)
            {
                if (!type.GetMembers(name).IsEmpty)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsIn(INamespaceSymbol @namespace, string name) =>
        @namespace.GetMembers(name).Any(member => member.ContainingAssembly?.Name != "NetPolSdk.Core");
}
