namespace NetPolSdk.Core.Tests.Conversion;

/// <summary>Conversions before they are proven.</summary>
internal static class Drafts
{
    public static ConversionDraft Of(PolicyConverter converter, params Policy[] policies) => Of(converter, new ReachabilityOptions(), policies);

    public static ConversionDraft Of(PolicyConverter converter, ReachabilityOptions evaluation, params Policy[] policies)
    {
        var draft = new ConversionDraft(policies, converter.Takes, evaluation);
        converter.Convert(draft);
        return draft;
    }

    /// <summary>The one place that is refused.</summary>
    public static string RefusedAt(this ConversionDraft draft) => draft.Refusals.ShouldHaveSingleItem().Path.ToString();
}
