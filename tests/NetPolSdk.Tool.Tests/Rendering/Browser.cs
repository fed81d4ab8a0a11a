using Microsoft.Playwright;

namespace NetPolSdk.Tool.Tests.Rendering;

/// <summary>The machine's Chromium. Tests that need it skip where there is none.</summary>
public sealed class Browser : IAsyncLifetime
{
    public const string Missing = "Chromium is not installed";

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    private static string? Executable { get; } = new[]
    {
        Environment.GetEnvironmentVariable("NETPOLSDK_CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
    }.FirstOrDefault(File.Exists);

    public async Task InitializeAsync()
    {
        if (Executable is null)
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Executable,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    /// <summary>Opens a page from its text, as a file without any network. An error of its script fails the test.</summary>
    public async Task<IPage> OpenAsync(string html, List<string> errors)
    {
        Skip.If(_browser is null, Missing);
        var context = await _browser!.NewContextAsync(new() { Offline = true, ViewportSize = new() { Width = 1440, Height = 1000 } });
        var page = await context.NewPageAsync();
        page.PageError += (_, error) => errors.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                errors.Add(message.Text);
            }
        };
        var file = Path.Combine(Directory.CreateTempSubdirectory("netpol-page").FullName, "page.html");
        await File.WriteAllTextAsync(file, html);
        await page.GotoAsync(new Uri(file).AbsoluteUri);
        return page;
    }
}
