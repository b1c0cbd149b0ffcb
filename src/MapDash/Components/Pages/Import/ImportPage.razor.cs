using MapDash.Accounts;
using MapDash.Data.Exchange;
using MapDash.Data.Exchange.Files;
using MapDash.Data.Publishing;
using MapDash.Data.Store;
using MapDash.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Forms;

namespace MapDash.Components.Pages.Import;

/// <summary>Importing by hand. The file goes into a temporary one, which is gone when the page is.</summary>
public sealed partial class ImportPage : IAsyncDisposable
{
    private const int Listed = 100;

    private readonly string _path = Path.Combine(Path.GetTempPath(), $"mapdash-import-{Path.GetRandomFileName()}");
    private CancellationTokenSource? _stop;
    private ImportReport? _report;
    private string? _problem;
    private string? _busy;
    private string _name = "";
    private double _done;

    /// <summary>The reader's settings.</summary>
    [CascadingParameter]
    public UiContext Ui { get; set; } = default!;

    [Inject]
    private Importer Importer { get; set; } = default!;

    [Inject]
    private AccountAccess Access { get; set; } = default!;

    [CascadingParameter]
    private Task<AuthenticationState> SignedIn { get; set; } = default!;

    private string Status => _busy is null ? "" : Ui[$"Import.{_busy}"];

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_stop is not null)
        {
            await _stop.CancelAsync();
            _stop.Dispose();
        }

        File.Delete(_path);
    }

    private Task CheckAsync(InputFileChangeEventArgs chosen) => WorkAsync("Sending", async cancellationToken =>
    {
        _report = null;
        _name = Path.GetFileName(chosen.File.Name);
        await using (var target = File.Create(_path))
        await using (var source = chosen.File.OpenReadStream(ImportLimits.Default.MaxBytes, cancellationToken))
        {
            var buffer = new byte[1 << 16];
            for (var read = await source.ReadAsync(buffer, cancellationToken); read > 0; read = await source.ReadAsync(buffer, cancellationToken))
            {
                await target.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
                Tell((double)target.Length / Math.Max(1, chosen.File.Size));
            }
        }

        _busy = "Checking";
        await RunAsync(dryRun: true, cancellationToken);
    });

    // The page may have been open for longer than the account is an admin's.
    private async Task ImportAsync()
    {
        if (await Access.MayAsync((await SignedIn).User, Policies.Administer, CancellationToken.None))
        {
            await WorkAsync("Importing", cancellationToken => RunAsync(dryRun: false, cancellationToken));
        }
        else
        {
            _problem = Ui["Curate.Fault_not_allowed"];
        }
    }

    private async Task RunAsync(bool dryRun, CancellationToken cancellationToken)
    {
        await using var file = await ImportFile.OpenAsync(_path, ImportLimits.Default, null, cancellationToken);
        var progress = new Progress<ImportProgress>(each => InvokeAsync(() => Tell(each.Rows / (double)Math.Max(1, each.Of))));
        _report = await Task.Run(() => Importer.RunAsync(new ImportRequest(file.Content, _name) { IsDryRun = dryRun }, progress, cancellationToken), cancellationToken);
    }

    private async Task WorkAsync(string what, Func<CancellationToken, Task> work)
    {
        _stop?.Dispose();
        _stop = new CancellationTokenSource();
        (_busy, _problem, _done) = (what, null, 0);
        try
        {
            await work(_stop.Token);
        }
        catch (OperationCanceledException)
        {
            _problem = Ui["Import.Stopped"];
        }
        catch (Exception refused) when (refused is ExchangeException or StoreException or IOException)
        {
            _problem = refused.Message.Replace(Path.GetFileName(_path), _name, StringComparison.Ordinal);
        }
        finally
        {
            _busy = null;
        }
    }

    private void Tell(double done)
    {
        if (done - _done > 0.01 || done >= 1)
        {
            _done = Math.Min(1, done);
            StateHasChanged();
        }
    }

    private void Stop() => _stop?.Cancel();
}
