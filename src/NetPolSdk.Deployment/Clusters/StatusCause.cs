namespace NetPolSdk.Deployment.Clusters;

/// <summary>One of the reasons why a server refuses.</summary>
/// <param name="Reason">What kind of reason, such as <c>FieldValueInvalid</c> or <c>FieldManagerConflict</c>.</param>
/// <param name="Message">What is wrong, in the server's words.</param>
/// <param name="Field">The field, such as <c>spec.ingress[0].ports[0].port</c>; conflicts have a dot before it. Empty where the server names none.</param>
/// <seealso href="https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/status/">Status</seealso>
public sealed record StatusCause(string Reason, string Message, string Field);
