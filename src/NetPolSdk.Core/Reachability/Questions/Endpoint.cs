namespace NetPolSdk;

/// <summary>An end of a connection: a workload, or addresses outside the cluster.</summary>
public sealed record Endpoint
{
    private Endpoint(Workload? workload, AddressRange? addresses)
    {
        Workload = workload;
        Addresses = addresses;
    }

    /// <summary>The workload; null for addresses.</summary>
    public Workload? Workload { get; }

    /// <summary>The addresses outside the cluster; null for a workload.</summary>
    public AddressRange? Addresses { get; }

    /// <summary>A workload.</summary>
    /// <param name="workload">The workload.</param>
    public static Endpoint Of(Workload workload) => new(Require.NotNull(workload, nameof(workload)), null);

    /// <summary>Addresses outside the cluster.</summary>
    /// <param name="addresses">The addresses.</param>
    public static Endpoint Of(AddressRange addresses) => new(null, addresses);

    /// <summary>An address outside the cluster.</summary>
    /// <param name="address">The address.</param>
    public static Endpoint Of(IpAddress address) => new(null, new AddressRange(address, address));

    /// <summary>A workload.</summary>
    /// <param name="workload">The workload.</param>
    public static implicit operator Endpoint(Workload workload) => Of(workload);

    /// <summary>The end as lists name it: <c>namespace/name[Kind]</c>, or a range such as <c>10.0.0.0/8</c>.</summary>
    public override string ToString() => Workload?.ToString() ?? Addresses!.Value.ToString();
}
