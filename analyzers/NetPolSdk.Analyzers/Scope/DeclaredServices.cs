using Microsoft.CodeAnalysis;
using NetPolSdk.Generators;

namespace NetPolSdk.Analyzers;

/// <summary>
/// The services that classes declare with <c>[Service]</c>, in this compilation and in those it references: what is known of the cluster
/// while code is compiled. They are read as the generator reads them, which also reports what is wrong with a declaration.
/// </summary>
internal static class DeclaredServices
{
    /// <summary>The pods of all declared services; null where there is none. The compilation's own stand for another's of the same address.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="cancellation">Cancels.</param>
    public static Cluster? In(Compilation compilation, CancellationToken cancellation)
    {
        var found = new Dictionary<string, Service>(StringComparer.Ordinal);
        foreach (var service in ReferencedReader.Read(compilation).Services.Select(declared => declared.Service).Concat(DeclarationReader.ServicesOf(compilation, cancellation)))
        {
            found[service.Address] = service;
        }

        return found.Count == 0 ? null : Cluster.With(found.Values);
    }
}
