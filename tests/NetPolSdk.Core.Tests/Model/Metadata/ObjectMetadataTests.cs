namespace NetPolSdk.Core.Tests.Model.Metadata;

public sealed class ObjectMetadataTests
{
    public static TheoryData<string> GoodNames => ["a", "0", "a-b", "a.b", "a--b", "1.2.3", "a-1.b-2", new('a', 253), new string('a', 100) + ".b"];

    public static TheoryData<string> BadNames =>
        ["", "A", "a_b", "-a", "a-", ".a", "a.", "a..b", "a.-b", "a/b", "a b", "ä", "a\n", "a\0", new('a', 254)];

    [Theory]
    [MemberData(nameof(GoodNames))]
    public void A_name_is_a_lowercase_subdomain(string name) => NetworkPolicy.Named(name).For(Pods.All).DenyAll().Name.ShouldBe(name);

    [Theory]
    [MemberData(nameof(BadNames))]
    public void Other_names_are_refused(string name)
    {
        Refusals.Of(() => NetworkPolicy.Named(name)).ShouldSay("metadata.name", "NPS0009", "name");
        Refusals.Of(() => ObjectMetadata.Named(name)).ShouldSay("metadata.name", "NPS0009", "name");
    }

    [Theory]
    [InlineData("My_App", "my-app")]
    [InlineData("a b", "a-b")]
    [InlineData("-a-", "a")]
    [InlineData("API.v1", "api.v1")]
    public void A_near_name_is_proposed(string name, string near) =>
        Refusals.Of(() => NetworkPolicy.Named(name)).Remedy.ShouldEndWith($", for example \"{near}\".");

    [Theory]
    [InlineData("a")]
    [InlineData("kube-system")]
    [InlineData("0")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void A_namespace_is_a_lowercase_label(string name)
    {
        NetworkPolicy.Named("a").InNamespace(name).For(Pods.All).DenyAll().Namespace.ShouldBe(name);
        Namespaces.Named(name).Selector.MatchLabels["kubernetes.io/metadata.name"].ShouldBe(name);
    }

    [Theory]
    [InlineData("")]
    [InlineData("A")]
    [InlineData("a.b")]
    [InlineData("a_b")]
    [InlineData("-a")]
    [InlineData("a-")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void Other_namespaces_are_refused_wherever_they_are_written(string name)
    {
        var policy = NetworkPolicy.Named("a").For(Pods.All).DenyAll();

        Refusals.Of(() => NetworkPolicy.Named("a").InNamespace(name)).ShouldSay("metadata.namespace", "NPS0009", "namespace");
        Refusals.Of(() => policy.InNamespace(name)).ShouldSay("metadata.namespace", "NPS0009", "namespace");
        Refusals.Of(() => Namespaces.Named(name)).ShouldSay("namespaceSelector", "NPS0009", "name");
        Refusals.Of(() => Namespaces.Named("ok", name)).ShouldSay("namespaceSelector", "NPS0009", "names");
        Refusals.Of(() => Namespaces.AllExcept(name)).ShouldSay("namespaceSelector", "NPS0009", "names");
    }

    [Theory]
    [InlineData("api-")]
    [InlineData("api")]
    [InlineData("a--")]
    public void A_generated_name_may_end_with_a_dash(string generateName)
    {
        var policy = NetworkPolicy.NamedByServer(generateName).InNamespace("prod").For(Pods.All).DenyAll();

        policy.Metadata.GenerateName.ShouldBe(generateName);
        policy.Name.ShouldBe("");
        policy.Metadata.ToString().ShouldBe($"prod/{generateName}*");
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("A-")]
    [InlineData("a_b-")]
    public void Other_generated_names_are_refused(string generateName) =>
        Refusals.Of(() => NetworkPolicy.NamedByServer(generateName)).ShouldSay("metadata.generateName", "NPS0009", "generateName");

    [Fact]
    public void Labels_follow_the_label_syntax()
    {
        var policy = NetworkPolicy.Named("a").For(Pods.All).DenyAll().WithLabel("team", "payments").WithLabel("team", "checkout").WithLabel("a", "");

        policy.Metadata.Labels.ToString().ShouldBe("a=,team=checkout");
        Refusals.Of(() => policy.WithLabel("a b", "x")).ShouldSay("metadata.labels", "NPS0009", "key", "is not a label key");
        Refusals.Of(() => policy.WithLabel("a", "x y")).ShouldSay("metadata.labels", "NPS0009", "value", "is not a label value");
    }

    [Fact]
    public void Annotation_keys_may_be_in_upper_case_and_values_are_any_text()
    {
        var policy = NetworkPolicy.Named("a").For(Pods.All).DenyAll().WithAnnotation("Example.com/Owner", "a: [b]\n\t'c' 😀");

        policy.Metadata.Annotations["Example.com/Owner"].ShouldBe("a: [b]\n\t'c' 😀");
        Refusals.Of(() => policy.WithAnnotation("a/b/c", "x")).ShouldSay("metadata.annotations", "NPS0009", "key");
        Refusals.Of(() => policy.WithAnnotation("a", "\ud800")).ShouldSay("metadata.annotations", "NPS0009", "value", "surrogate");
    }

    [Fact]
    public void All_annotations_have_256_kib_together_in_utf8()
    {
        var full = NetworkPolicy.Named("a").For(Pods.All).DenyAll().WithAnnotation("k", new string('x', (256 * 1024) - 1));

        full.Metadata.Annotations.Count.ShouldBe(1);
        Refusals.Of(() => full.WithAnnotation("k", new string('x', 256 * 1024))).ShouldSay("metadata.annotations", "NPS0009", "value", "262145 bytes");
        Refusals.Of(() => full.WithAnnotation("k", new string('é', 128 * 1024))).ShouldSay("metadata.annotations", "NPS0009", "value", "262145 bytes");
        Refusals.Of(() => full.WithAnnotation("l", "")).ShouldSay("metadata.annotations", "NPS0009", "value");
    }

    [Theory]
    [InlineData("netpolsdk.dev/because")]
    [InlineData("netpolsdk.dev/because.ingress.0")]
    [InlineData("netpolsdk.dev/any-of")]
    public void Annotations_that_the_sdk_writes_have_words_of_their_own(string key) =>
        Refusals.Of(() => NetworkPolicy.Named("a").For(Pods.All).DenyAll().WithAnnotation(key, "x"))
            .ShouldSay("metadata.annotations", "NPS0009", "key", "Because(...)", "Peer.AnyOf(...)");
}
