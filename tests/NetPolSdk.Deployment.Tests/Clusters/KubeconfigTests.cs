using NetPolSdk.Deployment.Clusters;

namespace NetPolSdk.Deployment.Tests.Clusters;

public sealed class KubeconfigTests : IDisposable
{
    private const string One = """
        current-context: one
        contexts:
        - {name: one, context: {cluster: blue, user: alice, namespace: shop}}
        clusters:
        - {name: blue, cluster: {server: "https://blue:6443"}}
        users:
        - {name: alice, user: {token: s3cret}}
        """;

    private const string Two = """
        current-context: two
        contexts:
        - {name: two, context: {cluster: green, user: alice}}
        - {name: one, context: {cluster: green, user: alice, namespace: other}}
        clusters:
        - {name: green, cluster: {server: "https://green:6443/k8s/clusters/c-1"}}
        - {name: blue, cluster: {server: "https://elsewhere:6443", tls-server-name: elsewhere}}
        users: []
        """;

    private readonly Surroundings _around = new();

    public void Dispose() => _around.Dispose();

    [Fact]
    public void The_file_of_the_home_folder_is_found()
    {
        _around.Write("home/.kube/config", One);
        var access = _around.Find();
        (access.Context, access.Namespace, access.Server.ToString()).ShouldBe(("one", "shop", "https://blue:6443/"));
        access.Warnings.ShouldBeEmpty();
        access.ToString().ShouldBe("one (https://blue:6443/)");
    }

    [Fact]
    public void Of_several_files_the_first_that_names_something_counts()
    {
        _around.Variables["KUBECONFIG"] = string.Join(Path.PathSeparator, _around.Write("one", One), _around.PathOf("missing"), _around.Write("two", Two));
        var one = _around.Find();
        (one.Context, one.Namespace, one.Server.Host).ShouldBe(("one", "shop", "blue"));
        var two = _around.Find(new ClusterSelection { Context = "two", Namespace = "web" });
        (two.Context, two.Namespace, two.Server.AbsolutePath).ShouldBe(("two", "web", "/k8s/clusters/c-1"));
        _around.Find(new ClusterSelection { Context = "two" }).Namespace.ShouldBe("default");
    }

    [Fact]
    public void A_file_that_is_named_counts_alone()
    {
        _around.Write("home/.kube/config", One);
        _around.Find(new ClusterSelection { Kubeconfig = _around.Write("two", Two.Replace("users: []", "users: [{name: alice, user: {}}]", StringComparison.Ordinal)) }).Context.ShouldBe("two");
        _around.Refused(new ClusterSelection { Kubeconfig = _around.PathOf("missing") }).ShouldBe($"There is no kubeconfig {_around.PathOf("missing")}. Check the path.");
    }

    [Fact]
    public void Without_any_file_a_pod_finds_its_own_cluster()
    {
        _around.Variables["KUBERNETES_SERVICE_HOST"] = "fd00::1";
        _around.Variables["KUBERNETES_SERVICE_PORT"] = "443";
        _around.Write("serviceaccount/token", "s3cret");
        _around.Write("serviceaccount/namespace", "shop\n");
        using var certificates = new NetPolSdk.ContractServer.Serving.Certificates();
        _around.Write("serviceaccount/ca.crt", certificates.AuthorityPem);
        var access = _around.Find();
        (access.Context, access.Namespace, access.Server.ToString()).ShouldBe(("in-cluster", "shop", "https://[fd00::1]/"));
    }

    [Fact]
    public void Where_nothing_is_configured_the_remedy_is_named() =>
        _around.Refused().ShouldBe($"No cluster is configured: there is nothing in {_around.PathOf("home/.kube/config")}, and this is no pod of a cluster. Set KUBECONFIG, or name a file with --kubeconfig.");

    [Fact]
    public void A_context_that_is_not_there_is_answered_with_those_that_are()
    {
        _around.Write("home/.kube/config", One);
        _around.Refused(new ClusterSelection { Context = "prod" })
            .ShouldBe($"There is no context \"prod\" in {_around.PathOf("home/.kube/config")}. Name one of these with --context: one.");
        _around.Write("home/.kube/config", One.Replace("current-context: one", "", StringComparison.Ordinal));
        _around.Refused().ShouldEndWith("Name one with --context: one.");
    }

