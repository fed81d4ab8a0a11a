namespace NetPolSdk.Deployment.Clusters.Credentials;

/// <summary>A credential that does not change.</summary>
internal sealed class FixedCredential(Credential credential) : ICredentialSource
{
    public static FixedCredential None { get; } = new(new Credential(null, null));

    public ValueTask<Credential> GetAsync(TimeProvider clock, CancellationToken cancellation) => new(credential);

    public ValueTask<Credential?> RenewAsync(Credential rejected, TimeProvider clock, CancellationToken cancellation) => new((Credential?)null);
}
