using Bank.Messaging;
using NetPolSdk;

var builder = WebApplication.CreateSlimBuilder(args);

var app = builder.Build();
app.MapPost("/payments", () => Results.Accepted());
app.MapPost("/notifications", () => Results.NoContent());
app.MapGet("/healthz", () => Results.Ok());
await app.RunAsync().ConfigureAwait(false);

/// <summary>Payments by card, which the card network settles and notifies.</summary>
[Service("payments")]
[Listens("http", 8080)]
[Listens("notify", 8443)]
[ProbedBy(Prober.Kubelet, "http")]
[ReachedFromCidr("203.0.113.0/24", "notify", Because = "the card network notifies")]
[Calls("bank/accounts", 8080)]
[Calls<PaymentQueue>("amqp", Because = "the worker prints statements of payments")]
[CallsHost("api.cards.example", 443, Because = "the card network settles")]
[CallsExternal("203.0.113.0/24", 443, Because = "the addresses that the card network publishes")]
internal sealed partial class Program;
