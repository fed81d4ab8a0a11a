using System.Runtime.Versioning;

namespace NetPolSdk.Core.Tests;

public sealed class BuildUnderTestTests
{
    [Fact]
    public void The_build_under_test_is_that_of_netstandard_2_0() =>
        typeof(NetworkPolicy).Assembly.GetCustomAttributes(typeof(TargetFrameworkAttribute), false)
            .ShouldHaveSingleItem().ShouldBeOfType<TargetFrameworkAttribute>().FrameworkName.ShouldBe(".NETStandard,Version=v2.0");
}
