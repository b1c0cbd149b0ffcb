using MapDash.Core;
using MapDash.Core.Curation;
using MapDash.Core.Events;
using MapDash.Core.Time;
using MapDash.Data.Store.Desk;

namespace MapDash.Benchmarks.Curation;

/// <summary>
/// Curates without pause: drafts, edits, sends and publishes, and says so after each step that the store has acknowledged. For
/// tests/faults.sh, which ends it at any moment and looks whether the store holds what was said.
/// </summary>
internal static class DeskLoad
{
    private const int Edits = 12;

    /// <summary>Runs until it is killed or some time has passed.</summary>
    /// <param name="store">A store that exists.</param>
    /// <param name="seconds">How long at most.</param>
    /// <returns>0, or 2 where the store refused.</returns>
    public static async Task<int> RunAsync(string store, int seconds)
    {
        var desk = new CurationDesk(store, TimeProvider.System, DeskRules.Default);
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        try
        {
            while (!enough.IsCancellationRequested)
            {
                var view = await desk.OpenAsync("a", Article, CancellationToken.None);
                Say(view);
                for (var edit = 1; edit <= Edits; edit++)
                {
                    var title = $"Edit {edit}";
                    view = await desk.ChangeAsync(view.Submission.Id, "amal", $"title_en {edit}", submission =>
                        submission.Change(1, card => card.Set("title", reported => reported with { Title = new BilingualText(title, title) })), CancellationToken.None);
                    Say(view);
                }

                view = await desk.StepBackAsync(view.Submission.Id, "amal", redo: false, CancellationToken.None);
                Say(view);
                view = await desk.ChangeAsync(view.Submission.Id, "amal", "send", submission => submission.Decide(1, CardDecision.Accepted).Send(), CancellationToken.None);
                Say(view);
                var published = await desk.PublishAsync(view.Submission.Id, view.Submission.Step, "basim", CancellationToken.None);
                Console.WriteLine($"published {view.Submission.Id} {published.Version}");
            }

            return 0;
        }
        catch (Exception fault) when (fault is MapDash.Core.Querying.DatasetUnavailableException or IOException)
        {
            await Console.Error.WriteLineAsync(fault.Message);
            return 2;
        }
    }

    private static void Say(DeskView view) => Console.WriteLine($"step {view.Submission.Id} {view.Submission.Step}");

    private static Submission Article(string id)
    {
        var day = new DateOnly(2020, 5, 19);
        var submission = Submission.OfArticle(id, "amal", $"Article {id}", new Report
        {
            Id = id,
            Publisher = new BilingualText("Outlet", "جهة"),
            Title = new BilingualText("Headline", "عنوان"),
            Summary = BilingualText.Empty,
            Published = new Period(day, day, DatePrecision.Day),
        });
        return submission.Add(
            new ReportedEvent
            {
                Id = id,
                Title = BilingualText.Empty,
                Summary = BilingualText.Empty,
                Kind = "arrest",
                Status = ReportedStatus.Claimed,
                Salience = Salience.Main,
                Period = new Period(null, day, DatePrecision.Unknown),
                Dating = new Dating("as_of_statement", null, BilingualText.Empty),
                PlacePrecision = MapDash.Core.Places.PlacePrecision.Unknown,
                Claims = [new Claim("what", BilingualText.Empty, "JOC", AttributionMode.Indirect, [], id, null)],
            },
            []);
    }
}
