using Microsoft.Playwright;
using NetPolSdk.Tool.Rendering;
using NetPolSdk.Tool.Rendering.Page;

namespace NetPolSdk.Tool.Tests.Rendering;

public sealed class PageTests(Browser browser) : IClassFixture<Browser>
{
    private readonly List<string> _errors = [];

    [SkippableFact]
    public async Task Clicking_a_workload_shows_its_isolation_policies_and_connections()
    {
        var page = await OpenAsync(Graphs.Shop);

        await page.Locator("[data-node='shop/api[Deployment]']").ClickAsync();

        var details = await page.Locator("#details").InnerTextAsync();
        details.ShouldContain("shop/api");
        details.ShouldContain("Isolated for ingress and egress.");
        details.ShouldContain("NetworkPolicy shop/api");
        details.ShouldContain("May be reached from (2)");
        details.ShouldContain("data/postgres: TCP 5432");
        (await page.Locator("#rows tr").CountAsync()).ShouldBe(4);
        _errors.ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task Clicking_a_connection_says_what_decides()
    {
        var page = await OpenAsync(Graphs.Shop);

        await page.Locator("#rows").GetByText("TCP 6379").ClickAsync();

        (await page.Locator("#details").InnerTextAsync()).ShouldContain("allowed by data/redis[StatefulSet], rule spec.ingress[0] (policies.yaml:12)");
        _errors.ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task Search_narrows_the_table_and_fades_the_rest()
    {
        var page = await OpenAsync(Graphs.Shop);

        await page.Locator("#search").FillAsync("redis");

        (await page.Locator("#rows tr").CountAsync()).ShouldBe(1);
        (await page.Locator("#count").InnerTextAsync()).ShouldBe("1 of 8 connections");
        (await page.Locator("[data-node='data/postgres[StatefulSet]']").GetAttributeAsync("class")).ShouldNotBeNull().ShouldContain("faded");
        _errors.ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task A_namespace_can_be_hidden()
    {
        var page = await OpenAsync(Graphs.Shop);

        await page.Locator("#namespaces input[value='data']").UncheckAsync();

        (await page.Locator("[data-node='data/postgres[StatefulSet]']").IsVisibleAsync()).ShouldBeFalse();
        (await page.Locator("[data-box='data']").IsVisibleAsync()).ShouldBeFalse();
        (await page.Locator("#rows tr").CountAsync()).ShouldBe(5);
        _errors.ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task The_keyboard_suffices()
    {
        var page = await OpenAsync(Graphs.Shop);

        await page.Keyboard.PressAsync("/");
        (await page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("search");
        await page.Locator("[data-node='shop/worker[Deployment]']").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        (await page.Locator("#details h2").InnerTextAsync()).ShouldBe("shop/worker");
        (await page.Locator("[data-node='shop/worker[Deployment]']").GetAttributeAsync("aria-pressed")).ShouldBe("true");
        await page.Keyboard.PressAsync("Escape");
        (await page.Locator("#details h2").CountAsync()).ShouldBe(0);
        _errors.ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task A_screen_reader_finds_names_for_everything_that_can_be_used()
    {
        var page = await OpenAsync(Graphs.Shop);

        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Deployment shop/api" })).ToHaveCountAsync(1);
        await Assertions.Expect(page.GetByRole(AriaRole.Searchbox)).ToHaveCountAsync(1);
        await Assertions.Expect(page.GetByRole(AriaRole.Checkbox, new() { Name = "monitoring" })).ToHaveCountAsync(1);
        await Assertions.Expect(page.GetByRole(AriaRole.Table)).ToHaveCountAsync(1);
        var nameless = await page.EvaluateAsync<int>(
            "[...document.querySelectorAll('button, input, [role=button]')].filter(e => !(e.getAttribute('aria-label') || e.textContent.trim() || e.labels?.length)).length");
        nameless.ShouldBe(0);
    }

    [SkippableFact]
    public async Task Names_cannot_run_script()
    {
        var page = await OpenAsync(Graphs.Named(Graphs.Hostile));

        await page.Locator("[data-node='a']").ClickAsync();
        await page.Locator("#rows tr button").Nth(2).ClickAsync();

        (await page.TitleAsync()).ShouldStartWith("Connections: </script>");
        (await page.Locator("img").CountAsync()).ShouldBe(0);
        (await page.Locator("script").CountAsync()).ShouldBe(2);
        _errors.ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task A_thousand_workloads_can_still_be_picked()
    {
        var page = await OpenAsync(Graphs.Of(1000));

        await page.Locator("#search").FillAsync("w0007");
        await page.Locator("#rows button").First.ClickAsync();

        (await page.Locator("#details h2").InnerTextAsync()).ShouldNotBeEmpty();
        _errors.ShouldBeEmpty();
    }

    [Fact]
    public void The_page_needs_nothing_else()
    {
        var html = PageRenderer.Render(Graphs.Shop);

        html.ShouldNotContain("src=");
        html.ShouldNotContain("<link");
        html.Replace("http://www.w3.org/2000/svg", "").ShouldNotContain("://");
    }

    private Task<IPage> OpenAsync(ConnectivityGraph graph) => browser.OpenAsync(PageRenderer.Render(graph), _errors);
}
