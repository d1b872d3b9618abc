using NodaTime;

namespace Dragoman.Drafting;

public enum DraftJobState
{
    Running,
    Done,

    /// <summary>A person said that it is enough.</summary>
    Cancelled,

    /// <summary>The provider's trouble ended it.</summary>
    Stopped,

    /// <summary>The program ended before the job did.</summary>
    Interrupted,
}

public enum DraftBlockState
{
    Waiting,
    Working,
    Drafted,

    /// <summary>The memory had the paragraph, between the same neighbours.</summary>
    Remembered,
    Failed,
}

/// <summary>The drafting of an article, block by block. It goes on whoever looks at it.</summary>
/// <param name="Problem">Why it stopped before its end.</param>
/// <param name="AliveAt">When the program that runs it last said so.</param>
public sealed record DraftJob(
    string Id,
    string Story,
    string Article,
    string Edition,
    MachineProvider Provider,
    DraftJobState State,
    DraftProblem? Problem,
    Instant StartedAt,
    string By,
    Instant AliveAt,
    IReadOnlyList<DraftJobBlock> Blocks)
{
    /// <summary>A running job says every few seconds that it lives; one that was not heard of for so long does not.</summary>
    public static readonly Duration Patience = Duration.FromSeconds(40);

    public bool IsRunning => State == DraftJobState.Running;

    /// <summary>How many blocks are through, well or ill.</summary>
    public int Through => Blocks.Count(block => block.State >= DraftBlockState.Drafted);

    public int Drafted => Blocks.Count(block => block.State is DraftBlockState.Drafted or DraftBlockState.Remembered);

    public IReadOnlyList<DraftJobBlock> Failed => [.. Blocks.Where(block => block.State == DraftBlockState.Failed)];

    /// <summary>The job as it is to be told at an instant.</summary>
    internal DraftJob SeenAt(Instant now) => IsRunning && now - AliveAt > Patience ? this with { State = DraftJobState.Interrupted } : this;
}

/// <param name="Place">Its place among the source's blocks; the headline is 0.</param>
public sealed record DraftJobBlock(int Place, string SourceBlock, DraftBlockState State, DraftProblem? Problem);
