using System.Globalization;
using System.IO.Pipes;

/// <summary>
/// Runs inside the measured server: the runtime calls it before the program starts, because DOTNET_STARTUP_HOOKS names this
/// assembly. Whoever connects to its pipe is told how many bytes are alive after a full collection. So the product that is
/// measured is the product as it is built, without an address that only a measurement needs.
/// </summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1050:Declare types in namespaces", Justification = "The runtime looks for this name outside any namespace.")]
internal static class StartupHook
{
    /// <summary>Name of the variable that names the pipe.</summary>
    public const string PipeVariable = "MAPDASH_MEMORY_PIPE";

    /// <summary>Called by the runtime.</summary>
    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(PipeVariable) is { Length: > 0 } name)
        {
            new Thread(() => Answer(name)) { IsBackground = true, Name = "memory probe" }.Start();
        }
    }

    private static void Answer(string name)
    {
        while (true)
        {
            using var pipe = new NamedPipeServerStream(name, PipeDirection.Out, 1, PipeTransmissionMode.Byte);
            pipe.WaitForConnection();
            using var writer = new StreamWriter(pipe);
            writer.WriteLine(LiveBytes().ToString(CultureInfo.InvariantCulture));
        }
    }

    // What a finaliser lets go of is garbage only at the next collection, and pools trim themselves on the way.
    private static long LiveBytes()
    {
        for (var i = 0; i < 4; i++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        return GC.GetTotalMemory(forceFullCollection: false);
    }
}
