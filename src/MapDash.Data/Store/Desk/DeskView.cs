using MapDash.Core.Curation;

namespace MapDash.Data.Store.Desk;

/// <summary>A submission as the workbench shows it. Immutable.</summary>
/// <param name="Submission">Its state.</param>
/// <param name="SavedAt">When its last step was written, in UTC.</param>
/// <param name="CanUndo">What would be taken back next, such as <c>accept 3</c>; null for nothing.</param>
/// <param name="CanRedo">What would be done again next; null for nothing.</param>
public sealed record DeskView(Submission Submission, DateTimeOffset SavedAt, string? CanUndo, string? CanRedo);
