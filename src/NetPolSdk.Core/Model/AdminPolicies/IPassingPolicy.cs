namespace NetPolSdk;

/// <summary>An admin policy whose rules may pass: all but <see cref="BaselineAdminNetworkPolicy"/>, after which there is nobody to pass to. Only NetPolSdk implements it.</summary>
public interface IPassingPolicy
{
    /// <summary>Keeps others from implementing the interface.</summary>
    internal AdminLimits Limits { get; }
}
