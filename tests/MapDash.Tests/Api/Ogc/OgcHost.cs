using System.Net;
using System.Text.Json;
using MapDash.Data.Publishing;
using MapDash.Data.Store;
using MapDash.Tests.Data;
using MapDash.Tests.Data.Import;
using Microsoft.AspNetCore.Mvc.Testing;
using Xunit;

namespace MapDash.Tests.Api.Ogc;

/// <summary>The program in this process, with a store of the curated events, two of UCDP and two of ACLED, and a client for <c>/ogc</c>.</summary>
public sealed class OgcHost : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly GeodataCopy _geodata = new();

    /// <summary>A client that follows nothing.</summary>
    public HttpClient Http => field ??= CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    /// <inheritdoc />
    public async Task InitializeAsync()
    {
        var store = new EventStore(_geodata.StorePath, TimeProvider.System);
        foreach (var (name, bytes) in new[]
        {
            ("ged.csv", new UcdpTable().Row().Row(("where_prec", "5"), ("where_coordinates", "Hamrin mountains"), ("adm_1", "Diyālá province")).Of49()),
            ("acled.csv", AcledTable.Bytes()),
        })
        {
            using var content = new MemoryStream(bytes);
            await new Importer(store, _geodata.Folder, TimeProvider.System).RunAsync(new ImportRequest(content, name), null, CancellationToken.None);
        }
    }

    /// <inheritdoc />
    Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;

    /// <summary>The document at a path below <c>/ogc</c>, which must be found.</summary>
    public async Task<JsonElement> GetAsync(string path)
    {
        using var answer = await Http.GetAsync("/ogc" + path);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path}: {(int)answer.StatusCode} {text}");
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    /// <summary>Ids of the features at a path, in their order.</summary>
    public async Task<string[]> IdsAsync(string path) =>
        [.. (await GetAsync(path)).GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("id").GetString()!)];

    /// <summary>The status and the reason at a path.</summary>
    public async Task<(HttpStatusCode Status, string Detail)> RefusalAsync(string path)
    {
        using var answer = await Http.GetAsync("/ogc" + path);
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        return (answer.StatusCode, document.RootElement.GetProperty("detail").GetString()!);
    }

    /// <inheritdoc />
    protected override void ConfigureWebHost(Microsoft.AspNetCore.Hosting.IWebHostBuilder builder) => builder.UseSetting("Store:Path", _geodata.StorePath);

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _geodata.Dispose();
    }
}
