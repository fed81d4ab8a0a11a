using NetPolSdk.Analyzers.Tests.Harness;

namespace NetPolSdk.Analyzers.Tests.Diagnostics;

/// <summary>Where findings about the meaning of policies are shown, and what code is followed on the way.</summary>
public sealed class MeaningTests
{
    private static readonly string Start = Named("api");

    [Fact]
    public Task Each_is_shown_at_the_argument_that_is_wrong() => Verify.Diagnostics($$"""
        static class Policies
        {
            public static NetworkPolicy A() => {{Named("a")}}.AllowIngress(from: {|NPS1023:Pods.Labelled(Label.NotIn("env", "prod"))|}, on: Port.Tcp(8443));
            public static NetworkPolicy B() => {{Named("b")}}.AllowEgressToDns().AllowEgress(to: IpBlock.Of("203.0.113.0/24"), on: [Port.Tcp(443), {|NPS1015:Port.Named("https")|}]);
            public static NetworkPolicy C() => {{Named("c")}}.AllowIngress(from: [Namespaces.Named("web"), {|NPS1020:Namespaces.Labelled("name", "app")|}], on: Port.Tcp(8443));
            public static NetworkPolicy D() => NetworkPolicy.Named("d").InNamespace("prod").For({|NPS1022:Pods.Labelled(Label.In("a", "b"), Label.NotIn("a", "b"))|}).DenyAll();
            public static NetworkPolicy E() => NetworkPolicy.Named("e").InNamespace("prod").For({|NPS1025:Pods.Labelled("pod-template-hash", "5d89bdfbf9")|}).DenyAll();
            public static NetworkPolicy F() => {{Named("f")}}.AllowEgressToDns().AllowEgress(to: {|NPS1021:Namespaces.All|}, on: Port.Tcp(6443));
            public static NetworkPolicy G() => {{Named("g")}}.AllowIngress(from: {|NPS1018:IpBlock.Of("0.0.0.0/0").Except("10.0.0.0/8")|}, on: Port.Tcp(8443));
            public static NetworkPolicy H() => {{Named("h")}}.AllowIngress(from: [{|NPS1017:IpBlock.Of("192.0.2.0/24").Except("192.0.2.1/32")|}, IpBlock.Of("192.0.2.1/32")], on: Port.Tcp(8443));
            public static NetworkPolicy I() => NetworkPolicy.Named("deny-egress").InNamespace("prod").For(Pods.All).{|NPS1006:DenyIngress|}();
            public static NetworkPolicy J() => {{Named("j")}}.AllowIngress(from: {|NPS1002:Pods.All.In(Namespaces.Named("prod"))|}, on: Port.Tcp(8443));
        }
        """);

    [Fact]
    public Task Locals_helpers_constants_loops_and_collections_are_followed() => Verify.Diagnostics($$"""
        static class Policies
        {
            private const string Key = "env";
            private static readonly string[] Hashes = ["5d89bdfbf9", "7c5ddbdf54"];
            private static readonly Peers Sources = [Pods.Labelled("app", "web"), {|NPS1023:Pods.Labelled(Label.NotIn(Key, "prod"))|}];
            private static Pods OneRevision(string hash) => Pods.Labelled("pod-template-hash", hash);
            private static NetworkPolicy FromSources(this NetworkPolicySubject start) => start.AllowIngress(Sources, on: Port.Tcp(8443));
            public static NetworkPolicy A() => {{Start}}.FromSources();
            public static IEnumerable<NetworkPolicy> B()
            {
                foreach (var hash in Hashes)
                {
                    var pods = OneRevision(hash);
                    yield return NetworkPolicy.Named("r-" + hash).InNamespace("prod").For({|NPS1025:pods|}).DenyAll();
                }
            }
        }
        """);

    [Fact]
    public Task Both_branches_of_a_condition_are_judged() => Verify.Diagnostics("""
        static class Policies
        {
            public static NetworkPolicy Choose(bool flag) => flag
                ? NetworkPolicy.Named({|NPS1024:"a"|}).For(Pods.All).DenyAll()
                : NetworkPolicy.Named({|NPS1024:"b"|}).For(Pods.All).DenyAll();
            public static NetworkPolicy Nested(int number)
            {
                var chosen = number > 1 ? NetworkPolicy.Named({|NPS1024:"c"|}).For(Pods.All).DenyAll() : number > 0 ? NetworkPolicy.Named({|NPS1024:"d"|}).For(Pods.All).DenyAll() : NetworkPolicy.Named({|NPS1024:"e"|}).For(Pods.All).DenyAll();
                return chosen;
            }
        }
        """);

