using System.Globalization;

namespace NetPolSdk;

/// <summary>The path of a field as Kubernetes writes it in its answers, such as <c>spec.ingress[0].from[1]</c>.</summary>
public readonly record struct FieldPath
{
    private readonly string? _text;

    private FieldPath(string text) => _text = text;

    /// <summary>The object itself.</summary>
    public static FieldPath Root => default;

    /// <summary><c>spec</c>.</summary>
    public static FieldPath Spec { get; } = new("spec");

    /// <summary><c>metadata</c>.</summary>
    public static FieldPath Metadata { get; } = new("metadata");

    /// <summary>Whether this is the object itself.</summary>
    public bool IsRoot => string.IsNullOrEmpty(_text);

    /// <summary>Reads a path, such as <c>spec.ingress[0].from[1]</c>.</summary>
    /// <param name="text">The path.</param>
    public static FieldPath Of(string text) => new(text);

    /// <summary>The path of a field of the object at this path.</summary>
    /// <param name="name">The field's name.</param>
    public FieldPath Field(string name) => new(IsRoot ? name : _text + "." + name);

    /// <summary>The path of an item of the list at this path.</summary>
    /// <param name="index">The place, from 0.</param>
    public FieldPath Index(int index) => new(_text + "[" + index.ToString(CultureInfo.InvariantCulture) + "]");

    /// <summary>Whether this path is the other one or lies below it.</summary>
    /// <param name="other">The outer path.</param>
    public bool IsWithin(FieldPath other)
    {
        var (text, outer) = (ToString(), other.ToString());
        return outer.Length == 0 || (text.StartsWith(outer, StringComparison.Ordinal) && (text.Length == outer.Length || text[outer.Length] is '.' or '['));
    }

    /// <summary>The path one step further out; the object itself stays what it is.</summary>
    public FieldPath Parent()
    {
        var text = ToString();
        var at = text.LastIndexOfAny(['.', '[']);
        return at <= 0 ? Root : new(text.Substring(0, at));
    }

    /// <summary>The path as Kubernetes writes it; empty for the object itself.</summary>
    public override string ToString() => _text ?? "";

    /// <summary>Whether both are the same path.</summary>
    /// <param name="other">The other path.</param>
    public bool Equals(FieldPath other) => ToString() == other.ToString();

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());
}
