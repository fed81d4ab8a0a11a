using System.Net.Security;

namespace NetPolSdk.Deployment.Clusters.Credentials;

/// <summary>A bearer token in a file, which whoever gave it replaces from time to time: it is read anew every minute, and when it is not accepted.</summary>
internal sealed class FileToken(string path, SslStreamCertificateContext? certificate) : ICredentialSource
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private Credential? _credential;
    private DateTimeOffset _readAt;

    public ValueTask<Credential> GetAsync(TimeProvider clock, CancellationToken cancellation)
    {
        lock (_gate)
        {
            return new(_credential is { } known && clock.GetUtcNow() - _readAt < Fresh ? known : Read(clock));
        }
    }

    public ValueTask<Credential?> RenewAsync(Credential rejected, TimeProvider clock, CancellationToken cancellation)
    {
        lock (_gate)
        {
            var current = ReferenceEquals(rejected, _credential) ? Read(clock) : _credential;
            return new(current?.Authorization == rejected.Authorization ? null : current);
        }
    }

    private Credential Read(TimeProvider clock)
    {
        try
        {
            _credential = new Credential(BearerToken.Header(File.ReadAllText(path).Trim(), Quoted.Line(path)), certificate);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            if (_credential is null)
            {
                throw new KubeconfigException($"The token file {Quoted.Line(path)} cannot be read. Check the path and its permissions.", exception);
            }
        }

        _readAt = clock.GetUtcNow();
        return _credential;
    }
}
