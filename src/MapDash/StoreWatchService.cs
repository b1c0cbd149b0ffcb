using System.Globalization;
using MapDash.Core.Querying;
using MapDash.Data.Publishing;
using MapDash.Data.Store;

namespace MapDash;

/// <summary>
/// Looks at the store every few seconds while the dashboard runs, so that open pages follow what another process publishes.
/// Where the store cannot be read, that is logged once and looked at again ever more rarely; what is published stays.
/// </summary>
/// <param name="watch">Does the looking.</param>
/// <param name="every">Time between two looks; zero means never.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Where faults are logged.</param>
internal sealed partial class StoreWatchService(StoreWatch watch, TimeSpan every, TimeProvider time, ILogger<StoreWatchService> logger) : BackgroundService
{
    /// <summary>The longest time between two looks at a store that cannot be read.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private const string Setting = "Store:WatchSeconds";
    private const double MostSeconds = 86400;
    private int _failures;

    /// <summary>Adds the watch with the time that the settings say.</summary>
    /// <exception cref="InvalidOperationException">They say no such time.</exception>
    public static void AddTo(WebApplicationBuilder builder)
    {
        var every = Every(builder.Configuration);
        builder.Services.AddSingleton<StoreWatch>();
        builder.Services.AddHostedService(services => new StoreWatchService(
            services.GetRequiredService<StoreWatch>(), every, services.GetRequiredService<TimeProvider>(), services.GetRequiredService<ILogger<StoreWatchService>>()));
    }

    /// <summary>Time between two looks, by the settings; zero means never.</summary>
    /// <exception cref="InvalidOperationException">The settings say no such time.</exception>
    public static TimeSpan Every(IConfiguration settings) => settings[Setting] switch
    {
        null or "" => TimeSpan.FromSeconds(2),
        var text when double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds <= MostSeconds =>
            TimeSpan.FromSeconds(seconds),
        var text => throw new InvalidOperationException(
            string.Create(CultureInfo.InvariantCulture, $"{Setting} is '{text}', which is no number of seconds from 0 to {MostSeconds}.")),
    };

    /// <summary>Looks once.</summary>
    /// <returns>How long to wait before the next look.</returns>
    public async Task<TimeSpan> StepAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (await watch.LookAsync(cancellationToken))
            {
                LogFollowed();
            }

            _failures = 0;
            return every;
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            // Whatever it is, the pages are better served with what they have than not at all, as they would be if this were thrown.
            if (_failures++ == 0)
            {
                LogUnread(error is StoreException ? null : error, error.Message);
            }

            var wait = every * Math.Pow(2, Math.Min(_failures, 16));
            return wait < Longest ? wait : Longest < every ? every : Longest;
        }
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            for (var wait = every; wait > TimeSpan.Zero; wait = await StepAsync(stoppingToken))
            {
                await Task.Delay(wait, time, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program ends.
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Another process has published a dataset version; pages follow.")]
    private partial void LogFollowed();

    [LoggerMessage(Level = LogLevel.Warning, Message = "Whether another process has published something cannot be seen: {Reason} What is published stays.")]
    private partial void LogUnread(Exception? error, string reason);
}
