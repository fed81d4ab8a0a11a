namespace NetPolSdk;

/// <summary>
/// Whole policies for common needs, under the names by which the field knows them. Each is about every pod of its
/// namespace, and is an ordinary policy that can be added to.
/// </summary>
public static partial class Presets
{
    /// <summary><c>default-deny-all</c>: isolates every pod of the namespace, in both directions.</summary>
    /// <param name="namespace">The namespace: a lowercase RFC 1123 label of at most 63 characters.</param>
    /// <exception cref="InvalidPolicyException">The namespace is not of that form.</exception>
    public static NetworkPolicy DenyAll(string @namespace) => ForAllPods("default-deny-all", @namespace).DenyAll();

    /// <summary><c>default-deny-ingress</c>: isolates every pod of the namespace for ingress.</summary>
    /// <inheritdoc cref="DenyAll"/>
    public static NetworkPolicy DenyIngress(string @namespace) => ForAllPods("default-deny-ingress", @namespace).DenyIngress();

    /// <summary><c>default-deny-egress</c>: isolates every pod of the namespace for egress. Names stop resolving until DNS is allowed.</summary>
    /// <inheritdoc cref="DenyAll"/>
    public static NetworkPolicy DenyEgress(string @namespace) => ForAllPods("default-deny-egress", @namespace).DenyEgress();

    /// <summary><c>allow-all-ingress</c>: allows every connection to every pod of the namespace, which overrides any denial; for debugging.</summary>
    /// <inheritdoc cref="DenyAll"/>
    public static NetworkPolicy AllowAllIngress(string @namespace) => ForAllPods("allow-all-ingress", @namespace).AllowAllIngress();

    /// <summary><c>allow-all-egress</c>: allows every connection from every pod of the namespace, which overrides any denial; for debugging.</summary>
    /// <inheritdoc cref="DenyAll"/>
    public static NetworkPolicy AllowAllEgress(string @namespace) => ForAllPods("allow-all-egress", @namespace).AllowAllEgress();

    /// <summary>
    /// <c>namespace-isolation</c>: the pods of the namespace reach each other and the resolver, and nothing else; nobody
    /// else reaches them.
    /// </summary>
    /// <param name="namespace">The namespace.</param>
    /// <param name="resolvers">The resolvers in use; <see cref="Dns.KubeDns"/> where none is named.</param>
    public static NetworkPolicy IsolateNamespace(string @namespace, params Dns[] resolvers) =>
        ForAllPods("namespace-isolation", @namespace).AllowSameNamespace().AllowEgressToDns(resolvers);

    private static NetworkPolicySubject ForAllPods(string name, string @namespace) => NetworkPolicy.Named(name).InNamespace(@namespace).For(Pods.All);
}
