namespace NetPolSdk.Deployment.Monitoring;

/// <summary>How bad it is that an alert fires: its label <c>severity</c>.</summary>
public enum AlertSeverity
{
    /// <summary>Somebody should look at it: <c>warning</c>.</summary>
    Warning,

    /// <summary>Policies are not in effect: <c>critical</c>.</summary>
    Critical,
}
