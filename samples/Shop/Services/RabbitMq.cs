using NetPolSdk;

namespace Shop.Services;

/// <summary>The queue of orders; its nodes form a cluster.</summary>
[Service("rabbitmq", Namespace = "data", Labels = ["app.kubernetes.io/name=rabbitmq"])]
[Listens("amqp", 5672)]
[Listens("epmd", 4369)]
[Listens("cluster", 25672)]
[Calls<RabbitMq>("epmd", "cluster", Because = "the nodes find and feed each other")]
public sealed partial class RabbitMq;
