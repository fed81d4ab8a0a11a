using NetPolSdk;

namespace Shop.Services;

/// <summary>Orders and customers.</summary>
[Service("postgres", Namespace = "data"), Listens("sql", 5432)]
public sealed partial class Postgres;
