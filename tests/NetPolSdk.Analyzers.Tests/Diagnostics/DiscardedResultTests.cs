using NetPolSdk.Analyzers.Tests.Harness;

namespace NetPolSdk.Analyzers.Tests.Diagnostics;

public sealed class DiscardedResultTests
{
    [Fact]
    public Task A_discarded_result_is_reported_at_the_name_of_the_call() => Verify.Diagnostics("""
        static class Policies
        {
            public static NetworkPolicy Api()
            {
                var policy = NetworkPolicy.Named("api").InNamespace("prod").For(Pods.All).{|NPS2001:AllowEgress|}(to: Pods.Labelled("app", "db"), on: Port.Tcp(5432));
                policy.{|NPS9001:AllowEgressToDns|}();
                return policy;
            }
        }
        """);

    [Fact]
    public Task A_result_that_is_used_is_not_reported() => Verify.Diagnostics("""
        static class Policies
        {
            public static void Api(ICollection<Policy> all, NetworkPolicy policy)
            {
                policy = policy.AllowEgressToDns();
                all.Add(policy.DenyIngress());
                _ = policy.DenyEgress();
                Action check = () => Port.Tcp(80);
                check();
            }
        }
        """);
}
