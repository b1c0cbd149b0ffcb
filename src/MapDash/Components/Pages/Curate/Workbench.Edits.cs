using System.Globalization;
using MapDash.Core;
using MapDash.Core.Curation;
using MapDash.Core.Events;
using MapDash.Core.Places;
using MapDash.Core.Querying;
using MapDash.Data.Store.Desk;
using MapDash.Reading.Cards;
using MapDash.Ui;
using Microsoft.JSInterop;

namespace MapDash.Components.Pages.Curate;

/// <content>What keys and buttons do. Each edit is a step in the store before the page shows it.</content>
public sealed partial class Workbench
{
    private Task PressAsync(string key) => key switch
    {
        "j" => StepAsync(1),
        "k" => StepAsync(-1),
        "?" => Help(),
        _ when !IsDraft => Task.CompletedTask,
        "undo" => StepBackAsync(redo: false),
        "redo" => StepBackAsync(redo: true),
        "send" => SendAsync(),
        "n" => AddAsync(),
        "l" => BeginLearningAsync(),
        _ when Active is null => Task.CompletedTask,
        "a" => DecideAsync(CardDecision.Accepted),
        "r" => DecideAsync(CardDecision.Rejected),
        "m" => TwinOf(Active!) is { } twin ? MergeAsync(twin.EventId) : Tell("Curate.NothingToMerge"),
        "s" => Active!.Corrects is null ? SplitAsync() : Task.CompletedTask,
        "e" => FocusAsync("#card-kind"),
        "p" => FocusAsync("#gazetteer"),
        "q" => QuoteAsync(),
        [>= '1' and <= '5'] => PrecisionAsync(CardEditor.PrecisionKeys[key[0] - '1']),
        _ => Task.CompletedTask,
    };

    private Task Help()
    {
        _help = true;
        return Task.CompletedTask;
    }

    private Task Tell(string key)
    {
        Say(Ui[key]);
        return Task.CompletedTask;
    }

    private Task FocusAsync(string selector)
    {
        _focus = selector;
        return Task.CompletedTask;
    }

    private Task OpenAsync(int number)
    {
        (_active, _only, _focus, _message) = (number, null, "#card", null);
        return Task.CompletedTask;
    }

    private Task StepAsync(int by)
    {
        var at = Now.Cards.ToList().FindIndex(card => card.Number == _active) + by;
        return at >= 0 && at < Now.Cards.Count ? OpenAsync(Now.Cards[at].Number) : Task.CompletedTask;
    }

    private Task ChangeAsync(string action, Func<Card, Card> change)
    {
        var number = _active;
        return EditAsync($"{action} {number}", submission => submission.Change(number, change));
    }

    private async Task EditAsync(string action, Func<Submission, Submission> edit)
    {
        if (await SaveAsync(() => Service.ChangeAsync(SignedIn, Id, action, edit, _leaving.Token)))
        {
            _isProblem = false;
        }
    }

    private async Task TextAsync(string field, string text)
    {
        if (await SaveAsync(() => Service.ChangeAsync(SignedIn, Id, field, submission => DraftFields.Apply(submission, field, text), _leaving.Token)))
        {
            await AcknowledgeAsync(field, text);
        }
    }

    private async Task DescribeAsync(string field, Func<Report, Report> change)
    {
        var writer = await Service.WriterAsync(_leaving.Token);
        await EditAsync(field, submission => field == "published" ? writer.Redate(submission.Describe(change)) : submission.Describe(change));
    }

    private async Task BeginLearningAsync()
    {
        _learning = Now.IsCorrection ? null : await SelectionAsync();
        if (_learning is null)
        {
            Say(Ui["Curate.SelectWords"], problem: true);
        }

        _focus = _learning is null ? null : "#learn";
    }

    private async Task LearnAsync(string picked)
    {
        var parts = picked.Split(':', 2);
        try
        {
            var name = new LearnedName(_learning!.Text, parts[0] == "place", parts[1]);
            var problem = await FaultWords.OfAsync(() => Service.LearnAsync(SignedIn, name, _leaving.Token), Ui);
            Say(problem ?? Ui.Format("Curate.Learned", name.Words, DeskNames.Of(Dataset).NameOf(name, Ui)), problem is not null);
        }
        catch (ArgumentException)
        {
            Say(Ui["Curate.NoName"], problem: true);
        }

        (_learning, _focus) = (null, "#card");
    }

    private void StopLearning() => (_learning, _focus) = (null, "#card");

