using System.Text.Json.Nodes;

namespace NetPolSdk.Tool.Doctor.EnforcementTest;

/// <summary>
/// The objects of the test: a server, a denial of everything that comes in, and clients that try to reach it, one before and one after. The pods keep
/// to the strictest of the Pod Security Standards, so that they may be started everywhere. Source: Kubernetes docs, "Pod Security Standards".
/// </summary>
/// <param name="Namespace">The namespace of the test.</param>
/// <param name="Image">The image of the pods.</param>
internal sealed record TestObjects(string Namespace, string Image)
{
    /// <summary>The image where none is named.</summary>
    public const string DefaultImage = "busybox:1.37";

    /// <summary>The pod that is connected to.</summary>
    public const string Server = "server";

    /// <summary>The client before the denial.</summary>
    public const string Before = "client-before";

    /// <summary>The client after it.</summary>
    public const string After = "client-after";

    private const int Port = 8080;

    private const string Purpose = "netpolsdk.dev/purpose";

    /// <summary>The namespace.</summary>
    public JsonObject NamespaceObject => new()
    {
        ["apiVersion"] = "v1",
        ["kind"] = "Namespace",
        ["metadata"] = new JsonObject { ["name"] = Namespace, ["labels"] = Labels("enforcement-test") },
    };

    /// <summary>The server.</summary>
    public JsonObject ServerPod => Pod(Server, $"mkdir -p /tmp/www && echo reached > /tmp/www/index.html && exec httpd -f -p {Port} -h /tmp/www", "Always");

    /// <summary>The denial.</summary>
    public NetworkPolicy Denial => Presets.DenyIngress(Namespace);

    /// <summary>The client before the denial: it succeeds as soon as the server answers.</summary>
    /// <param name="address">The server's address.</param>
    public JsonObject BeforePod(string address) => Pod(Before, $"for i in $(seq 30); do wget -q -T 2 -O /dev/null http://{Host(address)}:{Port}/ && exit 0; sleep 1; done; exit 1", "Never");

    /// <summary>The client after the denial: plugins take a moment, so it succeeds once three attempts in a row get no answer.</summary>
    /// <param name="address">The server's address.</param>
    public JsonObject AfterPod(string address) => Pod(
        After,
        $"n=0; for i in $(seq 30); do if wget -q -T 2 -O /dev/null http://{Host(address)}:{Port}/; then n=0; else n=$((n+1)); fi; [ $n -ge 3 ] && exit 0; sleep 1; done; exit 1",
        "Never");

    private static string Host(string address) => address.Contains(':', StringComparison.Ordinal) ? $"[{address}]" : address;

    private static JsonObject Labels(string name) => new() { ["app.kubernetes.io/managed-by"] = "netpolsdk", ["app.kubernetes.io/name"] = name, [Purpose] = "enforcement-test" };

    private JsonObject Pod(string name, string script, string restart) => new()
    {
        ["apiVersion"] = "v1",
        ["kind"] = "Pod",
        ["metadata"] = new JsonObject { ["name"] = name, ["namespace"] = Namespace, ["labels"] = Labels(name) },
        ["spec"] = new JsonObject
        {
            ["restartPolicy"] = restart,
            ["automountServiceAccountToken"] = false,
            ["terminationGracePeriodSeconds"] = 0,
            ["securityContext"] = new JsonObject { ["runAsNonRoot"] = true, ["runAsUser"] = 65534, ["seccompProfile"] = new JsonObject { ["type"] = "RuntimeDefault" } },
            ["containers"] = new JsonArray(new JsonObject
            {
                ["name"] = "main",
                ["image"] = Image,
                ["command"] = new JsonArray("sh", "-c", script),
                ["resources"] = new JsonObject { ["requests"] = Resources("10m", "16Mi"), ["limits"] = Resources("100m", "64Mi") },
                ["securityContext"] = new JsonObject { ["allowPrivilegeEscalation"] = false, ["capabilities"] = new JsonObject { ["drop"] = new JsonArray("ALL") } },
            }),
        },
    };

    private static JsonObject Resources(string cpu, string memory) => new() { ["cpu"] = cpu, ["memory"] = memory };
}
