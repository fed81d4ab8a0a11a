namespace NetPolSdk;

/// <summary>Faults that the definitions let through and Cilium then refuses: the object is stored, its status says that it is not valid, and nothing of it is enforced.</summary>
internal static class NotEnforced
{
    /// <summary>What each such fault says.</summary>
    public const string Clause = "; the API server accepts the policy, and Cilium then does not enforce it";

    /// <summary>The fault with that clause.</summary>
    public static SyntaxFault? Of(SyntaxFault? fault) => fault is null ? null : fault with { Problem = fault.Problem + Clause };

    /// <summary>Reports a fault of a field of the object at hand.</summary>
    public static void Report(string field, DocumentNode node, string ruleId, string problem, string remedy, BindingContext context) =>
        context.ReportField(field, node, ruleId, problem + Clause, remedy);
}
