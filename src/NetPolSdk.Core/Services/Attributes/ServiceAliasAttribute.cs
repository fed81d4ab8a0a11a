namespace NetPolSdk;

/// <summary>
/// Declares that a class stands for a service that another class declares, so that either can be named as the one called: the service's
/// own <c>Program</c> for a marker class in a contracts project, say.
/// </summary>
/// <typeparam name="TService">The class that declares the service, or another alias of it.</typeparam>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ServiceAliasAttribute<TService> : Attribute
    where TService : class;
