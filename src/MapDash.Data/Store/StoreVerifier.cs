using System.Text;
using System.Text.Json;
using MapDash.Core.Events;
using MapDash.Data.Store.Desk;
using Microsoft.EntityFrameworkCore;

namespace MapDash.Data.Store;

/// <summary>Checks everything that the tables should promise, and lists each promise that is broken.</summary>
internal sealed class StoreVerifier(StoreContext context)
{
    private readonly List<StoreFinding> _findings = [];

    public async Task<IReadOnlyList<StoreFinding>> VerifyAsync(CancellationToken cancellationToken)
    {
        await DatabaseAsync(cancellationToken).ConfigureAwait(false);
        await PlacesAsync(cancellationToken).ConfigureAwait(false);
        await RevisionsAsync(cancellationToken).ConfigureAwait(false);
        _findings.AddRange(await RevisionChain.VerifyAsync(context, cancellationToken).ConfigureAwait(false));
        _findings.AddRange(await RecordVerifier.VerifyAsync(context, cancellationToken).ConfigureAwait(false));
        _findings.AddRange(await GuardVerifier.VerifyAsync(context, cancellationToken).ConfigureAwait(false));
        await VersionsAsync(cancellationToken).ConfigureAwait(false);
        await LoadsAsync(cancellationToken).ConfigureAwait(false);
        _findings.AddRange(await SearchVerifier.VerifyAsync(context, cancellationToken).ConfigureAwait(false));
        _findings.AddRange(await DeskVerifier.VerifyAsync(context, cancellationToken).ConfigureAwait(false));
        return _findings;
    }

    private void Found(string check, string where, string what) => _findings.Add(new StoreFinding(check, where, what));

    private async Task DatabaseAsync(CancellationToken cancellationToken)
    {
        foreach (var line in await context.ColumnAsync("PRAGMA integrity_check", cancellationToken).ConfigureAwait(false))
        {
            if (line as string is not "ok")
            {
                Found("integrity", "database", $"{line}");
            }
        }

        foreach (var table in await context.ColumnAsync("PRAGMA foreign_key_check", cancellationToken).ConfigureAwait(false))
        {
            Found("references", $"table {table}", "a row belongs to an event that is not there.");
        }
    }

    private async Task PlacesAsync(CancellationToken cancellationToken)
    {
        foreach (var row in await context.Places.AsNoTracking().ToListAsync(cancellationToken).ConfigureAwait(false))
        {
            try
            {
                if (row.Srid != 4326 || RegisterMapper.Shape(row) is { IsValid: false })
                {
                    Found("geometry", $"place {row.Id}", "the shape is not valid in EPSG:4326.");
                }
            }
            catch (FormatException error)
            {
                Found("geometry", $"place {row.Id}", error.Message);
            }
        }
    }

    private async Task RevisionsAsync(CancellationToken cancellationToken)
    {
        var steps = (await context.Revisions.AsNoTracking().OrderBy(row => row.Version)
            .Select(row => new { row.EventId, row.Version, row.Snapshot }).ToListAsync(cancellationToken).ConfigureAwait(false))
            .ToLookup(row => row.EventId, StringComparer.Ordinal);
        foreach (var reported in await StoreReader.CurrentAsync(context, cancellationToken).ConfigureAwait(false))
        {
            var history = steps[reported.Id].ToArray();
            if (!history.Select(step => step.Version).SequenceEqual(Enumerable.Range(1, reported.Version)))
            {
                Found("revisions", $"event {reported.Id}", $"version {reported.Version} needs revisions 1 to {reported.Version}; there are {history.Length}.");
            }
            else if (!Same(history[^1].Snapshot, EntryJson.Write(reported)))
            {
                Found("revisions", $"event {reported.Id}", "the event is not as its last revision left it.");
            }
        }
    }

    private static bool Same(string snapshot, string current)
    {
        using var first = JsonDocument.Parse(snapshot);
        using var second = JsonDocument.Parse(current);
        return JsonElement.DeepEquals(first.RootElement, second.RootElement);
    }

    private async Task VersionsAsync(CancellationToken cancellationToken)
    {
        var numbers = await context.Versions.AsNoTracking().OrderBy(row => row.Number).Select(row => row.Number)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        if (numbers.Count == 0 || !numbers.SequenceEqual(Enumerable.Range(1, numbers.Count)))
        {
            Found("versions", "dataset", $"the versions do not count up from 1 without a gap: {string.Join(", ", numbers)}.");
        }

        foreach (var number in numbers)
        {
            try
            {
                // Reading resolves every kind, actor, place, governorate and report that an event names.
                Quotes(await StoreReader.ReadAsync(context, number, cancellationToken).ConfigureAwait(false));
            }
            catch (Exception error) when (error is ArgumentException or FormatException or JsonException or KeyNotFoundException)
            {
                Found("references", $"dataset version {number}", error.Message);
            }
        }
    }

    private void Quotes(Dataset dataset)
    {
        foreach (var reported in dataset.Events)
        {
            foreach (var claim in reported.Claims.Where(claim => claim.Quote is not null))
            {
                var (quote, length) = (claim.Quote!, dataset.FindReport(claim.ReportId)!.TextCodePoints);
                if (quote.Start < 0 || quote.End > length || quote.End - quote.Start != quote.Text.EnumerateRunes().Count())
                {
                    Found("quotes", $"event {reported.Id} (dataset version {dataset.Version.Number})",
                        $"the words of a claim do not fit their offsets {quote.Start} to {quote.End} in report {claim.ReportId}.");
                }
            }

            foreach (var target in reported.Related.Select(link => link.EventId).Append(reported.Parent ?? reported.Id)
                .Where(target => dataset.FindEvent(target) is null))
            {
                Found("references", $"event {reported.Id} (dataset version {dataset.Version.Number})", $"it is linked to '{target}', which is not there.");
            }
        }
    }

    private async Task LoadsAsync(CancellationToken cancellationToken)
    {
        var loaded = await StoreWriter.LoadedAsync(context, cancellationToken).ConfigureAwait(false);
        foreach (var (file, sha256) in loaded.Where(load => load.Value.Length != 64 || !load.Value.All(char.IsAsciiHexDigitLower)))
        {
            Found("load log", file, $"'{sha256}' is not a SHA-256 checksum.");
        }
    }
}
