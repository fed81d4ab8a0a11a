using FsCheck;
using FsCheck.Fluent;

namespace NetPolSdk.Core.Tests.Evaluation;

public sealed class SetTests
{
    private static readonly Gen<PortSet> PortSets =
        from ranges in (from first in Gen.Choose(1, 40) from length in Gen.Choose(0, 8) select PortSet.Of(first, first + length)).ListOf()
        select ranges.Aggregate(PortSet.None, (set, range) => set.Union(range));

    private static readonly Gen<AddressSet> AddressSets =
        from blocks in (from third in Gen.Choose(0, 3) from last in Gen.Choose(0, 255) from length in Gen.Elements(20, 24, 28, 31, 32) from six in Gen.Elements(false, true) select Block(third, last, length, six)).ListOf()
        select blocks.Aggregate(AddressSet.None, (set, block) => set.Union(block));

    [Fact]
    public void Sets_of_ports_obey_the_laws_of_sets() => Prop.ForAll(PortSets.Two().ToArbitrary(), pair =>
    {
        var (a, b) = pair;
        for (var port = 1; port <= 50; port++)
        {
            a.Union(b).Contains(port).ShouldBe(a.Contains(port) || b.Contains(port));
            a.Intersect(b).Contains(port).ShouldBe(a.Contains(port) && b.Contains(port));
            a.Except(b).Contains(port).ShouldBe(a.Contains(port) && !b.Contains(port));
        }

        a.Union(b).ShouldBe(b.Union(a));
        a.Except(b).Union(a.Intersect(b)).ShouldBe(a);
        a.Except(b).Union(a.Intersect(b)).GetHashCode().ShouldBe(a.GetHashCode());
        a.Except(b).Intersect(b).ShouldBe(PortSet.None);
        PortSet.All.Except(PortSet.All.Except(a)).ShouldBe(a);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Sets_of_addresses_obey_the_laws_of_sets() => Prop.ForAll(AddressSets.Two().ToArbitrary(), pair =>
    {
        var (a, b) = pair;
        a.Union(b).ShouldBe(b.Union(a));
        a.Except(b).Union(a.Intersect(b)).ShouldBe(a);
        a.Except(b).Intersect(b).IsEmpty.ShouldBeTrue();
        AddressSet.All.Except(AddressSet.All.Except(a)).ShouldBe(a);
        a.Contains(a.Intersect(b)).ShouldBeTrue();
        foreach (var range in a)
        {
            a.Contains(range.First).ShouldBeTrue();
            b.Contains(range.Last).ShouldBe(!a.Intersect(b).IsEmpty && a.Intersect(b).Contains(range.Last));
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Touching_ranges_are_one() =>
        PortSet.Of(1, 79).Union(PortSet.Of(80, 65535)).ShouldBe(PortSet.All);

    [Fact]
    public void The_families_of_addresses_do_not_touch() =>
        AddressSet.All.ToString().ShouldBe("0.0.0.0/0,::/0");

    [Theory]
    [InlineData("10.0.0.0/8", "10.0.0.0/8")]
    [InlineData("10.0.0.0/24,10.0.1.0/24", "10.0.0.0/23")]
    [InlineData("10.0.1.0/24,10.0.2.0/24", "10.0.1.0-10.0.2.255")]
    [InlineData("::/1,8000::/1", "::/0")]
    [InlineData("fd00::/8,10.0.0.1/32", "10.0.0.1/32,fd00::/8")]
    public void Addresses_are_written_as_ranges(string cidrs, string text) =>
        AddressSet.Of([.. cidrs.Split(',').Select(Cidr.Parse)]).ToString().ShouldBe(text);

    [Fact]
    public void Traffic_has_one_canonical_text()
    {
        var traffic = TrafficSet.Of(Protocol.Udp, 53).Union(TrafficSet.Of(Protocol.Tcp, PortSet.Of(8000, 8100))).Union(TrafficSet.Of(Protocol.Tcp, 80));

        traffic.ToString().ShouldBe("TCP 80,8000-8100; UDP 53");
        TrafficSet.All.ToString().ShouldBe("All");
        TrafficSet.None.ToString().ShouldBe("None");
        TrafficSet.All.Except(TrafficSet.Of(Protocol.Sctp, PortSet.All)).ToString().ShouldBe("TCP 1-65535; UDP 1-65535");
    }

    [Theory]
    [InlineData(0, 80)]
    [InlineData(80, 79)]
    [InlineData(1, 65536)]
    public void A_range_of_ports_out_of_bounds_is_refused(int first, int last) =>
        Should.Throw<ArgumentOutOfRangeException>(() => PortSet.Of(first, last));

    private static AddressSet Block(int third, int last, int length, bool six) =>
        AddressSet.Of(Cidr.TryParseSloppy(six ? $"fd00::{third:x}:{last:x}/{length + 96}" : $"10.0.{third}.{last}/{length}")!);
}
