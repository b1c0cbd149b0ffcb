using System.Globalization;
using System.Security.Claims;
using MapDash.Accounts;
using MapDash.Core.Curation;
using MapDash.Core.Events;
using MapDash.Data.Exchange;
using MapDash.Data.Publishing;
using MapDash.Data.Store.Desk;
using MapDash.Reading;
using MapDash.Reading.Cards;
using MapDash.Reading.Lexicon;
using Microsoft.AspNetCore.Components.Authorization;

namespace MapDash.Components.Pages.Curate;

/// <summary>
/// The desk for somebody who is signed in: each step asks anew whether the account may, is recorded under its name, and what is
/// published is shown at once. Thread-safe.
/// </summary>
internal sealed class DeskService : IDisposable
{
    private readonly CurationDesk _desk;
    private readonly AccountAccess _access;
    private readonly Publisher _publisher;
    private readonly GeodataFolder _folder;
    private readonly SemaphoreSlim _loading = new(1, 1);
    private (IReadOnlyList<LearnedName> Names, CardWriter Writer)? _loaded;

    /// <summary>Creates the service.</summary>
    public DeskService(CurationDesk desk, AccountAccess access, Publisher publisher, GeodataFolder folder) =>
        (_desk, _access, _publisher, _folder) = (desk, access, publisher, folder);

    /// <summary>Reads articles, with every name that curators have added so far; loaded when first asked for.</summary>
    public async Task<CardWriter> WriterAsync(CancellationToken cancellationToken)
    {
        var names = await _desk.NamesAsync(cancellationToken);
        await _loading.WaitAsync(cancellationToken);
        try
        {
            if (_loaded is not { } loaded || !loaded.Names.SequenceEqual(names))
            {
                var gazetteer = _folder.ReadGazetteer();
                loaded = (names, new CardWriter(new ArticleReader(ReadingLexicon.Load(_folder.Lexicon, _folder.ReadActors(), gazetteer, names)), gazetteer));
                _loaded = loaded;
            }

            return loaded.Writer;
        }
        finally
        {
            _loading.Release();
        }
    }

    /// <summary>Adds a name to the lexicon: articles are read with it from then on.</summary>
    /// <exception cref="CurationException">The account may not.</exception>
    public async Task LearnAsync(Task<AuthenticationState> signedIn, LearnedName name, CancellationToken cancellationToken) =>
        await _desk.LearnAsync(name, await RequireAsync(signedIn, Policies.Curate, cancellationToken), cancellationToken);

    /// <summary>Takes a name away from the lexicon.</summary>
    /// <exception cref="CurationException">The account may not.</exception>
    public async Task ForgetAsync(Task<AuthenticationState> signedIn, LearnedName name, CancellationToken cancellationToken) =>
        await _desk.ForgetAsync(name, await RequireAsync(signedIn, Policies.Curate, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public void Dispose() => _loading.Dispose();

    /// <summary>What the settings demand before something is published.</summary>
    /// <exception cref="InvalidOperationException">A setting has no sense.</exception>
    public static DeskRules Rules(IConfiguration settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var days = settings["Curation:DelayDays"] switch
        {
            null or "" => DeskRules.Default.DelayDays,
            var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 36500 => number,
            var text => throw new InvalidOperationException($"Curation:DelayDays is '{text}', which is no number of days."),
        };
        return new DeskRules(settings.GetValue("Curation:OnePerson", false), days);
    }

    /// <summary>Who is signed in, and whether that account may publish what others have drafted.</summary>
    public async Task<(string Name, bool MayReview)> WhoAsync(Task<AuthenticationState> signedIn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(signedIn);
        var person = (await signedIn).User;
        return (NameOf(person), await _access.MayAsync(person, Policies.Review, cancellationToken));
    }

    /// <summary>Puts a submission on the desk.</summary>
    /// <exception cref="CurationException">The account may not.</exception>
    public async Task<DeskView> OpenAsync(Task<AuthenticationState> signedIn, string prefix, Func<string, string, Submission> make, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(make);
        var name = await RequireAsync(signedIn, Policies.Curate, cancellationToken);
        return await _desk.OpenAsync(prefix, id => make(id, name), cancellationToken);
    }

    /// <summary>Changes a submission.</summary>
    /// <exception cref="CurationException">The account may not, or the change is refused.</exception>
    public async Task<DeskView> ChangeAsync(Task<AuthenticationState> signedIn, string id, string action, Func<Submission, Submission> edit, CancellationToken cancellationToken) =>
        await _desk.ChangeAsync(id, await RequireAsync(signedIn, Policies.Curate, cancellationToken), action, edit, cancellationToken);

    /// <summary>Takes a step back, or does it again.</summary>
    /// <exception cref="CurationException">The account may not, or there is none.</exception>
    public async Task<DeskView> StepBackAsync(Task<AuthenticationState> signedIn, string id, bool redo, CancellationToken cancellationToken) =>
        await _desk.StepBackAsync(id, await RequireAsync(signedIn, Policies.Curate, cancellationToken), redo, cancellationToken);

    /// <summary>The article that a text is a copy of, or nearly; null where it is new.</summary>
    public async Task<ArticleCopy?> CopyOfAsync(string text, Dataset dataset, CancellationToken cancellationToken)
    {
        var known = await _desk.TextsAsync(cancellationToken);
        return await Task.Run(() => ArticleCopy.Find(text, known, dataset), cancellationToken);
    }

    /// <summary>Takes back what waits for review: its own curator or whoever sent it, or a reviewer who says why.</summary>
    /// <exception cref="CurationException">The account may not, or no reason is given.</exception>
    public async Task<DeskView> ReturnAsync(Task<AuthenticationState> signedIn, string id, string why, CancellationToken cancellationToken)
    {
        var (name, mayReview) = await WhoAsync(signedIn, cancellationToken);
        await RequireAsync(signedIn, Policies.Curate, cancellationToken);
        var sender = DeskStep.SenderOf(await _desk.StepsAsync(id, cancellationToken));
        return await _desk.ChangeAsync(id, name, "return", submission => submission.Curator == name || sender == name || mayReview
            ? submission.Return(name, why, sender)
            : throw new CurationException(CurationFault.NotAllowed), cancellationToken);
    }

    /// <summary>Publishes what another has drafted; open pages follow at once.</summary>
    /// <exception cref="CurationException">The account may not, or it cannot be published.</exception>
    public async Task<DeskOutcome> PublishAsync(Task<AuthenticationState> signedIn, string id, int step, CancellationToken cancellationToken)
    {
        var outcome = await _desk.PublishAsync(id, step, await RequireAsync(signedIn, Policies.Review, cancellationToken), cancellationToken);
        await _publisher.RebuildAsync(CancellationToken.None);
        return outcome;
    }

    private async Task<string> RequireAsync(Task<AuthenticationState> signedIn, string policy, CancellationToken cancellationToken)
    {
        var person = (await signedIn).User;
        return await _access.MayAsync(person, policy, cancellationToken) ? NameOf(person) : throw new CurationException(CurationFault.NotAllowed);
    }

    private static string NameOf(ClaimsPrincipal person) => person.Identity?.Name ?? "";
}
