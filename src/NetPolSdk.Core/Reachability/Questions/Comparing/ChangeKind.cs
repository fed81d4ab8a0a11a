namespace NetPolSdk;

/// <summary>What became of a connection.</summary>
public enum ChangeKind
{
    /// <summary>It is new.</summary>
    Gained,

    /// <summary>It is gone.</summary>
    Lost,

    /// <summary>It is for other traffic, or more or less certain, than before.</summary>
    Changed,
}
