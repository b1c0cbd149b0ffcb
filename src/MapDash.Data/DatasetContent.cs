using MapDash.Core.Actors;
using MapDash.Core.Codes;
using MapDash.Core.Events;
using MapDash.Core.Places;

namespace MapDash.Data;

/// <summary>
/// Everything that the files of a geodata folder say, read and checked as a whole: what Exchange hands to the store.
/// Immutable.
/// </summary>
/// <param name="Codes">Code lists.</param>
/// <param name="Actors">Actor register.</param>
/// <param name="Gazetteer">Places.</param>
/// <param name="Reports">Reports, in order of id.</param>
/// <param name="Events">Events, in order of id, each as version 1.</param>
/// <param name="Files">The files read, in order of name.</param>
public sealed record DatasetContent(
    Codebook Codes,
    ActorRegister Actors,
    Gazetteer Gazetteer,
    IReadOnlyList<Report> Reports,
    IReadOnlyList<ReportedEvent> Events,
    IReadOnlyList<SourceFile> Files);
