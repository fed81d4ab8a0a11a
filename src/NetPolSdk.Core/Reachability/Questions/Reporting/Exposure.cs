namespace NetPolSdk;

/// <summary>How a workload can be reached from beyond what is declared.</summary>
/// <param name="Workload">The workload.</param>
/// <param name="FromOutside">The addresses outside the cluster that reach it, and on what.</param>
/// <param name="FromAnyPod">The traffic that every pod of every namespace may send it, declared or not.</param>
/// <param name="FromUnknown">The pods of namespaces or labels yet unknown that rules would admit beyond that.</param>
public sealed record Exposure(Workload Workload, ValueList<Connection> FromOutside, TrafficSet FromAnyPod, ValueList<UnknownPeer> FromUnknown);
