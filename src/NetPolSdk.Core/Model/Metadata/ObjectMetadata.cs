namespace NetPolSdk;

/// <summary>
/// What names and describes an object: the parts of <c>metadata</c> that an author writes.
/// Source: Kubernetes docs, "Object Names and IDs", "Labels and Selectors", "Annotations".
/// </summary>
public sealed record ObjectMetadata
{
    private const int LongestBase = 58;

    private ObjectMetadata(string name, string? generateName)
    {
        Name = name;
        GenerateName = generateName;
    }

    /// <summary><c>metadata.name</c>: a lowercase RFC 1123 subdomain of at most 253 characters; empty only with <see cref="GenerateName"/>.</summary>
    public string Name { get; private init; }

    /// <summary><c>metadata.generateName</c>: the base to which the server appends five random characters when there is no name.</summary>
    public string? GenerateName { get; private init; }

    /// <summary><c>metadata.namespace</c>: a lowercase RFC 1123 label of at most 63 characters; null leaves it to whoever applies the object.</summary>
    public string? Namespace { get; private init; }

    /// <summary><c>metadata.labels</c>.</summary>
    public ValueMap Labels { get; private init; } = ValueMap.Empty;

    /// <summary><c>metadata.annotations</c>.</summary>
    public ValueMap Annotations { get; private init; } = ValueMap.Empty;

    /// <summary>The metadata of an object of this name.</summary>
    /// <param name="name">A lowercase RFC 1123 subdomain of at most 253 characters.</param>
    /// <exception cref="InvalidPolicyException">The name is not of that form.</exception>
    public static ObjectMetadata Named(string name)
    {
        Require.NotNull(name, nameof(name));
        SyntaxFault.ThrowIfAny(DnsSyntax.SubdomainFault(name), "metadata.name", name, nameof(name));
        return new ObjectMetadata(name, null);
    }

    /// <summary>The metadata of an object that the server names: the base and five random characters.</summary>
    /// <param name="generateName">The base: the beginning of a lowercase RFC 1123 subdomain; it may end with '-'.</param>
    /// <exception cref="InvalidPolicyException">The base is not of that form.</exception>
    public static ObjectMetadata GeneratedFrom(string generateName)
    {
        Require.NotNull(generateName, nameof(generateName));
        var fault = GenerateNameFault(generateName) ?? DnsSyntax.SubdomainFault(NameGeneratedFrom(generateName));
        SyntaxFault.ThrowIfAny(fault, "metadata.generateName", generateName, nameof(generateName));
        return new ObjectMetadata("", generateName);
    }

    /// <summary>The metadata in the given namespace.</summary>
    /// <param name="namespace">A lowercase RFC 1123 label of at most 63 characters.</param>
    /// <exception cref="InvalidPolicyException">The namespace is not of that form.</exception>
    public ObjectMetadata InNamespace(string @namespace)
    {
        Require.NotNull(@namespace, nameof(@namespace));
        SyntaxFault.ThrowIfAny(DnsSyntax.LabelFault(@namespace), "metadata.namespace", @namespace, nameof(@namespace));
        return this with { Namespace = @namespace };
    }

    /// <summary>The metadata with a label.</summary>
    /// <param name="key">The key: an optional DNS prefix and '/', and a name of at most 63 characters.</param>
    /// <param name="value">The value, empty or of at most 63 characters.</param>
    /// <exception cref="InvalidPolicyException">The key or the value is not of that form.</exception>
    public ObjectMetadata WithLabel(string key, string value)
    {
        Require.NotNull(key, nameof(key));
        Require.NotNull(value, nameof(value));
        SyntaxFault.ThrowIfAny(LabelSyntax.KeyFault(key, RuleIds.Metadata), "metadata.labels", key, nameof(key));
        SyntaxFault.ThrowIfAny(LabelSyntax.ValueFault(value, RuleIds.Metadata), "metadata.labels", value, nameof(value));
        return this with { Labels = Labels.With(key, value) };
    }

    /// <summary>The metadata with an annotation.</summary>
    /// <param name="key">The key: an optional DNS prefix and '/', and a name of at most 63 characters.</param>
    /// <param name="value">Any text; all annotations of an object may have 256 KiB together.</param>
    /// <exception cref="InvalidPolicyException">The key is not of that form, it is one that NetPolSdk writes itself, or the annotations are too long.</exception>
    public ObjectMetadata WithAnnotation(string key, string value)
    {
        Require.NotNull(key, nameof(key));
        Require.NotNull(value, nameof(value));
        SyntaxFault.ThrowIfAny(LabelSyntax.AnnotationKeyFault(key), "metadata.annotations", key, nameof(key));
        if (PolicyAnnotations.IsReserved(key))
        {
            throw new InvalidPolicyException(RuleIds.Metadata, "metadata.annotations", key, "is written by NetPolSdk itself", "Use Because(...) for a reason, or Peer.AnyOf(...) for a deliberate OR.", nameof(key));
        }

        SyntaxFault.ThrowIfAny(TextSyntax.Fault(value), "metadata.annotations", value, nameof(value));
        var annotations = Annotations.With(key, value);
        SyntaxFault.ThrowIfAny(LabelSyntax.AnnotationSizeFault(annotations), "metadata.annotations", null, nameof(value));
        return this with { Annotations = annotations };
    }

    /// <summary>The name for messages: <c>namespace/name</c>, or the name alone.</summary>
    public override string ToString()
    {
        var name = Name.Length > 0 ? Name : GenerateName + "*";
        return Namespace is null ? name : Namespace + "/" + name;
    }

    /// <summary>Metadata as it was read and found sound; the server takes both names, and then the first counts.</summary>
    internal static ObjectMetadata FromWire(string name, string? generateName, string? @namespace, ValueMap labels, ValueMap annotations) =>
        new(name, generateName) { Namespace = @namespace, Labels = labels, Annotations = annotations };

    /// <summary>A trailing dash is tolerated, in the way of the server: it puts a letter in place of the last two characters.</summary>
    internal static SyntaxFault? GenerateNameFault(string generateName) =>
        DnsSyntax.SubdomainFault(generateName.Length > 1 && generateName[generateName.Length - 1] == '-' ? generateName.Substring(0, generateName.Length - 2) + "a" : generateName);

    /// <summary>A name such as the server makes of the base: cut to 58 characters, with five random ones.</summary>
    internal static string NameGeneratedFrom(string generateName) =>
        (generateName.Length > LongestBase ? generateName.Substring(0, LongestBase) : generateName) + "xxxxx";
}