    [Fact]
    public Task Both_values_of_a_local_that_branches_assign_are_judged() => Verify.Diagnostics("""
        static class Policies
        {
            public static NetworkPolicy Chosen(bool flag)
            {
                NetworkPolicy policy;
                if (flag)
                {
                    policy = NetworkPolicy.Named({|NPS1024:"a"|}).For(Pods.All).DenyAll();
                }
                else
                {
                    policy = NetworkPolicy.Named({|NPS1024:"b"|}).For(Pods.All).DenyAll();
                }

                return policy;
            }

            public static NetworkPolicy Replaced(bool flag)
            {
                var policy = NetworkPolicy.Named({|NPS1024:"c"|}).For(Pods.All).DenyAll();
                if (flag)
                {
                    policy = NetworkPolicy.Named({|NPS1024:"d"|}).For(Pods.All).DenyAll();
                }

                return policy;
            }

            public static NetworkPolicy Switched(int stage)
            {
                NetworkPolicy policy;
                switch (stage)
                {
                    case 1:
                        policy = NetworkPolicy.Named({|NPS1024:"e"|}).For(Pods.All).DenyAll();
                        break;
                    default:
                        policy = NetworkPolicy.Named({|NPS1024:"f"|}).For(Pods.All).DenyAll();
                        break;
                }

                return policy;
            }
        }
        """);

    [Fact]
    public Task A_local_that_goes_on_after_its_branches_is_judged_when_it_is_finished() => Verify.Diagnostics("""
        static class Policies
        {
            public static NetworkPolicy Placed(bool flag)
            {
                var policy = NetworkPolicy.Named("a").For(Pods.All).DenyAll();
                if (flag)
                {
                    policy = NetworkPolicy.Named("b").For(Pods.All).DenyIngress();
                }

                policy = policy.InNamespace("prod");
                return policy;
            }

            public static NetworkPolicy MayResolve(bool flag)
            {
                var policy = NetworkPolicy.Named("c").InNamespace("prod").For(Pods.All).AllowEgress(Pods.All, Port.Tcp(80));
                if (flag)
                {
                    policy = policy.AllowEgressToDns();
                }

                return policy;
            }

            public static NetworkPolicy Each(IEnumerable<string> apps)
            {
                var policy = NetworkPolicy.Named("d").InNamespace("prod").For(Pods.All).DenyAll();
                foreach (var app in apps)
                {
                    policy = policy.AllowEgress(Pods.Labelled("app", app), Port.Tcp(80));
                }

                return policy.AllowEgressToDns();
            }
        }
        """);

    [Fact]
    public Task A_branch_that_goes_on_is_judged_when_it_is_finished() => Verify.Diagnostics("""
        static class Policies
        {
            public static NetworkPolicy Placed(bool flag) => (flag ? NetworkPolicy.Named("a").For(Pods.All).DenyAll() : NetworkPolicy.Named("b").For(Pods.All).DenyIngress()).InNamespace("prod");
            public static NetworkPolicy MayResolve(bool flag) => flag
                ? NetworkPolicy.Named("c").InNamespace("prod").For(Pods.All).AllowEgress(Pods.All, Port.Tcp(80))
                : NetworkPolicy.Named("c").InNamespace("prod").For(Pods.All).AllowEgress(Pods.All, Port.Tcp(80)).AllowEgressToDns();
        }
        """);

    [Fact]
    public Task Policies_of_one_name_between_which_a_member_chooses_are_one() => Verify.Diagnostics("""
        static class Policies
        {
            public static NetworkPolicy Chosen(bool isOpen)
            {
                if (isOpen)
                {
                    return NetworkPolicy.Named("a").InNamespace("prod").For(Pods.Labelled("app", "a")).AllowIngress(from: Pods.All, on: Port.Tcp(8443));
                }

                return NetworkPolicy.Named("a").InNamespace("prod").For(Pods.Labelled("app", "a")).DenyIngress();
            }

            public static NetworkPolicy Switched(string stage) => stage switch
            {
                "test" => NetworkPolicy.Named("b").InNamespace("prod").For(Pods.Labelled("app", "b")).AllowIngress(from: Pods.All, on: Port.Tcp(8443)),
                _ => NetworkPolicy.Named("b").InNamespace("prod").For(Pods.Labelled("app", "b")).DenyIngress(),
            };
        }
        """);

    private static string Named(string name) => $"NetworkPolicy.Named(\"{name}\").InNamespace(\"prod\").For(Pods.Labelled(\"app\", \"{name}\"))";
}
