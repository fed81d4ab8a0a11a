namespace NetPolSdk;

/// <summary>Why a setting cannot be used.</summary>
/// <param name="Problem">What is wrong, as a clause that begins with the value.</param>
/// <param name="Remedy">What to write instead, as a sentence.</param>
internal sealed record SettingProblem(string Problem, string Remedy);
