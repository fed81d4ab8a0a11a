namespace NetPolSdk;

/// <summary>How endpoints prove to each other who they are: <c>authentication.mode</c>. Source: Cilium docs, "Mutual Authentication".</summary>
public enum CiliumAuthentication
{
    /// <summary><c>disabled</c>: they need not, even where another rule asks them to.</summary>
    Disabled,

    /// <summary><c>required</c>: they must.</summary>
    Required,

    /// <summary><c>test-always-fail</c>: for tests; nobody succeeds.</summary>
    TestAlwaysFail,
}
