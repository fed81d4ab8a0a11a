namespace NetPolSdk;

/// <summary>What Cilium does with a request whose header is not as it should be: <c>mismatch</c>. It is let through then.</summary>
public enum HeaderMismatch
{
    /// <summary><c>LOG</c>: logs it.</summary>
    Log,

    /// <summary><c>ADD</c>: adds the header.</summary>
    Add,

    /// <summary><c>DELETE</c>: deletes the header.</summary>
    Delete,

    /// <summary><c>REPLACE</c>: replaces the header.</summary>
    Replace,
}
