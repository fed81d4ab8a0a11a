namespace NetPolSdk.Deployment.Explaining;

/// <summary>Actions of rules as they are named.</summary>
internal static class ActionWords
{
    /// <summary>The word for an action.</summary>
    /// <param name="action">The action.</param>
    public static string Word(this AdminAction action) => action switch
    {
        AdminAction.Deny => "deny",
        AdminAction.Pass => "pass",
        _ => "allow",
    };
}
