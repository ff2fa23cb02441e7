using IoTAuditClient.Deployment.Cases;
using IoTAuditClient.Deployment.Stage;

namespace IoTAuditClient.Deployment;

/// <summary>Everything that is played, with what it says where it went well.</summary>
internal static class AllCases
{
    public static IReadOnlyList<(string Name, Func<QueueServer, Task<string>> Run)> Named { get; } =
    [
        ("a worker is killed in the middle of its work", Killed.InTheMiddleAsync),
        ("a worker is killed between writing and deleting", Killed.BeforeDeletingAsync),
        ("two workers have the same message at once", Twice.AtOnceAsync),
        ("a message comes again when all is written", Twice.LaterAsync),
        ("messages that are none, and accounts and audits that are not there", BadMessages.AreDeadWithAReasonAsync),
        ("a role that cannot be assumed", BadMessages.RoleThatIsRefusedAsync),
        ("a bucket that is denied, then full, then there", BadOutputs.BucketAsync),
        ("a folder that cannot be written, then can", BadOutputs.FolderAsync),
        ("a folder that is full, then has room", BadOutputs.FullFolderAsync),
        ("a bucket that is slower than the visibility of a message", BadOutputs.SlowAsync),
        ("a queue that does not exist", BadQueues.MissingAsync),
        ("a queue that does not answer for a while", BadQueues.AwayAsync),
        ("a clock that is an hour wrong", Clocks.WrongAsync),
        ("SIGTERM while the work has time", Stopping.FinishesAsync),
        ("SIGTERM while the work has no time", Stopping.GivesBackAsync),
        ("SIGTERM while the work waits for a message", Stopping.PollsEndAsync),
        ("the commands of docs/everywhere.md", Newcomer.FollowsThePageAsync),
        ("the steps of the Dockerfile", Image.StepsAsync),
        ("every format, and batches for Security Hub", Formats.AllAsync),
    ];
}
