// Prints every policy of the cookbook as one YAML stream: dotnet run --project samples/Cookbook
using Cookbook;
using NetPolSdk;

Console.Out.Write(Recipes.All.ToYaml());
