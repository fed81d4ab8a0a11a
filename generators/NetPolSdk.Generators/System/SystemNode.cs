namespace NetPolSdk.Generators;

/// <summary>A service while its calls are being looked up.</summary>
internal sealed class SystemNode(Service service, bool isDeployed)
{
    /// <summary>The service, with the calls found so far.</summary>
    public Service Service { get; set; } = service;

    /// <summary>Whether this project makes its policy.</summary>
    public bool IsDeployed { get; } = isDeployed;

    /// <summary>The class that the generator adds to; null where another assembly declares the service.</summary>
    public DeclaredClass? Class { get; set; }

    /// <summary>Whether a class declares it, so that its ports are known.</summary>
    public bool IsDeclared { get; init; } = true;

    /// <summary>Whether it is of this project, calls one of this project or is called by one.</summary>
    public bool IsConnected { get; set; } = isDeployed;
}
