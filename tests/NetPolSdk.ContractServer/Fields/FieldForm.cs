namespace NetPolSdk.ContractServer.Fields;

/// <summary>What the parts of a field are.</summary>
internal enum FieldForm
{
    /// <summary>None: a scalar, or an atomic list or mapping.</summary>
    Whole,

    /// <summary>Fields that a schema declares.</summary>
    Struct,

    /// <summary>Entries of a mapping with any keys.</summary>
    Map,

    /// <summary>The values of a list.</summary>
    Set,

    /// <summary>The items of a list, told apart by some of their fields.</summary>
    Keyed,
}
