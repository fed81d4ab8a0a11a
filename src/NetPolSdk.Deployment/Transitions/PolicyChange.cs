namespace NetPolSdk.Deployment.Transitions;

/// <summary>What becomes of one policy of a namespace, by its name.</summary>
/// <param name="Name">The name.</param>
/// <param name="Old">The policy as it stands; null where it is not there.</param>
/// <param name="New">The policy as it shall stand; null where it shall not be there.</param>
/// <param name="IsWritten">Whether something of it is to be written, be it only a label.</param>
internal sealed record PolicyChange(string Name, PolicyVersion? Old, PolicyVersion? New, bool IsWritten)
{
    /// <summary>Whether another thing is allowed or isolated than before.</summary>
    public bool IsChanged { get; } = Old is null || New is null || (IsWritten && !PolicyVersion.SaySame(Old.Policy, New.Policy));

    /// <summary>Whether it is new.</summary>
    public bool IsCreate => Old is null;

    /// <summary>Whether it goes.</summary>
    public bool IsDelete => New is null;
}
