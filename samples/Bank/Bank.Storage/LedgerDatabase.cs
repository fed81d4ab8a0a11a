using NetPolSdk;

namespace Bank.Storage;

/// <summary>The ledger: Postgres, whose standby follows the primary. The class marks a service that is no program of ours.</summary>
[Service("ledger", Namespace = "bank-data", Component = "database")]
[Listens("sql", 5432)]
[Replicates("sql", Because = "the standby follows the primary")]
public sealed partial class LedgerDatabase;
