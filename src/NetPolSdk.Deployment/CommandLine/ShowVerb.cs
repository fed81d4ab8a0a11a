using System.CommandLine;
using NetPolSdk.Deployment.Explaining;

namespace NetPolSdk.Deployment.CommandLine;

/// <summary><c>show</c>: what holds for one service.</summary>
internal static class ShowVerb
{
    public const string Name = "show";

    public static Command Create(Func<PolicyStack> stack, ProgramConsole console)
    {
        var service = new Argument<string>("NS/NAME") { Description = "The service." };
        var format = QuestionVerb.Format("text", "json");
        var verb = new Command(Name, "Show the policies that select one service, and its effective rules in and out.") { service, format };
        return verb.Answering(stack, console, (parsed, cluster, _) =>
        {
            var named = parsed.GetRequiredValue(service);
            var workload = cluster.Named(named).Workload ?? throw new UnusableStackException($"{named} is no service. Write namespace/name.");
            var report = cluster.Reachability.Show(workload);
            if (parsed.GetRequiredValue(format) == "json")
            {
                ReportAsJson.Write(console.Output, report, cluster);
            }
            else
            {
                ReportAsText.Write(console.Output, report, cluster);
            }
        });
    }
}
