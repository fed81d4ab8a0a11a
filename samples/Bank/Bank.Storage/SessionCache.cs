using NetPolSdk;

namespace Bank.Storage;

/// <summary>The sessions of the website: Redis.</summary>
[Service("sessions", Namespace = "bank-data", Component = "cache"), Listens("redis", 6379)]
public sealed partial class SessionCache;
