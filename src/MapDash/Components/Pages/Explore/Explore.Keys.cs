namespace MapDash.Components.Pages.Explore;

/// <content>Single-letter keys; they are off inside fields.</content>
public sealed partial class Explore
{
    private async Task Press(string key)
    {
        switch (key)
        {
            case "j":
                await Step(1);
                break;
            case "k":
                await Step(-1);
                break;
            case "Enter" when State.Selected is not null:
                _goingOut = true;
                Navigation.NavigateTo($"/events/{State.Selected}{new Uri(Navigation.Uri).Query}");
                break;
            case "f":
                Show("filters");
                break;
            case "l":
                Show("list");
                break;
            case "m" when _map is not null:
                Show("map");
                await _map.FocusAsync();
                break;
            case "s" when _share is not null:
                await _share.CopyAsync();
                break;
            case "?":
                OpenHelp();
                break;
            case "Escape" when State.Selected is not null:
                await Choose(null);
                break;
            default:
                return;
        }

        StateHasChanged();
    }
}
