using NetPolSdk;

namespace Shop.Services;

/// <summary>Takes orders from the queue, and sends mail.</summary>
[Service("worker", Namespace = "shop")]
[Listens("metrics", 9090)]
[ReachedBy(nameof(Platform.Prometheus), "metrics")]
[Calls<RabbitMq>("amqp")]
[Calls<Postgres>("sql")]
[CallsExternal("198.51.100.25/32", 587, Because = "the mail relay")]
public sealed partial class Worker;
