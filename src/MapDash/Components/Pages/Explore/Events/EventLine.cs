using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using MapDash.Components.Shared;
using MapDash.Core.Events;
using MapDash.Ui;
using Microsoft.AspNetCore.Components;

namespace MapDash.Components.Pages.Explore.Events;

/// <summary>
/// The line of an event in the list, as markup: a button with sign, title, place and time, which tells by itself that it was
/// pressed (<see cref="RowEventArgs"/>). The lines shown lately are kept per dataset and
/// language and shared by all pages, so that a page holds only a reference to each. Thread-safe.
/// </summary>
internal static class EventLine
{
    /// <summary>Lines kept, at most twice as many: some 2 KB each.</summary>
    private const int Kept = 2048;

    private static readonly ConditionalWeakTable<Dataset, RecentCache<(string Id, string Language, string Digits), string>> Lines = new();

    private static HtmlEncoder Encoder => Marks.Encoder;

    /// <summary>The line of an event that is folded.</summary>
    public static MarkupString Of(ReportedEvent reported, Dataset dataset, UiContext ui) => new(Lines
        .GetValue(dataset, static _ => new(Kept))
        .GetOrAdd((reported.Id, ui.Language, ui.Digits), static all => Folded(all.reported, all.dataset, all.ui), (reported, dataset, ui)));

    /// <summary>The line of the event that is unfolded; the card below it says where and when.</summary>
    public static MarkupString Unfolded(ReportedEvent reported, Dataset dataset, UiContext ui) =>
        new($"{Head(reported, open: true)}{Mark(reported, dataset, 32)}<span class=\"text\">{Title(reported, ui)}</span></button>");

    private static string Folded(ReportedEvent reported, Dataset dataset, UiContext ui) =>
        $"{Head(reported, open: false)}{Mark(reported, dataset, 26)}<span class=\"text\">{Title(reported, ui)}<span class=\"sub\">" +
        $"<span class=\"place\"><bdi>{Encoder.Encode(EventWords.Place(reported, dataset, ui))}</bdi></span>" +
        $"<span class=\"when\">{Encoder.Encode(EventWords.When(reported, dataset, ui))}</span></span></span></button>";

    private static string Head(ReportedEvent reported, bool open) =>
        $"<button type=\"button\" class=\"head\" data-row=\"{RowEventArgs.Choose}\" data-value=\"{Encoder.Encode(reported.Id)}\" " +
        $"aria-expanded=\"{(open ? "true" : "false")}\">";

    private static MarkupString Mark(ReportedEvent reported, Dataset dataset, int size) =>
        Marks.Kind(dataset.Codes.GlyphOf(dataset.Codes.Kind(reported.Kind)), dataset.CorroborationOf(reported), size);

    private static string Title(ReportedEvent reported, UiContext ui) =>
        $"<span class=\"title\"><bdi>{Encoder.Encode(ui.Text(reported.Title))}</bdi></span>";
}
