namespace NetPolSdk.Tool.Rendering;

/// <summary>A connection from one node to another.</summary>
/// <param name="From">The <c>Id</c> of the node that connects.</param>
/// <param name="To">The <c>Id</c> of the node that is connected to.</param>
/// <param name="Traffic">Protocols and ports, such as <c>TCP 5432, UDP 53</c> or <c>all traffic</c>.</param>
/// <param name="Verdict">Whether it is plainly allowed.</param>
/// <param name="Explanation">Why, a line each: the policies and rules that decide, with their places. Empty where no explanation was asked for.</param>
internal sealed record GraphEdge(string From, string To, string Traffic, ConnectionVerdict Verdict, IReadOnlyList<string> Explanation);
