namespace NetPolSdk;

/// <summary>An object with known fields.</summary>
internal sealed class ObjectSchema : Schema
{
    private readonly Dictionary<string, Schema> _fields;

    /// <param name="name">What the object is called in messages, such as <c>AdminNetworkPolicySpec</c>.</param>
    /// <param name="fields">The fields, in the order in which messages name them.</param>
    public ObjectSchema(string name, params (string Name, Schema Schema)[] fields)
    {
        Name = name;
        FieldNames = [.. fields.Where(static field => field.Schema is not AbsentSchema).Select(static field => field.Name)];
        _fields = fields.ToDictionary(static field => field.Name, static field => field.Schema, StringComparer.Ordinal);
    }

    public override string Expected => "an object";

    /// <summary>What the object is called in messages.</summary>
    public string Name { get; }

    /// <summary>The names of its fields.</summary>
    public string[] FieldNames { get; }

    /// <summary>The fields that must be there.</summary>
    public string[] Required { get; init; } = [];

    /// <summary>Those of <see cref="Required"/> that others read as "everything" where they are left out: a fault, but no obstacle where clusters are judged.</summary>
    public string[] Tolerated { get; init; } = [];

    /// <summary>Whether exactly one field must be there.</summary>
    public bool IsChoice { get; init; }

    /// <summary>Whether at least one field must be there.</summary>
    public bool IsNeverEmpty { get; init; }

    /// <summary>What more must hold of the object: a validation rule of the definition, or of the engine that reads it. It reports at the object or below.</summary>
    public Action<MappingNode, BindingContext>? Check { get; init; }

    /// <summary>The shape of a field; null where there is no such field.</summary>
    public Schema? Find(string field) => _fields.TryGetValue(field, out var schema) ? schema : null;
}
