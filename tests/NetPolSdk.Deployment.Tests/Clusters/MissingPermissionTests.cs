using NetPolSdk.Deployment.Clusters;

namespace NetPolSdk.Deployment.Tests.Clusters;

public sealed class MissingPermissionTests
{
    [Fact]
    public void A_refused_apply_names_user_verb_resource_and_namespace_and_the_rule_that_would_grant_it()
    {
        var missing = Refused(
            new AccessRequest("patch", "networking.k8s.io", "networkpolicies", "shop", "web"),
            "networkpolicies.networking.k8s.io \"web\" is forbidden: User \"restricted\" cannot create resource \"networkpolicies\" in API group \"networking.k8s.io\" in the namespace \"shop\"");
        missing.ToString().ShouldBe("The user \"restricted\" may not create networkpolicies.networking.k8s.io in the namespace shop");
        missing.RoleKind.ShouldBe("Role");
        missing.Rule.ShouldBe("""
            - apiGroups: ["networking.k8s.io"]
              resources: ["networkpolicies"]
              verbs: ["create", "patch"]

            """);
    }

    [Fact]
    public void A_refused_list_of_the_whole_cluster_needs_a_ClusterRole()
    {
        var missing = Refused(new AccessRequest("list", "", "pods"), "");
        missing.ToString().ShouldBe("The caller may not list pods in the whole cluster");
        missing.RoleKind.ShouldBe("ClusterRole");
        missing.Rule.ShouldContain("verbs: [\"list\"]");
    }

    [Fact]
    public void What_something_else_forbids_misses_no_permission() =>
        new ApiServerException("refused")
        {
            StatusCode = 403,
            Request = new AccessRequest("patch", "", "configmaps", "shop"),
            StatusMessage = "configmaps \"netpolsdk-shop\" is forbidden: exceeded quota: objects",
        }.MissingPermission.ShouldBeNull();

    [Fact]
    public void Acting_for_somebody_else_is_a_right_of_its_own()
    {
        var missing = Refused(
            new AccessRequest("patch", "networking.k8s.io", "networkpolicies", "shop", "web"),
            "users \"boss\" is forbidden: User \"restricted\" cannot impersonate resource \"users\" in API group \"\" at the cluster scope");
        missing.Access.ShouldBe(new AccessRequest("impersonate", "", "users"));
        missing.ToString().ShouldBe("The user \"restricted\" may not impersonate users in the whole cluster");
    }

    [Fact]
    public void Other_failures_miss_no_permission() =>
        new ApiServerException("gone") { StatusCode = 410, Request = new AccessRequest("list", "", "pods") }.MissingPermission.ShouldBeNull();

    private static MissingPermission Refused(AccessRequest request, string message) =>
        new ApiServerException("refused") { StatusCode = 403, Reason = "Forbidden", Request = request, StatusMessage = message }.MissingPermission!;
}
