using System.IO.Compression;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace NetPolSdk.Packages.Tests;

/// <summary>
/// What runs inside the compiler gets its own files and what the compiler has. An assembly that asks for more loads on the
/// newest SDK and silently not in Visual Studio 2022 17.14.
/// </summary>
[Collection(PackedPackagesCollection.Name)]
public sealed class CompilerHostTests(PackedPackages packages)
{
    private const string Folder = "analyzers/dotnet/cs/";

    /// <summary>What the host of Roslyn 4.14 has, and the newest version of it that may be asked for.</summary>
    private static readonly Dictionary<string, Version> Host = new()
    {
        ["netstandard"] = new(2, 0, 0, 0),
        ["Microsoft.CodeAnalysis"] = new(4, 14, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp"] = new(4, 14, 0, 0),
        ["System.Buffers"] = new(4, 0, 3, 0),
        ["System.Collections.Immutable"] = new(9, 0, 0, 0),
        ["System.Memory"] = new(4, 0, 1, 2),
        ["System.Numerics.Vectors"] = new(4, 1, 4, 0),
        ["System.Reflection.Metadata"] = new(9, 0, 0, 0),
        ["System.Runtime.CompilerServices.Unsafe"] = new(6, 0, 0, 0),
        ["System.Text.Encoding.CodePages"] = new(7, 0, 0, 0),
        ["System.Threading.Tasks.Extensions"] = new(4, 2, 0, 1),
    };

    /// <summary>What an editor has besides, and the command-line compiler has not.</summary>
    private static readonly Dictionary<string, Version> Editor = new()
    {
        ["Microsoft.CodeAnalysis.Workspaces"] = new(4, 14, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp.Workspaces"] = new(4, 14, 0, 0),
        ["System.Composition.AttributedModel"] = new(9, 0, 0, 0),
    };

    [Fact]
    public void What_runs_inside_the_compiler_asks_only_for_what_the_oldest_supported_host_has()
    {
        using var package = ZipFile.OpenRead(packages.PathOf("NetPolSdk"));
        var shipped = package.Entries.Where(entry => entry.FullName.StartsWith(Folder, StringComparison.Ordinal)).ToArray();
        shipped.ShouldNotBeEmpty();
        var names = shipped.Select(entry => Path.GetFileNameWithoutExtension(entry.Name)).ToHashSet();

        var missing = from entry in shipped
                      from reference in References(entry)
                      where !names.Contains(reference.Name!) && !IsThere(entry.Name, reference)
                      select $"{entry.Name} asks for {reference.Name} {reference.Version}";
        missing.ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_that_the_host_has_is_shipped()
    {
        using var package = ZipFile.OpenRead(packages.PathOf("NetPolSdk"));

        package.Entries.Where(entry => entry.FullName.StartsWith(Folder, StringComparison.Ordinal))
            .Select(entry => Path.GetFileNameWithoutExtension(entry.Name))
            .Intersect(Host.Keys.Concat(Editor.Keys)).ShouldBeEmpty();
    }

    private static bool IsThere(string assembly, AssemblyName reference) =>
        (Host.TryGetValue(reference.Name!, out var newest) || (assembly == "NetPolSdk.CodeFixes.dll" && Editor.TryGetValue(reference.Name!, out newest)))
        && reference.Version <= newest;

    private static List<AssemblyName> References(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        bytes.Position = 0;
        using var image = new PEReader(bytes);
        var metadata = image.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetAssemblyReference(handle).GetAssemblyName())];
    }
}
