namespace NetPolSdk;

/// <summary>How bad a finding is.</summary>
public enum Severity
{
    /// <summary>Portability or hygiene.</summary>
    Info,

    /// <summary>Very likely wrong or unsafe.</summary>
    Warning,

    /// <summary>The server or the engine refuses it, or it is certainly not what was meant.</summary>
    Error,
}
