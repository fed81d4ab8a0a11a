namespace NetPolSdk;

/// <summary>
/// Declares a deployment project: its <c>GeneratedPolicies</c> holds the policies of every service and namespace that the assemblies it
/// references declare, with both sides of each call, besides its own.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class DeploysReferencedServicesAttribute : Attribute;
