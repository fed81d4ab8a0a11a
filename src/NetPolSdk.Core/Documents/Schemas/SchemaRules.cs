namespace NetPolSdk;

/// <summary>The rules under which a family of kinds reports what breaks its schema; type, field name and duplicate key have rules of their own for all kinds.</summary>
/// <param name="Shape">A field is missing, or there are several where one may be.</param>
/// <param name="Limit">A number, a length or a count is out of bounds.</param>
/// <param name="Value">A string is none of those that there are.</param>
internal sealed record SchemaRules(string Shape, string Limit, string Value);
