namespace NetPolSdk.Manifests.Tests.Evaluation;

public sealed class ApiServerUseTests
{
    private const string Role = """

        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: Role
        metadata: {name: reader, namespace: shop}
        rules: [{apiGroups: [""], resources: [pods], verbs: [get, list]}]

        """;

    [Fact]
    public void Pods_of_an_account_of_their_own_that_a_role_is_bound_to_use_it()
    {
        Use(Pod("robot") + Role + Binding("Role", "reader", "robot")).ShouldBe("RoleBinding shop/b");
        Use(Pod("robot") + Binding("ClusterRole", "view", "robot")).ShouldBe("RoleBinding shop/b");
        Use(Pod("robot") + Role + Binding("Role", "reader", "system:serviceaccount:shop:robot", "User")).ShouldBe("RoleBinding shop/b");
        Use(Pod("robot") + """

            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRoleBinding
            metadata: {name: everywhere}
            roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: cluster-admin}
            subjects: [{kind: ServiceAccount, name: robot, namespace: shop}]
            """).ShouldBe("ClusterRoleBinding everywhere");
    }

    [Fact]
    public void Pods_without_a_token_or_of_an_account_that_others_have_too_may_not()
    {
        var bound = Role + Binding("Role", "reader", "robot");
        Use(Pod("robot", "automountServiceAccountToken: false") + bound).ShouldBeNull();
        Use(Pod("robot") + bound + "\n---\napiVersion: v1\nkind: ServiceAccount\nmetadata: {name: robot, namespace: shop}\nautomountServiceAccountToken: false\n").ShouldBeNull();
        Use(Pod("robot") + "\n---\n" + Pod("robot").Replace("name: web", "name: other", StringComparison.Ordinal) + bound).ShouldBeNull();
        Use(Pod("default") + Role + Binding("Role", "reader", "default")).ShouldBeNull();
    }

    [Fact]
    public void Who_asks_for_a_token_uses_it_whoever_else_has_the_account()
    {
        var bound = Role + Binding("Role", "reader", "default");
        Use(Pod("default", "automountServiceAccountToken: true") + bound).ShouldBe("RoleBinding shop/b");
        Use(Pod("default", "volumes: [{name: token, projected: {sources: [{serviceAccountToken: {path: token}}]}}]") + bound).ShouldBe("RoleBinding shop/b");
        Use(Pod("default", "volumes: [{name: token, projected: {sources: [{serviceAccountToken: {path: token, audience: vault}}]}}]") + bound).ShouldBeNull();
        Use(Pod("default", "volumes: [{name: kube-api-access-x2k9f, projected: {sources: [{serviceAccountToken: {path: token}}]}}]") + bound).ShouldBeNull();
    }

    [Theory]
    [InlineData("Role", "missing")]
    [InlineData("ClusterRole", "reader")]
    [InlineData("ClusterRole", "somebodys")]
    public void Roles_that_are_not_known_to_grant_calls_say_nothing(string kind, string name) => Use(Pod("robot") + Role + Binding(kind, name, "robot")).ShouldBeNull();

    [Fact]
    public void Admission_that_is_granted_is_no_call() =>
        Use(Pod("robot") + Role.Replace("[get, list]", "[use]", StringComparison.Ordinal) + Binding("Role", "reader", "robot")).ShouldBeNull();

    [Fact]
    public void The_manager_of_a_kubebuilder_project_uses_it() =>
        Use(Pod("default").Replace("app: web", "control-plane: controller-manager", StringComparison.Ordinal)).ShouldBe("the label control-plane=controller-manager");

    private static string Pod(string account, string more = "") => $$$"""
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: web, namespace: shop}
        spec:
          template:
            metadata: {labels: {app: web}}
            spec:
              serviceAccountName: {{{account}}}
              {{{more}}}
        """;

    private static string Binding(string kind, string role, string subject, string subjectKind = "ServiceAccount") => $$$"""

        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: RoleBinding
        metadata: {name: b, namespace: shop}
        roleRef: {apiGroup: rbac.authorization.k8s.io, kind: {{{kind}}}, name: {{{role}}}}
        subjects: [{kind: {{{subjectKind}}}, name: "{{{subject}}}", namespace: shop}]
        """;

    private static string? Use(string text) => Manifest.Parse(text).ToCluster().FindWorkload("shop/web").UsesApiServerBy;
}
