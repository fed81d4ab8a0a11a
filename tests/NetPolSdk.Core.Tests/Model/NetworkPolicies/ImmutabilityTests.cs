using System.Reflection;

namespace NetPolSdk.Core.Tests.Model.NetworkPolicies;

/// <summary>What has been checked once can be changed by nobody: no public constructor, no public setter or init, no type derived elsewhere.</summary>
public sealed class ImmutabilityTests
{
    private static readonly Type[] Values =
    [
        typeof(NetworkPolicy), typeof(NetworkPolicyName), typeof(NetworkPolicySubject), typeof(ObjectMetadata), typeof(IngressRule), typeof(EgressRule),
        typeof(Pods), typeof(Namespaces), typeof(PodsInNamespaces), typeof(IpBlock), typeof(Peers), typeof(Port), typeof(Ports), typeof(LabelSelector),
        typeof(LabelRequirement), typeof(Cidr), typeof(ValueMap), typeof(ValueList<int>), typeof(Dns), typeof(Baseline), typeof(PlatformComponent),
    ];

    public static TheoryData<Type> Types => [.. Values];

    [Theory]
    [MemberData(nameof(Types), DisableDiscoveryEnumeration = true)]
    public void No_value_can_be_made_or_changed_past_its_factories(Type type)
    {
        type.IsSealed.ShouldBeTrue();
        type.GetConstructors().ShouldBeEmpty();
        type.GetProperties().Where(property => property.SetMethod is { IsPublic: true }).ShouldBeEmpty();
        type.GetFields(BindingFlags.Public | BindingFlags.Instance).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(typeof(Policy))]
    [InlineData(typeof(Peer))]
    public void No_other_assembly_can_derive_a_kind(Type type) =>
        type.GetMethods(BindingFlags.NonPublic | BindingFlags.Instance)
            .ShouldContain(method => method.IsAbstract && (method.IsAssembly || method.IsFamilyAndAssembly));

    [Fact]
    public void No_other_assembly_can_be_something_that_rules_are_added_to() =>
        typeof(INetworkPolicyStart).GetMethods(BindingFlags.NonPublic | BindingFlags.Instance).ShouldContain(method => method.IsAssembly && method.IsAbstract);

    [Fact]
    public void The_caller_cannot_change_what_it_passed()
    {
        Peer[] peers = [Pods.All];
        string[] values = ["a"];
        string[] exceptions = ["10.1.0.0/16"];
        var (any, requirement, block) = (Peer.AnyOf(peers), Label.In("k", values), IpBlock.Of("10.0.0.0/8").Except(exceptions));

        (peers[0], values[0], exceptions[0]) = (Namespaces.All, "b", "10.2.0.0/16");

        any.ToString().ShouldBe("all pods");
        requirement.ToString().ShouldBe("k in (a)");
        block.ToString().ShouldBe("10.0.0.0/8 except 10.1.0.0/16");
    }
}
