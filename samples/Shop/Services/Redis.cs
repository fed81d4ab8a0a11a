using NetPolSdk;

namespace Shop.Services;

/// <summary>Baskets.</summary>
[Service("redis", Namespace = "data"), Listens("redis", 6379)]
public sealed partial class Redis;
