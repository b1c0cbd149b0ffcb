namespace MapDash.Core.Querying;

/// <summary>
/// Published states, or the texts in which they are searched, cannot be read just now: how <see cref="ITextSearch"/> and
/// <see cref="IDatasetVersions"/> fail. So pages can answer without knowing where states are kept. The message is for a person.
/// </summary>
/// <param name="message">What cannot be read, why, and what to do.</param>
/// <param name="inner">What was thrown, or null.</param>
public abstract class DatasetUnavailableException(string message, Exception? inner) : Exception(message, inner);
