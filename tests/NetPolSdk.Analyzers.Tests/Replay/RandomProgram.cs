namespace NetPolSdk.Analyzers.Tests.Replay;

/// <summary>Writes programs that make policies, in the ways that people write them: locals, helpers, loops, collection expressions, constants.</summary>
/// <param name="random">Decides.</param>
/// <param name="withUnknowns">Whether some of the values are known only at run time.</param>
internal sealed class RandomProgram(Random random, bool withUnknowns = false)
{
    private static readonly string[] Words = ["api", "web", "db", "cache", "shop", "prod", "team-a", "x1"];

    private readonly List<string> _statements = [];
    private readonly Dictionary<string, List<string>> _locals = [];
    private int _lastLocal;

    /// <summary>What the programs share: constants, fields and helper methods.</summary>
    public const string Helpers = """
        const string Team = "shop";
        const int HttpPort = 8080;
        static readonly string[] Names = ["alpha", "beta", "gamma"];
        static readonly int[] Numbers = [80, 443, 8443];
        static readonly Pods Frontend = Pods.Labelled("app", "frontend");
        static Namespaces Monitoring { get; } = Namespaces.Named("monitoring");
        static Peer[] Everybody => [Frontend, Monitoring];
        static string Unknown(string text) => Environment.GetEnvironmentVariable("NO_SUCH_VARIABLE") ?? text;
        static int UnknownNumber(int number) => int.Parse(number.ToString());
        static bool UnknownTruth => Environment.ProcessId >= 0;
        static string Full(string name) => $"{Team}-{name}";
        static int Next(int port) { var next = port + 1; return next; }
        static Pods App(string name, string tier = "backend") => Pods.Labelled("app", name).And("tier", tier);
        static Peers Clients(params string[] names) => [.. names.Select(name => App(name).In(Namespaces.Named(name)))];
        static NetworkPolicySubject Begin(string name, string ns = "prod") => NetworkPolicy.Named(name).InNamespace(ns).For(App(name));
        static NetworkPolicy Resolving(NetworkPolicy policy) => policy.AllowEgressToDns();
        static NetworkPolicy ForEach(NetworkPolicy policy, IEnumerable<int> ports)
        {
            foreach (var port in ports)
            {
                policy = policy.AllowIngress(Frontend, on: Port.Tcp(port));
            }

            return policy;
        }

        static string Tier(string name)
        {
            switch (name)
            {
                case "db" or "cache":
                    return "data";
                case "web":
                    return "edge";
                default:
                    return "backend";
            }
        }

        static IEnumerable<NetworkPolicy> Isolated(IEnumerable<string> namespaces)
        {
            foreach (var ns in namespaces)
            {
                if (ns == "skipped")
                {
                    continue;
                }

                yield return Presets.DenyAll(ns);
                yield return Presets.AllowDns(ns);
            }
        }
        """;

    /// <summary>The body of a method that returns a policy, a baseline or a list of policies.</summary>
    public string Body()
    {
        for (var i = random.Next(5); i > 0; i--)
        {
            Declare();
        }

        var result = Pick(Built, Built, Built, Layered, Listed)();
        return string.Join("\n", _statements) + $"\nreturn {result};";
    }

    private T Pick<T>(params T[] choices) => choices[random.Next(choices.Length)];

    private bool Chance(int percent) => random.Next(100) < percent;

    private string Local(string type, string value)
    {
        var name = "v" + ++_lastLocal;
        _statements.Add($"{Pick("var", type)} {name} = {value};");
        return name;
    }

    private string Or(string type, Func<string> other) =>
        _locals.TryGetValue(type, out var names) && Chance(35) ? Pick(names.ToArray()) : other();

    private void Declare()
    {
        var (type, value) = Pick<Func<(string, string)>>(
            () => ("string", Text()),
            () => ("int", Number()),
            () => ("Pods", Pods()),
            () => ("Namespaces", Namespaces()),
            () => ("Peers", Peers()),
            () => ("Ports", Ports()),
            () => ("Port", Port()))();
        var name = "v" + ++_lastLocal;
        _statements.Add(Chance(30) ? $"{type} {name}; {name} = {value};" : $"{type} {name} = {value};");
        (_locals.TryGetValue(type, out var names) ? names : _locals[type] = []).Add(name);
    }

