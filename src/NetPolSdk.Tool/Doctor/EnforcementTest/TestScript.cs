using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NetPolSdk.Deployment.Snapshots;

namespace NetPolSdk.Tool.Doctor.EnforcementTest;

/// <summary>The test as a shell script for <c>kubectl</c>, for those who would rather see and run it themselves.</summary>
internal static class TestScript
{
    private const string Address = "SERVER_ADDRESS";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the script.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="objects">The objects of the test.</param>
    /// <param name="timeout">How long each pod may take.</param>
    public static void Write(TextWriter output, TestObjects objects, TimeSpan timeout)
    {
        var space = ShellWord.Of(objects.Namespace);
        var seconds = string.Create(null, $"{timeout.TotalSeconds:0}s");
        output.Write($"""
            #!/bin/sh
            # Are network policies enforced? Everything happens in the namespace {objects.Namespace}, which is deleted at the end.
            set -eu
            trap 'kubectl delete namespace {space} --wait=false' EXIT

            {Apply(objects.NamespaceObject)}
            {Apply(objects.ServerPod)}
            kubectl wait pod/{TestObjects.Server} --namespace {space} --for=condition=Ready --timeout={seconds}
            address=$(kubectl get pod {TestObjects.Server} --namespace {space} --output jsonpath='{"{.status.podIP}"}')
            case $address in *:*) address="[$address]" ;; esac

            # Without a policy the server must be reached, or the test would prove nothing.
            {ApplyAt(objects.BeforePod(Address))}
            kubectl wait pod/{TestObjects.Before} --namespace {space} --for=jsonpath='{"{.status.phase}"}'=Succeeded --timeout={seconds}

            kubectl apply -f - <<'EOF'
            {objects.Denial.ToYaml().TrimEnd('\n')}
            EOF

            # With the denial it must not be reached any more.
            {ApplyAt(objects.AfterPod(Address))}
            if kubectl wait pod/{TestObjects.After} --namespace {space} --for=jsonpath='{"{.status.phase}"}'=Succeeded --timeout={seconds}; then
              echo "network policies are enforced"
            else
              echo "network policies are NOT enforced"
              exit 1
            fi

            """.ReplaceLineEndings("\n"));
    }

    private static string Apply(JsonObject content) => $"kubectl apply -f - <<'EOF'\n{content.ToJsonString(Indented)}\nEOF";

    private static string ApplyAt(JsonObject content) => $"sed \"s/{Address}/$address/\" <<'EOF' | kubectl apply -f -\n{content.ToJsonString(Indented)}\nEOF";
}
