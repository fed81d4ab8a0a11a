namespace NetPolSdk;

// What brings changes into the cluster: Argo CD and Flux.
public static partial class Platform
{
    /// <summary>Argo CD's API server and UI.</summary>
    public static PlatformComponent ArgoCdServer { get; } = ArgoCd("server", ("http", Port.Tcp(8080)), ("metrics", Port.Tcp(8083)));

    /// <summary>Argo CD's repository server, which renders manifests.</summary>
    public static PlatformComponent ArgoCdRepoServer { get; } = ArgoCd("repo-server", ("grpc", Port.Tcp(8081)), ("metrics", Port.Tcp(8084)));

    /// <summary>Argo CD's Redis.</summary>
    public static PlatformComponent ArgoCdRedis { get; } = ArgoCd("redis", ("redis", Port.Tcp(6379)));

    /// <summary>Argo CD's application controller.</summary>
    public static PlatformComponent ArgoCdApplicationController { get; } = ArgoCd("application-controller", ("metrics", Port.Tcp(8082)));

    /// <summary>Argo CD's ApplicationSet controller.</summary>
    public static PlatformComponent ArgoCdApplicationSetController { get; } =
        ArgoCd("applicationset-controller", ("webhook", Port.Tcp(7000)), ("metrics", Port.Tcp(8080)));

    /// <summary>Argo CD's Dex, for single sign-on.</summary>
    public static PlatformComponent ArgoCdDexServer { get; } =
        ArgoCd("dex-server", ("http", Port.Tcp(5556)), ("grpc", Port.Tcp(5557)), ("metrics", Port.Tcp(5558)));

    /// <summary>Argo CD's notifications controller.</summary>
    public static PlatformComponent ArgoCdNotificationsController { get; } = ArgoCd("notifications-controller", ("metrics", Port.Tcp(9001)));

    /// <summary>Argo CD's commit server.</summary>
    public static PlatformComponent ArgoCdCommitServer { get; } = ArgoCd("commit-server", ("grpc", Port.Tcp(8086)), ("metrics", Port.Tcp(8087)));

    /// <summary>Flux's source controller, which serves artifacts to the other controllers.</summary>
    public static PlatformComponent FluxSourceController { get; } = Flux("source-controller", ("http", Port.Tcp(9090)), ("metrics", Port.Tcp(8080)));

    /// <summary>Flux's kustomize controller.</summary>
    public static PlatformComponent FluxKustomizeController { get; } = Flux("kustomize-controller", ("metrics", Port.Tcp(8080)));

    /// <summary>Flux's helm controller.</summary>
    public static PlatformComponent FluxHelmController { get; } = Flux("helm-controller", ("metrics", Port.Tcp(8080)));

    /// <summary>Flux's notification controller: events from the other controllers, and webhooks from outside at its receiver.</summary>
    public static PlatformComponent FluxNotificationController { get; } =
        Flux("notification-controller", ("http", Port.Tcp(9090)), ("receiver", Port.Tcp(9292)), ("metrics", Port.Tcp(8080)));

    private static PlatformComponent ArgoCd(string component, params (string Name, Port Port)[] ports) => Named("argocd-" + component, "argocd", ports);

    private static PlatformComponent Flux(string controller, params (string Name, Port Port)[] ports) =>
        Labelled("flux-" + controller, "flux-system", "app", controller, ports);
}
