using System.Globalization;

namespace NetPolSdk;

/// <summary>Writes ports of rules of Cilium. Ports are text there, and every port is <c>"0"</c>, which every version takes.</summary>
internal static class CiliumPortWriter
{
    public static void Write(CiliumPortRule rule, DocumentWriter writer)
    {
        writer.StartMapping();
        writer.Key("ports");
        writer.Items(rule.Ports, WritePort);
        if (rule.ServerNames.Count > 0)
        {
            writer.Texts("serverNames", rule.ServerNames);
        }

        WriteTls("terminatingTLS", rule.TerminatingTls, writer);
        WriteTls("originatingTLS", rule.OriginatingTls, writer);
        if (rule.Listener is { } listener)
        {
            WriteListener(listener, writer);
        }

        if (rule.Rules is { } rules)
        {
            writer.Key("rules");
            CiliumLayer7Writer.Write(rules, writer);
        }

        writer.EndMapping();
    }

    private static void WritePort(CiliumPort port, DocumentWriter writer)
    {
        writer.StartMapping();
        writer.Field("port", port.Name ?? (port.Number ?? 0).ToString(CultureInfo.InvariantCulture));
        if (port.EndNumber is { } end)
        {
            writer.Key("endPort");
            writer.Integer(end);
        }

        writer.Field("protocol", port.Protocol.WireName());
        writer.EndMapping();
    }

    private static void WriteTls(string field, CiliumTls? tls, DocumentWriter writer)
    {
        if (tls is null)
        {
            return;
        }

        writer.Key(field);
        writer.StartMapping();
        writer.Key("secret");
        CiliumLayer7Writer.WriteSecret(tls.Secret, writer);
        writer.OptionalField("trustedCA", tls.TrustedCa);
        writer.OptionalField("certificate", tls.Certificate);
        writer.OptionalField("privateKey", tls.PrivateKey);
        writer.EndMapping();
    }

    private static void WriteListener(CiliumListener listener, DocumentWriter writer)
    {
        writer.Key("listener");
        writer.StartMapping();
        writer.Key("envoyConfig");
        writer.StartMapping();
        writer.OptionalField("kind", listener.IsClusterwide switch { true => "CiliumClusterwideEnvoyConfig", false => "CiliumEnvoyConfig", null => null });
        writer.Field("name", listener.EnvoyConfig);
        writer.EndMapping();
        writer.Field("name", listener.Name);
        if (listener.Priority is { } priority)
        {
            writer.Key("priority");
            writer.Integer(priority);
        }

        writer.EndMapping();
    }
}
