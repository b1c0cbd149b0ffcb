using Bunit;
using MapDash.Components.Shared;
using MapDash.Ui;
using MudBlazor.Services;
using Xunit;

namespace MapDash.Tests.Components.Common;

public sealed class DialogTests : BunitContext, IAsyncLifetime
{
    public DialogTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddMudServices();
    }

    Task IAsyncLifetime.InitializeAsync() => Task.CompletedTask;

    // The dialog's services can only be let go of asynchronously.
    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    [Fact]
    public void Nothing_of_a_dialog_is_on_the_page_until_it_is_opened()
    {
        var dialog = Show(open: false);
        Assert.Equal("", dialog.Markup);
        dialog.Render(parameters => parameters.Add(shown => shown.Open, true));
        dialog.WaitForAssertion(() => Assert.Contains("the keys", dialog.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public void Closing_is_told_to_the_page()
    {
        var open = true;
        var dialog = Show(open: true, told => open = told);
        dialog.WaitForElement("button.btn").Click();
        Assert.False(open);
    }

    private IRenderedComponent<Dialog> Show(bool open, Action<bool>? told = null) => Render<Dialog>(parameters => parameters
        .AddCascadingValue(new UiContext())
        .Add(dialog => dialog.Title, "Keys")
        .Add(dialog => dialog.Open, open)
        .Add(dialog => dialog.OpenChanged, told ?? (_ => { }))
        .AddChildContent("<p>the keys</p>"));
}
