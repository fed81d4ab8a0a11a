using System.Text.Json.Nodes;
using NetPolSdk.Deployment.Manifests;
using NetPolSdk.Deployment.Objects;

namespace NetPolSdk.Deployment.Monitoring;

/// <summary>
/// Alerts about network policies as a <c>PrometheusRule</c> of <c>monitoring.coreos.com/v1</c>, which the Prometheus Operator loads. They tell
/// what policies cannot tell of themselves: that nobody enforces them, that a node does not follow, that they deny much.
/// </summary>
/// <example><code>
/// File.WriteAllText("alerts.yaml", PolicyAlerts.Cilium.InNamespace("monitoring").Labelled("release", "prometheus").ToYaml());
/// </code></example>
/// <seealso href="https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.PrometheusRule">PrometheusRule</seealso>
public sealed record PolicyAlerts
{
    private PolicyAlerts(string engine, ValueList<PolicyAlert> alerts)
    {
        Engine = engine;
        Alerts = alerts;
    }

    /// <summary>What can be seen whichever network plugin runs: from kube-state-metrics and CoreDNS alone.</summary>
    public static PolicyAlerts Upstream { get; } = new("upstream", AlertCatalogue.Upstream);

    /// <summary>For Calico. Its open-source edition counts no denied packets.</summary>
    public static PolicyAlerts Calico { get; } = new("calico", AlertCatalogue.Calico);

    /// <summary>For Cilium.</summary>
    public static PolicyAlerts Cilium { get; } = new("cilium", AlertCatalogue.Cilium);

    /// <summary>For the engine that runs.</summary>
    /// <param name="engine">The engine.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such engine.</exception>
    public static PolicyAlerts For(NetPolSdk.Engine engine) => engine switch
    {
        NetPolSdk.Engine.Upstream => Upstream,
        NetPolSdk.Engine.Calico => Calico,
        NetPolSdk.Engine.Cilium => Cilium,
        _ => throw new ArgumentOutOfRangeException(nameof(engine), engine, "There is no such engine."),
    };

    /// <summary>Whose metrics they look at: <c>upstream</c>, <c>calico</c> or <c>cilium</c>.</summary>
    public string Engine { get; }

    /// <summary>The alerts, the engine's own first.</summary>
    public ValueList<PolicyAlert> Alerts { get; }

    /// <summary><c>metadata.namespace</c>; null where the namespace of whoever applies it counts.</summary>
    public string? Namespace { get; private init; }

    /// <summary><c>metadata.labels</c>, by which a Prometheus finds its rules (its <c>spec.ruleSelector</c>).</summary>
    public ValueMap Labels { get; private init; } = ValueMap.Empty;

    /// <summary><c>metadata.name</c>.</summary>
    public string Name => "netpolsdk-" + Engine;

    /// <summary>The alerts in a namespace.</summary>
    /// <param name="namespace">A lowercase RFC 1123 label.</param>
    /// <exception cref="InvalidPolicyException">The namespace is not of that form.</exception>
    public PolicyAlerts InNamespace(string @namespace)
    {
        ArgumentNullException.ThrowIfNull(@namespace);
        SyntaxFault.ThrowIfAny(DnsSyntax.LabelFault(@namespace), "metadata.namespace", @namespace, nameof(@namespace));
        return this with { Namespace = @namespace };
    }

    /// <summary>The alerts with one label more.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="InvalidPolicyException">A server would refuse the label.</exception>
    public PolicyAlerts Labelled(string key, string value)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        SyntaxFault.ThrowIfAny(LabelSyntax.KeyFault(key, RuleIds.Metadata), "metadata.labels", key, nameof(key));
        SyntaxFault.ThrowIfAny(LabelSyntax.ValueFault(value, RuleIds.Metadata), "metadata.labels", value, nameof(value));
        return this with { Labels = Labels.With(key, value) };
    }

    /// <summary>The PrometheusRule as YAML.</summary>
    public string ToYaml() => ManifestFormat.Yaml.Text([ToObject()]);

    /// <summary>The PrometheusRule as JSON.</summary>
    public string ToJson() => ManifestFormat.Json.Text([ToObject()]);

    private JsonObject ToObject()
    {
        var metadata = new JsonObject { ["name"] = Name };
        if (Namespace is not null)
        {
            metadata.Add("namespace", Namespace);
        }

        if (Labels.Count > 0)
        {
            metadata.Add("labels", ObjectText.Of(Labels));
        }

        return new JsonObject
        {
            ["apiVersion"] = "monitoring.coreos.com/v1",
            ["kind"] = "PrometheusRule",
            ["metadata"] = metadata,
            ["spec"] = new JsonObject
            {
                ["groups"] = new JsonArray(new JsonObject
                {
                    ["name"] = Name,
                    ["rules"] = new JsonArray([.. Alerts.Select(RuleOf)]),
                }),
            },
        };
    }

    private static JsonObject RuleOf(PolicyAlert alert) => new()
    {
        ["alert"] = alert.Name,
        ["expr"] = alert.Expression,
        ["for"] = FormattableString.Invariant($"{(int)alert.For.TotalMinutes}m"),
        ["labels"] = new JsonObject { ["severity"] = alert.Severity == AlertSeverity.Critical ? "critical" : "warning" },
        ["annotations"] = new JsonObject
        {
            ["summary"] = alert.Summary,
            ["description"] = alert.Description,
            ["runbook_url"] = alert.Runbook,
        },
    };
}
