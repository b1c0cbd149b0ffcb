using MapDash.Core;
using MapDash.Core.Curation;

namespace MapDash.Data.Store.Desk;

/// <summary>A submission as a list shows it. Immutable.</summary>
/// <param name="Id">Id of the submission.</param>
/// <param name="Title">Headline of the article, or of the event that is corrected.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Curator">Whose it is.</param>
/// <param name="Reviewer">Who has sent it back or published it; may be empty.</param>
/// <param name="WhyReturned">What was said when it was sent back; may be empty.</param>
/// <param name="Cards">How many events it has.</param>
/// <param name="Undecided">How many of them wait for a decision.</param>
/// <param name="Rejected">How many are rejected.</param>
/// <param name="ChangedAt">When it was last changed, in UTC.</param>
public sealed record DeskLine(
    string Id, BilingualText Title, SubmissionState State, string Curator, string Reviewer, string WhyReturned, int Cards, int Undecided, int Rejected, DateTimeOffset ChangedAt);
