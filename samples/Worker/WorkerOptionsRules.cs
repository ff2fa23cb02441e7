using Microsoft.Extensions.Options;

namespace Worker;

/// <summary>Stops a worker that cannot run before it takes a message, and says why.</summary>
internal sealed class WorkerOptionsRules : IValidateOptions<WorkerOptions>
{
    public ValidateOptionsResult Validate(string? name, WorkerOptions options) =>
        options.Problem is { } problem ? ValidateOptionsResult.Fail($"Worker:{problem}.") : ValidateOptionsResult.Success;
}
