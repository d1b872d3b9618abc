using Dragoman.Languages;
using Dragoman.Similarity;
using Dragoman.Stories;

namespace Dragoman.Memory;

/// <summary>
/// The index of one language pair, kept up with the database: every look-up first takes in what changed since, whoever changed it. A file
/// in the data folder spares building it anew after a restart; it may be thrown away.
/// </summary>
internal sealed class PairIndex(MemoryStore store, LanguagePair languages, string folder) : IAsyncDisposable
{
    private const int RowsAtOnce = 20_000;

    // Fewer changes than this are read from the database faster than it takes to write the file.
    private const int WorthSaving = 20_000;

    private const int Sample = 3000;

    private readonly SemaphoreSlim gate = new(1);
    private TextIndex? index;
    private string memory = "";
    private WordFrequencies? frequencies;
    private long frequenciesUpTo;
    private long upTo;
    private long savedUpTo;
    private Task saving = Task.CompletedTask;

    private string FileName => Path.Combine(folder, "memory", $"{memory}-{languages}.index");

    /// <summary>The index as it is; null before it was first asked for.</summary>
    public TextIndex? Known => Volatile.Read(ref index);

    public async Task<TextIndex> CurrentAsync(CancellationToken cancel)
    {
        var count = await store.CountAsync(cancel);
        return IsAt(count) ? index! : await CatchUpAsync(count, cancel);
    }

    /// <summary>Whether nothing has changed since the index last looked.</summary>
    public bool IsAt(MemoryCount count) => Known is not null && Volatile.Read(ref upTo) >= count.Number;

    /// <summary>Takes in what changed up to a number.</summary>
    public async Task<TextIndex> CatchUpAsync(MemoryCount count, CancellationToken cancel)
    {
        await gate.WaitAsync(cancel);
        try
        {
            memory = count.Id;
            var current = index ?? await Task.Run(() => Load(count.Number), cancel);
            await CatchUpAsync(current, count.Number, cancel);
            Volatile.Write(ref index, current);
            if (saving.IsCompleted && upTo - savedUpTo >= WorthSaving)
                saving = Task.Run(Save, CancellationToken.None);
            return current;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>How often words stand in the units; read again when there are twice as many.</summary>
    public async Task<WordFrequencies> FrequenciesAsync(CancellationToken cancel)
    {
        var now = Volatile.Read(ref upTo);
        if (frequencies is { } known && now < frequenciesUpTo * 2)
            return known;
        frequenciesUpTo = Math.Max(1, now);
        return frequencies = new(await store.SampleAsync(languages, now, Sample, cancel));
    }

    /// <summary>Writes the file where enough changed; a file that cannot be written is only missed at the next start.</summary>
    private void Save()
    {
        var known = Volatile.Read(ref upTo);
        if (index is null || known - savedUpTo < WorthSaving || !Directory.Exists(folder))
            return;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(FileName)!);
            var temporary = $"{FileName}.{Guid.NewGuid():N}";
            using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 20))
                index.Save(file, known);
            File.Move(temporary, FileName, overwrite: true);
            savedUpTo = known;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Tried again when as much has changed once more.
            savedUpTo = known;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await saving;
        Save();
        gate.Dispose();
    }

    private TextIndex Load(long newest)
    {
        try
        {
            using var file = new FileStream(FileName, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1 << 20);
            var read = TextIndex.Load(file, out var known);
            if (known <= newest)
            {
                (upTo, savedUpTo) = (known, known);
                return read;
            }
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            // Built from the database instead.
            upTo = 0;
        }
        return new();
    }

    private async Task CatchUpAsync(TextIndex current, long newest, CancellationToken cancel)
    {
        var confirmed = Words.Of(UnitState.Confirmed);
        while (upTo < newest)
        {
            var rows = await store.ChangedAsync(languages, upTo, RowsAtOnce, cancel);
            // Folding is most of the work of a unit.
            var folded = rows.AsParallel().AsOrdered().Select(row => row.State == confirmed
                ? (Row: row, Source: Folding.ForMatching(row.Source), Target: Folding.ForMatching(row.Target))
                : (Row: row, Source: "", Target: ""));
            foreach (var (row, source, target) in folded)
            {
                if (row.State == confirmed)
                    current.AddFolded((int)row.Id, source, target);
                else
                    current.Remove((int)row.Id);
            }
            // A full page may end between changes of one number: they are read again.
            Volatile.Write(ref upTo, rows.Count < RowsAtOnce ? newest : Math.Max(upTo + 1, rows[^1].Changed - 1));
        }
    }
}
