using MapDash.Core.Curation;
using MapDash.Data.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace MapDash.Data.Store.Desk;

/// <summary>The steps of one submission, and which of them can be taken back or done again. For one transaction.</summary>
internal sealed class DeskHistory
{
    private readonly IReadOnlyList<(DeskStepRow Row, DeskStepBody Body)> _steps;
    private readonly string _text;

    private DeskHistory(IReadOnlyList<(DeskStepRow, DeskStepBody)> steps, string text) => (_steps, _text) = (steps, text);

    /// <summary>The steps, oldest first.</summary>
    public IEnumerable<DeskStepRow> Rows => _steps.Select(step => step.Row);

    /// <summary>The state now.</summary>
    public Submission Current => After(_steps.Count);

    /// <summary>Reads the steps of a submission; null for one that is not there.</summary>
    public static async Task<DeskHistory?> ReadAsync(StoreContext context, string id, CancellationToken cancellationToken)
    {
        var rows = await context.DeskSteps.AsNoTracking().Where(row => row.SubmissionId == id).OrderBy(row => row.Number).ToListAsync(cancellationToken).ConfigureAwait(false);
        var text = await context.DeskTexts.AsNoTracking().Where(row => row.SubmissionId == id).Select(row => row.Text).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        return rows.Count == 0 ? null : Of(rows, text ?? "");
    }

    /// <summary>The history of some rows.</summary>
    public static DeskHistory Of(IReadOnlyList<DeskStepRow> rows, string text) =>
        new([.. rows.Select(row => (row, EntryJson.Read<DeskStepBody>(row.Body)))], text);

    /// <summary>The step that would be taken back next, or null.</summary>
    public int? NextUndo => Stacks().Undo is { Count: > 0 } undo ? undo.Peek() : null;

    /// <summary>The step that would be done again next, or null.</summary>
    public int? NextRedo => Stacks().Redo is { Count: > 0 } redo ? redo.Peek() : null;

    /// <summary>What a step did.</summary>
    public string ActionOf(int number) => _steps[number - 1].Row.Action;

    /// <summary>What takes a step back: the parts that it changed, as they were before it.</summary>
    public DeskStepBody Reverse(int number)
    {
        var body = _steps[number - 1].Body;
        var before = After(number - 1);
        return new DeskStepBody(
            body.Head is null ? null : before with { Text = "", Step = 0, Cards = [] },
            [.. body.Cards.Select(card => before.Find(card.Number)).OfType<Card>()],
            body.Order is null ? null : [.. before.Cards.Select(card => card.Number)]);
    }

    /// <summary>What a step changed.</summary>
    public DeskStepBody BodyOf(int number) => _steps[number - 1].Body;

    private Submission After(int count) => DeskStepBody.Fold(_steps.Take(count).Select(step => step.Body), _text, count);

    // The first step made the submission. Handing it on is no edit: what lies before cannot be taken back any more.
    private (Stack<int> Undo, Stack<int> Redo) Stacks()
    {
        var (undo, redo) = (new Stack<int>(), new Stack<int>());
        SubmissionState? state = null;
        foreach (var (row, body) in _steps)
        {
            if (body.Head is { } head && state is not null && head.State != state)
            {
                undo.Clear();
                redo.Clear();
            }
            else if (row.Undoes is { } undone)
            {
                redo.Push(undo.Count > 0 ? undo.Pop() : undone);
            }
            else if (row.Redoes is { } again)
            {
                undo.Push(redo.Count > 0 ? redo.Pop() : again);
            }
            else if (row.Number > 1)
            {
                undo.Push(row.Number);
                redo.Clear();
            }

            state = body.Head?.State ?? state;
        }

        return (undo, redo);
    }
}
