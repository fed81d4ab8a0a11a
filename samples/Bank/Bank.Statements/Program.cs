using Bank.Messaging;
using Bank.Statements;
using Bank.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NetPolSdk;

var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddHostedService<StatementWorker>();
await builder.Build().RunAsync().ConfigureAwait(false);

/// <summary>The worker that prints statements and mails them. Nobody calls it.</summary>
[Service("statements")]
[Listens("metrics", 9464)]
[ScrapedBy]
[Calls<PaymentQueue>("amqp")]
[Calls<LedgerDatabase>("sql")]
[CallsExternal("198.51.100.25/32", 587, Because = "the mail relay")]
[NeedsKubernetesApi(Because = "one replica holds the lease")]
internal sealed partial class Program;
