namespace NetPolSdk;

/// <summary>Which HTTP requests a service takes.</summary>
/// <param name="Method">The method; <c>*</c> for any.</param>
/// <param name="Path">The path, in which <c>*</c> stands for any text.</param>
/// <param name="Ports">The names of the ports; every one that the service declares where empty.</param>
/// <param name="Reason">Why; kept with the rule.</param>
public sealed record HttpAllowance(string Method, string Path, ValueList<string> Ports, string? Reason);
