using Microsoft.Extensions.Hosting;

namespace Bank.Statements;

/// <summary>Prints the statements of the payments that come from the queue.</summary>
internal sealed class StatementWorker : BackgroundService
{
    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Delay(Timeout.Infinite, stoppingToken);
}
