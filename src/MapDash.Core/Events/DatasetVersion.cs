namespace MapDash.Core.Events;

/// <summary>A published state of the dataset that can be cited and reopened.</summary>
/// <param name="Number">1, 2, 3 …</param>
/// <param name="PublishedAt">When, in UTC.</param>
/// <param name="Note">What was published.</param>
public sealed record DatasetVersion(int Number, DateTimeOffset PublishedAt, string Note);