    private string Text() => Or("string", () => withUnknowns && Chance(25) ? $"Unknown(\"{Pick(Words)}\")" : Pick(
        $"\"{Pick(Words)}\"",
        "Team",
        "$\"{Team}-" + random.Next(9) + "\"",
        $"\"a\" + \"{Pick(Words)}\"",
        $"Full(\"{Pick(Words)}\")",
        $"Names[{random.Next(3)}]",
        $"Tier(\"{Pick(Words)}\")",
        $"nameof(Frontend).ToLowerInvariant()",
        $"(HttpPort > {random.Next(9999)} ? \"{Pick(Words)}\" : Team)",
        $"Team switch {{ \"{Pick(Words)}\" => \"yes\", _ => \"no\" }}"));

    private string Number() => Or("int", () => withUnknowns && Chance(25) ? $"UnknownNumber({random.Next(1, 65536)})" : Pick(
        random.Next(1, 65536).ToString(System.Globalization.CultureInfo.InvariantCulture),
        "HttpPort",
        $"Numbers[{random.Next(3)}]",
        $"Next({random.Next(1, 60000)})",
        $"({random.Next(1, 1000)} + {random.Next(1, 1000)} * 2)"));

    private string Requirement() => Pick(
        $"Label.In(\"{Pick("env", "zone")}\", {Text()}, {Text()})",
        $"Label.NotIn(key: \"env\", values: [{Text()}])",
        "Label.Exists(\"team\")",
        "Label.DoesNotExist(\"old\")");

    private string Pods() => Or("Pods", () => Pick(
        "Pods.All",
        "Frontend",
        $"Pods.Labelled(\"app\", {Text()})",
        $"Pods.Labelled(value: {Text()}, key: \"app\")",
        $"Pods.Labelled({Requirement()})",
        $"Pods.Labelled(\"app\", {Text()}).And({Requirement()}, {Requirement()})",
        $"App({Text()})",
        $"App(tier: {Text()}, name: {Text()})"));

    private string Namespaces() => Or("Namespaces", () => Pick(
        "Namespaces.All",
        "Monitoring",
        $"Namespaces.Named({Text()})",
        $"Namespaces.Named({Text()}, {Text()})",
        "Namespaces.Named(Names)",
        $"Namespaces.AllExcept({Text()}, \"kube-system\")",
        $"Namespaces.Labelled(\"team\", {Text()})",
        $"Namespaces.Labelled({Requirement()}).And(\"a\", {Text()})"));

    private string Peer() => Pick(
        Pods(),
        Namespaces(),
        $"{Pods()}.In({Namespaces()})",
        $"IpBlock.Of(\"10.{random.Next(256)}.0.0/16\")",
        "IpBlock.Of(\"0.0.0.0/0\").Except(\"10.0.0.0/8\", \"192.168.0.0/16\")",
        "Platform.Prometheus",
        $"Platform.IngressNginx.InNamespace({Text()})");

    private string Peers() => Or("Peers", () => Pick<Func<string>>(
        Peer,
        Peer,
        () => "Peer.Anyone",
        () => $"[{Peer()}, {Peer()}]",
        () => $"Peer.AnyOf({Peer()}, {Peer()})",
        () => $"Peers.Of({Peer()}, {Peer()})",
        () => "[.. Everybody]",
        () => $"[{Peer()}, .. Everybody, .. new Peer[] {{ {Peer()} }}]",
        () => $"Clients({Text()}, {Text()})",
        () => "[.. Names.Where(name => name != \"beta\").Select(name => Namespaces.Named(name))]",
        () => "[.. from name in Names select (Peer)Namespaces.Named(name)]",
        () => $"Clients([\"one\", .. Names])")());

    private string Port() => Or("Port", () => Pick(
        $"Port.Tcp({Number()})",
        $"Port.Udp(number: {Number()})",
        "Port.AllSctp",
        $"Port.TcpRange({random.Next(1, 100)}, last: {random.Next(100, 60000)})",
        "Port.Named(\"metrics\")",
        "Port.Named(protocol: Protocol.Udp, name: \"dns\")"));

    private string Ports() => Or("Ports", () => Pick<Func<string>>(
        Port,
        Port,
        () => "Ports.All",
        () => $"[{Port()}, {Port()}]",
        () => $"Ports.Of({Port()}, {Port()})",
        () => "[.. Numbers.Select(Port.Tcp)]",
        () => "Platform.IngressNginx.PortFor(\"http\")")());

    private string Start() => Pick(
        $"NetworkPolicy.Named({Text()}).InNamespace({Text()}).For({Pods()})",
        $"NetworkPolicy.Named({Text()}).For({Pods()})",
        "NetworkPolicy.NamedByServer(\"gen-\").For(Pods.All)",
        $"Begin({Text()})",
        $"Begin(ns: {Text()}, name: {Text()})");

