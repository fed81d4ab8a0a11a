namespace NetPolSdk.Core.Tests.Model.NetworkPolicies;

public sealed class PeerTests
{
    private static readonly Pods Api = Pods.Labelled("app", "api");
    private static readonly Namespaces Web = Namespaces.Named("web");

    [Fact]
    public void And_is_one_peer_and_or_is_two()
    {
        Peers and = Api.In(Web);
        Peers or = [Api, Web];

        and.Single().ShouldBe(Api.In(Web));
        or.Count.ShouldBe(2);
        and.ToString().ShouldBe("pods app=api in namespaces kubernetes.io/metadata.name=web");
        or.ToString().ShouldBe("pods app=api or namespaces kubernetes.io/metadata.name=web");
    }

    [Fact]
    public void A_deliberate_or_says_so_and_differs_from_a_plain_list()
    {
        var said = Peer.AnyOf(Api, Web);
        Peers plain = [Api, Web];

        said.IsAnyOf.ShouldBeTrue();
        plain.IsAnyOf.ShouldBeFalse();
        said.Equals(plain).ShouldBeFalse();
        said.SequenceEqual(plain).ShouldBeTrue();
    }

    [Fact]
    public void Anyone_is_a_word_and_an_empty_list_is_refused()
    {
        Peer.Anyone.IsAnyone.ShouldBeTrue();
        Peer.Anyone.ToString().ShouldBe("anyone");
        Refusals.Of(() => Peers.Of()).ShouldSay("from/to", "NPS0011", "peers", "Peer.Anyone");
        Refusals.Of(() => Peer.AnyOf()).ShouldSay("from/to", "NPS0011", "alternatives", "Peer.Anyone");
    }

    [Fact]
    public void The_order_of_peers_counts() => Peers.Of(Api, Web).Equals(Peers.Of(Web, Api)).ShouldBeFalse();

    [Fact]
    public void Null_is_an_argument_error_of_its_parameter()
    {
        Should.Throw<ArgumentNullException>(() => Peers.Of([null!])).ParamName.ShouldBe("peers");
        Should.Throw<ArgumentNullException>(() => Peer.AnyOf(Api, null!)).ParamName.ShouldBe("alternatives");
        Should.Throw<ArgumentNullException>(() => Peer.AnyOf(null!)).ParamName.ShouldBe("alternatives");
        Should.Throw<ArgumentNullException>(() => Api.In(null!)).ParamName.ShouldBe("namespaces");
        Should.Throw<ArgumentNullException>(() => (Peers)(Peer)null!).ParamName.ShouldBe("peer");
        Should.Throw<ArgumentNullException>(() => IpBlock.Of(null!)).ParamName.ShouldBe("cidr");
        Should.Throw<ArgumentNullException>(() => IpBlock.Of("10.0.0.0/8").Except("10.0.0.0/9", null!)).ParamName.ShouldBe("cidrs");
        Should.Throw<ArgumentNullException>(() => Namespaces.Named((string)null!)).ParamName.ShouldBe("name");
    }

    [Fact]
    public void Namespaces_are_selected_by_name_through_the_label_that_the_server_sets()
    {
        Namespaces.Named("web").Selector.ToString().ShouldBe("kubernetes.io/metadata.name=web");
        Namespaces.Named("web", "edge").Selector.ToString().ShouldBe("kubernetes.io/metadata.name in (web,edge)");
        Namespaces.AllExcept("kube-system").Selector.ToString().ShouldBe("kubernetes.io/metadata.name notin (kube-system)");
        Namespaces.All.ToString().ShouldBe("all namespaces");
        Namespaces.Labelled("env", "prod").And("team", "a").And(Label.Exists("x")).ToString().ShouldBe("namespaces env=prod,team=a,x");
    }

    [Fact]
    public void An_empty_list_of_names_is_refused_by_its_own_parameter()
    {
        Refusals.Of(() => Namespaces.Named()).ShouldSay("namespaceSelector", "NPS0011", "names", "Namespaces.All");
        Refusals.Of(() => Namespaces.AllExcept()).ShouldSay("namespaceSelector", "NPS0011", "names", "Namespaces.All");
    }

    [Theory]
    [InlineData("10.0.0.0/8", "10.1.0.0/16")]
    [InlineData("10.0.0.0/8", "10.0.0.0/9")]
    [InlineData("10.0.0.0/8", "10.255.255.255/32")]
    [InlineData("::/0", "fd00::/8")]
    public void An_exception_is_strictly_inside_its_block(string cidr, string exception)
    {
        var block = IpBlock.Of(cidr).Except(exception);

        block.Exceptions.ShouldBe([Cidr.Parse(exception)]);
        block.ToString().ShouldBe($"{cidr} except {exception}");
    }

    [Theory]
    [InlineData("10.0.0.0/8", "10.0.0.0/8")]
    [InlineData("10.0.0.0/8", "0.0.0.0/0")]
    [InlineData("10.0.0.0/8", "11.0.0.0/16")]
    [InlineData("10.0.0.0/8", "fd00::/64")]
    [InlineData("::/0", "10.0.0.0/8")]
    [InlineData("0.0.0.0/0", "::/1")]
    public void Other_exceptions_are_refused(string cidr, string exception) =>
        Refusals.Of(() => IpBlock.Of(cidr).Except(exception)).ShouldSay("ipBlock.except", "NPS0004", "cidrs", "strict subset", cidr);

    [Fact]
    public void A_range_that_is_none_is_refused_at_its_own_field()
    {
        Refusals.Of(() => IpBlock.Of("10.0.0.5/24")).ShouldSay("ipBlock.cidr", "NPS0003", "cidr", "10.0.0.0/24", "10.0.0.5/32");
        Refusals.Of(() => IpBlock.Of("10.0.0.0/8").Except("10.0.0.5/24")).ShouldSay("ipBlock.except", "NPS0003", "cidrs");
        Refusals.Of(() => IpBlock.Of("10.0.0.0/8").Except()).ShouldSay("ipBlock.except", "NPS0011", "cidrs");
    }

    [Fact]
    public void Exceptions_add_up_in_the_order_written() =>
        IpBlock.Of("10.0.0.0/8").Except("10.2.0.0/16").Except("10.1.0.0/16", "10.0.0.0/16").Exceptions
            .Select(exception => exception.Text).ShouldBe(["10.2.0.0/16", "10.1.0.0/16", "10.0.0.0/16"]);
}
