using Bank.Storage;
using NetPolSdk;

var builder = WebApplication.CreateSlimBuilder(args);
builder.Services.AddHttpClient("accounts", client => client.BaseAddress = new Uri("http://accounts.bank.svc:8080"));

var app = builder.Build();
app.MapGet("/", () => Results.Text("The bank is open."));
app.MapGet("/accounts/{number}", async (string number, IHttpClientFactory clients, CancellationToken cancellation) =>
    Results.Text(await clients.CreateClient("accounts").GetStringAsync(new Uri($"/accounts/{Uri.EscapeDataString(number)}", UriKind.Relative), cancellation).ConfigureAwait(false)));
app.MapGet("/healthz", () => Results.Ok());
await app.RunAsync().ConfigureAwait(false);

/// <summary>The bank's website. It names the services that it calls by address, as their projects are not its own.</summary>
[Service("web")]
[Listens("http", 8080)]
[Listens("metrics", 9464)]
[ReachedBy(nameof(Platform.IngressNginx), "http")]
[ScrapedBy]
[ProbedBy(Prober.Kubelet, "http")]
[Calls("bank/accounts", 8080)]
[Calls("bank/payments", 8080, Because = "customers pay from the website")]
[Calls<SessionCache>("redis")]
internal sealed partial class Program;
