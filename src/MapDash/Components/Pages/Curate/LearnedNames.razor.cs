using MapDash.Core.Curation;
using MapDash.Core.Querying;
using MapDash.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace MapDash.Components.Pages.Curate;

/// <summary>Lists the names that curators added; the page that shows it follows the store.</summary>
public sealed partial class LearnedNames
{
    private string? _message;
    private LearnedName? _forgotten;
    private bool _open;
    private bool _busy;
    private bool _focus;
    private ElementReference _remember;

    /// <summary>The reader's settings.</summary>
    [CascadingParameter]
    public UiContext Ui { get; set; } = default!;

    /// <summary>The names, oldest first.</summary>
    [Parameter]
    public IReadOnlyList<LearnedName> Names { get; set; } = [];

    [CascadingParameter]
    private Task<AuthenticationState> SignedIn { get; set; } = default!;

    [Inject]
    private DeskService Service { get; set; } = default!;

    [Inject]
    private LiveIndex Live { get; set; } = default!;

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_focus)
        {
            // The button that was pressed is gone: what takes it back is the next thing to press.
            _focus = false;
            await _remember.FocusAsync();
        }
    }

    private async Task ForgetAsync(LearnedName name)
    {
        if (await WriteAsync(() => Service.ForgetAsync(SignedIn, name, CancellationToken.None), "Curate.Forgotten", name))
        {
            (_forgotten, _focus) = (name, true);
        }
    }

    private async Task RememberAsync(LearnedName name) => await WriteAsync(() => Service.LearnAsync(SignedIn, name, CancellationToken.None), "Curate.Learned", name);

    private async Task<bool> WriteAsync(Func<Task> write, string done, LearnedName name)
    {
        _busy = true;
        var problem = await FaultWords.OfAsync(write, Ui);
        (_busy, _forgotten, _message) = (false, null, problem ?? Ui.Format(done, name.Words, DeskNames.Of(Live.Current.Dataset).NameOf(name, Ui)));
        return problem is null;
    }
}
