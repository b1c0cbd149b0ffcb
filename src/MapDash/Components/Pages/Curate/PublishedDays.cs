using MapDash.Core;
using MapDash.Core.Curation;
using MapDash.Core.Events;
using MapDash.Core.Time;

namespace MapDash.Components.Pages.Curate;

/// <summary>The days on which an article may have been published: what is not stated stays as wide as it is. Pure.</summary>
internal static class PublishedDays
{
    private static readonly DateOnly Earliest = new(2003, 3, 20);

    /// <summary>Anywhere between the start of the archive and today.</summary>
    public static Report Unknown(Report report, DateOnly today) => report with
    {
        Published = new Period(Earliest, today, DatePrecision.MultiYear),
        PublishedKnown = "inferred",
        PublishedReasoning = new BilingualText("No day is stated; it was published before it was read here.", "لا يذكر يوم النشر؛ نُشر قبل قراءته هنا."),
    };

    /// <summary>The day, or the days between which it lies.</summary>
    public static Report Known(Report report, DateOnly from, DateOnly to) => report with
    {
        Published = new Period(from, to, CardFields.PrecisionOf(from, to)),
        PublishedKnown = "stated",
        PublishedReasoning = BilingualText.Empty,
    };

    /// <summary>Whether no day was entered.</summary>
    public static bool IsUnknown(Report report) => report.Published.Start == Earliest;
}
