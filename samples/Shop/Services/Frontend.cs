using NetPolSdk;

namespace Shop.Services;

/// <summary>The web shop that customers see.</summary>
[Service("frontend", Namespace = "shop")]
[Listens("http", 8080)]
[ReachedBy(nameof(Platform.IngressNginx), "http")]
[Calls<Api>("http")]
public sealed partial class Frontend;