    private async Task DecideAsync(CardDecision decision)
    {
        var number = _active;
        await EditAsync($"{(decision == CardDecision.Accepted ? "accept" : "reject")} {number}", submission => submission.Decide(number, decision));
        if (!_isProblem)
        {
            await NextAsync(number);
        }
    }

    private async Task MergeAsync(string target)
    {
        var number = _active;
        await EditAsync($"merge {number}", submission => submission.Decide(number, CardDecision.Merged, target));
        if (!_isProblem)
        {
            await NextAsync(number);
            Say($"{Ui.Format("Curate.Merged", number, UiContext.Ltr(target))} {_message}".Trim());
        }
    }

    // On to what still waits for a decision: below first, then from the top.
    private async Task NextAsync(int decided)
    {
        var cards = Now.Cards.ToList();
        var at = cards.FindIndex(card => card.Number == decided);
        var next = cards.Skip(at + 1).Concat(cards.Take(at)).FirstOrDefault(card => card.Decision == CardDecision.Suggested);
        await OpenAsync(next?.Number ?? decided);
        if (next is null)
        {
            Say(Ui["Curate.AllDecided"]);
        }
    }

    private async Task SplitAsync()
    {
        var number = _active;
        await EditAsync($"split {number}", submission => submission.Split(number));
        var cards = Now.Cards.ToList();
        var at = cards.FindIndex(card => card.Number == number);
        if (!_isProblem && at + 1 < cards.Count)
        {
            await OpenAsync(cards[at + 1].Number);
            Say(Ui.Format("Curate.SplitDone", number, _active));
        }
    }

    private async Task JoinAsync(int other)
    {
        var number = _active;
        await EditAsync($"join {other}", submission => submission.Join(other, number));
        await OpenAsync(other);
    }

    private async Task AddAsync()
    {
        if (Now.IsCorrection || await SelectionAsync() is not { } words)
        {
            Say(Ui["Curate.SelectWords"], problem: true);
            return;
        }

        var writer = await Service.WriterAsync(_leaving.Token);
        await EditAsync("add", submission => submission.Add(SelectedEvent.From(submission, words, writer), [words]));
        if (!_isProblem)
        {
            await OpenAsync(Now.Cards[^1].Number);
            _focus = "#card-kind";
            Say(Ui.Format("Curate.Added", _active));
        }
    }

    private async Task QuoteAsync()
    {
        if (await SelectionAsync() is not { } words)
        {
            Say(Ui["Curate.SelectWords"], problem: true);
            return;
        }

        var quote = Quotation.Shortened(words, 0);
        await ChangeAsync("claims", card => Quoted(card, quote));
        if (!_isProblem)
        {
            _focus = "#card-quote|#card";
            Say(Ui.Format(quote == words ? "Curate.Quoted" : "Curate.QuotedShort", _active, Quotation.MostWords));
        }
    }

    private async Task<TextSpan?> SelectionAsync()
    {
        var chosen = _module is null ? null : await _module.InvokeAsync<Chosen?>("selection", _leaving.Token);
        return chosen is null ? null : DraftFields.Words(Source?.Text ?? "", chosen.Start, chosen.End);
    }

    private async Task PlaceAsync(string placeId)
    {
        _only = null;
        await ChangeAsync("places", card => card.WithPlace(placeId, Dataset.Gazetteer));
        _focus = "#card";
    }

    private async Task PrecisionAsync(PlacePrecision precision)
    {
        if (Active!.Event.PlacePrecision == precision)
        {
            return;
        }

        if (Active.Widened(precision, Dataset.Gazetteer) is null)
        {
            var wanted = Ui[$"Curate.A_{CodeName.Of(precision)}"];
            var place = Active.Event.Places.Where(place => place.IsWhere).Select(place => Dataset.Gazetteer.Find(place.PlaceId)).OfType<Place>().FirstOrDefault();
            (_only, _focus) = (precision, "#gazetteer");
            Say(place is null ? Ui.Format("Curate.PickA", wanted) : Ui.Format("Curate.PickAFor", Ui.Text(place.Name), wanted), problem: true);
            return;
        }

        _only = null;
        await ChangeAsync("places", card => card.Widened(precision, Dataset.Gazetteer) ?? card);
    }

