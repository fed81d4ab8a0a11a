namespace NetPolSdk.Deployment.Clusters.Credentials;

/// <summary>Where credentials come from. Any number of threads may ask.</summary>
internal interface ICredentialSource
{
    /// <summary>The credential of the moment.</summary>
    /// <exception cref="KubeconfigException">There is none to be had.</exception>
    ValueTask<Credential> GetAsync(TimeProvider clock, CancellationToken cancellation);

    /// <summary>Another credential in place of one that the server did not accept; null where there is none.</summary>
    /// <exception cref="KubeconfigException">There is none to be had.</exception>
    ValueTask<Credential?> RenewAsync(Credential rejected, TimeProvider clock, CancellationToken cancellation);
}
