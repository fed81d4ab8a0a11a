namespace NetPolSdk.Tool.Inventory;

/// <summary>What an application exchanges with one peer, in one direction.</summary>
/// <param name="Peer">The other application with its namespace, or addresses outside the cluster.</param>
/// <param name="Traffic">The traffic.</param>
/// <param name="Doubt">The condition, or that Kubernetes leaves it open; empty where it is plainly allowed.</param>
/// <param name="Reasons">Why, as the policies and rules that allow it say; in ordinal order.</param>
internal sealed record Flow(string Peer, TrafficSet Traffic, string Doubt, IReadOnlyList<string> Reasons);