    // What was taken back is said, and its card is in hand: it may stand anywhere on the desk.
    private async Task StepBackAsync(bool redo)
    {
        var action = (redo ? _view!.CanRedo : _view!.CanUndo) ?? "";
        if (await SaveAsync(() => Service.StepBackAsync(SignedIn, Id, redo, _leaving.Token)))
        {
            var number = int.TryParse(action.Split(' ', 2) is [_, { } last] ? last : "", NumberStyles.None, CultureInfo.InvariantCulture, out var card) ? card : 0;
            await OpenAsync(Now.Find(number) is null ? _active : number);
            Say(Ui.Format(redo ? "Curate.Redone" : "Curate.Undone", CardWords.Action(action, Ui)));
        }
    }

    private async Task SendAsync()
    {
        if (Now.Cards.FirstOrDefault(card => card.Decision == CardDecision.Suggested) is { } waiting)
        {
            await OpenAsync(waiting.Number);
            Say(Ui.Plural("Curate.StillUndecided", Now.Cards.Count(card => card.Decision == CardDecision.Suggested)), problem: true);
            return;
        }

        if (CardCheck.Of(Now) is [{ } lacking, ..])
        {
            await OpenAsync(lacking.Card == 0 ? _active : lacking.Card);
            Say(Ui.Format("Curate.Lacks", lacking.Card == 0 ? Ui["Curate.Head"] : Ui.Format("Curate.CardNumber", lacking.Card), Ui[$"Curate.Problem_{lacking.Field}_{lacking.Code}"]), problem: true);
            return;
        }

        if (await SaveAsync(() => Service.ChangeAsync(SignedIn, Id, "send", submission => submission.Send(), _leaving.Token)))
        {
            Say(Ui[Desk.Rules.OnePerson ? "Curate.SentOne" : "Curate.Sent"]);
            _focus = ".desk h1";
        }
    }

    private async Task PutAsideAsync(bool aside)
    {
        if (await SaveAsync(() => Service.ChangeAsync(
            SignedIn, Id, aside ? "discard" : "open", submission => aside ? submission.Discard() : submission.Resume(), _leaving.Token)))
        {
            Say(Ui[aside ? "Curate.IsAside" : "Curate.IsTakenUp"]);
            _focus = aside ? ".desk h1" : "#card|.desk h1";
        }
    }

    private async Task PublishAsync()
    {
        DeskOutcome? outcome = null;
        if (await SaveAsync(async () =>
        {
            outcome = await Service.PublishAsync(SignedIn, Id, _opened, _leaving.Token);
            return (await Desk.FindAsync(Id, _leaving.Token))!;
        }))
        {
            Say(Ui.Format("Curate.PublishedAs", outcome!.Version, outcome.Added.Count, outcome.Changed.Count));
            _focus = ".desk h1";
        }
    }

    private async Task ReturnAsync(string why)
    {
        if (await SaveAsync(() => Service.ReturnAsync(SignedIn, Id, why, _leaving.Token)))
        {
            Say(Ui["Curate.Returned"]);
            _focus = "#card|.desk h1";
        }
    }

    // What the store does not take is said, and what is shown stays what the store has.
    private async Task<bool> SaveAsync(Func<Task<DeskView>> save)
    {
        _busy = true;
        try
        {
            _view = await save();
            _opened = Now.Step;

            // What was in hand may be gone by an undo.
            _active = Active is null ? Waiting() : _active;
            _message = _isProblem ? null : _message;
            _isProblem = false;
            return true;
        }
        catch (CurationException refused)
        {
            if (refused is { Fault: CurationFault.Outdated, Detail: "" })
            {
                // Who is told that it was changed sees it as it is now, and may publish that.
                _view = await Desk.FindAsync(Id, _leaving.Token) ?? _view;
                _opened = Now.Step;
            }

            Say(FaultWords.Of(refused, Ui), problem: true);
        }
        catch (DatasetUnavailableException)
        {
            Say(Ui["Curate.NotSaved"], problem: true);
        }
        catch (OperationCanceledException) when (_leaving.IsCancellationRequested)
        {
            // The page was left; what was typed stays in the browser until it is acknowledged.
        }
        finally
        {
            _busy = false;
        }

        return false;
    }

    // The browser keeps what was typed until it hears that it is on the disk.
    private async Task AcknowledgeAsync(string field, string text)
    {
        try
        {
            if (_listener is not null)
            {
                await _listener.InvokeVoidAsync("saved", _leaving.Token, field, text);
            }
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException)
        {
            // The page was left meanwhile.
        }
    }

    private sealed record Chosen(int Start, int End);
}