    [Theory]
    [InlineData("cluster: blue,", "cluster: red,", "3:25: cluster of context \"one\" names \"red\", which is in none of the files. Add the cluster, or name another one.")]
    [InlineData("user: alice,", "user: bob,", "3:40: user of context \"one\" names \"bob\", which is in none of the files. Add the user, or name another one.")]
    [InlineData("server: \"https://blue:6443\"", "server: blue", "5:26: server of cluster \"blue\" is no address of an API server. Write it as https://HOST:PORT, without a user or a query.")]
    [InlineData("server: \"https://blue:6443\"", "certificate-authority-data: a", "5:25: server of cluster \"blue\" is missing. Write the address of the API server, such as https://127.0.0.1:6443.")]
    [InlineData("6443\"}", "6443\", certificate-authority-data: s3cret!}", "5:55: certificate-authority-data of cluster \"blue\" is not base64. Encode the PEM file with base64, or name the file in certificate-authority.")]
    [InlineData("6443\"}", "6443\", certificate-authority-data: c2VjcmV0}", "5:55: certificate-authority-data of cluster \"blue\" holds no certificate. Write certificates as PEM, in the field with -data encoded as base64.")]
    [InlineData("6443\"}", "6443\", insecure-skip-tls-verify: maybe}", "5:55: insecure-skip-tls-verify of cluster \"blue\" must be true or false. Write true or false, without quotes.")]
    [InlineData("6443\"}", "6443\", proxy-url: 'ftp://s3cret@proxy'}", "5:55: proxy-url of cluster \"blue\" is no address of a proxy. Write it as http://HOST:PORT, https://HOST:PORT or socks5://HOST:PORT.")]
    [InlineData("token: s3cret", "auth-provider: {name: gcp}", "7:24: auth-provider of user \"alice\" is a way to log in that Kubernetes 1.26 gave up. Use the exec plugin of the provider, such as gke-gcloud-auth-plugin or kubelogin.")]
    [InlineData("token: s3cret", "client-key-data: czNjcmV0", "7:24: client-key-data of user \"alice\" stands without a client-certificate. Add client-certificate or client-certificate-data, or remove the key.")]
    [InlineData("token: s3cret", "client-key-data: czNjcmV0, client-certificate-data: czNjcmV0", "7:51: client-certificate-data of user \"alice\" and client-key are no certificate and key that belong together. Write both as PEM, the key as RSA or EC and without a password.")]
    [InlineData("token: s3cret", "as-groups: [admins]", "7:23: as of user \"alice\" is missing, and something else to act for is given. Write the user to act for, or remove as-uid, as-groups and as-user-extra.")]
    [InlineData("token: s3cret", "token: [s3cret]", "7:24: token of user \"alice\" must be text. Write its value on one line, in quotes.")]
    [InlineData("token: s3cret", "exec: {command: x, apiVersion: client.authentication.k8s.io/v1alpha1}", "7:43: apiVersion of exec of user \"alice\" is \"client.authentication.k8s.io/v1alpha1\", and only v1 and v1beta1 are known. Update the plugin, then write client.authentication.k8s.io/v1.")]
    [InlineData("token: s3cret", "exec: {command: x, apiVersion: client.authentication.k8s.io/v1}", "7:30: interactiveMode of exec of user \"alice\" is missing, and v1 wants it. Write Never, IfAvailable or Always.")]
    [InlineData("token: s3cret", "exec: {command: x, apiVersion: client.authentication.k8s.io/v1, interactiveMode: Always}", "7:88: interactiveMode of exec of user \"alice\" is Always, and there is no terminal. Run the command in a terminal, or log in with another user.")]
    public void A_fault_is_named_with_its_place_and_its_remedy_and_without_the_value(string written, string instead, string message)
    {
        var file = _around.Write("home/.kube/config", One.Replace(written, instead, StringComparison.Ordinal));
        _around.Refused().ShouldBe($"{file}:{message}");
    }

