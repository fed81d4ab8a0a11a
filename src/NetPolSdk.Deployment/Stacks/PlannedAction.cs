namespace NetPolSdk.Deployment.Stacks;

/// <summary>What a plan does with an object.</summary>
public enum PlannedAction
{
    /// <summary>It is as it shall be, and is not written.</summary>
    Unchanged,

    /// <summary>It is created.</summary>
    Create,

    /// <summary>It is changed.</summary>
    Update,

    /// <summary>It is there, belongs to no stack, and becomes part of this one.</summary>
    Adopt,

    /// <summary>Others own it, or some of its fields, and it is taken from them.</summary>
    Take,

    /// <summary>It is deleted.</summary>
    Delete,
}
