using Microsoft.CodeAnalysis;

namespace NetPolSdk.Generators;

/// <summary>
/// A compilation, equal to another one where nothing differs that declarations of services may rest on. So what is read from it need
/// not be read again after an edit elsewhere; with a step for each class it would be, since every compilation has new symbols.
/// The compilation itself is there while the generator runs on it, and is not kept.
/// </summary>
internal sealed class ProjectView : IEquatable<ProjectView>
{
    private readonly WeakReference<Compilation> _compilation;
    private readonly WeakReference<MetadataReference>[] _references;
    private readonly ValueList<string> _shapes;
    private readonly string? _name;

    private ProjectView(Compilation compilation, ValueList<string> shapes)
    {
        _compilation = new(compilation);
        _references = [.. compilation.References.Select(reference => new WeakReference<MetadataReference>(reference))];
        _shapes = shapes;
        _name = compilation.AssemblyName;
    }

    /// <summary>The compilation.</summary>
    public Compilation Compilation => _compilation.TryGetTarget(out var compilation) ? compilation : throw new InvalidOperationException("The compilation is gone.");

    public static ProjectView Of(Compilation compilation, CancellationToken cancellation) =>
        new(compilation, ValueList.From(compilation.SyntaxTrees.Select(tree => TreeDeclarations.Of(tree, cancellation).Shape)));

    public bool Equals(ProjectView? other) => other is not null && _name == other._name && _shapes.Equals(other._shapes) && HasReferencesOf(other);

    public override bool Equals(object? obj) => Equals(obj as ProjectView);

    public override int GetHashCode() => _shapes.GetHashCode();

    private bool HasReferencesOf(ProjectView other)
    {
        if (_references.Length != other._references.Length)
        {
            return false;
        }

        for (var i = 0; i < _references.Length; i++)
        {
            if (!_references[i].TryGetTarget(out var own) || !other._references[i].TryGetTarget(out var theirs) || !ReferenceEquals(own, theirs))
            {
                return false;
            }
        }

        return true;
    }
}
