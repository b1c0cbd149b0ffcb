using System.Globalization;
using MapDash.Core;
using MapDash.Core.Curation;
using MapDash.Core.Querying;
using MapDash.Ui;

namespace MapDash.Components.Pages.Curate;

/// <summary>Why a step was refused, in the reader's words.</summary>
internal static class FaultWords
{
    /// <summary>The reason, with what it is about where it names something.</summary>
    public static string Of(CurationException refused, UiContext ui)
    {
        ArgumentNullException.ThrowIfNull(refused);
        var key = $"Curate.Fault_{CodeName.Of(refused.Fault)}";
        return refused is { Detail: { Length: > 0 } detail, Fault: CurationFault.TooRecent or CurationFault.Outdated or CurationFault.Identical or CurationFault.TooLong }
            ? ui.Format($"{key}_of", Detail(detail, ui))
            : ui[key];
    }

    /// <summary>Writes something; says why it was not written, or null where it was.</summary>
    public static async Task<string?> OfAsync(Func<Task> write, UiContext ui)
    {
        ArgumentNullException.ThrowIfNull(write);
        try
        {
            await write();
            return null;
        }
        catch (CurationException refused)
        {
            return Of(refused, ui);
        }
        catch (DatasetUnavailableException)
        {
            return ui["Curate.NotSaved"];
        }
    }

    private static string Detail(string detail, UiContext ui) =>
        DateOnly.TryParseExact(detail, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? ui.Date(day)
            : string.Join(ui.Comma, detail.Split(", ").Select(UiContext.Ltr));
}