    [Fact]
    public void A_token_that_could_break_out_of_its_header_is_refused_and_not_shown()
    {
        var file = _around.Write("home/.kube/config", One.Replace("token: s3cret", "token: \"s3cret\\r\\nX-Other: 1\"", StringComparison.Ordinal));
        _around.Refused().ShouldBe($"{file}: token of user \"alice\" holds no bearer token: it is empty, or has blanks or characters that no token has. Have it written anew.");
    }

    [Fact]
    public void What_is_no_YAML_is_named_by_its_line_alone()
    {
        var file = _around.Write("home/.kube/config", "apiVersion: v1\nkind: Config\nusers:\n- name: alice\n  user: {token: \"s3cret\n");
        var message = _around.Refused();
        message.ShouldStartWith(file + ":");
        message.ShouldEndWith("is no YAML of a kubeconfig. Correct the line, or have the file written anew.");
        message.ShouldNotContain("s3cret");
    }

    [Fact]
    public void Two_users_of_one_name_in_one_file_are_a_fault()
    {
        var file = _around.Write("home/.kube/config", One + "\n- {name: alice, user: {token: other}}\n");
        _around.Refused().ShouldBe($"{file}:8:4: name of users of the kubeconfig is that of a user before. Rename or remove one of them.");
    }

    [Fact]
    public void Whoever_does_not_check_the_certificate_is_warned()
    {
        _around.Write("home/.kube/config", One.Replace("6443\"}", "6443\", insecure-skip-tls-verify: true}", StringComparison.Ordinal));
        _around.Find().Warnings.Single().ShouldStartWith("The certificate of blue:6443 is not checked (insecure-skip-tls-verify of cluster \"blue\")");
        _around.Write("home/.kube/config", One.Replace("https://blue:6443\"}", "http://blue:8080\"}", StringComparison.Ordinal));
        _around.Find().Warnings.Single().ShouldStartWith("The connection to blue:8080 is not encrypted");
    }

    [Fact]
    public void An_authority_beside_no_check_is_a_contradiction()
    {
        using var certificates = new NetPolSdk.ContractServer.Serving.Certificates();
        _around.Write("home/.kube/ca.crt", certificates.AuthorityPem);
        _around.Write("home/.kube/config", One.Replace("6443\"}", "6443\", insecure-skip-tls-verify: true, certificate-authority: ca.crt}", StringComparison.Ordinal));
        _around.Refused().ShouldContain("insecure-skip-tls-verify of cluster \"blue\" stands beside certificate-authority");
    }

    [Fact]
    public void A_file_that_a_kubeconfig_names_is_looked_for_beside_it()
    {
        var file = _around.Write("home/.kube/config", One.Replace("6443\"}", "6443\", certificate-authority: pki/ca.crt}", StringComparison.Ordinal));
        _around.Refused().ShouldBe($"{file}:5:55: certificate-authority of cluster \"blue\" names {_around.PathOf("home/.kube/pki/ca.crt")}, which cannot be read. Check the path and its permissions; a relative path begins at the folder of the kubeconfig.");
    }

    [Fact]
    public void A_group_to_act_for_needs_a_user()
    {
        _around.Write("home/.kube/config", One);
        _around.Refused(new ClusterSelection { ImpersonatedGroups = ["admins"] }).ShouldBe("A group or uid to act for is given, and no user. Give the user as well, with --as.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("admin\r\nX-Other: 1")]
    [InlineData("jos\u00e9")]
    public void A_user_to_act_for_that_no_header_can_carry_is_refused(string user)
    {
        _around.Write("home/.kube/config", One);
        _around.Refused(new ClusterSelection { ImpersonatedUser = user }).ShouldStartWith("A user, uid or group to act for is empty, or has characters that a header cannot carry.");
    }

    [Fact]
    public void JSON_is_YAML()
    {
        _around.Write("home/.kube/config", """{"current-context":"a","contexts":[{"name":"a","context":{"cluster":"c"}}],"clusters":[{"name":"c","cluster":{"server":"https://c"}}]}""");
        _around.Find().Server.Host.ShouldBe("c");
    }
}
