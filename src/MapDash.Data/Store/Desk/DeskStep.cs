namespace MapDash.Data.Store.Desk;

/// <summary>One step on the desk: who did what, when. Immutable.</summary>
/// <param name="Number">From 1.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Author">Name of the account.</param>
/// <param name="Action">What, e.g. <c>accept 3</c>, <c>undo</c>.</param>
public sealed record DeskStep(int Number, DateTimeOffset At, string Author, string Action)
{
    /// <summary>Whether an action changes what is told: who did one is no second person. Sending back and publishing are not.</summary>
    public static bool IsEdit(string action) => action is not ("return" or "publish");

    /// <summary>Who has last sent a submission to review; null where nobody has.</summary>
    public static string? SenderOf(IEnumerable<DeskStep> steps) => steps.LastOrDefault(step => step.Action == "send")?.Author;
}
