namespace NetPolSdk.ContractServer.Serving;

/// <summary>A request as the audit log has it.</summary>
/// <param name="Verb">The verb, such as <c>patch</c>; the method for paths that name no objects.</param>
/// <param name="Group">The API group.</param>
/// <param name="Resource">The resource, such as <c>networkpolicies</c>; the path where it names none.</param>
/// <param name="Namespace">The namespace, or empty.</param>
/// <param name="Name">The name, or empty.</param>
/// <param name="IsDryRun">Whether nothing was to be written.</param>
/// <param name="FieldManager">The field manager that the request names, or empty.</param>
/// <param name="User">Who called, or empty where nobody knows.</param>
/// <param name="UserAgent">The user agent.</param>
/// <param name="Protocol">The version of HTTP.</param>
/// <param name="StatusCode">What was answered; 0 where the connection was cut instead.</param>
public sealed record AuditEntry(
    string Verb, string Group, string Resource, string Namespace, string Name, bool IsDryRun, string FieldManager, string User, string UserAgent, string Protocol, int StatusCode)
{
    /// <summary>Whether something was to be changed.</summary>
    public bool IsWrite => !IsDryRun && Verb is "create" or "update" or "patch" or "delete";

    /// <inheritdoc/>
    public override string ToString() => $"{Verb}{(IsDryRun ? " (dry run)" : "")} {Resource}{(Name.Length == 0 ? "" : $" {Namespace}/{Name}")} -> {StatusCode}";
}
