namespace NetPolSdk;

/// <summary>The date of the machine that lints. It decides nothing but whether an exception is over, and options can say another one.</summary>
internal static class MachineDate
{
    /// <summary>Today in UTC.</summary>
#pragma warning disable RS0030 // An exception that is over is a matter of today; tests and reproducible runs give LintOptions.Today.
    public static DateTime Today => DateTime.UtcNow.Date;
#pragma warning restore RS0030
}
