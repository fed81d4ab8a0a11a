namespace NetPolSdk.Analyzers.Replay;

/// <summary>The ways in which a statement can end.</summary>
internal enum CompletionKind
{
    /// <summary>The next statement follows.</summary>
    Normal,

    /// <summary>It leaves a loop or a switch, or begins the next turn of a loop.</summary>
    Jump,

    /// <summary>The method returns.</summary>
    Return,

    /// <summary>An exception is thrown.</summary>
    Throw,

    /// <summary>What runs next is known only at run time.</summary>
    Undecided,
}
