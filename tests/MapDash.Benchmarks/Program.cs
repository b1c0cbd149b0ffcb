using BenchmarkDotNet.Running;

using MapDash.Benchmarks.Browser;
using MapDash.Benchmarks.Curation;
using MapDash.Benchmarks.Generation;
using MapDash.Benchmarks.Micro;
using MapDash.Benchmarks.Peers;

switch (args)
{
    case ["generate", var count, var path]:
        EventFile.Write(new EventGenerator(Snapshot.Shipped).Dataset(int.Parse(count, System.Globalization.CultureInfo.InvariantCulture)), path);
        return 0;
    case ["peers", .. var options]:
        return await PeersRunner.RunAsync(options);
    case ["browser", .. var options]:
        return await BrowserRunner.RunAsync(options);
    case ["desk", var store, var seconds]:
        return await DeskLoad.RunAsync(store, int.Parse(seconds, System.Globalization.CultureInfo.InvariantCulture));
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Snapshot).Assembly).Run(args);
        return 0;
}
