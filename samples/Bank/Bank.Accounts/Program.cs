using Bank.Storage;
using NetPolSdk;

var builder = WebApplication.CreateSlimBuilder(args);

var app = builder.Build();
app.MapGet("/accounts/{number}", (string number) => Results.Text($"Account {number}"));
app.MapGet("/healthz", () => Results.Ok());
await app.RunAsync().ConfigureAwait(false);

/// <summary>Accounts and their balances.</summary>
[Service("accounts")]
[Listens("http", 8080)]
[Listens("metrics", 9464)]
[ScrapedBy]
[ProbedBy(Prober.Kubelet, "http")]
[ReachedFromNamespace("back-office", "http", Labels = ["app=console"], Because = "clerks correct bookings")]
[Calls<LedgerDatabase>("sql")]
internal sealed partial class Program;
