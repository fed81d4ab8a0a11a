using NetPolSdk;

namespace Bank.Messaging;

/// <summary>The queue of payments: RabbitMQ, whose nodes form a cluster.</summary>
[Service("payments-queue", Namespace = "bank-data", Labels = ["app.kubernetes.io/name=rabbitmq", "app.kubernetes.io/instance=payments"])]
[Listens("amqp", 5672)]
[Listens("epmd", 4369)]
[Listens("cluster", 25672)]
[Replicates("epmd", "cluster", Because = "the nodes find and feed each other")]
public sealed partial class PaymentQueue;