    private string Verb() => Pick<Func<string>>(
        () => $".AllowIngress({Peers()})",
        () => $".AllowIngress(from: {Peers()}, on: {Ports()})",
        () => $".AllowIngress(on: {Ports()}, from: {Peers()}, because: {Text()})",
        () => $".AllowEgress({Peers()}, {Ports()})",
        () => $".AllowEgress(to: {Peers()}, because: \"reason\")",
        () => $".Allow(IngressRule.Allow({Peers()}).Because({Text()}))",
        () => $".Allow(EgressRule.Allow({Peers()}, {Ports()}))",
        () => ".AllowEgressToDns()",
        () => ".AllowEgressToDns(Dns.NodeLocalCache, Dns.At(\"10.0.0.10\"))",
        () => ".DenyIngress()",
        () => ".DenyAll()",
        () => ".AllowAllEgress()",
        () => $".AllowSameNamespace({Ports()})",
        () => ".WithPolicyTypes(PolicyTypes.Ingress)")();

    private string Metadata() => Pick($".Because({Text()})", $".WithLabel(\"team\", {Text()})", $".WithAnnotation(\"note\", {Text()})", $".InNamespace({Text()})");

    private string Built()
    {
        var policy = Local("NetworkPolicy", Start() + Verb() + string.Concat(Enumerable.Range(0, random.Next(4)).Select(_ => Chance(80) ? Verb() : Metadata())));
        for (var i = random.Next(4); i > 0; i--)
        {
            _statements.Add(Step(policy));
        }

        return Pick(policy, $"{policy}{Verb()}", $"Resolving({policy})");
    }

    private string Step(string policy) => (withUnknowns && Chance(30) ? "if (UnknownTruth) " : "") + Pick<Func<string>>(
        () => $"{policy} = {policy}{Verb()};",
        () => $"{policy} = {policy}{Metadata()};",
        () => $"foreach (var name in Names) {{ {policy} = {policy}.AllowIngress(Namespaces.Named(name)); }}",
        () => $"for (var i = 0; i < {random.Next(4)}; i++) {{ {policy} = {policy}.AllowEgress({Pods()}, Port.Tcp(8000 + i)); }}",
        () => $"if (Team == \"{Pick(Words)}\") {{ {policy} = {policy}{Verb()}; }} else {{ {policy} = {policy}{Verb()}; }}",
        () => $"{policy} = ForEach({policy}, Numbers);",
        () => $"{policy} = ForEach({policy}, [1, 2, {Number()}]);",
        () => $"{{ var j = 0; while (j < 3) {{ j++; if (j == 2) continue; {policy} = {policy}.AllowIngress(Pods.All, Port.Udp(j)); }} }}",
        () => $"{{ NetworkPolicy More(Peers peers) => {policy}.AllowEgress(peers); {policy} = More({Peers()}); }}",
        () => $"{{ Func<NetworkPolicy, NetworkPolicy> more = p => p{Verb()}; {policy} = more({policy}); }}",
        () => $"{policy} = Numbers.Length == 3 ? {policy}{Verb()} : {policy};",
        () => $"{{ var (a, b) = ({Pods()}, {Namespaces()}); {policy} = {policy}.AllowIngress(a.In(b)); }}",
        () => $"{{ var ports = new List<Port> {{ {Port()} }}; ports.Add({Port()}); {policy} = {policy}.AllowIngress(Pods.All, [.. ports]); }}",
        () => $"try {{ {policy} = {policy}{Verb()}; }} finally {{ }}")();

    private string Layered() => $"Baseline.For({Text()})" + string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => Pick<Func<string>>(
        () => ".DenyAll()",
        () => ".DenyIngress()",
        () => ".AllowDns()",
        () => ".AllowDns(Dns.OpenShift)",
        () => ".AllowSameNamespace()",
        () => $".AllowIngressFrom(Platform.IngressNginx, on: {Ports()})",
        () => $".AllowScrapingBy({Peers()}, {Ports()})")()));

    private string Listed()
    {
        var list = Local("List<NetworkPolicy>", Pick("new List<NetworkPolicy>()", $"new List<NetworkPolicy> {{ {Start()}{Verb()} }}", "Isolated(Names).ToList()"));
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            _statements.Add(Pick<Func<string>>(
                () => $"{list}.Add({Start()}{Verb()});",
                () => $"{list}.AddRange(Isolated([{Text()}, \"skipped\"]));",
                () => $"foreach (var name in Names) {{ {list}.Add(Begin(name).DenyAll()); }}",
                () => $"{list}.AddRange({Layered()});")());
        }

        return Pick(list, $"{list}.ToArray()", $"{list}.Select(policy => policy.Because(\"all\")).ToArray()", $"new List<NetworkPolicy>([.. {list}, .. {Layered()}])");
    }
}
