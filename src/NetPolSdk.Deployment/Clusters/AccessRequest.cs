namespace NetPolSdk.Deployment.Clusters;

/// <summary>Something to be done to objects, as RBAC speaks of it.</summary>
/// <param name="Verb">The verb, such as <c>list</c>, <c>patch</c> or <c>delete</c>.</param>
/// <param name="Group">The API group; empty for the core group.</param>
/// <param name="Plural">The resource, such as <c>networkpolicies</c>.</param>
/// <param name="Namespace">The namespace; null for the whole cluster.</param>
/// <param name="Name">The name of one object; null for any.</param>
public sealed record AccessRequest(string Verb, string Group, string Plural, string? Namespace = null, string? Name = null);
