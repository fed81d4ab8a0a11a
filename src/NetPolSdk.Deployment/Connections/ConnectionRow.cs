using NetPolSdk.Deployment.Output;

namespace NetPolSdk.Deployment.Connections;

/// <summary>One line of <c>list</c>: traffic that is allowed, or not plainly denied, from one end to another.</summary>
/// <param name="From">Who connects: <c>namespace/name[Kind]</c> or a range of addresses.</param>
/// <param name="To">Who is connected to, likewise.</param>
/// <param name="Traffic">Protocols and ports, for programs.</param>
/// <param name="TrafficText">The same for people.</param>
/// <param name="Verdict">Whether it is plainly allowed.</param>
/// <param name="Condition">The condition or the reason where it is not; empty where it is.</param>
/// <param name="Explanation">The policies and rules that decide, a line each; empty where no explanation was asked for.</param>
internal sealed record ConnectionRow(
    string From,
    string To,
    IReadOnlyList<TrafficPart> Traffic,
    string TrafficText,
    ConnectionVerdict Verdict,
    string Condition,
    IReadOnlyList<string> Explanation);
