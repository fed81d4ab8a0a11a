namespace NetPolSdk.Core.Tests.Conversion;

public sealed class CiliumLabelKeysTests
{
    [Fact]
    public void Every_key_names_its_source() =>
        CiliumLabelKeys.Pods(LabelSelector.Everything.And("world", "").And(Label.Exists("host"))).ToString().ShouldBe("k8s:world=,k8s:host");

    [Fact]
    public void A_namespace_is_named_by_the_label_that_cilium_gives_its_pods() =>
        CiliumLabelKeys.Pods(LabelSelector.Everything.And("app", "a"), Namespaces.Named("x").And("team", "b").Selector).ToString()
            .ShouldBe("k8s:app=a,k8s:io.cilium.k8s.namespace.labels.team=b,k8s:io.kubernetes.pod.namespace=x");

    [Fact]
    public void All_namespaces_are_those_that_pods_have() =>
        CiliumLabelKeys.Pods(LabelSelector.Everything, LabelSelector.Everything).ToString().ShouldBe("k8s:io.kubernetes.pod.namespace");

    [Fact]
    public void What_a_namespace_must_not_be_is_asked_of_pods_only() =>
        CiliumLabelKeys.Pods(LabelSelector.Everything, Namespaces.AllExcept("x").Selector).ToString()
            .ShouldBe("k8s:io.kubernetes.pod.namespace notin (x),k8s:io.kubernetes.pod.namespace");
}
