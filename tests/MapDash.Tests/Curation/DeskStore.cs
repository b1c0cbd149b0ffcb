using MapDash.Core;
using MapDash.Core.Curation;
using MapDash.Core.Events;
using MapDash.Core.Time;
using MapDash.Data.Store;
using MapDash.Data.Store.Desk;
using MapDash.Reading;
using MapDash.Reading.Cards;
using MapDash.Reading.Lexicon;
using MapDash.Tests.Data;

namespace MapDash.Tests.Curation;

/// <summary>A loaded store with a desk beside it, and an article in our own words to put on it.</summary>
internal sealed class DeskStore : IDisposable
{
    public const string Text =
        "أعلنت قيادة العمليات المشتركة، أمس، أن طيران الجيش نفذ 11 ضربة جوية على مواقع تنظيم داعش في كركوك.\n" +
        "وأضافت القيادة أن قوة من جهاز مكافحة الإرهاب اعتقلت أربعة مطلوبين في ديالى.";

    private readonly Lazy<CardWriter> _writer;

    public DeskStore(DeskRules? rules = null)
    {
        Desk = new CurationDesk(Geodata.StorePath, Clock, rules ?? DeskRules.Default);
        _writer = new Lazy<CardWriter>(() => WriterWith([]));
    }

    public GeodataCopy Geodata { get; } = new();

    public StoppedClock Clock { get; } = new();

    public CurationDesk Desk { get; }

    public EventStore Store => new(Geodata.StorePath, Clock);

    public CardWriter Writer => _writer.Value;

    public CardWriter WriterWith(IReadOnlyList<LearnedName> names)
    {
        var gazetteer = Geodata.Folder.ReadGazetteer();
        var lexicon = new MapDash.Data.Exchange.GeodataFolder(Path.Combine(ContentRoot.Find(), "geodata")).Lexicon;
        return new CardWriter(new ArticleReader(ReadingLexicon.Load(lexicon, Geodata.Folder.ReadActors(), gazetteer, names)), gazetteer);
    }

    public async Task<DeskView> OpenedAsync(string curator = "amal", string text = Text, string day = "2020-05-19")
    {
        await Geodata.LoadedStoreAsync(Clock);
        return await Desk.OpenAsync("a", id => Article(id, curator, text, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)), CancellationToken.None);
    }

    public Submission Article(string id, string curator, string text, DateOnly day)
    {
        var submission = Submission.OfArticle(id, curator, text, new Report
        {
            Id = id,
            Publisher = new BilingualText("Outlet A", "الجهة أ"),
            Title = new BilingualText("Strikes in Kirkuk", "ضربات في كركوك"),
            Summary = BilingualText.Empty,
            Published = new Period(day, day, DatePrecision.Day),
        });
        return submission with { Cards = Writer.Write(submission) };
    }

    public Task<DeskView> ChangeAsync(string id, string action, Func<Submission, Submission> edit, string author = "amal") =>
        Desk.ChangeAsync(id, author, action, edit, CancellationToken.None);

    /// <summary>All cards accepted and handed to a second person.</summary>
    public async Task<DeskView> SentAsync(string curator = "amal", string text = Text)
    {
        var opened = await OpenedAsync(curator, text);
        return await ChangeAsync(opened.Submission.Id, "send", submission =>
            submission.Cards.Aggregate(submission, (now, card) => now.Decide(card.Number, CardDecision.Accepted)).Send(), curator);
    }

    public Task<DeskOutcome> PublishAsync(DeskView view, string reviewer = "basim") =>
        Desk.PublishAsync(view.Submission.Id, view.Submission.Step, reviewer, CancellationToken.None);

    public void Dispose() => Geodata.Dispose();
}
