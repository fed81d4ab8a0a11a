using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net.Security;
using System.Text.Json;

namespace NetPolSdk.Deployment.Clusters.Credentials;

/// <summary>Credentials that a program gives. They are kept until they expire, or are not accepted; however many requests wait, the program runs once.</summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "Nobody asks the semaphore for its wait handle, so it holds nothing.")]
internal sealed class ExecCredentials(ExecPlugin plugin, SslStreamCertificateContext? ownCertificate) : ICredentialSource
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private Credential? _credential;
    private DateTimeOffset? _expires;

    public async ValueTask<Credential> GetAsync(TimeProvider clock, CancellationToken cancellation)
    {
        await _gate.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return _credential is { } known && !(_expires <= clock.GetUtcNow()) ? known : await RunAsync(clock, cancellation).ConfigureAwait(false);
        }
        finally
        {
            _gate.Release();
        }
    }

    public async ValueTask<Credential?> RenewAsync(Credential rejected, TimeProvider clock, CancellationToken cancellation)
    {
        await _gate.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return ReferenceEquals(rejected, _credential) ? await RunAsync(clock, cancellation).ConfigureAwait(false) : _credential;
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task<Credential> RunAsync(TimeProvider clock, CancellationToken cancellation)
    {
        var output = await ExecRunner.RunAsync(plugin, clock, cancellation).ConfigureAwait(false);
        try
        {
            var answer = JsonElement.Parse(output);
            if (LiveObject.Text(answer, "kind") != "ExecCredential" || LiveObject.Text(answer, "apiVersion") != plugin.ApiVersion)
            {
                throw Unusable($"does not answer with an ExecCredential of {plugin.ApiVersion}");
            }

            var status = LiveObject.Member(answer, "status") ?? throw Unusable("gives no credentials");
            _expires = Expiry(status);
            return _credential = Read(status);
        }
        catch (JsonException)
        {
            throw Unusable("does not answer with JSON");
        }
    }

    private Credential Read(JsonElement status)
    {
        var token = LiveObject.Text(status, "token");
        var certificate = LiveObject.Text(status, "clientCertificateData");
        var key = LiveObject.Text(status, "clientKeyData");
        if (string.IsNullOrEmpty(token) && certificate is null)
        {
            throw Unusable("gives neither a token nor a certificate");
        }

        var own = certificate is null && key is null
            ? ownCertificate
            : ClientCertificate.TryCreate(certificate ?? "", key ?? "") ?? throw Unusable("gives a certificate and a key that do not belong together");
        return new Credential(string.IsNullOrEmpty(token) ? null : BearerToken.Header(token, $"What the plugin {Quoted.Text(plugin.Command)} gives"), own);
    }

    private DateTimeOffset? Expiry(JsonElement status) => LiveObject.Text(status, "expirationTimestamp") is not { } text
        ? null
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var expiry) ? expiry : throw Unusable("gives an expirationTimestamp that is no time");

    private KubeconfigException Unusable(string problem) =>
        new($"{Quoted.Line(plugin.Path)}: the plugin {Quoted.Text(plugin.Command)} {problem}. Run it by hand to see what it says, and update it.");
}
