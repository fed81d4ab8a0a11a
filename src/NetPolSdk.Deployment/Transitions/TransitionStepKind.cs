namespace NetPolSdk.Deployment.Transitions;

/// <summary>What a step does.</summary>
internal enum TransitionStepKind
{
    /// <summary>Creates a policy that is there only while others change.</summary>
    CreateBridge,

    /// <summary>Creates a policy.</summary>
    Create,

    /// <summary>Updates a policy.</summary>
    Update,

    /// <summary>Deletes a policy.</summary>
    Delete,

    /// <summary>Deletes a bridge.</summary>
    DeleteBridge,
}
