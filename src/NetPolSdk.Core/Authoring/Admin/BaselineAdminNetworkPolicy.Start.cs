namespace NetPolSdk;

public sealed partial record BaselineAdminNetworkPolicy : IAdminPolicyStart<BaselineAdminNetworkPolicy>
{
    BaselineAdminNetworkPolicy IAdminPolicyStart<BaselineAdminNetworkPolicy>.SoFar => this;

    /// <summary>Begins the cluster's one policy of the kind, named <c>default</c>: <c>BaselineAdminNetworkPolicy.For(Namespaces.All)</c>, then its rules.</summary>
    /// <param name="subject">The pods that the policy is about: all pods of namespaces, or <c>Pods.Labelled(…).In(…)</c>.</param>
    public static AdminPolicySubject<BaselineAdminNetworkPolicy> For(ClusterPods subject) =>
        new(new BaselineAdminNetworkPolicy(ObjectMetadata.Named(OnlyName), Require.NotNull(subject, nameof(subject))));
}
