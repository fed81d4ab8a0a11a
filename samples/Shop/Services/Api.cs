using NetPolSdk;

namespace Shop.Services;

/// <summary>Catalogue, basket and checkout.</summary>
[Service("api", Namespace = "shop")]
[Listens("http", 8080)]
[Listens("metrics", 9090)]
[ReachedBy(nameof(Platform.Prometheus), "metrics")]
[Calls<Postgres>("sql")]
[Calls<Redis>("redis", Because = "baskets are kept there")]
[Calls<RabbitMq>("amqp", Because = "orders are handed to the worker")]
[CallsExternal("203.0.113.0/24", 443, Because = "the card gateway takes the payment")]
public sealed partial class Api;
